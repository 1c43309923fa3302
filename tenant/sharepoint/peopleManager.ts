/**
 * `SP.UserProfiles.PeopleManager`: profiles by account name, and the picture page that every SharePoint page links.
 * Shape of PersonProperties as recorded (`recorded/profiles-following`); values come from the directory.
 */
import { textArgument } from '../http/arguments.ts';
import type { Answer, Call, EntityType, Extension, FileHandler, Property, RootEntity } from '../http/resources.ts';
import { unemulatedAll } from '../http/unemulated.ts';
import type { PersonRow } from '../store/Store.ts';

interface Profile {
  readonly person: PersonRow;
  readonly account: string;
}

const text = (get: (profile: Profile, call: Call) => string | null): Property<Profile> => ({ type: 'Edm.String', get });
const texts = (get: (profile: Profile) => readonly string[]): Property<Profile> => ({ type: 'Collection(Edm.String)', get });

const personPropertiesType: EntityType<Profile> = {
  name: 'SP.UserProfiles.PersonProperties',
  path: () => 'sp.userprofiles.peoplemanager/getpropertiesfor',
  complete: true,
  properties: {
    AccountName: text(({ account }) => account),
    DirectReports: texts(() => []),
    DisplayName: text(({ person }) => person.displayName),
    Email: text(({ person }) => person.mail),
    ExtendedManagers: texts(() => []),
    ExtendedReports: texts(({ account }) => [account]),
    IsFollowed: { type: 'Edm.Boolean', get: () => false },
    LatestPost: text(() => null),
    Peers: texts(() => []),
    PersonalSiteHostUrl: text((_profile, call) => `${new URL(call.webUrl).origin}/`),
    PersonalUrl: text((profile, call) => `${new URL(call.webUrl).origin}${personalPath(profile.person)}`),
    PictureUrl: text((profile, call) => pictureUrl(profile.person, call)),
    Title: text(({ person }) => profileText(person, 'jobTitle')),
    UserProfileProperties: { type: 'Collection(SP.KeyValue)', get: (profile, call) => profileProperties(profile, call) },
    UserUrl: text(({ account }, call) => `${new URL(call.webUrl).origin}/Person.aspx?accountname=${encodeURIComponent(account)}`)
  }
};

