import { boardSettings, propertiesOf } from './boardProperties';
import type { BoardProperties } from './boardProperties';

test('a part just added has sensible settings', () => {
  expect(boardSettings({})).toEqual({ title: '', purpose: '', rules: [], pageSize: 20, defaultFilter: 'all' });
});

test.each([
  [{ pageSize: 4 }, { pageSize: 20 }],
  [{ pageSize: 51 }, { pageSize: 20 }],
  [{ pageSize: 10 }, { pageSize: 10 }],
  [{ pageSize: 'many' as unknown as number }, { pageSize: 20 }],
  [{ defaultFilter: 'everything' as 'all' }, { defaultFilter: 'all' }],
  [{ defaultFilter: 'unanswered' }, { defaultFilter: 'unanswered' }],
  [{ policyUrl: 'https://contoso.example/policy ' }, { policyUrl: 'https://contoso.example/policy' }],
  [{ rules: ' Be kind \n\n1\n2\n3\n4\n5\n6\n7' }, { rules: ['Be kind', '1', '2', '3', '4', '5', '6'] }]
] as [BoardProperties, object][])('the stored properties %j are read as %j', (properties, settings) => {
  expect(boardSettings(properties)).toMatchObject(settings);
});

test('an address of a policy that could run script is dropped', () => {
  expect(boardSettings({ policyUrl: 'javascript:alert(1)' })).not.toHaveProperty('policyUrl');
});

test('what is edited in place is stored as it is read', () => {
  const changes = { title: 'Questions', rules: ['Be kind', 'Say why'] };
  expect(boardSettings(propertiesOf(changes))).toMatchObject(changes);
  expect(propertiesOf({ title: 'Only this' })).toEqual({ title: 'Only this' });
});
