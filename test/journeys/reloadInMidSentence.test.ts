/** Whoever reloads or closes the page in mid-sentence finds every word again, and what was on its way is never there twice. */
import { eventually, journey, picture, type Row } from './journey.ts';
import { audienceRefused, pastePicture, post, reply, startAsking, textBox, withClipboard, write } from './writing.ts';

const list = 'Questions and answers';
const title = 'Where do I find the form for the gate?';
const site = journey();

const mine = (): Promise<readonly Row[]> => site.items('visitor', list, `$filter=Title eq '${title}'&$select=Id,Body`);

/** How often each fault may still strike: 0 once the request has reached the tenant. */
async function strikesLeft(): Promise<readonly (number | null)[]> {
  const { plans } = await (await fetch(`${site.tenant.url}/_local/faults`)).json() as { readonly plans: readonly { readonly left: number | null }[] };
  return plans.map(({ left }) => left);
}

it('offers an unfinished question again after a reload, with its picture, and posts it', async () => {
  const member = await site.visit('member', { ...withClipboard, expected: audienceRefused });
  const { page } = member;
  await member.open('Board');
  await startAsking(page, title);
  await page.getByRole('radio', { name: /^Discussion/ }).check();
  await write(page, 'Details', 'It was beside the lift, and ');
  await pastePicture(page);
  await page.getByRole('textbox', { name: 'Details' }).getByRole('img').waitFor();
  await page.keyboard.type('then');
  await page.reload();

  await page.getByText(`You have an unfinished post: “${title}”.`).waitFor();
  await picture(page, 'reload-offer');
  await page.getByRole('button', { name: 'Go on writing' }).click();
  await page.getByText(/^Your draft from .* is back\.$/).waitFor();
  expect(await page.getByRole('textbox', { name: 'Title' }).inputValue()).toBe(title);
  expect(await page.getByRole('radio', { name: /^Discussion/ }).isChecked()).toBe(true);
  const details = await textBox(page, 'Details');
  expect(await details.innerText()).toMatch(/It was beside the lift, and\s+then/);
  const image = details.getByRole('img');
  await image.waitFor();
  expect(await image.evaluate(element => (element as HTMLImageElement).naturalWidth)).toBeGreaterThan(0);
  await picture(page, 'reload-restored');

  await post(page);
  await page.getByRole('heading', { name: title }).waitFor();
  expect(await mine()).toEqual([expect.objectContaining({ Body: expect.stringMatching(/beside the lift.*<img [^>]*Attachments.*then/s) })]);
  await page.getByRole('link', { name: 'Back to the board' }).click();
  await page.getByRole('link', { name: title }).waitFor();
  expect(await page.getByText('You have an unfinished post').count()).toBe(0);
});

it('loses no letter when the page goes in the very moment of typing', async () => {
  const member = await site.visit('member', { expected: audienceRefused });
  const { page } = member;
  await member.open('Board');
  await startAsking(page, 'Half a sen');
  await page.reload();
  await page.getByText('You have an unfinished post: “Half a sen”.').waitFor();
  await page.getByRole('button', { name: 'Discard' }).click();
  await page.reload();
  await page.getByRole('link', { name: /^Hotel above/ }).waitFor();
  expect(await page.getByText('You have an unfinished post').count()).toBe(0);
});

it('opens an unfinished reply below the post that it answers', async () => {
  const member = await site.visit('member', { expected: audienceRefused });
  const { page } = member;
  await member.open('Board');
  await page.getByRole('link', { name: /^First week of a new colleague/ }).click();
  await page.getByRole('heading', { name: '6 answers' }).waitFor();
  await reply(page, 'A list of abbreviations.').getByRole('button', { name: /^Reply to/ }).click();
  await write(page, 'Your reply', 'We have one, it is call');
  await page.reload();
  const box = reply(page, 'A list of abbreviations.').getByRole('textbox', { name: 'Your reply' });
  await box.waitFor();
  expect(await box.innerText()).toBe('We have one, it is call');
  await box.press('ControlOrMeta+End');
  await page.keyboard.type('ed the small book.');
  await page.getByRole('button', { name: 'Post reply' }).click();
  await box.waitFor({ state: 'detached' });
  await reply(page, 'We have one, it is called the small book.').getByRole('button', { name: 'Copy link' }).waitFor();
});

describe('a tab that is closed while it sends', () => {
  it.each([
    ['had got through', 'afterCommit', 1],
    ['arrives late, after the second', 'before', 0]
  ] as const)('offers the text on return, and posting it again makes one when the first attempt %s', async (_name, moment, there) => {
    const member = await site.visit('member', { expected: [...audienceRefused, /404.*GetFolderByServerRelativePath/] });
    await member.open('Board');
    const tab = await member.newTab();
    await tab.goto(site.tenant.page('Board'));
    await startAsking(tab, title);
    await write(tab, 'Details', 'Beside the lift.');
    await site.tenant.faults([{ route: 'AddValidateUpdateItemUsingPath', moment, count: 1, fault: { kind: 'stall', milliseconds: 4000 } }]);
    await post(tab);
    await tab.getByRole('button', { name: 'Posting' }).waitFor();
    await eventually(async () => expect(await strikesLeft()).toEqual([0]));
    await eventually(async () => expect(await mine()).toHaveLength(there));
    await tab.close();

    const { page } = member;
    await page.reload();
    await page.getByRole('button', { name: 'Go on writing' }).click();
    await page.getByText('This was on its way when the page closed. Post it again: it is never posted twice.').waitFor();
    await picture(page, `reload-sending-${moment}`);
    expect(await (await textBox(page, 'Details')).innerText()).toBe('Beside the lift.');
    await post(page);
    await page.getByRole('heading', { name: title }).waitFor();
    await eventually(async () => expect((await site.tenant.log()).map(({ fault }) => fault)).toContain(`${moment}: stall`));
    expect(await mine()).toEqual([expect.objectContaining({ Body: '<p>Beside the lift.</p>' })]);
  });
});
