import type { Html } from '../shared';
import { quote } from './quote';

it('quotes with the name of who said it, and leaves room to answer', () => {
  expect(quote('<p>Words</p>' as Html, 'Amina <b>')).toBe('<blockquote><p><strong>Amina &lt;b&gt;</strong></p><p>Words</p></blockquote><p></p>');
});

it('leaves out what the quoted post quoted itself', () => {
  expect(quote('<blockquote><p>old <blockquote>older</blockquote></p></blockquote><p>new</p>' as Html, 'A')).not.toMatch(/old/);
});

it('survives quotations that are not closed or never began', () => {
  expect(quote('</blockquote><p>kept</p><blockquote>lost' as Html, 'A')).toContain('<p>kept</p></blockquote>');
});
