/** The lists of recognition, made by an owner through production code on the local tenant. */
import type { RecognitionChange } from '../../src/core/recognition';
import { connect } from '../../src/data/sharepoint/connection';
import { onList } from '../../src/data/sharepoint/expertiseLists';
import { badgesPlan, recognitionPlans, recognitionsPlan } from '../../src/data/sharepoint/recognitionPlans';
import type { RecognitionListPlan } from '../../src/data/sharepoint/recognitionPlans';
import { SharePointRecognitionSetup } from '../../src/data/sharepoint/SharePointRecognitionSetup';
import type { Role } from './ContractBoard';
import { makeTenantBoard } from './tenantBoard';
import type { TenantBoard } from './tenantBoard';

let target: TenantBoard;

const setupOf = (role: Role): SharePointRecognitionSetup => new SharePointRecognitionSetup(target.context(role));
const make = async (): Promise<readonly RecognitionChange[]> => setupOf('owner').apply(await setupOf('owner').preview());
const titles = (): readonly string[] => {
  const web = target.store.sites.webAt('/sites/intranet');
  return web ? target.store.lists.all(web, target.store.users.system(web.siteId)).map(list => list.title) : [];
};
async function add(role: Role, plan: RecognitionListPlan, body: object): Promise<number> {
  const context = target.context(role);
  const { body: item } = await connect(context).send(onList(context.webUrl, plan, '/items', { method: 'POST', body }));
  return (item as { Id: number }).Id;
}

describe('SharePointRecognitionSetup', () => {
  beforeEach(async () => { target = await makeTenantBoard('plain'); });
  afterEach(async () => { await target.close(); });

  it('previews four lists in one request, touching nothing, and only owners may make them', async () => {
    const before = titles();
    target.takeRequests();
    const changes = await setupOf('owner').preview();
    expect(target.takeRequests()).toEqual(['POST $batch']);
    expect(changes.filter(change => change.kind === 'createList').map(change => change.list)).toEqual(['badges', 'recognitions', 'answers', 'badgeNominations']);
    expect(changes.filter(change => change.kind === 'addColumn').map(change => change.column)).toEqual(recognitionPlans.flatMap(plan => plan.columns.map(column => column.name)));
    expect(changes.filter(change => change.kind === 'enableLikes').map(change => change.id)).toEqual(['likes:recognitions']);
    expect((await setupOf('asker').preview()).every(change => change.blockedBy === 'noPermission')).toBe(true);
    await expect(setupOf('asker').apply(changes)).rejects.toMatchObject({ kind: 'forbidden' });
    expect(titles()).toEqual(before);
  });

  it('makes everything once, and undoes it but for a list that is in use', async () => {
    const before = titles();
    const changes = await setupOf('owner').preview();
    const made = await make();
    expect(made.map(change => change.id)).toEqual(changes.map(change => change.id));
    expect(await setupOf('owner').preview()).toEqual([]);
    expect(titles()).toEqual(expect.arrayContaining(['Badges', 'Recognitions', 'Recognition answers', 'Badge nominations']));
    await add('asker', recognitionsPlan, { Title: 'Thanks' });
    expect((await setupOf('owner').undo(made)).map(change => change.id)).toEqual(['createList:recognitions']);
    expect([...titles()].sort()).toEqual([...before, 'Recognitions'].sort());
  });

  it('goes on after a cut at any request, and makes nothing twice', async () => {
    let cuts = 0;
    for (let seed = 1; seed <= 60; seed++) {
      const open = await setupOf('owner').preview();
      if (open.length === 0) break;
      for (const method of ['POST', 'MERGE']) {
        target.tenant.faults.add({ route: '/getlist\\(|web\\/lists$|setlistrating/i', method, probability: 0.2, seed, moment: 'before', fault: { kind: 'status', status: 403 } });
      }
      const made = await setupOf('owner').apply(open).catch(() => []);
      target.tenant.faults.clear();
      if (made.length < open.length) cuts++;
    }
    expect(cuts).toBeGreaterThan(3);
    expect(await setupOf('owner').preview()).toEqual([]);
    expect(titles().filter(title => /Badge|Recogn|Knowhow/.test(title)).sort()).toEqual(['Badge nominations', 'Badges', 'Recognition answers', 'Recognitions']);
  });

  it('turns likes on where somebody turned them off, once when the reply is lost, and off again by its undo', async () => {
    const made = await make();
    const likes = made.filter(change => change.kind === 'enableLikes');
    expect(await setupOf('owner').undo(likes)).toEqual([]);
    expect(await setupOf('owner').preview()).toEqual(likes);
    target.tenant.faults.add({ route: 'setlistrating', method: 'POST', moment: 'afterCommit', count: 1, fault: 'cutSocket' });
    expect(await setupOf('owner').apply(likes)).toEqual(likes);
    expect(await setupOf('owner').preview()).toEqual([]);
  });

  it('lets nobody but owners write the catalogue, and nobody change what others gave', async () => {
    await make();
    await add('owner', badgesPlan, { Title: 'Helpful' });
    for (const role of ['moderator', 'asker'] as const) await expect(add(role, badgesPlan, { Title: 'Forged' })).rejects.toMatchObject({ kind: 'forbidden' });
    const id = await add('asker', recognitionsPlan, { Title: 'Mine' });
    const context = target.context('answerer');
    const change = onList(context.webUrl, recognitionsPlan, `/items(${id})`, { method: 'MERGE', body: { Title: 'Not mine' }, ifMatch: '*' });
    await expect(connect(context).send(change)).rejects.toMatchObject({ kind: 'forbidden' });
  });
});
