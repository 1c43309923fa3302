/** Many faults at once, by chance but the same every time: the promises of quality.md, section 4, hold for every intent. */
import type { Board, ClientKey, Discussion, DiscussionQuery, Discussions } from '../../src/core/discussion';
import { AppError } from '../../src/core/shared';
import type { Html } from '../../src/core/shared';
import type { BoardKind } from '../contract/ContractBoard';
import { ask } from '../contract/discussionsContract';
import { makeTenantBoard } from '../contract/tenantBoard';
import type { TenantBoard } from '../contract/tenantBoard';

const firstPage: DiscussionQuery = { filter: 'all', sort: 'newest', pageSize: 50 };
const mostTries = 4;
const creation = 'addvalidateupdateitemusingpath';

/** Each strikes a share of the requests; together about half. */
const weather: readonly object[] = [
  { moment: 'afterCommit', fault: 'cutSocket' },
  { moment: 'before', fault: 'cutSocket' },
  { fault: 'cutMidBody' },
  { moment: 'afterCommit', fault: { kind: 'status', status: 504, body: '<html>gateway</html>' } },
  { moment: 'before', fault: { kind: 'status', status: 503, retryAfter: 1 } },
  { moment: 'before', fault: { kind: 'status', status: 429, retryAfter: 2 } }
];

interface Intent { readonly key: ClientKey; readonly name: string }

const intents = (count: number, of: string, seed: number): readonly Intent[] => Array.from({ length: count }, (_, index) => ({
  key: `${seed}0000000-0000-4000-8000-${String(index).padStart(12, '0')}` as ClientKey, name: `${of} ${index}`
}));

/** What was promised: the names of what was called posted, and of what was not. */
async function tryAll(all: readonly Intent[], send: (intent: Intent) => Promise<unknown>): Promise<{ readonly posted: readonly Intent[]; readonly failed: readonly Intent[] }> {
  const posted: Intent[] = [];
  const failed: Intent[] = [];
  for (const intent of all) {
    try {
      await send(intent);
      posted.push(intent);
    } catch (error) {
      // Screens can speak of an AppError only.
      expect(error).toBeInstanceOf(AppError);
      failed.push(intent);
    }
  }
  return { posted, failed };
}

describe.each<[BoardKind, number]>([['community', 1], ['community', 2], ['community', 3], ['plain', 4], ['plain', 5]])('on a %s board in storm %d', (kind, seed) => {
  let target: TenantBoard;
  let discussion: Discussion;
  let discussions: Discussions;
  let board: Board;
  const storm = (): void => weather.forEach((plan, index) => { target.tenant.faults.add({ route: '_api', probability: 0.1, seed: seed * 100 + index, ...plan }); });
  const calm = (): void => target.tenant.faults.clear();
  const tally = (texts: readonly string[], name: string): number => texts.filter(text => text === name).length;

  beforeEach(async () => {
    target = await makeTenantBoard(kind);
    discussion = await ask(target, 'asker', 'Question');
    discussions = target.as('answerer');
    ({ board } = await discussions.open(firstPage));
  });
  afterEach(async () => { await target.close(); });

  it('each question is there at most once, and what was called posted is there', async () => {
    const send = ({ key, name }: Intent): Promise<unknown> => discussions.ask(board, { clientKey: key, title: name, body: '<p>x</p>' as Html, isQuestion: true });
    const titles = async (): Promise<readonly string[]> => (await target.fresh('visitor').open(firstPage)).page.rows.map(row => row.title);
    const all = intents(12, 'Storm', seed);
    storm();
    const { posted, failed } = await tryAll(all, send);
    calm();
    const after = await titles();
    expect(posted.map(({ name }) => tally(after, name))).toEqual(posted.map(() => 1));
    expect(failed.every(({ name }) => tally(after, name) <= 1)).toBe(true);
    await tryAll(failed, send);
    const atLast = await titles();
    expect(all.map(({ name }) => tally(atLast, name))).toEqual(all.map(() => 1));
  });

  it('each reply is there at most once, and what was called posted is there', async () => {
    const send = ({ key, name }: Intent): Promise<unknown> => discussions.reply(board, {
      clientKey: key, discussionId: discussion.id, folderPath: discussion.folderPath, parentId: discussion.id, body: `<p>${name}</p>` as Html
    });
    const bodies = async (): Promise<readonly string[]> => {
      const reader = target.fresh('visitor');
      return (await reader.replies((await reader.open(firstPage)).board, discussion)).rows.map(row => row.body.replace(/<[^>]*>/g, ''));
    };
    const all = intents(12, 'Reply', seed);
    storm();
    const { posted, failed } = await tryAll(all, send);
    calm();
    const after = await bodies();
    expect(posted.map(({ name }) => tally(after, name))).toEqual(posted.map(() => 1));
    await tryAll(failed, send);
    const atLast = await bodies();
    expect(all.map(({ name }) => tally(atLast, name))).toEqual(all.map(() => 1));
  });

  it('nothing is created in more than four tries, and waits are as long as was asked', async () => {
    target.tenant.faults.add({ route: creation, fault: { kind: 'status', status: 429, retryAfter: 3 } });
    target.tenant.log.clear();
    const waited = target.waited();
    const [intent] = intents(1, 'Never', seed);
    await expect(discussions.ask(board, { clientKey: intent.key, title: intent.name, body: '<p>x</p>' as Html, isQuestion: false })).rejects.toMatchObject({ kind: 'throttled' });
    const tries = target.takeRequests().filter(request => request.toLowerCase().includes(creation)).length;
    expect(tries).toBeLessThanOrEqual(mostTries);
    expect(target.waited() - waited).toBeGreaterThanOrEqual((tries - 1) * 3000);
  });
});

it.each([11, 12, 13])('in storm %d the number of likes is the number of those who like, and a like that was confirmed is among them', async seed => {
  const target = await makeTenantBoard('community');
  const { id } = await ask(target, 'owner', 'Question');
  const roles = ['asker', 'answerer', 'moderator'] as const;
  const boards = await Promise.all(roles.map(async role => (await target.as(role).open(firstPage)).board));
  weather.forEach((plan, index) => { target.tenant.faults.add({ route: '_api', probability: 0.1, seed: seed * 100 + index, ...plan }); });
  const confirmed = new Map<number, boolean>();
  for (let round = 0; round < 4; round++) {
    for (const [index, role] of roles.entries()) {
      const liked = (round + index) % 2 === 0;
      confirmed.delete(index);
      await target.as(role).like(boards[index], id, liked).then(() => confirmed.set(index, liked), (error: unknown) => expect(error).toBeInstanceOf(AppError));
    }
  }
  target.tenant.faults.clear();
  for (const [index, role] of roles.entries()) {
    const now = await target.fresh(role).discussion(boards[index], id);
    expect(now.likedBy).toHaveLength(now.likeCount);
    if (confirmed.has(index)) expect(now.likedByMe).toBe(confirmed.get(index));
  }
  await target.close();
});
