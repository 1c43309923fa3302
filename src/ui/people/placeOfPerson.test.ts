import { accountOf, personOfPlace, placeOfPerson } from './placeOfPerson';

test.each([
  ['i:0#.f|membership|Ada@Contoso.com', 'ada@contoso.com'],
  ['ada@contoso.com', 'ada@contoso.com'],
  ['i:0#.f|membership|ada_x#ext#@contoso.com', 'ada_x#ext#@contoso.com'],
  ['i:0#.w|contoso\\ada', undefined],
  ['c:0(.s|true', undefined],
  ['', undefined],
  [undefined, undefined]
])('the account of the login %p is %p', (loginName, name) => {
  expect(accountOf({ loginName })).toBe(name);
});

test('a person is named by account, else address, else id, and found again by it', () => {
  const ada = { siteUserId: 7, name: 'Ada', email: 'Ada.S@contoso.com', loginName: 'i:0#.f|membership|ada@contoso.com', isGuest: false };
  expect(placeOfPerson(ada)).toBe('ada@contoso.com');
  expect(personOfPlace('ada@contoso.com')).toMatchObject({ loginName: 'i:0#.f|membership|ada@contoso.com', email: 'ada@contoso.com', isGuest: false });
  expect(placeOfPerson({ ...ada, loginName: undefined })).toBe('ada.s@contoso.com');
  expect(placeOfPerson({ siteUserId: 7, name: '', isGuest: false })).toBe('7');
  expect(personOfPlace('7')).toEqual({ siteUserId: 7, name: '', isGuest: false });
  expect(placeOfPerson({ siteUserId: undefined, name: 'Gone', isGuest: false })).toBeUndefined();
});

test('guests keep their mark in a link', () => {
  expect(personOfPlace('ada_x#ext#@contoso.com')).toMatchObject({ isGuest: true });
});

test.each(['', '0', '-1', '12345678901', 'javascript:alert(1)', 'a@b@c', 'a b@c', `${'x'.repeat(400)}@y`])('%p names nobody', place => {
  expect(personOfPlace(place)).toBeUndefined();
});
