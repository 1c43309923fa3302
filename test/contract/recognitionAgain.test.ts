/** What is sent again: after a failure in the middle, with other words, from another page, by many at once. */
import { answersPlan, badgeNominationsPlan, recognitionsPlan } from '../../src/data/sharepoint/recognitionPlans';
import { attemptsInMemory } from '../../src/data/sharepoint/exactlyOnce';
import { SharePointRecognitions } from '../../src/data/sharepoint/SharePointRecognitions';
import { give, makeTenantRecognition, recognitionKey, thanks } from './recognitionSite';
import type { TenantRecognitionSite } from './recognitionSite';

const first = { pageSize: 10 };
const newItem = { route: '/\\/items(\\?|$)/i', method: 'POST' };
let site: TenantRecognitionSite;

beforeAll(async () => { site = await makeTenantRecognition({ itemRulesBindComments: false }); });
afterEach(() => {
  site.target.tenant.faults.clear();
  site.empty();
});
afterAll(async () => { await site.close(); });

const fault = (plan: object): void => { site.target.tenant.faults.add({ count: 1, ...plan }); };
const reasons = async (): Promise<readonly string[]> =>
  (await site.recognitions('visitor').open(first)).page.entries.flatMap(entry => entry.recognitions).map(one => `${one.recipient.name}: ${one.reason}`).sort();
const said = (names: readonly string[], reason: string): readonly string[] => names.map(name => `${name}: ${reason}`).sort();

describe('thanks to several people', () => {
  async function begin() {
    const recognitions = site.recognitions('asker');
    const { wall } = await recognitions.open(first);
    const recipients = await Promise.all((['answerer', 'moderator', 'owner'] as const).map(role => site.person(role)));
    const [typed, keys] = [thanks(recipients, { reason: 'One' }), recipients.map(recognitionKey)];
    return { recognitions, wall, keys, typed, names: recipients.map(one => one.name), send: (reason = 'One') => recognitions.give(wall, { ...typed, reason }, keys) };
  }

  it('tell by their keys who was thanked all the same where one is refused, and reach the others without doubling', async () => {
    const { send, keys, names } = await begin();
    fault({ ...newItem, moment: 'before', fault: { kind: 'refused', as: 'accessDenied' } });
    await expect(send()).rejects.toMatchObject({ kind: 'forbidden', details: { stored: keys.slice(1) } });
    expect(await reasons()).toEqual(said(names.slice(1), 'One'));
    expect(await send()).toHaveLength(3);
    expect(await reasons()).toEqual(said(names, 'One'));
  });

  it('say what was typed last to everybody, when one was refused and the words were changed', async () => {
    const { send, names } = await begin();
    fault({ ...newItem, moment: 'before', fault: { kind: 'refused', as: 'accessDenied' } });
    await expect(send('One')).rejects.toMatchObject({ kind: 'forbidden' });
    expect((await send('Two')).map(one => one.reason)).toEqual(['Two', 'Two', 'Two']);
    expect(await reasons()).toEqual(said(names, 'Two'));
  });

  it('say what was typed last, when the end of the first attempt was not known', async () => {
    const { send, names } = await begin();
    fault({ route: '/\\$batch/i', moment: 'afterCommit', fault: 'cutSocket' });
    fault({ route: '/\\$batch|getitems/i', count: 20, fault: 'cutSocket' });
    await expect(send('One')).rejects.toMatchObject({ kind: 'offline' });
    site.target.tenant.faults.clear();
    await send('Two');
    expect(await reasons()).toEqual(said(names, 'Two'));
  });

  it('are not lost where another page has sent the same draft with other words: that is said, and under new keys they are given', async () => {
    const { send, recognitions, wall, typed, names } = await begin();
    await send('One');
    const other = site.recognitions('asker');
    await expect(send('One')).resolves.toHaveLength(3);
    await expect(send('Two')).rejects.toMatchObject({ kind: 'conflict', details: { field: 'sentOtherwise' } });
    expect(await reasons()).toEqual(said(names, 'One'));
    await other.give((await other.open(first)).wall, { ...typed, reason: 'Two' }, typed.recipients.map(recognitionKey));
    expect((await reasons()).length).toBe(6);
    await recognitions.takeBack((await recognitions.open(first)).page.entries.flatMap(entry => entry.recognitions));
    expect(wall.canGive).toBe(true);
  });

  it('are sent at most four times, with the waits that were asked for, while one part stays throttled', async () => {
    const { send, keys } = await begin();
    fault({ ...newItem, count: 50, moment: 'before', fault: { kind: 'status', status: 429, retryAfter: 3 } });
    const waited = site.target.waited();
    site.target.takeRequests();
    await expect(send()).rejects.toMatchObject({ kind: 'throttled' });
    expect(site.target.takeRequests()).toHaveLength(4);
    expect(site.target.waited() - waited).toBeGreaterThanOrEqual(9000);
    site.target.tenant.faults.clear();
    fault({ ...newItem, moment: 'before', fault: { kind: 'status', status: 429, retryAfter: 600 } });
    await expect(send()).rejects.toMatchObject({ kind: 'throttled', details: { retryAfterMs: 600_000, stored: keys.slice(1) } });
  });

  it('are given to the others where one recipient has left the site meanwhile, and say so', async () => {
    const { recognitions, wall, typed, keys, names } = await begin();
    const gone = [{ ...typed.recipients[0], siteUserId: 4711 }, ...typed.recipients.slice(1)];
    await expect(recognitions.give(wall, { ...typed, recipients: gone }, keys)).rejects.toMatchObject({ details: { stored: keys.slice(1) } });
    expect(await reasons()).toEqual(said(names.slice(1), 'One'));
    await recognitions.give(wall, { ...typed, recipients: typed.recipients.slice(1) }, keys.slice(1));
    expect(await reasons()).toEqual(said(names.slice(1), 'One'));
  });
});

