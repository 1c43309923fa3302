import fc from 'fast-check';
import { naughtyStrings } from '../../../test/support/naughtyStrings';
import { foldText } from './foldText';
import { asTyped, holdsAllWords, holdsWordOrSingular, labelFits, searchWords, subjectWords } from './textFits';

it.each([
  ['Customs form', ['customs', 'form']],
  ['  "customs  form", (Norway)?', ['customs', 'form', 'norway']],
  ['C++ and C#', ['c++', 'and', 'c#']],
  ['Inês Yılmaz', ['ines', 'yilmaz']],
  ['form FORM Form', ['form']],
  ['***', ['***']],
  ['😀', ['😀']],
  ['\u202eabc\u202c', ['abc']],
  ['   ', []]
])('takes from %j the words %j', (typed, expected) => {
  expect(searchWords(typed)).toEqual(expected);
});

it('gives words back as they were typed, whatever stands around them', () => {
  expect(asTyped(searchWords('  "Zölle" für Zoë?'), '  "Zölle" für Zoë?')).toEqual(['Zölle', 'für', 'Zoë']);
  expect(asTyped(['andern', 'elsewhere'], 'Zollerklärung ändern')).toEqual(['ändern', 'elsewhere']);
});

it('takes at most twelve words', () => {
  expect(searchWords('a b c d e f g h i j k l m n')).toHaveLength(12);
});

it.each([
  ['How do I ship dangerous goods to Norway?', ['ship', 'dangerous', 'goods', 'norway']],
  ['Wie kann ich die Zollerklärung ändern', ['zollerklarung', 'andern']],
  ['what is it', []],
  ['Who in IT or HR knows 8D?', ['it', 'hr', 'knows', '8d']],
  ['签证', ['签证']],
  ['', []]
])('takes from the question %j its subject %j', (typed, expected) => {
  expect(subjectWords(typed)).toEqual(expected);
});

it.each([
  ['Elif Yılmaz', 'yilmaz', true],
  ['Zoë Papadaki', 'zoe', true],
  ['Søren Łukasz Straße', 'soren lukasz strasse', true],
  ['Amara Okafor', 'oka', true],
  ['Amara Okafor', 'kafor', false],
  ['Amara Okafor', 'okafor amara', true],
  ['Amara Okafor', 'amara levi', false],
  ['田中 恵子', '中', true],
  ['الزبون الأول', 'الزبون', true],
  ['हिन्दी भाषा', 'न्दी', false],
  ["O'Brien", "o'brien", true],
  ['Anything', '', false]
])('knows whether %j holds the words of %j: %j', (text, typed, expected) => {
  expect(holdsAllWords(text, searchWords(typed))).toBe(expected);
});

it.each([
  ['Customs', 'customs form for Norway', true],
  ['Dangerous goods', 'ship dangerous goods', true],
  ['Dangerous goods', 'dangerous people', false],
  ['Visas', 'visa for China', true],
  ['Visa', 'which visas', true],
  ['Export papers', 'exp', true],
  ['IT', 'italy', false],
  ['Certificates of origin', 'who issues certificates for origin labels', true],
  ['Certificates of origin', 'who may sign a certificate of origin', true],
  ['Of', 'who issues certificates', false],
  ['"', 'a " alone', false],
  ['"', '"', true],
  ['', 'customs', false]
])('knows whether the label %j fits what was asked in %j: %j', (label, typed, expected) => {
  expect(labelFits(label, searchWords(typed))).toBe(expected);
});

it.each([
  ['Certificate of origin', 'certificates', true], ['Press 4 stops', 'presses', true], ['Learning', 'lean', false], ['The gas', 'gases', false], ['Certificate', 'origin', false]
])('knows whether %j holds %j or its singular: %s', (text, word, expected) => expect(holdsWordOrSingular(text, word)).toBe(expected));

it('finds every name by itself as typed, whatever it is made of', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), name => {
    const words = searchWords(name);
    fc.pre(words.length > 0);
    expect(holdsAllWords(name, words)).toBe(true);
  }));
});

it('finds people named by any hostile text by that text', () => {
  const missed = naughtyStrings().filter(name => searchWords(name).length > 0 && !holdsAllWords(name, searchWords(name)));
  expect(missed).toEqual([]);
});

it('folds what is folded to the same', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), text => foldText(foldText(text)) === foldText(text)));
});
