import { coverageMarkdown, coveredTypes } from './coverage.ts';

test('every route of the board\'s work stands in the table, with what is known about it', () => {
  const table = coverageMarkdown();
  for (const row of [
    '| `contextinfo` | POST | documented |',
    '| `web` | GET, MERGE | recorded |',
    '| `web/lists(…)/renderlistdataasstream` | POST | recorded |',
    '| `web/lists(…)/addvalidateupdateitemusingpath` | POST | recorded |',
    '| `web/lists(…)/items(…)` | GET, MERGE, DELETE | recorded |',
    '| `microsoft.office.server.reputationmodel.reputation.setlike` | POST | documented |',
    '| `search/postquery` | POST | recorded |',
    '| `$batch` | POST | recorded |',
    '| `likeBumpsModified` | `false` | A like counts as a change'
  ]) {
    expect(table).toContain(row);
  }
});

test('a type is told once, and links that are not emulated are told apart', () => {
  const types = coveredTypes();
  const names = types.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  expect(names).toEqual(expect.arrayContaining(['SP.Web', 'SP.List', 'SP.Field', 'SP.View', 'SP.User', 'SP.Group', 'SP.RoleAssignment', 'SP.Data.<List>Item']));
  const web = types.find(({ name }) => name === 'SP.Web')!;
  expect(web.unemulated).toContain('Activities');
  expect(web.unemulated).not.toContain('Lists');
  expect(web.routes.map(({ route }) => route)).not.toContain('web/activities');
});
