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
