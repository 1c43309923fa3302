/** An owner puts a classic board on a page, completes its list and takes that back; old addresses lead to the new screen. */
import type { Page } from 'playwright-core';
import { eventually, journey, picture, siteAddress, type Visitor } from './journey.ts';
import { audienceRefused } from './writing.ts';

const list = 'Team talk';
const discussion = 'Running group on Tuesdays';
const site = journey();

/** The new page with a board bound to the classic list, not published yet. */
async function bindOnNewPage(): Promise<Visitor> {
  const owner = await site.visit('owner', { expected: audienceRefused });
  const { page } = owner;
  await owner.open('Blank', { mode: 'edit' });
  await page.locator('.toolbox').getByRole('button', { name: 'Discussion board' }).click();
  const pane = page.getByRole('region', { name: 'Discussion board property pane' });
  await pane.getByRole('combobox', { name: 'Discussion list' }).click();
  await page.getByRole('listbox').getByRole('option', { name: /^Team talk \(\d+ posts\)$/ }).click();
  await page.getByRole('link', { name: discussion }).waitFor();
  expect(await pane.getByRole('slider', { name: 'Discussions at a time' }).getAttribute('aria-valuenow')).toBe('20');
  await pane.getByRole('button', { name: 'Close' }).click();
  return owner;
}

async function publish(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Publish' }).click();
  await page.waitForSelector('html[data-ready="yes"]:not([data-editing="yes"])');
}

/** Turning ratings off leaves their columns in the list, empty and without effect; SharePoint has no request that takes them away. */
const leftByRatings = ['AverageRating', 'RatingCount', 'RatedBy', 'Ratings', 'LikesCount', 'LikedBy'];

interface Column { readonly InternalName: string }

/** Columns with the properties that a change could touch, and the list's rating. */
async function schema(): Promise<{ readonly fields: readonly Column[]; readonly rating: unknown }> {
  const at = `web/lists/getbytitle('${encodeURIComponent(list)}')`;
  const fields = await site.rest('owner', `${at}/fields?$select=InternalName,Indexed,EnforceUniqueValues,Hidden,TypeAsString`);
  const folder = await site.rest('owner', `${at}/rootFolder/properties`);
  const { Ratings_x005f_VotingExperience: rating } = folder.body as Record<string, unknown>;
  return { fields: (fields.body as { value: Column[] }).value, rating: rating || undefined };
}

it('sees what the list lacks, previews, applies, uses it, and undo takes exactly that away', async () => {
  const before = await schema();
  const { page } = await bindOnNewPage();
  await page.getByText('This list can do more').waitFor();
  expect(await page.getByRole('tab', { name: 'Solved' }).count()).toBe(0);
  expect(await page.getByRole('button', { name: 'Start a discussion' }).isVisible()).toBe(true);

  await page.getByRole('button', { name: 'See what would change' }).click();
  await page.getByRole('heading', { name: 'Complete this list' }).waitFor();
  const panel = page.getByRole('dialog', { name: 'Complete this list' });
  await panel.getByText('Gives: accepted answers').waitFor();
  expect(await schema()).toEqual(before);
  await picture(page, 'owner-preview');

  await panel.getByRole('button', { name: 'Make these changes' }).click();
  await panel.getByText(/^\d+ changes made\.$/).waitFor();
  // The open panel hides the board from people who listen, so it is looked for behind it.
  await page.getByRole('tab', { name: 'Solved', includeHidden: true }).waitFor({ state: 'attached' });
  const names = (await schema()).fields.map(field => field.InternalName);
  expect(names).toEqual(expect.arrayContaining(['IsQuestion', 'BestAnswerId', 'LastReplyBy', 'KnowhowOutcome', 'KnowhowClientKey', 'LikesCount', 'LikedBy']));
  await picture(page, 'owner-applied');

  await panel.getByRole('button', { name: 'Undo these changes' }).click();
  await panel.getByText('The list is as it was.').waitFor();
  await eventually(async () => {
    const { fields, rating } = await schema();
    expect({ fields: fields.filter(field => !leftByRatings.includes(field.InternalName)), rating }).toEqual(before);
  });
  await page.getByRole('tab', { name: 'Solved', includeHidden: true }).waitFor({ state: 'detached' });
  await panel.getByRole('button', { name: 'Close' }).last().click();
  await page.getByRole('link', { name: discussion }).waitFor();
});

