/** @jest-environment node */
import fc from 'fast-check';
import { naughtyStrings } from '../../../test/support/naughtyStrings';
import { allWords, anyWord, restriction } from './kql';

/** Only quoted phrases of letters, digits and marks, each with a star: no operator can hide in it. */
const harmless = /^("[\p{L}\p{N}\p{M}]+"\*( |$))*$/u;

describe('kql', () => {
  it.each([
    ['customs form', '"customs"* "form"*'],
    ['a AND NOT b', '"a"* "AND"* "NOT"* "b"*'],
    ['author:me path:"x"', '"author"* "me"* "path"* "x"*'],
    ['"unbalanced', '"unbalanced"*'],
    ['re-issue*', '"re"* "issue"*'],
    ['(((', ''],
    ['', ''],
    ['Zoll größe', '"Zoll"* "größe"*'],
    ['x x x', '"x"*']
  ])('turns %j into words', (typed, expected) => {
    expect(allWords(typed)).toBe(expected);
  });

  it.each(naughtyStrings())('gives %j no power', typed => {
    expect(allWords(typed)).toMatch(harmless);
  });

  it('gives no text any power, and stays short enough for the service', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 5000 }), typed => {
      expect(allWords(typed)).toMatch(harmless);
      expect(allWords(typed).length).toBeLessThanOrEqual(4096);
    }));
  });

  it('joins words for a search by resemblance', () => {
    expect(anyWord(['re-issue', 'form'])).toBe('("re" OR "issue" OR "form")');
    expect(anyWord(['--'])).toBe('');
  });

  it('cannot be led out of a restriction', () => {
    expect(restriction('ListID', 'x" OR Author:"y')).toBe('ListID:"x  OR Author: y"');
  });
});
