/** What every journey has: a browser, a tenant of its own, people who come with browsers of their own, and the list behind the screen. */
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../support/browser.ts';
import { watchedPage, type WatchedPage, type WatchedPageOptions } from '../support/browserPage.ts';
import { startTenant, type RunningTenant, type StartTenantOptions } from '../support/startTenant.ts';

/** Milliseconds; more than the ten seconds after which a screen has to say something. */
const patience = 15_000;

export const siteAddress = '/sites/intranet';

/** One person in a browser of their own: no cookie, cache or draft of anybody else. */
export interface Visitor {
  readonly page: Page;
  /** Alias of the person: `member`, `amara`. */
  readonly alias: string;
  /** Opens a page of the site as this person and waits until its web parts are there. */
  open(name: string, query?: Readonly<Record<string, string>>): Promise<void>;
  /** Waits until the page asks for nothing more. */
  settled(): Promise<void>;
  /** Another tab of the same browser; the first one may be closed. */
  newTab(): Promise<Page>;
}

/** An answer of the tenant to a program. */
export interface RestAnswer {
  readonly status: number;
  readonly body: unknown;
}

export interface Journey {
  readonly tenant: RunningTenant;
  visit(alias: string, options?: WatchedPageOptions): Promise<Visitor>;
  /** Asks the tenant as a program would, on behalf of a person, without the product in between. */
  rest(alias: string, path: string, options?: RestOptions): Promise<RestAnswer>;
  /** Items of a list as a person may see them, oldest first. */
  items(alias: string, list: string, query?: string): Promise<readonly Row[]>;
}

export type Row = Readonly<Record<string, unknown>> & { readonly Id: number };

interface RestOptions {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

interface JourneyOptions extends StartTenantOptions {
  /** The tests only add: a seed that takes seconds is not made again for each. */
  readonly keepsData?: boolean;
}

/**
 * Registers the hooks of a journey file: one browser and one tenant for all its tests, back to the seed before each, and
 * after each nothing may have gone wrong in any browser that was opened.
 */
export function journey({ keepsData = false, ...options }: JourneyOptions = {}): Journey {
  jest.setTimeout(60_000);
  let browser: Browser;
  let tenant: RunningTenant;
  let open: WatchedPage[] = [];

  beforeAll(async () => {
    // Both at once; the browser is there to be closed even when the tenant does not start.
    const [launched, started] = await Promise.allSettled([launchBrowser(), startTenant(options)]);
    if (launched.status === 'fulfilled') browser = launched.value;
    if (started.status === 'fulfilled') tenant = started.value;
    for (const result of [launched, started]) if (result.status === 'rejected') throw result.reason;
  });
  afterAll(async () => {
    await browser?.close();
    await tenant?.stop();
  });
  beforeEach(async () => {
    await tenant.faults([]);
    if (!keepsData) await tenant.reset();
    await tenant.clearLog();
  });
  afterEach(async () => {
    const watched = open;
    open = [];
    const problems = await Promise.all(watched.map(each => each.problems()));
    await Promise.all(watched.map(each => each.close()));
    expect(problems.flat()).toEqual([]);
  });

  const rest: Journey['rest'] = async (alias, path, { method = 'GET', headers = {}, body } = {}) => {
    const answer = await fetch(`${tenant.url}${siteAddress}/_api/${path}`, {
      method,
      headers: {
        accept: 'application/json;odata=nometadata',
        authorization: `Bearer ${upnOf(alias)}`,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) })
    });
    const text = await answer.text();
    return { status: answer.status, body: text === '' ? undefined : JSON.parse(text) as unknown };
  };

  return {
    get tenant() { return tenant; },
    async visit(alias, pageOptions = {}) {
      const watched = await watchedPage(browser, pageOptions);
      // Whatever a person waits for longer than this is broken.
      watched.page.context().setDefaultTimeout(patience);
      open.push(watched);
      return {
        page: watched.page,
        alias,
        open: (name, query = {}) => watched.open(tenant.page(name, { person: upnOf(alias), ...query })),
        settled: () => watched.settled(),
        newTab: () => watched.page.context().newPage()
      };
    },
    rest,
    async items(alias, list, query = '') {
      const { status, body } = await rest(alias, `web/lists/getbytitle('${encodeURIComponent(list)}')/items?$top=5000${query && `&${query}`}`);
      if (status !== 200) throw new Error(`${alias} cannot read ${list}: ${status} ${JSON.stringify(body)}`);
      return (body as { value: readonly Row[] }).value;
    }
  };
}

export function upnOf(alias: string): string {
  return alias.includes('@') ? alias : `${alias}@contoso.example`;
}

/** Keeps a picture of the page when `JOURNEY_PICTURES` names a folder: to look at what a person sees. */
export async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env.JOURNEY_PICTURES;
  if (folder) await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
}

/** Repeats what asserts until it holds, as far as a person would wait: the screen may be ahead of the list. */
export async function eventually(assertions: () => Promise<void>): Promise<void> {
  const until = Date.now() + patience;
  for (;;) {
    try {
      return await assertions();
    } catch (failure) {
      if (Date.now() > until) throw failure;
      await new Promise(resolve => { setTimeout(resolve, 100); });
    }
  }
}
