/** The whole way by keyboard in the dark theme; nothing that a machine can find is wrong with any state in any theme. */
import { eventually, journey, picture } from './journey.ts';
import { beyond, focused, tabTo, violations } from './screen.ts';
import { audienceRefused, textBox } from './writing.ts';

const board = 'Questions and answers';
const site = journey();

it('goes from the list by search, filters and a question to an answer and back, by keyboard alone', async () => {
  const member = await site.visit('member', { expected: audienceRefused });
  const { page } = member;
  await member.open('Board', { theme: 'dark' });
  await page.getByRole('link', { name: /^Hotel above the limit/ }).waitFor();

  await tabTo(page, 'Search questions and answers');
  await page.keyboard.type('split shipment');
  await page.getByRole('paragraph').filter({ hasText: /results? for “split shipment”/ }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('tab', { name: 'All' }).waitFor();
  expect((await focused(page)).name).toBe('Search questions and answers');

  await tabTo(page, 'All');
  await page.keyboard.press('ArrowRight');
  await page.getByRole('tab', { name: 'Unanswered', selected: true }).waitFor();
  expect(await focused(page)).toMatchObject({ name: 'Unanswered', isVisible: true });
  const title = 'Hotel above the limit because of a fair: how to claim it?';
  await page.getByRole('link', { name: title }).waitFor();
  await tabTo(page, title);
  await picture(page, 'keyboard-list');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: title }).waitFor();
  await eventually(async () => expect(await focused(page)).toMatchObject({ role: 'h2', name: title }));

  await tabTo(page, 'Helpful');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Helpful', exact: true, pressed: true }).waitFor();
  expect(await focused(page)).toMatchObject({ name: 'Helpful', isVisible: true });
  await tabTo(page, 'More actions');
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: 'Quote' }).or(page.getByRole('menuitem', { name: 'Copy link' })).first().waitFor();
  await page.keyboard.press('Escape');
  await eventually(async () => expect(await focused(page)).toMatchObject({ name: 'More actions' }));

  await tabTo(page, 'Write an answer');
  await page.keyboard.press('Enter');
  await textBox(page, 'Your answer');
  await eventually(async () => expect(await focused(page)).toMatchObject({ name: 'Your answer' }));
  await page.keyboard.type('There is a form. ');
  await page.keyboard.press('ControlOrMeta+B');
  await page.keyboard.type('T-12');
  await picture(page, 'keyboard-composer');
  await page.keyboard.press('Control+Enter');
  const answer = page.locator('[id^=kh-reply-]', { hasText: 'There is a form. T-12' });
  await answer.waitFor();
  await eventually(async () => expect(await page.evaluate(() => document.activeElement?.id)).toBe(await answer.getAttribute('id')));
  const [written] = await site.items('visitor', board, "$select=Id,Body&$filter=ContentType eq 'Message'&$orderby=Id desc");
  expect(written.Body).toBe('<p>There is a form. <strong>T-12</strong></p>');

  await tabTo(page, 'Back to the board', { key: 'Shift+Tab' });
  await page.keyboard.press('Enter');
  await page.getByRole('tab', { name: 'Unanswered', selected: true }).waitFor();
  // It comes back once the list stands again.
  await eventually(async () => expect((await focused(page)).role).not.toBe('body'));
});

