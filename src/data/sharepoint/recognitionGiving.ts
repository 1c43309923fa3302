import { AppError } from '../../core/shared';
import { isDuplicateValue } from './behaviors/translateErrors';
import { oneOfValues, view } from './caml';
import { columns } from './columns';
import type { Connection } from './connection';
import { exactlyOnce } from './exactlyOnce';
import { onList } from './expertiseLists';
import type { ItemJson, ItemsQuery, PeopleListAccess } from './expertiseLists';
import { recognitionColumns } from './recognitionColumns';
import type { AttemptStorage } from './SiteContext';

/** One item to make; its fields hold the key. */
export interface ItemToMake {
  readonly key: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

/**
 * Makes several items in one request, each exactly once by its key, and gives them as they are stored, in the order of the
 * keys. After a failure in the middle the keys tell which are there, and only the others are sent again. An item of
 * somebody else that has taken a key is no success.
 */
export async function giveItems(
  connection: Connection, list: PeopleListAccess, items: readonly ItemToMake[], read: Omit<ItemsQuery, 'viewXml'>, isMine: (item: ItemJson) => boolean, attempts: AttemptStorage
): Promise<readonly ItemJson[]> {
  let there: ReadonlyMap<string, ItemJson> = new Map();
  const find = async (): Promise<readonly ItemJson[] | undefined> => {
    there = await storedItems(list, items.map(item => item.key), read, isMine);
    const found = items.map(item => there.get(item.key)).filter((item): item is ItemJson => item !== undefined);
    return found.length === items.length ? found : undefined;
  };
  const { result } = await exactlyOnce({
    key: items[0].key,
    find,
    send: async () => {
      const missing = items.filter(item => !there.has(item.key));
      const parts = await connection.batch(missing.map(item => onList(list.webUrl, list.plan, '/items', { method: 'POST', body: item.fields })));
      const failures = parts.flatMap(part => ('error' in part ? [part.error] : []));
      const [failure] = [...failures.filter(error => !isDuplicateValue(error)), ...failures];
      if (failure) throw failure;
      return find();
    }
  }, attempts, connection.clock);
  if (!result) throw new AppError('conflict');
  return result;
}

/** By the platform's own author. */
export function isBy(author: number | undefined): (item: ItemJson) => boolean {
  return item => (item[columns.author] as { readonly Id?: number } | null | undefined)?.Id === author;
}

/** Items of these keys that are there and are ours. */
export async function storedItems(list: PeopleListAccess, keys: readonly string[], read: Omit<ItemsQuery, 'viewXml'>, isMine: (item: ItemJson) => boolean): Promise<ReadonlyMap<string, ItemJson>> {
  const { items } = await list.items({
    ...read, wanted: [...read.wanted, recognitionColumns.clientKey],
    viewXml: fields => view({ fields, where: oneOfValues(recognitionColumns.clientKey, keys), rowLimit: keys.length })
  });
  return new Map((items ?? []).filter(isMine).map(item => [String(item[recognitionColumns.clientKey]), item]));
}
