import { personalChoice } from './personalChoice';
import type { TeamsSdk } from './hostContext';

const list = '11111111-2222-3333-4444-555555555555';
const teams = (place: object): TeamsSdk => ({ teamsJs: { app: { getContext: () => Promise.resolve({ page: { id: 'board' }, ...place }) } } });

test('the personal app keeps each person\'s choice', async () => {
  const choice = await personalChoice(teams({}), 'Member@contoso.example', localStorage);
  expect(choice?.listId()).toBeUndefined();
  choice?.choose(list);
  expect((await personalChoice(teams({}), 'member@contoso.example', localStorage))?.listId()).toBe(list);
  expect((await personalChoice(teams({}), 'other@contoso.example', localStorage))?.listId()).toBeUndefined();
});

test.each([['a page', undefined], ['a channel', teams({ channel: { id: '19:c' } })], ['a chat', teams({ chat: { id: '19:x' } })]])('on %s the page keeps the choice', async (_place, sdk) => {
  expect(await personalChoice(sdk, 'member@contoso.example', localStorage)).toBeUndefined();
});

test('where storage is blocked the choice lasts while the app is open', async () => {
  const blocked = { getItem: () => null, setItem: () => { throw new Error('blocked'); } };
  const choice = await personalChoice(teams({}), 'member@contoso.example', blocked);
  choice?.choose(list);
  expect(choice?.listId()).toBe(list);
});
