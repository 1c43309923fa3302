import { AppError } from '../shared';
import type { Instant } from '../shared';
import type { EntryKey, SavedEntry } from './ExpertiseEntries';
import type { ExpertiseEntry, NominationId } from './ExpertiseEntry';
import { emptyDirectory, InMemoryExpertiseEntries, InMemoryOutcomes, InMemoryPeopleSetup, InMemoryPersonalChoices, sampleDirectory, samplePeople } from './memory';
import type { MemoryDirectory } from './memory';
import type { OutcomeKey } from './Outcomes';
import { nothingSaid } from './cleanExpertise';

const now = (): Date => new Date('2026-03-02T09:00:00Z');
const key = 'entry-1' as EntryKey;
const customs = { ...nothingSaid, topics: ['Customs'] };
const entriesOf = (memory: MemoryDirectory, me: keyof typeof samplePeople = 'member', more = {}): InMemoryExpertiseEntries =>
  new InMemoryExpertiseEntries(memory, { me: samplePeople[me], now, ...more });
const entryIn = (saved: SavedEntry): ExpertiseEntry => (saved.saved ? saved.entry : saved.theirs);

it('makes one entry, however often the same attempt is made', async () => {
  const memory = emptyDirectory();
  const entries = entriesOf(memory);
  entries.failNext(new AppError('offline'), 'afterCommit');
  await expect(entries.save(customs, { key })).rejects.toMatchObject({ kind: 'offline' });
  expect(await entries.save(customs, { key })).toMatchObject({ saved: true, entry: { topics: ['Customs'] } });
  expect(memory.entries).toHaveLength(1);
});

it('gives the other version back when somebody saved between reading and saving', async () => {
  const memory = emptyDirectory();
  const read = entryIn(await entriesOf(memory).save(customs, { key }));
  await entriesOf(memory).save({ ...customs, isMentor: true }, { entry: read });
  expect(await entriesOf(memory).save({ ...customs, topics: ['Export'] }, { entry: read })).toMatchObject({ saved: false, theirs: { isMentor: true, topics: ['Customs'] } });
});

it('lets nobody write another\'s entry', async () => {
  const memory = emptyDirectory();
  const read = entryIn(await entriesOf(memory).save(customs, { key }));
  await expect(entriesOf(memory, 'asker').save(customs, { entry: read })).rejects.toMatchObject({ kind: 'forbidden' });
  await expect(entriesOf(memory, 'asker').remove(read)).rejects.toMatchObject({ kind: 'forbidden' });
});

it('refuses what the rules refuse, by the name of the field', async () => {
  await expect(entriesOf(emptyDirectory()).save({ ...customs, weeklyLimit: 0 }, { key })).rejects.toMatchObject({ kind: 'invalid', details: { field: 'weeklyLimit' } });
});

it('counts a nomination when its nominee said yes, and lets nobody else say it', async () => {
  const memory = sampleDirectory({ now: now() });
  const owner = entriesOf(memory, 'owner', { canManage: true });
  const made = await owner.nominate({ key, topic: 'Tariffs', nominee: samplePeople.asker, from: '2026-01-01T00:00:00Z' as Instant, until: '2027-01-01T00:00:00Z' as Instant });
  expect(made.answer).toBe('open');
  await expect(entriesOf(memory, 'member').answer(made.id, 'accepted')).rejects.toMatchObject({ kind: 'forbidden' });
  expect(entryIn(await entriesOf(memory, 'asker').answer(made.id, 'accepted')).subjectExpertOn).toEqual(['Tariffs']);
  await owner.withdraw(made.id);
  expect((await entriesOf(memory, 'asker').open()).entry?.subjectExpertOn).toEqual([]);
  await expect(entriesOf(memory, 'asker').nominations()).rejects.toMatchObject({ kind: 'forbidden' });
  await expect(entriesOf(memory, 'asker').answer(999 as NominationId, 'accepted')).rejects.toMatchObject({ kind: 'forbidden' });
});

it('tells the topics in use, the most frequent first, without those of people who hid', async () => {
  expect((await entriesOf(sampleDirectory({ now: now() })).topics()).slice(0, 2)).toEqual(['Customs', 'Communities']);
});

it('says of a site without the list that there is none, and saves nothing there', async () => {
  const memory = emptyDirectory([]);
  expect(await entriesOf(memory).open()).toMatchObject({ exists: false, canWrite: false, nominations: [] });
  await expect(entriesOf(memory).save(customs, { key })).rejects.toMatchObject({ kind: 'notFound' });
});

it('makes the lists that are missing, and takes back those that nobody used', async () => {
  const memory = emptyDirectory([]);
  const setup = new InMemoryPeopleSetup(memory);
  const made = await setup.apply(await setup.preview());
  expect(await setup.preview()).toEqual([]);
  await entriesOf(memory).save(customs, { key });
  expect(new Set((await setup.undo(made)).map(change => change.list))).toEqual(new Set(['expertise']));
  expect([...memory.lists]).toEqual(['expertise']);
});

it('changes nothing where the person may not', async () => {
  const memory = emptyDirectory([]);
  const setup = new InMemoryPeopleSetup(memory, 'noPermission');
  expect(await setup.apply(await setup.preview())).toEqual([]);
  expect(memory.lists.size).toBe(0);
});

it('keeps every end of a search once, and choices as long as it lives', async () => {
  const outcomes = new InMemoryOutcomes();
  for (let attempt = 0; attempt < 2; attempt++) await outcomes.record({ key: 'one' as OutcomeKey, rung: 'person' });
  expect(outcomes.recorded).toEqual([{ key: 'one', rung: 'person' }]);
  const choices = new InMemoryPersonalChoices(['first']);
  await choices.dismiss('entry');
  expect([...await choices.dismissed()]).toEqual(['first', 'entry']);
});
