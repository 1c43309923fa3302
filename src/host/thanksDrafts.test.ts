import type { ActKey } from '../core/recognition';
import type { ThanksDraft } from '../ui/recognition/contract';
import { thanksDrafts } from './thanksDrafts';

const draft: ThanksDraft = { act: 'a' as ActKey, recipients: [], keys: {}, reason: 'For the form', asManager: false, topics: '', values: '' };

test('what was typed is kept for one occasion of one person, and forgotten when it was given', () => {
  const drafts = thanksDrafts(localStorage, 'https://contoso.example', 'ada@contoso.example');
  drafts.save('', draft);
  expect(drafts.load('')).toEqual(draft);
  expect(drafts.load('post 3')).toBeUndefined();
  expect(thanksDrafts(localStorage, 'https://contoso.example', 'bob@contoso.example').load('')).toBeUndefined();
  drafts.forget('');
  expect(drafts.load('')).toBeUndefined();
});

test.each(['null', '{', '[]', '{"act":""}', JSON.stringify({ ...draft, recipients: [1] }), JSON.stringify({ ...draft, keys: { a: 1 } }), JSON.stringify({ ...draft, evidence: { kind: 'post', title: '' } })])(
  '%s in the storage is no draft', stored => {
    expect(thanksDrafts({ getItem: () => stored, setItem: () => undefined, removeItem: () => undefined }, '', '').load('')).toBeUndefined();
  }
);

test('a storage that refuses costs nothing but the draft', () => {
  const refuse = (): never => { throw new Error('Blocked'); };
  const drafts = thanksDrafts({ getItem: refuse, setItem: refuse, removeItem: refuse }, '', '');
  expect(() => drafts.save('', draft)).not.toThrow();
  expect(drafts.load('')).toBeUndefined();
});
