/** Gain-share rounds: the contract on memory and on the tenant, and what only shows on a server. */
import { shareResults } from '../../src/core/recognition';
import type { ShareBallot, ShareRound } from '../../src/core/recognition';
import { connect } from '../../src/data/sharepoint/connection';
import { onList } from '../../src/data/sharepoint/expertiseLists';
import { SharePointShareSetup } from '../../src/data/sharepoint/SharePointShareSetup';
import { shareBallotsPlan, shareRoundPlans, shareRoundsPlan } from '../../src/data/sharepoint/shareRoundPlans';
import type { Role } from './ContractBoard';
import { ballotOf, count, shareRoundsContract, told } from './shareRoundsContract';
import { division, makeMemoryShares, makeTenantShares, openFor, shareKey, startRound } from './shareRoundsSite';
import type { TenantShareSite } from './shareRoundsSite';
import { makeTenantBoard } from './tenantBoard';

shareRoundsContract('in memory', makeMemoryShares);
shareRoundsContract('on the tenant', makeTenantShares);

const failures = (site: TenantShareSite): readonly string[] => site.target.tenant.log.requests
  .flatMap(request => request.parts ?? [request]).filter(part => part.status >= 400).map(part => `${part.status} ${part.url}`);

describe('gain-share rounds on a site', () => {
  let site: TenantShareSite;
  beforeAll(async () => { site = await makeTenantShares(); });
  afterEach(() => {
    site.target.tenant.faults.clear();
    site.empty();
  });
  afterAll(async () => { await site.close(); });

  const lose = (method: string): void => { site.target.tenant.faults.add({ route: '/items', method, moment: 'afterCommit', count: 1, fault: 'cutSocket' }); };
  const vote = async (role: Role, round: ShareRound, wanted: Partial<Record<Role, number>>): Promise<ShareBallot> =>
    ballotOf(await site.rounds(role).vote(round, await division(site, wanted), { key: shareKey() }));
  /** As a program writes, past the product. */
  const force = async (role: Role, id: number, shares: unknown): Promise<void> => {
    const context = site.target.context(role);
    await connect(context).send(onList(context.webUrl, shareBallotsPlan, `/items(${id})`, { method: 'MERGE', body: { KnowhowShares: JSON.stringify(shares) }, ifMatch: '*' }));
  };
  const stored = (): number => site.target.store.lists.fresh(site.listOf(shareBallotsPlan)).itemCount;

  it('costs one request to open', async () => {
    await vote('asker', await startRound(site), { answerer: 1 });
    site.target.takeRequests();
    expect((await site.rounds('asker').open()).rounds).toHaveLength(1);
    expect(site.target.takeRequests()).toEqual(['POST $batch']);
    expect(failures(site)).toEqual([]);
  });

  it('makes one round, one ballot, one change and one publication where the replies are lost', async () => {
    lose('POST');
    const round = await startRound(site);
    lose('POST');
    const ballot = await vote('asker', round, { answerer: 60 });
    expect(stored()).toBe(1);
    lose('MERGE');
    const changed = ballotOf(await site.rounds('asker').vote(round, await division(site, { moderator: 30 }), { ballot }));
    expect(told(changed.shares)).toEqual(told(await division(site, { moderator: 30 })));
    site.tick(openFor);
    const counted = await count(site, round);
    lose('MERGE');
    expect((await site.rounds('owner').publish(round, counted)).published?.ballots).toBe(1);
    expect((await site.rounds('owner').open()).rounds).toHaveLength(1);
  });

  it('keeps a member from the ballots of others, whatever program asks', async () => {
    const round = await startRound(site);
    const mine = await vote('asker', round, { answerer: 60 });
    const theirs = await vote('moderator', round, { asker: 60 });
    const idsFor = async (role: Role): Promise<readonly number[]> => {
      const context = site.target.context(role);
      const { body } = await connect(context).send(onList(context.webUrl, shareBallotsPlan, '/items', { method: 'GET', query: { $select: 'Id' } }));
      return (body as { value: readonly { Id: number }[] }).value.map(one => one.Id);
    };
    expect(await idsFor('asker')).toEqual([mine.id]);
    expect(await idsFor('answerer')).toEqual([]);
    // Whose role on the site would free them from the rule: the set-up took that from them here.
    expect(await idsFor('moderator')).toEqual([theirs.id]);
    expect(await site.rounds('moderator').open()).toMatchObject({ seesAllBallots: false, canVote: true });
    expect(await idsFor('owner')).toHaveLength(2);
    await expect(force('answerer', mine.id, [])).rejects.toMatchObject({ kind: expect.stringMatching(/forbidden|notFound/) as string });
  });

  it('leaves out what was forced in after the close, beyond the pot, by somebody else, or without sense', async () => {
    const round = await startRound(site);
    const answerer = await site.person('answerer');
    const [late, tooMuch, touched, senseless] = [
      await vote('asker', round, { answerer: 10 }), await vote('moderator', round, { answerer: 20 }), await vote('answerer', round, { asker: 30 }), await vote('owner', round, { answerer: 40 })
    ];
    await force('moderator', tooMuch.id, [{ account: 'amara@contoso.example', name: answerer.name, shares: 101 }]);
    await force('owner', touched.id, [{ account: 'owner@contoso.example', name: 'Owner', shares: 100 }]);
    await force('owner', senseless.id, 'all of it');
    site.tick(openFor);
    await force('asker', late.id, [{ account: 'amara@contoso.example', name: answerer.name, shares: 100 }]);
    const counted = await count(site, round);
    expect(counted.totals).toEqual([]);
    expect(counted.leftOut.map(one => [one.ballot.id, one.refusal])).toEqual([
      [late.id, 'closed'], [tooMuch.id, 'overPot'], [touched.id, 'changedByAnother'], [senseless.id, 'noShares']
    ]);
  });
});

