import { searchTerms, similarTerms } from './similarTerms';

it.each([
  ['How do we re-issue a customs form after a split shipment?', ['re-issue', 'shipment', 'customs', 'split', 'form']],
  ['Wie kann ich die Zollerklärung ändern?', ['zollerklärung', 'ändern']],
  ['it is on', []],
  ['   ', []],
  ['form form FORM', ['form']],
  ['"quoted" (words)', ['quoted', 'words']],
  ['a1b2 x', ['a1b2']]
])('takes from %j the words worth a search', (title, expected) => {
  expect(similarTerms(title)).toEqual(expected);
});

it('takes at most eight words, the longest first', () => {
  const terms = similarTerms('one1 two22 three333 four4444 five55555 six666666 seven7777777 eight88888888 nine9999999999');
  expect(terms).toHaveLength(8);
  expect(terms[0]).toBe('nine9999999999');
  expect(terms).not.toContain('one1');
});

it('takes every typed word for a search, also stop words', () => {
  expect(searchTerms('The form, the FORM')).toEqual(['the', 'form']);
});
