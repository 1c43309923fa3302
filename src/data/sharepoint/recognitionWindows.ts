import { and, equals, greater, less, view } from './caml';
import type { Caml } from './caml';
import { columns } from './columns';
import type { Ask, Part } from './connection';
import type { ItemJson, ItemsQuery, PeopleListAccess } from './expertiseLists';

/** Ids of one window: below the threshold, so that any condition may be asked within it. */
const windowSize = 4500;
/** Windows of one request. */
const windowsAtOnce = 4;

const newestFirst = [{ field: columns.id, ascending: false }];

/** A condition with the columns that it names: where a list lacks one, nothing fits. */
export interface Filter {
  readonly where: Caml;
  readonly columns: readonly string[];
}

export interface ItemsRead {
  /** Newest first. Undefined: there is no such list. */
  readonly items?: readonly ItemJson[];
  /** Everything with this id and above was looked at; undefined: the whole list. */
  readonly lowest?: number;
  /** Ids looked through. */
  readonly looked: number;
  /** There is a list, but the reader may not read it. */
  readonly isForbidden?: true;
  /** Answers to `more`. */
  readonly more: readonly Part[];
}

export interface ItemsWanted extends Omit<ItemsQuery, 'viewXml'> {
  readonly filter?: Filter;
  readonly before?: number;
  readonly rowLimit: number;
}

/**
 * The newest items of a list of any size. Without a condition they are read in the order of the ids, which no threshold
 * stops. With one, the list is asked as a whole; where it would have to look at too many rows, by windows of ids.
 */
export async function readNewest(list: PeopleListAccess, wanted: ItemsWanted, more: readonly Ask[] = []): Promise<ItemsRead> {
  const { filter, before, rowLimit } = wanted;
  const bound = before === undefined ? undefined : less(columns.id, 'Counter', before);
  const found = await list.items({ ...wanted, viewXml: fields => view({ fields, where: and(conditionOf(list, filter), bound), rowLimit, orderBy: newestFirst }) }, more);
  if (!found.refused) {
    const { items } = found;
    const lowest = items && items.length === rowLimit ? idOf(items[items.length - 1]) : undefined;
    return { ...(items ? { items } : {}), ...(found.forbidden ? { isForbidden: true } : {}), ...(lowest === undefined || lowest <= 1 ? {} : { lowest }), looked: items?.length ?? 0, more: found.more };
  }
  return { ...await readWindows(list, wanted, before ?? await beyondNewest(list)), more: found.more };
}

async function readWindows(list: PeopleListAccess, wanted: ItemsWanted, before: number): Promise<Omit<ItemsRead, 'more'>> {
  const { rowLimit } = wanted;
  const tops = Array.from({ length: windowsAtOnce }, (_, index) => before - index * windowSize).filter(top => top > 1);
  const found = await Promise.all(tops.map(top => list.items({
    ...wanted, viewXml: fields => view({
      fields, rowLimit, orderBy: newestFirst,
      where: and(greater(columns.id, 'Counter', Math.max(0, top - 1 - windowSize)), less(columns.id, 'Counter', top), conditionOf(list, wanted.filter))
    })
  })));
  const items: ItemJson[] = [];
  for (let index = 0; index < tops.length; index++) {
    const rows = found[index].items ?? [];
    items.push(...rows);
    if (rows.length < rowLimit) continue;
    const lowest = idOf(rows[rows.length - 1]);
    return { items, lowest, looked: before - lowest };
  }
  const lowest = tops.length === 0 ? 1 : Math.max(1, tops[tops.length - 1] - windowSize);
  return { items, ...(lowest <= 1 ? {} : { lowest }), looked: before - lowest };
}

async function beyondNewest(list: PeopleListAccess): Promise<number> {
  const { items } = await list.items({ wanted: [columns.id], viewXml: fields => view({ fields, rowLimit: 1, orderBy: newestFirst }) });
  return items && items.length > 0 ? idOf(items[0]) + 1 : 1;
}

function conditionOf(list: PeopleListAccess, filter: Filter | undefined): Caml | undefined {
  if (!filter) return undefined;
  return filter.columns.every(column => list.has(column)) ? filter.where : equals(columns.id, 'Counter', 0);
}

function idOf(item: ItemJson): number {
  return Number(item[columns.id]);
}
