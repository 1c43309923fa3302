/** The lists of the people feature, made by an owner through production code on the local tenant. */
import type { PeopleChange } from '../../src/core/people';
import { connect, need } from '../../src/data/sharepoint/connection';
import { onList } from '../../src/data/sharepoint/expertiseLists';
import { choicesPlan, expertisePlan, nominationsPlan, outcomesPlan, peoplePlans } from '../../src/data/sharepoint/peoplePlans';
import type { PeopleListPlan } from '../../src/data/sharepoint/peoplePlans';
import { SharePointPeopleSetup } from '../../src/data/sharepoint/SharePointPeopleSetup';
import type { ListRow } from '../../tenant/store/Store.ts';
import type { Role } from './ContractBoard';
import { makeTenantBoard } from './tenantBoard';
import type { TenantBoard } from './tenantBoard';

let target: TenantBoard;

const setupOf = (role: Role): SharePointPeopleSetup => new SharePointPeopleSetup(target.context(role));
const titles = (): readonly string[] => {
  const web = target.store.sites.webAt('/sites/intranet');
  return web ? target.store.lists.all(web, target.store.users.system(web.siteId)).map(list => list.title) : [];
};
function listOf(plan: PeopleListPlan): ListRow {
  const web = target.store.sites.webAt('/sites/intranet');
  if (!web) throw new Error('No site');
  return target.store.lists.byPath(web, `/sites/intranet/Lists/${plan.urlName}`, target.store.users.system(web.siteId));
}
async function make(): Promise<readonly PeopleChange[]> {
  return setupOf('owner').apply(await setupOf('owner').preview());
}
async function add(role: Role, plan: PeopleListPlan, body: object): Promise<number> {
  const context = target.context(role);
  const { body: item } = await connect(context).send(onList(context.webUrl, plan, '/items', { method: 'POST', body }));
  return (item as { Id: number }).Id;
}
async function seen(role: Role, plan: PeopleListPlan): Promise<readonly string[]> {
  const context = target.context(role);
  const { body } = await connect(context).send(onList(context.webUrl, plan, '/items', { method: 'GET', query: { $select: 'Title' } }));
  return (body as { value: { Title: string }[] }).value.map(item => item.Title);
}

