/**
 * Web parts of other solutions, as the stock generator makes them and their own tools build them, beside ours on the real
 * runtime. The journey itself fails on any console error, failed request or violation of the page's policy.
 */
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { projectFolder } from '../support/startTenant.ts';
import { journey, picture } from './journey.ts';

const parts = [
  { title: 'HelloReact', file: 'stock-react-1.22.2.sppkg' },
  { title: 'HelloPlain', file: 'stock-none-1.22.2.sppkg' },
  { title: 'OldReact', file: 'old-react-1.16.1.sppkg' },
  { title: 'OldPlain', file: 'old-none-1.16.1.sppkg' }
];
const { visit } = journey({ apps: parts.map(({ file }) => join(projectFolder, 'test/support/fixtures/apps', file)) });

const partOf = (page: Page, title: string): Locator => page.locator(`.webPart[data-alias="${title}WebPart"]`);

/** Adds a web part by the toolbox and gives it another text in its property pane. */
async function addAndSetUp(page: Page, title: string, text: string): Promise<void> {
  await page.locator('.toolbox').first().getByRole('button', { name: title, exact: true }).click();
  await partOf(page, title).getByText('Web part property value').waitFor();
  const field = page.locator('#spPropertyPaneContainer').getByLabel('Description Field');
  // The pane of the part that was added before may still be there.
  await page.waitForFunction(wanted => [...document.querySelectorAll<HTMLInputElement>('#spPropertyPaneContainer input')].some(each => each.value === wanted), title);
  await field.fill(text);
  await partOf(page, title).locator('strong', { hasText: text }).waitFor();
}

test('are added, set up in the property pane, published beside the board, and found by somebody else', async () => {
  const owner = await visit('owner');
  await owner.open('Board', { mode: 'edit' });
  for (const { title } of parts) await addAndSetUp(owner.page, title, `${title} says so`);
  await owner.page.getByRole('button', { name: 'Publish' }).click();
  await owner.page.waitForSelector('html[data-ready="yes"]:not([data-editing="yes"])');

  const member = await visit('member');
  await member.open('Board');
  for (const { title } of parts) {
    await partOf(member.page, title).getByText(`Web part property value: ${title} says so`).waitFor();
  }
  await partOf(member.page, 'DiscussionBoard').getByRole('link').first().waitFor();
  // Its pictures come from the package.
  const image = partOf(member.page, 'HelloReact').locator('img').first();
  expect(await image.evaluate((each: HTMLImageElement) => each.naturalWidth)).toBeGreaterThan(0);
  await picture(member.page, 'otherApp');
});
