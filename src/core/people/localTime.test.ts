import fc from 'fast-check';
import { isTimeZone, localTime, momentOf } from './localTime';

/** `Sun 29.3.2026 02:00 +60` */
function shown(zone: string, at: string): string {
  const time = localTime(zone, new Date(at));
  if (!time) return 'unknown';
  const two = (value: number): string => String(value).padStart(2, '0');
  const day = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'][time.weekday];
  return `${day} ${time.dayOfMonth}.${time.month}.${time.year} ${two(Math.floor(time.minutes / 60))}:${two(time.minutes % 60)} ${time.offset >= 0 ? '+' : ''}${time.offset}`;
}

it.each([
  ['Europe/Lisbon', '2026-03-29T00:59:00Z', 'Sun 29.3.2026 00:59 +0'],
  ['Europe/Lisbon', '2026-03-29T01:00:00Z', 'Sun 29.3.2026 02:00 +60'],
  ['Europe/Lisbon', '2026-10-25T00:59:00Z', 'Sun 25.10.2026 01:59 +60'],
  ['Europe/Lisbon', '2026-10-25T01:00:00Z', 'Sun 25.10.2026 01:00 +0'],
  ['America/New_York', '2026-03-08T06:59:00Z', 'Sun 8.3.2026 01:59 -300'],
  ['America/New_York', '2026-03-08T07:00:00Z', 'Sun 8.3.2026 03:00 -240'],
  ['America/New_York', '2026-11-01T06:00:00Z', 'Sun 1.11.2026 01:00 -300'],
  ['Australia/Sydney', '2026-04-04T15:59:00Z', 'Sun 5.4.2026 02:59 +660'],
  ['Australia/Sydney', '2026-04-04T16:00:00Z', 'Sun 5.4.2026 02:00 +600'],
  ['Australia/Sydney', '2026-10-03T16:00:00Z', 'Sun 4.10.2026 03:00 +660'],
  ['Asia/Kathmandu', '2026-07-01T18:15:30Z', 'Thu 2.7.2026 00:00 +345'],
  ['Pacific/Kiritimati', '2026-12-31T10:00:00Z', 'Fri 1.1.2027 00:00 +840'],
  ['UTC', '2026-01-01T00:00:59Z', 'Thu 1.1.2026 00:00 +0'],
  ['Mars/Olympus', '2026-01-01T00:00:00Z', 'unknown'],
  ['', '2026-01-01T00:00:00Z', 'unknown'],
  ['UTC', 'never', 'unknown']
])('shows in %s at %s: %s', (zone, at, expected) => {
  expect(shown(zone, at)).toBe(expected);
});

it.each([['Europe/Lisbon', true], ['UTC', true], ['Nowhere', false], [' ', false]])('knows whether %j is a time zone: %s', (name, expected) => {
  expect(isTimeZone(name)).toBe(expected);
});

it.each([
  ['an ordinary time', 'Europe/Lisbon', [2026, 7, 1], 14 * 60, '2026-07-01T13:00:00.000Z'],
  ['a time that spring leaves out', 'Europe/Lisbon', [2026, 3, 29], 90, '2026-03-29T01:00:00.000Z'],
  ['a time that comes twice', 'Europe/Lisbon', [2026, 10, 25], 90, '2026-10-25T00:30:00.000Z'],
  ['a time that spring leaves out', 'America/New_York', [2026, 3, 8], 150, '2026-03-08T07:00:00.000Z'],
  ['a half hour left out', 'Australia/Lord_Howe', [2026, 10, 4], 2 * 60 + 15, '2026-10-03T15:30:00.000Z'],
  ['the end of a day', 'Asia/Kathmandu', [2026, 7, 1], 1440, '2026-07-01T18:15:00.000Z']
] as const)('finds the moment of %s in %s', (_, zone, [year, month, dayOfMonth], minutes, expected) => {
  expect(momentOf(zone, { year, month, dayOfMonth }, minutes)?.toISOString()).toBe(expected);
});

it('knows no moment in a zone that is none', () => {
  expect(momentOf('Nowhere', { year: 2026, month: 1, dayOfMonth: 1 }, 0)).toBeUndefined();
});

const zones = (Intl as unknown as { supportedValuesOf(key: 'timeZone'): readonly string[] }).supportedValuesOf('timeZone');
const moments = fc.date({ min: new Date('2015-01-01T00:00:00Z'), max: new Date('2037-01-01T00:00:00Z'), noInvalidDate: true });

it('shows in every time zone what the platform itself shows', () => {
  fc.assert(fc.property(fc.constantFrom(...zones), moments, (zone, at) => {
    const time = localTime(zone, at);
    const [, hour, minute] = /(\d\d):(\d\d)/.exec(at.toLocaleTimeString('en-GB', { timeZone: zone })) ?? [];
    expect(time?.minutes).toBe(Number(hour) * 60 + Number(minute));
    expect(time?.dayOfMonth).toBe(Number(at.toLocaleDateString('en-GB', { timeZone: zone, day: 'numeric' })));
    expect(at.toLocaleDateString('en-GB', { timeZone: zone, weekday: 'short' })).toBe(['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'][time?.weekday ?? 7]);
  }));
});

it('leads in every time zone from what the clock shows back to the first moment that shows it', () => {
  fc.assert(fc.property(fc.constantFrom(...zones), moments, (zone, at) => {
    const minute = Math.floor(at.getTime() / 60_000) * 60_000;
    const time = localTime(zone, new Date(minute))!;
    const back = momentOf(zone, time, time.minutes)!.getTime();
    expect(back).toBeLessThanOrEqual(minute);
    // Either the same moment, or the hour (at most a day, where a country changed sides of the date line) before that the clock showed already.
    expect(minute - back).toBeLessThanOrEqual(1440 * 60_000);
    expect(localTime(zone, new Date(back))).toMatchObject({ minutes: time.minutes, dayOfMonth: time.dayOfMonth });
  }), { numRuns: 400 });
});
