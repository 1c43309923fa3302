/** From a site without anything to a colleague who is found: the owner makes the lists, a member says what they know. */
import { look, people, person } from './directory.ts';
import { eventually, journey, picture } from './journey.ts';
import { violations } from './screen.ts';

const site = journey({ seed: 'empty' });

it('becomes an expert on a site that had no lists, is found by it, hides again, and "not now" is kept', async () => {
  const member = await site.visit('member');
  await member.open('Experts');
  await person(member.page, 'Mina Haddad').waitFor();
  expect(await member.page.getByRole('link', { name: 'My entry' }).count()).toBe(0);

  const owner = await site.visit('owner');
  await owner.open('Experts', { mode: 'edit' });
  await owner.page.getByText('This site can do more').waitFor();
  expect(await violations(owner.page)).toEqual([]);
  await owner.page.getByRole('button', { name: 'See what would change' }).click();
  await owner.page.getByText('Make the list “Expertise”').waitFor();
  await picture(owner.page, 'expert-setup');
  await owner.page.getByRole('button', { name: 'Make these changes' }).click();
  await owner.page.getByText(/changes made/).waitFor();

  await member.open('Experts');
  await member.page.getByRole('button', { name: 'Make my entry' }).click();
  await member.page.getByLabel('Topics', { exact: true }).last().fill('Bonded warehouses');
  await member.page.keyboard.press('Enter');
  await member.page.getByRole('checkbox', { name: 'Bonded warehouses' }).check();
  await member.page.getByRole('spinbutton', { name: 'Questions a week, at most' }).fill('3');
  await picture(member.page, 'expert-entry');
  await member.page.getByRole('button', { name: 'Save' }).click();
  await member.page.getByText('Your entry is saved.').first().waitFor();
  const entries = await site.items('visitor', 'Expertise', '$select=Id,KnowhowTopics,KnowhowAskMe,KnowhowWeeklyLimit,Author/Title&$expand=Author');
  expect(entries).toEqual([expect.objectContaining({ KnowhowTopics: 'Bonded warehouses', KnowhowAskMe: 'Bonded warehouses', KnowhowWeeklyLimit: 3, Author: { Title: 'Mina Haddad' } })]);

  const colleague = await site.visit('peter');
  await colleague.open('Experts');
  await look(colleague.page, 'bonded');
  expect(await people(colleague.page)).toEqual(['Mina Haddad']);
  await person(colleague.page, 'Mina Haddad').getByText('Takes questions on Bonded warehouses').waitFor();
  await colleague.page.getByRole('button', { name: 'Not now' }).click();
  await eventually(async () => expect(await site.items('peter', 'Personal choices', '$select=Id,Title')).toEqual([expect.objectContaining({ Title: 'makeEntry' })]));
  const elsewhere = await site.visit('peter');
  await elsewhere.open('Experts');
  await person(elsewhere.page, 'Mina Haddad').waitFor();
  expect(await elsewhere.page.getByText('Be found for what you know').count()).toBe(0);

  await member.page.getByRole('checkbox', { name: 'Hide me from the directory' }).check();
  await member.page.getByRole('button', { name: 'Save' }).click();
  await eventually(async () => expect(await site.items('member', 'Expertise', '$select=Id,KnowhowHidden')).toEqual([expect.objectContaining({ KnowhowHidden: true })]));
  await elsewhere.open('Experts');
  await look(elsewhere.page, 'bonded');
  await elsewhere.page.getByText('Nobody found for “bonded”').waitFor();
});
