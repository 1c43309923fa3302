/** What is believed: nominations as evidence, and likes told apart from changes, whatever a like does to the stamps of an item. */
import { countable } from '../../src/core/recognition';
import type { Badge, BadgeNomination, Recognition, RecognitionVersion, Wall } from '../../src/core/recognition';
import { connect } from '../../src/data/sharepoint/connection';
import { onList } from '../../src/data/sharepoint/expertiseLists';
import { badgeNominationsPlan, recognitionsPlan } from '../../src/data/sharepoint/recognitionPlans';
import { SharePointIntegrityChecks } from '../../src/data/sharepoint/SharePointIntegrityChecks';
import type { Role } from './ContractBoard';
import { give, makeTenantRecognition, recognitionKey } from './recognitionSite';
import type { TenantRecognitionSite } from './recognitionSite';

const first = { pageSize: 50 };
let site: TenantRecognitionSite;
beforeAll(async () => { site = await makeTenantRecognition(); });
afterEach(() => {
  site.target.tenant.faults.clear();
  site.target.store.setSwitches({ likeBumpsModified: false });
  site.empty();
});
afterAll(async () => { await site.close(); });

const checks = (role: Role): SharePointIntegrityChecks => new SharePointIntegrityChecks(site.target.context(role));
const wallOf = async (role: Role): Promise<Wall> => (await site.recognitions(role).open(first)).wall;
async function checked(role: Role = 'visitor'): Promise<readonly Recognition[]> {
  const { wall, page } = await site.recognitions(role).open(first);
  return checks(role).check(wall, page.entries.flatMap(entry => entry.recognitions));
}
const stateOf = (all: readonly Recognition[], id: number): string => {
  const integrity = all.find(one => one.id === id)?.integrity;
  return integrity?.state === 'doubtful' ? integrity.problems.join(' ') : integrity?.state ?? 'missing';
};
const add = (role: Role, plan: typeof recognitionsPlan, values: object): number =>
  site.target.store.items.add(site.listOf(plan), {}, { Title: 'x', KnowhowReason: 'x', KnowhowClientKey: recognitionKey(), ...values } as Record<string, unknown>, site.user(role)).id;
async function edit(role: Role, id: number, body: object, plan: typeof recognitionsPlan = recognitionsPlan): Promise<void> {
  const context = site.target.context(role);
  await connect(context).send(onList(context.webUrl, plan, `/items(${id})`, { method: 'MERGE', body, ifMatch: '*' }));
}

