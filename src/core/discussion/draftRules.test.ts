import type { Html } from '../shared';
import type { Draft } from './Drafts';
import { draftKey, draftLifetime, isBlankDraft, isWorthOffering } from './draftRules';
import type { ClientKey, ReplyId } from './types';

const draft: Draft = { place: { kind: 'ask' }, clientKey: 'k' as ClientKey, title: '', body: '' as Html, images: [], savedAt: 1000, sending: false };

it('has one key for each composer', () => {
  expect(draftKey({ kind: 'ask' })).toBe('ask');
  expect(draftKey({ kind: 'reply', to: 12 as ReplyId })).toBe('reply:12');
  expect(draftKey({ kind: 'edit', post: 12 as ReplyId })).toBe('edit:12');
  expect(draftKey({ kind: 'reuse', of: 12 as ReplyId })).toBe('reuse:12');
});

it.each([
  ['an empty one', {}, true],
  ['blanks', { title: '  ', body: '<p>&nbsp;</p>' as Html }, true],
  ['a title', { title: 'x' }, false],
  ['words', { body: '<p>x</p>' as Html }, false],
  ['a picture', { images: [{ id: 'a', fileName: 'a.png', type: 'image/png', data: new ArrayBuffer(1) }] }, false]
])('tells whether %s is blank', (_, parts, expected) => {
  expect(isBlankDraft({ ...draft, ...parts })).toBe(expected);
});

it('offers what was typed, for ninety days', () => {
  const typed = { ...draft, title: 'x' };
  expect(isWorthOffering(typed, 2000)).toBe(true);
  expect(isWorthOffering(typed, 1000 + draftLifetime)).toBe(false);
  expect(isWorthOffering(draft, 2000)).toBe(false);
});
