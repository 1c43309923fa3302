import type { Case } from '../Case';
import type { Actual, World } from '../world';

const manager = 'SP.UserProfiles.PeopleManager';

const withItem = (world: World, title: string): string => {
  const list = world.makeList(title);
  world.addItems(list, 'One');
  return `${world.at(list)}/items(1)`;
};

/** What the tenant does not emulate is answered by 501, which is what is tried here. */
const refused = (reason: string, call: (world: World) => Promise<Actual>, ...files: string[]): Case[] => files.map(file => ({ file, run: call, differs: reason }));

const comments = 'comments of items are not emulated: 501 says so';
const following = 'following people is not emulated: 501 says so';

export const social: readonly Case[] = [
  {
    file: 'comments-likes/get-commentsdisabled--200.json',
    run: world => world.ask('GET', `${withItem(world, 'Comments disabled')}/commentsdisabled`)
  },
  ...refused(comments, world => world.ask('GET', `${withItem(world, `Comments ${crypto.randomUUID()}`)}/comments`),
    'comments-likes/create-comment-with-mention--201.json', 'comments-likes/delete-comment--200.json', 'comments-likes/get-comment-likedby--200.json',
    'comments-likes/get-comments--200-empty.json', 'comments-likes/get-comments--200.json', 'comments-likes/get-comments--200.2.json',
    'comments-likes/get-comments-after-like--200.json', 'comments-likes/get-comments-expand-replies-none--200.json', 'comments-likes/like-comment--200.json',
    'comments-likes/unlike-comment--200.json', 'paging/comments-first-page--200.json', 'paging/comments-last-page--200.json', 'paging/comments-select-first-page--200.json'),
  ...refused('recorded on pages; on items of lists the service refuses likes so: 500', world => world.ask('GET', `${withItem(world, `Liked ${crypto.randomUUID()}`)}/likedbyinformation`),
    'comments-likes/get-likedbyinformation--200.json', 'comments-likes/get-likedbyinformation--200-none.json'),
  ...refused('recorded on pages; on items of lists the service refuses likes so: 500', world => world.ask('POST', `${withItem(world, `Unliked ${crypto.randomUUID()}`)}/unlike`),
    'comments-likes/unlike-item--200.json'),
  {
    file: 'profiles-following/get-properties-for--200.json',
    run: ({ ask, member }) => ask('GET', `${manager}/getpropertiesfor(accountname=@v)?@v='${encodeURIComponent(member.loginName)}'`)
  },
  {
    file: 'profiles-following/get-profile-property-for--200.json',
    run: ({ ask, member }) => ask('GET', `${manager}/getuserprofilepropertyfor(accountname=@v,propertyname='FirstName')?@v='${encodeURIComponent(member.loginName)}'`)
  },
  {
    file: 'profiles-following/get-profile-property-for-multi-value--200.json',
    run: ({ ask, member }) => ask('GET', `${manager}/getuserprofilepropertyfor(accountname=@v,propertyname='SPS-Skills')?@v='${encodeURIComponent(member.loginName)}'`)
  },
  ...refused(following, ({ ask, member }) => ask('GET', `${manager}/amifollowing(accountname=@v)?@v='${encodeURIComponent(member.loginName)}'`),
    'profiles-following/am-i-following--200.json', 'profiles-following/get-followers-for--200.json', 'profiles-following/get-people-followed-by--200.json'),
  ...refused(following, ({ ask }) => ask('GET', 'social.following/my'),
    'profiles-following/follow-person--200.json', 'profiles-following/my-followers--200.json', 'profiles-following/my-info--200.json'),
  ...refused('profiles are only read: 501 says so', ({ ask }) => ask('POST', `${manager}/setsinglevalueprofileproperty`, { body: {} }),
    'profiles-following/set-multi-valued-property--200.json', 'profiles-following/set-single-value-property--200.json')
];
