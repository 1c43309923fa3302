/** What the product promises when the network or the service fails in the middle of writing: quality.md, sections 3 and 4. */
import type { ClientKey, Discussion, DiscussionQuery, NewDiscussion, NewReply } from '../../src/core/discussion';
import type { Person } from '../../src/core/people';
import type { Html } from '../../src/core/shared';
import { attemptsInMemory } from '../../src/data/sharepoint/exactlyOnce';
import type { BoardKind } from './ContractBoard';
import { answer, ask } from './discussionsContract';
import { makeTenantBoard } from './tenantBoard';
import type { TenantBoard } from './tenantBoard';

const firstPage: DiscussionQuery = { filter: 'all', sort: 'lastActivity', pageSize: 20 };
const key = '5f0c8f0e-6d0a-4a51-9a67-1f8b6d3c2e10' as ClientKey;
const creation = 'addvalidateupdateitemusingpath';
const httpDate = (ms: number): string => new Date(ms).toUTCString();

interface Fault { readonly name: string; readonly plan: object; readonly alreadyThere: boolean }

const faults: readonly Fault[] = [
  { name: 'the reply is lost after the commit', plan: { moment: 'afterCommit', fault: 'cutSocket' }, alreadyThere: true },
  { name: 'half of the reply is lost', plan: { fault: 'cutMidBody' }, alreadyThere: true },
  { name: '504 comes after the commit', plan: { moment: 'afterCommit', fault: { kind: 'status', status: 504, body: '<html>' } }, alreadyThere: true },
  { name: '502 comes after the commit', plan: { moment: 'afterCommit', fault: { kind: 'status', status: 502 } }, alreadyThere: true },
  { name: '503 comes after the commit', plan: { moment: 'afterCommit', fault: { kind: 'status', status: 503, retryAfter: 2 } }, alreadyThere: true },
  { name: 'the connection is cut before the commit', plan: { moment: 'before', fault: 'cutSocket' }, alreadyThere: false },
  { name: '503 comes before the commit', plan: { moment: 'before', fault: { kind: 'status', status: 503 } }, alreadyThere: false },
  { name: 'it is throttled for seconds', plan: { moment: 'before', fault: { kind: 'status', status: 429, retryAfter: 3 } }, alreadyThere: false },
  { name: 'it is throttled until a date', plan: { moment: 'before', fault: { kind: 'status', status: 429, retryAfter: httpDate(Date.parse('2026-03-01T09:00:09Z')) } }, alreadyThere: false },
  { name: 'it is throttled without a word how long', plan: { moment: 'before', fault: { kind: 'status', status: 429 } }, alreadyThere: false },
  { name: 'it is throttled three times', plan: { moment: 'before', count: 3, fault: { kind: 'status', status: 429, retryAfter: 1 } }, alreadyThere: false }
];

