/** Thanks that mean something: the wall in one request, thanks with a reason, a nomination that becomes a badge, a forged item, one's own record, the lobby. */
import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';
import { openBadgeProblems } from '../support/openBadgeSchema.ts';
import { badgeIssuer, withProof } from '../support/signBadge.ts';
import { eventually, journey, picture } from './journey.ts';
import type { Visitor } from './journey.ts';
import { beyond, tabTo, violations } from './screen.ts';

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
  await panel.getByRole('alert').getByText('Choose somebody to thank.').waitFor();
  // What the page still reads meanwhile is no sending.
  const sent = (await site.tenant.log()).flatMap(request => [request, ...(request.parts ?? [])]).filter(({ method, url }) => method === 'POST' && /\/items$/i.test(new URL(url).pathname));
  expect(sent).toEqual([]);
});

it('can be read by everybody in three themes, on a small screen, and from right to left; so can the panel that thanks are given in', async () => {
  const member = await site.visit('member', { viewport: { width: 336, height: 800 } });
  const { page } = member;
  for (const look of [{ theme: 'light', lang: 'en-US' }, { theme: 'dark', lang: 'de-DE' }, { theme: 'contrast', lang: 'ar-SA' }]) {
    await member.open('Thanks', look);
    await page.getByRole('article').first().waitFor();
    await page.getByRole('heading', { level: 3 }).first().waitFor();
    expect([look, await violations(page), await beyond(page)]).toEqual([look, [], []]);
    await page.getByRole('button', { name: /^(Say thanks|Danke sagen)$/ }).first().click();
    await page.getByRole('dialog').getByRole('textbox').first().waitFor();
    // A panel that still slides in has colours of a moment.
    await page.waitForTimeout(500);
    await picture(page, `recognition-say-thanks-${look.theme}`);
    expect([look, await violations(page, '.ms-Panel-main')]).toEqual([look, []]);
  }
});

it('is given without a mouse, from the wall to the wall', async () => {
  const member = await site.visit('member');
  const page = await openWall(member);
  await tabTo(page, 'Say thanks');
  await page.keyboard.press('Enter');
  const panel = page.getByRole('dialog');
  await panel.getByLabel('To', { exact: true }).waitFor();
  await tabTo(page, 'To');
  await page.keyboard.type('amara');
  await panel.getByRole('button', { name: /^Amara Okafor/ }).waitFor();
  await tabTo(page, /^Amara Okafor/);
  await page.keyboard.press('Enter');
  await tabTo(page, 'What for');
  await page.keyboard.type('You answered although your holiday had begun.');
  await tabTo(page, 'Send thanks');
  await page.keyboard.press('Enter');
  await wall(page).getByText('You answered although your holiday had begun.').waitFor();
  await panel.waitFor({ state: 'detached' });
});

it('narrows down in the address, shows one recognition by its link, and keeps congratulations where SharePoint takes no comments of others', async () => {
  // Item rules bind comments here, which nobody knows of SharePoint itself: the words become an item.
  const member = await site.visit('member', { expected: [/403.*\/comments/i] });
  const page = await openWall(member);
  await page.getByRole('combobox', { name: 'Kind' }).selectOption('award');
  await eventually(async () => expect(new URL(page.url()).searchParams.get('wallKind')).toBe('award'));
  const awarded = wall(page).getByRole('article').first();
  await awarded.getByText('Award', { exact: true }).waitFor();
  await page.reload();
  await awarded.getByText('Award', { exact: true }).waitFor();
  await awarded.getByRole('link').first().click();
  await page.getByRole('link', { name: 'Back to the wall' }).waitFor();
  await eventually(async () => expect(await wall(page).getByRole('article').count()).toBe(1));
  await site.tenant.clearLog();
  await awarded.getByRole('button', { name: /^Comments/ }).click();
  await awarded.getByText('Nobody has written anything yet.').waitFor();
  expect((await site.tenant.log()).filter(request => /\$batch/.test(request.url) && (request.parts ?? []).some(({ url }) => /comments/i.test(url)))).toHaveLength(1);
  await awarded.getByRole('button', { name: /^Congratulate/ }).click();
  await awarded.getByLabel('Your words').fill('Well earned: twice.');
  await awarded.getByRole('button', { name: 'Send' }).click();
  await awarded.getByText('1 comment').waitFor();
  const dorota = await site.visit('dorota');
  await dorota.page.goto(page.url());
  const read = wall(dorota.page).getByRole('article').first();
  await read.getByRole('button', { name: /^Comments/ }).click();
  await read.getByText('Well earned: twice.').waitFor();
  expect(await read.getByRole('button', { name: /^Delete your comment/ }).count()).toBe(0);
  await awarded.getByRole('button', { name: /^Delete your comment/ }).click();
  await awarded.getByText('Nobody has written anything yet.').waitFor();
});

