/** The network fails in the middle of things: what was written is there exactly once, no word is lost, and the screen says what to do. */
import type { Page } from 'playwright-core';
import { eventually, journey, picture, type Row, type Visitor } from './journey.ts';
import { audienceRefused, post, startAsking, textBox, write } from './writing.ts';

const board = 'Questions and answers';
const plain = 'Team talk';
const title = 'Who has the key to the archive?';
const words = 'The one with the red label.';
const creation = 'AddValidateUpdateItemUsingPath';
const site = journey();

/** What a browser notes of the faults that these tests inject. */
const injected = [
  ...audienceRefused, /ERR_EMPTY_RESPONSE|ERR_CONNECTION|ERR_INTERNET_DISCONNECTED|ERR_INCOMPLETE|ERR_CONTENT_LENGTH|ERR_INVALID_CHUNKED/i, /^(429|503|504|403): POST/, /status of (429|503|504|403)/,
  // The look-up whether a first attempt got through finds nothing where it did not.
  /404.*GetFolderByServerRelativePath/,
  // Over HTTP/1.1 Chromium itself sends a POST again whose connection closed without an answer: the unique key refuses the second.
  /500.*AddValidateUpdateItemUsingPath/
];

const asked = (): Promise<readonly Row[]> => site.items('visitor', board, `$filter=Title eq '${title}'&$select=Id,Body`);

async function writeQuestion(): Promise<Visitor> {
  const member = await site.visit('member', { expected: injected });
  await member.open('Board');
  await startAsking(member.page, title);
  await write(member.page, 'Details', words);
  return member;
}

async function expectPostedOnce(page: Page): Promise<void> {
  await page.getByRole('heading', { name: title }).waitFor();
  expect(await asked()).toEqual([expect.objectContaining({ Body: `<p>${words}</p>` })]);
  await page.getByRole('link', { name: 'Back to the board' }).click();
  await page.getByRole('link', { name: title }).waitFor();
  expect(await page.getByText('You have an unfinished post').count()).toBe(0);
}

describe('a question is there once, and the person notices nothing, when', () => {
  it.each([
    ['the answer is lost after it was stored', () => ({ moment: 'afterCommit', fault: 'cutSocket' })],
    ['the answer breaks off half-way', () => ({ fault: 'cutMidBody' })],
    ['the service asks for a second of patience', () => ({ fault: { kind: 'status', status: 503, retryAfter: 1 } })],
    ['the service asks to wait until a date', () => ({ fault: { kind: 'status', status: 429, retryAfter: new Date(Date.now() + 2000).toUTCString() } })]
  ] as const)('%s', async (_name, plan) => {
    const { page } = await writeQuestion();
    await site.tenant.faults([{ route: creation, count: 1, ...plan() }]);
    await post(page);
    await expectPostedOnce(page);
  });
});

it('says after ten seconds that it takes long, and then that it is there', async () => {
  const { page } = await writeQuestion();
  await site.tenant.faults([{ route: creation, count: 1, moment: 'afterCommit', fault: { kind: 'stall', milliseconds: 12_000 } }]);
  await post(page);
  await page.getByText('This takes longer than usual.').waitFor({ timeout: 11_500 });
  expect(await (await textBox(page, 'Details')).innerText()).toBe(words);
  await picture(page, 'network-stall');
  await expectPostedOnce(page);
});

it('keeps the words when the service is too busy, says how long to wait, and posts once afterwards', async () => {
  const { page } = await writeQuestion();
  await site.tenant.faults([{ route: creation, fault: { kind: 'status', status: 429, retryAfter: 300 } }]);
  await post(page);
  const alert = page.getByRole('alert');
  await alert.getByText('SharePoint asks to wait 300 seconds. Then try again.').waitFor({ timeout: 10_000 });
  expect(await page.getByRole('textbox', { name: 'Title' }).inputValue()).toBe(title);
  expect(await (await textBox(page, 'Details')).innerText()).toBe(words);
  await picture(page, 'network-busy');
  expect(await asked()).toEqual([]);
  await site.tenant.faults([]);
  await post(page);
  await expectPostedOnce(page);
});