describe.each<[BoardKind]>([['community'], ['plain']])('on a %s board', kind => {
  let target: TenantBoard;
  beforeEach(async () => { target = await makeTenantBoard(kind); });
  afterEach(async () => { await target.close(); });

  const strike = (plan: object, route = creation): void => { target.tenant.faults.add({ route, count: 1, ...plan }); };
  const post: NewDiscussion = { clientKey: key, title: 'Once?', body: '<p>Once</p>' as Html, isQuestion: true };
  const titles = async (): Promise<readonly string[]> => (await target.fresh('visitor').open(firstPage)).page.rows.map(row => row.title);
  const bodies = async (discussion: Discussion): Promise<readonly string[]> => {
    const reader = target.fresh('visitor');
    const { board } = await reader.open(firstPage);
    return (await reader.replies(board, discussion)).rows.map(reply => reply.body);
  };

  it.each(faults)('a question is there once when $name', async ({ plan, alreadyThere }) => {
    const { board } = await target.as('asker').open(firstPage);
    strike(plan);
    const posted = await target.as('asker').ask(board, post);
    expect(posted).toMatchObject({ alreadyThere, incomplete: [] });
    expect(await titles()).toEqual(['Once?']);
  });

  it.each(faults)('a reply is there once when $name', async ({ plan, alreadyThere }) => {
    const discussion = await ask(target, 'asker', 'Question');
    const { board } = await target.as('answerer').open(firstPage);
    strike(plan);
    const reply: NewReply = { clientKey: key, discussionId: discussion.id, folderPath: discussion.folderPath, parentId: discussion.id, body: '<p>Once</p>' as Html };
    expect(await target.as('answerer').reply(board, reply)).toMatchObject({ alreadyThere, incomplete: [] });
    expect(await bodies(discussion)).toHaveLength(1);
  });

  it('waits as long as the service asks, and says how long when that is too long for a person', async () => {
    const { board } = await target.as('asker').open(firstPage);
    strike({ fault: { kind: 'status', status: 429, retryAfter: 7 } });
    await target.as('asker').ask(board, post);
    expect(target.waited()).toBeGreaterThanOrEqual(7000);
    strike({ fault: { kind: 'status', status: 429, retryAfter: 600 } });
    const later = target.as('asker').ask(board, { ...post, clientKey: key.replace('5f', '6f') as ClientKey, title: 'Later' });
    await expect(later).rejects.toMatchObject({ kind: 'throttled', details: { retryAfterMs: 600_000 } });
    expect(await titles()).toEqual(['Once?']);
  });

  it('posts what was begun before a crash only if it had not got through', async () => {
    const attempts = attemptsInMemory();
    const before = target.fresh('asker', { attempts });
    const { board } = await before.open(firstPage);
    target.tenant.faults.add({ route: creation, moment: 'afterCommit', count: 1, fault: { kind: 'status', status: 504 } });
    target.tenant.faults.add({ route: /renderlist|listitemallfields/i.toString(), fault: 'cutSocket', count: 20 });
    await expect(before.ask(board, post)).rejects.toMatchObject({ kind: 'unexpected', details: { status: 504 } });
    target.tenant.faults.clear();
    const after = target.fresh('asker', { attempts });
    expect(await after.ask(board, post)).toMatchObject({ alreadyThere: true });
    expect(await titles()).toEqual(['Once?']);
  });

  it('throws offline while there is no connection, and posts the same words once later', async () => {
    const { board } = await target.as('asker').open(firstPage);
    target.tenant.faults.add({ route: '', fault: 'offline' });
    await expect(target.as('asker').ask(board, post)).rejects.toMatchObject({ kind: 'offline' });
    target.tenant.faults.clear();
    expect(await target.as('asker').ask(board, post)).toMatchObject({ alreadyThere: false });
    expect(await titles()).toEqual(['Once?']);
  });

  it('tells what could not be filled in, and still calls the reply posted', async () => {
    const discussion = await ask(target, 'asker', 'Question');
    const { board } = await target.as('answerer').open(firstPage);
    target.tenant.faults.add({ route: `/items\\(${discussion.id}\\)$/`, method: 'MERGE', fault: { kind: 'status', status: 403 }, count: 10 });
    target.tick();
    const posted = await target.as('answerer').reply(board, { clientKey: key, discussionId: discussion.id, folderPath: discussion.folderPath, parentId: discussion.id, body: '<p>x</p>' as Html });
    expect(posted.incomplete).toEqual(['lastActivity']);
    expect(await bodies(discussion)).toHaveLength(1);
  });

  it('recycles and restores once when the replies are lost', async () => {
    const discussion = await ask(target, 'asker', 'Question');
    const reply = await answer(target, 'answerer', discussion, discussion.id, 'Oh');
    const { board } = await target.as('answerer').open(firstPage);
    strike({ moment: 'afterCommit', fault: 'cutSocket' }, 'recycle()');
    const recycled = await target.as('answerer').recycle(board, reply);
    expect(await bodies(discussion)).toEqual([]);
    strike({ moment: 'afterCommit', fault: 'cutSocket' }, 'restore()');
    await target.as('answerer').restore(recycled);
    expect(await bodies(discussion)).toHaveLength(1);
  });

  it('does not take its own edit for somebody else\'s when the reply was lost', async () => {
    const { id } = await ask(target, 'asker', 'Question');
    const { board, discussion } = await target.as('asker').openThread(id);
    strike({ moment: 'afterCommit', method: 'MERGE', fault: 'cutSocket' }, `items(${id})`);
    expect((await target.as('asker').edit(board, id, { title: 'Better', body: '<p>Better</p>' as Html }, discussion.etag)).saved).toBe(true);
    expect(await titles()).toEqual(['Better']);
  });

  it('stores a file once when the reply is lost', async () => {
    const { id } = await ask(target, 'asker', 'Question');
    const { board } = await target.as('asker').open(firstPage);
    strike({ moment: 'afterCommit', fault: 'cutSocket' }, 'attachmentfiles/add');
    const file = await target.as('asker').attach(board, id, 'a.png', new Uint8Array([1]).buffer);
    expect((await target.as('asker').discussion(board, id)).attachments).toEqual([file]);
  });

  it('reads on through passing failures', async () => {
    const { id } = await ask(target, 'asker', 'Question');
    for (const fault of ['cutSocket', 'cutMidBody', { kind: 'status', status: 503 }, { kind: 'status', status: 429, retryAfter: 1 }]) {
      target.tenant.faults.add({ route: '$batch', count: 2, fault });
      expect((await target.fresh('asker').openThread(id)).discussion.title).toBe('Question');
      target.tenant.faults.add({ route: 'renderlistdataasstream', count: 1, fault: typeof fault === 'string' ? 'cutSocket' : fault });
      expect((await target.fresh('asker').open(firstPage)).page.rows).toHaveLength(1);
      target.tenant.faults.clear();
    }
  });
});

