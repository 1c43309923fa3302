import fc from 'fast-check';
import { clockTime, instantFromForm, instantFromIso, instantOfClock } from './localTime.ts';
import { centralEurope } from './webSites.ts';

describe('local dates', () => {
  test.each([
    ['2026-01-31T08:00:00Z', '2026-01-31T08:00:00Z'],
    ['2026-01-31T08:00:00', '2026-01-31T07:00:00Z'],
    ['2026-07-31', '2026-07-30T22:00:00Z'],
    ['2026-07-31 08:00', '2026-07-31T06:00:00Z'],
    ['2026-01-31T08:00:00.9999999-05:00', '2026-01-31T13:00:00Z'],
    // The night the clocks go back: 02:30 comes twice, the first is meant.
    ['2026-10-25T02:30:00', '2026-10-25T00:30:00Z'],
    // The night they go forward: 02:30 does not exist.
    ['2026-03-29T02:30:00', '2026-03-29T01:30:00Z'],
    ['1899-12-31', undefined], ['2026-02-29', undefined], ['2026-1-1T25:00:00', undefined], ['soon', undefined], ['', undefined]
  ])('ISO %s is %s', (text, expected) => {
    expect(instantFromIso(text, centralEurope)).toBe(expected);
  });

  test.each([
    ['1/31/2026', '2026-01-30T23:00:00Z'], ['1/31/2026 8:05 PM', '2026-01-31T19:05:00Z'], ['1/31/2026 12:00 AM', '2026-01-30T23:00:00Z'], ['1/31/2026 12:30 pm', '2026-01-31T11:30:00Z'],
    ['1/31/2026 20:05', '2026-01-31T19:05:00Z'], ['31/1/2026', undefined], ['1/31/26', undefined]
  ])('the form\'s %s is %s', (text, expected) => {
    expect(instantFromForm(text, centralEurope)).toBe(expected);
  });

  test('come back from the clock as they were, but for the hour that comes twice', () => {
    fc.assert(fc.property(fc.date({ min: new Date('1990-01-01'), max: new Date('2040-01-01'), noInvalidDate: true }), date => {
      date.setUTCMilliseconds(0);
      const back = instantOfClock(clockTime(date, centralEurope), centralEurope);
      expect([0, 3_600_000]).toContain(date.getTime() - back.getTime());
    }));
  });
});
