import fc from 'fast-check';

import { ServiceError } from './errors.ts';
import { dateEntriesOf, filterNode, parseRefiners, tokenOf } from './searchRefiners.ts';

describe('parseRefiners', () => {
  test.each([
    ['Author', [{ name: 'Author', most: 100, boundaries: [] }]],
    ['Author, contentclass', [{ name: 'Author', most: 100, boundaries: [] }, { name: 'contentclass', most: 100, boundaries: [] }]],
    ['FileType(filter=10/0/*,sort=frequency/descending)', [{ name: 'FileType', most: 10, boundaries: [] }]],
    ['Created(discretize=manual/2026-01-01/2026-06-01)', [{ name: 'Created', most: 100, boundaries: ['2026-01-01', '2026-06-01'] }]]
  ])('%s', (text, expected) => {
    expect(parseRefiners(text)).toEqual(expected);
  });
});

describe('filterNode', () => {
  const property = (operator: string, value: string, prefix = false): Record<string, unknown> => ({ kind: 'property', name: 'Author', operator, value, prefix });

  test.each([
    [`Author:${tokenOf('Inês "x"')}`, property('=', 'Inês "x"')],
    ['Author:equals("Anna B")', property('=', 'Anna B')],
    ['Author:"Ann*"', property(':', 'Ann', true)],
    ['Author:or("A","B")', { kind: 'or', parts: [property('=', 'A'), property('=', 'B')] }],
    ['Author:or(equals("A"),"B*")', { kind: 'or', parts: [property('=', 'A'), property(':', 'B', true)] }],
    ['Author:range(1, max)', property('>=', '1')],
    ['Author:range(min, 9)', property('<', '9')],
    ['Author:range(1, 9)', { kind: 'and', parts: [property('>=', '1'), property('<', '9')] }]
  ])('%s', (text, expected) => {
    expect(filterNode(text)).toEqual(expected);
  });

  test('reads back any value that a token was made of', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }).filter(value => !value.endsWith('*')), value => {
      expect(filterNode(`Author:${tokenOf(value)}`)).toEqual(property('=', value));
    }));
  });

  test('throws nothing but the service\'s error, whatever the text', () => {
    const pieces = fc.array(fc.oneof(fc.constantFrom('Author:', 'or(', 'range(', 'equals(', ')', '"', ',', 'ǂǂ', '*', 'min'), fc.string({ maxLength: 5 })), { maxLength: 15 }).map(parts => parts.join(''));
    fc.assert(fc.property(pieces, text => {
      try {
        return filterNode(text) !== undefined && parseRefiners(text).length >= 0;
      } catch (error) {
        return error instanceof ServiceError;
      }
    }), { numRuns: 1000 });
  });
});

test('moments are counted between boundaries, empty ranges left out', () => {
  const counted = [{ value: '2026-01-05T00:00:00Z', count: 2 }, { value: '2026-03-01T00:00:00Z', count: 1 }];
  const [refiner] = parseRefiners('Created(discretize=manual/2026-01-01/2026-02-01/2026-04-01)');
  expect(dateEntriesOf(counted, refiner!).map(entry => [entry.RefinementCount, entry.RefinementToken])).toEqual([
    ['2', 'range(2026-01-01T00:00:00Z, 2026-02-01T00:00:00Z)'], ['1', 'range(2026-02-01T00:00:00Z, 2026-04-01T00:00:00Z)']
  ]);
});
