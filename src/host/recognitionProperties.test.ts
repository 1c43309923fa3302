import { pageAddress, wallSettings } from './recognitionProperties';

test('a part just added has the usual settings', () => {
  expect(wallSettings({})).toEqual({ title: '', purpose: '', layout: 'wall', showsStanding: false, pageSize: 10, seconds: 12, hasShareRounds: false });
});

test.each([
  ['numbers out of their bounds', { pageSize: 5000, seconds: 0 }],
  ['what is no number', { pageSize: 'many' as unknown as number, seconds: NaN }]
])('%s are as if they were not there', (_case, properties) => {
  expect(wallSettings(properties)).toMatchObject({ pageSize: 10, seconds: 12 });
});

test('what an owner chose is taken', () => {
  expect(wallSettings({ title: ' Thanks ', layout: 'lobby', pageSize: 20, seconds: 30, shareRounds: true })).toMatchObject({ title: 'Thanks', layout: 'lobby', pageSize: 20, seconds: 30, hasShareRounds: true });
});

test.each([
  ['/sites/x/SitePages/Record.aspx', 'https://contoso.example/sites/x/SitePages/Record.aspx'],
  ['https://contoso.example/a', 'https://contoso.example/a'],
  ['', undefined],
  ['javascript:alert(1)', undefined],
  [42, undefined]
])('the address of a page %p is %p', (typed, expected) => {
  expect(pageAddress(typed, 'https://contoso.example/sites/x')).toBe(expected);
});
