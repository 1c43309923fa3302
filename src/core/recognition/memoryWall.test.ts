import { samplePeople } from '../people/memory';
import type { Person } from '../people';
import { AppError } from '../shared';
import { InMemoryBadges, InMemoryNominations, InMemoryRecognitions, ownersGroup, sampleWall } from './memory';
import { exampleBadge } from './exampleRecognition';
import type { ActKey, NewRecognition, RecognitionKey } from './Recognition';
import type { WallPage, WallQuery } from './Recognitions';

const { owner, asker, answerer, member, moderator, visitor } = samplePeople;
const now = new Date('2026-03-01T09:00:00Z');
const query: WallQuery = { pageSize: 10 };
const key = (name: string): RecognitionKey => name as RecognitionKey;
const thanks: NewRecognition = { act: 'act' as ActKey, kind: 'thanks', recipients: [answerer, member], reason: 'Well done', topics: [], values: [] };
const memory = (): ReturnType<typeof sampleWall> => sampleWall({ now });
const reader = (wall: ReturnType<typeof sampleWall>, me: Person, canManage = false): InMemoryRecognitions => new InMemoryRecognitions(wall, { me, canManage, now: () => now });
const people = (page: WallPage): readonly string[] => page.entries.map(entry => entry.recognitions.map(one => one.recipient.name.split(' ')[0]).join('+'));

it('opens the sample wall newest first: one act one entry, the hidden one left out, the forged one marked', async () => {
  const { wall, page } = await reader(memory(), asker).open(query);
  expect(wall).toMatchObject({ exists: true, canGive: true, canManage: false, isLarge: false, myGroupIds: [] });
  expect(people(page)).toEqual(['Amina', 'Marek+Jonas', 'Jonas', 'Priya', 'Jonas']);
  expect(page.entries[0].recognitions[0].integrity).toEqual({ state: 'doubtful', problems: ['notTheManager'] });
  expect(page.entries.map(entry => entry.isFirst)).toEqual([false, true, false, true, true]);
});

it.each<[string, Partial<WallQuery>, readonly string[]]>([
  ['a badge', { badge: exampleBadge(1).id }, ['Jonas']],
  ['a topic', { topic: 'customs' }, ['Jonas', 'Jonas']],
  ['a kind', { kind: 'managerThanks' }, ['Amina', 'Priya']],
  ['a department', { department: 'procurement' }, ['Priya']]
])('filters by %s', async (_, filter, expected) => {
  const recognitions = reader(memory(), asker);
  const { wall } = await recognitions.open(query);
  expect(people(await recognitions.list(wall, { ...query, ...filter }))).toEqual(expected);
});

it('pages through the wall without a gap or a repetition', async () => {
  const recognitions = reader(memory(), asker);
  const { wall, page } = await recognitions.open({ pageSize: 2 });
  const second = await recognitions.list(wall, { pageSize: 2, cursor: page.next });
  const third = await recognitions.list(wall, { pageSize: 2, cursor: second.next });
  expect([...people(page), ...people(second), ...people(third)]).toEqual(['Amina', 'Marek+Jonas', 'Jonas', 'Priya', 'Jonas']);
  expect(third.next).toBeUndefined();
});

it('gives each recipient once, whatever was lost on the way', async () => {
  const wall = memory();
  const recognitions = reader(wall, asker);
  const { wall: view } = await recognitions.open(query);
  const before = wall.items.length;
  recognitions.access.failNext(new AppError('offline'), 'afterCommit');
  await expect(recognitions.give(view, thanks, [key('1'), key('2')])).rejects.toMatchObject({ kind: 'offline' });
  const given = await recognitions.give(view, thanks, [key('1'), key('2')]);
  expect([wall.items.length - before, given.map(one => [one.giver, one.recipient])]).toEqual([2, [[asker, answerer], [asker, member]]]);
  await recognitions.takeBack(given);
  expect(wall.items).toHaveLength(before);
});

it.each<[string, (recognitions: InMemoryRecognitions, wall: Parameters<InMemoryRecognitions['give']>[0]) => Promise<unknown>, object]>([
  ['thanks without a reason', (r, wall) => r.give(wall, { ...thanks, reason: ' ' }, [key('1'), key('2')]), { kind: 'invalid', details: { field: 'noReason' } }],
  ['fewer keys than people', (r, wall) => r.give(wall, thanks, [key('1')]), { kind: 'invalid' }],
  ['hiding what another was given', (r, wall) => r.respond(wall, 4 as never, 'hidden'), { kind: 'forbidden' }],
  ['an empty congratulation', (r, wall) => r.congratulate(wall, 4 as never, ' '), { kind: 'invalid' }],
  ['liking what is gone', (r, wall) => r.like(wall, 99 as never, true), { kind: 'notFound' }]
])('refuses %s', async (_, attempt, failure) => {
  const recognitions = reader(memory(), asker);
  const { wall } = await recognitions.open(query);
  await expect(attempt(recognitions, wall)).rejects.toMatchObject(failure);
});