describe('whom a question is put to', () => {
  const asked = (target: TenantBoard): readonly Person[] => ['amara', 'owner'].map(account => {
    const user = target.store.users.byUpn(target.list.siteId, `${account}@contoso.example`);
    return { siteUserId: user?.id, name: user?.title ?? '', loginName: user?.loginName, isGuest: false, isDeleted: false };
  });
  const post = (people: readonly Person[]): NewDiscussion => ({ clientKey: key, title: 'To you', body: '<p>x</p>' as Html, isQuestion: true, askedPeople: people });
  const idsOf = (people: readonly Person[]): readonly unknown[] => people.map(person => person.siteUserId);

  it.each([faults[0], faults[5]])('is kept once when $name', async ({ plan, alreadyThere }) => {
    const target = await makeTenantBoard('community');
    const { board } = await target.as('asker').open(firstPage);
    target.tenant.faults.add({ route: creation, count: 1, ...plan });
    const posted = await target.as('asker').ask(board, post(asked(target)));
    expect(posted).toMatchObject({ alreadyThere, incomplete: [] });
    expect(target.asked(posted.id)).toEqual(idsOf(asked(target)));
    await target.close();
  });

  it('costs no request of its own', async () => {
    const target = await makeTenantBoard('community');
    const asker = target.as('asker');
    const { board } = await asker.open(firstPage);
    target.takeRequests();
    await asker.ask(board, { ...post([]), askedPeople: undefined });
    const without = target.takeRequests().length;
    await asker.ask(board, { ...post(asked(target)), clientKey: key.replace('5f', '7f') as ClientKey });
    expect(target.takeRequests()).toHaveLength(without);
    await target.close();
  });

  it('is filled in afterwards for people known by their id alone, and where the form does not know an account', async () => {
    const target = await makeTenantBoard('community');
    const { board } = await target.as('asker').open(firstPage);
    const [amara, owner] = asked(target);
    const byId = await target.as('asker').ask(board, post([{ ...amara, loginName: undefined }]));
    expect(target.asked(byId.id)).toEqual([amara.siteUserId]);
    const stranger = { siteUserId: undefined, name: 'Stranger', loginName: 'i:0#.f|membership|nobody@contoso.example', isGuest: false, isDeleted: false };
    const mixed = await target.as('asker').ask(board, { ...post([owner, stranger]), clientKey: key.replace('5f', '7f') as ClientKey });
    expect(target.asked(mixed.id)).toEqual([owner.siteUserId]);
    expect(mixed.incomplete).toEqual([]);
    await target.close();
  });
});

