import { InMemoryOutcomes } from '../../src/core/people/memory';
import type { Outcome, OutcomeKey, Outcomes } from '../../src/core/people';
import { outcomesPlan } from '../../src/data/sharepoint/peoplePlans';
import { SharePointOutcomes } from '../../src/data/sharepoint/SharePointOutcomes';
import { SharePointPeopleSetup } from '../../src/data/sharepoint/SharePointPeopleSetup';
import { makeTenantBoard } from './tenantBoard';
import type { TenantBoard } from './tenantBoard';

const key = (number: number): OutcomeKey => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}` as OutcomeKey;
const found: Outcome = { key: key(1), rung: 'answer', discussionId: 7, listId: '0b8a1b0e-0000-4000-8000-000000000001' };

interface OutcomesCase {
  readonly outcomes: Outcomes;
  recorded(): readonly Omit<Outcome, 'key'>[];
  /** The list takes nothing. */
  refuse(): void;
  close(): Promise<void>;
}

function outcomesContract(name: string, make: () => Promise<OutcomesCase>): void {
  describe(`${name}: ends of searches`, () => {
    let target: OutcomesCase;
    beforeEach(async () => { target = await make(); });
    afterEach(async () => { await target.close(); });

    it('are kept once each, without words', async () => {
      await target.outcomes.record(found);
      await target.outcomes.record(found);
      await target.outcomes.record({ key: key(2), rung: 'person' });
      expect(target.recorded()).toEqual([{ rung: 'answer', discussionId: 7, listId: found.listId }, { rung: 'person' }]);
    });

    it('are lost in silence where nothing can be stored', async () => {
      target.refuse();
      await expect(target.outcomes.record(found)).resolves.toBeUndefined();
      expect(target.recorded()).toEqual([]);
    });
  });
}

const rowsOf = (target: TenantBoard): readonly Omit<Outcome, 'key'>[] => {
  const web = target.store.sites.webAt('/sites/intranet');
  if (!web) throw new Error('No site');
  const system = target.store.users.system(web.siteId);
  const list = target.store.lists.byPath(web, `/sites/intranet/Lists/${outcomesPlan.urlName}`, system);
  return target.store.items.query(list, { rowLimit: 100, scope: 'RecursiveAll' }, system).rows.map(({ values }) => ({
    rung: values.Title as Outcome['rung'],
    ...(typeof values.KnowhowDiscussion === 'number' ? { discussionId: values.KnowhowDiscussion } : {}),
    ...(typeof values.KnowhowList === 'string' ? { listId: values.KnowhowList } : {})
  }));
};

async function makeTenant(): Promise<TenantBoard> {
  const target = await makeTenantBoard('plain');
  const setup = new SharePointPeopleSetup(target.context('owner'));
  await setup.apply((await setup.preview()).filter(change => change.list === 'outcomes'));
  target.takeRequests();
  return target;
}

outcomesContract('in memory', async () => {
  const outcomes = new InMemoryOutcomes();
  return { outcomes, recorded: () => outcomes.recorded.map(({ key: _key, ...rest }) => rest), refuse: () => { outcomes.refuses = true; }, close: async () => undefined };
});

outcomesContract('on the tenant', async () => {
  const target = await makeTenant();
  return {
    outcomes: new SharePointOutcomes(target.context('asker')), recorded: () => rowsOf(target), close: () => target.close(),
    refuse: () => { target.tenant.faults.add({ route: 'getlist', fault: { kind: 'status', status: 403 } }); }
  };
});

describe('SharePointOutcomes', () => {
  let target: TenantBoard;
  beforeEach(async () => { target = await makeTenant(); });
  afterEach(async () => { await target.close(); });

  it('asks the browser to finish the request when the page goes', async () => {
    const sent: (boolean | undefined)[] = [];
    const context = target.context('asker', { fetch: (url, init) => { sent.push(init.keepalive); return fetch(url, init); } });
    await new SharePointOutcomes(context).record(found);
    expect(sent).toEqual([true]);
    expect(target.takeRequests()).toHaveLength(1);
  });

  it.each([
    ['its reply is lost', { moment: 'afterCommit', count: 1, fault: 'cutSocket' }], ['it is cut before', { moment: 'before', count: 1, fault: 'cutSocket' }],
    ['it is throttled', { moment: 'before', count: 2, fault: { kind: 'status', status: 429, retryAfter: 1 } }]
  ])('holds one item when %s', async (_, plan) => {
    target.tenant.faults.add({ route: '/items', method: 'POST', ...plan });
    await new SharePointOutcomes(target.context('asker')).record(found);
    expect(rowsOf(target)).toHaveLength(1);
  });

  it('gives up after a few tries, and on a site without the list at the first', async () => {
    target.tenant.faults.add({ route: '/items', fault: 'cutSocket' });
    await new SharePointOutcomes(target.context('asker')).record(found);
    expect(target.takeRequests().length).toBeLessThanOrEqual(8);
    const bare = await makeTenantBoard('plain');
    await new SharePointOutcomes(bare.context('asker')).record(found);
    expect(bare.takeRequests()).toHaveLength(1);
    await bare.close();
  });
});
