/** Lists of recognition as sites really have them: not made yet, without a column, beyond the threshold, beside a classic community. */
import type { Wall, WallPage, WallQuery } from '../../src/core/recognition';
import { connect } from '../../src/data/sharepoint/connection';
import { onList } from '../../src/data/sharepoint/expertiseLists';
import { recognitionsPlan } from '../../src/data/sharepoint/recognitionPlans';
import { SharePointBadges } from '../../src/data/sharepoint/SharePointBadges';
import { SharePointIntegrityChecks } from '../../src/data/sharepoint/SharePointIntegrityChecks';
import { SharePointRecognitions } from '../../src/data/sharepoint/SharePointRecognitions';
import { SharePointRecognitionSetup } from '../../src/data/sharepoint/SharePointRecognitionSetup';
import { communityPath, seedCommunity } from '../../tenant/seed/community.ts';
import { give, makeTenantRecognition } from './recognitionSite';
import type { TenantRecognitionSite } from './recognitionSite';
import { makeTenantBoard } from './tenantBoard';
import type { TenantBoard } from './tenantBoard';

const first: WallQuery = { pageSize: 10 };
const idsOn = (page: WallPage): readonly number[] => page.entries.flatMap(entry => entry.recognitions.map(one => one.id));
const failures = (target: TenantBoard): readonly string[] => target.tenant.log.requests
  .flatMap(request => request.parts ?? [request]).filter(part => part.status >= 400).map(part => `${part.status} ${part.url}`);

it('is nothing on a site without the lists, and says so in one request', async () => {
  const target = await makeTenantBoard('plain');
  const recognitions = new SharePointRecognitions(target.context('owner'));
  const { wall, page } = await recognitions.open(first);
  expect(target.takeRequests()).toEqual(['POST $batch']);
  expect([wall, page]).toMatchObject([{ exists: false, canGive: false, canManage: true, badges: [] }, { entries: [] }]);
  await target.close();
});

it('does without a column that somebody deleted, and names it', async () => {
  const site = await makeTenantRecognition();
  await give(site, 'asker', ['answerer'], { topics: ['Customs'] });
  const context = site.target.context('owner');
  for (const column of ['KnowhowTopics', 'LikedBy']) {
    await connect(context).send(onList(context.webUrl, recognitionsPlan, `/fields/getbyinternalnameortitle('${column}')`, { method: 'DELETE', ifMatch: '*' }));
  }
  const recognitions = new SharePointRecognitions(context);
  const { wall, page } = await recognitions.open(first);
  expect(wall.missingColumns).toEqual(['KnowhowTopics']);
  expect(page.entries[0].recognitions[0]).toMatchObject({ reason: 'You found the right form.', topics: [], likedByMe: false });
  expect((await recognitions.list(wall, { ...first, topic: 'Customs' })).entries).toEqual([]);
  expect((await new SharePointRecognitions(context).open({ ...first, topic: 'Customs' })).page.entries).toEqual([]);
  await site.close();
});