it('a page signed in by cookie gives once when its digest has run out', async () => {
  const headers = { Cookie: 'KnowhowPerson=member@contoso.example' };
  const recognitions = new SharePointRecognitions(site.target.context('asker', { headers, attempts: attemptsInMemory(), pageDigest: { value: '0x00,old', expiresAt: Date.parse('2030-01-01T00:00:00Z') } }));
  const { wall } = await recognitions.open(first);
  fault({ route: '/\\$batch/i', moment: 'before', fault: { kind: 'refused', as: 'digestExpired' } });
  const recipients = [await site.person('answerer'), await site.person('moderator')];
  expect(await recognitions.give(wall, thanks(recipients), recipients.map(recognitionKey))).toHaveLength(2);
  expect(site.stored()).toBe(2);
});

it.each(['KnowhowClientKey', 'KnowhowReason'])('a column that was removed meanwhile is named by the refusal, and nothing is given: %s', async name => {
  const gone = await makeTenantRecognition();
  try {
    const recognitions = gone.recognitions('asker');
    const { wall } = await recognitions.open(first);
    const list = gone.listOf(recognitionsPlan);
    gone.target.store.fields.remove(list, gone.target.store.fields.byInternalName(list, name)!, gone.target.store.users.system(list.siteId));
    await expect(recognitions.give(wall, thanks([await gone.person('answerer')]), [recognitionKey()])).rejects.toMatchObject({ kind: 'invalid', details: { serviceMessage: expect.stringContaining(name) as string } });
    expect(gone.stored()).toBe(0);
    expect((await gone.recognitions('asker').open(first)).wall.missingColumns).toEqual([name]);
  } finally {
    await gone.close();
  }
});

