/** @jest-environment node */
import { retryAfter } from './retryAfter';

const now = Date.parse('2026-03-01T10:00:00Z');

it.each([
  ['seconds', { 'Retry-After': '12' }, 12_000],
  ['an HTTP date', { 'Retry-After': 'Sun, 01 Mar 2026 10:00:30 GMT' }, 30_000],
  ['a date that has passed', { 'Retry-After': 'Sun, 01 Mar 2026 09:00:00 GMT' }, 0],
  ['the greater of both', { 'Retry-After': '5', 'RateLimit-Reset': '20' }, 20_000],
  ['the reset alone', { 'RateLimit-Reset': '7' }, 7_000],
  ['nonsense', { 'Retry-After': 'soon' }, undefined],
  ['nothing', {}, undefined]
])('reads %s', (_, headers, expected) => {
  expect(retryAfter(new Headers(headers as Record<string, string>), now)).toBe(expected);
});