describe('a list beyond the threshold', () => {
  const size = 12_001;
  let site: TenantRecognitionSite;
  let recognitions: SharePointRecognitions;
  let wall: Wall;

  beforeAll(async () => {
    site = await makeTenantRecognition();
    const [giver, often, seldom] = [site.user('asker').id, site.user('answerer').id, site.user('moderator').id];
    const badge = await site.badges('owner').save({
      name: 'Rare', description: 'Rare', criteria: 'Rare', icon: 'lamp', awarders: { kind: 'everyone' }, needsEvidence: false, isRetired: false, translations: {}
    }, { key: 'rare' as never });
    site.target.store.items.bulkInsert(site.listOf(recognitionsPlan), Array.from({ length: size }, (_, at) => ({
      id: at + 1, fsType: 0 as const, contentTypeId: '0x01', parentFolderId: 0, authorId: giver, created: '2026-02-01T00:00:00Z',
      values: {
        Title: `Thanks ${at + 1}`, KnowhowReason: `Thanks ${at + 1}`, KnowhowKind: 'thanks', KnowhowAct: `act ${at + 1}`, KnowhowClientKey: `key ${at + 1}`,
        KnowhowRecipient: at % 1000 === 0 ? seldom : often, KnowhowTopics: at % 3000 === 7 ? 'Customs' : 'Travel', ...(at === 3 ? { KnowhowBadge: badge.id } : {})
      }
    })));
    recognitions = new SharePointRecognitions(site.target.context('visitor'));
    site.target.takeRequests();
    wall = (await recognitions.open(first)).wall;
  });
  afterAll(async () => { await site.close(); });

  /** All pages of a filter. */
  async function all(query: Partial<WallQuery>): Promise<{ ids: readonly number[]; pages: number }> {
    const ids: number[] = [];
    let cursor: WallQuery['cursor'];
    for (let pages = 1; ; pages++) {
      const page = await recognitions.list(wall, { pageSize: 50, ...query, ...(cursor ? { cursor } : {}) });
      ids.push(...idsOn(page));
      cursor = page.next;
      if (!cursor) return { ids, pages };
      if (pages === 20) throw new Error('Endless');
    }
  }

  it('opens in one request without a refusal, newest first, and turns its pages', async () => {
    const fresh = new SharePointRecognitions(site.target.context('visitor'));
    site.target.takeRequests();
    const opened = await fresh.open(first);
    expect(opened.wall.isLarge).toBe(true);
    expect(idsOn(opened.page)).toEqual(Array.from({ length: 10 }, (_, at) => size - at));
    expect(idsOn(await fresh.list(opened.wall, { ...first, cursor: opened.page.next }))).toEqual(Array.from({ length: 10 }, (_, at) => size - 10 - at));
    expect(failures(site.target)).toEqual([]);
    expect(site.target.takeRequests()).toEqual(['POST $batch', 'POST $batch']);
  });

  it('asks what much fits of the newest window alone: one request a page, and none that is known to be refused', async () => {
    const fresh = new SharePointRecognitions(site.target.context('visitor'));
    const { wall: known } = await fresh.open(first);
    site.target.takeRequests();
    const kinds = await fresh.list(known, { ...first, kind: 'thanks' });
    const topics = await fresh.list(known, { ...first, topic: 'Travel' });
    const further = await fresh.list(known, { ...first, topic: 'Travel', cursor: topics.next });
    expect(site.target.takeRequests()).toEqual(['POST $batch', 'POST $batch', 'POST $batch']);
    expect(failures(site.target)).toEqual([]);
    expect([idsOn(kinds), idsOn(topics), idsOn(further)].map(ids => [ids[0], ids.length])).toEqual([[size, 10], [size, 10], [size - 10, 10]]);
    const [given] = await give(site, 'asker', ['moderator'], { topics: ['Travel'] });
    expect(idsOn(await fresh.list(known, { ...first, topic: 'Travel' }))[0]).toBe(given.id);
    await site.recognitions('asker').takeBack([given]);
  });

  it('finds what an index knows at once, wherever it is', async () => {
    site.target.takeRequests();
    expect(await all({ badge: wall.badges[0].id })).toEqual({ ids: [4], pages: 1 });
    const seldom = await site.person('moderator');
    expect(idsOn(await recognitions.of(wall, seldom))).toEqual(Array.from({ length: 13 }, (_, at) => 12_001 - at * 1000));
    expect(failures(site.target)).toEqual([]);
    expect(site.target.takeRequests()).toHaveLength(2);
  });

  it.each<[string, Partial<WallQuery>, readonly number[]]>([
    ['a topic that few have', { topic: 'customs' }, [9008, 6008, 3008, 8]],
    ['a kind and a topic', { kind: 'thanks', topic: 'Customs' }, [9008, 6008, 3008, 8]],
    ['a kind that nobody has', { kind: 'award' }, []]
  ])('looks through windows of ids for %s', async (_, query, expected) => {
    const found = await all(query);
    expect(found.ids).toEqual(expected);
    expect(found.pages).toBeLessThanOrEqual(3);
  });

  it('gives every item once where the filter fits nearly all of them', async () => {
    const ids: number[] = [];
    let cursor: WallQuery['cursor'];
    for (let pages = 1; pages <= 12; pages++) {
      const page = await recognitions.list(wall, { pageSize: 50, topic: 'Travel', ...(cursor ? { cursor } : {}) });
      ids.push(...idsOn(page));
      cursor = page.next;
    }
    expect(ids).toEqual(Array.from({ length: size }, (_, at) => size - at).slice(0, ids.length));
    expect(ids.length).toBe(600);
  });

  it('says how far it looked where only the rows tell', async () => {
    const page = await recognitions.list(wall, { pageSize: 10, department: 'Nowhere' });
    expect(page).toMatchObject({ entries: [], lookedThrough: 300 });
    expect((await recognitions.list(wall, { pageSize: 10, department: 'Nowhere', cursor: page.next })).lookedThrough).toBe(600);
  });

  it('reads what somebody was given page by page, beyond the threshold too', async () => {
    const page = await recognitions.of(wall, await site.person('answerer'));
    expect(idsOn(page)).toEqual(Array.from({ length: 50 }, (_, at) => size - 1 - at));
    expect(idsOn(await recognitions.of(wall, await site.person('answerer'), page.next))[0]).toBe(size - 51);
  });
});