describe('a badge that needs evidence, awarded through a nomination', () => {
  let badge: Badge;
  const answererId = (): number => site.user('answerer').id;
  /** An award by an owner, past the product. */
  const award = (nomination: number | undefined): number => add('owner', recognitionsPlan, { KnowhowKind: 'award', KnowhowBadge: badge.id, KnowhowRecipientId: answererId(), ...(nomination === undefined ? {} : { KnowhowNomination: nomination }) });
  const nominate = (values: object = {}, by: Role = 'asker'): number =>
    add(by, badgeNominationsPlan, { KnowhowStep: 'nomination', KnowhowNomineeId: answererId(), KnowhowBadge: badge.id, ...values });
  const step = (name: string, nomination: number, by: Role = 'owner'): number => add(by, badgeNominationsPlan, { KnowhowStep: name, KnowhowNominationOf: nomination });
  beforeEach(async () => {
    badge = await site.badges('owner').save({
      name: 'Proven', description: 'It helped', criteria: 'So', icon: 'lamp', isRetired: false, translations: {}, needsEvidence: true,
      awarders: { kind: 'group', groupId: site.ownersGroupId, groupName: 'Owners' }
    }, { key: recognitionKey() });
  });

  it('counts, since the case and those who agree are the evidence', async () => {
    const nominations = site.nominations('asker');
    const nomination = await nominations.nominate(await wallOf('asker'), await site.person('answerer'), badge.id, 'Everybody asks her', recognitionKey());
    await site.nominations('owner').decide(await wallOf('owner'), nomination, 'awarded', 'Well deserved', recognitionKey());
    const all = await checked();
    expect(all.map(one => one.integrity)).toEqual([{ state: 'sound' }]);
    expect(countable(all).counted).toHaveLength(1);
  });

  it('is not awarded on the awarder\'s own nomination until somebody agrees', async () => {
    const nominations = site.nominations('owner');
    const wall = await wallOf('owner');
    const own = await nominations.nominate(wall, await site.person('answerer'), badge.id, 'I say so', recognitionKey());
    await expect(nominations.decide(wall, own, 'awarded', 'So', recognitionKey())).rejects.toMatchObject({ kind: 'forbidden', details: { field: 'nobodyElse' } });
    await site.nominations('moderator').endorse(await wallOf('moderator'), own.id, 'So do I', recognitionKey());
    const [agreed] = await nominations.list(wall, false);
    await nominations.decide(wall, agreed, 'awarded', 'So', recognitionKey());
    expect((await checked()).map(one => one.integrity.state)).toEqual(['sound']);
  });

  it('does not count by a nomination that is forged, for others, declined, undecided, or decided by somebody who may not', async () => {
    const decided = (nomination: number, by: Role = 'owner', answer = 'awarded'): number => { step(answer, nomination, by); return nomination; };
    const ids: Record<string, number> = {
      'no number': award(undefined),
      'a number that there is not': award(4711),
      'one of a step': award(step('endorsement', nominate(), 'moderator')),
      'for somebody else': award(decided(nominate({ KnowhowNomineeId: site.user('moderator').id }))),
      'for another badge': award(decided(nominate({ KnowhowBadge: badge.id + 1000 }))),
      declined: award(decided(decided(nominate()), 'owner', 'declined')),
      undecided: award(nominate()),
      'decided by a member': award(decided(nominate(), 'moderator')),
      'nominated by the awarder alone': award(decided(nominate({}, 'owner')))
    };
    const all = await checked();
    for (const [name, id] of Object.entries(ids)) expect([name, stateOf(all, id)]).toEqual([name, 'evidenceMissing']);
    expect(countable(all).counted).toEqual([]);
  });

  it('is not given on agreement that was gathered for somebody else, or for other words', async () => {
    const changes: readonly (readonly [string, object, number])[] = [
      ['nothing', {}, 1], ['another nominee', { KnowhowNomineeId: site.user('visitor').id }, 0], ['another badge', { KnowhowBadge: badge.id + 1000 }, 0], ['other words', { KnowhowReason: 'Great' }, 0]
    ];
    for (const [name, change, agreed] of changes) {
      const id = nominate();
      step('endorsement', id, 'moderator');
      site.tick(60);
      await edit('asker', id, { Title: 'y', ...change }, badgeNominationsPlan);
      const read = async (): Promise<BadgeNomination | undefined> => (await site.nominations('owner').list(await wallOf('owner'), true)).find(one => one.id === id);
      const changed = await read();
      expect([name, changed?.endorsements.length, changed?.changedAt !== undefined]).toEqual([name, agreed, agreed === 0]);
      site.tick(60);
      step('endorsement', id, 'moderator');
      expect([name, (await read())?.endorsements.length]).toEqual([name, 1]);
    }
  });

  it('believes no agreement to a nomination of which nobody can tell what it said then', async () => {
    const id = nominate();
    step('endorsement', id, 'moderator');
    site.tick(60);
    await edit('asker', id, { Title: 'y' }, badgeNominationsPlan);
    site.target.tenant.faults.add({ route: '/\\/versions/i', fault: { kind: 'status', status: 403 } });
    const [read] = await site.nominations('owner').list(await wallOf('owner'), true);
    expect([read.endorsements, read.changedAt]).toEqual([[], expect.any(String)]);
  });

  it('is unchecked where the nominations cannot be read', async () => {
    const nomination = nominate();
    step('awarded', nomination);
    const id = award(nomination);
    site.target.tenant.faults.add({ route: 'KnowhowBadgeNominations', fault: { kind: 'status', status: 403 } });
    expect(stateOf(await checked(), id)).toBe('unchecked');
  });
});

