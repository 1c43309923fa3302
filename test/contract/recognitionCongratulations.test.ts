/** Congratulations, whether SharePoint takes comments of others or not: in memory and on the local tenant in both positions of its switch. */
import type { Recognition, RecognitionId } from '../../src/core/recognition';
import { answersPlan, recognitionsPlan } from '../../src/data/sharepoint/recognitionPlans';
import { SharePointRecognitionSetup } from '../../src/data/sharepoint/SharePointRecognitionSetup';
import type { Role } from './ContractBoard';
import { give, makeMemoryRecognition, makeTenantRecognition, recognitionKey } from './recognitionSite';
import type { RecognitionSite, TenantRecognitionSite } from './recognitionSite';

const first = { pageSize: 10 };
const newColumns = ['KnowhowCongratulates', 'KnowhowWords'];

async function congratulate(site: RecognitionSite, role: Role, id: RecognitionId, ...words: readonly string[]): Promise<void> {
  const recognitions = site.recognitions(role);
  const { wall } = await recognitions.open(first);
  for (const said of words) await recognitions.congratulate(wall, id, said);
}
async function readBy(site: RecognitionSite, role: Role, id: RecognitionId): Promise<readonly (readonly [number | undefined, string])[]> {
  const recognitions = site.recognitions(role);
  const { comments } = await recognitions.comments((await recognitions.open(first)).wall, id);
  return comments.map(one => [one.by.siteUserId, one.text]);
}

describe.each([
  ['in memory, comments bound by item rules', () => makeMemoryRecognition({ bindsComments: true })],
  ['in memory, comments of everybody', () => makeMemoryRecognition({ bindsComments: false })],
  ['on the tenant, comments bound by item rules', () => makeTenantRecognition({ itemRulesBindComments: true })],
  ['on the tenant, comments of everybody', () => makeTenantRecognition({ itemRulesBindComments: false })]
])('%s', (_, make: () => Promise<RecognitionSite>) => {
  let site: RecognitionSite;
  let given: Recognition;
  beforeAll(async () => { site = await make(); });
  beforeEach(async () => { [given] = await give(site, 'asker', ['answerer']); });
  afterEach(() => { site.empty(); });
  afterAll(async () => { await site.close(); });
  const ids = (...roles: readonly Role[]): Promise<readonly (number | undefined)[]> => Promise.all(roles.map(async role => (await site.person(role)).siteUserId));

  it('takes words of giver, recipient, owner and anybody else, and shows them to everybody by time', async () => {
    const said = [['moderator', 'Well earned: <b>twice</b> & "more"'], ['owner', 'Indeed'], ['answerer', 'Thank you\nall'], ['asker', 'Gladly']] as const;
    for (const [role, words] of said) {
      await congratulate(site, role, given.id, ` ${words} `);
      site.tick(1);
    }
    const by = await ids(...said.map(([role]) => role));
    expect(await readBy(site, 'visitor', given.id)).toEqual(said.map(([, words], index) => [by[index], words]));
  });

  it('lets people take back their own words and nobody else\'s, as often as they press', async () => {
    await congratulate(site, 'moderator', given.id, 'One', 'Two');
    site.tick(1);
    await congratulate(site, 'asker', given.id, 'Three');
    const [moderator, answerer] = [site.recognitions('moderator'), site.recognitions('answerer')];
    const { wall } = await moderator.open(first);
    const { comments } = await moderator.comments(wall, given.id);
    await expect(answerer.removeComment((await answerer.open(first)).wall, given.id, comments[0].id)).rejects.toMatchObject({ kind: 'forbidden' });
    for (let press = 1; press <= 2; press++) await moderator.removeComment(wall, given.id, comments[0].id);
    await site.recognitions('asker').removeComment(wall, given.id, comments[2].id);
    expect((await readBy(site, 'visitor', given.id)).map(([, words]) => words)).toEqual(['Two']);
  });

  it('takes no congratulation for a response, whoever congratulates, and no response for a congratulation', async () => {
    const [other] = await give(site, 'owner', ['moderator']);
    await congratulate(site, 'answerer', given.id, 'hidden', 'declined');
    const answerer = site.recognitions('answerer');
    const { wall, page } = await answerer.open(first);
    expect(page.entries.map(entry => entry.recognitions[0].id)).toEqual([other.id, given.id]);
    expect((await answerer.of(wall, wall.me)).responses).toEqual([]);
    await answerer.respond(wall, given.id, 'hidden');
    expect((await answerer.of(wall, wall.me)).responses?.map(one => one.answer)).toEqual(['hidden']);
    expect((await site.recognitions('visitor').open(first)).page.entries.map(entry => entry.recognitions[0].id)).toEqual([other.id]);
    await answerer.respond(wall, given.id, undefined);
    expect((await readBy(site, 'visitor', given.id)).map(([, words]) => words)).toEqual(['hidden', 'declined']);
    expect((await site.recognitions('visitor').open(first)).page.entries).toHaveLength(2);
  });

  it('refuses whoever may only read', async () => {
    await expect(congratulate(site, 'visitor', given.id, 'Bravo')).rejects.toMatchObject({ kind: 'forbidden' });
  });
});

