/**
 * What a board costs at different sizes.
 *
 * The production data layer asks the local tenant over a real socket. Requests, parts, bytes, rows read and resource units are
 * counted exactly; times are medians and only mean something as ratios within one run. The board has the indexes that the
 * set-up offers. It reports; it does not judge.
 */
import type { Board, ClientKey, Discussion, Discussions, DiscussionQuery } from '../../src/core/discussion/index.ts';
import type { Html } from '../../src/core/shared/index.ts';
import type { SiteContext } from '../../src/data/sharepoint/SiteContext.ts';
import { createTenant, listen } from '../../tenant/http/server.ts';
import { seed } from '../../tenant/seed/index.ts';
import { openStore } from '../../tenant/store/openStore.ts';
import { type Cost, Costs } from './Costs.ts';
import { productionCode } from './productionCode.ts';
import { rounded, type Section } from './Section.ts';
import { table } from './table.ts';

const runs = 5;

interface SizeReport {
  readonly posts: number;
  readonly seedSeconds: number;
  readonly costs: Readonly<Record<string, Cost>>;
}

interface Client {
  SharePointDiscussions: new (context: SiteContext, listId: string) => Discussions;
}

const firstPage: DiscussionQuery = { filter: 'all', sort: 'lastActivity', pageSize: 20 };
const html = (text: string): Html => text as Html;

async function measure(client: Client, posts: number, source: string): Promise<SizeReport> {
  const began = performance.now();
  const store = openStore({ switches: { crawlDelaySeconds: 0 } });
  await seed(store, source);
  const seedSeconds = (performance.now() - began) / 1000;
  const tenant = createTenant({ store });
  const server = await listen(tenant, 0);
  try {
    const webUrl = `${server.url}/sites/intranet`;
    const ask = async (path: string): Promise<{ value: readonly { Id: string; ItemCount: number }[] }> =>
      (await fetch(`${webUrl}/_api/${path}`, { headers: { Authorization: 'Bearer owner@contoso.example', Accept: 'application/json;odata=nometadata' } })).json() as Promise<{ value: { Id: string; ItemCount: number }[] }>;
    const boards = (await ask("web/lists?$select=Id,ItemCount&$filter=BaseTemplate eq 108")).value;
    const board = [...boards].sort((a, b) => b.ItemCount - a.ItemCount)[0];
    const fresh = (): Discussions => new client.SharePointDiscussions({ webUrl, headers: { Authorization: 'Bearer member@contoso.example' } }, board.Id);
    const costs = new Costs(tenant, runs);

    type Open = { discussions: Discussions; board: Board; next: DiscussionQuery['cursor']; discussion: Discussion };
    const opened = async (): Promise<Open> => {
      const discussions = fresh();
      const { board: opening, page } = await discussions.open(firstPage);
      const busiest = [...page.rows].sort((a, b) => b.replyCount - a.replyCount)[0];
      return { discussions, board: opening, next: page.next, discussion: await discussions.discussion(opening, busiest.id) };
    };
    const key = (): ClientKey => crypto.randomUUID() as ClientKey;

    await costs.record('list, cold', async () => fresh(), discussions => discussions.open(firstPage));
    await costs.record('list, second page', opened, ({ discussions, board: on, next }) => discussions.list(on, { ...firstPage, cursor: next }));
    await costs.record('list, unanswered', opened, ({ discussions, board: on }) => discussions.list(on, { ...firstPage, filter: 'unanswered' }));
    await costs.record('list, mine', opened, ({ discussions, board: on }) => discussions.list(on, { ...firstPage, filter: 'mine' }));
    await costs.record('search', opened, ({ discussions, board: on }) => discussions.search(on, 'invoice'));
    await costs.record('thread, cold', opened, async ({ discussion }) => {
      const discussions = fresh();
      const thread = await discussions.openThread(discussion.id);
      await discussions.replies(thread.board, thread.discussion);
    });
    await costs.record('thread from the list', opened, async ({ discussions, board: on, discussion }) => {
      await Promise.all([discussions.discussion(on, discussion.id), discussions.replies(on, discussion)]);
    });
    await costs.record('ask', opened, ({ discussions, board: on }, run) =>
      discussions.ask(on, { clientKey: key(), title: `Bench question ${posts} ${run}`, body: html('<p>How?</p>'), isQuestion: true }));
    await costs.record('reply', opened, ({ discussions, board: on, discussion }) =>
      discussions.reply(on, { clientKey: key(), discussionId: discussion.id, folderPath: discussion.folderPath, parentId: discussion.id, body: html('<p>So.</p>') }));
    await costs.record('like', opened, ({ discussions, board: on, discussion }, run) => discussions.like(on, discussion.id, run % 2 === 0));
    return { posts: board.ItemCount, seedSeconds: rounded(seedSeconds), costs: costs.byTask };
  } finally {
    await server.close();
    store.close();
  }
}

const usualSizes = [1000, 10_000, 72_181];
const columns = ['requests', 'parts', 'rowsRead', 'resourceUnits', 'responseBytes', 'milliseconds'] as const;

export const board: Section = {
  name: 'board',
  async run({ sizes = usualSizes, say }) {
    const client = await productionCode<Client>('board', "export { SharePointDiscussions } from './src/data/sharepoint/SharePointDiscussions';");
    const reports: SizeReport[] = [];
    for (const size of sizes) {
      say(`Measuring a board of ${size.toLocaleString('en-US')} posts …`);
      reports.push(await measure(client, size, `synthetic:${size}`));
    }
    return { json: { runs, sizes: reports }, lines: Object.keys(reports[0].costs).flatMap(task => ['', task, ...tableOf(task, reports)]) };
  }
};

function tableOf(task: string, reports: readonly SizeReport[]): string[] {
  return table(['posts', ...columns, 'time ×'], reports.map(({ posts, costs }) => [
    posts.toLocaleString('en-US'), ...columns.map(column => costs[task][column]), (costs[task].milliseconds / reports[0].costs[task].milliseconds).toFixed(2)
  ]));
}
