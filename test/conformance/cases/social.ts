import type { UserRow } from '../../../tenant/store/Store.ts';
import type { Case } from '../Case';
import type { Actual, World } from '../world';

const manager = 'SP.UserProfiles.PeopleManager';

const as = ({ loginName }: UserRow): string => `?@v='${encodeURIComponent(loginName)}'`;

const follow = (world: World, followed: UserRow): Promise<Actual> => world.ask('POST', `social.following/follow(ActorType=0,AccountName=@v)${as(followed)}`);

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
  { file: 'profiles-following/am-i-following--200.json', run: ({ ask, member }) => ask('GET', `${manager}/amifollowing(accountname=@v)${as(member)}`) },
  { file: 'profiles-following/follow-person--200.json', run: world => follow(world, world.member) },
  {
    file: 'profiles-following/get-people-followed-by--200.json',
    run: async world => {
      await follow(world, world.member);
      return world.ask('GET', `${manager}/getpeoplefollowedby(accountname=@v)${as(world.owner)}`);
    }
  },
  {
    file: 'profiles-following/get-followers-for--200.json',
    run: async world => {
      await follow(world, world.member);
      return world.ask('GET', `${manager}/getfollowersfor(accountname=@v)${as(world.member)}`);
    }
  },
  {
    file: 'profiles-following/my-followers--200.json',
    run: async world => {
      await world.ask('POST', `social.following/follow(ActorType=0,AccountName=@v)${as(world.owner)}`, { headers: { authorization: `Bearer ${world.member.upn}` } });
      return world.ask('GET', 'social.following/my/followers');
    }
  },
  { file: 'profiles-following/my-info--200.json', run: ({ ask }) => ask('GET', 'social.following/my') },
  {
    file: 'profiles-following/set-single-value-property--200.json',
    run: ({ ask, owner }) => ask('POST', `${manager}/setsinglevalueprofileproperty`, { body: { accountName: owner.loginName, propertyName: 'HomePhone', propertyValue: '1' } })
  },
  {
    file: 'profiles-following/set-multi-valued-property--200.json',
    run: ({ ask, owner }) => ask('POST', `${manager}/setmultivaluedprofileproperty`, { body: { accountName: owner.loginName, propertyName: 'SPS-Skills', propertyValues: ['a', 'b'] } })
  }
];
