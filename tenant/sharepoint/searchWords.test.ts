import { parseKql } from '../odata/kql.ts';
import { matchExpression, matchesWords, parts } from './searchWords.ts';

describe('matchesWords', () => {
  test.each([
    ['customs', 'A Customs form', false, true],
    ['form', 'forms', false, false],
    ['form', 'forms', true, true],
    ['customs form', 'the customs form is lost', false, true],
    ['customs form', 'customs and form', false, false],
    ['split-shipment', 'after a split shipment', false, true],
    ['ines', 'Inês Carvalho', false, true],
    ['E-217', 'fault E-217!', false, true],
    ['🚀', '🚀', false, false]
  ])('%p in %p (beginning only: %p) is %p', (text, whole, prefix, expected) => {
    expect(matchesWords(whole, { text, prefix })).toBe(expected);
  });
});

describe('matchExpression', () => {
  const expression = (query: string): string | undefined => matchExpression(parts(parseKql(query), 'and'))?.expression;

  test.each([
    ['customs form', '"customs" AND "form"'],
    ['"customs form"', '"customs form"'],
    ['cust*', '"cust"*'],
    ['a OR b', '("a" OR "b")'],
    ['a -b', '("a") NOT "b"'],
    ['a (b OR (c d))', '"a" AND ("b" OR ("c" AND "d"))'],
    ['Title:customs form', '{title} : "customs" AND "form"'],
    ['customs ListItemID:5', '"customs"'],
    ['say"hi"', '"say" AND "hi"']
  ])('%s', (query, expected) => {
    expect(expression(query)).toBe(expected);
  });

  test.each(['-a', 'ListItemID:5', '*', '&'])('%s has none', query => {
    expect(expression(query)).toBeUndefined();
  });
});
