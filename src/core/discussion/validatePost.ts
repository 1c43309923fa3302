import { allowed, refused } from '../shared';
import type { Ruling } from '../shared';
import { plainText } from './plainText';

/** A single line of text in SharePoint holds 255 UTF-16 units. */
export const titleLimit = 255;
/** Bodies above this are shown collapsed: sanitising 1 MB takes over a second on a slow machine (quality.md section 2). Bytes of UTF-8. */
export const collapsedBodyBytes = 256 * 1024;
/** Bodies above this are refused before sending: SharePoint takes no more in one request part, and pasted images belong in attachments. Bytes of UTF-8. */
export const bodyLimitBytes = 1024 * 1024 - 16 * 1024;

export type TitleRefusal = 'empty' | 'tooLong';
export type BodyRefusal = 'empty' | 'tooLong';

/** What is stored for a title as typed: one line, no control characters, no blanks around. */
export function cleanTitle(typed: string): string {
  // eslint-disable-next-line no-control-regex
  return typed.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ').replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '').trim();
}

export function validateTitle(typed: string): Ruling<TitleRefusal> {
  const title = cleanTitle(typed);
  if (title.replace(/[\s\u200b-\u200f\u2060\ufeff]/g, '') === '') return refused('empty');
  return title.length > titleLimit ? refused('tooLong') : allowed;
}

/** A reply needs words or a picture; a question needs only its title, so its body may be empty. */
export function validateBody(html: string, mayBeEmpty = false): Ruling<BodyRefusal> {
  if (utf8Bytes(html) > bodyLimitBytes) return refused('tooLong');
  if (!mayBeEmpty && isEmptyBody(html)) return refused('empty');
  return allowed;
}

export function isEmptyBody(html: string): boolean {
  return !/<img\b/i.test(html) && plainText(html) === '';
}

export function isCollapsed(html: string): boolean {
  return html.length > collapsedBodyBytes || utf8Bytes(html) > collapsedBodyBytes;
}

/** Length in UTF-8 without building the bytes. */
export function utf8Bytes(text: string): number {
  let bytes = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 0x80) bytes += 1;
    else if (unit < 0x800) bytes += 2;
    else if (unit >= 0xd800 && unit < 0xdc00 && i + 1 < text.length) { bytes += 4; i++; }
    else bytes += 3;
  }
  return bytes;
}
