import fc from 'fast-check';
import type { OfficeHour } from './ExpertiseEntry';
import { formatOfficeHours, isOfficeHour, nextOfficeHour, parseOfficeHours } from './officeHours';

it.each([
  ['2 14:00-15:00; 4 09:30-10:30', [{ day: 2, from: 840, until: 900 }, { day: 4, from: 570, until: 630 }]],
  ['0 9:00 – 24:00', [{ day: 0, from: 540, until: 1440 }]],
  ['7 09:00-10:00; 1 10:00-09:00; 1 25:00-26:00; nonsense; 3 08:00-08:30', [{ day: 3, from: 480, until: 510 }]],
  ['', []]
])('reads %j', (text, expected) => {
  expect(parseOfficeHours(text)).toEqual(expected);
});

const hour: fc.Arbitrary<OfficeHour> = fc.record({ day: fc.nat(6), from: fc.nat(1439), length: fc.integer({ min: 1, max: 1440 }) })
  .map(({ day, from, length }) => ({ day, from, until: Math.min(1440, from + length) }));

it('reads back what it wrote', () => {
  fc.assert(fc.property(fc.array(hour, { maxLength: 14 }), hours => {
    expect(parseOfficeHours(formatOfficeHours(hours))).toEqual(hours);
  }));
});

it('reads any text without failing, and only hours that are some', () => {
  fc.assert(fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[0-9:; -]{0,30}$/)), text => parseOfficeHours(text).every(isOfficeHour)));
});

const lisbon = (officeHours: readonly OfficeHour[]): Parameters<typeof nextOfficeHour>[0] => ({ timeZone: 'Europe/Lisbon', officeHours });
const tuesday: OfficeHour = { day: 2, from: 840, until: 900 };

it.each([
  ['comes later this week', lisbon([tuesday]), '2026-07-06T09:00:00Z', '2026-07-07T13:00:00Z', false],
  ['is running', lisbon([tuesday]), '2026-07-07T13:30:00Z', '2026-07-07T13:00:00Z', true],
  ['has just ended, so a week later', lisbon([tuesday]), '2026-07-07T14:00:00Z', '2026-07-14T13:00:00Z', false],
  ['is the first of several', lisbon([{ day: 4, from: 570, until: 630 }, tuesday]), '2026-07-08T09:00:00Z', '2026-07-09T08:30:00Z', false],
  ['lies beyond the change of the clock', lisbon([tuesday]), '2026-03-25T09:00:00Z', '2026-03-31T13:00:00Z', false],
  ['begins when the clock jumps over its beginning', lisbon([{ day: 0, from: 90, until: 180 }]), '2026-03-28T09:00:00Z', '2026-03-29T01:00:00Z', false],
  ['is left out with the hour', lisbon([{ day: 0, from: 65, until: 115 }]), '2026-03-28T09:00:00Z', '2026-04-05T00:05:00Z', false],
  ['is tomorrow for the reader, today for the person', { timeZone: 'Pacific/Auckland', officeHours: [{ day: 1, from: 480, until: 540 }] }, '2026-07-05T12:00:00Z', '2026-07-05T20:00:00Z', false]
])('finds the slot that %s', (_, entry, now, from, isNow) => {
  expect(nextOfficeHour(entry, new Date(now))).toMatchObject({ from, isNow });
});

it.each([
  ['without office hours', lisbon([])],
  ['without a time zone', { officeHours: [tuesday] }],
  ['with a time zone that is none', { timeZone: 'Nowhere', officeHours: [tuesday] }],
  ['with hours that are none', lisbon([{ day: 2, from: 900, until: 840 }])]
])('finds no slot %s', (_, entry) => {
  expect(nextOfficeHour(entry, new Date('2026-07-06T09:00:00Z'))).toBeUndefined();
});

it('always finds the next slot within eight days and an hour, not yet over', () => {
  const zones = ['Europe/Lisbon', 'America/New_York', 'Australia/Sydney', 'Asia/Kathmandu', 'Pacific/Apia', 'UTC'];
  const moments = fc.date({ min: new Date('2020-01-01T00:00:00Z'), max: new Date('2037-01-01T00:00:00Z'), noInvalidDate: true });
  // An hour after four in the morning: no clock of these zones jumps there.
  const safe = hour.map(({ day, from }) => ({ day, from: 300 + (from % 1000), until: 1380 }));
  fc.assert(fc.property(fc.constantFrom(...zones), safe, moments, (timeZone, one, now) => {
    const slot = nextOfficeHour({ timeZone, officeHours: [one] }, now)!;
    expect(new Date(slot.until).getTime()).toBeGreaterThan(now.getTime() - 1000);
    expect(new Date(slot.from).getTime() - now.getTime()).toBeLessThanOrEqual((7 * 24 + 1) * 3_600_000);
    expect(slot.isNow).toBe(new Date(slot.from) <= now);
  }), { numRuns: 60 });
});
