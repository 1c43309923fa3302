import { highlight, matchEnd, matchStart, snippetParts } from './highlight';

const shown = (text: string): string => text.split(matchStart).join('[').split(matchEnd).join(']');

it.each([
  ['marks a word', 'How do customs work', ['customs'], 'How do [customs] work'],
  ['marks words by their beginning, whatever the case', 'Customs duty', ['custom'], '[Customs] duty'],
  ['does not mark inside a word', 'accustomed', ['custom'], 'accustomed'],
  ['marks letters of any script', 'die Größe zählt', ['größe'], 'die [Größe] zählt'],
  ['takes signs literally', 'a+b (c) [d]', ['(c', 'a+b'], '[a+b] [(c]) [d]'],
  ['marks nothing without terms', 'plain', [], 'plain'],
  ['drops marks that the text carries itself', `a${matchStart}b`, [], 'ab']
])('%s', (_, text, terms, expected) => {
  expect(shown(highlight(text, terms))).toBe(expected);
});

it('shows the part of a long text around the first match', () => {
  const text = `${'before '.repeat(60)}needle ${'after '.repeat(60)}`;
  const snippet = shown(highlight(text, ['needle'], 120));
  expect(snippet).toContain('[needle]');
  expect(snippet.length).toBeLessThan(160);
  expect(snippet.startsWith('… ')).toBe(true);
  expect(snippet.endsWith(' …')).toBe(true);
});

it('splits a snippet into parts and forgives unpaired marks', () => {
  expect(snippetParts(`a ${matchStart}b${matchEnd} c`)).toEqual([{ text: 'a ', isMatch: false }, { text: 'b', isMatch: true }, { text: ' c', isMatch: false }]);
  expect(snippetParts(`${matchEnd}a${matchStart}`)).toEqual([{ text: 'a', isMatch: false }]);
});