it('counts no award of a badge that was retired before, as all are that come from a classic site', async () => {
  const badges = site.badges('owner');
  const badge = await badges.save({
    name: 'Veteran', description: 'It helped', criteria: 'So', icon: 'lamp', isRetired: false, translations: {}, needsEvidence: false, awarders: { kind: 'everyone' }, importedFrom: 'classic/1/1'
  }, { key: recognitionKey() });
  const award = (): number => add('asker', recognitionsPlan, { KnowhowKind: 'award', KnowhowBadge: badge.id, KnowhowRecipientId: site.user('answerer').id });
  const before = award();
  site.tick(1);
  await badges.save({ ...badge, isRetired: true }, { badge });
  site.tick(1);
  const after = award();
  const all = await checked();
  expect([stateOf(all, before), stateOf(all, after)]).toEqual(['sound', 'badgeRetired']);
  expect(countable(all).counted.map(one => one.id)).toEqual([before]);
  const atSight = (await site.recognitions('visitor').open(first)).page.entries.flatMap(entry => entry.recognitions);
  expect(stateOf(atSight, after)).toBe('badgeRetired');
});

it('takes no more of what somebody writes past the product than the product writes', async () => {
  const context = site.target.context('asker');
  const name = `${'n'.repeat(299)}\\ud83d\\ude00\\ud800`;
  const body = {
    Title: 'x', KnowhowKind: 'thanks', KnowhowRecipientId: site.user('answerer').id, KnowhowClientKey: recognitionKey(), KnowhowReason: `${'r'.repeat(1999)}\u{1f600}${'r'.repeat(900_000)}`,
    KnowhowTopics: Array.from({ length: 10_000 }, (_, index) => `${index} ${'t'.repeat(99)}`).join('\n'), KnowhowValues: Array.from({ length: 10_000 }, (_, index) => index).join('\n'),
    KnowhowEvidence: `{"kind":"address","url":"${context.webUrl}/a","title":"${name}"}`,
    KnowhowImported: `{"from":"x","giverName":"${name}","at":"2019-01-01T00:00:00Z"}`
  };
  await connect(context).send(onList(context.webUrl, recognitionsPlan, '/items', { method: 'POST', body }));
  const [one] = (await site.recognitions('visitor').open(first)).page.entries[0].recognitions;
  expect([one.reason.length, one.topics.length, one.topics[0].length, one.values.length, one.evidence?.title, one.imported?.giverName]).toEqual([1999, 10, 60, 5, 'n'.repeat(299), 'n'.repeat(299)]);
  expect(() => encodeURIComponent(`${one.reason} ${one.imported?.giverName}`)).not.toThrow();
});

it.each([
  ['as deep as a note holds', `${'['.repeat(30_000)}${']'.repeat(30_000)}`], ['of another shape', '{"kind":"post","title":{},"place":[]}'], ['a script', '{"kind":"address","url":"javascript:alert(1)","title":"x"}'],
  ['another tenant', '{"kind":"address","url":"https://contoso.sharepoint.com.evil.example/a","title":"x"}'], ['a prototype', '{"__proto__":{"kind":"address","url":"https://evil.example","title":"x"}}']
])('reads no evidence out of JSON that is %s, and shows the rest', async (_, KnowhowEvidence) => {
  add('asker', recognitionsPlan, { KnowhowKind: 'thanks', KnowhowRecipientId: site.user('answerer').id, KnowhowEvidence });
  const { entries, unreadable } = (await site.recognitions('visitor').open(first)).page;
  expect([entries.length, entries[0].recognitions[0].evidence, unreadable]).toEqual([1, undefined, []]);
});

