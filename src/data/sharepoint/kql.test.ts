/** @jest-environment node */
import fc from 'fast-check';
import { naughtyStrings } from '../../../test/support/naughtyStrings';
import { allOf, allWords, anyBeginning, anyWord, beginsPhrase, beginsWord, equals, not, oneOf, ownQuery, refinement, restriction } from './kql';

/** Only quoted phrases of letters, digits and marks, each with a star: no operator can hide in it. */
const harmless = /^("[\p{L}\p{N}\p{M}\p{Co}]+"\*( |$))*$/u;
const anyText = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 300 }), fc.string({ unit: 'binary', maxLength: 300 }), fc.constantFrom(...naughtyStrings()));

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

  it('joins words of which one is enough, each from its beginning', () => {
    expect(anyBeginning(['customs form', 'AND'])).toBe('("customs"* OR "form"* OR "AND"*)');
    expect(anyBeginning(['(', '"'])).toBe('');
  });

  it('joins words for a search by resemblance', () => {
    expect(anyWord(['re-issue', 'form'])).toBe('("re" OR "issue" OR "form")');
    expect(anyWord(['--'])).toBe('');
  });

  it('cannot be led out of a restriction', () => {
    expect(restriction('ListID', 'x" OR Author:"y')).toBe('ListID:"x  OR Author: y"');
  });

  it('cannot be led out of a property, a phrase or a whole value', () => {
    fc.assert(fc.property(anyText, text => {
      expect(beginsWord('PreferredName', text)).toMatch(/^(PreferredName:[\p{L}\p{N}\p{M}\p{Co}]+\*)?$/u);
      expect(beginsPhrase('AccountName', text)).toMatch(/^AccountName:"[^"*]*\*"$/);
      expect(equals('Department', text)).toMatch(/^Department="[^"*]*"$/);
      expect(restriction('Author', text)).toMatch(/^Author:"[^"]*"$/);
    }));
  });

  it('never makes an operator of a letter', () => {
    expect(beginsWord('PreferredName', 'NOT')).toBe('PreferredName:not*');
    expect(beginsWord('PreferredName', 'Å')).toBe('PreferredName:å*');
  });

  it('refines by the bytes of a value, whatever they are', () => {
    expect(refinement('Department', 'R&D "x"')).toBe('Department:"ǂǂ52264420227822"');
    fc.assert(fc.property(anyText, text => {
      const [, hex] = /^Department:"ǂǂ([0-9a-f]*)"$/.exec(refinement('Department', text)) ?? [];
      expect(Buffer.from(hex, 'hex').toString()).toBe(Buffer.from(text).toString());
    }));
  });

  it('joins parts by operators, never side by side', () => {
    expect(allOf(['a', '', not('b'), oneOf(['c', 'd']), oneOf([]), oneOf(['e'])])).toBe('a AND NOT b AND (c OR d) AND e');
  });

  it.each([
    ['Skills:Excel', '(Skills:Excel)'],
    [' a OR (b AND ")") ', '(a OR (b AND ")"))'],
    ['', ''],
    ['a) OR (b', undefined],
    ['(a', undefined],
    ['"a', undefined],
    [')(', undefined]
  ])('takes an owner\'s query %j as %j', (typed, expected) => {
    expect(ownQuery(typed)).toBe(expected);
  });
});
