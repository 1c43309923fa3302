/** What the views of recognition cost the service, and that what is not asked for any more is not needed: lists without a column, gone, closed, large. */
import type { Wall, WallPage } from '../../src/core/recognition';
import { connect } from '../../src/data/sharepoint/connection';
import { attemptsInMemory } from '../../src/data/sharepoint/exactlyOnce';
import { onList } from '../../src/data/sharepoint/expertiseLists';
import { gathering } from '../../src/data/sharepoint/gathering';
import { answersPlan, badgesPlan, recognitionsPlan } from '../../src/data/sharepoint/recognitionPlans';
import type { RecognitionListPlan } from '../../src/data/sharepoint/recognitionPlans';
import { SharePointHeldBadges } from '../../src/data/sharepoint/SharePointHeldBadges';
import { SharePointIntegrityChecks } from '../../src/data/sharepoint/SharePointIntegrityChecks';
import { SharePointRecognitions } from '../../src/data/sharepoint/SharePointRecognitions';
import { SharePointThanksAccess } from '../../src/data/sharepoint/SharePointThanksAccess';
import type { Role } from './ContractBoard';
import { give, makeTenantRecognition, recognitionKey } from './recognitionSite';
import type { TenantRecognitionSite } from './recognitionSite';
import { makeTenantShares } from './shareRoundsSite';

const first = { pageSize: 10 };
const idsOn = (page: WallPage): readonly number[] => page.entries.flatMap(entry => entry.recognitions.map(one => one.id));

let site: TenantRecognitionSite;

const open = (role: Role): Promise<{ readonly wall: Wall; readonly page: WallPage }> => new SharePointRecognitions(site.target.context(role)).open(first);
const openMine = (role: Role): Promise<{ readonly wall: Wall; readonly page: WallPage }> => new SharePointRecognitions(site.target.context(role)).openMine();
const aBadge = (): ReturnType<ReturnType<TenantRecognitionSite['badges']>['save']> => site.badges('owner').save({
  name: 'Helpful', description: 'It helped', criteria: 'So', icon: 'lamp', awarders: { kind: 'everyone' }, needsEvidence: false, isRetired: false, validMonths: 12, translations: {}
}, { key: recognitionKey() });
const hide = async (id: number): Promise<void> => {
  const { wall } = await open('answerer');
  await site.recognitions('answerer').respond(wall, id as never, 'hidden');
};
/** Requests and resource units of a task, and the parts that were refused. */
async function costOf(task: () => Promise<unknown>, target = site.target): Promise<{ readonly requests: number; readonly units: number; readonly refused: number }> {
  target.tenant.log.clear();
  await task();
  const parts = target.tenant.log.requests.flatMap(request => request.parts ?? [request]);
  const { requests, resourceUnits } = target.tenant.log.totals();
  return { requests, units: resourceUnits, refused: parts.filter(part => part.status >= 400).length };
}
const send = (plan: RecognitionListPlan, rest: string): Promise<unknown> => {
  const context = site.target.context('owner');
  return connect(context).send(onList(context.webUrl, plan, rest, { method: 'DELETE', ifMatch: '*' }));
};

