import fc from 'fast-check';
import { keyOf, principalNameOf, samePerson } from './personKey';
import type { Identified } from './personKey';

const ann: Identified = { siteUserId: 7, email: 'Ann@Contoso.example', loginName: 'i:0#.f|membership|Ann@contoso.example' };

it.each([
  ['i:0#.f|membership|Ann@Contoso.example', 'ann@contoso.example'],
  ['i:0#.f|membership|greta_partner.example#EXT#@contoso.example', 'greta_partner.example#ext#@contoso.example'],
  ['CONTOSO\\ann', 'contoso\\ann'],
  ['', undefined],
  [undefined, undefined],
  ['i:0#.f|membership|', undefined]
])('reads from the login name %j the principal name %j', (loginName, expected) => {
  expect(principalNameOf(loginName)).toBe(expected);
});

it.each([
  ['principal name before all', ann, 'ann@contoso.example'],
  ['address where there is no login name', { siteUserId: 7, email: ' Ann@Contoso.example ' }, 'ann@contoso.example'],
  ['id in the site where there is nothing else', { siteUserId: 7 }, 'user:7'],
  ['the same for all of whom nothing is known', { siteUserId: undefined, email: '' }, 'user:']
] as const)('takes for a key the %s', (_, person, expected) => {
  expect(keyOf(person)).toBe(expected);
});

it.each([
  ['the same login name in another case', ann, { siteUserId: undefined, loginName: 'i:0#.f|membership|ann@CONTOSO.example' }, true],
  ['an address that is the other\'s principal name', ann, { siteUserId: undefined, email: 'ann@contoso.example' }, true],
  ['the same id', ann, { siteUserId: 7 }, true],
  ['the same address under two principal names', ann, { siteUserId: 8, email: ann.email, loginName: 'i:0#.f|membership|admin.ann@contoso.example' }, false],
  ['an account that was made anew under the same name', ann, { siteUserId: 70, loginName: ann.loginName }, true],
  ['two ids and nothing else', { siteUserId: 7 }, { siteUserId: 8 }, false],
  ['nothing known of either', { siteUserId: undefined }, { siteUserId: undefined }, false],
  ['empty addresses', { siteUserId: undefined, email: '' }, { siteUserId: undefined, email: '' }, false]
] as const)('decides about %s', (_, a, b, expected) => {
  expect(samePerson(a, b)).toBe(expected);
});

it('decides the same in both directions', () => {
  const names = fc.constantFrom('ann', 'bob', 'ANN', '');
  const someone = fc.record({
    siteUserId: fc.constantFrom(undefined, 1, 2), email: names.map(name => (name ? `${name}@contoso.example` : '')),
    loginName: names.map(name => (name ? `i:0#.f|membership|${name}@contoso.example` : ''))
  });
  fc.assert(fc.property(someone, someone, (a, b) => samePerson(a, b) === samePerson(b, a)));
});
