/** Profiles of people as the services of user profiles answer them. Values come from the directory. */
import type { Call, EntityType, Property } from '../http/resources.ts';
import { managersOf, reportsOf } from '../store/hierarchy.ts';
import type { PersonRow } from '../store/Store.ts';

/** A person, and the login name that the site has for them. */
export interface Profile {
  readonly person: PersonRow;
  readonly account: string;
}

const text = (get: (profile: Profile, call: Call) => string | null): Property<Profile> => ({ type: 'Edm.String', get });
const texts = (get: (profile: Profile, call: Call) => readonly string[]): Property<Profile> => ({ type: 'Collection(Edm.String)', get });

export const personPropertiesType: EntityType<Profile> = {
  name: 'SP.UserProfiles.PersonProperties',
  path: () => 'sp.userprofiles.peoplemanager/getpropertiesfor',
  complete: true,
  properties: {
    AccountName: text(({ account }) => account),
    DirectReports: texts(({ person }, call) => reportsOf(call.store.directory, person).map(report => accountOf(report, call))),
    DisplayName: text(({ person }) => person.displayName),
    Email: text(({ person }) => person.mail),
    // The highest first (assumed).
    ExtendedManagers: texts(({ person }, call) => managersOf(call.store.directory, person).map(manager => accountOf(manager, call)).reverse()),
    ExtendedReports: texts(({ account }) => [account]),
    IsFollowed: { type: 'Edm.Boolean', get: ({ person }, call) => call.store.following.isFollowing(ownObjectId(call), person.objectId) },
    LatestPost: text(() => null),
    Peers: texts(() => []),
    PersonalSiteHostUrl: text((_profile, call) => `${new URL(call.webUrl).origin}/`),
    PersonalUrl: text((profile, call) => personalUrl(profile.person, call)),
    PictureUrl: text((profile, call) => pictureUrl(profile.person, call)),
    Title: text(({ person }) => profileText(person, 'jobTitle')),
    UserProfileProperties: { type: 'Collection(SP.KeyValue)', get: (profile, call) => profileProperties(profile, call) },
    UserUrl: text(({ account }, call) => personUrl(account, call))
  }
};

/** The directory's id of who asks: the site may know another one, or none. */
export function ownObjectId(call: Call): string {
  return call.store.directory.find(call.user.upn)?.objectId ?? call.user.objectId;
}

export function profileOf(account: string, call: Call): Profile | undefined {
  // The login name of a guest is not made of the UPN: only the site knows who it is.
  const upn = call.store.users.byLoginName(call.web.siteId, account)?.upn ?? account;
  const person = call.store.directory.find(upn);
  if (!person) return undefined;
  return { person, account: accountOf(person, call) };
}

/** Login name, as the site has it. */
export function accountOf(person: PersonRow, call: Call): string {
  return call.store.users.byUpn(call.web.siteId, person.upn)?.loginName ?? `i:0#.f|membership|${person.upn}`;
}

export function profileText(person: PersonRow, name: string): string {
  const value = person.profile[name];
  return Array.isArray(value) ? value.join('|') : String(value ?? '');
}

function personalPath(person: PersonRow): string {
  return `/personal/${person.upn.toLowerCase().replaceAll(/[^a-z0-9]/g, '_')}/`;
}

export function personalUrl(person: PersonRow, call: Call): string {
  return `${new URL(call.webUrl).origin}${personalPath(person)}`;
}

export function personUrl(account: string, call: Call): string {
  return `${new URL(call.webUrl).origin}/Person.aspx?accountname=${encodeURIComponent(account)}`;
}

/** Null for people without a picture. */
export function pictureUrl(person: PersonRow, call: Call): string | null {
  return call.store.directory.photo(person.objectId) ? `${call.webUrl}/_layouts/15/userphoto.aspx?size=M&accountname=${encodeURIComponent(person.upn)}` : null;
}

/** Values of many are joined by `|`; what the directory does not know is empty, as recorded. */
export function profileProperties({ person, account }: Profile, call: Call): { Key: string; Value: string; ValueType: string }[] {
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
    'Manager': managersOf(call.store.directory, person).slice(0, 1).map(manager => accountOf(manager, call)).join(''),
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
  return profileKeys.map(Key => ({ Key, Value: known[Key] ?? from(Key), ValueType: 'Edm.String' }));
}

/** In the recorded order. */
export const profileKeys = ['UserProfile_GUID', 'SID', 'ADGuid', 'AccountName', 'FirstName', 'SPS-PhoneticFirstName', 'LastName', 'SPS-PhoneticLastName', 'PreferredName',
  'SPS-PhoneticDisplayName', 'WorkPhone', 'Department', 'Title', 'SPS-JobTitle', 'SPS-Department', 'Manager', 'AboutMe', 'PersonalSpace', 'PictureURL', 'UserName',
  'QuickLinks', 'WebSite', 'PublicSiteRedirect', 'SPS-DataSource', 'SPS-MemberOf', 'SPS-Dotted-line', 'SPS-Peers', 'SPS-Responsibility', 'SPS-SipAddress',
  'SPS-MySiteUpgrade', 'SPS-DontSuggestList', 'SPS-ProxyAddresses', 'SPS-HireDate', 'SPS-DisplayOrder', 'SPS-ClaimID', 'SPS-ClaimProviderID', 'SPS-ClaimProviderType',
  'SPS-LastColleagueAdded', 'SPS-OWAUrl', 'SPS-SavedAccountName', 'SPS-SavedSID', 'SPS-ResourceSID', 'SPS-ResourceAccountName', 'SPS-ObjectExists',
  'SPS-MasterAccountName', 'SPS-PersonalSiteCapabilities', 'SPS-UserPrincipalName', 'WorkEmail', 'CellPhone', 'Fax', 'HomePhone', 'Office', 'SPS-Location', 'Assistant',
  'SPS-PastProjects', 'SPS-Skills', 'SPS-School', 'SPS-Birthday', 'SPS-StatusNotes', 'SPS-Interests', 'SPS-HashTags'];
