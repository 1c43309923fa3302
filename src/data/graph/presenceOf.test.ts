import { presencesIn } from './presenceOf';

test.each([
  ['Available', {}, 'available'], ['AvailableIdle', {}, 'available'], ['Busy', {}, 'busy'], ['BeRightBack', {}, 'away'], ['DoNotDisturb', {}, 'doNotDisturb'],
  ['Offline', {}, 'offline'], ['PresenceUnknown', {}, 'unknown'], ['SomethingNew', {}, 'unknown'],
  ['Available', { outOfOfficeSettings: { isOutOfOffice: true } }, 'away'], ['Busy', { outOfOfficeSettings: { isOutOfOffice: true } }, 'busy'],
  ['Available', { activity: 'OutOfOffice' }, 'away'], ['Available', { outOfOfficeSettings: null }, 'available']
])('%s with %j means %s', (availability, more, expected) => {
  expect(presencesIn({ value: [{ id: 'ABC', availability, ...more }] }).get('abc')).toEqual({ availability: expected });
});

test('a single presence is read like one of many, and what is none is left out', () => {
  expect([...presencesIn({ id: 'a', availability: 'Busy' })]).toEqual([['a', { availability: 'busy' }]]);
  expect(presencesIn({ value: [null, {}, 'x'] }).size).toBe(0);
});