describe.each(['light', 'dark', 'contrast'])('in the theme %s', theme => {
  it('nothing is wrong with list, thread, ask, empty and error states', async () => {
    const found: Record<string, readonly string[]> = {};
    const member = await site.visit('member', { expected: [...audienceRefused, /503/] });
    const { page } = member;
    const look = async (state: string): Promise<void> => {
      await picture(page, `axe-${theme}-${state}`);
      found[state] = await violations(page);
    };
    await member.open('Board', { theme });
    await page.getByRole('link', { name: /^Hotel above the limit/ }).waitFor();
    await look('list');
    await page.getByRole('searchbox').fill('split shipment');
    await page.getByRole('paragraph').filter({ hasText: /results? for/ }).waitFor();
    await look('search');
    await page.getByRole('searchbox').fill('xylophone');
    await page.getByText('Nothing found for “xylophone”').waitFor();
    await look('nothing-found');
    await page.getByRole('button', { name: 'Clear search' }).click();
    await page.getByRole('link', { name: /^How do we re-issue/ }).click();
    await page.getByRole('region', { name: 'Accepted answer' }).waitFor();
    await page.getByRole('button', { name: 'Write an answer' }).click();
    await textBox(page, 'Your answer');
    await look('thread');
    await page.getByRole('link', { name: 'Back to the board' }).click();
    await page.getByRole('button', { name: 'Ask a question' }).click();
    await page.getByRole('textbox', { name: 'Title' }).fill('customs form');
    await page.getByRole('heading', { name: 'These may answer it' }).waitFor();
    await textBox(page, 'Details');
    await look('ask');
    await page.getByRole('button', { name: 'Discard' }).click();
    await page.getByRole('tab', { name: 'Mine' }).click();
    await page.getByRole('tabpanel', { name: 'Mine' }).waitFor();
    await look('mine');
    await site.tenant.faults([{ route: 'RenderListDataAsStream', fault: { kind: 'status', status: 503, retryAfter: 120 } }]);
    await page.getByRole('tab', { name: 'Solved' }).click();
    await page.getByRole('alert').waitFor();
    await look('error');
    await site.tenant.faults([]);
    expect(found).toEqual(Object.fromEntries(Object.keys(found).map(state => [state, []])));
  });
});

it('nothing is wrong with a plain board that is empty, for a member and for its owner who edits the page', async () => {
  const discussions = await site.items('owner', 'Team talk', "$select=Id&$filter=ContentType eq 'Discussion'");
  await Promise.all(discussions.map(({ Id }) => site.rest('owner', `web/lists/getbytitle('Team%20talk')/items(${Id})/recycle()`, { method: 'POST' })));
  const member = await site.visit('member');
  await member.open('TeamTalk', { theme: 'dark' });
  await member.page.getByText('Be the first to ask').waitFor();
  expect(await violations(member.page)).toEqual([]);
  const owner = await site.visit('owner');
  await owner.open('TeamTalk', { theme: 'dark', mode: 'edit' });
  await owner.page.getByText('This list can do more').waitFor();
  await owner.page.getByRole('button', { name: 'Add a rule' }).click();
  await picture(owner.page, 'keyboard-owner-edit');
  expect(await violations(owner.page)).toEqual([]);
});

describe('on 320 pixels', () => {
  it.each(['en-US', 'ar-SA'])('list, thread and ask fit without scrolling sideways in %s', async lang => {
    const member = await site.visit('member', { viewport: { width: 320, height: 800 }, expected: audienceRefused });
    const { page } = member;
    await member.open('Board', { lang });
    await page.locator('.webPart li a').first().waitFor();
    expect(await beyond(page)).toEqual([]);
    await picture(page, `narrow-${lang}-list`);
    expect(await page.locator('.webPart > * [dir]').first().getAttribute('dir')).toBe(lang === 'ar-SA' ? 'rtl' : 'ltr');

    const [{ Id }] = await site.items('visitor', board, "$filter=startswith(Title,'How do we re-issue')&$select=Id");
    await member.open('Board', { lang, topic: String(Id) });
    await page.locator('[id^=kh-reply-]').first().waitFor();
    expect(await beyond(page)).toEqual([]);
    await picture(page, `narrow-${lang}-thread`);

    await member.open('Board', { lang });
    await page.locator('.webPart header button').first().click();
    await page.locator('.webPart [contenteditable=true]').waitFor();
    expect(await beyond(page)).toEqual([]);
    expect(await violations(page)).toEqual([]);
    await picture(page, `narrow-${lang}-ask`);
  });
});

it('mirrors for right-to-left, while a title keeps its own direction', async () => {
  const visitor = await site.visit('visitor');
  const { page } = visitor;
  await visitor.open('Board', { lang: 'ar-SA', theme: 'dark' });
  await page.getByRole('link', { name: /^Hotel above the limit/ }).waitFor();
  const place = async (selector: string): Promise<number> => (await page.locator(selector).first().boundingBox())?.x ?? 0;
  // The picture of the author stands before the title: to the right of it.
  const row = '.webPart ul > li';
  expect(await place(`${row} > :first-child`)).toBeGreaterThan(await place(`${row} > :nth-child(2)`));
  await picture(page, 'rtl-dark-list');
  expect(await violations(page)).toEqual([]);
});
