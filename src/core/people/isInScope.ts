import type { DirectoryPerson } from './DirectoryPerson';
import { foldText } from './foldText';
import type { DirectoryScope } from './People';
import { principalNameOf } from './personKey';

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

/**
 * Whether some word of a name begins with a letter, accents aside: people are looked up by given and by family name, and
 * search cannot tell the first word of a name from the others.
 */
export function beginsWith(name: string, letter: string): boolean {
  return foldText(name).split(/[^\p{L}\p{M}\p{N}]+/u).some(word => word.startsWith(foldText(letter)));
}