it('is congratulated on in place by whoever the list lets, who can take the words back', async () => {
  const owner = await site.visit('owner');
  const page = await openWall(owner);
  const first = wall(page).getByRole('article').first();
  await first.getByRole('button', { name: /^Congratulate/ }).click();
  await first.getByLabel('Your words').fill('Well earned: <twice>.');
  await first.getByRole('button', { name: 'Send' }).click();
  await first.getByText('1 comment').waitFor();
  await first.getByText('Well earned: <twice>.').waitFor();
  await picture(page, 'recognition-comments');
  await first.getByRole('button', { name: /^Delete your comment/ }).click();
  await first.getByText('Nobody has written anything yet.').waitFor();
});

it('goes from a nomination over an agreement to an award, each step by another person, and the badge stands in the record', async () => {
  const step = async (alias: string, act: (panel: Locator) => Promise<void>): Promise<void> => {
    const visitor = await site.visit(alias);
    const page = await openWall(visitor);
    await page.getByRole('button', { name: 'Nominations' }).click();
    await act(page.getByRole('dialog'));
    await picture(page, `recognition-nomination-${alias}`);
  };
  const ours = (panel: Locator): Locator => panel.getByRole('listitem').filter({ hasText: 'She keeps the list of forms current.' }).first();
  await step('member', async panel => {
    await panel.getByRole('button', { name: 'Nominate somebody' }).click();
    await panel.getByLabel('Person').fill('amara');
    await panel.getByRole('button', { name: /^Amara Okafor/ }).click();
    await panel.getByLabel('Badge').selectOption({ label: 'Kept up to date' });
    await panel.getByLabel('Your reason').fill('She keeps the list of forms current.');
    await panel.getByRole('button', { name: 'Nominate', exact: true }).click();
    await ours(panel).getByText('You nominated them yourself.').waitFor();
  });
  await step('dorota', async panel => {
    await ours(panel).getByRole('button', { name: 'I agree' }).click();
    await panel.getByLabel('Why do you agree?').fill('I look there first.');
    await panel.getByRole('button', { name: 'Say so' }).click();
    await ours(panel).getByText('1 colleague agrees').waitFor();
    await ours(panel).getByText('You agreed already.').waitFor();
  });
  await step('moderator', async panel => {
    await ours(panel).getByRole('button', { name: 'Award' }).click();
    await panel.getByLabel('Why is it awarded?').fill('Every form was checked this year.');
    await panel.locator('form').getByRole('button', { name: 'Award' }).click();
    await ours(panel).waitFor({ state: 'detached' });
  });
  const amara = await site.visit('amara');
  const page = await openWall(amara);
  await wall(page).getByText('Every form was checked this year.').waitFor();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save “Kept up to date” as a file' }).click();
  const file: unknown = JSON.parse(await readFile(await (await download).path(), 'utf8'));
  expect(openBadgeProblems(file)).toEqual([]);
  expect(file).toMatchObject({ name: 'Kept up to date', credentialSubject: { achievement: { name: 'Kept up to date' } } });
});

it('hides what its recipient does not want shown, on the wall of everybody; the record prints without buttons and is saved as a table', async () => {
  const member = await site.visit('member');
  const page = await openWall(member);
  const record = page.locator('.webPart').nth(1);
  await record.getByRole('heading', { name: 'Thanks' }).waitFor();
  const download = page.waitForEvent('download');
  await record.getByRole('button', { name: 'Save as CSV' }).click();
  const table = (await readFile(await (await download).path(), 'utf8')).replace(/^\ufeff/, '').trim().split(/\r?\n/);
  expect(table[0]).toMatch(/^"?Kind"?,"?Date"?,"?From"?,"?Badge"?/);
  expect(table.length).toBeGreaterThan(1);
  await page.emulateMedia({ media: 'print' });
  expect(await record.getByRole('button').filter({ visible: true }).count()).toBe(0);
  await record.getByRole('heading', { name: 'Summary' }).waitFor();
  await page.emulateMedia({ media: null });
  const given = (await record.getByRole('listitem').filter({ has: page.getByRole('button', { name: 'Hide' }) }).first().locator('[dir="auto"]').first().innerText()).trim();
  await record.getByRole('button', { name: 'Hide' }).first().click();
  await record.getByText('Hidden: left out everywhere in this product.').first().waitFor();
  const amara = await site.visit('amara');
  expect(await wall(await openWall(amara)).getByText(given, { exact: true }).count()).toBe(0);
});