const peopleManagerType: EntityType<RootEntity> = {
  name: 'SP.UserProfiles.PeopleManager',
  path: () => 'SP.UserProfiles.PeopleManager',
  properties: {},
  navigation: unemulatedAll('GetFollowersFor', 'GetPeopleFollowedBy', 'GetMyFollowers', 'AmIFollowing', 'SetSingleValueProfileProperty'),
  operations: {
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
  root: { navigation: { 'SP.UserProfiles.PeopleManager': { target: peopleManagerType, many: false, get: root => root } } },
  files: [userPhoto]
};

/** Nobody of that name: null and no error (assumed; public threads show `odata.null`). */
function propertiesOf(account: string, call: Call): Answer {
  const profile = profileOf(account, call);
  return profile ? { kind: 'entity', type: personPropertiesType, value: profile } : { kind: 'null', name: 'GetPropertiesFor' };
}

function profileOf(account: string, call: Call): Profile | undefined {
  // The login name of a guest is not made of the UPN: only the site knows who it is.
  const upn = call.store.users.byLoginName(call.web.siteId, account)?.upn ?? account;
  const person = call.store.directory.find(upn);
  if (!person) return undefined;
  const user = call.store.users.byUpn(call.web.siteId, person.upn);
  return { person, account: user?.loginName ?? `i:0#.f|membership|${person.upn}` };
}

function profileText(person: PersonRow, name: string): string {
  const value = person.profile[name];
  return Array.isArray(value) ? value.join('|') : String(value ?? '');
}

function personalPath(person: PersonRow): string {
  return `/personal/${person.upn.toLowerCase().replaceAll(/[^a-z0-9]/g, '_')}/`;
}

/** Null for people without a picture. */
function pictureUrl(person: PersonRow, call: Call): string | null {
  return call.store.directory.photo(person.objectId) ? `${call.webUrl}/_layouts/15/userphoto.aspx?size=M&accountname=${encodeURIComponent(person.upn)}` : null;
}

/** Values of many are joined by `|`; what the directory does not know is empty, as recorded. */
function profileProperties({ person, account }: Profile, call: Call): { Key: string; Value: string; ValueType: string }[] {
  const from = (name: string): string => profileText(person, name);
  const known: Readonly<Record<string, string>> = {
    'UserProfile_GUID': person.objectId,
    'SID': `i:0h.f|membership|${person.objectId.replaceAll('-', '').slice(0, 16)}@live.com`,
    'ADGuid': 'System.Byte[]',
    'AccountName': account,
    'FirstName': from('givenName'),
    'LastName': from('surname'),
    'PreferredName': person.displayName,
    'WorkPhone': profileText(person, 'businessPhones').split('|')[0] ?? '',
    'Department': from('department'),
    'Title': from('jobTitle'),
    'SPS-JobTitle': from('jobTitle'),
    'SPS-Department': from('department'),
    'AboutMe': from('aboutMe'),
    'PersonalSpace': personalPath(person),
    'PictureURL': pictureUrl(person, call) ?? '',
    'UserName': person.upn,
    'SPS-Responsibility': from('responsibilities'),
    'SPS-SipAddress': person.mail,
    'SPS-ClaimID': person.upn,
    'SPS-ClaimProviderID': 'membership',
    'SPS-ClaimProviderType': 'Forms',
    'SPS-SavedAccountName': account,
    'SPS-SavedSID': 'System.Byte[]',
    'SPS-UserPrincipalName': person.upn,
    'WorkEmail': person.mail,
    'CellPhone': from('mobilePhone'),
    'Office': from('officeLocation'),
    'SPS-Location': from('officeLocation'),
    'SPS-PastProjects': from('pastProjects'),
    'SPS-Skills': from('skills'),
    'SPS-School': from('schools'),
    'SPS-Interests': from('interests')
  };
  return profileKeys.map(Key => ({ Key, Value: known[Key] ?? '', ValueType: 'Edm.String' }));
}

/** In the recorded order. */
const profileKeys = ['UserProfile_GUID', 'SID', 'ADGuid', 'AccountName', 'FirstName', 'SPS-PhoneticFirstName', 'LastName', 'SPS-PhoneticLastName', 'PreferredName',
  'SPS-PhoneticDisplayName', 'WorkPhone', 'Department', 'Title', 'SPS-JobTitle', 'SPS-Department', 'Manager', 'AboutMe', 'PersonalSpace', 'PictureURL', 'UserName',
  'QuickLinks', 'WebSite', 'PublicSiteRedirect', 'SPS-DataSource', 'SPS-MemberOf', 'SPS-Dotted-line', 'SPS-Peers', 'SPS-Responsibility', 'SPS-SipAddress',
  'SPS-MySiteUpgrade', 'SPS-DontSuggestList', 'SPS-ProxyAddresses', 'SPS-HireDate', 'SPS-DisplayOrder', 'SPS-ClaimID', 'SPS-ClaimProviderID', 'SPS-ClaimProviderType',
  'SPS-LastColleagueAdded', 'SPS-OWAUrl', 'SPS-SavedAccountName', 'SPS-SavedSID', 'SPS-ResourceSID', 'SPS-ResourceAccountName', 'SPS-ObjectExists',
  'SPS-MasterAccountName', 'SPS-PersonalSiteCapabilities', 'SPS-UserPrincipalName', 'WorkEmail', 'CellPhone', 'Fax', 'HomePhone', 'Office', 'SPS-Location', 'Assistant',
  'SPS-PastProjects', 'SPS-Skills', 'SPS-School', 'SPS-Birthday', 'SPS-StatusNotes', 'SPS-Interests', 'SPS-HashTags'];