describe('whose answer an entry is made of', () => {
  const place = { listId: '0b8a1b0e-0000-4000-8000-000000000001', discussionId: 4, replyId: 5 };
  const accountOf = (target: TenantBoard, alias: string): Person => {
    const user = target.store.users.byUpn(target.list.siteId, `${alias}@contoso.example`);
    return { siteUserId: user?.id, name: user?.title ?? '', email: `${alias}@contoso.example`, isGuest: false, isDeleted: false };
  };
  const post = (author: Person): NewDiscussion => ({ clientKey: key, title: 'FAQ', body: '<p>x</p>' as Html, isQuestion: false, original: { author, place } });
  const kept = (target: TenantBoard, id: number): readonly unknown[] => {
    const { values } = target.store.items.get(target.list, id, target.store.users.system(target.list.siteId));
    return [values.KnowhowOriginalAuthor, values.KnowhowOriginal];
  };

  it.each([faults[0], faults[5]])('is kept once when $name', async ({ plan, alreadyThere }) => {
    const target = await makeTenantBoard('community');
    const { board } = await target.as('asker').open(firstPage);
    const amara = accountOf(target, 'amara');
    target.tenant.faults.add({ route: creation, count: 1, ...plan });
    const posted = await target.as('asker').ask(board, post(amara));
    expect(posted).toMatchObject({ alreadyThere, incomplete: [] });
    expect(kept(target, posted.id)).toEqual([amara.siteUserId, JSON.stringify(place)]);
    expect((await target.as('asker').list(board, firstPage)).rows).toHaveLength(1);
    await target.close();
  });

  it('travels with the request that makes the entry, and costs none of its own', async () => {
    const target = await makeTenantBoard('community');
    const asker = target.as('asker');
    const { board } = await asker.open(firstPage);
    target.takeRequests();
    await asker.ask(board, { ...post(accountOf(target, 'amara')), original: undefined });
    const without = target.takeRequests().length;
    await asker.ask(board, { ...post(accountOf(target, 'amara')), clientKey: key.replace('5f', '7f') as ClientKey });
    expect(target.takeRequests()).toHaveLength(without);
    await target.close();
  });

  it.each([
    ['is known by an id alone', (amara: Person) => ({ ...amara, email: undefined })],
    ['has an address that the site does not know', (amara: Person) => ({ ...amara, email: 'nobody@contoso.example' })],
    ['has an address that is now somebody else\'s', (amara: Person) => ({ ...amara, email: 'owner@contoso.example' })]
  ])('is the right person also when the author %s', async (_, seen) => {
    const target = await makeTenantBoard('community');
    const amara = accountOf(target, 'amara');
    const { board } = await target.as('asker').open(firstPage);
    const posted = await target.as('asker').ask(board, post(seen(amara)));
    expect(posted.incomplete).toEqual([]);
    expect(kept(target, posted.id)).toEqual([amara.siteUserId, JSON.stringify(place)]);
    await target.close();
  });
});

it('counts a like once when the reply is lost', async () => {
  const target = await makeTenantBoard('community');
  const { id } = await ask(target, 'asker', 'Question');
  const { board } = await target.as('answerer').open(firstPage);
  target.tenant.faults.add({ route: 'setlike', moment: 'afterCommit', count: 1, fault: 'cutSocket' });
  expect(await target.as('answerer').like(board, id, true)).toBe(1);
  await target.close();
});
