import fc from 'fast-check';
import { ServiceError } from '../sharepoint/errors.ts';
import { namesText, nested, parseNames, parseProjection } from './projection.ts';

const options = (select: string, expand = ''): ReadonlyMap<string, string> => new Map([['$select', select], ['$expand', expand]]);

test('paths become a tree and can be written again', () => {
  const text = 'Id,Author/Title,Author/EMail,A/B/C,*';
  expect(namesText(parseNames(text))).toBe('Id,Author/Title,Author/EMail,A/B/C,*');
  expect([...parseNames('ID, id ,Id').keys()]).toEqual(['id']);
});

test('inside an expansion only what was named below it holds', () => {
  const projection = parseProjection(options('Id,Author/Title,Views/ViewFields', 'Author,Views/ViewFields'));
  expect(namesText(nested(projection, 'author').select)).toBe('Title');
  expect([...nested(projection, 'Views').expand.keys()]).toEqual(['viewfields']);
  expect(nested(parseProjection(options('Author', 'Author')), 'Author').select).toBeUndefined();
});

test('an empty $select selects everything', () => {
  expect(parseProjection(options('')).select).toBeUndefined();
  expect(parseProjection(new Map()).select).toBeUndefined();
});

test.each(['a b', 'a/', '/a', 'a//b', 'Title eq 1', 'x(1)'])('%s is refused with the service\'s 400', text => {
  expect(() => parseNames(text)).toThrow(`The expression "${text}" is not valid.`);
});

test.each([
  ['Id, Title', ['id', 'title']],
  ['*', ['*']],
  [',,Id,', ['id']],
  ['Größe,OData__x0041_', ['größe', 'odata__x0041_']],
  ['Author/Title,author/EMail', ['author']]
])('%s names %j', (text, names) => {
  expect([...parseNames(text).keys()]).toEqual(names);
});

test('every tree of names is read as it was written, names alike in all but case being one', () => {
  const path = fc.array(fc.constantFrom('Id', 'ID', 'Author', 'Views', 'ViewFields', '*'), { minLength: 1, maxLength: 3 }).map(names => names.join('/'));
  fc.assert(fc.property(fc.array(path, { maxLength: 8 }), paths => {
    const written = namesText(parseNames(paths.join(',')));
    expect(namesText(parseNames(written))).toBe(written);
    const lower = new Set(paths.map(each => each.toLowerCase()));
    // A path that leads on below another one says the other as well.
    for (const each of written.toLowerCase().split(',').filter(text => text !== '')) expect(lower).toContain(each);
  }));
});

test('whatever is typed, nothing but the service\'s own error is thrown', () => {
  const pieces = fc.array(fc.constantFrom('Id', 'Author', '/', ',', '*', ' ', '(', '\'', '$', '%2f', '__proto__', 'constructor'), { maxLength: 12 }).map(parts => parts.join(''));
  fc.assert(fc.property(fc.oneof(fc.string({ unit: 'binary' }), pieces), text => {
    try {
      return parseNames(text) instanceof Map;
    } catch (error) {
      return error instanceof ServiceError && error.status === 400;
    }
  }), { numRuns: 1000 });
});
