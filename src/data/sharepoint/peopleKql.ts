import type { PeopleSearchQuery } from '../../core/people';
import { allOf, allWords, anyWord, beginsPhrase, beginsWord, equals, longestQuery, not, oneOf, ownQuery, restriction } from './kql';

/** What a login name of a work account begins with, before the principal name. */
const claim = 'i:0#.f|membership|';

/** Why nothing can be asked: the owner's own query is malformed, or everything together is longer than search takes. */
export type UnusableQuery = 'ownerQuery' | 'tooLong';

export type PeopleKql =
  | { readonly kql: string }
  /** What was typed holds nothing that search could find: no letter, no digit, no sign that is not a quote. */
  | { readonly kql: undefined; readonly unusable?: UnusableQuery };

/**
 * Keyword query of a directory page. Typed words stand for their beginnings in any property of a person; signs without
 * any word stand for a whole name. What belongs to the directory is said to the service, never applied to a page later.
 */
export function peopleKql({ text, anyWord: isAny, letter, scope }: PeopleSearchQuery): PeopleKql {
  const owner = ownQuery(scope.query);
  if (owner === undefined) return { kql: undefined, unusable: 'ownerQuery' };
  const typed = text.trim() === '' ? undefined : typedQuery(text, isAny === true);
  if (typed === '') return { kql: undefined };
  const kql = allOf([
    typed ?? '',
    letter === undefined ? '' : beginsWord('PreferredName', letter),
    owner,
    // Invited guests carry #EXT# in their names. https://learn.microsoft.com/entra/external-id/user-properties
    scope.excludeGuests ? not(restriction('AccountName', '#ext#')) : '',
    ...present(scope.excludeAccounts).map(beginning => not(beginsPhrase('AccountName', `${claim}${beginning}`))),
    ...present(scope.excludeDepartments).map(department => not(equals('Department', department))),
    oneOf(present(scope.onlyDepartments).map(department => equals('Department', department)))
  ]);
  if (kql.length > longestQuery) return { kql: undefined, unusable: 'tooLong' };
  return { kql: kql === '' || kql.indexOf('NOT ') === 0 ? allOf(['*', kql]) : kql };
}

function typedQuery(text: string, isAny: boolean): string {
  const words = isAny ? anyWord([text]) : allWords(text);
  if (words !== '') return `(${words})`;
  return /[^\s"\u201c\u201d\u201e\u201f\u2033\uff02*]/u.test(text) && equals('PreferredName', text) !== 'PreferredName=""' ? equals('PreferredName', text) : '';
}

/** Settings come from a text field: blanks around them and empty lines mean nothing. */
function present(settings: readonly string[]): readonly string[] {
  return settings.map(setting => setting.trim()).filter(setting => setting !== '');
}
