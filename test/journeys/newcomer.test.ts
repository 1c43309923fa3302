/** A newcomer asks, a colleague answers, the asker accepts and says that it helped; somebody else follows the link. */
import { journey, picture } from './journey.ts';
import { answer, audience, audienceRefused, pastePicture, post, reply, startAsking, textBox, withClipboard } from './writing.ts';

const list = 'Questions and answers';
const title = 'Which form for the customs of a split shipment to Norway?';
const site = journey();

/** An owner sets the ground rules on the page itself, and publishes. */
async function setGroundRules(): Promise<void> {
  const owner = await site.visit('owner');
  await owner.open('Board', { mode: 'edit' });
  await owner.page.getByRole('button', { name: 'Add a rule' }).click();
  await owner.page.getByLabel('Rule 1', { exact: true }).fill('Search before you ask.');
  await owner.page.getByLabel('Rule 1', { exact: true }).press('Tab');
  await owner.page.getByRole('button', { name: 'Publish' }).click();
  await owner.page.waitForSelector('html[data-ready="yes"]:not([data-editing="yes"])');
}

it('asks, gets an answer, accepts it and says that it helped; the link to the answer leads a third person there', async () => {
  await setGroundRules();

  const asker = await site.visit('member', { ...withClipboard, expected: audienceRefused });
  const { page } = asker;
  await asker.open('Board');
  await startAsking(page, title);
  const similar = page.getByRole('region', { name: 'These may answer it' });
  await similar.getByRole('button', { name: 'How do we re-issue a customs form after a split shipment?' }).click();
  await similar.getByRole('heading', { name: 'Accepted answer' }).waitFor();
  await similar.getByRole('button', { name: 'Close' }).click();
  expect(await page.getByRole('textbox', { name: 'Title' }).inputValue()).toBe(title);
  expect(await page.getByText('Search before you ask.').isVisible()).toBe(true);
  await audience(page).filter({ hasText: 'Contoso intranet Members' }).waitFor();

  const details = await textBox(page, 'Details');
  await details.click();
  await page.getByRole('button', { name: 'Bold' }).click();
  await page.keyboard.type('Two lorries, one declaration:');
  await page.getByRole('button', { name: 'Bold' }).click();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Bulleted list' }).click();
  await page.keyboard.type('one left on Monday');
  await page.keyboard.press('Enter');
  await page.keyboard.type('one waits');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await pastePicture(page);
  await details.getByRole('img').waitFor();
  await picture(page, 'newcomer-ask');
  await post(page);
  await page.getByRole('heading', { name: title }).waitFor();
  await page.getByText('Waiting for a first answer').waitFor();
  const link = page.url();

  const answerer = await site.visit('amara', { expected: audienceRefused });
  await answerer.open('Board');
  await answerer.page.getByRole('link', { name: title }).click();
  await answerer.page.getByRole('img', { name: /^Image / }).waitFor();
  await answer(answerer.page, 'A partial exit, under the same reference.');
  await answerer.page.getByRole('button', { name: 'Helpful', exact: true }).first().click();
  await answerer.page.getByRole('button', { name: /^1 found this helpful/ }).waitFor();

  await page.reload();
  await reply(page, 'A partial exit').getByRole('button', { name: 'Accept this answer' }).click();
  await page.getByRole('region', { name: 'Accepted answer' }).getByText('A partial exit').waitFor();
  await page.getByRole('button', { name: 'Solved', exact: true }).click();
  await page.getByRole('button', { name: 'Solved', exact: true, pressed: true }).waitFor();
  await page.getByRole('status').filter({ hasText: 'Noted.' }).waitFor();
  await picture(page, 'newcomer-solved');
  await page.getByRole('link', { name: 'Back to the board' }).click();
  const row = page.getByRole('listitem').filter({ has: page.getByRole('link', { name: title }) });
  await row.getByText('Solved', { exact: true }).waitFor();
  await row.getByText('1 reply').waitFor();

  const written = await site.items('visitor', list, `$filter=Title eq '${title}'&$select=*,FileRef`);
  expect(written).toHaveLength(1);
  const [discussion] = written;
  const answers = await site.items('visitor', list, `$filter=ParentItemID eq ${discussion.Id}&$select=*,FileDirRef`);
  expect(answers).toHaveLength(1);
  expect(discussion).toMatchObject({
    ContentTypeId: expect.stringMatching(/^0x012002/), FileSystemObjectType: 1, IsQuestion: true, BestAnswerId: answers[0].Id,
    DiscussionLastUpdated: answers[0].Created, KnowhowOutcome: 'solved',
    Body: expect.stringMatching(/<strong>Two lorries, one declaration:<\/strong>.*<ul><li>.*one left on Monday.*one waits.*<\/ul>.*<img [^>]*src="[^"]*\/Lists\/Questions\/Attachments\/\d+\/[^"]+\.png"/)
  });
  expect(answers[0]).toMatchObject({
    ContentTypeId: expect.stringMatching(/^0x0107/), FileSystemObjectType: 0, FileDirRef: discussion.FileRef, ParentItemID: discussion.Id,
    Body: '<p>A partial exit, under the same reference.</p>'
  });

  const third = await site.visit('visitor');
  await third.open('Board', { topic: new URL(link).searchParams.get('topic') ?? '', reply: String(answers[0].Id) });
  const target = reply(third.page, 'A partial exit');
  await target.waitFor();
  await third.page.waitForFunction(id => document.activeElement?.id === id, `kh-reply-${answers[0].Id}`);
  const box = await target.boundingBox();
  expect(box && box.y > 0 && box.y + box.height < 900).toBe(true);
});

it('asks with nothing but a title, and the next visit no longer opens the rules by itself', async () => {
  await setGroundRules();
  const asker = await site.visit('member', { expected: audienceRefused });
  await asker.open('Board');
  await startAsking(asker.page, 'Only a title?');
  await asker.page.getByText('Search before you ask.').waitFor();
  await post(asker.page);
  await asker.page.getByRole('heading', { name: 'Only a title?' }).waitFor();
  expect(await site.items('visitor', list, "$filter=Title eq 'Only a title?'&$select=Id,IsQuestion,Body")).toEqual([
    expect.objectContaining({ IsQuestion: true, Body: null })
  ]);
  await asker.page.getByRole('link', { name: 'Back to the board' }).click();
  await asker.page.getByRole('button', { name: 'Ask a question' }).click();
  await asker.page.getByText('Ground rules').waitFor();
  expect(await asker.page.getByText('Search before you ask.').isVisible()).toBe(false);
});
