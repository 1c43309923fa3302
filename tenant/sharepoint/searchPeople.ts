/**
 * People as search results: the source Local People Results. Managed properties as a new tenant maps them to profiles;
 * values of many are joined by ";". Guests and accounts that are switched off have no profile (assumed).
 */
import type { Call } from '../http/resources.ts';
import type { KqlNode, KqlProperty } from '../odata/kql.ts';
import { peopleColumns } from '../store/peopleWords.ts';
import type { FoundPerson, PeopleCondition, PeopleQuery } from '../store/Store.ts';
import { errors } from './errors.ts';
import type { ManagedValue } from './searchDocument.ts';
import type { Refinement, SearchFound } from './searchEnvelope.ts';
import { searchErrors } from './searchErrors.ts';
import { numberRange } from './searchPlan.ts';
import { entriesOf } from './searchRefiners.ts';
import type { Refiner } from './searchRefiners.ts';
import type { SearchRequest } from './searchRequest.ts';
import { parts } from './searchWords.ts';

export interface FoundPersonDocument {
  readonly person: FoundPerson;
  readonly rank: number;
  readonly call: Call;
}

/** Other names of the same, by lower-case name. */
const columnNames: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Object.keys(peopleColumns).map(name => [name.toLowerCase(), name])),
  title: 'PreferredName', askmeabout: 'Responsibilities', username: 'AccountName', firstname: 'PreferredName', lastname: 'PreferredName', baseofficelocation: 'OfficeNumber'
};
/** Where each managed property lives in a profile: for whole values and refiners. */
const profileNames: Readonly<Record<string, string>> = {
  preferredname: 'displayName', title: 'displayName', accountname: 'upn', username: 'upn', workemail: 'mail', jobtitle: 'jobTitle', department: 'department', officenumber: 'officeLocation',
  baseofficelocation: 'officeLocation', skills: 'skills', responsibilities: 'responsibilities', askmeabout: 'responsibilities', interests: 'interests', pastprojects: 'pastProjects',
  schools: 'schools', firstname: 'givenName', lastname: 'surname', aadobjectid: 'objectId', userprofile_guid: 'objectId'
};
const refinable = ['jobtitle', 'department', 'officenumber', 'baseofficelocation', 'skills', 'responsibilities', 'askmeabout', 'interests', 'pastprojects', 'schools'];

const withProfile: PeopleCondition = {
  kind: 'and', parts: [{ kind: 'compare', property: 'userType', operator: 'eq', value: 'Member' }, { kind: 'compare', property: 'accountEnabled', operator: 'eq', value: true }]
};

export function searchPeople(call: Call, request: SearchRequest, tree: KqlNode): SearchFound {
  const filters = request.refinementFilters.map(conditionOf);
  const where: PeopleCondition = { kind: 'and', parts: [withProfile, conditionOf(tree), ...filters] };
  // What must hold anyway decides the rank, words in names first; it is not asked a second time.
  const demanded = parts(tree, 'and');
  const ranked = demanded.flatMap(node => (node.kind === 'words' ? [phrase(node)] : []));
  const rest: PeopleCondition = { kind: 'and', parts: [withProfile, ...demanded.filter(node => node.kind !== 'words').map(conditionOf), ...filters] };
  const order = orderOf(request, call);
  const { rows, total } = call.store.directory.query({ where: rest, ...(ranked.length > 0 ? { match: ranked.join(' AND ') } : {}), ...(order ? { order } : {}), limit: request.rowLimit, offset: request.startRow });
  call.meter.rows(rows.length);
  return {
    documents: rows.map((person, index) => ({ person, rank: 1000 - Math.min(999, request.startRow + index) / 10, call })), total, totalWithDuplicates: total,
    refinements: request.refiners.map(refiner => refinementOf(call, where, refiner))
  };
}

function refinementOf(call: Call, where: PeopleCondition, refiner: Refiner): Refinement {
  const name = refiner.name.toLowerCase();
  if (!refinable.includes(name)) throw errors.notEmulated(`the refiner ${refiner.name} of people`, refinable);
  return { name: refiner.name, entries: entriesOf(call.store.directory.facets(where, profileNames[name]!, refiner.most), refiner) };
}

/** By name only where the tenant's schema makes names sortable: a switch, because nobody settles it. */
function orderOf({ sort }: SearchRequest, call: Call): PeopleQuery['order'] {
  const [first, ...more] = sort;
  if (!first) return undefined;
  const name = first.property.toLowerCase().replace(/[[\]]/g, '');
  const names = call.store.switches.peopleSearchSortsByName ? ['preferredname', 'firstname', 'lastname'] : [];
  if (name === 'rank' && more.length === 0) return undefined;
  if (name === 'docid' || name === 'indexdocid') return { property: 'docId', descending: !first.ascending };
  if (!names.includes(name) || more.length > 0) throw searchErrors.sortList();
  return { property: profileNames[name]!, descending: !first.ascending };
}