it('turns in the lobby, can be stopped, and stands still for whoever asked for less motion', async () => {
  const owner = await site.visit('owner');
  await owner.open('Blank', { mode: 'edit' });
  await owner.page.locator('.toolbox').getByRole('button', { name: 'Recognition wall' }).click();
  const pane = owner.page.getByRole('region', { name: 'Recognition wall property pane' });
  await pane.getByRole('combobox', { name: 'Layout' }).click();
  await owner.page.getByRole('listbox').getByRole('option', { name: 'For a screen in the lobby, in turn' }).click();
  await pane.getByRole('slider', { name: 'Seconds for each in the lobby' }).waitFor();
  await owner.page.getByRole('button', { name: 'Publish' }).click();
  await owner.page.waitForSelector('html[data-ready="yes"]:not([data-editing="yes"])');

  const screen = await site.visit('visitor', { viewport: { width: 1920, height: 1080 } });
  await screen.page.clock.install();
  await screen.open('Blank');
  const shown = screen.page.getByRole('region', { name: 'Recognitions in turn' });
  const first = await shown.innerText();
  await screen.page.clock.runFor(12_500);
  await eventually(async () => expect(await shown.innerText()).not.toBe(first));
  await picture(screen.page, 'recognition-lobby');
  expect(await beyond(screen.page)).toEqual([]);
  await screen.page.getByRole('button', { name: 'Pause' }).click();
  const second = await shown.innerText();
  await screen.page.clock.runFor(60_000);
  expect(await shown.innerText()).toBe(second);

  const still = await site.visit('visitor', { reducedMotion: 'reduce' });
  await still.open('Blank');
  await wall(still.page).getByRole('listitem').first().waitFor();
  expect(await still.page.getByRole('button', { name: 'Pause' }).count()).toBe(0);
});

it('shows people their own record, with what they were given, and what can be told of a badge from elsewhere', async () => {
  const amara = await site.visit('amara');
  const page = await openWall(amara);
  await page.getByRole('heading', { name: 'Record of Amara Okafor' }).waitFor();
  await page.getByRole('heading', { name: 'Summary' }).waitFor();
  await picture(page, 'recognition-record');
  await amara.settled();
  await site.tenant.clearLog();
  await page.getByText('Badges from elsewhere').click();
  const badge = await signedBadge();
  const pasted = page.getByLabel('Or its text');
  await pasted.fill(JSON.stringify(badge));
  await page.getByRole('heading', { name: 'Safety instructor' }).waitFor();
  const checks = page.getByRole('listitem').filter({ hasText: /^(Follows the format|Within its dates|Made out to you|Signature|Not called back): / });
  expect(await checks.allInnerTexts()).toEqual([
    'Follows the format: yes', 'Within its dates: yes', 'Made out to you: yes, it names your address',
    'Signature: fits; made with the key that the issuer is named by. Who that is, the issuer says of itself',
    'Not called back: not checked, the list is with its issuer and no other host is asked'
  ]);
  await picture(page, 'recognition-badge-from-elsewhere');
  await pasted.fill(JSON.stringify({ ...badge, name: 'Safety director' }));
  await page.getByText('Signature: does not fit: the file was changed after it was signed, or signed with another key').waitFor();
  await amara.settled();
  expect((await site.tenant.log()).filter(({ url }) => /\/_api\//.test(url))).toEqual([]);
});

/** Made out to Amara by an issuer with a key of its own, with a proof inside. */
async function signedBadge(): Promise<Record<string, unknown>> {
  const issuer = await badgeIssuer('ES256');
  return withProof(issuer, {
    '@context': ['https://www.w3.org/ns/credentials/v2', 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'], id: 'https://school.example/badges/7',
    type: ['VerifiableCredential', 'OpenBadgeCredential'], name: 'Safety instructor', issuer: { id: issuer.didKey, type: ['Profile'], name: 'School of Safety' },
    validFrom: '2025-01-05T09:00:00Z', credentialStatus: { id: 'https://school.example/status#7', type: 'BitstringStatusListEntry', statusPurpose: 'revocation', statusListIndex: '7', statusListCredential: 'https://school.example/status' },
    credentialSubject: {
      type: ['AchievementSubject'], identifier: [{ type: 'IdentityObject', hashed: false, identityHash: 'amara@contoso.example', identityType: 'emailAddress' }],
      achievement: { id: 'https://school.example/achievements/1', type: ['Achievement'], name: 'Safety instructor', description: 'Teaches safety', criteria: { narrative: 'Two courses' } }
    }
  });
}

it('leads an owner to what does not fit', async () => {
  const owner = await site.visit('owner');
  const page = await openWall(owner);
  await page.getByRole('button', { name: 'Integrity' }).click();
  const panel = page.getByRole('dialog');
  await panel.getByText('Changed after it was given').first().waitFor();
  await picture(page, 'recognition-integrity');
});
