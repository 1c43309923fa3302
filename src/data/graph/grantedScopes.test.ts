import { grantedScopes } from './grantedScopes';

const encoded = (claims: unknown): string => Buffer.from(typeof claims === 'string' ? claims : JSON.stringify(claims)).toString('base64url');
const tokenOf = (claims: unknown): string => `${encoded({ alg: 'none' })}.${encoded(claims)}.signature`;

test.each([
  ['one scope', { scp: 'User.Read' }, ['user.read']],
  ['several, with more blanks than needed', { scp: ' User.Read  User.Read.All ' }, ['user.read', 'user.read.all']],
  ['what a page has without any grant', { scp: 'user_impersonation' }, ['user_impersonation']],
  ['an address before the name', { scp: 'https://graph.microsoft.com/User.Read.All' }, ['user.read.all']],
  ['no scope at all', { scp: '' }, []],
  // Bytes that need `-` and `_` in base64url, and letters beyond ASCII.
  ['a name beyond ASCII', { name: 'Žofie Ünal ~~~???>>>', scp: 'User.Read' }, ['user.read']]
])('reads %s', (_, claims, scopes) => {
  expect([...grantedScopes(tokenOf(claims)) ?? ['unreadable']]).toEqual(scopes);
});

test.each([
  ['an empty token', ''],
  ['an opaque token', 'EwB4A8l6BAAU'],
  ['an encrypted token of five parts', 'a.b.c.d.e'],
  ['three parts that are no base64', 'a.%%%.c'],
  ['three parts that are no JSON', `a.${encoded('scp=User.Read')}.c`],
  ['claims that are no object', tokenOf('null')],
  ['a token for an application, which has roles', tokenOf({ roles: ['User.Read.All'] })],
  ['scopes that are no text', tokenOf({ scp: ['User.Read'] })]
])('says nothing of %s', (_, token) => {
  expect(grantedScopes(token)).toBeUndefined();
});
