import { cutAtWord } from './cutAtWord';

test.each([
  ['a short text', 'You stayed.', 20, 'You stayed.'],
  ['a text of just that length', '1234567890', 10, '1234567890'],
  ['a long text', 'You stayed until the lorry was cleared.', 19, 'You stayed until…'],
  ['a text whose word ends there', 'You stayed until the lorry', 16, 'You stayed until…'],
  ['a comma at the end', 'You stayed, though late', 12, 'You stayed…'],
  ['one endless word', 'a'.repeat(30), 10, `${'a'.repeat(10)}…`],
  ['a sign of two units at the edge', `${'a'.repeat(9)}😀${'a'.repeat(9)}`, 10, `${'a'.repeat(9)}…`]
])('%s', (_case, text, most, expected) => {
  expect(cutAtWord(text, most)).toBe(expected);
});
