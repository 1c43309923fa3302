import type { ItemJson } from './expertiseLists';

export interface Unreadable {
  readonly id: number | undefined;
  readonly reason: string;
}

/** Reads item by item: one that cannot be read is reported with its id, and takes nobody else along. */
export function readEach<T>(items: readonly ItemJson[], read: (item: ItemJson) => T): { readonly rows: readonly T[]; readonly unreadable: readonly Unreadable[] } {
  const rows: T[] = [];
  const unreadable: Unreadable[] = [];
  for (const item of items) {
    try {
      rows.push(read(item));
    } catch (error) {
      unreadable.push({ id: typeof item.ID === 'number' ? item.ID : undefined, reason: error instanceof Error ? error.message : 'unreadable' });
    }
  }
  return { rows, unreadable };
}
