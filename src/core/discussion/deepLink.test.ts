import fc from 'fast-check';
import { deepLink, parseDeepLink } from './deepLink';
import type { DiscussionId, ReplyId } from './types';

const board = '7d1f6a52-0c33-4c2a-9e57-4a1c0d9b8e11';

it.each([
  ['?topic=12', { topic: 12 }],
  ['topic=12&reply=34', { topic: 12, reply: 34 }],
  [`?topic=12&board={${board.toUpperCase()}}`, { topic: 12, board }],
  ['?TOPIC=12', { topic: 12 }],
  ['?topic=12&topic=13', { topic: 12 }],
  ['?topic=0', undefined],
  ['?topic=-1', undefined],
  ['?topic=1e3', undefined],
  ['?topic=12abc', undefined],
  ['?topic=99999999999', undefined],
  ['?topic=2147483648', undefined],
  ['?reply=5', undefined],
  ['?topic=12&reply=javascript:alert(1)', { topic: 12 }],
  ['?topic=12&board=https://evil.example', { topic: 12 }],
  ['?topic=%E0%A4%A', undefined],
  ['', undefined]
])('reads %j', (query, expected) => {
  expect(parseDeepLink(query)).toEqual(expected);
});

it('keeps the other parameters of the page and replaces its own', () => {
  const link = { topic: 5 as DiscussionId, reply: 6 as ReplyId };
  expect(deepLink('?web=1&topic=1&reply=2&env=x', link)).toBe('?web=1&env=x&topic=5&reply=6');
  expect(deepLink('?web=1&topic=1', undefined)).toBe('?web=1');
  expect(deepLink('?topic=1', undefined)).toBe('');
});

it('reads back what it built', () => {
  fc.assert(fc.property(fc.integer({ min: 1, max: 0x7fffffff }), fc.option(fc.integer({ min: 1, max: 0x7fffffff }), { nil: undefined }), (topic, reply) => {
    const link = { topic: topic as DiscussionId, ...(reply === undefined ? {} : { reply: reply as ReplyId }), board };
    expect(parseDeepLink(deepLink('?other=1', link))).toEqual(link);
  }));
});
