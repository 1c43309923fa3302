import * as v from 'valibot';
import type { Category, CategoryId } from '../../core/discussion';
import { columns } from './columns';
import type { Ask, Part } from './connection';
import { list } from './odata';
import type { AttemptStorage, Clock } from './SiteContext';

/** What a board shows besides its rows, and what changes so rarely that an hour's memory of it is true enough. */
export interface BoardExtras {
  /** Site user ids of guests, whose words are marked. */
  readonly guests: readonly number[];
  /** Of the list that the board's category column looks up; none where it has no such column. */
  readonly categories: readonly Category[];
}

/** Milliseconds. */
const lifetime = 60 * 60_000;

const guestFilter = 'IsShareByEmailGuestUser eq true or IsEmailAuthenticationGuestUser eq true';
const guestsSchema = v.object({ value: v.array(v.object({ Id: v.number() })) });
const categoriesSchema = v.object({
  value: v.array(v.object({ Id: v.string(), Items: v.optional(v.array(v.object({ Id: v.number(), Title: v.nullable(v.string()) })), []) }))
});
const columnSchema = v.object({ value: v.array(v.object({ LookupList: v.string() })) });

/** A site may have several lists of categories (template 500): the column says which one is the board's. */
export function extrasAsks(listId: string): readonly Ask[] {
  return [
    { method: 'GET', path: 'web/siteusers', query: { $select: 'Id', $filter: guestFilter } },
    { method: 'GET', path: 'web/lists', query: { $select: 'Id,Items/Id,Items/Title', $expand: 'Items', $filter: 'BaseTemplate eq 500' } },
    { method: 'GET', path: `${list(listId)}/fields`, query: { $select: 'LookupList', $filter: `InternalName eq '${columns.category}'` } }
  ];
}

/** Answers to `extrasAsks`. A refusal means less, never an error. */
export function readExtras([guests, lists, column]: readonly Part[]): BoardExtras {
  const lookedUp = guid(tried(columnSchema, column)?.value[0]?.LookupList ?? '');
  const categories = tried(categoriesSchema, lists)?.value.find(one => guid(one.Id) === lookedUp)?.Items ?? [];
  return {
    guests: (tried(guestsSchema, guests)?.value ?? []).map(user => user.Id),
    categories: categories.map(item => ({ id: item.Id as CategoryId, title: item.Title ?? '' }))
  };
}

function guid(text: string): string {
  return text.replace(/[{}]/g, '').toLowerCase();
}

function tried<S extends v.GenericSchema>(schema: S, part: Part): v.InferOutput<S> | undefined {
  if ('error' in part) return undefined;
  const parsed = v.safeParse(schema, part.answer.body);
  return parsed.success ? parsed.output : undefined;
}

const keptSchema = v.object({
  at: v.number(), guests: v.array(v.number()), categories: v.array(v.object({ id: v.number(), title: v.string() }))
});

/** Extras kept for one person and one list: nobody is shown what another person could read. */
export class KeptExtras {
  private readonly key: string;

  public constructor(private readonly storage: AttemptStorage, private readonly clock: Clock, listId: string, personId: number) {
    this.key = `knowhow.extras.${listId}.${personId}`;
  }

  public load(): BoardExtras | undefined {
    try {
      const kept = v.parse(keptSchema, JSON.parse(this.storage.getItem(this.key) ?? 'null'));
      const age = this.clock.now() - kept.at;
      return age >= 0 && age < lifetime ? kept as unknown as BoardExtras : undefined;
    } catch {
      return undefined;
    }
  }

  public save(extras: BoardExtras): void {
    try {
      this.storage.setItem(this.key, JSON.stringify({ at: this.clock.now(), ...extras }));
    } catch {
      // Storage full or blocked: they are asked for again.
    }
  }
}