it('names the board, says what it is for and sets the rules on the page itself; everybody reads them there', async () => {
  const { page } = await bindOnNewPage();
  await page.getByLabel('Title of the board').fill('Coffee corner');
  await page.getByLabel('Purpose in one sentence').fill('Everything but work.');
  await page.getByRole('button', { name: 'Add a rule' }).click();
  await page.getByLabel('Rule 1', { exact: true }).fill('Be kind.');
  await page.getByLabel('Rule 1', { exact: true }).press('Tab');
  await publish(page);
  await picture(page, 'owner-published');

  const member = await site.visit('member', { expected: audienceRefused });
  await member.open('Blank');
  await member.page.getByRole('heading', { name: 'Coffee corner' }).waitFor();
  await member.page.getByText('Everything but work.').waitFor();
  expect(await member.page.getByText('This list can do more').count()).toBe(0);
  await member.page.getByRole('button', { name: 'Start a discussion' }).click();
  await member.page.getByRole('textbox', { name: 'Title' }).fill('Plain, and posted all the same');
  await member.page.getByText('Be kind.').waitFor();
  await member.page.getByRole('button', { name: 'Post', exact: true }).click();
  await member.page.getByRole('heading', { name: 'Plain, and posted all the same' }).waitFor();
  const [made] = await site.items('visitor', list, "$filter=Title eq 'Plain, and posted all the same'&$select=Id,ContentTypeId,DiscussionLastUpdated");
  expect(made).toMatchObject({ ContentTypeId: expect.stringMatching(/^0x012002/), DiscussionLastUpdated: expect.any(String) });
});

describe('an address of classic SharePoint', () => {
  const folder = `${siteAddress}/Lists/TeamTalk/${discussion}`;
  const replyText = 'How fast is "nobody is left behind"?';

  it('opens the discussion when it is pasted into the search box', async () => {
    const member = await site.visit('member');
    await member.open('TeamTalk');
    const address = `${site.tenant.url}${siteAddress}/Lists/TeamTalk/Flat.aspx?RootFolder=${encodeURIComponent(folder)}&FolderCTID=0x012002`;
    await member.page.getByRole('searchbox').fill(address);
    await member.page.getByRole('heading', { name: discussion }).waitFor();
    await member.page.getByText(replyText).waitFor();
    await member.page.getByRole('link', { name: 'Back to the board' }).click();
    expect(await member.page.getByRole('searchbox').inputValue()).toBe('');
  });

  it('opens the discussion on a page that it was redirected to, and leaves a link of today behind', async () => {
    const member = await site.visit('member');
    await member.open('TeamTalk', { RootFolder: folder, FolderCTID: '0x01200200' });
    await member.page.getByRole('heading', { name: discussion }).waitFor();
    await member.page.getByText(replyText).waitFor();
    const [{ Id }] = await site.items('visitor', list, `$filter=Title eq '${discussion}'&$select=Id`);
    await eventually(async () => {
      const query = new URL(member.page.url()).searchParams;
      expect([query.get('topic'), query.get('RootFolder')]).toEqual([String(Id), null]);
    });
  });

  it('of a discussion that is gone says so, with a way to the board', async () => {
    const member = await site.visit('member', { expected: [/404.*Nothing/] });
    await member.open('TeamTalk', { RootFolder: `${siteAddress}/Lists/TeamTalk/Nothing here` });
    await member.page.getByText('This discussion is not here').waitFor();
    await member.page.getByRole('button', { name: 'Back to the board' }).click();
    await member.page.getByRole('link', { name: discussion }).waitFor();
  });
});
