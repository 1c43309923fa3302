import { categoryColumns, communityAuthorColumns, communityColumns, discussionColumns, genericColumns, memberColumns, questionColumns, ratingColumns } from './builtInFields.ts';
import { readColumnTable } from './columnTable.ts';
import type { FieldRow } from './Store.ts';

let columns: readonly FieldRow[] | undefined;

/**
 * The columns of every web from which lists take theirs: what the service installs for lists, boards, ratings and
 * Community Sites. They belong to no list (`listId` is empty) and are not changed.
 */
export function siteColumns(): readonly FieldRow[] {
  if (columns === undefined) {
    const seen = new Set<string>();
    columns = [genericColumns, discussionColumns, questionColumns, communityColumns, communityAuthorColumns, ratingColumns, categoryColumns, memberColumns]
      .flatMap((table, index) => readColumnTable(table, '', index * 1000, { Categories: 'Lists/Categories', Members: 'Lists/Members', Badges: 'Lists/Badges' }))
      .filter(({ internalName }) => !seen.has(internalName) && seen.add(internalName));
  }
  return columns;
}
