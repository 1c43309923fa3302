import fc from 'fast-check';
import type { Instant } from '../shared';
import { exampleRecognition } from './exampleRecognition';
import { expiresAt, expiresSoon, isExpired } from './expiresAt';

const instant = (text: string): Instant => text as Instant;

it.each([
  ['2026-01-15T09:00:00Z', 12, '2027-01-15T09:00:00Z'],
  ['2026-01-31T09:00:00Z', 1, '2026-02-28T09:00:00Z'],
  ['2028-01-31T09:00:00Z', 1, '2028-02-29T09:00:00Z'],
  ['2028-02-29T23:59:59Z', 12, '2029-02-28T23:59:59Z'],
  ['2026-12-31T00:00:00Z', 2, '2027-02-28T00:00:00Z'],
  ['2026-01-15T09:00:00Z', undefined, undefined],
  ['never', 12, undefined]
] as const)('what was given %s for %s months ends %s', (given, months, expected) => {
  expect(expiresAt(instant(given), months)).toBe(expected);
});

it('never ends earlier for a longer validity', () => {
  fc.assert(fc.property(fc.date({ min: new Date('2000-01-01'), max: new Date('2060-01-01'), noInvalidDate: true }), fc.integer({ min: 1, max: 119 }), (date, months) => {
    const given = instant(`${date.toISOString().slice(0, 19)}Z`);
    const [shorter, longer] = [expiresAt(given, months) ?? '', expiresAt(given, months + 1) ?? ''];
    expect(given < shorter && shorter < longer).toBe(true);
    expect(Number(longer.slice(8, 10))).toBeLessThanOrEqual(Number(given.slice(8, 10)));
  }));
});

it.each([
  ['2026-12-31T23:59:59Z', false, true],
  ['2027-01-05T09:01:00Z', true, false],
  ['2026-11-06T09:01:00Z', false, true],
  ['2026-11-06T09:00:59Z', false, false]
])('at %s a badge of a year is expired: %s, and about to expire: %s', (now, expired, soon) => {
  const given = exampleRecognition(1);
  expect([isExpired(given, { validMonths: 12 }, new Date(now)), expiresSoon(given, { validMonths: 12 }, new Date(now))]).toEqual([expired, soon]);
});

it('counts from the day that the classic site named', () => {
  const given = exampleRecognition(1, { imported: { from: 'Community', giverName: 'Ann', at: instant('2020-01-01T00:00:00Z') } });
  expect(isExpired(given, { validMonths: 12 }, new Date('2026-01-06T00:00:00Z'))).toBe(true);
});
