/**
 * Following people: the functions of `SP.UserProfiles.PeopleManager` and `social.following`. Sites, documents and tags
 * are not followed here. Who is in no directory cannot be followed.
 */
import { anyArgument, textArgument } from '../http/arguments.ts';
import type { Answer, Args, Call, EntityType, Operation, RootEntity } from '../http/resources.ts';
import type { PersonRow } from '../store/Store.ts';
import { errors } from './errors.ts';
import { accountOf, ownObjectId, personalUrl, personPropertiesType, personUrl, pictureUrl, profileOf, profileText } from './profiles.ts';

/** SP.Social.SocialFollowResult */
const ok = 0;
const alreadyFollowing = 1;

const person = 0;
const zeroGuid = '00000000-0000-0000-0000-000000000000';

export const followingOperations: Readonly<Record<string, Operation<RootEntity>>> = {
  amifollowing: {
    method: 'GET',
    run: (_root, args, call) => ({
      kind: 'value', name: 'AmIFollowing', type: 'Edm.Boolean', value: call.store.following.isFollowing(ownObjectId(call), demandPerson(textArgument(args, 'accountName'), call).objectId)
    })
  },
  getfollowersfor: { method: 'GET', run: (_root, args, call) => profiles(call.store.following.followersOf(accountArgument(args, call).objectId), call) },
  getpeoplefollowedby: { method: 'GET', run: (_root, args, call) => profiles(call.store.following.followedBy(accountArgument(args, call).objectId), call) },
  getmyfollowers: { method: 'GET', run: (_root, _args, call) => profiles(call.store.following.followersOf(ownObjectId(call)), call) },
  getpeoplefollowedbyme: { method: 'GET', run: (_root, _args, call) => profiles(call.store.following.followedBy(ownObjectId(call)), call) },
  follow: managerFollow('Follow', true),
  stopfollowing: managerFollow('StopFollowing', false)
};

/** What `my` leads to has the type of the manager itself. */
const myType: EntityType<RootEntity> = {
  name: 'SP.Social.SocialRestFollowingManager',
  path: () => 'social.following/my',
  complete: true,
  properties: {
    MyFollowedDocumentsUri: { type: 'Edm.String', get: (_root, call) => `${ownUrl(call)}Social/FollowedContent.aspx` },
    MyFollowedSitesUri: { type: 'Edm.String', get: (_root, call) => `${ownUrl(call)}Social/Sites.aspx` },
    SocialActor: { type: 'SP.Social.SocialActor', get: (_root, call) => actor(demandPerson(call.user.loginName, call), call) }
  },
  operations: {
    followers: { method: 'GET', run: (_root, _args, call) => actors('Followers', call.store.following.followersOf(ownObjectId(call)), call) },
    followed: { method: 'GET', run: (_root, args, call) => actors('Followed', wantsPeople(args) ? call.store.following.followedBy(ownObjectId(call)) : [], call) },
    followedcount: {
      method: 'GET',
      run: (_root, args, call) => ({ kind: 'value', name: 'FollowedCount', type: 'Edm.Int32', value: wantsPeople(args) ? call.store.following.followedBy(ownObjectId(call)).length : 0 })
    }
  }
};

export const socialFollowingType: EntityType<RootEntity> = {
  name: 'SP.Social.SocialRestFollowingManager',
  path: () => 'social.following',
  properties: {},
  navigation: { My: { target: myType, many: false, get: root => root } },
  operations: {
    follow: {
      method: 'POST',
      run: async (_root, args, call) => ({ kind: 'value', name: 'Follow', type: 'Edm.Int32', value: follow(await actorArgument(args, call), true, call) ? ok : alreadyFollowing })
    },
    stopfollowing: {
      method: 'POST',
      run: async (_root, args, call) => {
        follow(await actorArgument(args, call), false, call);
        return { kind: 'null', name: 'StopFollowing' };
      }
    },
    isfollowed: {
      method: 'any',
      run: async (_root, args, call) => ({
        kind: 'value', name: 'IsFollowed', type: 'Edm.Boolean', value: call.store.following.isFollowing(ownObjectId(call), (await actorArgument(args, call)).objectId)
      })
    }
  }
};

/** SP.Social.SocialActorTypes: a sum, of which 1 are people. */
function wantsPeople(args: Args): boolean {
  return (Number(textArgument(args, 'types')) & 1) === 1;
}

/** `follow(ActorType=0,AccountName=@v)`, or the actor in the body. */
async function actorArgument(args: Args, call: Call): Promise<PersonRow> {
  const inBody = call.method === 'POST' ? (await call.json()).actor as Record<string, unknown> | undefined : undefined;
  const type = Number(inBody?.ActorType ?? await anyArgument(args, call, 'ActorType') ?? person);
  if (type !== person) {
    throw errors.notEmulated('following anything but people (ActorType 0)');
  }
  return demandPerson(String(inBody?.AccountName ?? await anyArgument(args, call, 'AccountName', 1) ?? ''), call);
}

function managerFollow(name: string, follows: boolean): Operation<RootEntity> {
  return {
    method: 'POST',
    run: async (_root, args, call) => {
      follow(demandPerson(String(await anyArgument(args, call, 'accountName') ?? ''), call), follows, call);
      return { kind: 'null', name };
    }
  };
}

function follow(followed: PersonRow, follows: boolean, call: Call): boolean {
  call.meter.units(2);
  return call.store.following.set(ownObjectId(call), followed.objectId, follows);
}

function accountArgument(args: Args, call: Call): PersonRow {
  return demandPerson(textArgument(args, 'accountName'), call);
}

function demandPerson(account: string, call: Call): PersonRow {
  const found = profileOf(account, call)?.person;
  if (found === undefined) {
    throw errors.ensureUser(account);
  }
  return found;
}

function profiles(people: readonly PersonRow[], call: Call): Answer {
  return { kind: 'collection', type: personPropertiesType, values: people.map(each => ({ person: each, account: accountOf(each, call) })) };
}

function actors(name: string, people: readonly PersonRow[], call: Call): Answer {
  return { kind: 'value', name, type: 'Collection(SP.Social.SocialActor)', value: people.map(each => actor(each, call)) };
}

const ownUrl = (call: Call): string => personalUrl(demandPerson(call.user.loginName, call), call);

function actor(row: PersonRow, call: Call): Record<string, unknown> {
  const isMyself = row.objectId === ownObjectId(call);
  const account = accountOf(row, call);
  return {
    AccountName: account, ActorType: person, CanFollow: !isMyself, ContentUri: null, EmailAddress: row.mail, FollowedContentUri: null, GroupId: zeroGuid, Id: `1.${row.objectId.replaceAll('-', '')}`,
    ImageUri: pictureUrl(row, call), IsFollowed: call.store.following.isFollowing(ownObjectId(call), row.objectId), LibraryUri: null, Name: row.displayName, PersonalSiteUri: personalUrl(row, call),
    Status: 0, StatusText: '', TagGuid: zeroGuid, Title: profileText(row, 'jobTitle'), Uri: personUrl(account, call)
  };
}