const everybody: PeopleCondition = { kind: 'and', parts: [] };
const nobody: PeopleCondition = { kind: 'or', parts: [] };

function conditionOf(node: KqlNode): PeopleCondition {
  switch (node.kind) {
    case 'everything':
    case 'noise': return everybody;
    case 'words': return { kind: 'match', expression: phrase(node) };
    case 'property': return restriction(node);
    case 'not': return { kind: 'not', part: conditionOf(node.part) };
    default: return { kind: node.kind, parts: node.parts.map(conditionOf) };
  }
}

/** `:` finds words within, `=` whole values; a property that people lack restricts to nobody. */
function restriction(node: KqlProperty): PeopleCondition {
  const name = node.name.toLowerCase();
  if (node.operator === '<>') return { kind: 'not', part: restriction({ ...node, operator: '=' }) };
  if (name === 'contentclass') return node.value.toLowerCase() === peopleClass.toLowerCase() ? everybody : nobody;
  if (name === 'docid' || name === 'indexdocid' || name === 'workid') {
    const range = numberRange(node);
    return range === undefined ? nobody : {
      kind: 'and', parts: [
        ...range.from === undefined ? [] : [{ kind: 'compare', property: 'docId', operator: 'ge', value: range.from } as const],
        ...range.to === undefined ? [] : [{ kind: 'compare', property: 'docId', operator: 'le', value: range.to } as const]
      ]
    };
  }
  const [column, property] = [columnNames[name], profileNames[name]];
  const value = name === 'accountname' ? node.value.slice(node.value.lastIndexOf('|') + 1) : node.value;
  // The words of a claim stand at the beginning of a login name and nowhere else: what follows them is the beginning of the name.
  const isClaim = value !== node.value;
  if (property !== undefined && (node.operator === '=' || column === undefined || isClaim)) return { kind: 'compare', property, operator: node.prefix ? 'startsWith' : 'eq', value };
  if (column === undefined || node.operator !== ':') return nobody;
  return /[\p{L}\p{N}]/u.test(value) ? { kind: 'match', expression: `{${column}} : ${phrase({ text: value, prefix: node.prefix })}` } : nobody;
}

function phrase({ text, prefix }: { readonly text: string; readonly prefix: boolean }): string {
  return `"${text.replaceAll('"', '""')}"${prefix ? '*' : ''}`;
}

const peopleClass = 'urn:content-class:SPSPeople';
const nothing: ManagedValue = { value: null, type: 'Null' };

export function personValue({ person, rank, call }: FoundPersonDocument, name: string): ManagedValue {
  const { profile } = person;
  const origin = new URL(call.webUrl).origin;
  const account = call.store.users.byUpn(call.web.siteId, person.upn)?.loginName ?? `i:0#.f|membership|${person.upn}`;
  const text = (value: unknown): ManagedValue => {
    const joined = Array.isArray(value) ? value.join(';') : typeof value === 'string' ? value : '';
    return joined === '' ? nothing : { value: joined, type: 'Edm.String' };
  };
  switch (name.toLowerCase()) {
    case 'preferredname':
    case 'title': return text(person.displayName);
    case 'accountname': return text(account);
    case 'username': return text(person.upn);
    case 'workemail': return text(person.mail);
    case 'sipaddress': return text(person.upn);
    case 'firstname': return text(profile['givenName']);
    case 'lastname': return text(profile['surname']);
    case 'jobtitle': return text(profile['jobTitle']);
    case 'department': return text(profile['department']);
    case 'officenumber':
    case 'baseofficelocation': return text(profile['officeLocation']);
    case 'skills': return text(profile['skills']);
    case 'responsibilities':
    case 'askmeabout': return text(profile['responsibilities']);
    case 'interests': return text(profile['interests']);
    case 'pastprojects': return text(profile['pastProjects']);
    case 'schools': return text(profile['schools']);
    case 'aboutme': return text(profile['aboutMe']);
    case 'workphone': return text(Array.isArray(profile['businessPhones']) ? profile['businessPhones'][0] : undefined);
    case 'mobilephone': return text(profile['mobilePhone']);
    case 'pictureurl': return text(call.store.directory.photo(person.objectId) ? `${call.webUrl}/_layouts/15/userphoto.aspx?size=M&accountname=${encodeURIComponent(person.upn)}` : undefined);
    case 'aadobjectid': return text(person.objectId);
    case 'userprofile_guid': return text(person.objectId);
    case 'uniqueid': return text(`{${person.objectId.toUpperCase()}}`);
    case 'contentclass': return text(peopleClass);
    case 'path':
    case 'originalpath':
    case 'url': return text(`${origin}/Person.aspx?accountname=${encodeURIComponent(account)}`);
    case 'docid':
    case 'workid':
    case 'indexdocid': return { value: String(person.docId), type: 'Edm.Int64' };
    case 'rank': return { value: String(rank), type: 'Edm.Double' };
    case 'siteid': return text(call.web.siteId);
    case 'webid': return text(call.web.id);
    default: return nothing;
  }
}