describe('SharePointPeopleSetup', () => {
  beforeEach(async () => { target = await makeTenantBoard('plain'); });
  afterEach(async () => { await target.close(); });

  it('previews four lists in one request, touching nothing', async () => {
    const before = titles();
    target.takeRequests();
    const changes = await setupOf('owner').preview();
    expect(target.takeRequests()).toEqual(['POST $batch']);
    expect(changes.filter(change => change.kind === 'createList').map(change => change.list)).toEqual(['expertise', 'nominations', 'outcomes', 'choices']);
    expect(changes.filter(change => change.kind === 'addColumn').map(change => change.column)).toEqual(peoplePlans.flatMap(plan => plan.columns.map(column => column.name)));
    expect(changes.filter(change => change.kind === 'addColumn').every(change => change.detail.indexOf(`Name="${change.column}"`) > 0)).toBe(true);
    expect(new Set(changes.map(change => change.id)).size).toBe(changes.length);
    expect(changes.some(change => change.blockedBy !== undefined)).toBe(false);
    expect(titles()).toEqual(before);
  });

  it('makes everything once: lists at addresses of their own, with titles for people', async () => {
    const changes = await setupOf('owner').preview();
    expect((await make()).map(change => change.id)).toEqual(changes.map(change => change.id));
    expect(await setupOf('owner').preview()).toEqual([]);
    expect(titles()).toEqual(expect.arrayContaining(['Expertise', 'Subject experts', 'Ways to an answer', 'Personal choices']));
    const count = titles().length;
    expect(await setupOf('owner').apply(changes)).toEqual([]);
    expect(titles()).toHaveLength(count);
  });

  it('leaves a title that another list has to that list', async () => {
    const web = target.store.sites.webAt('/sites/intranet');
    if (!web) throw new Error('No site');
    target.store.lists.create(web, { template: 100, title: 'Expertise' }, target.store.users.system(web.siteId));
    await make();
    expect(titles().filter(title => /Expertise/.test(title)).sort()).toEqual(['Expertise', 'KnowhowExpertise']);
    expect(await setupOf('owner').preview()).toEqual([]);
  });

  it('is blocked for people who may not make lists, who get a refusal and no half-made list', async () => {
    const changes = await setupOf('asker').preview();
    expect(changes.length).toBeGreaterThan(0);
    expect(changes.every(change => change.blockedBy === 'noPermission')).toBe(true);
    const before = titles();
    await expect(setupOf('asker').apply(changes)).rejects.toMatchObject({ kind: 'forbidden' });
    expect(titles()).toEqual(before);
  });

  it('goes on after a cut at any request, and makes nothing twice', async () => {
    const whole = (await setupOf('owner').preview()).map(change => change.id);
    const done: string[] = [];
    let cuts = 0;
    for (let seed = 1; seed <= 60; seed++) {
      const open = await setupOf('owner').preview();
      if (open.length === 0) break;
      for (const method of ['POST', 'MERGE']) {
        target.tenant.faults.add({ route: '/getlist\\(|web\\/lists$/i', method, probability: 0.2, seed, moment: 'before', fault: { kind: 'status', status: 403 } });
      }
      const made = await setupOf('owner').apply(open).catch(() => []);
      target.tenant.faults.clear();
      if (made.length < open.length) cuts++;
      done.push(...made.map(change => change.id));
    }
    expect(await setupOf('owner').preview()).toEqual([]);
    expect(cuts).toBeGreaterThan(3);
    // A step that was cut in its middle is offered, and done, once more.
    expect(done.map(change => change.replace(/:own$/, ':inherited')).filter(change => whole.indexOf(change) < 0)).toEqual([]);
    expect(titles().filter(title => /Expertise|Subject|Ways|Personal|Knowhow/.test(title))).toEqual(['Expertise', 'Personal choices', 'Subject experts', 'Ways to an answer']);
    expect(target.store.fields.list(listOf(expertisePlan)).map(field => field.internalName).filter(name => /^Knowhow/.test(name)).sort())
      .toEqual(expertisePlan.columns.map(column => column.name).sort());
  });

  it.each([
    ['createList', /web\/lists$/], ['addColumn', /createfieldasxml/], ['itemRules', /getlist\(/], ['addIndex', /getbyinternalnameortitle/], ['restrictWriting', /breakroleinheritance/]
  ] as const)('counts %s once when its reply is lost', async (kind, route) => {
    const changes = await setupOf('owner').preview();
    const index = changes.findIndex(change => change.kind === kind);
    await setupOf('owner').apply(changes.slice(0, index));
    const again = (await setupOf('owner').preview())[0];
    target.tenant.faults.add({ route: `/${route.source}/i`, method: kind === 'itemRules' || kind === 'addIndex' ? 'MERGE' : 'POST', moment: 'afterCommit', count: 1, fault: 'cutSocket' });
    expect(await setupOf('owner').apply([again])).toEqual([again]);
    expect((await setupOf('owner').preview()).some(change => change.id === again.id)).toBe(false);
  });

  it('undoes what it made, and leaves a list that holds items', async () => {
    const before = titles();
    const made = await make();
    await add('asker', choicesPlan, { Title: 'entry' });
    const left = await setupOf('owner').undo(made);
    expect(left.map(change => change.id)).toEqual(['createList:choices']);
    expect([...titles()].sort()).toEqual([...before, 'Personal choices'].sort());
  });

  it('undoes single changes of lists that were there before', async () => {
    await make();
    const context = target.context('owner');
    const connection = connect(context);
    await connection.send(onList(context.webUrl, expertisePlan, '/fields/getbyinternalnameortitle(%27KnowhowWants%27)', { method: 'DELETE', ifMatch: '*' }));
    await connection.send(onList(context.webUrl, expertisePlan, '', { method: 'MERGE', body: { WriteSecurity: 1 }, ifMatch: '*' }));
    await connection.send(onList(context.webUrl, nominationsPlan, '/resetroleinheritance()', { method: 'POST' }));
    const open = await setupOf('owner').preview();
    expect(open.map(change => change.id)).toEqual(['itemRules:expertise:1-1-false', 'column:expertise:KnowhowWants', 'restrictWriting:nominations:inherited']);
    const made = await setupOf('owner').apply(open);
    expect(await setupOf('owner').preview()).toEqual([]);
    expect(await setupOf('owner').undo(made)).toEqual([]);
    expect(await setupOf('owner').preview()).toEqual(open);
  });

  it('says that an index cannot be added to a list beyond the threshold', async () => {
    await make();
    const context = target.context('owner');
    const index = onList(context.webUrl, expertisePlan, '/fields/getbyinternalnameortitle(%27KnowhowAccount%27)', { method: 'MERGE', body: { Indexed: false }, ifMatch: '*' });
    need({ answer: await connect(context).send(index) });
    target.store.items.bulkInsert(listOf(expertisePlan), Array.from({ length: 5001 }, (_, at) => ({
      id: at + 1, fsType: 0 as const, contentTypeId: '0x01', parentFolderId: 0, authorId: 1, created: '2026-02-01T00:00:00Z', values: { Title: `Person ${at}`, KnowhowClientKey: `key ${at}` }
    })));
    expect(await setupOf('owner').preview()).toEqual([expect.objectContaining({ id: 'index:expertise:KnowhowAccount', blockedBy: 'listTooLarge' })]);
  });
});

describe('the lists that were made', () => {
  beforeAll(async () => {
    target = await makeTenantBoard('plain');
    await make();
  });
  afterAll(async () => { await target.close(); });

  it('lets only those who manage rights nominate, and everybody who read before read', async () => {
    await add('owner', nominationsPlan, { Title: 'Customs' });
    for (const role of ['moderator', 'asker', 'visitor'] as const) {
      await expect(add(role, nominationsPlan, { Title: 'Forged' })).rejects.toMatchObject({ kind: 'forbidden' });
      expect(await seen(role, nominationsPlan)).toEqual(['Customs']);
    }
  });

  it('lets people change only their own entry, which everybody reads', async () => {
    const id = await add('asker', expertisePlan, { Title: 'Mine' });
    const context = target.context('answerer');
    const change = onList(context.webUrl, expertisePlan, `/items(${id})`, { method: 'MERGE', body: { Title: 'Not mine' }, ifMatch: '*' });
    await expect(connect(context).send(change)).rejects.toMatchObject({ kind: 'forbidden' });
    expect(await seen('visitor', expertisePlan)).toEqual(['Mine']);
  });

  it.each([['outcomes', outcomesPlan], ['choices', choicesPlan]] as const)('shows items of the %s list to their author and to owners only', async (_, plan) => {
    await add('asker', plan, { Title: 'answer' });
    expect(await seen('asker', plan)).toEqual(['answer']);
    expect(await seen('answerer', plan)).toEqual([]);
    expect(await seen('owner', plan)).toEqual(['answer']);
  });
});