describe('a classic Community Site', () => {
  let target: TenantBoard;
  let context: ReturnType<TenantBoard['context']>;

  beforeAll(async () => {
    target = await makeTenantBoard('plain');
    seedCommunity(target.store, new Date('2026-03-01T09:00:00Z'));
    context = { ...target.context('owner'), webUrl: target.context('owner').webUrl.replace('/sites/intranet', communityPath) };
    const setup = new SharePointRecognitionSetup(context);
    await setup.apply(await setup.preview());
  });
  afterAll(async () => { await target.close(); });

  it('shows its badges and whom they were given to', async () => {
    const { badges, gifts } = await new SharePointBadges(context).classic();
    expect(badges.map(badge => badge.name)).toEqual(['Expert', 'Customs guide', 'Helping hand']);
    expect(gifts.map(gift => [gift.badge.name, gift.memberName]).sort()).toEqual([['Customs guide', 'Mina Haddad'], ['Expert', 'Amara Okafor'], ['Helping hand', 'Peter van Dijk']]);
    expect(gifts.every(gift => /^\d{4}-\d\d-\d\dT/.test(gift.at))).toBe(true);
  });

  it('keeps them in the catalogue once, with the community and the date on what was given', async () => {
    const badges = new SharePointBadges(context);
    const [wanted, other] = (await badges.classic()).badges;
    expect(await badges.importClassic([wanted])).toBe(1);
    expect(await badges.importClassic([wanted, other])).toBe(1);
    expect(await badges.importClassic([wanted, other])).toBe(0);
    const { badges: now, gifts } = await badges.classic();
    const catalogue = await badges.all();
    expect(catalogue.map(badge => [badge.name, badge.isRetired, badge.importedFrom !== undefined])).toEqual([['Expert', true, true], ['Customs guide', true, true]]);
    expect(now.map(badge => badge.importedAs)).toEqual([...catalogue.map(badge => badge.id), undefined]);
    const recognitions = new SharePointRecognitions(context);
    const { wall, page } = await recognitions.open(first);
    const awards = page.entries.flatMap(entry => entry.recognitions);
    expect(awards.map(one => [one.recipient.name, one.imported]).sort()).toEqual(['Customs guide', 'Expert'].map(name => gifts.find(gift => gift.badge.name === name))
      .map(gift => [gift?.memberName, { from: context.webUrl, giverName: 'Export community', at: gift?.at }]).sort());
    expect((await new SharePointIntegrityChecks(context).check(wall, awards)).map(one => one.integrity)).toEqual([{ state: 'sound' }, { state: 'sound' }]);
  });

  it('offers an import that broke off again, and goes on with it: each once', async () => {
    const left = (await new SharePointBadges(context).classic()).badges.filter(badge => badge.importedAs === undefined);
    expect(left.map(badge => badge.name)).toEqual(['Helping hand']);
    let refused = 0;
    const broken: typeof fetch = async (url, init) => {
      if (!/KnowhowImported\\?"/.test(String(init?.body ?? ''))) return fetch(url, init);
      refused++;
      return new Response('{"odata.error":{"code":"-2147024891, System.UnauthorizedAccessException","message":{"lang":"en-US","value":"Access denied."}}}', { status: 403, headers: { 'content-type': 'application/json' } });
    };
    await expect(new SharePointBadges({ ...context, fetch: broken }).importClassic(left)).rejects.toMatchObject({ kind: 'forbidden' });
    expect(refused).toBeGreaterThan(0);
    const badges = new SharePointBadges(context);
    expect((await badges.classic()).badges.filter(badge => badge.importedAs === undefined)).toEqual(left);
    expect(await badges.importClassic(left)).toBe(1);
    expect(await badges.importClassic(left)).toBe(0);
    const catalogue = await badges.all();
    expect(catalogue.map(badge => badge.name)).toEqual(['Expert', 'Customs guide', 'Helping hand']);
    expect((await badges.classic()).badges.map(badge => badge.importedAs)).toEqual(catalogue.map(badge => badge.id));
    const { page } = await new SharePointRecognitions(context).open(first);
    const given = page.entries.flatMap(entry => entry.recognitions).filter(one => one.badge === catalogue[2].id);
    expect(given.map(one => one.recipient.name)).toEqual(['Peter van Dijk']);
  });
});
