/**
 * `SP.UserProfiles.PeopleManager`: profiles by account name, and the picture page that every SharePoint page links.
 * Shape of PersonProperties as recorded (`recorded/profiles-following`); values come from the directory.
 */
import { anyArgument, textArgument } from '../http/arguments.ts';
import type { Answer, Args, Call, EntityType, Extension, FileHandler, Operation, RootEntity } from '../http/resources.ts';
import { unemulatedAll } from '../http/unemulated.ts';
import { errors } from './errors.ts';
import { followingOperations, socialFollowingType } from './following.ts';
import { ownObjectId, personPropertiesType, profileKeys, profileOf, profileProperties } from './profiles.ts';

/** Of properties that the directory has under a name of its own; others keep theirs. */
const directoryNames: Readonly<Record<string, string>> = {
  'AboutMe': 'aboutMe', 'CellPhone': 'mobilePhone', 'SPS-Skills': 'skills', 'SPS-Interests': 'interests', 'SPS-School': 'schools', 'SPS-PastProjects': 'pastProjects',
  'SPS-Responsibility': 'responsibilities'
};

/** People change their own profiles. */
async function setProperty(args: Args, call: Call, name: string, read: () => Promise<string | readonly string[]>): Promise<Answer> {
  call.meter.units(2);
  const person = profileOf(String(await anyArgument(args, call, 'accountName') ?? ''), call)?.person;
  if (person === undefined || (person.objectId !== ownObjectId(call) && !call.user.isSiteAdmin)) {
    throw errors.accessDenied();
  }
  const property = String(await anyArgument(args, call, 'propertyName', 1) ?? '');
  if (!profileKeys.includes(property)) {
    throw errors.argument(`The property ${property} does not exist.`);
  }
  call.store.directory.update(person.objectId, { profile: { ...person.profile, [directoryNames[property] ?? property]: await read() } });
  return { kind: 'null', name };
}

const profileChanges: Readonly<Record<string, Operation<RootEntity>>> = {
  setsinglevalueprofileproperty: {
    method: 'POST',
    run: (_root, args, call) => setProperty(args, call, 'SetSingleValueProfileProperty', async () => String(await anyArgument(args, call, 'propertyValue', 2) ?? ''))
  },
  setmultivaluedprofileproperty: {
    method: 'POST',
    run: (_root, args, call) => setProperty(args, call, 'SetMultiValuedProfileProperty', async () => {
      const values = await anyArgument(args, call, 'propertyValues', 2);
      return (Array.isArray(values) ? values : (values as { results?: unknown[] } | undefined)?.results ?? []).map(String);
    })
  }
};

const peopleManagerType: EntityType<RootEntity> = {
  name: 'SP.UserProfiles.PeopleManager',
  path: () => 'SP.UserProfiles.PeopleManager',
  properties: {},
  navigation: unemulatedAll('GetMySuggestions'),
  operations: {
    ...followingOperations,
    ...profileChanges,
    getpropertiesfor: { method: 'GET', run: (_root, args, call) => propertiesOf(textArgument(args, 'accountName'), call) },
    getmyproperties: { method: 'GET', run: (_root, _args, call) => propertiesOf(call.user.loginName, call) },
    getuserprofilepropertyfor: {
      method: 'GET',
      run: (_root, args, call) => {
        const wanted = textArgument(args, 'propertyName', 1);
        const profile = profileOf(textArgument(args, 'accountName'), call);
        const value = profile && profileProperties(profile, call).find(({ Key }) => Key.toLowerCase() === wanted.toLowerCase())?.Value;
        return { kind: 'value', name: 'GetUserProfilePropertyFor', value: value ?? '', type: 'Edm.String' };
      }
    }
  }
};

/** `/sites/x/_layouts/15/userphoto.aspx?size=S&accountname=anna@contoso.example` */
const userPhoto: FileHandler = {
  pattern: /\/_layouts\/15\/userphoto\.aspx$/i,
  run: (_match, call) => {
    const query = (name: string): string => [...call.query].find(([key]) => key.toLowerCase() === name)?.[1] ?? '';
    const person = profileOf(query('accountname') || query('username') || call.user.loginName, call)?.person;
    const photo = person && call.store.directory.photo(person.objectId);
    return {
      kind: 'bytes', status: 200,
      headers: { 'Content-Type': photo?.contentType ?? 'image/gif', 'Cache-Control': 'private, max-age=3600' },
      body: photo?.bytes ?? blank
    };
  }
};

/** What SharePoint shows for people without a picture: a transparent GIF of one pixel. */
const blank = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');

export const peopleManagerExtension: Extension = {
  root: {
    navigation: {
      'SP.UserProfiles.PeopleManager': { target: () => peopleManagerType, many: false, get: root => root },
      'social.following': { target: () => socialFollowingType, many: false, get: root => root }
    }
  },
  files: [userPhoto]
};

/** Nobody of that name: null and no error (assumed; public threads show `odata.null`). */
function propertiesOf(account: string, call: Call): Answer {
  const profile = profileOf(account, call);
  return profile ? { kind: 'entity', type: personPropertiesType, value: profile } : { kind: 'null', name: 'GetPropertiesFor' };
}

