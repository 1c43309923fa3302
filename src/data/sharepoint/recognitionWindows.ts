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
  /** What very many items may fit, found by an index or by looking at each; undefined: an index leads to few. */
  readonly many?: 'byIndex' | 'byLooking';
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

/** What answers told of a list. */
interface Learnt {
  /** The highest id seen; there may be newer ones by now. */
  newest?: number;
  /** Conditions that would have to look at too many rows. */
  readonly refused: Set<Caml>;
}

const learntOf = new WeakMap<PeopleListAccess, Learnt>();

/**
 * The newest items of a list of any size. Without a condition they are read in the order of the ids, which no threshold
 * stops. With one, the list is asked as a whole; where it would have to look at too many rows, by windows of ids. What is
 * known to be refused, or may be on a list known to be large, is asked of the newest window first, which mostly fills the page.
 */
export async function readNewest(list: PeopleListAccess, wanted: ItemsWanted, more: readonly Ask[] = []): Promise<ItemsRead> {
  const { filter, before } = wanted;
  const { newest, refused } = learn(list);
  const top = before ?? (newest === undefined ? undefined : newest + 1);
  const isMany = filter !== undefined && (filter.many !== undefined || refused.has(filter.where));
  return isMany && list.schema?.isLarge && top !== undefined ? readFromTop(list, wanted, top, more) : readWhole(list, wanted, more);
}

async function readWhole(list: PeopleListAccess, wanted: ItemsWanted, more: readonly Ask[] = []): Promise<ItemsRead> {
  const { filter, before, rowLimit } = wanted;
  const learnt = learn(list);
  const bound = before === undefined ? undefined : less(columns.id, 'Counter', before);
  const found = await list.items({ ...wanted, viewXml: fields => view({ fields, where: and(conditionOf(list, filter), bound), rowLimit, orderBy: newestFirst }) }, more);
  if (!found.refused) {
    const { items } = found;
    if (items && items.length > 0) learnt.newest = Math.max(learnt.newest ?? 0, idOf(items[0]));
    const lowest = items && items.length === rowLimit ? idOf(items[items.length - 1]) : undefined;
    return {
      ...(items ? { items } : {}), ...(found.forbidden ? { isForbidden: true } : {}), ...(lowest === undefined || lowest <= 1 ? {} : { lowest }), looked: items?.length ?? 0, more: found.more
    };
  }
  if (filter) learnt.refused.add(filter.where);
  return { ...await readFromTop(list, wanted, before ?? (learnt.newest === undefined ? await beyondNewest(list) : learnt.newest + 1)), more: found.more };
}

/** The window below `top` alone, where there is no bound that with whatever is newer; further down only if it does not fill the page. */
async function readFromTop(list: PeopleListAccess, wanted: ItemsWanted, top: number, more: readonly Ask[] = []): Promise<ItemsRead> {
  const { filter, before, rowLimit } = wanted;
  const { refused } = learn(list);
  const bottom = Math.max(0, top - 1 - windowSize);
  const found = await list.items({ ...wanted, viewXml: fields => windowView(list, wanted, fields, bottom, before) }, more);
  // So much is new since the highest id was seen that this is no window any more.
  if (found.refused) return { ...await readWindows(list, wanted, await beyondNewest(list)), more: found.more };
  const { items } = found;
  if (!items) return { looked: 0, more: found.more };
  if (items.length === rowLimit) return { items, ...reached(idOf(items[items.length - 1]), top), more: found.more };
  if (bottom === 0) return { items, looked: top - 1, more: found.more };
  const below = { ...wanted, before: bottom + 1 };
  const isAskedByWindows = filter === undefined || filter.many === 'byLooking' || refused.has(filter.where);
  const rest = isAskedByWindows ? await readWindows(list, below, bottom + 1) : await readWhole(list, below);
  return { ...rest, items: [...items, ...rest.items ?? []], looked: top - 1 - bottom + rest.looked, more: found.more };
}

async function readWindows(list: PeopleListAccess, wanted: ItemsWanted, before: number): Promise<Omit<ItemsRead, 'more'>> {
  const { rowLimit } = wanted;
  const tops = Array.from({ length: windowsAtOnce }, (_, index) => before - index * windowSize).filter(top => top > 1);
  const found = await Promise.all(tops.map(top => list.items({
    ...wanted, viewXml: fields => windowView(list, wanted, fields, Math.max(0, top - 1 - windowSize), top)
  })));
  const items: ItemJson[] = [];
  for (let index = 0; index < tops.length; index++) {
    const rows = found[index].items ?? [];
    items.push(...rows);
    if (rows.length < rowLimit) continue;
    const lowest = idOf(rows[rows.length - 1]);
    return { items, ...reached(lowest, before) };
  }
  const lowest = tops.length === 0 ? 1 : Math.max(1, tops[tops.length - 1] - windowSize);
  return { items, ...(lowest <= 1 ? {} : { lowest }), looked: before - lowest };
}

/** Ids above `bottom` and, where it is given, below `top`. */
function windowView(list: PeopleListAccess, { filter, rowLimit }: ItemsWanted, fields: readonly string[], bottom: number, top: number | undefined): string {
  const bounds = and(greater(columns.id, 'Counter', bottom), top === undefined ? undefined : less(columns.id, 'Counter', top));
  return view({ fields, rowLimit, orderBy: newestFirst, where: and(bounds, conditionOf(list, filter)) });
}

function reached(lowest: number, top: number): Pick<ItemsRead, 'lowest' | 'looked'> {
  return { ...(lowest <= 1 ? {} : { lowest }), looked: Math.max(0, top - lowest) };
}

function learn(list: PeopleListAccess): Learnt {
  const known = learntOf.get(list) ?? { refused: new Set<Caml>() };
  learntOf.set(list, known);
  return known;
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
