import { beginsWith, everybody, isInScope } from './isInScope';
import { asDirectoryPerson } from './mergePeople';
import type { DirectoryScope } from './People';
import { samplePeople } from './samplePeople';

const jonas = asDirectoryPerson(samplePeople.answerer);
const guest = asDirectoryPerson(samplePeople.guest);
const robot = asDirectoryPerson({ ...samplePeople.member, loginName: 'i:0#.f|membership|SVC-backup@contoso.example' });

it.each<[string, typeof jonas, Partial<DirectoryScope>, boolean]>([
  ['everybody', jonas, {}, true],
  ['nobody whose account is gone', asDirectoryPerson(samplePeople.gone), {}, false],
  ['guests', guest, {}, true],
  ['no guests where they are left out', guest, { excludeGuests: true }, false],
  ['no account that begins so', robot, { excludeAccounts: ['svc-'] }, false],
  ['everybody where a prefix is blank', jonas, { excludeAccounts: [' '] }, true],
  ['nobody of a department left out', jonas, { excludeDepartments: ['trade compliance'] }, false],
  ['only a department', jonas, { onlyDepartments: ['Legal'] }, false],
  ['that department', jonas, { onlyDepartments: ['Trade Compliance', 'Legal'] }, true],
  ['nobody without a department where only some belong', guest, { onlyDepartments: ['Legal'] }, false],
  ['nobody of whom the owner\'s query did not speak', jonas, { query: 'Office:Hamburg' }, false]
])('takes in %s', (_, person, scope, expected) => {
  expect(isInScope(person, { ...everybody, ...scope }, false)).toBe(expected);
});

it('trusts the people search about the owner\'s query', () => {
  expect(isInScope(jonas, { ...everybody, query: 'Office:Hamburg' }, true)).toBe(true);
});

it.each([['Zoë', 'z', true], ['Élodie', 'E', true], ['(Anna)', 'a', true], ['Ömer', 'ö', true], ['Anna', 'n', false], ['Peter van Dijk', 'd', true], ['Anna-Lena', 'l', true], ['田中', '田', true]])(
  'knows whether a word of %j begins with %j: %s', (name, letter, expected) => expect(beginsWith(name, letter)).toBe(expected)
);
