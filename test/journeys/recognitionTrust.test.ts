/** What somebody writes past the product: it raises no figure, and owners see it with what it said when. */
import type { Page } from 'playwright-core';
import { journey, picture } from './journey.ts';

const site = journey();
const reason = 'Written past the product, to look like more than it is.';

async function openThanks(alias: string): Promise<Page> {
  const visitor = await site.visit(alias);
  await visitor.open('Thanks');
  await visitor.page.getByRole('list', { name: 'Recognitions' }).getByRole('article').first().waitFor();
  return visitor.page;
}

const items = "web/lists/getbytitle('Recognitions')/items";

/** An item for Amara, made by a program on behalf of somebody who may add items. */
async function forge(alias: string, fields: object): Promise<number> {
  const { body: amara } = await site.rest('owner', "web/siteusers/getbyemail('amara@contoso.example')?$select=Id");
  const { status, body } = await site.rest(alias, items, {
    method: 'POST', body: { Title: 'x', KnowhowReason: reason, KnowhowKind: 'thanks', KnowhowRecipientId: (amara as { Id: number }).Id, KnowhowClientKey: `forged ${Math.random()}`, ...fields }
  });
  expect(status).toBe(201);
  return (body as { Id: number }).Id;
}

it('leaves what is forged out of every figure, and shows it to owners with what it said when', async () => {
  await forge('dorota', { KnowhowReason: 'An honest word, which counts.' });
  await forge('jakub', { KnowhowKind: 'managerThanks' });
  await forge('jakub', { KnowhowImported: JSON.stringify({ from: 'Community', giverName: 'Olivia Brandt', at: '2019-01-01T00:00:00Z' }) });
  const edited = await forge('jakub', { KnowhowReason: 'Small words.' });
  // A second and more apart, as SharePoint keeps time.
  await new Promise(resolve => { setTimeout(resolve, 2100); });
  const { status } = await site.rest('jakub', `${items}(${edited})`, { method: 'POST', headers: { 'x-http-method': 'MERGE', 'if-match': '*' }, body: { KnowhowReason: reason } });
  expect(status).toBe(204);

  const record = await openThanks('amara');
  await record.getByText('3 recognitions are not counted, because something about them does not fit.').waitFor();
  await record.getByText('You were given 1 thanks.').waitFor();

  const owner = await openThanks('owner');
  await owner.getByRole('button', { name: 'Integrity' }).click();
  const panel = owner.getByRole('dialog');
  await panel.getByText('Says that a manager gave it, but its author is not their manager').waitFor();
  await panel.getByText('It names Olivia Brandt as the giver.').waitFor();
  await panel.getByText('Says that it comes from the former community, but its author may not import').waitFor();
  const changed = panel.getByRole('listitem').filter({ hasText: reason }).filter({ hasText: 'Changed after it was given' }).first();
  await changed.locator('del', { hasText: 'Small words.' }).waitFor();
  await changed.locator('ins', { hasText: reason }).waitFor();
  await changed.getByText('Changed by Jakub').waitFor();
  await picture(owner, 'recognition-integrity-versions');
});

it('shows again on the walls of others what its recipient hid and then wants shown', async () => {
  const text = 'The scanner works again, and I know why.';
  const id = await forge('jakub', { KnowhowReason: text });
  const answers = "web/lists/getbytitle('Recognition answers')/items";
  const { body } = await site.rest('amara', answers, { method: 'POST', body: { Title: 'hidden', KnowhowRecognition: id, KnowhowClientKey: `hidden ${id}` } });
  const member = await openThanks('member');
  expect(await member.getByText(text).count()).toBe(0);

  const amara = await openThanks('amara');
  const given = amara.getByRole('listitem').filter({ hasText: text }).filter({ has: amara.getByRole('button', { name: 'Show again' }) });
  await given.getByRole('button', { name: 'Show again' }).click();
  await amara.getByRole('listitem').filter({ hasText: text }).getByRole('button', { name: 'Hide' }).waitFor();
  expect((await site.rest('owner', `${answers}(${(body as { Id: number }).Id})`)).status).toBe(404);
  await member.reload();
  await member.getByRole('list', { name: 'Recognitions' }).getByText(text).waitFor();
});
