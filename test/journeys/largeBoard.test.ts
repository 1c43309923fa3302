/** Boards beyond the list view threshold of 5,000 rows: everything works, opens with one request, and nothing is ever refused. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { journey, picture, siteAddress, upnOf } from './journey.ts';
import { answer, audienceRefused, post, startAsking, write } from './writing.ts';

interface LargeBoard {
  readonly seed: string;
  /** Title of the list, and the name of its page. */
  readonly list: string;
  readonly page: string;
  /** A word that its posts hold. */
  readonly word: string;
  /** Options of its own list of categories. */
  readonly categories: number;
}

const realPosts = resolve(process.env.KNOWHOW_DATA ?? resolve(__dirname, '../../../shared/data'), 'travel');
const boards: readonly LargeBoard[] = [
  { seed: 'synthetic:20001', list: 'Synthetic 20001', page: 'Synthetic20001', word: 'scanner', categories: 10 },
  // Real posts are no part of the project: without them the made ones stand for them.
  ...(existsSync(realPosts) ? [{ seed: realPosts, list: 'Travel', page: 'Travel', word: 'passport', categories: 25 }] : [])
];

const firstRow = (page: Page): ReturnType<Page['locator']> => page.getByRole('list', { name: 'Discussions' }).getByRole('listitem').first();
const firstTitle = (page: Page): ReturnType<Page['locator']> => firstRow(page).getByRole('link');

