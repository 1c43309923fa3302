import type { ListChange, ListChangeKind } from '../../core/people';
import type { DirectoryStrings } from '../../loc';

/** What a change of the set-up does, as a sentence about the list by its name. */
export function listChangeTitle({ kind, column = '' }: Pick<ListChange<string, ListChangeKind>, 'kind' | 'column'>, list: string, words: Omit<DirectoryStrings['setup'], 'lists'>): string {
  const titles: Record<ListChangeKind, string> = {
    createList: words.createList(list), addColumn: words.addColumn(column, list), addIndex: words.addIndex(column, list),
    itemRules: words.itemRules(list), restrictWriting: words.restrictWriting(list)
  };
  return titles[kind];
}
