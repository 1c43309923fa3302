import { excerpt } from './excerpt';

it.each([
  ['short text stays whole', '<p>Short.</p>', 20, 'Short.'],
  ['a long one is cut at a word', '<p>The quick brown fox jumps</p>', 17, 'The quick brown…'],
  ['a comma at the cut goes', 'The quick, brown fox', 11, 'The quick…'],
  ['a single long word is cut anywhere', 'abcdefghijklmnop', 8, 'abcdefgh…'],
  ['no half of a character is left', `${'x'.repeat(7)}😀${'y'.repeat(9)}`, 8, 'xxxxxxx…'],
  ['nothing gives nothing', '<p></p>', 8, '']
])('%s', (_, html, length, expected) => {
  expect(excerpt(html, length)).toBe(expected);
});
