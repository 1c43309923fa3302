import type { MyExpertise } from '../core/people';
import { attemptsInMemory } from '../data/sharepoint/exactlyOnce';
import { ladderServices } from './ladderServices';
import type { PeopleServices } from './peopleServices';

const web = 'https://contoso.example/sites/intranet';

function servicesWith(open: () => Promise<Partial<MyExpertise>>): PeopleServices {
  return { entries: { open } } as unknown as PeopleServices;
}

test('topics of the own entry are asked for once for hours of views, those to be asked about first', async () => {
  const open = jest.fn(async () => ({ entry: { topics: ['Export', 'Customs'], askMeAbout: ['Customs'] } } as unknown as MyExpertise));
  const storage = attemptsInMemory();
  const views = [1, 2].map(() => ladderServices(async () => servicesWith(open), web, 'mina', storage));
  expect(await views[0].myTopics()).toEqual(['Customs', 'Export']);
  expect(await views[1].myTopics()).toEqual(['Customs', 'Export']);
  expect(open).toHaveBeenCalledTimes(1);
});

test('somebody else on the same machine has topics of their own', async () => {
  const storage = attemptsInMemory();
  await ladderServices(async () => servicesWith(async () => ({ entry: { topics: ['Export'], askMeAbout: [] } } as unknown as MyExpertise)), web, 'mina', storage).myTopics();
  expect(await ladderServices(async () => servicesWith(async () => ({})), web, 'ben', storage).myTopics()).toEqual([]);
});

test.each([
  ['the code cannot be fetched', () => Promise.reject(new Error('chunk'))],
  ['every service refuses', async () => new Proxy({}, { get: () => ({ mayKnow: fail, record: fail, dismissed: fail, dismiss: fail, open: fail }) }) as PeopleServices]
])('nothing is thrown where %s', async (_case, load) => {
  const ladder = ladderServices(load, web, 'mina', undefined);
  expect(await ladder.experts.mayKnow('customs', 3)).toEqual([]);
  expect(await ladder.myTopics()).toEqual([]);
  expect([...await ladder.choices.dismissed()]).toEqual([]);
  await ladder.choices.dismiss('prompt');
  await ladder.outcomes.record({ key: 'k' as never, rung: 'person' });
});

test('what was kept by an older version, or damaged, is asked for anew', async () => {
  const storage = attemptsInMemory();
  for (const kept of ['', 'null', '[]', '{"at":"soon","topics":[]}', '{"at":1,"topics":["Old"]}', `{"at":${Date.now()},"topics":"Customs"}`]) {
    storage.setItem(`knowhow.topics|${web}|mina`, kept);
    expect(await ladderServices(async () => servicesWith(async () => ({})), web, 'mina', storage).myTopics()).toEqual([]);
  }
});

async function fail(): Promise<never> {
  throw new Error('refused');
}
