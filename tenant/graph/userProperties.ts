/** Properties of users: which there are, what each permission shows, how they stand in answers. */
import type { PersonRow } from '../store/Store.ts';
import { graphErrors } from './errors.ts';
import type { GraphCall } from './GraphCall.ts';

/** In the order in which Graph answers them. */
export const defaults = ['businessPhones', 'displayName', 'givenName', 'jobTitle', 'mail', 'mobilePhone', 'officeLocation', 'preferredLanguage', 'surname', 'userPrincipalName', 'id'];
const further = ['accountEnabled', 'department', 'userType', 'companyName', 'city', 'country', 'employeeId', 'mailNickname', 'streetAddress', 'postalCode', 'state', 'usageLocation', 'createdDateTime'];
/** Documented for "List users": for one user only, 501 on the collection. */
const singleOnly = ['aboutMe', 'birthday', 'hireDate', 'interests', 'mailboxSettings', 'mySite', 'pastProjects', 'preferredName', 'responsibilities', 'schools', 'skills'];
const all = [...defaults, ...further, ...singleOnly];
const listValued = ['businessPhones', 'interests', 'pastProjects', 'responsibilities', 'schools', 'skills'];
/** Dates that the CSDL does not let be null: the beginning of the calendar stands for none. */
const neverNull: Readonly<Record<string, string>> = { birthday: '0001-01-01T00:00:00Z', hireDate: '0001-01-01T00:00:00Z' };
/** What User.ReadBasic.All shows of other people; the rest is null. https://learn.microsoft.com/graph/permissions-reference */
const basic = ['displayName', 'givenName', 'surname', 'mail', 'userPrincipalName', 'id', 'businessPhones'];

/** Undefined when the client asked for no selection. */
export function selectedUserProperties(text: string | null, where: 'one' | 'collection'): readonly string[] | undefined {
  if (text === null || text.trim() === '') return undefined;
  return text.split(',').map(part => part.trim()).filter(part => part !== '').map(part => {
    const name = all.find(known => known.toLowerCase() === part.toLowerCase());
    if (!name) throw graphErrors.property(part);
    if (where === 'collection' && singleOnly.includes(name)) throw graphErrors.notOnCollections(name);
    return name;
  });
}

export function shapeOfUser(call: GraphCall, person: PersonRow, names: readonly string[] = defaults): Record<string, unknown> {
  const everything = person.objectId === call.person.objectId || call.consents.has('User.Read.All');
  return Object.fromEntries(names.map(name => [name, everything || basic.includes(name) ? valueOf(person, name) : null]));
}

/** A user among other objects of the directory: its type and its id stand in front (recorded). */
export function shapeOfDirectoryObject(call: GraphCall, person: PersonRow, names?: readonly string[]): Record<string, unknown> {
  return { '@odata.type': '#microsoft.graph.user', ...shapeOfUser(call, person, names ?? ['id', ...defaults.filter(name => name !== 'id')]) };
}

/** The row's or the profile's name of a property; undefined when there is none of that name. */
export function storedName(property: string): string | undefined {
  const name = all.find(known => known.toLowerCase() === property.toLowerCase());
  return name === undefined ? undefined : { id: 'objectId', userPrincipalName: 'upn' }[name] ?? name;
}

function valueOf(person: PersonRow, name: string): unknown {
  const own: Readonly<Record<string, unknown>> = {
    id: person.objectId, displayName: person.displayName, mail: person.mail === '' ? null : person.mail, userPrincipalName: person.upn,
    userType: person.userType, accountEnabled: person.accountEnabled, mailNickname: person.upn.split('@')[0]
  };
  return name in own ? own[name] : person.profile[name] ?? (listValued.includes(name) ? [] : neverNull[name] ?? null);
}
