/** What only shows on a server: requests, lost replies, forged and broken items, many people at once, lists beyond the threshold. */
import { countable } from '../../src/core/recognition';
import type { Recognition, RecognitionId, WallQuery } from '../../src/core/recognition';
import { connect } from '../../src/data/sharepoint/connection';
import { onList } from '../../src/data/sharepoint/expertiseLists';
import { answersPlan, badgeNominationsPlan, recognitionsPlan } from '../../src/data/sharepoint/recognitionPlans';
import type { RecognitionListPlan } from '../../src/data/sharepoint/recognitionPlans';
import { SharePointBadgeNominations } from '../../src/data/sharepoint/SharePointBadgeNominations';
import { SharePointIntegrityChecks } from '../../src/data/sharepoint/SharePointIntegrityChecks';
import { SharePointRecognitions } from '../../src/data/sharepoint/SharePointRecognitions';
import type { Role } from './ContractBoard';
import { give, makeTenantRecognition, recognitionKey, thanks } from './recognitionSite';
import type { TenantRecognitionSite } from './recognitionSite';

const first: WallQuery = { pageSize: 10 };
let site: TenantRecognitionSite;

const add = (role: Role, plan: RecognitionListPlan, values: object): number => site.target.store.items.add(site.listOf(plan), {}, values as Record<string, unknown>, site.user(role)).id;
const forged = (role: Role, values: object): number => add(role, recognitionsPlan, {
  Title: 'x', KnowhowReason: 'Forged', KnowhowKind: 'thanks', KnowhowRecipientId: site.user('answerer').id, KnowhowClientKey: recognitionKey(), ...values
});
const failed = (): readonly string[] => site.target.tenant.log.requests
  .flatMap(request => request.parts ?? [request]).filter(part => part.status >= 400).map(part => `${part.status} ${part.url}`);
const everything = async (role: Role): Promise<readonly Recognition[]> => {
  const recognitions = site.recognitions(role);
  const { wall, page } = await recognitions.open({ pageSize: 50 });
  return new SharePointIntegrityChecks(site.target.context(role)).check(wall, page.entries.flatMap(entry => entry.recognitions));
};
const problemsOf = async (id: number, role: Role = 'owner'): Promise<readonly string[]> => {
  const found = (await everything(role)).find(one => one.id === id);
  return found?.integrity.state === 'doubtful' ? found.integrity.problems : [found?.integrity.state ?? 'missing'];
};