it('refuses in memory where neither comments nor items are taken', async () => {
  const site = await makeMemoryRecognition({ bindsComments: true, keepsWords: false });
  const [{ id }] = await give(site, 'asker', ['answerer']);
  await expect(congratulate(site, 'moderator', id, 'Bravo')).rejects.toMatchObject({ kind: 'forbidden' });
  await congratulate(site, 'asker', id, 'Of my own');
  expect((await readBy(site, 'visitor', id)).map(([, words]) => words)).toEqual(['Of my own']);
});

describe('congratulations kept as items', () => {
  let site: TenantRecognitionSite;
  let given: Recognition;
  beforeAll(async () => { site = await makeTenantRecognition({ itemRulesBindComments: true }); });
  beforeEach(async () => { [given] = await give(site, 'asker', ['answerer']); });
  afterEach(() => {
    site.target.tenant.faults.clear();
    site.empty();
  });
  afterAll(async () => { await site.close(); });
  const kept = (): number => site.target.store.lists.fresh(site.listOf(answersPlan)).itemCount;

  it('asks for a comment once a page, and reads both kinds in one request', async () => {
    const recognitions = site.recognitions('answerer');
    const { wall } = await recognitions.open(first);
    site.target.takeRequests();
    await recognitions.congratulate(wall, given.id, 'One');
    expect(site.target.takeRequests().filter(request => /comments/i.test(request))).toHaveLength(1);
    await recognitions.congratulate(wall, given.id, 'Two');
    expect(site.target.takeRequests().filter(request => /comments/i.test(request))).toEqual([]);
    expect((await recognitions.comments(wall, given.id)).comments.map(one => one.text)).toEqual(['One', 'Two']);
    expect(site.target.takeRequests()).toEqual(['POST $batch']);
  });

  it.each([
    ['the reply is lost', { moment: 'afterCommit', fault: 'cutSocket' }], ['it is cut before', { moment: 'before', fault: 'cutSocket' }],
    ['504 comes after the commit', { moment: 'afterCommit', fault: { kind: 'status', status: 504 } }]
  ] as const)('keeps the words once when %s', async (_, fault) => {
    site.target.tenant.faults.add({ route: '/\\/items(\\?|$)/i', method: 'POST', count: 1, ...fault });
    await congratulate(site, 'answerer', given.id, 'Bravo');
    expect(kept()).toBe(1);
  });

  it('keeps them once when somebody presses again after no answer at all', async () => {
    const recognitions = site.recognitions('answerer');
    const { wall } = await recognitions.open(first);
    site.target.tenant.faults.add({ route: '/\\/items(\\?|$)/i', method: 'POST', moment: 'afterCommit', count: 1, fault: 'cutSocket' });
    site.target.tenant.faults.add({ route: 'getitems', method: 'POST', fault: 'cutSocket' });
    await expect(recognitions.congratulate(wall, given.id, 'Bravo')).rejects.toMatchObject({ kind: 'offline' });
    site.target.tenant.faults.clear();
    await recognitions.congratulate(wall, given.id, 'Bravo');
    expect(kept()).toBe(1);
    await recognitions.congratulate(wall, given.id, 'Bravo');
    expect(kept()).toBe(2);
  });

  it('shows nothing that somebody wrote into the list in another shape', async () => {
    const add = (values: object): void => {
      site.target.store.items.add(site.listOf(answersPlan), {}, { KnowhowClientKey: recognitionKey(), ...values } as Record<string, unknown>, site.user('moderator'));
    };
    add({ Title: 'hidden', KnowhowCongratulates: given.id, KnowhowWords: 'No congratulation' });
    add({ Title: 'congratulation', KnowhowRecognition: given.id, KnowhowWords: 'Not on anything' });
    add({ Title: 'congratulation', KnowhowCongratulates: given.id });
    add({ Title: 'congratulation', KnowhowCongratulates: given.id, KnowhowWords: 'Bravo' });
    expect((await readBy(site, 'visitor', given.id)).map(([, words]) => words)).toEqual(['Bravo']);
    expect((await site.recognitions('visitor').open(first)).page.entries).toHaveLength(1);
  });

  it('finds a response in one request, however many congratulate', async () => {
    const [later] = await give(site, 'owner', ['moderator']);
    const { wall } = await site.recognitions('answerer').open(first);
    await site.recognitions('answerer').respond(wall, given.id, 'hidden');
    for (let number = 1; number <= 210; number++) {
      site.target.store.items.add(site.listOf(answersPlan), {}, { Title: 'congratulation', KnowhowCongratulates: later.id, KnowhowWords: `${number}`, KnowhowClientKey: recognitionKey() }, site.user('asker'));
    }
    site.target.takeRequests();
    expect((await site.recognitions('visitor').open(first)).page.entries.map(entry => entry.recognitions[0].id)).toEqual([later.id]);
    expect(site.target.takeRequests()).toEqual(['POST $batch']);
  });
});

