/** How people use the directory, in the words that they see. */
import type { Locator, Page } from 'playwright-core';
import type { LoggedRequest } from '../support/startTenant.ts';

/** Types what is looked for and waits until the answer is there. */
export async function look(page: Page, text: string): Promise<void> {
  await page.getByRole('searchbox', { name: 'Who knows about…' }).fill(text);
  await page.getByRole('paragraph').filter({ hasText: `for “${text}”` }).waitFor();
}

/** The row or card of somebody in the list. */
export function person(page: Page, name: string): Locator {
  return page.getByRole('list', { name: 'People', exact: true }).getByRole('listitem').filter({ has: page.getByRole('link', { name, exact: true }) });
}

/** Names in the list, in their order. */
export function people(page: Page): Promise<readonly string[]> {
  return page.getByRole('list', { name: 'People', exact: true }).locator('> li').evaluateAll(rows => rows.map(row => row.querySelector('a')?.textContent?.trim() ?? ''));
}

/** Questions to SharePoint and Graph: pictures that the browser fetches and keeps by itself are none. */
export function questions(log: readonly LoggedRequest[]): readonly string[] {
  return log.filter(({ url }) => /\/_api\/|\/v1\.0\/|\/beta\//.test(url)).map(({ method, url }) => `${method} ${url}`);
}

/** Grants or takes away permissions through the menu of the page, as an administrator would elsewhere. */
export async function grant(page: Page, scopes: readonly string[]): Promise<void> {
  await page.getByText('Graph', { exact: true }).first().click();
  for (const scope of scopes) await page.getByRole('checkbox', { name: scope, exact: true }).check();
  await page.getByRole('button', { name: 'Apply and reload' }).click();
}
