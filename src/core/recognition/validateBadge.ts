import { cleanLine } from '../people';
import { isLanguageTag } from '../shared';
import type { Badge } from './Badge';
import { isBadgeIcon } from './badgeIcons';
import type { BadgeWords } from './badgeWords';
import { isOnTenant } from './webAddress';

/** Lengths in UTF-16 units, as SharePoint counts. */
export const badgeLimits = { name: 100, description: 500, criteria: 2000, validMonths: 120, translations: 20 } as const;

export type BadgeRefusal = 'empty' | 'tooLong' | 'unknownIcon' | 'noGroup' | 'notANumber' | 'unknownLanguage' | 'tooMany';

/** What cannot be saved, in which field, and in which translation. */
export interface BadgeProblem {
  readonly field: keyof Badge;
  readonly refusal: BadgeRefusal;
  readonly language?: string;
}

export type NewBadge = Omit<Badge, 'id' | 'etag'>;

/** What is stored of a form: the name on one line, no blanks around, no translation that says nothing. */
export function cleanBadge(typed: NewBadge): NewBadge {
  const translations = Object.entries(typed.translations).map(([language, words]) => [language, cleanWords(words)] as const)
    .filter(([, words]) => words.name !== '' || words.description !== '' || words.criteria !== '');
  return { ...typed, ...cleanWords(typed), icon: typed.icon.trim(), translations: Object.fromEntries(translations) };
}

/** Everything that cannot be saved in a cleaned form, in the order of the fields; empty when nothing is wrong. A translation may leave texts out. */
export function validateBadge(badge: NewBadge, tenantOrigins: readonly string[]): readonly BadgeProblem[] {
  const languages = Object.keys(badge.translations);
  return [
    ...wordProblems(badge),
    ...problem('icon', !isBadgeIcon(badge.icon) && !isOnTenant(badge.icon, tenantOrigins), 'unknownIcon'),
    ...problem('awarders', badge.awarders.kind === 'group' && !(Number.isInteger(badge.awarders.groupId) && badge.awarders.groupId > 0), 'noGroup'),
    ...problem('validMonths', badge.validMonths !== undefined && !isMonths(badge.validMonths), 'notANumber'),
    ...problem('translations', languages.length > badgeLimits.translations, 'tooMany'),
    ...languages.filter(tag => !isLanguageTag(tag)).map(language => ({ field: 'translations' as const, refusal: 'unknownLanguage' as const, language })),
    ...languages.flatMap(language => wordProblems(badge.translations[language], language))
  ];
}

function cleanWords({ name, description, criteria }: BadgeWords): BadgeWords {
  return { name: cleanLine(name), description: description.trim(), criteria: criteria.trim() };
}

function wordProblems(words: BadgeWords, language?: string): readonly BadgeProblem[] {
  return (['name', 'description', 'criteria'] as const).flatMap(field => [
    ...problem(field, words[field] === '' && language === undefined, 'empty', language),
    ...problem(field, words[field].length > badgeLimits[field], 'tooLong', language)
  ]);
}

function problem(field: keyof Badge, isWrong: boolean, refusal: BadgeRefusal, language?: string): readonly BadgeProblem[] {
  return isWrong ? [{ field, refusal, ...(language === undefined ? {} : { language }) }] : [];
}

function isMonths(months: number): boolean {
  return Number.isInteger(months) && months >= 1 && months <= badgeLimits.validMonths;
}