it('keeps the refusal on a site that was set up before, until an owner adds the columns, and takes them back with the undo', async () => {
  const site = await makeTenantRecognition({ itemRulesBindComments: true });
  try {
    const setup = new SharePointRecognitionSetup(site.target.context('owner'));
    const [{ id }] = await give(site, 'asker', ['answerer']);
    const added = newColumns.map(column => ({ id: `column:answers:${column}`, kind: 'addColumn' as const, list: 'answers' as const, column, detail: column }));
    await setup.undo(added);
    expect((await setup.preview()).map(change => [change.kind, change.list, change.column])).toEqual(newColumns.map(column => ['addColumn', 'answers', column]));
    await expect(congratulate(site, 'answerer', id, 'Bravo')).rejects.toMatchObject({ kind: 'forbidden' });
    await congratulate(site, 'asker', id, 'A comment');
    expect((await readBy(site, 'visitor', id)).map(([, words]) => words)).toEqual(['A comment']);
    const recipient = site.recognitions('answerer');
    const { wall } = await recipient.open(first);
    await recipient.respond(wall, id, 'hidden');
    expect((await site.recognitions('visitor').open(first)).page.entries).toEqual([]);

    const made = await setup.apply(await setup.preview());
    expect(await setup.preview()).toEqual([]);
    await congratulate(site, 'answerer', id, 'Bravo');
    expect((await readBy(site, 'visitor', id)).map(([, words]) => words)).toEqual(['A comment', 'Bravo']);
    await setup.undo(made);
    expect((await readBy(site, 'visitor', id)).map(([, words]) => words)).toEqual(['A comment']);
    expect(site.target.store.comments.of(site.listOf(recognitionsPlan), id, { parentId: 0, limit: 10 }, site.user('owner'))).toHaveLength(1);
  } finally {
    await site.close();
  }
});
