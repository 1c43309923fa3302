/** A guest of another company: sees what was shared with them and nothing else; everybody knows that they are there. */
import { journey, picture } from './journey.ts';
import { answer, audience, audienceRefused } from './writing.ts';

const shared = 'Project Aurora';
const site = journey();

it('reaches the one board that was shared with them, writes there, and is named as a guest to the others', async () => {
  const guest = await site.visit('guest', { expected: audienceRefused });
  const { page } = guest;
  await guest.open('Aurora');
  await page.getByRole('link', { name: 'Who tells the works council, and when?' }).click();
  await answer(page, 'Before the crane is booked, please.');

  const owner = await site.visit('owner');
  await owner.open('Aurora');
  await owner.page.getByRole('link', { name: 'Who tells the works council, and when?' }).click();
  const post = owner.page.locator('[id^=kh-reply-]', { hasText: 'Before the crane is booked' });
  await post.getByText('Guest', { exact: true }).waitFor();
  expect(await post.getByText('Guest', { exact: true }).getAttribute('title')).toBe('From outside the company');
  await picture(owner.page, 'guest-marked');

  await owner.page.getByRole('button', { name: 'Write an answer' }).click();
  await audience(owner.page).filter({ hasText: 'includes people outside the company: Greta Novak' }).waitFor();
  await picture(owner.page, 'guest-audience');
});

it('has no way to the boards that were not shared', async () => {
  const refused = [/403|404|Access denied|status of 40/i];
  const guest = await site.visit('guest', { expected: refused });
  await guest.open('Board');
  await guest.page.getByRole('alert').getByText('This board is not here').waitFor();
  expect(await guest.page.getByRole('link', { name: /customs form/ }).count()).toBe(0);
  await picture(guest.page, 'guest-refused');
  const { status } = await site.rest('guest', "web/lists/getbytitle('Questions%20and%20answers')/items?$top=1");
  expect([403, 404]).toContain(status);
  const lists = await site.rest('guest', 'web/lists?$filter=BaseTemplate eq 108&$select=Title');
  expect((lists.body as { value: { Title: string }[] }).value.map(list => list.Title)).toEqual([shared]);
});
