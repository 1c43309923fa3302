/** Pages of a browser that keep note of everything that must not happen on them. */
import type { Browser, BrowserContextOptions, Page, Request } from 'playwright-core';

export interface WatchedPage {
  readonly page: Page;
  /** Page errors, console errors, failed or refused requests, policy violations: each once, in order. */
  problems(): Promise<readonly string[]>;
  /** Opens an address and waits until every web part has rendered once. */
  open(url: string): Promise<void>;
  /**
   * Waits until the page asks for nothing more and has time to spare. Playwright's `networkidle` is told once a page load:
   * what a page asks for later, because something came into view or was chosen, it does not wait for.
   */
  settled(): Promise<void>;
  close(): Promise<void>;
}

export interface WatchedPageOptions extends BrowserContextOptions {
  /** Problems that a test provokes on purpose: those matching are left out. */
  readonly expected?: readonly RegExp[];
}

/** Milliseconds without a request after which a page counts as settled. */
const quiet = 500;

/** A page in a context of its own: no cookie, cache or stored draft of another test. */
export async function watchedPage(browser: Browser, { expected = [], ...options }: WatchedPageOptions = {}): Promise<WatchedPage> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  const seen = new Set<string>();
  const note = (problem: string): void => {
    if (!expected.some(pattern => pattern.test(problem))) seen.add(problem);
  };
  page.on('pageerror', error => note(`page error: ${error.stack ?? error.message}`));
  page.on('console', message => { if (message.type() === 'error') note(`console: ${message.text()} (${message.location().url})`); });
  page.on('requestfailed', request => {
    // A page that is left cancels what it no longer needs.
    if (request.failure()?.errorText !== 'net::ERR_ABORTED') note(`request failed: ${request.url()} ${request.failure()?.errorText ?? ''}`);
  });
  page.on('response', response => { if (response.status() >= 400) note(`${response.status()}: ${response.request().method()} ${response.url()}`); });
  const underWay = new Set<Request>();
  let begun = 0;
  page.on('request', request => { begun++; underWay.add(request); });
  const ended = (request: Request): void => { underWay.delete(request); };
  page.on('requestfinished', ended);
  page.on('requestfailed', ended);
  return {
    page,
    async settled() {
      const until = Date.now() + 20_000;
      for (;;) {
        const before = begun;
        await page.waitForTimeout(quiet);
        // A processor that others load leaves gaps between requests: the page has to have nothing to do, too.
        await page.evaluate(() => new Promise(resolve => { requestIdleCallback(resolve); }));
        if (begun === before && underWay.size === 0) return;
        if (Date.now() > until) throw new Error(`The page did not settle. Still under way: ${[...underWay].map(request => request.url()).join(', ') || 'nothing, but it goes on asking'}`);
      }
    },
    async open(url) {
      underWay.clear();
      await page.goto(url);
      await page.waitForSelector('html[data-ready="yes"]');
    },
    async problems() {
      const violations = await page.evaluate(() => (window as unknown as { __cspViolations?: { directive: string; blocked: string; source: string }[] }).__cspViolations ?? []);
      for (const { directive, blocked, source } of violations) note(`policy: ${directive} ${blocked} (${source})`);
      return [...seen];
    },
    close: () => context.close()
  };
}
