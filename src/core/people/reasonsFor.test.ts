import type { Instant } from '../shared';
import { asDirectoryPerson } from './mergePeople';
import type { DirectoryPerson } from './DirectoryPerson';
import type { EvidenceSummary } from './Evidence';
import type { ExpertiseEntry } from './ExpertiseEntry';
import { reasonsFor } from './reasonsFor';
import { samplePeople } from './samplePeople';
import { searchWords } from './textFits';
import { nothingSaid } from './cleanExpertise';

const jonas: DirectoryPerson = {
  ...asDirectoryPerson(samplePeople.answerer), office: 'Hamburg', skills: ['Incoterms', 'Customs law'], responsibilities: ['Customs declarations'],
  schools: ['Bremen'], aboutMe: 'I read tariffs for fun.',
  entry: { ...nothingSaid, topics: ['Customs', 'Export'], askMeAbout: ['Customs'], subjectExpertOn: ['Customs'], processes: ['Ship'], person: samplePeople.answerer } as unknown as ExpertiseEntry
};
const evidence: EvidenceSummary = { acceptedAnswers: 2, answers: 1, likes: 5, thanks: 0, lastAt: '2026-03-01T00:00:00Z' as Instant, items: [{} as never] };
const kinds = (typed: string, more: Partial<Parameters<typeof reasonsFor>[1]> = {}, person = jonas): readonly string[] =>
  reasonsFor(person, { words: searchWords(typed), subject: typed, ...more }).map(reason => reason.kind);

it.each([
  ['jonas', ['name']],
  ['Keller Jonas', ['name']],
  ['customs', ['subjectExpert', 'askMeAbout', 'skill', 'responsibility', 'jobTitle']],
  ['export', ['topic']],
  ['incoterms', ['skill']],
  ['compliance', ['department']],
  ['tariffs', ['profile']],
  ['bremen', ['profile']],
  ['ship', ['profile']],
  ['hydraulics', []],
  ['', []]
])('gives for %j the reasons %j', (typed, expected) => {
  expect(kinds(typed)).toEqual(expected);
});

it('names the topic itself and does not say a topic twice', () => {
  expect(reasonsFor(jonas, { words: ['export', 'customs'], subject: 'export customs' }).filter(reason => 'topic' in reason))
    .toEqual([{ kind: 'subjectExpert', topic: 'Customs' }, { kind: 'askMeAbout', topic: 'Customs' }, { kind: 'topic', topic: 'Export' }]);
});

it('tells evidence in figures with the subject, and whether they are all', () => {
  expect(reasonsFor(jonas, { words: ['tariff'], subject: 'Tariff', evidence, isEvidenceComplete: false })[0]).toEqual({
    kind: 'evidence', acceptedAnswers: 2, answers: 1, likes: 5, thanks: 0, lastAt: '2026-03-01T00:00:00Z', subject: 'Tariff', isComplete: false
  });
});

it('says that the profile holds the words when the people search found somebody by what is not shown', () => {
  expect(kinds('sailing', { isFromSearch: true })).toEqual(['profile']);
  expect(kinds('customs', { isFromSearch: true })).not.toContain('profile');
});
