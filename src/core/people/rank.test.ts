import fc from 'fast-check';
import type { Instant } from '../shared';
import { asDirectoryPerson } from './mergePeople';
import type { Candidate } from './Candidate';
import { rank } from './rank';
import type { Reason } from './Reason';

const person = (name: string): Candidate['person'] => asDirectoryPerson({ siteUserId: undefined, name, email: `${name}@contoso.example`, isGuest: false });
const candidate = (name: string, reasons: readonly Reason[], searchPlace?: number): Candidate => ({ person: person(name), reasons, ...(searchPlace === undefined ? {} : { searchPlace }) });
const evidence = (figures: Partial<Extract<Reason, { kind: 'evidence' }>>): Reason => ({
  kind: 'evidence', acceptedAnswers: 0, answers: 0, likes: 0, thanks: 0, subject: 'customs', lastAt: '2026-01-01T00:00:00Z' as Instant, isComplete: true, ...figures
});
const ordered = (candidates: readonly Candidate[]): string => rank(candidates).map(one => one.person.name).join(' ');

it.each([
  ['a name before evidence', [candidate('b', [evidence({ acceptedAnswers: 9 })]), candidate('a', [{ kind: 'name' }])], 'a b'],
  ['evidence before what is stated', [candidate('a', [{ kind: 'subjectExpert', topic: 'Customs' }]), candidate('b', [evidence({ answers: 1 })])], 'b a'],
  ['accepted answers before likes', [candidate('a', [evidence({ likes: 50, answers: 9 })]), candidate('b', [evidence({ acceptedAnswers: 1 })])], 'b a'],
  ['likes before thanks before plain answers', [candidate('a', [evidence({ answers: 9 })]), candidate('b', [evidence({ thanks: 1 })]), candidate('c', [evidence({ likes: 1 })])], 'c b a'],
  ['the more recent of equal evidence', [candidate('a', [evidence({ answers: 1 })]), candidate('b', [evidence({ answers: 1, lastAt: '2026-02-01T00:00:00Z' as Instant })])], 'b a'],
  ['what is stated by its strength', [
    candidate('a', [{ kind: 'profile' }]), candidate('b', [{ kind: 'department', text: 'Customs' }]), candidate('c', [{ kind: 'skill', skill: 'Customs' }]),
    candidate('d', [{ kind: 'topic', topic: 'Customs' }]), candidate('e', [{ kind: 'askMeAbout', topic: 'Customs' }]), candidate('f', [{ kind: 'subjectExpert', topic: 'Customs' }])
  ], 'f e d c b a'],
  ['the strongest reason, not their number', [candidate('a', [{ kind: 'skill', skill: 'x' }, { kind: 'profile' }]), candidate('b', [{ kind: 'topic', topic: 'x' }])], 'b a'],
  ['the order of the search among equals, those without a place last', [candidate('a', []), candidate('b', [], 1), candidate('c', [], 0)], 'c b a'],
  ['the name at last', [candidate('b', []), candidate('a', [])], 'a b']
] as const)('puts %s', (_, candidates, expected) => {
  expect(ordered(candidates)).toBe(expected);
});

it('orders the same whatever order they came in', () => {
  const reason = fc.oneof(
    fc.record({ acceptedAnswers: fc.nat(2), likes: fc.nat(2), answers: fc.nat(2), thanks: fc.nat(1) }).map(evidence),
    fc.constantFrom<Reason>({ kind: 'name' }, { kind: 'subjectExpert', topic: 't' }, { kind: 'topic', topic: 't' }, { kind: 'skill', skill: 's' }, { kind: 'profile' })
  );
  const people = fc.uniqueArray(fc.record({ name: fc.constantFrom('a', 'A', 'b', 'ä', 'c', 'z', '名', ''), reasons: fc.array(reason, { maxLength: 3 }), place: fc.option(fc.nat(3), { nil: undefined }) }), { selector: one => one.name, maxLength: 8 })
    .map(all => all.map(one => candidate(one.name, one.reasons, one.place)));
  fc.assert(fc.property(people.chain(all => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))), ([all, shuffled]) => {
    expect(rank(shuffled)).toEqual(rank(all));
  }));
});
