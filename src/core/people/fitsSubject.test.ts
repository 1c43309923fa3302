import { fitsSubject, sharedSubject, wordsOfSubject } from './fitsSubject';

it.each([
  [['customs'], ['customs'], true],
  [['customs'], [], false],
  [['customs', 'form'], ['form'], false],
  [['customs', 'form'], ['customs', 'form'], true],
  [['customs', 'form', 'norway'], ['form'], false],
  [['customs', 'form', 'norway'], ['customs', 'form'], true],
  [['a', 'b', 'c', 'd'], ['a', 'b'], false],
  [['a', 'b', 'c', 'd'], ['a', 'b', 'd'], true]
])('an answer on %j that holds %j fits: %s', (subject, words, fits) => {
  expect(fitsSubject(subject, { words })).toBe(fits);
});

it('takes a source by its word that looked for all of them', () => {
  expect(fitsSubject(['customs', 'form'], {})).toBe(true);
});

it('finds the words in the title, the topics and what was seen of the text, accents or not', () => {
  const item = { title: 'Which form for Norway?', topics: ['Zölle'] };
  expect(wordsOfSubject(['zolle', 'norway', 'proforma', 'chile'], item, 'Take the pro-forma: Proforma invoice')).toEqual(['zolle', 'norway', 'proforma']);
});

it('says what several answers have in common, and nothing where they were looked for as a whole', () => {
  expect(sharedSubject([{ words: ['customs', 'form'] }, { words: ['customs', 'norway'] }])).toBe('customs');
  expect(sharedSubject([{ words: ['form'] }, { words: ['norway'] }])).toBe('form');
  expect(sharedSubject([{}, {}])).toBeUndefined();
});
