/** @jest-environment node */
import { attachmentName } from './attachFile';

it.each([
  ['photo.png', 'photo-abc123.png'],
  ['My photo (1).PNG', 'My-photo-1-abc123.png'],
  ['../../etc/passwd', 'file-abc123.etcpasswd'],
  ['a#b%c&d.jpg', 'a-b-c-d-abc123.jpg'],
  ['Größe 📦.jpeg', 'Größe-abc123.jpeg'],
  ['.htaccess', 'htaccess-abc123'],
  ['', 'file-abc123'],
  ['x.p"><script>', 'x-abc123.pscript'],
  [`${'x'.repeat(300)}.png`, `${'x'.repeat(60)}-abc123.png`]
])('makes of %j a name that SharePoint takes', (given, expected) => {
  expect(attachmentName(given, 'abc123')).toMatch(/^[\p{L}\p{N}_-]+(\.[0-9a-z]+)?$/u);
  expect(attachmentName(given, 'abc123')).toBe(expected);
});
