import fc from 'fast-check';
import { StoreError } from '../store/StoreError.ts';
import { parseOrderBy } from './orderby.ts';

describe('parseOrderBy', () => {
  test.each([
    ['Created', [{ field: { name: 'Created' }, ascending: true }]],
    ['Created desc', [{ field: { name: 'Created' }, ascending: false }]],
    ['Created DESC, ID asc', [{ field: { name: 'Created' }, ascending: false }, { field: { name: 'ID' }, ascending: true }]],
    ['Author/Title', [{ field: { name: 'Author', target: 'Title' }, ascending: true }]]
  ])('reads %s', (text, keys) => {
    expect(parseOrderBy(text)).toEqual(keys);
  });

  test.each(['', ',', 'Created,', 'Created up', "'x'", 'Created desc desc', 'A/B/C', 'Created Modified'])('refuses %s', text => {
    expect(() => parseOrderBy(text)).toThrow(expect.objectContaining({ reason: 'invalidQuery' }));
  });

  test('throws nothing but its own error', () => {
    fc.assert(fc.property(fc.string(), text => {
      try {
        parseOrderBy(text);
      } catch (failure) {
        expect(failure).toBeInstanceOf(StoreError);
      }
    }));
  });
});
