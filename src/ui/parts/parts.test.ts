import { AppError } from '../../core/shared';
import type { FailureKind, Instant } from '../../core/shared';
import type { DiscussionId, DiscussionSummary } from '../../core/discussion';
import { enUs } from '../../loc';
import { contrast, themeTokens } from '../app/themeTokens';
import { widthOf } from '../app/useWidth';
import { sinceText } from '../discussion/sinceText';
import { isNewToMe } from '../discussion/isNewToMe';
import { initials } from './Avatar';
import { failureDetails, failureText } from './Failure';
import { relativeTime } from './When';

describe('times', () => {
  const now = new Date('2026-06-15T12:00:00Z');
  test.each([
    ['2026-06-15T11:59:30Z', 'just now'],
    ['2026-06-15T12:03:00Z', 'just now'],
    ['2026-06-15T11:45:00Z', '15 min. ago'],
    ['2026-06-15T09:00:00Z', '3 hr. ago'],
    ['2026-06-14T10:00:00Z', 'yesterday'],
    ['2026-06-12T10:00:00Z', '3 days ago'],
    ['2026-06-01T10:00:00Z', '2 wk. ago'],
    ['2026-03-01T10:00:00Z', 'Mar 1'],
    ['2024-03-01T10:00:00Z', 'Mar 1, 2024'],
    ['no date', 'no date']
  ])('%s reads as "%s"', (at, text) => {
    expect(relativeTime(at as Instant, now, 'en-US', 'just now')).toBe(text);
  });

  test('are said in the language of the page', () => {
    expect(relativeTime('2026-06-14T10:00:00Z' as Instant, now, 'de-DE', 'gerade eben')).toBe('gestern');
  });

  test('since a visit: the clock today, yesterday, then the date', () => {
    const local = new Date(2026, 5, 15, 12, 0);
    const at = (...parts: [number, number, number, number, number]): Instant => new Date(...parts).toISOString() as Instant;
    expect(sinceText(at(2026, 5, 15, 9, 5), local, 'en-US')).toMatch(/^9:05/);
    expect(sinceText(at(2026, 5, 14, 23, 0), local, 'en-US')).toBe('yesterday');
    expect(sinceText(at(2026, 5, 2, 9, 0), local, 'en-US')).toBe('June 2');
  });
});

test.each([
  ['Amina Haddad', 'AH'], ['Haddad, Amina', 'HA'], ['Lena Ortiz (External)', 'LO'], ['Cher', 'C'], ['', ''], ['李小龙', '李'],
  ['Anna Maria van der Berg', 'AB'], ['😀 Smith', 'S']
])('the initials of "%s" are "%s"', (name, letters) => {
  expect(initials(name)).toBe(letters);
});

describe('failures', () => {
  const kinds: readonly FailureKind[] = ['notFound', 'forbidden', 'conflict', 'throttled', 'offline', 'invalid', 'unexpectedData', 'unexpected'];
  test.each(kinds)('"%s" says what happened and what to do, without the service\'s words', kind => {
    const { title, advice } = failureText(new AppError(kind, { serviceMessage: 'HRESULT 0x80070005' }), enUs);
    expect(`${title} ${advice}`).toMatch(/\w+ .*\./);
    expect(`${title} ${advice}`).not.toMatch(/HRESULT|Error|undefined/);
  });

  test('a list that is too large is said as such', () => {
    expect(failureText(new AppError('unexpected', { threshold: true }), enUs).title).toBe('The list is too large for this view');
  });

  test('a part of the program that did not arrive is no failure of the list', () => {
    expect(failureText(Object.assign(new Error('Loading chunk 12 failed'), { name: 'ChunkLoadError' }), enUs).title).toBe(enUs.failure.notLoaded);
  });

  test('details are for the administrator', () => {
    expect(failureDetails(new AppError('forbidden', { status: 403, correlationId: 'c-1', serviceMessage: 'Access denied.' }), enUs))
      .toEqual(['Access denied.', 'Status 403', 'Request c-1']);
    expect(failureDetails(new TypeError('x is not a function'), enUs)).toEqual([]);
  });
});

describe('theme tokens', () => {
  const readable = ['--kh-bodyText', '--kh-bodySubtext', '--kh-link', '--kh-linkHovered', '--kh-error', '--kh-success'] as const;
  const themes: Record<string, Parameters<typeof themeTokens>[0]> = {
    'nothing at all': {},
    'an inverted theme without colours': { isInverted: true },
    'a pale theme': { palette: { themePrimary: '#ffd400', themeDark: '#b39500' }, semanticColors: { bodyBackground: '#ffffff', bodyText: '#333333', link: '#ffd400' } },
    'a strong section': { palette: { themePrimary: '#ffffff', white: '#0b6a0b' }, semanticColors: { bodyBackground: '#0b6a0b', bodyText: '#ffffff', bodySubtext: '#6aa06a' }, isInverted: true }
  };
  test.each(Object.keys(themes))('keep text readable on %s', name => {
    const tokens = themeTokens(themes[name]);
    for (const token of readable) {
      expect([token, contrast(tokens[token], tokens['--kh-bodyBackground']) >= 4.5]).toEqual([token, true]);
    }
    expect(contrast(tokens['--kh-onPrimary'], tokens['--kh-primary'])).toBeGreaterThanOrEqual(4.5);
    expect(contrast(tokens['--kh-inputBorder'], tokens['--kh-bodyBackground'])).toBeGreaterThanOrEqual(3);
  });

  test('contrast follows WCAG', () => {
    expect(contrast('#000', '#ffffff')).toBeCloseTo(21);
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 1);
    expect(contrast('rgba(0,0,0,.5)', '#fff')).toBe(21);
  });
});

test.each([[320, 'narrow'], [479, 'narrow'], [480, 'medium'], [800, 'medium'], [801, 'wide']])('a board of %i px is %s', (pixels, width) => {
  expect(widthOf(pixels)).toBe(width);
});

describe('what is new to a person', () => {
  const someone = (siteUserId: number): DiscussionSummary['author'] => ({ siteUserId, name: 'A', isGuest: false, isDeleted: false });
  const visits = { lastVisit: () => '2026-01-02T00:00:00Z' as Instant, seen: () => undefined };
  const row = { id: 1 as DiscussionId, lastActivity: '2026-01-03T00:00:00Z' as Instant, author: someone(1), replyCount: 1, lastReplyBy: someone(2) };
  test.each([
    ['a reply by somebody else', row, 1, true],
    ['the own reply', row, 2, false],
    ['the own question without replies', { ...row, replyCount: 0, lastReplyBy: undefined }, 1, false],
    ['what was there before', { ...row, lastActivity: '2026-01-01T00:00:00Z' as Instant }, 1, false],
    ['anything while it is not known who somebody is', row, undefined, true]
  ])('%s', (_name, facts, me, expected) => {
    expect(isNewToMe(facts, visits, me)).toBe(expected);
  });
});