it('counts 5,001 ballots of one round, and of a round among them, without a refusal that anybody sees', async () => {
  const site = await makeTenantShares();
  const [crowded, small] = [await startRound(site), await startRound(site, { title: 'Small' })];
  const at = site.now().toISOString();
  const voters = (['asker', 'moderator', 'owner'] as const).map(role => site.user(role).id);
  const shares = JSON.stringify([{ account: 'amara@contoso.example', name: 'Amara Okafor', shares: 1 }]);
  const row = (id: number, round: ShareRound) => ({
    id, fsType: 0 as const, contentTypeId: '0x01', parentFolderId: 0, authorId: voters[id % 3], created: at,
    values: { Title: '', KnowhowClientKey: `crowd ${id}`, KnowhowShareRound: round.id, KnowhowShares: shares }
  });
  site.target.store.items.bulkInsert(site.listOf(shareBallotsPlan), [...Array.from({ length: 5001 }, (_, index) => row(100 + index, crowded)), row(6000, small)]);
  site.tick(openFor);
  const page = site.rounds('owner');
  expect((await page.open()).mine).toHaveLength(200);
  expect((await count(site, small)).ballots).toBe(1);
  expect(failures(site)).toEqual([]);
  const all = await page.ballots(crowded);
  expect(new Set(all.map(one => one.id)).size).toBe(5001);
  expect(shareResults(crowded, all, site.now())).toMatchObject({ state: 'counted', ballots: 3, totals: [{ shares: 3 }] });
  await site.close();
});

describe('SharePointShareSetup', () => {
  it('makes two lists of its own once, guarded, and takes them back', async () => {
    const target = await makeTenantBoard('plain');
    const setup = new SharePointShareSetup(target.context('owner'));
    const changes = await setup.preview();
    expect(changes.filter(change => change.kind === 'createList').map(change => change.list)).toEqual(['shareRounds', 'shareBallots']);
    expect((await new SharePointShareSetup(target.context('asker')).preview()).every(change => change.blockedBy === 'noPermission')).toBe(true);
    const made = await setup.apply(changes);
    expect(await setup.preview()).toEqual([]);
    expect(made.filter(change => /^restrict/.test(change.kind)).map(change => change.id)).toEqual(['restrictWriting:shareRounds:inherited', 'restrictManaging:shareBallots:inherited']);
    const web = target.store.sites.webAt('/sites/intranet');
    if (!web) throw new Error('No site');
    const system = target.store.users.system(web.siteId);
    const list = (urlName: string) => target.store.lists.byPath(web, `/sites/intranet/Lists/${urlName}`, system);
    expect(shareRoundPlans.map(plan => list(plan.urlName)).map(one => [one.title, one.readSecurity, one.writeSecurity])).toEqual([['Share rounds', 1, 1], ['Share ballots', 2, 2]]);
    const context = target.context('asker');
    await expect(connect(context).send(onList(context.webUrl, shareRoundsPlan, '/items', { method: 'POST', body: { Title: 'Mine' } }))).rejects.toMatchObject({ kind: 'forbidden' });
    expect(await setup.undo(made)).toEqual([]);
    expect(await setup.preview()).toEqual(changes);
    await target.close();
  });
});
