import fc from 'fast-check';
import { samplePeople } from '../../core/people/memory';
import { recordOf } from '../../core/recognition';
import type { MyRecord } from '../../core/recognition';
import { exampleBadge, exampleRecognition } from '../../core/recognition/memory';
import { enUs } from '../../loc';
import { enUsRecognition } from '../../loc/en-us.recognition';
import { recordLetter } from './recordLetter';

const { answerer, owner, member } = samplePeople;
const now = new Date('2026-03-01T09:00:00Z');
const environment = {
  words: enUsRecognition, strings: enUs, locale: 'en-US', now: () => now, me: answerer, site: { url: 'https://contoso.example/sites/knowhow', name: 'Knowhow' }
} as unknown as Parameters<typeof recordLetter>[2];
const record = (reasons: readonly string[]): MyRecord => recordOf(
  answerer,
  [...reasons.map((reason, index) => exampleRecognition(index + 1, { reason, giver: member })), exampleRecognition(900, { kind: 'award', badge: exampleBadge(1).id, integrity: { state: 'sound' } })],
  { items: [], isComplete: true }, { badges: [exampleBadge(1, { name: 'Helpful answer' })], responses: [], now, isComplete: true }
);
const parts = (href: string): { readonly to: string; readonly subject: string; readonly body: string } => {
  const [, to, subject, body] = /^mailto:([^?]*)\?subject=([^&]*)&body=([^&]*)$/.exec(href) ?? [];
  return { to: decodeURIComponent(to), subject: decodeURIComponent(subject), body: decodeURIComponent(body) };
};

it('tells a manager in short what the record shows, newest thanks first', () => {
  const { to, subject, body } = parts(recordLetter(record(['First & last?', 'Second']), owner, environment));
  expect(to).toBe(owner.email);
  expect(subject).toBe('Record of Jonas Keller, March 1, 2026');
  expect(body.split('\r\n')).toEqual([
    'Helped: 1 person', 'Received: 2 thanks', 'Badges: Helpful answer', 'https://contoso.example/sites/knowhow', 'January 5, 2026, Priya Raman: Second', 'January 5, 2026, Priya Raman: First & last?'
  ]);
});

it.each<[string, Parameters<typeof recordLetter>[1], string]>([
  ['a manager of whom only the account is known', { siteUserId: undefined, name: '', loginName: 'i:0#.f|membership|boss@contoso.example', isGuest: false }, 'boss@contoso.example'],
  ['a guest, whose account is no address', { siteUserId: undefined, name: '', loginName: 'i:0#.f|membership|boss_else.example#ext#@contoso.example', isGuest: true }, ''],
  ['nobody', null, ''],
  ['a manager whom nobody tells', undefined, '']
])('is addressed to %s', (_, manager, address) => {
  expect(parts(recordLetter(record(['x']), manager, environment)).to).toBe(address);
});

it('stays within what mail programs take, whole lines only, whatever the thanks say', () => {
  fc.assert(fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 400 }), { maxLength: 30 }), reasons => {
    const href = recordLetter(record(reasons), owner, environment);
    expect(href.length).toBeLessThanOrEqual(1800);
    expect(parts(href).body).toContain('Badges: Helpful answer');
    expect(href.split('&')).toHaveLength(2);
  }), { numRuns: 40 });
});
