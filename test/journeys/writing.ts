/** How people write on a board, in the words and places that they see. */
import type { Locator, Page } from 'playwright-core';

/** What an ordinary member's browser notes while a composer works out who can read: the tenant does not tell members. */
export const audienceRefused = [/403.*roleassignments/i, /status of 403.*roleassignments/i];

/** A red square of 2 × 2 pixels. */
export const smallPicture = 'iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAAEElEQVR4nGP4z8AARAwQCgAf7gP9i18U1AAAAABJRU5ErkJggg==';

/** The line below a composer that tells who will see the post. */
export function audience(page: Page): Locator {
  return page.getByRole('paragraph').filter({ hasText: 'Visible to' });
}

/** Opens the box to ask in and types a title. */
export async function startAsking(page: Page, title: string): Promise<void> {
  await page.getByRole('button', { name: 'Ask a question' }).first().click();
  await page.getByRole('textbox', { name: 'Title' }).fill(title);
}

/** The rich text box with this name, once it takes text. */
export async function textBox(page: Page, name: string): Promise<Locator> {
  const box = page.getByRole('textbox', { name, exact: true });
  await box.waitFor();
  return box;
}

/** Types into the rich text box with this name. */
export async function write(page: Page, name: string, text: string): Promise<void> {
  const box = await textBox(page, name);
  await box.click();
  await page.keyboard.type(text);
}

/** Copies a picture and pastes it where the cursor is, by the keys that people press. The browser has to allow `clipboard-write`. */
export async function pastePicture(page: Page): Promise<void> {
  await page.evaluate(async data => {
    const bytes = Uint8Array.from(atob(data), letter => letter.charCodeAt(0));
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': new Blob([bytes], { type: 'image/png' }) })]);
  }, smallPicture);
  await page.keyboard.press('ControlOrMeta+V');
}

/** A browser context in which pictures can be copied. */
export const withClipboard = { permissions: ['clipboard-read', 'clipboard-write'] };

export async function post(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Post', exact: true }).click();
}

/** Answers the open discussion, and waits until the answer stands there. */
export async function answer(page: Page, text: string): Promise<void> {
  await page.getByRole('button', { name: 'Write an answer' }).click();
  await write(page, 'Your answer', text);
  await page.getByRole('button', { name: 'Post answer' }).click();
  await page.locator('[id^=kh-reply-]', { hasText: text }).waitFor();
}

/** The reply that holds these words. */
export function reply(page: Page, text: string): Locator {
  return page.locator('[id^=kh-reply-]', { hasText: text }).last();
}
