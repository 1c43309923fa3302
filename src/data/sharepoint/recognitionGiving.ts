import { AppError, isAppError } from '../../core/shared';
import { longestWait, mostTries } from './behaviors/honestRetry';
import { isDuplicateValue } from './behaviors/translateErrors';
import { oneOfValues, view } from './caml';
import { columns } from './columns';
import type { Connection, Part } from './connection';
import { exactlyOnce } from './exactlyOnce';
import { onList } from './expertiseLists';
import type { ItemJson, ItemsQuery, PeopleListAccess } from './expertiseLists';
import { recognitionColumns } from './recognitionColumns';
import { recycleItems } from './recycleItems';
import type { AttemptStorage } from './SiteContext';

/** One item to make; its fields hold the key. */
export interface ItemToMake {
  readonly key: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

export interface Giving {
  /** How items are read back. */
  readonly read: Omit<ItemsQuery, 'viewXml'>;
  /** An item of somebody else that has taken a key is no success. */
  readonly isMine: (item: ItemJson) => boolean;
  readonly attempts: AttemptStorage;
  /** The key is made from what the item is about, and what it says may have changed since. */
  readonly keysSuffice?: true;
}

/**
 * Makes several items in one request, each exactly once by its key, and gives them as they are stored, in the order of the
 * keys:
 * 1. after a failure in the middle the keys tell which are there, and only the others are sent again
 * 2. what an attempt whose end was not known has stored in other words is taken back first: what is typed now counts
 * 3. a part that is throttled was not carried out, and is sent again after the wait that it asks for
 *
 * Throws with `stored` where some are there and others are refused; `conflict` with the field `sentOtherwise` where
 * another page has sent the same keys with other words.
 */
export async function giveItems(connection: Connection, list: PeopleListAccess, items: readonly ItemToMake[], giving: Giving): Promise<readonly ItemJson[]> {
  const { read, isMine, attempts, keysSuffice } = giving;
  const says = (item: ItemToMake, stored: ItemJson | undefined): boolean => stored !== undefined && (keysSuffice === true || !saysOtherwise(stored, item.fields));
  let there: ReadonlyMap<string, ItemJson> = new Map();
  let tries = 0;
  /** Were there before this page sent anything. */
  let foreign: readonly ItemToMake[] = [];
  const made = new Set<string>();

  const find = async (): Promise<readonly ItemJson[] | undefined> => {
    there = await storedItems(list, items.map(item => item.key), read, isMine);
    if (foreign.some(item => there.has(item.key) && !says(item, there.get(item.key)))) throw new AppError('conflict', { field: 'sentOtherwise' });
    const found = items.map(item => there.get(item.key)).filter((item): item is ItemJson => item !== undefined);
    return found.length === items.length && (tries > 0 || items.every(item => says(item, there.get(item.key)))) ? found : undefined;
  };
  /** Before anything was sent: what is there is of an earlier attempt. */
  const takeBackOthers = async (): Promise<void> => {
    const others = items.filter(item => there.has(item.key) && !says(item, there.get(item.key))).map(item => item.key);
    if (others.length === 0) return;
    await recycleItems(connection, list.webUrl, list.plan, others.map(key => Number(there.get(key)?.[columns.id])));
    there = new Map([...there].filter(([key]) => others.indexOf(key) < 0));
  };
  const send = async (): Promise<readonly ItemJson[] | undefined> => {
    if (tries === 0) await takeBackOthers();
    for (;;) {
      const missing = items.filter(item => !there.has(item.key) && !made.has(item.key));
      if (missing.length === 0) return find();
      tries++;
      const parts = await connection.batch(missing.map(item => onList(list.webUrl, list.plan, '/items', { method: 'POST', body: item.fields })));
      missing.forEach((item, index) => { if ('answer' in parts[index]) made.add(item.key); });
      if (tries === 1) foreign = missing.filter((_, index) => isClash(parts[index]));
      const failures = parts.flatMap(part => ('error' in part && !isDuplicateValue(part.error) ? [part.error] : []));
      if (failures.length === 0) return find();
      const wait = Math.max(...failures.map(error => pauseAfter(error, tries))) * (1 + connection.clock.random() * 0.2);
      if (!failures.some(isUndone) || wait > longestWait || tries >= mostTries) throw failures[0];
      await connection.clock.wait(wait);
    }
  };
  try {
    const { result } = await exactlyOnce({
      key: items[0].key, find,
      send: () => send().catch((error: unknown) => { throw told(error, [...made]); })
    }, attempts, connection.clock);
    if (!result) throw new AppError('conflict');
    return result;
  } catch (error) {
    throw told(error, [...new Set([...made, ...there.keys()])]);
  }
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

/** White space, which lists may write their own way, and columns that were not read count for nothing. */
function saysOtherwise(item: ItemJson, fields: ItemToMake['fields']): boolean {
  const plain = (value: unknown): string => String(value ?? '').replace(/\s+/g, '');
  return Object.entries(fields).some(([name, value]) => {
    const stored = name in item ? item[name] : (item[name.replace(/Id$/, '')] as { readonly Id?: number } | null | undefined)?.Id;
    return stored !== undefined && plain(stored) !== plain(value);
  });
}

/** The same failure, with what was stored all the same. */
function told(error: unknown, stored: readonly string[]): unknown {
  return isAppError(error) && stored.length > 0 && error.details.field !== 'sentOtherwise' ? new AppError(error.kind, { ...error.details, stored }) : error;
}

function isClash(part: Part): boolean {
  return 'error' in part && isDuplicateValue(part.error);
}

/** 429 says that nothing was done. */
function isUndone(error: AppError): boolean {
  return error.details.status === 429;
}

/** Milliseconds. Of a part PnPjs reads seconds only: a date has colons, for which it drops the header. */
function pauseAfter(error: AppError, tries: number): number {
  return isUndone(error) ? error.details.retryAfterMs ?? 1000 * 2 ** (tries - 1) : 0;
}
