import { dateRange } from './searchDates.ts';

const now = new Date('2026-11-18T15:30:00Z');

describe('dateRange', () => {
  test.each([
    [':', '2026-01-05', '2026-01-05T00:00:00Z', '2026-01-05T23:59:59Z'],
    ['>=', '2026-01-05', '2026-01-05T00:00:00Z', undefined],
    ['>', '2026-01-05', '2026-01-06T00:00:00Z', undefined],
    ['<=', '2026-01-05', undefined, '2026-01-05T23:59:59Z'],
    ['<', '2026-01-05', undefined, '2026-01-04T23:59:59Z'],
    ['>', '2026-01-05T10:00:00Z', '2026-01-05T10:00:01Z', undefined],
    ['<=', '2026-01-05T10:00:00', undefined, '2026-01-05T10:00:00Z'],
    [':', 'today', '2026-11-18T00:00:00Z', '2026-11-18T23:59:59Z'],
    [':', 'Yesterday', '2026-11-17T00:00:00Z', '2026-11-17T23:59:59Z'],
    [':', 'this week', '2026-11-15T00:00:00Z', '2026-11-18T23:59:59Z'],
    [':', 'last month', '2026-10-01T00:00:00Z', '2026-10-31T23:59:59Z'],
    [':', 'last year', '2025-01-01T00:00:00Z', '2025-12-31T23:59:59Z']
  ] as const)('%s %s', (operator, value, from, to) => {
    expect(dateRange({ operator, value }, now)).toEqual({ ...(from ? { from } : {}), ...(to ? { to } : {}) });
  });

  test('a range takes both days whole', () => {
    expect(dateRange({ operator: ':', value: '2026-01-01', upTo: '2026-01-31' }, now)).toEqual({ from: '2026-01-01T00:00:00Z', to: '2026-01-31T23:59:59Z' });
  });

  test.each(['soon', '2026', '12', '2026-99-99', ''])('%p is no date', value => {
    expect(dateRange({ operator: ':', value }, now)).toBeUndefined();
  });
});
