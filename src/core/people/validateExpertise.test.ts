import fc from 'fast-check';
import type { Instant } from '../shared';
import { cleanTopics } from './cleanTopics';
import type { Expertise } from './ExpertiseEntry';
import { cleanExpertise, nothingSaid } from './cleanExpertise';
import { validateExpertise } from './validateExpertise';

const many = (count: number): readonly string[] => Array.from({ length: count }, (_, index) => `Topic ${index}`);

it.each<[string, Partial<Expertise>, readonly string[]]>([
  ['nothing', {}, []],
  ['thirty topics', { topics: many(30) }, []],
  ['thirty-one topics', { topics: many(31) }, ['topics tooMany']],
  ['a topic of sixty letters', { topics: ['x'.repeat(60)] }, []],
  ['a topic of sixty-one letters', { topics: ['x'.repeat(61)] }, [`topics tooLong ${'x'.repeat(61)}`]],
  ['languages', { languages: ['en', 'pt-BR', 'zh-Hans'] }, []],
  ['a language that is none', { languages: ['en', 'English!'] }, ['languages unknownLanguage English!']],
  ['a time zone', { timeZone: 'Asia/Kathmandu' }, []],
  ['a time zone that is none', { timeZone: 'Lisbon time' }, ['timeZone unknownTimeZone']],
  ['office hours the wrong way round', { officeHours: [{ day: 1, from: 900, until: 840 }] }, ['officeHours notATime']],
  ['a limit of none', { weeklyLimit: 0 }, ['weeklyLimit notANumber']],
  ['half a question', { weeklyLimit: 1.5 }, ['weeklyLimit notANumber']],
  ['a limit', { weeklyLimit: 3 }, []],
  ['pronouns as a novel', { pronouns: 'x'.repeat(31) }, ['pronouns tooLong']],
  ['a pause until never', { pausedUntil: 'never' as Instant }, ['pausedUntil notATime']],
  ['two things wrong', { weeklyLimit: -1, timeZone: 'x' }, ['timeZone unknownTimeZone', 'weeklyLimit notANumber']]
])('says of %s what is wrong', (_, said, expected) => {
  expect(validateExpertise({ ...nothingSaid, ...said }).map(({ field, refusal, value }) => [field, refusal, value].filter(Boolean).join(' '))).toEqual(expected);
});

it.each([
  [[' Customs ', 'customs', 'Export\npapers', ''], ['Customs', 'Export papers']],
  [['a\u0000b', '\ud800', 'c  d'], ['a b', 'c d']],
  [['Zoë', 'Zoe'], ['Zoë']],
  [['***', '😀'], ['***', '😀']]
])('cleans the topics %j to %j', (typed, expected) => {
  expect(cleanTopics(typed)).toEqual(expected);
});

it('cleans what is clean to the same, and every line fits one line', () => {
  fc.assert(fc.property(fc.array(fc.string({ unit: 'binary' })), typed => {
    const clean = cleanTopics(typed);
    expect(cleanTopics(clean)).toEqual(clean);
    expect(clean.every(line => line !== '' && line.split('\n').length === 1)).toBe(true);
  }));
});

it('keeps "ask me about" only where the topic is there, spelled as the topic', () => {
  const clean = cleanExpertise({ ...nothingSaid, topics: ['Customs', 'Export'], askMeAbout: ['customs ', 'Travel'], pronouns: ' ', timeZone: '' });
  expect(clean).toMatchObject({ askMeAbout: ['Customs'], pronouns: undefined, timeZone: undefined });
});
