import fc from 'fast-check';
import type { Availability, PersonRef } from './People';
import { asDirectoryPerson } from './mergePeople';
import { samePerson } from './personKey';
import { suggestInOrder } from './suggestInOrder';
import type { SuggestionCandidate } from './suggestInOrder';

const atLimit: Availability = { kind: 'atLimit', asked: 2, limit: 2 };
const paused: Availability = { kind: 'paused', until: '2026-04-01T00:00:00Z' };

function someone(name: string, department = '', availability: Availability = { kind: 'free' }, marks: Partial<SuggestionCandidate['person']> = {}): SuggestionCandidate {
  const person = asDirectoryPerson({ siteUserId: undefined, name, email: `${name}@contoso.example`, isGuest: false });
  return { person: { ...person, ...(department ? { department } : {}), ...marks }, reasons: [], availability };
}
const reader: PersonRef & { readonly department: string } = { siteUserId: 1, name: 'me', email: 'me@contoso.example', isGuest: false, department: 'Logistics' };

/** `b<a!` reads: b, instead of a, from elsewhere. */
const suggested = (ranked: readonly SuggestionCandidate[], most = 2, asker: Parameters<typeof suggestInOrder>[1] = reader): string =>
  suggestInOrder(ranked, asker, most).map(one => `${one.person.name}${one.insteadOf ? `<${one.insteadOf.name}` : ''}${one.isFromElsewhere ? '!' : ''}`).join(' ');

it.each([
  ['the first in line', [someone('a'), someone('b'), someone('c')], 'a b'],
  ['never the reader', [someone('me', 'Logistics'), someone('b')], 'b'],
  ['the next in line instead of somebody at the limit, and says so', [someone('a', '', atLimit), someone('b'), someone('c')], 'b<a c'],
  ['the next in line instead of somebody paused in the middle', [someone('a'), someone('b', '', paused), someone('c')], 'a c<b'],
  ['one person instead of several, naming the best of them', [someone('a', '', atLimit), someone('b', '', paused), someone('c')], 'c<a'],
  ['nobody when all are busy', [someone('a', '', atLimit), someone('b', '', { kind: 'away' })], ''],
  ['somebody from elsewhere in the last place', [someone('a', 'Logistics'), someone('b', 'logistics '), someone('c', 'Legal')], 'a c!'],
  ['nobody else when somebody from elsewhere is there already', [someone('a', 'Legal'), someone('b', 'Logistics'), someone('c', 'Sales')], 'a! b'],
  ['nobody from elsewhere whose department is unknown', [someone('a', 'Logistics'), someone('b'), someone('c')], 'a b'],
  ['no account that is gone', [someone('a', '', { kind: 'free' }, { isDeleted: true }), someone('b')], 'b'],
  ['guests too, marked as such by the person', [someone('a', '', { kind: 'free' }, { isGuest: true })], 'a']
] as const)('suggests %s', (_, ranked, expected) => {
  expect(suggested(ranked)).toBe(expected);
});

it('claims nothing about elsewhere when the reader\'s department is unknown', () => {
  expect(suggested([someone('a', 'Legal')], 2, { ...reader, department: undefined })).toBe('a');
});

it('suggests only people who may be suggested, each once, no more than asked for, one from elsewhere wherever there is one', () => {
  const availability = fc.constantFrom<Availability>({ kind: 'free' }, { kind: 'unknown' }, atLimit, paused, { kind: 'away' });
  const people = fc.uniqueArray(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'me'), fc.constantFrom('', 'Logistics', 'Legal'), availability), { selector: ([name]) => name });
  fc.assert(fc.property(people.map(all => all.map(([name, department, free]) => someone(name, department, free))), fc.integer({ min: 0, max: 4 }), (ranked, most) => {
    const found = suggestInOrder(ranked, reader, most);
    const able = ranked.filter(one => (one.availability.kind === 'free' || one.availability.kind === 'unknown') && !samePerson(one.person, reader));
    expect(found).toHaveLength(Math.min(most, able.length));
    expect(new Set(found.map(one => one.person.key)).size).toBe(found.length);
    expect(found.every(one => able.some(other => other.person === one.person))).toBe(true);
    expect(found.some(one => one.isFromElsewhere)).toBe(most > 0 && able.some(one => one.person.department === 'Legal'));
  }));
});
