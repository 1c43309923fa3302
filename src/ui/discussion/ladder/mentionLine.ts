import type { Person } from '../../../core/people';
import type { Html } from '../../../core/shared';

/** A body with a last line that names those asked: an address as a link, so that classic views and mails show it too. */
export function withMentions(body: Html, people: readonly Person[], line: (names: string) => string): Html {
  if (people.length === 0) return body;
  const names = people.map(({ name, email }) => email === undefined || email === ''
    ? `@${escaped(name)}`
    : `<a href="mailto:${escaped(encodeURI(email))}">@${escaped(name)}</a>`);
  // The sentence is put together around a mark, so that only names are HTML.
  return `${body}<p>${escaped(line(mark)).replace(mark, () => names.join(', '))}</p>` as Html;
}

const mark = '\ue000';

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
