/**
 * `me`, `users/{id | upn}` and `users`.
 * Shape of the default properties as recorded; what works on one person only as documented for "List users".
 */
import type { PersonRow } from '../store/Store.ts';
import { graphErrors } from './errors.ts';
import { json } from './GraphCall.ts';
import type { GraphAnswer, GraphCall } from './GraphCall.ts';

/** In the order in which Graph answers them. */
const defaults = ['businessPhones', 'displayName', 'givenName', 'jobTitle', 'mail', 'mobilePhone', 'officeLocation', 'preferredLanguage', 'surname', 'userPrincipalName', 'id'];
const further = ['accountEnabled', 'department', 'userType', 'companyName', 'city', 'country'];
const singleOnly = ['aboutMe', 'birthday', 'hireDate', 'interests', 'mySite', 'pastProjects', 'preferredName', 'responsibilities', 'schools', 'skills'];
const listValued = ['businessPhones', 'interests', 'pastProjects', 'responsibilities', 'schools', 'skills'];
/** What User.ReadBasic.All shows of other people; the rest is null. Assumed from the description of the permission. */
const basic = ['displayName', 'givenName', 'surname', 'mail', 'userPrincipalName', 'id', 'businessPhones'];

const defaultPage = 100;
const largestPage = 999;

/** Somebody by object id or UPN; 404 as recorded. */
export function userOf(call: GraphCall, key: string): PersonRow {
  const person = call.store.directory.byObjectId(key.toLowerCase()) ?? byUpn(call, key);
  if (person?.objectId !== call.person.objectId) call.consents.demand('User.ReadBasic.All');
  if (!person) throw graphErrors.resource(key);
  return person;
}

/** Graph takes no login names and no mail addresses of others as a key. */
function byUpn(call: GraphCall, key: string): PersonRow | undefined {
  const person = call.store.directory.find(key);
  return person?.upn.toLowerCase() === key.toLowerCase() ? person : undefined;
}

export function readUser(call: GraphCall, person: PersonRow): GraphAnswer {
  const selected = selectedNames(call, [...defaults, ...further, ...singleOnly]);
  const context = `${call.root}/$metadata#users${selected ? `(${selected.join(',')})` : ''}/$entity`;
  return json(call, { '@odata.context': context, ...shape(call, person, selected ?? defaults) });
}

export function listUsers(call: GraphCall): GraphAnswer {
  call.consents.demand('User.ReadBasic.All');
  const selected = selectedNames(call, [...defaults, ...further]);
  const eventual = call.headers.get('consistencylevel')?.toLowerCase() === 'eventual';
  if ((call.query.has('$search') || call.query.has('$count')) && !eventual) {
    throw graphErrors.unsupportedQuery('Request with $search or $count query parameter only works through MSGraph with a special request header: \'ConsistencyLevel: eventual\'');
  }
  if (call.query.has('$orderby')) throw graphErrors.notEmulated('$orderby on users', ['$filter', '$search', '$top']);
  const size = pageSize(call);
  const offset = Number(call.query.get('$skiptoken') ?? 0) || 0;
  const found = matching(call);
  const page = found.slice(offset, offset + size);
  return json(call, {
    '@odata.context': `${call.root}/$metadata#users${selected ? `(${selected.join(',')})` : ''}`,
    ...(call.query.get('$count') === 'true' ? { '@odata.count': found.length } : {}),
    ...(offset + size < found.length ? { '@odata.nextLink': nextLink(call, offset + size) } : {}),
    value: page.map(person => shape(call, person, selected ?? defaults))
  });
}

function pageSize(call: GraphCall): number {
  if (!call.query.has('$top')) return defaultPage;
  const top = Number(call.query.get('$top'));
  if (!Number.isInteger(top) || top < 1 || top > largestPage) throw graphErrors.bad(`Invalid page size specified: '${call.query.get('$top')}'. Must be between 1 and ${largestPage} inclusive.`);
  return top;
}

function nextLink(call: GraphCall, offset: number): string {
  const query = new URLSearchParams(call.query);
  query.set('$skiptoken', String(offset));
  return `${call.root}/users?${query.toString().replaceAll('%24', '$')}`;
}

const filterable: Readonly<Record<string, (person: PersonRow) => string>> = {
  displayName: person => person.displayName,
  mail: person => person.mail,
  userPrincipalName: person => person.upn,
  givenName: person => String(person.profile['givenName'] ?? ''),
  surname: person => String(person.profile['surname'] ?? ''),
  id: person => person.objectId
};

/** `$filter` as one comparison, `$search` as one property and a word; anything else is refused by name. */
function matching(call: GraphCall): readonly PersonRow[] {
  const everybody = call.store.directory.list();
  const filter = call.query.get('$filter');
  const search = call.query.get('$search');
  if (filter !== null) {
    const found = /^(?:startswith\((\w+),\s*'((?:[^']|'')*)'\)|(\w+) eq '((?:[^']|'')*)')$/i.exec(filter.trim());
    const read = filterable[found?.[1] ?? found?.[3] ?? ''];
    if (!found || !read) throw graphErrors.notEmulated(`the filter ${filter}`, Object.keys(filterable).flatMap(name => [`startswith(${name},'…')`, `${name} eq '…'`]));
    const value = (found[2] ?? found[4] ?? '').replaceAll('\'\'', '\'').toLowerCase();
    return everybody.filter(person => found[1] ? read(person).toLowerCase().startsWith(value) : read(person).toLowerCase() === value);
  }
  if (search !== null) {
    const found = /^"(\w+):([^"]*)"$/.exec(search.trim());
    const read = filterable[found?.[1] ?? ''];
    if (!found || !read) throw graphErrors.notEmulated(`the search ${search}`, ['"displayName:…"']);
    const word = found[2]!.toLowerCase();
    return everybody.filter(person => read(person).toLowerCase().split(/[\s@.]+/).some(part => part.startsWith(word)));
  }
  return everybody;
}

/** Undefined when the client asked for no selection. */
function selectedNames(call: GraphCall, allowed: readonly string[]): readonly string[] | undefined {
  const text = call.query.get('$select');
  if (text === null || text.trim() === '') return undefined;
  return text.split(',').map(part => part.trim()).filter(part => part !== '').map(part => {
    const name = [...defaults, ...further, ...singleOnly].find(known => known.toLowerCase() === part.toLowerCase());
    if (!name) throw graphErrors.property(part);
    if (!allowed.includes(name)) throw graphErrors.notOnCollections(name);
    return name;
  });
}

function shape(call: GraphCall, person: PersonRow, names: readonly string[]): Record<string, unknown> {
  const all = person.objectId === call.person.objectId || call.consents.has('User.Read.All');
  return Object.fromEntries(names.map(name => [name, all || basic.includes(name) ? valueOf(person, name) : null]));
}

function valueOf(person: PersonRow, name: string): unknown {
  const own: Readonly<Record<string, unknown>> = {
    id: person.objectId, displayName: person.displayName, mail: person.mail === '' ? null : person.mail, userPrincipalName: person.upn,
    userType: person.userType, accountEnabled: person.accountEnabled
  };
  return name in own ? own[name] : person.profile[name] ?? (listValued.includes(name) ? [] : null);
}