it('goes on without a connection: typing is kept, posting says what happened, and works when the connection is back', async () => {
  const member = await site.visit('member', { expected: injected });
  const { page } = member;
  await member.open('Board');
  await startAsking(page, title);
  const details = await textBox(page, 'Details');
  await page.context().setOffline(true);
  await details.click();
  await page.keyboard.type(words);
  await page.getByText(/^Draft saved/).waitFor();
  await post(page);
  await page.getByRole('alert').getByText('No connection').waitFor({ timeout: 10_000 });
  await page.getByText('Check the network, then try again. What you typed is kept.').waitFor();
  expect(await details.innerText()).toBe(words);
  await picture(page, 'network-offline');
  expect(await asked()).toEqual([]);
  await page.context().setOffline(false);
  await post(page);
  await expectPostedOnce(page);
});

it.each([
  ['the answer breaks off half-way', { fault: 'cutMidBody' }],
  ['a gateway gives up after it was stored', { moment: 'afterCommit', fault: { kind: 'status', status: 504 } }],
  ['the service is down before it is stored', { moment: 'before', fault: { kind: 'status', status: 503 } }]
])('a reply is there once on a plain classic board too, where no column of ours helps, when %s', async (_name, plan) => {
  const member = await site.visit('member', { expected: injected });
  const { page } = member;
  await member.open('TeamTalk');
  await page.getByRole('link', { name: 'Lost: grey scarf' }).click();
  await page.getByRole('button', { name: 'Write a reply' }).click();
  await write(page, 'Your reply', 'Mine is green.');
  await site.tenant.faults([{ route: creation, count: 1, ...plan }]);
  await page.getByRole('button', { name: 'Post reply' }).click();
  await page.locator('[id^=kh-reply-]', { hasText: 'Mine is green.' }).waitFor();
  const replies = await site.items('visitor', plain, "$select=Id,Body&$filter=ContentType eq 'Message'&$orderby=Id desc");
  expect(replies.filter(row => String(row.Body).includes('Mine is green.'))).toHaveLength(1);
});

it('takes a refused mark back exactly, with a message, and sets it when tried again', async () => {
  const member = await site.visit('member', { expected: injected });
  const { page } = member;
  await member.open('Board');
  await page.getByRole('link', { name: /^Hotel above the limit/ }).click();
  const likes = page.getByRole('button', { name: /found this helpful\. Who/ });
  await likes.waitFor();
  const before = await likes.innerText();
  const helpful = page.getByRole('button', { name: 'Helpful', exact: true });
  await site.tenant.faults([{ route: 'setlike', fault: { kind: 'status', status: 403 } }]);
  await helpful.click();
  await page.getByRole('alert').getByText('Your mark was not saved.').waitFor();
  expect(await helpful.getAttribute('aria-pressed')).toBe('false');
  expect(await likes.innerText()).toBe(before);
  await picture(page, 'network-like');
  await site.tenant.faults([]);
  await page.getByRole('alert').getByRole('button', { name: 'Try again' }).click();
  await page.getByRole('button', { name: 'Helpful', exact: true, pressed: true }).waitFor();
  await eventually(async () => {
    const [row] = await site.items('visitor', board, "$select=Id,LikesCount&$filter=startswith(Title,'Hotel above the limit')");
    expect(row.LikesCount).toBe(Number(before) + 1);
  });
  expect(await likes.innerText()).toBe(String(Number(before) + 1));
});

it('shows a board that cannot be read as an error with a way out, and reads it when tried again', async () => {
  const visitor = await site.visit('visitor', { expected: injected });
  await site.tenant.faults([{ route: '_api', fault: { kind: 'status', status: 503, retryAfter: 120 } }]);
  await visitor.open('Board');
  const { page } = visitor;
  await page.getByRole('alert').getByText('SharePoint is busy').waitFor({ timeout: 10_000 });
  await picture(page, 'network-board');
  await site.tenant.faults([]);
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.getByRole('link', { name: /^Hotel above/ }).waitFor();
});
