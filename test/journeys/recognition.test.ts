/** Thanks that mean something: the wall in one request, thanks with a reason, a forged item, one's own record. */
import type { Locator, Page } from 'playwright-core';
import { eventually, journey, picture } from './journey.ts';
import type { Visitor } from './journey.ts';
import { violations } from './screen.ts';

const site = journey();

const wall = (page: Page): Locator => page.getByRole('list', { name: 'Recognitions' });

async function openWall(visitor: Visitor, query: Readonly<Record<string, string>> = {}): Promise<Page> {
  await visitor.open('Thanks', query);
  await wall(visitor.page).getByRole('article').first().waitFor();
  return visitor.page;
}

it('reads the wall as sentences, and gives thanks that stand on it at once and can be taken back', async () => {
  const member = await site.visit('member');
  const page = await openWall(member);
  await picture(page, 'recognition-wall');
  const before = (await site.items('member', 'Recognitions')).length;
  await page.getByRole('button', { name: 'Say thanks' }).first().click();
  const panel = page.getByRole('dialog');
  await panel.getByLabel('To', { exact: true }).fill('amara');
  await panel.getByRole('button', { name: /^Amara Okafor/ }).click();
  await panel.getByLabel('What for').fill('You went through the tariff with me on a Friday evening.');
  await picture(page, 'recognition-say-thanks');
  await panel.getByRole('button', { name: 'Send thanks' }).click();
  await wall(page).getByText('You went through the tariff with me on a Friday evening.').waitFor();
  await eventually(async () => expect(await site.items('member', 'Recognitions')).toHaveLength(before + 1));
  await page.getByRole('button', { name: 'Undo' }).click();
  await eventually(async () => expect(await site.items('member', 'Recognitions')).toHaveLength(before));
});

it('refuses thanks without a reason and to oneself before anything is sent', async () => {
  const member = await site.visit('member');
  const page = await openWall(member);
  await page.getByRole('button', { name: 'Say thanks' }).first().click();
  const panel = page.getByRole('dialog');
  await site.tenant.clearLog();
  await panel.getByRole('button', { name: 'Send thanks' }).click();
  await panel.getByText('Choose somebody to thank.').waitFor();
  // What the page still reads meanwhile is no sending.
  const sent = (await site.tenant.log()).flatMap(request => [request, ...(request.parts ?? [])]).filter(({ method, url }) => method === 'POST' && /\/items$/i.test(new URL(url).pathname));
  expect(sent).toEqual([]);
});

it.each(['light', 'dark', 'contrast'])('can be read by everybody in the theme %s', async theme => {
  const member = await site.visit('member');
  const page = await openWall(member, { theme });
  expect(await violations(page)).toEqual([]);
});

it('shows people their own record, with what they were given', async () => {
  const amara = await site.visit('amara');
  const page = await openWall(amara);
  await page.getByRole('heading', { name: 'Record of Amara Okafor' }).waitFor();
  await page.getByRole('heading', { name: 'Summary' }).waitFor();
  await picture(page, 'recognition-record');
});

it('leads an owner to what does not fit', async () => {
  const owner = await site.visit('owner');
  const page = await openWall(owner);
  await page.getByRole('button', { name: 'Integrity' }).click();
  const panel = page.getByRole('dialog');
  await panel.getByText('Changed after it was given').first().waitFor();
  await picture(page, 'recognition-integrity');
});
