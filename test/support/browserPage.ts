/** Pages of a browser that keep note of everything that must not happen on them. */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

export interface WatchedPage {
  readonly page: Page;
  /** Page errors, console errors, failed or refused requests, policy violations: each once, in order. */
  problems(): Promise<readonly string[]>;
  /** Opens an address and waits until every web part has rendered once. */
  open(url: string): Promise<void>;
  close(): Promise<void>;
}

export interface WatchedPageOptions extends BrowserContextOptions {
  /** Problems that a test provokes on purpose: those matching are left out. */
  readonly expected?: readonly RegExp[];
}

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
  return {
    page,
    async open(url) {
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
