import { ianaZone, windowsZoneNames } from './windowsTimeZones';
import { workingHoursIn } from './workingHoursOf';

const usual = { daysOfWeek: ['monday', 'friday', 'sunday'], startTime: '08:30:00.0000000', endTime: '17:00:00.0000000', timeZone: { name: 'Pacific Standard Time' } };
const hoursOf = (workingHours: unknown): unknown => workingHoursIn({ value: [{ scheduleId: 'Ann@Contoso.example', workingHours }] }).get('ann@contoso.example');

test('reads days, minutes and the zone that browsers know', () => {
  expect(hoursOf(usual)).toEqual({ timeZone: 'America/Los_Angeles', days: [0, 1, 5], from: 510, until: 1020 });
  expect(hoursOf({ ...usual, endTime: '24:00:00' })).toMatchObject({ until: 1440 });
});

test.each([
  ['no working day', { ...usual, daysOfWeek: [] }],
  ['a zone that somebody made up', { ...usual, timeZone: { name: 'Customized Time Zone' } }],
  ['a day that ends before it begins', { ...usual, endTime: '07:00:00' }],
  ['a time that is none', { ...usual, startTime: 'noon' }],
  ['no hours', undefined]
])('says nothing of %s', (_, hours) => {
  expect(hoursOf(hours)).toBeUndefined();
});

test('one unreadable schedule takes nobody else along', () => {
  const answer = { value: [{ scheduleId: 'x', error: {} }, null, { scheduleId: 'ann@contoso.example', workingHours: usual }] };
  expect([...workingHoursIn(answer).keys()]).toEqual(['ann@contoso.example']);
  expect(workingHoursIn('nonsense').size).toBe(0);
});

test('every Windows zone is one that browsers know', () => {
  expect(windowsZoneNames.length).toBeGreaterThan(130);
  expect(windowsZoneNames.filter(name => ianaZone(name) === undefined)).toEqual([]);
  expect(windowsZoneNames.filter(name => ianaZone(`${name} Standard Time`) === undefined)).toEqual([]);
});

test.each([
  ['W. Europe Standard Time', 'Europe/Berlin'], ['GMT Standard Time', 'Europe/London'], ['UTC', 'Etc/UTC'], ['Pacific Standard Time (Mexico)', 'America/Tijuana'],
  ['Europe/Lisbon', 'Europe/Lisbon'], ['nowhere', undefined]
])('%s is %s', (name, zone) => {
  expect(ianaZone(name)).toBe(zone);
});
