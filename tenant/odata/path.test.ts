import fc from 'fast-check';
import { ServiceError } from '../sharepoint/errors.ts';
import { parseLiteral, parsePath } from './path.ts';

const aliases = new Map([['v', '\'/sites/it\'\'s\''], ['a1', '\'{6F9619FF-8B86-D011-B42D-00C04FC964FF}\''], ['n', '7'], ['q', '{"ViewXml":"<View/>"}']]);
const shape = (text: string): unknown[] => parsePath(text, aliases).map(({ lower, args }) =>
  (args === undefined ? lower : [lower, Object.fromEntries(Object.entries(args).map(([name, { value }]) => [name, value]))]));

describe('the address walk reads', () => {
  test.each<[string, unknown[]]>([
    ['web', ['web']],
    ['Web/Lists', ['web', 'lists']],
    ['web//lists/', ['web', 'lists']],
    ['web/lists()', ['web', ['lists', {}]]],
    ['web/lists/getByTitle(\'It\'\'s a (board), no/yes\')/items(3)', ['web', 'lists', ['getbytitle', { 0: 'It\'s a (board), no/yes' }], ['items', { 0: 3 }]]],
    ['web/lists(guid\'{6F9619FF-8B86-D011-B42D-00C04FC964FF}\')', ['web', ['lists', { 0: '6f9619ff-8b86-d011-b42d-00c04fc964ff' }]]],
    ['web/breakroleinheritance(copyRoleAssignments=false, clearSubscopes = true)', ['web', ['breakroleinheritance', { copyroleassignments: false, clearsubscopes: true }]]],
    ['web/roleassignments/addroleassignment(principalid=3,roledefid=1073741826)', ['web', 'roleassignments', ['addroleassignment', { principalid: 3, roledefid: 1073741826 }]]],
    ['web/getlist(@v)/items', ['web', ['getlist', { 0: '/sites/it\'s' }], 'items']],
    ['Microsoft.Office.Server.ReputationModel.Reputation.SetLike(listID=@a1,itemID=@n,like=true)',
      [['microsoft.office.server.reputationmodel.reputation.setlike', { listid: '{6F9619FF-8B86-D011-B42D-00C04FC964FF}', itemid: 7, like: true }]]],
    ['web/lists/getitems(query=@q)', ['web', 'lists', ['getitems', { query: '{"ViewXml":"<View/>"}' }]]],
    ['web/getuserbyid(-1)', ['web', ['getuserbyid', { 0: -1 }]]],
    ['x(1.5,null,datetime\'2026-01-02T03:04:05Z\')', [['x', { 0: 1.5, 1: null, 2: '2026-01-02T03:04:05Z' }]]],
    ['web/attachmentfiles(\'ä 日本.png\')/$value', ['web', ['attachmentfiles', { 0: 'ä 日本.png' }], '$value']],
    ['', []]
  ])('%s', (text, expected) => {
    expect(shape(text)).toEqual(expected);
  });
});

describe('the address walk refuses with the service\'s 400', () => {
  test.each([
    'web/lists/getbytitle(\'open', 'web/lists(', 'web/lists(\'a\'', 'web/lists(\'a\'))', 'web/lists(\'a\'b)', 'web lists', 'web/lists(,)',
    'web/lists(@unknown)', 'web/lists(guid\'a)', 'web/lists(12x)', 'web/lists(a)', 'web/lists(truely)', '(1)', 'web/\'a\''
  ])('%s', text => {
    expect(() => parsePath(text, aliases)).toThrow(`The expression "${text}" is not valid.`);
  });
});

test('a lone literal is read whole or refused', () => {
  expect(parseLiteral(' \'a\'\'b\' ')).toEqual({ kind: 'string', value: 'a\'b' });
  expect(() => parseLiteral('\'a\' \'b\'')).toThrow(ServiceError);
});

test('whatever is typed, nothing but the service\'s own error is thrown', () => {
  const piece = fc.oneof(fc.string(), fc.constantFrom('web', '/', '(', ')', '\'', '\'\'', ',', '=', '@v', 'guid\'', 'datetime\'', '1', '-', '$value', 'true'));
  fc.assert(fc.property(fc.array(piece).map(pieces => pieces.join('')), text => {
    try {
      return parsePath(text, aliases).every(({ name }) => name.length > 0);
    } catch (error) {
      return error instanceof ServiceError && error.status === 400;
    }
  }), { numRuns: 2000 });
});

test('any text survives the way into an address and back', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), text => {
    const [found] = parsePath(`getbytitle('${text.replaceAll('\'', '\'\'')}')`);
    expect(found?.args?.['0']).toEqual({ kind: 'string', value: text });
  }));
});
