/** What is wrong gets a clear sentence, and nothing that was typed is lost by it. */
import { journey, picture } from './journey.ts';
import { audienceRefused, post, startAsking, textBox, write } from './writing.ts';

const list = 'Questions and answers';
const site = journey();

/** What a browser notes when something that is gone is asked for. */
const gone = [/^404: /, /status of 404/];

it('refuses a title that SharePoint cannot hold with a sentence, keeps it, and posts the shorter one', async () => {
  const member = await site.visit('member', { expected: audienceRefused });
  const { page } = member;
  const long = 'Why '.repeat(70);
  await member.open('Board');
  await startAsking(page, long);
  await write(page, 'Details', 'Because.');
  await site.tenant.clearLog();
  await post(page);
  await page.getByRole('alert').getByText('The title can have 255 characters. Shorten it, and put the rest below.').waitFor();
  expect(await page.getByRole('textbox', { name: 'Title' }).inputValue()).toBe(long);
  expect((await site.tenant.log()).filter(({ url }) => url.includes('AddValidate'))).toEqual([]);
  await page.getByRole('textbox', { name: 'Title' }).fill(`${'y'.repeat(255)}`);
  await post(page);
  await page.getByRole('heading', { name: 'y'.repeat(255) }).waitFor();
  expect(await site.items('visitor', list, `$filter=Title eq '${'y'.repeat(255)}'&$select=Id,Body`)).toEqual([expect.objectContaining({ Body: '<p>Because.</p>' })]);
});

it('refuses a text of two megabytes with a sentence and keeps all of it, also over a reload', async () => {
  const member = await site.visit('member', { permissions: ['clipboard-read', 'clipboard-write'], expected: audienceRefused });
  const { page } = member;
  await member.open('Board');
  await startAsking(page, 'A very long story');
  const details = await textBox(page, 'Details');
  await details.click();
  await page.evaluate(() => navigator.clipboard.writeText('A very long story. '.repeat(110_000)));
  await page.keyboard.press('ControlOrMeta+V');
  await page.getByText(/^Draft saved/).waitFor();
  await post(page);
  await page.getByRole('alert').getByText('This text is too long for SharePoint. Shorten it, or split it into two posts.').waitFor();
  expect((await details.innerText()).length).toBeGreaterThan(2_000_000);
  await page.reload();
  await page.getByRole('button', { name: 'Go on writing' }).click();
  expect((await (await textBox(page, 'Details')).innerText()).length).toBeGreaterThan(2_000_000);
  expect(await site.items('visitor', list, "$filter=Title eq 'A very long story'&$select=Id")).toEqual([]);
});

it('says on a title of blanks and on an empty answer what is missing', async () => {
  const member = await site.visit('member', { expected: audienceRefused });
  const { page } = member;
  await member.open('Board');
  await startAsking(page, '   ');
  await post(page);
  await page.getByRole('alert').getByText('Write a title first.').waitFor();
  await page.getByRole('button', { name: 'Discard' }).click();
  await page.getByRole('link', { name: /^Hotel above the limit/ }).click();
  await page.getByRole('button', { name: 'Write an answer' }).click();
  await textBox(page, 'Your answer');
  await page.getByRole('button', { name: 'Post answer' }).click();
  await page.getByRole('alert').getByText('Write something first.').waitFor();
});

describe('a link', () => {
  it.each(['abc', '-1', '1e3', '../../etc', '<script>', '99999999999999999999'])('with the malformed topic %s shows the board', async topic => {
    const visitor = await site.visit('visitor');
    await visitor.open('Board', { topic });
    await visitor.page.getByRole('link', { name: /^Hotel above the limit/ }).waitFor();
  });

  it('to a discussion that is not there says so and leads to the board', async () => {
    const visitor = await site.visit('visitor', { expected: gone });
    await visitor.open('Board', { topic: '999999' });
    await visitor.page.getByText('This discussion is not here').waitFor();
    await picture(visitor.page, 'bad-topic');
    await visitor.page.getByRole('button', { name: 'Back to the board' }).click();
    await visitor.page.getByRole('link', { name: /^Hotel above the limit/ }).waitFor();
  });

  it('to a reply that is not there shows the discussion and says so', async () => {
    const visitor = await site.visit('visitor');
    const [{ Id }] = await site.items('visitor', list, "$filter=startswith(Title,'First week of a new')&$select=Id");
    await visitor.open('Board', { topic: String(Id), reply: '999999' });
    await visitor.page.getByText('The reply that the link leads to is no longer here.').waitFor();
    await visitor.page.getByRole('heading', { name: '6 answers' }).waitFor();
  });

  it('with the id of a reply in place of a discussion says that there is no such discussion', async () => {
    const visitor = await site.visit('visitor', { expected: gone });
    const [{ Id }] = await site.items('visitor', list, "$filter=ContentType eq 'Message'&$select=Id&$orderby=Id");
    await visitor.open('Board', { topic: String(Id) });
    await visitor.page.getByText('This discussion is not here').waitFor();
  });
});

it('a list that is deleted while somebody writes takes no word with it', async () => {
  const member = await site.visit('member', { expected: [...audienceRefused, ...gone] });
  const { page } = member;
  await member.open('TeamTalk');
  await page.getByRole('button', { name: 'Start a discussion' }).click();
  await page.getByRole('textbox', { name: 'Title' }).fill('Too late?');
  await write(page, 'Details', 'Perhaps.');
  const { status } = await site.rest('owner', "web/lists/getbytitle('Team%20talk')/recycle()", { method: 'POST' });
  expect(status).toBe(200);
  await post(page);
  await page.getByRole('alert').waitFor();
  await picture(page, 'bad-list-gone-writing');
  expect(await page.getByRole('alert').innerText()).not.toMatch(/exception|System\.|undefined|\{/i);
  expect(await page.getByRole('textbox', { name: 'Title' }).inputValue()).toBe('Too late?');
  expect(await (await textBox(page, 'Details')).innerText()).toBe('Perhaps.');
});

it('a board whose list was deleted says so to those who open it, and its owner can choose another list', async () => {
  const owner = await site.visit('owner', { expected: gone });
  const { page } = owner;
  await owner.open('Blank', { mode: 'edit' });
  await page.locator('.toolbox').getByRole('button', { name: 'Discussion board' }).click();
  // The property pane beside it asks the same.
  await page.locator('.webPart').getByRole('combobox', { name: 'Discussion list' }).selectOption({ label: 'Suggestions (7 posts)' });
  await page.getByRole('button', { name: 'Show this list' }).click();
  await page.getByRole('link', { name: /^Send the payslip/ }).waitFor();
  await page.getByRole('button', { name: 'Publish' }).click();
  await page.waitForSelector('html[data-ready="yes"]:not([data-editing="yes"])');
  await site.rest('owner', "web/lists/getbytitle('Suggestions')/recycle()", { method: 'POST' });

  const visitor = await site.visit('visitor', { expected: gone });
  await visitor.open('Blank');
  await visitor.page.getByRole('alert').getByText('This board is not here').waitFor();
  await picture(visitor.page, 'bad-list-gone');

  await owner.open('Blank', { mode: 'edit' });
  await page.getByRole('alert').getByText('This board is not here').waitFor();
  await page.getByRole('button', { name: 'Edit properties' }).click();
  const pane = page.getByRole('region', { name: 'Discussion board property pane' });
  await pane.getByRole('combobox', { name: 'Discussion list' }).click();
  await page.getByRole('listbox').getByRole('option', { name: /^Team talk/ }).click();
  await page.getByRole('link', { name: 'Running group on Tuesdays' }).waitFor();
});
