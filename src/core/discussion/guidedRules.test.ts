import { guidedRules } from './guidedRules';

it('keeps at most seven rules, one line each, without empty ones', () => {
  expect(guidedRules(['  Be\nkind ', '', '   '])).toEqual(['Be kind']);
  expect(guidedRules(Array.from({ length: 9 }, (_, index) => `Rule ${index}`))).toHaveLength(7);
});
