import { boardPageOf, directorySettings } from './directoryProperties';

test('a part just added has settings that screens can rely on', () => {
  expect(directorySettings({})).toEqual({
    title: '', purpose: '', view: 'cards', pageSize: 18, fields: ['jobTitle', 'department', 'office', 'localTime', 'topics', 'contact'],
    scope: { excludeGuests: false, excludeAccounts: [], excludeDepartments: [], onlyDepartments: [], query: '' }
  });
});

test('fields keep the order of the owner, each once, and what is no field is left out', () => {
  expect(directorySettings({ field1: 'office', field3: 'jobTitle', field4: 'office', field5: 'salary' }).fields).toEqual(['office', 'jobTitle']);
});

test('filters are read line by line, values of other kinds are nothing', () => {
  const { scope, pageSize, view } = directorySettings({
    excludeAccounts: ' svc- \n\nadmin.', onlyDepartments: 7 as unknown as string, pageSize: 500, view: 'wall' as 'list', excludeGuests: 'yes' as unknown as boolean
  });
  expect(scope).toMatchObject({ excludeAccounts: ['svc-', 'admin.'], onlyDepartments: [], excludeGuests: false });
  expect([pageSize, view]).toEqual([18, 'cards']);
});

test.each([
  [undefined, undefined],
  ['  ', undefined],
  ['https://contoso.sharepoint.com/sites/a/SitePages/Board.aspx', 'https://contoso.sharepoint.com/sites/a/SitePages/Board.aspx'],
  ['SitePages/Board.aspx', 'https://contoso.sharepoint.com/sites/a/SitePages/Board.aspx'],
  ['/sites/b/SitePages/Board.aspx', 'https://contoso.sharepoint.com/sites/b/SitePages/Board.aspx'],
  ['javascript:alert(1)', undefined],
  ['data:text/html,x', undefined],
  ['https://', undefined]
])('the board at %p is at %p', (boardPage, address) => {
  expect(boardPageOf({ boardPage }, 'https://contoso.sharepoint.com/sites/a')).toBe(address);
});
