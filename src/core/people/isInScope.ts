import type { DirectoryPerson } from './DirectoryPerson';
import type { DirectoryScope } from './People';
import { principalNameOf } from './personKey';
import { foldText } from './textFits';

/** The scope that leaves nobody out. */
export const everybody: DirectoryScope = { excludeGuests: false, excludeAccounts: [], excludeDepartments: [], onlyDepartments: [], query: '' };

/**
 * The owner's choice for people whom the service did not choose: authors of entries and of answers. Where only some
 * departments belong, or a query of the owner decides, somebody of whom no department is known, or whom the people search
 * did not give (`isFromSearch`), stays out.
 */
export function isInScope(person: DirectoryPerson, scope: DirectoryScope, isFromSearch: boolean): boolean {
  if (person.isDeleted || (scope.excludeGuests && person.isGuest)) return false;
  const account = principalNameOf(person.loginName) ?? '';
  if (scope.excludeAccounts.some(prefix => prefix.trim() !== '' && account.startsWith(prefix.trim().toLowerCase()))) return false;
  const isOneOf = (departments: readonly string[]): boolean => departments.some(name => foldText(name).trim() === foldText(person.department ?? '').trim());
  if (person.department && isOneOf(scope.excludeDepartments)) return false;
  if (scope.onlyDepartments.length > 0 && !isOneOf(scope.onlyDepartments)) return false;
  return scope.query.trim() === '' || isFromSearch;
}

/** Whether a name begins with a letter, accents aside; blanks and signs before it do not count. */
export function beginsWith(name: string, letter: string): boolean {
  return foldText(name).replace(/^[^\p{L}\p{N}]+/u, '').startsWith(foldText(letter));
}