it('accuses nobody who may be an awarder or importer by a directory group in the site\'s group, and counts nothing for them', async () => {
  const { store } = site.target;
  const { siteId } = site.user('owner');
  const group = store.groups.byId(siteId, site.ownersGroupId);
  if (!group) throw new Error('No group of owners');
  const badge = await site.badges('owner').save({
    name: 'Grouped', description: 'It helped', criteria: 'So', icon: 'lamp', isRetired: false, translations: {}, needsEvidence: false,
    awarders: { kind: 'group', groupId: site.ownersGroupId, groupName: 'Owners' }
  }, { key: recognitionKey() });
  const recipient = { KnowhowRecipientId: site.user('answerer').id };
  const award = (by: Role): number => add(by, recognitionsPlan, { ...recipient, KnowhowKind: 'award', KnowhowBadge: badge.id });
  const ids = [
    award('owner'), award('moderator'),
    add('moderator', recognitionsPlan, { ...recipient, KnowhowKind: 'thanks', KnowhowImported: JSON.stringify({ from: 'Community', giverName: 'Ann', at: '2019-01-01T00:00:00Z' }) })
  ];
  const states = async (role: Role): Promise<readonly string[]> => { const all = await checked(role); return ids.map(id => stateOf(all, id)); };
  expect(await states('moderator')).toEqual(['sound', 'notAnAwarder', 'claimedGiver']);
  const claim = store.users.add(siteId, { upn: '', loginName: 'c:0o.c|federateddirectoryclaimprovider|7_o', title: 'Owners of the team', principalType: 4 });
  store.groups.addMember(group, claim, site.user('owner'));
  try {
    for (const role of ['moderator', 'visitor'] as const) expect([role, await states(role)]).toEqual([role, ['sound', 'unchecked', 'unchecked']]);
    expect(countable(await checked()).counted.map(one => one.id)).toEqual([ids[0]]);
  } finally {
    store.groups.removeMember(group, claim, site.user('owner'));
  }
});

describe.each([false, true])('where a like moves the stamps of an item: %s', likeBumpsModified => {
  beforeEach(() => site.target.store.setSwitches({ likeBumpsModified }));
  const say = async (by: Role, id: Recognition['id']): Promise<void> => {
    const recognitions = site.recognitions(by);
    const { wall } = await recognitions.open(first);
    await recognitions.like(wall, id, true);
    await recognitions.congratulate(wall, id, 'Congratulations').catch(() => undefined);
  };

  it('finds what was edited, and lets likes and comments make nothing doubtful', async () => {
    const [liked] = await give(site, 'asker', ['answerer']);
    const [unliked] = await give(site, 'asker', ['answerer']);
    const [edited] = await give(site, 'asker', ['answerer']);
    const [both] = await give(site, 'asker', ['answerer']);
    const [back] = await give(site, 'asker', ['answerer'], { reason: 'Small' });
    site.tick(60);
    await say('moderator', liked.id);
    await say('moderator', unliked.id);
    const { wall } = await site.recognitions('moderator').open(first);
    await site.recognitions('moderator').like(wall, unliked.id, false);
    await edit('asker', edited.id, { KnowhowReason: 'Great' });
    await edit('asker', both.id, { KnowhowTopics: 'Everything' });
    await say('moderator', both.id);
    await edit('asker', back.id, { KnowhowReason: 'Great' });
    await edit('asker', back.id, { KnowhowReason: 'Small' });
    const all = await checked();
    expect([liked, unliked, edited, both, back].map(one => stateOf(all, one.id))).toEqual(['sound', 'sound', 'editedAfterwards', 'editedAfterwards', 'editedAfterwards']);
    expect(countable(all).counted.map(one => one.id)).toEqual([liked.id, unliked.id]);
  });

  it('never counts more on the wall, before anything is asked, than after', async () => {
    const [liked] = await give(site, 'asker', ['answerer']);
    const [edited] = await give(site, 'asker', ['moderator']);
    site.tick(60);
    await say('moderator', liked.id);
    await edit('asker', edited.id, { KnowhowReason: 'Great' });
    const atSight = countable((await site.recognitions('visitor').open(first)).page.entries.flatMap(entry => entry.recognitions));
    expect(atSight.leftOut).toEqual([]);
    expect(atSight.unchecked.map(one => one.id)).toEqual(likeBumpsModified ? [liked.id, edited.id] : [edited.id]);
    expect(countable(await checked()).counted.map(one => one.id)).toEqual([liked.id]);
  });

  it('says that it does not know where versions cannot be read, and calls a change what an owner did', async () => {
    const [liked] = await give(site, 'asker', ['answerer']);
    const [byGiver] = await give(site, 'asker', ['answerer']);
    const [byOwner] = await give(site, 'asker', ['answerer']);
    const [untouched] = await give(site, 'asker', ['answerer']);
    site.tick(60);
    await say('moderator', liked.id);
    await edit('asker', byGiver.id, { KnowhowReason: 'Great' });
    await edit('owner', byOwner.id, { KnowhowReason: 'Great' });
    site.target.tenant.faults.add({ route: '/\\/versions/i', fault: { kind: 'status', status: 403 } });
    const all = await checked();
    expect([liked, byGiver, byOwner, untouched].map(one => stateOf(all, one.id))).toEqual([likeBumpsModified ? 'unchecked' : 'sound', 'unchecked', 'editedAfterwards', 'sound']);
    expect(countable(all).counted.map(one => one.id)).toEqual(likeBumpsModified ? [untouched.id] : [liked.id, untouched.id]);
  });
});

