import { isLanguageTag } from '../shared';
import type { Expertise } from './ExpertiseEntry';
import { isTimeZone } from './localTime';
import { isOfficeHour } from './officeHours';

export const expertiseLimits = { topics: 30, topicLength: 60, otherValues: 10, languages: 10, officeHours: 14, pronounsLength: 30, weeklyLimit: 99 } as const;

export type ExpertiseRefusal = 'tooMany' | 'tooLong' | 'unknownLanguage' | 'unknownTimeZone' | 'notATime' | 'notANumber';

/** What cannot be saved, and in which field. */
export interface ExpertiseProblem {
  readonly field: keyof Expertise;
  readonly refusal: ExpertiseRefusal;
  /** The value that is refused, where it is one of several. */
  readonly value?: string;
}

/** Everything that cannot be saved in a cleaned form, in the order of the fields; empty when nothing is wrong. Nothing is compulsory. */
export function validateExpertise(expertise: Expertise): readonly ExpertiseProblem[] {
  const { topicLength, topics, otherValues, languages } = expertiseLimits;
  return [
    ...lines(expertise, 'topics', topics, topicLength),
    ...lines(expertise, 'askMeAbout', topics, topicLength),
    ...lines(expertise, 'wantsToLearn', topics, topicLength),
    ...lines(expertise, 'languages', languages, topicLength),
    ...expertise.languages.filter(tag => !isLanguageTag(tag)).map(value => ({ field: 'languages' as const, refusal: 'unknownLanguage' as const, value })),
    ...lines(expertise, 'processes', otherValues, topicLength),
    ...lines(expertise, 'disciplines', otherValues, topicLength),
    ...problem('pronouns', (expertise.pronouns ?? '').length > expertiseLimits.pronounsLength, 'tooLong'),
    ...problem('timeZone', expertise.timeZone !== undefined && !isTimeZone(expertise.timeZone), 'unknownTimeZone'),
    ...problem('officeHours', expertise.officeHours.length > expertiseLimits.officeHours, 'tooMany'),
    ...problem('officeHours', !expertise.officeHours.every(isOfficeHour), 'notATime'),
    ...problem('weeklyLimit', !isLimit(expertise.weeklyLimit), 'notANumber'),
    ...problem('pausedUntil', expertise.pausedUntil !== undefined && Number.isNaN(new Date(expertise.pausedUntil).getTime()), 'notATime')
  ];
}

type Lines = 'topics' | 'askMeAbout' | 'wantsToLearn' | 'languages' | 'processes' | 'disciplines';

function lines(expertise: Expertise, field: Lines, most: number, longest: number): readonly ExpertiseProblem[] {
  const values = expertise[field];
  return [
    ...problem(field, values.length > most, 'tooMany'),
    ...values.filter(value => value.length > longest).map(value => ({ field, refusal: 'tooLong' as const, value }))
  ];
}

function problem(field: keyof Expertise, isWrong: boolean, refusal: ExpertiseRefusal): readonly ExpertiseProblem[] {
  return isWrong ? [{ field, refusal }] : [];
}

/** 1 to 99; who wants no questions pauses instead. */
function isLimit(limit: number | undefined): boolean {
  return limit === undefined || (Number.isInteger(limit) && limit >= 1 && limit <= expertiseLimits.weeklyLimit);
}