it('takes back nobody else\'s, and lets the recipient alone hide', async () => {
  const wall = memory();
  const { wall: view, page } = await reader(wall, answerer).open(query);
  const [own] = page.entries[2].recognitions;
  await expect(reader(wall, answerer).takeBack([own])).rejects.toMatchObject({ kind: 'forbidden' });
  await reader(wall, answerer).respond(view, own.id, 'hidden');
  expect(people(await reader(wall, asker).of(view, answerer))).toEqual(['Jonas', 'Jonas']);
  expect(people(await reader(wall, answerer).of(view, answerer))).toHaveLength(3);
  await reader(wall, answerer).respond(view, own.id, undefined);
  expect(people(await reader(wall, asker).of(view, answerer))).toHaveLength(3);
});

it('loses none of fifty likes at once, and takes a like back', async () => {
  const wall = memory();
  const { wall: view, page } = await reader(wall, asker).open(query);
  const { id } = page.entries[0].recognitions[0];
  const crowd = Array.from({ length: 50 }, (_, index) => reader(wall, { ...member, siteUserId: 100 + index, loginName: undefined, email: `p${index}@contoso.example` }));
  await Promise.all(crowd.map(one => one.like(view, id, true)));
  expect(await crowd[0].like(view, id, true)).toBe(50);
  expect(await crowd[0].like(view, id, false)).toBe(49);
});

it('takes a nomination to the award, each step by its own author, each once', async () => {
  const wall = memory();
  const as = (me: Person): InMemoryNominations => new InMemoryNominations(wall, { me, now: () => now });
  const { wall: view } = await reader(wall, owner).open(query);
  const [open] = await as(owner).list(view, false);
  expect(open).toMatchObject({ nominee: moderator, nominator: asker, endorsements: [{ by: member }] });
  const before = wall.steps.length;
  await as(visitor).endorse(view, open.id, 'He helped me, too.', key('e'));
  await as(visitor).endorse(view, open.id, 'He helped me, too.', key('e'));
  expect(wall.steps.length - before).toBe(1);
  await expect(as(visitor).endorse(view, open.id, 'Again', key('f'))).rejects.toMatchObject({ kind: 'forbidden', details: { field: 'endorsedAlready' } });
  await expect(as(member).decide(view, open, 'awarded', 'Yes', key('d'))).rejects.toMatchObject({ kind: 'forbidden', details: { field: 'notAnAwarder' } });
  await as(owner).decide(view, open, 'awarded', 'Well earned', key('d'));
  await as(owner).decide(view, open, 'awarded', 'Well earned', key('d'));
  expect(await as(owner).list(view, false)).toEqual([]);
  expect((await as(owner).list(view, true))[0].decision).toMatchObject({ by: owner, answer: 'awarded' });
  const awards = wall.items.filter(item => item.stored.nominationId === open.id);
  expect(awards.map(item => [item.stored.kind, item.stored.giver, item.stored.recipient])).toEqual([['award', owner, moderator]]);
  const made = await as(asker).nominate(view, answerer, open.badge, 'Customs', key('n'));
  expect(await as(asker).nominate(view, answerer, open.badge, 'Customs', key('n'))).toEqual(made);
});

it('keeps the catalogue: owners write, a newer version is a conflict, classic badges come in once', async () => {
  const wall = memory();
  const badges = new InMemoryBadges(wall, { me: owner, canManage: true });
  const form = exampleBadge(0, { name: 'New', awarders: { kind: 'group', groupId: ownersGroup, groupName: 'Owners' } });
  const saved = await badges.save(form, { key: key('b') });
  expect((await badges.save(form, { key: key('b') })).id).toBe(saved.id);
  const changed = await badges.save({ ...form, name: 'Newer' }, { badge: saved });
  await expect(badges.save(form, { badge: saved })).rejects.toMatchObject({ kind: 'conflict' });
  await expect(badges.save({ ...form, name: '' }, { badge: changed })).rejects.toMatchObject({ kind: 'invalid', details: { field: 'name' } });
  await expect(new InMemoryBadges(wall, { me: member }).save(form, { key: key('c') })).rejects.toMatchObject({ kind: 'forbidden' });
  wall.classic.badges = [{ id: 1, name: 'Expert' }, { id: 2, name: 'Helper' }];
  expect([await badges.importClassic(wall.classic.badges), await badges.importClassic(wall.classic.badges)]).toEqual([2, 0]);
  const { badges: classic } = await badges.classic();
  expect(classic.every(one => one.importedAs !== undefined)).toBe(true);
  expect((await badges.all()).map(one => one.name)).toEqual(['Helpful answer', 'Welcomed newcomers', 'Subject knowledge', 'Newer', 'Expert', 'Helper']);
});

it('opens a site without lists as one that does not exist yet', async () => {
  const wall = memory();
  wall.exists = false;
  const { wall: view, page } = await reader(wall, asker).open(query);
  expect([view.exists, view.canGive, page.entries]).toEqual([false, false, []]);
  await expect(reader(wall, asker).give(view, thanks, [key('1'), key('2')])).rejects.toMatchObject({ kind: 'notFound' });
});