it('believes no list that keeps no versions', async () => {
  const [edited] = await give(site, 'asker', ['answerer']);
  const [untouched] = await give(site, 'asker', ['answerer']);
  site.tick(60);
  const context = site.target.context('owner');
  const versioning = (EnableVersioning: boolean): Promise<unknown> => connect(context).send(onList(context.webUrl, recognitionsPlan, '', { method: 'MERGE', body: { EnableVersioning }, ifMatch: '*' }));
  await versioning(false);
  try {
    await edit('asker', edited.id, { KnowhowReason: 'Great' });
    const all = await checked();
    expect([edited, untouched].map(one => stateOf(all, one.id))).toEqual(['unchecked', 'sound']);
  } finally {
    await versioning(true);
  }
});

it('tells who changed which words when', async () => {
  const [{ id }] = await give(site, 'asker', ['answerer'], { reason: 'Small' });
  site.tick(60);
  await edit('asker', id, { KnowhowReason: 'Great', KnowhowKind: 'managerThanks' });
  site.tick(60);
  await edit('owner', id, { KnowhowRecipientId: site.user('moderator').id });
  const [one] = await checked('owner');
  const versions = await checks('owner').versions(one) as readonly RecognitionVersion[];
  const [answerer, moderator] = [site.user('answerer'), site.user('moderator')];
  expect(versions.map(({ by, changes }) => [by.siteUserId, changes])).toEqual([
    [site.user('asker').id, []],
    [site.user('asker').id, [{ part: 'kind', from: 'thanks', to: 'managerThanks' }, { part: 'reason', from: 'Small', to: 'Great' }]],
    [site.user('owner').id, [{ part: 'recipient', from: `${answerer.title} (${answerer.id})`, to: `${moderator.title} (${moderator.id})` }]]
  ]);
  expect(Date.parse(versions[1].at) - Date.parse(versions[0].at)).toBe(3_600_000);
  expect(one.modified).toBe(versions[2].at);
  site.target.tenant.faults.add({ route: '/\\/versions/i', fault: { kind: 'status', status: 403 } });
  expect(await checks('owner').versions(one)).toBeUndefined();
});