describe('recognition on a site', () => {
  beforeAll(async () => { site = await makeTenantRecognition(); });
  afterEach(() => {
    site.target.tenant.faults.clear();
    site.empty();
  });
  afterAll(async () => { await site.close(); });

  it('costs one request to open, to turn a page, to filter, to ask for firsts and to check', async () => {
    for (let number = 1; number <= 12; number++) await give(site, 'asker', ['answerer']);
    await site.badges('owner').save({
      name: 'Helpful', description: 'It helped', criteria: 'So', icon: 'lamp', awarders: { kind: 'managers' }, needsEvidence: false, isRetired: false, translations: {}
    }, { key: recognitionKey() });
    site.target.takeRequests();
    const recognitions = new SharePointRecognitions(site.target.context('visitor'));
    const { wall, page } = await recognitions.open({ pageSize: 5 });
    expect(site.target.takeRequests()).toEqual(['POST $batch']);
    await recognitions.list(wall, { pageSize: 5, cursor: page.next });
    expect(site.target.takeRequests()).toEqual(['POST $batch']);
    await recognitions.list(wall, { pageSize: 5, kind: 'thanks' });
    expect(site.target.takeRequests()).toEqual(['POST $batch']);
    await recognitions.firsts(wall, page.entries.flatMap(entry => entry.recognitions));
    expect(site.target.takeRequests()).toHaveLength(1);
    const plain = page.entries.flatMap(entry => entry.recognitions);
    await new SharePointIntegrityChecks(site.target.context('visitor')).check(wall, plain);
    expect(site.target.takeRequests()).toEqual([]);
    const touched = plain.map(one => ({ ...one, kind: 'managerThanks' as const, etag: '"2"' }));
    await new SharePointIntegrityChecks(site.target.context('visitor')).check(wall, touched);
    expect(site.target.takeRequests()).toEqual(['POST $batch']);
    expect(failed()).toEqual([]);
  });

  it.each([
    ['the reply is lost', { route: '/\\$batch/i', moment: 'afterCommit', fault: 'cutSocket' }], ['half of the reply is lost', { route: '/\\$batch/i', fault: 'cutMidBody' }],
    ['504 comes after the commit', { route: '/\\$batch/i', moment: 'afterCommit', fault: { kind: 'status', status: 504 } }],
    ['it is cut before the commit', { route: '/\\$batch/i', moment: 'before', fault: 'cutSocket' }],
    ['one of the items fails', { route: '/\\/items(\\?|$)/i', moment: 'before', fault: { kind: 'status', status: 503 } }]
  ])('gives each of three people once when %s', async (_, plan) => {
    const recipients = await Promise.all((['answerer', 'moderator', 'owner'] as const).map(role => site.person(role)));
    const recognitions = site.recognitions('asker');
    const { wall } = await recognitions.open(first);
    site.target.tenant.faults.add({ method: 'POST', count: 1, ...plan });
    const given = await recognitions.give(wall, thanks(recipients), recipients.map(recognitionKey));
    expect(given.map(one => one.recipient.siteUserId)).toEqual(recipients.map(one => one.siteUserId));
    expect(site.stored()).toBe(3);
  });

  it('gives once more only what is missing, when a page goes on after a failure', async () => {
    const recipients = [await site.person('answerer'), await site.person('moderator')];
    const recognitions = site.recognitions('asker');
    const { wall } = await recognitions.open(first);
    const [typed, keys] = [thanks(recipients), recipients.map(recognitionKey)];
    forged('asker', { KnowhowClientKey: keys[0] });
    site.target.tenant.faults.add({ route: '/\\/items(\\?|$)/i', method: 'POST', count: 1, moment: 'before', fault: { kind: 'status', status: 403 } });
    await expect(recognitions.give(wall, typed, keys)).rejects.toMatchObject({ kind: 'forbidden' });
    await recognitions.give(wall, typed, keys);
    expect(site.stored()).toBe(2);
  });

  it('does not take somebody else\'s item for its own, whatever key that has', async () => {
    const key = recognitionKey();
    forged('moderator', { KnowhowClientKey: key });
    const recognitions = site.recognitions('asker');
    const { wall } = await recognitions.open(first);
    await expect(recognitions.give(wall, thanks([await site.person('answerer')]), [key])).rejects.toMatchObject({ kind: 'conflict' });
  });

  it('thanks somebody whom the site does not know yet', async () => {
    const { siteUserId: _id, ...known } = await site.person('moderator');
    const recognitions = site.recognitions('asker');
    const { wall } = await recognitions.open(first);
    const [given] = await recognitions.give(wall, thanks([{ ...known, siteUserId: undefined }]), [recognitionKey()]);
    expect(given.recipient.loginName).toBe(known.loginName);
  });

  it('finds every forged item, and lets none of them raise a figure', async () => {
    const badges = site.badges('owner');
    const words = { description: 'It helped', criteria: 'So', icon: 'lamp', isRetired: false, translations: {} };
    const ours = await badges.save({ ...words, name: 'Ours', awarders: { kind: 'group', groupId: site.ownersGroupId, groupName: 'Owners' }, needsEvidence: false }, { key: recognitionKey() });
    const proven = await badges.save({ ...words, name: 'Proven', awarders: { kind: 'everyone' }, needsEvidence: true }, { key: recognitionKey() });
    const [honest] = await give(site, 'asker', ['answerer']);
    const [award] = await give(site, 'owner', ['answerer'], { kind: 'award', badge: ours.id });
    const ids: Record<string, number> = {
      notTheManager: forged('moderator', { KnowhowKind: 'managerThanks' }),
      notAnAwarder: forged('asker', { KnowhowKind: 'award', KnowhowBadge: ours.id }),
      givenToSelf: forged('answerer', {}),
      claimedGiver: forged('asker', { KnowhowKind: 'award', KnowhowBadge: ours.id, KnowhowImported: JSON.stringify({ from: 'Classic', giverName: 'The board', at: '2015-01-01T00:00:00Z' }) }),
      badgeGone: forged('asker', { KnowhowBadge: 999 }),
      evidenceMissing: forged('asker', { KnowhowBadge: proven.id }),
      evidenceGone: forged('asker', { KnowhowBadge: proven.id, KnowhowEvidence: JSON.stringify({ kind: 'post', title: 'x', place: { listId: site.target.list.id, discussionId: 4711 } }) })
    };
    const edited = forged('asker', { KnowhowReason: 'Small' });
    site.tick(5);
    const context = site.target.context('asker');
    await connect(context).send(onList(context.webUrl, recognitionsPlan, `/items(${edited})`, { method: 'MERGE', body: { KnowhowReason: 'Great' }, ifMatch: '*' }));
    for (const [problem, id] of Object.entries(ids)) expect([problem, await problemsOf(id)]).toEqual([problem, expect.arrayContaining([problem])]);
    expect(await problemsOf(edited)).toEqual(['editedAfterwards']);
    const all = await everything('owner');
    expect(countable(all).counted.map(one => one.id)).toEqual([honest.id, award.id]);
    expect(countable(all).leftOut).toHaveLength(8);
  });

  it('believes a manager whom the profile names, and nobody where no profile names one', async () => {
    const upn = String(site.target.store.directory.find('amara@contoso.example')?.profile.manager ?? '');
    const web = site.target.store.sites.webAt('/sites/intranet');
    if (!upn || !web) throw new Error('No manager');
    const manager = site.target.store.users.ensure(web.siteId, upn);
    const kind = { Title: 'x', KnowhowReason: 'Well done', KnowhowKind: 'managerThanks', KnowhowClientKey: recognitionKey() };
    const { id: believed } = site.target.store.items.add(site.listOf(recognitionsPlan), {}, { ...kind, KnowhowRecipientId: site.user('answerer').id }, manager);
    expect(await problemsOf(believed)).toEqual(['sound']);
    const unknown = forged('asker', { KnowhowKind: 'managerThanks', KnowhowRecipientId: site.user('owner').id });
    expect(await problemsOf(unknown)).toEqual(['unchecked']);
    expect(countable(await everything('owner')).counted.map(one => one.id)).toEqual([believed]);
  });

  it('takes a like or a congratulation for no change of what was said', async () => {
    const [{ id }] = await give(site, 'asker', ['answerer']);
    site.tick(60);
    const { wall } = await site.recognitions('moderator').open(first);
    await site.recognitions('moderator').like(wall, id, true);
    await site.recognitions('moderator').congratulate(wall, id, 'Congratulations');
    expect(await problemsOf(id)).toEqual(['sound']);
  });

  it('congratulates once when the reply is lost', async () => {
    const [{ id }] = await give(site, 'asker', ['answerer']);
    const recognitions = site.recognitions('moderator');
    const { wall } = await recognitions.open(first);
    site.target.tenant.faults.add({ route: '/Comments', method: 'POST', count: 1, moment: 'afterCommit', fault: 'cutSocket' });
    await recognitions.congratulate(wall, id, ' Congratulations ');
    expect(site.target.store.comments.of(site.listOf(recognitionsPlan), id, { parentId: 0, limit: 10 }, site.user('owner')).map(one => one.text)).toEqual(['Congratulations']);
  });

  it('hides once when the reply is lost, and only by the word of the recipient', async () => {
    const [{ id }] = await give(site, 'asker', ['answerer']);
    add('asker', answersPlan, { Title: 'hidden', KnowhowRecognition: id, KnowhowClientKey: recognitionKey() });
    expect((await site.recognitions('visitor').open(first)).page.entries).toHaveLength(1);
    const recognitions = site.recognitions('answerer');
    const { wall } = await recognitions.open(first);
    site.target.tenant.faults.add({ route: '/\\/items(\\?|$)/i', method: 'POST', count: 1, moment: 'afterCommit', fault: 'cutSocket' });
    await recognitions.respond(wall, id, 'declined');
    expect(site.target.store.lists.fresh(site.listOf(answersPlan)).itemCount).toBe(2);
    expect((await site.recognitions('visitor').open(first)).page.entries).toEqual([]);
  });

  it('finds an answer among more than come along with a page', async () => {
    const [old] = await give(site, 'asker', ['answerer']);
    const { wall } = await site.recognitions('answerer').open(first);
    await site.recognitions('answerer').respond(wall, old.id, 'hidden');
    for (let number = 1; number <= 250; number++) add('asker', answersPlan, { Title: 'hidden', KnowhowRecognition: 100_000 + number, KnowhowClientKey: recognitionKey() });
    expect((await site.recognitions('visitor').open(first)).page.entries).toEqual([]);
  });

  it('fails rather than shows what may be hidden', async () => {
    await give(site, 'asker', ['answerer']);
    site.target.tenant.faults.add({ route: 'KnowhowRecognitionAnswers', fault: { kind: 'status', status: 403 } });
    await expect(site.recognitions('visitor').open(first)).rejects.toMatchObject({ kind: 'forbidden' });
  });

  it('tells lists that are closed to somebody from lists that are not there, where SharePoint does', async () => {
    await give(site, 'asker', ['answerer']);
    site.target.tenant.faults.add({ route: '/Knowhow(Recog|Badge)/', fault: { kind: 'status', status: 403 } });
    const { wall, page } = await site.recognitions('visitor').open(first);
    expect(wall).toMatchObject({ exists: false, isClosed: true, canGive: false });
    expect(page.entries).toEqual([]);
  });

  it('skips an item that cannot be read, with its id, and drops evidence that leads elsewhere', async () => {
    const id = forged('asker', { KnowhowKind: 'knighthood' });
    forged('asker', { KnowhowReason: 'Links', KnowhowEvidence: JSON.stringify({ kind: 'address', url: 'javascript:alert(1)', title: 'x' }) });
    forged('asker', { KnowhowReason: 'Broken', KnowhowEvidence: '{' });
    const { page } = await site.recognitions('visitor').open(first);
    expect(page.unreadable).toEqual([{ id, reason: expect.stringContaining('KnowhowKind') }]);
    expect(page.entries.map(entry => [entry.recognitions[0].reason, entry.recognitions[0].evidence])).toEqual([['Broken', undefined], ['Links', undefined]]);
  });

  it('loses none of the likes, congratulations and endorsements of 50 people at once', async () => {
    const [{ id }] = await give(site, 'asker', ['answerer']);
    const badge = await site.badges('owner').save({
      name: 'Helpful', description: 'It helped', criteria: 'So', icon: 'lamp', awarders: { kind: 'everyone' }, needsEvidence: false, isRetired: false, translations: {}
    }, { key: recognitionKey() });
    const { wall } = await site.recognitions('asker').open(first);
    const nomination = await site.nominations('asker').nominate(wall, await site.person('answerer'), badge.id, 'Everybody asks her', recognitionKey());
    const pages = fiftyPeople();
    await Promise.all(pages.map(async context => {
      const recognitions = new SharePointRecognitions(context);
      const mine = (await recognitions.open(first)).wall;
      await Promise.all([recognitions.like(mine, id, true), recognitions.congratulate(mine, id, 'Well earned'), new SharePointBadgeNominations(context).endorse(mine, nomination.id, 'So do I', recognitionKey())]);
    }));
    const { page } = await site.recognitions('visitor').open(first);
    expect(page.entries[0].recognitions[0].likeCount).toBe(50);
    expect(site.target.store.comments.of(site.listOf(recognitionsPlan), id, { parentId: 0, limit: 100 }, site.user('owner')).length + site.target.store.lists.fresh(site.listOf(answersPlan)).itemCount).toBe(50);
    expect((await site.nominations('visitor').list(wall, false))[0].endorsements).toHaveLength(50);
    expect(site.target.store.lists.fresh(site.listOf(badgeNominationsPlan)).itemCount).toBe(51);
  }, 30_000);

  it('names a giver whose account is gone, and counts what they gave', async () => {
    const [context] = fiftyPeople(1);
    const recognitions = new SharePointRecognitions(context);
    const { wall } = await recognitions.open(first);
    const [{ id, giver }] = await recognitions.give(wall, thanks([await site.person('answerer')]), [recognitionKey()]);
    const web = site.target.store.sites.webAt('/sites/intranet');
    const user = web && site.target.store.users.byId(web.siteId, giver.siteUserId ?? 0);
    if (!user) throw new Error('No giver');
    site.target.store.users.remove(user);
    expect(await problemsOf(id)).toEqual(['giverDeleted']);
    expect(countable(await everything('visitor')).counted.map(one => one.id)).toEqual([id as RecognitionId]);
  });
});

let made = 0;
/** Members of the site who never were there before, each with a page of their own. */
function fiftyPeople(count = 50): readonly ReturnType<TenantRecognitionSite['target']['context']>[] {
  const { store } = site.target;
  const web = store.sites.webAt('/sites/intranet');
  const template = store.directory.find('member@contoso.example');
  const group = web && store.groups.byId(web.siteId, web.memberGroupId ?? 0);
  if (!web || !template || !group) throw new Error('No site');
  return Array.from({ length: count }, () => {
    const number = ++made;
    const upn = `person${number}@contoso.example`;
    store.directory.add({ ...template, upn, mail: upn, displayName: `Person ${number}`, objectId: `00000000-0000-4000-9000-${String(number).padStart(12, '0')}` });
    store.groups.addMember(group, store.users.ensure(web.siteId, upn), store.users.system(web.siteId));
    return site.target.context('asker', { headers: { Authorization: `Bearer ${upn}` } });
  });
}
