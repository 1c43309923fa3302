import { thanksInvitations } from './thanksInvitations';

const [web, person] = ['https://contoso.example', 'ada@contoso.example'];

test('an invitation that was closed is not due again on any page of this person, and that of another is', () => {
  thanksInvitations(localStorage, web, person).close('post a/1');
  const later = thanksInvitations(localStorage, web, person);
  expect([later.isDue('post a/1'), later.isDue('post a/2')]).toEqual([false, true]);
  expect(thanksInvitations(localStorage, web, 'bob@contoso.example').isDue('post a/1')).toBe(true);
});

test('the oldest are forgotten beyond two hundred', () => {
  const invitations = thanksInvitations(localStorage, web, 'carla@contoso.example');
  for (let number = 0; number <= 200; number++) invitations.close(`post a/${number}`);
  expect([invitations.isDue('post a/0'), invitations.isDue('post a/1'), invitations.isDue('post a/200')]).toEqual([true, false, false]);
});

test.each(['', 'no json', '{}', '[1]'])('what is no list of invitations closes none: %j', stored => {
  expect(thanksInvitations({ getItem: () => stored, setItem: () => undefined }, web, person).isDue('post a/1')).toBe(true);
});

test('a browser that keeps nothing is no error', () => {
  const refuse = (): never => { throw new Error('blocked'); };
  const invitations = thanksInvitations({ getItem: refuse, setItem: refuse }, web, person);
  invitations.close('post a/1');
  expect(invitations.isDue('post a/1')).toBe(true);
  expect(thanksInvitations(undefined, web, person).isDue('post a/1')).toBe(true);
});
