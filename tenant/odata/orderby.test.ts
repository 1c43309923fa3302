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

  test('reads every list of keys as it was written', () => {
    const key = fc.record({ field: fc.constantFrom({ name: 'Created' }, { name: 'Author', target: 'Title' }, { name: 'asc_' }), ascending: fc.boolean() });
    fc.assert(fc.property(fc.array(key, { minLength: 1, maxLength: 5 }), fc.constantFrom(',', ' , ', ',\t'), (keys, comma) => {
      const text = keys.map(({ field, ascending }) => `${'target' in field ? `${field.name}/${field.target}` : field.name}${ascending ? '' : ' desc'}`).join(comma);
      expect(parseOrderBy(text)).toEqual(keys);
    }));
  });

  test('throws nothing but its own error', () => {
    const words = fc.array(fc.constantFrom('Created', 'asc', 'desc', ',', ' ', '/', "'", '(', '5'), { maxLength: 12 }).map(parts => parts.join(' '));
    fc.assert(fc.property(fc.oneof(fc.string(), words), text => {
      try {
        parseOrderBy(text);
      } catch (failure) {
        expect(failure).toBeInstanceOf(StoreError);
      }
    }));
  });
});
