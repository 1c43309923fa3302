import type { Case } from '../Case';
import type { Actual, World } from '../world';

const manager = 'SP.UserProfiles.PeopleManager';

/** What the tenant does not emulate is answered by 501, which is what is tried here. */
const refused = (reason: string, call: (world: World) => Promise<Actual>, ...files: string[]): Case[] => files.map(file => ({ file, run: call, differs: reason }));

const following = 'following people is not emulated: 501 says so';

export const social: readonly Case[] = [
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