describe.each(boards)('on $list', ({ seed, list, page: pageName, word, categories }) => {
  const site = journey({ seed, keepsData: true });

  /** Requests to the service and the parts of batches that were refused, as the tenant logged them. */
  const refused = async (): Promise<readonly string[]> => (await site.tenant.log()).filter(({ url }) => url.includes('/_api/'))
    .flatMap(request => [request, ...(request.parts ?? [])]).filter(({ status }) => status >= 400).map(({ status, method, url }) => `${status} ${method} ${url}`);

  it('shows its first rows after exactly one request for data', async () => {
    const visitor = await site.visit('visitor');
    const { page } = visitor;
    await page.addInitScript(() => {
      const watch = new MutationObserver(() => {
        if (document.querySelector('.webPart li a') === null) return;
        (window as unknown as { firstRowsAt: number }).firstRowsAt = performance.now();
        watch.disconnect();
      });
      watch.observe(document, { childList: true, subtree: true });
    });
    await visitor.open(pageName);
    await firstTitle(page).waitFor();
    const before = await page.evaluate(() => performance.getEntriesByType('resource')
      .filter(({ name, startTime }) => /\/_api\/|\/graph|\/v1\.0\//.test(name) && startTime < (window as unknown as { firstRowsAt: number }).firstRowsAt)
      .map(({ name }) => name));
    expect(before).toEqual([expect.stringMatching(/\/_api\/\$batch$/)]);
    expect((await site.tenant.log()).filter(({ url }) => url.includes('/_api/'))[0]).toMatchObject({ method: 'POST', url: expect.stringMatching(/\$batch$/), status: 200 });
    expect(await refused()).toEqual([]);
    await picture(page, `large-${pageName}-list`);
  });

  it('pages, filters, sorts, chooses a category and searches without a refusal', async () => {
    const member = await site.visit('member');
    const { page } = member;
    await member.open(pageName);
    const rows = page.getByRole('list', { name: 'Discussions' }).getByRole('link');
    await firstTitle(page).waitFor();
    await page.getByRole('button', { name: 'Show 20 more' }).click();
    await rows.nth(39).waitFor();
    expect(new Set(await rows.allInnerTexts()).size).toBeGreaterThan(35);

    await page.getByRole('tab', { name: 'Unanswered' }).click();
    await page.getByRole('tabpanel', { name: 'Unanswered' }).getByRole('link').first().waitFor();
    expect(await page.getByRole('tabpanel').getByText(/^\d+ repl(y|ies)$/).count()).toBe(0);
    await page.getByRole('tab', { name: 'Solved' }).click();
    await page.getByRole('tabpanel', { name: 'Solved' }).getByText('Solved', { exact: true }).first().waitFor();
    await page.getByRole('tab', { name: 'Mine' }).click();
    await page.getByRole('tabpanel', { name: 'Mine' }).waitFor();
    await page.getByRole('tab', { name: 'All' }).click();

    await page.getByRole('combobox', { name: 'Sort' }).selectOption({ label: 'Newest' });
    await firstTitle(page).waitFor();
    const category = page.getByRole('combobox', { name: 'Category' });
    expect(await category.getByRole('option').count()).toBe(categories + 1);
    const chosen = await category.getByRole('option').nth(1).innerText();
    await category.selectOption({ index: 1 });
    await firstRow(page).getByText(chosen, { exact: true }).waitFor();
    await category.selectOption({ index: 0 });

    await page.getByRole('searchbox').fill(word);
    await page.getByRole('paragraph').filter({ hasText: new RegExp(`^\\d+ results for “${word}”$`) }).waitFor();
    await page.getByRole('listitem').locator('mark').first().waitFor();
    await picture(page, `large-${pageName}-search`);
    expect(await refused()).toEqual([]);
  });

  it('reads its longest discussion to the end', async () => {
    const [id, length] = await longest();
    await site.tenant.clearLog();
    const visitor = await site.visit('visitor');
    const { page } = visitor;
    await visitor.open(pageName, { topic: String(id) });
    const replies = page.locator('[id^=kh-reply-]');
    await replies.first().waitFor();
    const more = page.getByRole('button', { name: 'Show more replies' });
    while (await more.count() > 0) {
      const shown = await replies.count();
      await more.click();
      await replies.nth(shown).waitFor();
    }
    expect(await replies.count()).toBe(length);
    expect(await refused()).toEqual([]);
  });

  it('takes a new question and its answer, and shows them first', async () => {
    const title = `Is this ${word} still good?`;
    const member = await site.visit('member', { expected: audienceRefused });
    const { page } = member;
    await member.open(pageName);
    await firstTitle(page).waitFor();
    await startAsking(page, title);
    await write(page, 'Details', 'It looks old.');
    await post(page);
    await page.getByRole('heading', { name: title }).waitFor();
    await answer(page, 'Try it out.');
    await page.getByRole('link', { name: 'Back to the board' }).click();
    await page.getByRole('link', { name: title }).waitFor();
    expect(await firstTitle(page).innerText()).toBe(title);

    const visitor = await site.visit('visitor');
    await visitor.open(pageName);
    await visitor.page.getByRole('link', { name: title }).waitFor();
    expect(await firstTitle(visitor.page).innerText()).toBe(title);
    expect((await refused()).filter(line => !/roleassignments/i.test(line))).toEqual([]);
  });

  /** Id of the discussion with the most replies, and how many. Counted from all rows, page by page. */
  async function longest(): Promise<readonly [id: number, length: number]> {
    const lengths = new Map<number, number>();
    let next: string | undefined = `${site.tenant.url}${siteAddress}/_api/web/lists/getbytitle('${encodeURIComponent(list)}')/items?$select=Id,ParentFolderId&$top=5000`;
    while (next !== undefined) {
      const page = await (await fetch(next, { headers: { authorization: `Bearer ${upnOf('owner')}`, accept: 'application/json;odata=nometadata' } })).json() as
        { readonly value: readonly { readonly ParentFolderId: number | null }[]; readonly 'odata.nextLink'?: string };
      for (const { ParentFolderId } of page.value) if (ParentFolderId) lengths.set(ParentFolderId, (lengths.get(ParentFolderId) ?? 0) + 1);
      next = page['odata.nextLink'];
    }
    return [...lengths].sort((one, other) => other[1] - one[1])[0];
  }
});
