import type { Reason } from '../../core/people';
import type { Instant } from '../../core/shared';
import { deDePeople } from '../../loc/de-de.people';
import { enUsPeople } from '../../loc/en-us.people';
import { reasonText } from './reasonText';

const now = new Date(2026, 4, 20, 12);
const english = { strings: enUsPeople, locale: 'en-US', now };
const evidence: Extract<Reason, { kind: 'evidence' }> = {
  kind: 'evidence', acceptedAnswers: 4, answers: 2, likes: 0, thanks: 0, subject: 'customs', lastAt: new Date(2026, 2, 3, 12).toISOString() as Instant, isComplete: true
};

test.each<[string, Reason, string | undefined]>([
  ['accepted answers before plain ones, with the month of the last', evidence, '4 accepted answers on customs, last in March'],
  ['plain answers where none was accepted, with likes', { ...evidence, acceptedAnswers: 0, likes: 3 }, '2 answers on customs, found helpful 3 times, last in March'],
  ['thanks alone', { ...evidence, acceptedAnswers: 0, answers: 0, thanks: 1 }, 'Thanked once on customs, last in March'],
  ['that there may be more', { ...evidence, isComplete: false }, 'At least 4 accepted answers on customs, last in March'],
  ['this month', { ...evidence, lastAt: new Date(2026, 4, 2, 12).toISOString() as Instant }, '4 accepted answers on customs, last this month'],
  ['the year of a month that could be two', { ...evidence, lastAt: new Date(2025, 4, 2, 12).toISOString() as Instant }, '4 accepted answers on customs, last in May 2025'],
  ['nothing of a date that is none', { ...evidence, lastAt: 'never' as Instant }, '4 accepted answers on customs'],
  ['no subject where there is none', { ...evidence, subject: '' }, '4 accepted answers, last in March'],
  ['nothing for a name, which shows by itself', { kind: 'name' }, undefined],
  ['a skill as the profile has it', { kind: 'skill', skill: 'Incoterms' }, 'Skill in the profile: Incoterms']
])('a reason says %s', (_case, reason, text) => {
  expect(reasonText(reason, english)).toBe(text);
});

test('a reason speaks the language of the reader', () => {
  expect(reasonText(evidence, { strings: deDePeople, locale: 'de-DE', now })).toBe('4 angenommene Antworten zu customs, zuletzt im März');
});