it('lists that are renamed are written as before; of one that is gone everything says so, and nothing is tried twice', async () => {
  const own = await makeTenantRecognition();
  try {
    const [{ id }] = await give(own, 'asker', ['answerer']);
    const recognitions = own.recognitions('asker');
    const { wall } = await recognitions.open(first);
    const list = own.listOf(recognitionsPlan);
    const system = own.target.store.users.system(list.siteId);
    own.target.store.lists.update(list, { title: 'Thank you' }, system);
    const recipients = [await own.person('moderator')];
    const given = await recognitions.give(wall, thanks(recipients), recipients.map(recognitionKey));
    own.target.store.lists.recycle(own.target.store.lists.fresh(list), system);
    own.target.takeRequests();
    const notFound = { kind: 'notFound' };
    await expect(recognitions.give(wall, thanks(recipients), recipients.map(recognitionKey))).rejects.toMatchObject(notFound);
    expect(own.target.takeRequests()).toHaveLength(1);
    await expect(recognitions.like(wall, id, true)).rejects.toMatchObject(notFound);
    await expect(recognitions.congratulate(wall, id, 'Bravo')).rejects.toMatchObject(notFound);
    await expect(own.recognitions('answerer').respond(wall, id, 'hidden')).rejects.toMatchObject(notFound);
    await expect(recognitions.takeBack(given)).resolves.toBeUndefined();
  } finally {
    await own.close();
  }
});

it('a recognition that its giver took back meanwhile is gone for whoever likes, congratulates or hides it', async () => {
  const [given] = await give(site, 'asker', ['answerer']);
  const { wall } = await site.recognitions('answerer').open(first);
  await site.recognitions('asker').takeBack([given]);
  const [moderator, answerer] = [site.recognitions('moderator'), site.recognitions('answerer')];
  for (const act of [() => moderator.like(wall, given.id, true), () => moderator.congratulate(wall, given.id, 'Bravo'), () => answerer.respond(wall, given.id, 'hidden')]) {
    await expect(act()).rejects.toMatchObject({ kind: 'notFound' });
  }
  expect(site.target.store.lists.fresh(site.listOf(answersPlan)).itemCount).toBe(0);
});

it('words said again after no answer at all are one comment', async () => {
  const [{ id }] = await give(site, 'asker', ['answerer']);
  const recognitions = site.recognitions('moderator');
  const { wall } = await recognitions.open(first);
  const comments = (): number => site.target.store.comments.of(site.listOf(recognitionsPlan), id, { parentId: 0, limit: 10 }, site.user('owner')).length;
  fault({ route: '/Comments', method: 'POST', moment: 'afterCommit', fault: 'cutSocket' });
  fault({ route: '/Comments', method: 'GET', count: 20, fault: 'cutSocket' });
  await expect(recognitions.congratulate(wall, id, 'Bravo')).rejects.toMatchObject({ kind: 'offline' });
  site.target.tenant.faults.clear();
  await recognitions.congratulate(wall, id, 'Bravo');
  expect(comments()).toBe(1);
  await recognitions.congratulate(wall, id, 'Bravo');
  expect(comments()).toBe(2);
});

describe('an award whose decision failed', () => {
  async function begin() {
    const badge = await site.badges('owner').save({
      name: 'Ours', description: 'x', criteria: 'x', icon: 'lamp', awarders: { kind: 'group', groupId: site.ownersGroupId, groupName: 'Owners' }, needsEvidence: false, isRetired: false, translations: {}
    }, { key: recognitionKey() });
    const { wall } = await site.recognitions('owner').open(first);
    const nomination = await site.nominations('asker').nominate((await site.recognitions('asker').open(first)).wall, await site.person('answerer'), badge.id, 'Everybody asks her', recognitionKey());
    const award = (reason: string) => site.nominations('owner').decide(wall, nomination, 'awarded', reason, recognitionKey());
    fault({ route: '/\\/items\\?.*KnowhowBadgeNominations/i', method: 'POST', moment: 'before', fault: { kind: 'refused', as: 'accessDenied' } });
    await expect(award('Well deserved')).rejects.toMatchObject({ kind: 'forbidden' });
    expect(site.stored()).toBe(1);
    return { award };
  }

  it('is decided from a form that knows nothing of it, and stays one award', async () => {
    const { award } = await begin();
    await award('Well deserved');
    expect(site.stored()).toBe(1);
    expect(site.target.store.lists.fresh(site.listOf(badgeNominationsPlan)).itemCount).toBe(2);
  });

  it('says what was typed last', async () => {
    const { award } = await begin();
    await award('Deserved twice');
    expect((await reasons()).map(one => one.replace(/^.*: /, ''))).toEqual(['Deserved twice']);
  });
});