describe('a site as it was set up', () => {
  beforeAll(async () => { site = await makeTenantRecognition(); });
  afterEach(() => {
    site.target.tenant.faults.clear();
    site.empty();
  });
  afterAll(async () => { await site.close(); });

  it('opens the wall and the record with eight units, and goes on with four', async () => {
    const badge = await aBadge();
    for (let number = 1; number <= 12; number++) await give(site, 'asker', ['answerer'], { badge: badge.id });
    expect(await costOf(() => open('visitor'))).toEqual({ requests: 1, units: 8, refused: 0 });
    expect(await costOf(() => openMine('answerer'))).toEqual({ requests: 1, units: 8, refused: 0 });
    const recognitions = new SharePointRecognitions(site.target.context('visitor'));
    const { wall, page } = await recognitions.open(first);
    expect(await costOf(() => recognitions.list(wall, { ...first, cursor: page.next }))).toEqual({ requests: 1, units: 4, refused: 0 });
    expect(await costOf(() => recognitions.open(first))).toEqual({ requests: 1, units: 7, refused: 0 });
  });

  it('shows the badges on a card with six units, and what the site offers with two more', async () => {
    const badge = await aBadge();
    await give(site, 'asker', ['answerer'], { badge: badge.id });
    const context = site.target.context('visitor', { attempts: attemptsInMemory() });
    const connection = gathering(connect(context));
    const access = new SharePointThanksAccess(connection, context);
    const held = new SharePointHeldBadges(context, connection, access, new SharePointIntegrityChecks(context, connection));
    const person = await site.person('answerer');
    expect(await costOf(() => Promise.all([held.of(person), access.here()]))).toEqual({ requests: 1, units: 8, refused: 0 });
    expect(await costOf(async () => expect(await held.of(person)).toHaveLength(1))).toEqual({ requests: 1, units: 6, refused: 0 });
  });

  it('opens gain-share rounds with six units', async () => {
    const shares = await makeTenantShares();
    try {
      expect(await costOf(() => shares.rounds('asker').open(), shares.target)).toEqual({ requests: 1, units: 6, refused: 0 });
    } finally {
      await shares.close();
    }
  });

  it('tells who reads, their groups and whether they manage the site, as one question', async () => {
    expect((await open('owner')).wall).toMatchObject({ canManage: true, me: await site.person('owner'), myGroupIds: expect.arrayContaining([site.ownersGroupId]) });
    const { wall } = await open('asker');
    expect(wall).toMatchObject({ canManage: false, me: await site.person('asker') });
    expect(wall.myGroupIds).not.toContain(site.ownersGroupId);
  });

  it.each([400, 403, 500])('does without the groups where SharePoint answers %s to all of it at once', async status => {
    site.target.tenant.faults.add({ route: 'CurrentUser/Groups', fault: { kind: 'status', status } });
    const { wall } = await open('owner');
    expect(wall).toMatchObject({ exists: true, canManage: true, me: await site.person('owner') });
    expect(wall.myGroupIds).toBeUndefined();
  });

  it('fails where nobody tells who reads', async () => {
    site.target.tenant.faults.add({ route: 'CurrentUser', fault: { kind: 'status', status: 403 } });
    await expect(open('owner')).rejects.toMatchObject({ kind: 'forbidden' });
  });

  it.each(['/GetItems', ''])('fails rather than shows what may be hidden when the list of answers does not answer at %s', async rest => {
    const [{ id }] = await give(site, 'asker', ['answerer']);
    await hide(id);
    site.target.tenant.faults.add({ route: `/KnowhowRecognitionAnswers.*${rest}|${rest}.*KnowhowRecognitionAnswers/`, fault: { kind: 'status', status: 500 } });
    await expect(open('visitor')).rejects.toMatchObject({ kind: 'unexpected' });
    await expect(openMine('answerer')).rejects.toMatchObject({ kind: 'unexpected' });
  });
});

