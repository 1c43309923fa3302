/** Find an expert in every theme, by keyboard, on a small screen in both directions, and with what an administrator grants. */
import { grant, person, questions } from './directory.ts';
import { eventually, journey, picture } from './journey.ts';
import { beyond, focused, tabTo, violations } from './screen.ts';

const site = journey();

it('is whole without Graph; with it pictures and presence come in one request, and a settled view costs at most four', async () => {
  const visitor = await site.visit('visitor');
  const { page } = visitor;
  await visitor.open('Experts');
  const presence = person(page, 'Ben Fischer').getByText(/^\s*(Available|Busy|Away|Do not disturb|Offline)/);
  await person(page, 'Ben Fischer').waitFor();
  await visitor.settled();
  expect(await presence.count()).toBe(0);

  await site.tenant.clearLog();
  await grant(page, ['Presence.Read.All', 'ProfilePhoto.Read.All']);
  await presence.waitFor();
  await person(page, 'Amara Okafor').locator('img[src^="data:image/"]').waitFor();
  await visitor.settled();
  await picture(page, 'experts-graph');
  const asked = questions(await site.tenant.log());
  expect(asked.filter(question => question.includes('/v1.0/'))).toHaveLength(1);
  expect(asked.length).toBeLessThanOrEqual(4);
  expect(await violations(page)).toEqual([]);
});

it('leads by keyboard through the letters to a card, and to a topic added to the own entry', async () => {
  const peter = await site.visit('peter');
  const { page } = peter;
  await peter.open('Experts', { theme: 'dark' });
  await person(page, 'Mina Haddad').waitFor();
  await tabTo(page, 'All');
  for (let letter = 0; letter < 'ABCDEFGH'.length; letter++) await page.keyboard.press('ArrowRight');
  expect(await focused(page)).toMatchObject({ name: 'Names beginning with H', isVisible: true });
  await page.keyboard.press('Enter');
  // By the given or the family name.
  await person(page, 'Anders Holm').waitFor();
  await person(page, 'Ben Fischer').waitFor({ state: 'detached' });
  await tabTo(page, 'Mina Haddad');
  await page.keyboard.press('Enter');
  await page.getByRole('region', { name: 'Card of a person' }).getByRole('heading', { name: 'Mina Haddad' }).waitFor();
  await picture(page, 'experts-dark-card');
  await tabTo(page, 'Close the card', { key: 'Shift+Tab' });
  await page.keyboard.press('Enter');
  await eventually(async () => expect((await focused(page)).name).toBe('Mina Haddad'));

  await tabTo(page, 'My entry', { key: 'Shift+Tab' });
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Remove Carriers' }).waitFor();
  await tabTo(page, 'Topics');
  await page.keyboard.type('Bills of lading');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Remove Bills of lading' }).waitFor();
  await tabTo(page, 'Save');
  await page.keyboard.press('Enter');
  await page.locator('form').getByText('Your entry is saved.').waitFor();
  expect(await violations(page)).toEqual([]);
  const entries = await site.items('visitor', 'Expertise', "$select=Id,KnowhowTopics,Author/Title&$expand=Author&$filter=KnowhowAccount eq 'peter@contoso.example'");
  expect(entries).toEqual([expect.objectContaining({ KnowhowTopics: 'Export papers\nCertificates of origin\nCarriers\nBills of lading', Author: { Title: 'Peter van Dijk' } })]);
});

it.each(['dark', 'contrast'])('has nothing wrong in list, card and entry in the theme %s', async theme => {
  const member = await site.visit('member');
  const { page } = member;
  const found: Record<string, readonly string[]> = {};
  const look = async (state: string): Promise<void> => {
    await picture(page, `experts-${theme}-${state}`);
    found[state] = await violations(page);
  };
  await member.open('Experts', { theme });
  await person(page, 'Amara Okafor').waitFor();
  await look('cards');
  await page.getByRole('button', { name: 'List', exact: true }).click();
  await look('list');
  await person(page, 'Amara Okafor').getByRole('link', { name: 'Amara Okafor' }).click();
  await page.getByRole('heading', { name: 'What shows it' }).waitFor();
  await look('card');
  await member.open('Experts', { theme, expert: 'me' });
  await page.getByRole('button', { name: 'Save' }).waitFor();
  await look('entry');
  expect(found).toEqual({ cards: [], list: [], card: [], entry: [] });
});

it.each(['en-US', 'ar-SA'])('fits 320 pixels with filters, card and entry in %s', async lang => {
  const member = await site.visit('member', { viewport: { width: 320, height: 800 } });
  const { page } = member;
  const fits = async (name: string): Promise<void> => {
    await picture(page, `experts-320-${lang}-${name}`);
    expect([name, await beyond(page, 'screen'), await violations(page)]).toEqual([name, [], []]);
  };
  await member.open('Experts', { lang });
  await person(page, 'Amara Okafor').waitFor();
  await fits('list');
  await page.getByText('Filter', { exact: true }).click();
  await page.getByRole('combobox', { name: 'Topic' }).waitFor();
  await fits('filters');
  await member.open('Experts', { lang, expert: 'amara@contoso.example' });
  await page.getByRole('heading', { name: 'What shows it' }).waitFor();
  await fits('card');
  await member.open('Experts', { lang, expert: 'me' });
  await page.getByRole('button', { name: 'Save' }).waitFor();
  await fits('entry');
});
