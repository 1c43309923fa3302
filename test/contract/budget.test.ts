/** What the screens may cost: requests counted exactly at the tenant (quality.md, section 2). */
import type { ClientKey, DiscussionQuery } from '../../src/core/discussion';
import type { Html } from '../../src/core/shared';
import { attemptsInMemory } from '../../src/data/sharepoint/exactlyOnce';
import { answer, ask } from './discussionsContract';
import { makeTenantBoard } from './tenantBoard';
import type { TenantBoard } from './tenantBoard';

const firstPage: DiscussionQuery = { filter: 'all', sort: 'lastActivity', pageSize: 20 };

describe('requests', () => {
  let target: TenantBoard;
  beforeEach(async () => { target = await makeTenantBoard('community'); });
  afterEach(async () => { await target.close(); });

  const count = async (work: () => Promise<unknown>): Promise<readonly string[]> => {
    target.takeRequests();
    await work();
    return target.takeRequests();
  };

  it('open a board with one request', async () => {
    await ask(target, 'asker', 'Question');
    expect(await count(() => target.fresh('asker').open(firstPage))).toEqual(['POST $batch']);
  });

  it.each(['unanswered', 'solved', 'mine'] as const)('open a board filtered by "%s" with one request', async filter => {
    await ask(target, 'asker', 'Question');
    expect(await count(() => target.fresh('asker').open({ ...firstPage, filter }))).toEqual(['POST $batch']);
  });

  it('open a thread by its link with one request, and its replies with one more', async () => {
    const discussion = await ask(target, 'asker', 'Question');
    await answer(target, 'answerer', discussion, discussion.id, 'Answer');
    const page = target.fresh('asker');
    expect(await count(() => page.openThread(discussion.id))).toEqual(['POST $batch']);
    const { board } = await page.openThread(discussion.id);
    expect(await count(() => page.replies(board, discussion))).toHaveLength(1);
    expect(await count(() => page.repliesAfter(board, discussion, discussion.id))).toHaveLength(1);
    expect(await count(() => page.discussion(board, discussion.id))).toEqual(['POST $batch']);
  });

  it('turn a page, filter and sort with one request each', async () => {
    for (let index = 0; index < 3; index++) await ask(target, 'asker', `Question ${index}`);
    const page = target.fresh('asker');
    const { board, page: { next } } = await page.open({ ...firstPage, pageSize: 2 });
    expect(next).toBeDefined();
    expect(await count(() => page.list(board, { ...firstPage, pageSize: 2, cursor: next }))).toHaveLength(1);
    for (const filter of ['unanswered', 'solved', 'mine'] as const) expect(await count(() => page.list(board, { ...firstPage, filter }))).toHaveLength(1);
    for (const sort of ['newest', 'mostLiked'] as const) expect(await count(() => page.list(board, { ...firstPage, sort }))).toHaveLength(1);
  });

  it('search with three at most, and with none for blank text', async () => {
    const discussion = await ask(target, 'asker', 'Customs');
    await answer(target, 'answerer', discussion, discussion.id, 'Portal');
    const page = target.fresh('asker');
    const { board } = await page.open(firstPage);
    expect((await count(() => page.search(board, 'portal'))).length).toBeLessThanOrEqual(3);
    expect(await count(() => page.search(board, '  '))).toEqual([]);
    expect(await count(() => page.similar(board, 'it is'))).toEqual([]);
  });

  it('post a question with two and a reply with three, of which one alone writes the post', async () => {
    const discussion = await ask(target, 'asker', 'Question');
    const page = target.fresh('answerer');
    const { board } = await page.open(firstPage);
    const posted = await count(() => page.ask(board, { clientKey: '00000000-0000-4000-8000-00000000aaaa' as ClientKey, title: 'x', body: '' as Html, isQuestion: true }));
    expect(posted.map(request => request.split('/').pop())).toEqual(['AddValidateUpdateItemUsingPath', 'RenderListDataAsStream']);
    target.tick();
    const replied = await count(() => page.reply(board, {
      clientKey: '00000000-0000-4000-8000-00000000bbbb' as ClientKey, discussionId: discussion.id, folderPath: discussion.folderPath, parentId: discussion.id, body: '<p>x</p>' as Html
    }));
    expect(replied.map(request => request.split('/').pop())).toEqual(['AddValidateUpdateItemUsingPath', 'POST $batch', 'POST $batch']);
  });

  it('do not ask who somebody is when the page knows', async () => {
    const parts = async (extra: object): Promise<number> => {
      target.tenant.log.clear();
      const { board } = await target.fresh('asker', extra).open(firstPage);
      expect(board.me).toBe(member.id);
      return target.tenant.log.totals().calls;
    };
    const member = target.store.users.byUpn(target.list.siteId, 'member@contoso.example') ?? { id: 0 };
    const whole = await parts({});
    expect(await parts({ me: { id: member.id, isGuest: false } })).toBe(whole - 1);
  });

  it('ask for guests and categories once an hour, so that opening a board costs three units of the service', async () => {
    const member = target.store.users.byUpn(target.list.siteId, 'member@contoso.example') ?? { id: 0 };
    const extra = { me: { id: member.id, isGuest: false }, attempts: attemptsInMemory() };
    const units = async (role: 'asker' | 'answerer', more = extra): Promise<number> => {
      target.tenant.log.clear();
      expect((await target.fresh(role, more).open(firstPage)).board.categories).toHaveLength(2);
      return target.tenant.log.totals().resourceUnits;
    };
    expect(await units('asker')).toBe(9);
    expect(await units('asker')).toBe(3);
    expect(await units('answerer', { ...extra, me: { id: member.id + 1, isGuest: false } })).toBe(9);
    target.tick(61);
    expect(await units('asker')).toBe(9);
  });

  it('need a digest only with a cookie: the page\'s own, or one more request', async () => {
    const cookie = { Cookie: 'KnowhowPerson=member@contoso.example' };
    expect(await count(() => target.fresh('asker', { headers: cookie }).open(firstPage))).toEqual(['POST contextinfo', 'POST $batch']);
    const { url } = { url: target.context('asker').webUrl };
    const info = await (await fetch(`${url}/_api/contextinfo`, { method: 'POST', headers: { ...cookie, Accept: 'application/json;odata=nometadata' } })).json() as { FormDigestValue: string };
    const pageDigest = { value: info.FormDigestValue, expiresAt: Date.parse('2026-03-01T09:25:00Z') };
    expect(await count(() => target.fresh('asker', { headers: cookie, pageDigest }).open(firstPage))).toEqual(['POST $batch']);
    target.tick(60);
    const stale = { ...pageDigest, expiresAt: Date.parse('2027-01-01T00:00:00Z') };
    expect(await count(() => target.fresh('asker', { headers: cookie, pageDigest: stale }).open(firstPage))).toEqual(['POST $batch', 'POST contextinfo', 'POST $batch']);
  });
});