describe('lists in another state', () => {
  beforeEach(async () => { site = await makeTenantRecognition(); });
  afterEach(async () => { await site.close(); });

  it('reads badges and answers of lists that lack a column, asked for what is there after one refusal', async () => {
    const badge = await aBadge();
    const [shown, hidden] = [await give(site, 'asker', ['answerer'], { badge: badge.id }), await give(site, 'asker', ['answerer'])];
    await hide(hidden[0].id);
    await send(badgesPlan, '/fields/getbyinternalnameortitle(\'KnowhowValidMonths\')');
    await send(answersPlan, '/fields/getbyinternalnameortitle(\'KnowhowWords\')');
    const recognitions = new SharePointRecognitions(site.target.context('visitor'));
    const { wall, page } = await recognitions.open(first);
    const { validMonths: _gone, ...rest } = badge;
    expect(wall.badges).toEqual([rest]);
    expect(idsOn(page)).toEqual([shown[0].id]);
    expect(await costOf(() => recognitions.open(first))).toEqual({ requests: 1, units: 7, refused: 0 });
    expect((await recognitions.comments(wall, shown[0].id)).comments).toEqual([]);
  });

  it('shows everything where the list of answers lacks what they answer to, or is gone', async () => {
    const [{ id }] = await give(site, 'asker', ['answerer']);
    await hide(id);
    await send(answersPlan, '/fields/getbyinternalnameortitle(\'KnowhowRecognition\')');
    expect(idsOn((await open('visitor')).page)).toEqual([id]);
    expect((await openMine('answerer')).page).toMatchObject({ entries: [expect.anything()], responses: [] });
    await send(answersPlan, '');
    expect(await costOf(async () => expect(idsOn((await open('visitor')).page)).toEqual([id]))).toMatchObject({ requests: 1 });
    expect((await openMine('answerer')).page).toMatchObject({ entries: [expect.anything()], responses: [] });
  });

  it('opens without badges where the catalogue is gone, and names awards by nothing that is not there', async () => {
    const badge = await aBadge();
    await give(site, 'asker', ['answerer'], { badge: badge.id });
    await send(badgesPlan, '');
    const opened = await open('visitor');
    expect(opened.wall).toMatchObject({ exists: true, badges: [] });
    expect(opened.page.entries[0].recognitions[0].integrity).toEqual({ state: 'doubtful', problems: ['badgeGone'] });
  });

  it('costs the same with 4,999, 5,000 and 5,001 recognitions, refused nowhere', async () => {
    const [giver, often, seldom] = [site.user('asker').id, site.user('moderator').id, site.user('answerer').id];
    const insert = (from: number, to: number): void => {
      site.target.store.items.bulkInsert(site.listOf(recognitionsPlan), Array.from({ length: to - from + 1 }, (_, at) => ({
        id: from + at, fsType: 0 as const, contentTypeId: '0x01', parentFolderId: 0, authorId: giver, created: '2026-02-01T00:00:00Z',
        values: {
          Title: 'Thanks', KnowhowReason: 'Thanks', KnowhowKind: 'thanks', KnowhowAct: `act ${from + at}`, KnowhowClientKey: `key ${from + at}`,
          KnowhowRecipient: (from + at) % 1000 === 0 ? seldom : often
        }
      })));
    };
    let there = 0;
    for (const size of [4999, 5000, 5001]) {
      insert(there + 1, size);
      there = size;
      expect(await costOf(async () => {
        const { wall, page } = await open('visitor');
        expect([wall.isLarge, idsOn(page)[0], idsOn(page).length]).toEqual([size > 5000, size, 10]);
      })).toEqual({ requests: 1, units: 8, refused: 0 });
      expect(await costOf(async () => {
        expect(idsOn((await openMine('answerer')).page)).toEqual([5000, 4000, 3000, 2000, 1000].filter(id => id <= size));
      })).toEqual({ requests: 1, units: 8, refused: 0 });
    }
  });

  it('finds what is hidden among more answers than the threshold', async () => {
    const [[shown], [hidden]] = [await give(site, 'asker', ['answerer']), await give(site, 'asker', ['answerer'])];
    await hide(hidden.id);
    site.target.store.items.bulkInsert(site.listOf(answersPlan), Array.from({ length: 5001 }, (_, at) => ({
      id: 10 + at, fsType: 0 as const, contentTypeId: '0x01', parentFolderId: 0, authorId: site.user('asker').id, created: '2026-02-01T00:00:00Z',
      values: { Title: 'hidden', KnowhowRecognition: 100_000 + at, KnowhowClientKey: `answer ${at}` }
    })));
    expect(idsOn((await open('visitor')).page)).toEqual([shown.id]);
    expect((await openMine('answerer')).page.responses).toMatchObject([{ recognition: hidden.id, answer: 'hidden' }]);
  });
});
