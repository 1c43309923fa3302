import fc from 'fast-check';
import { PeopleTable } from './PeopleTable';
import { samePerson } from './personKey';
import type { Identified } from './personKey';

const login = (name: string): string => `i:0#.f|membership|${name}@contoso.example`;

it('finds somebody by any name that was ever given for them', () => {
  const table = new PeopleTable<string>();
  table.set({ siteUserId: undefined, loginName: login('ann') }, 'from search');
  table.set({ siteUserId: 7, email: 'ann@contoso.example' }, 'from the list');
  expect(table.size).toBe(1);
  for (const person of [{ siteUserId: 7 }, { siteUserId: undefined, loginName: login('ann') }, { siteUserId: undefined, email: 'ANN@contoso.example' }]) {
    expect(table.get(person)).toBe('from the list');
  }
});

it('keeps apart two accounts that share an address', () => {
  const table = new PeopleTable<string>();
  table.set({ siteUserId: 1, email: 'ann@contoso.example', loginName: login('ann') }, 'Ann');
  table.set({ siteUserId: 2, email: 'ann@contoso.example', loginName: login('admin.ann') }, 'Ann as administrator');
  expect(table.values()).toEqual(['Ann', 'Ann as administrator']);
  expect(table.get({ siteUserId: undefined, loginName: login('admin.ann') })).toBe('Ann as administrator');
});

it('knows nobody of whom nothing is known', () => {
  const table = new PeopleTable<string>();
  table.set({ siteUserId: undefined }, 'nobody');
  expect(table.has({ siteUserId: undefined })).toBe(false);
});

it('finds whomever it holds, as comparing with everybody would', () => {
  const someone = fc.integer({ min: 1, max: 6 }).chain((id): fc.Arbitrary<Identified> => fc.record({
    siteUserId: fc.constantFrom(undefined, id), email: fc.constantFrom('', `p${id}@contoso.example`), loginName: fc.constantFrom('', login(`p${id}`))
  }));
  fc.assert(fc.property(fc.array(someone, { maxLength: 20 }), someone, (people, asked) => {
    const table = new PeopleTable<Identified>();
    for (const person of people) table.set(person, person);
    if (people.some(person => samePerson(person, asked))) expect(table.has(asked)).toBe(true);
    if (table.has(asked)) expect(people.some(person => [person.siteUserId, person.email, person.loginName].some(Boolean))).toBe(true);
  }));
});
