/** `people`: whom somebody works with, nearest first (here: the same department, then everybody). In maintenance mode, says Microsoft. */
import type { PersonRow } from '../store/Store.ts';
import { graphErrors } from './errors.ts';
import { foreignJson } from './GraphCall.ts';
import type { GraphAnswer, GraphCall } from './GraphCall.ts';

const usual = 10;
const largest = 1000;

export function listPeople(call: GraphCall, person: PersonRow): GraphAnswer {
  call.consents.demand(person.objectId === call.person.objectId ? 'People.Read' : 'People.Read.All', graphErrors.refusedByExchange);
  const search = call.query.get('$search')?.replaceAll('"', '').trim() ?? '';
  const top = call.query.get('$top') ?? String(usual);
  const skip = call.query.get('$skip') ?? '0';
  if (!/^\d{1,4}$/.test(top) || Number(top) > largest || !/^\d{1,6}$/.test(skip)) throw graphErrors.bad('The value of $top or $skip is not valid.');
  const page = nearest(call, person, search, Number(skip) + Number(top) + 1);
  const shown = page.slice(Number(skip), Number(skip) + Number(top));
  const names = call.query.get('$select')?.split(',').map(name => name.trim());
  return foreignJson(call, {
    '@odata.context': `${call.root}/$metadata#users('${person.objectId}')/people`,
    ...(page.length > Number(skip) + Number(top) ? { '@odata.nextLink': next(call, Number(skip) + Number(top)) } : {}),
    value: shown.map((one, index) => selected(shapeOfPerson(one, Number(skip) + index), names))
  }, { units: 2 });
}

export function shapeOfPerson(person: PersonRow, place: number): Record<string, unknown> {
  const text = (name: string): string | null => (typeof person.profile[name] === 'string' ? person.profile[name] as string : null);
  const phones = Array.isArray(person.profile['businessPhones']) ? person.profile['businessPhones'] as string[] : [];
  return {
    id: person.objectId, displayName: person.displayName, givenName: text('givenName'), surname: text('surname'), birthday: '', personNotes: '', isFavorite: false,
    jobTitle: text('jobTitle'), companyName: text('companyName'), yomiCompany: '', department: text('department'), officeLocation: text('officeLocation'), profession: '',
    userPrincipalName: person.upn, imAddress: `sip:${person.upn}`,
    scoredEmailAddresses: person.mail === '' ? [] : [{ address: person.mail, relevanceScore: Math.max(1, 30 - place), selectionLikelihood: 'notSpecified' }],
    phones: phones.map(number => ({ type: 'business', number })), postalAddresses: [], websites: [], personType: { class: 'Person', subclass: 'OrganizationUser' }
  };
}

function nearest(call: GraphCall, person: PersonRow, search: string, limit: number): readonly PersonRow[] {
  const { directory } = call.store;
  const words = search.split(/\s+/).filter(word => word !== '');
  const matching = words.map(value => ({ kind: 'compare', property: 'displayName', operator: 'wordStart', value }) as const);
  const others = { kind: 'not', part: { kind: 'compare', property: 'objectId', operator: 'eq', value: person.objectId } } as const;
  const department = person.profile['department'];
  const same = { kind: 'compare', property: 'department', operator: 'eq', value: typeof department === 'string' && department !== '' ? department : '\u0000' } as const;
  const near = directory.query({ where: { kind: 'and', parts: [same, others, ...matching] }, limit, offset: 0 }).rows;
  if (near.length >= limit) return near;
  return [...near, ...directory.query({ where: { kind: 'and', parts: [{ kind: 'not', part: same }, others, ...matching] }, limit: limit - near.length, offset: 0 }).rows];
}

function next(call: GraphCall, skip: number): string {
  const query = new URLSearchParams(call.query);
  query.set('$skip', String(skip));
  return `${call.root}/${call.segments.join('/')}?${query.toString().replaceAll('%24', '$')}`;
}

function selected(person: Record<string, unknown>, names: readonly string[] | undefined): Record<string, unknown> {
  return names ? Object.fromEntries(Object.entries(person).filter(([name]) => name === 'id' || names.includes(name))) : person;
}
