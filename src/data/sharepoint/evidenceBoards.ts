import * as v from 'valibot';
import { listViewThreshold, parse } from './boardSchema';
import { askedColumns, columns } from './columns';
import type { Ask, Connection, Part } from './connection';
import { need } from './connection';
import type { AttemptStorage, SiteContext } from './SiteContext';

/** A board of the site that the reader can open, with what decides how it may be asked. */
export interface EvidenceBoard {
  readonly id: string;
  readonly title: string;
  /** Of the columns that evidence is read from. */
  readonly present: readonly string[];
  readonly indexed: readonly string[];
  /** More items than one query may touch. */
  readonly isLarge: boolean;
}

export interface EvidencePlaces {
  /** The fullest first, at most twenty. */
  readonly boards: readonly EvidenceBoard[];
  /** There are more boards than are looked at. */
  readonly isCapped: boolean;
  /** Titles of the categories of the site's boards. */
  readonly categories: readonly string[];
  /** Site user ids of guests, whose words are marked. */
  readonly guests: readonly number[];
}

/** Milliseconds. */
const lifetime = 60 * 60_000;
const mostBoards = 20;
const columnsOfInterest: readonly string[] = [...askedColumns, columns.created];

const asks: readonly Ask[] = [
  {
    method: 'GET', path: 'web/lists',
    query: { $select: 'Id,Title,ItemCount,Fields/InternalName,Fields/Indexed', $expand: 'Fields', $filter: 'BaseTemplate eq 108 and Hidden eq false' }
  },
  { method: 'GET', path: 'web/lists', query: { $select: 'Id,Items/Id,Items/Title', $expand: 'Items', $filter: 'BaseTemplate eq 500' } },
  { method: 'GET', path: 'web/siteusers', query: { $select: 'Id', $filter: 'IsShareByEmailGuestUser eq true or IsEmailAuthenticationGuestUser eq true' } }
];

const boardsSchema = v.object({
  value: v.array(v.object({
    Id: v.string(), Title: v.string(), ItemCount: v.number(), Fields: v.array(v.object({ InternalName: v.string(), Indexed: v.optional(v.boolean(), false) }))
  }))
});
const categoriesSchema = v.object({ value: v.array(v.object({ Items: v.optional(v.array(v.object({ Title: v.nullable(v.string()) })), []) })) });
const guestsSchema = v.object({ value: v.array(v.object({ Id: v.number() })) });
const keptSchema = v.object({
  at: v.number(), isCapped: v.boolean(), categories: v.array(v.string()), guests: v.array(v.number()),
  boards: v.array(v.object({ id: v.string(), title: v.string(), present: v.array(v.string()), indexed: v.array(v.string()), isLarge: v.boolean() }))
});

/**
 * Which boards there are for one person, asked in one request and remembered for an hour: nobody is shown what another
 * person could read. A board that is not given has no trace anywhere in the evidence.
 */
export class EvidenceBoards {
  private readonly storage: AttemptStorage | undefined;
  private readonly key: string | undefined;
  private known: { readonly at: number; readonly places: Promise<EvidencePlaces> } | undefined;

  public constructor(private readonly connection: Connection, { webUrl, me, attempts }: SiteContext) {
    this.storage = attempts;
    this.key = me && `knowhow.boards.${webUrl}.${me.id}`;
  }

  /** Whether `places` answers without a request. */
  public isKnown(): boolean {
    const kept = this.isFresh() ? undefined : this.load();
    if (kept) this.known = { at: kept.at, places: Promise.resolve(kept) };
    return this.isFresh();
  }

  public async places(): Promise<EvidencePlaces> {
    if (!this.isKnown() || !this.known) {
      const places = this.ask();
      this.known = { at: this.connection.clock.now(), places };
      places.catch(() => { if (this.known?.places === places) this.known = undefined; });
    }
    return this.known.places;
  }

  /** What is remembered turned out to be wrong. */
  public forget(): void {
    this.known = undefined;
    try {
      if (this.key !== undefined) this.storage?.removeItem(this.key);
    } catch {
      // Storage blocked: nothing was kept either.
    }
  }

  private isFresh(): boolean {
    return this.known !== undefined && this.connection.clock.now() - this.known.at < lifetime;
  }

  private async ask(): Promise<EvidencePlaces> {
    const [boards, categories, guests] = await this.connection.batch(asks);
    const found = parse(boardsSchema, need(boards).body).value.slice().sort((a, b) => b.ItemCount - a.ItemCount);
    const places: EvidencePlaces = {
      boards: found.slice(0, mostBoards).map(({ Id, Title, ItemCount, Fields }) => {
        const fields = Fields.filter(field => columnsOfInterest.indexOf(field.InternalName) >= 0);
        return {
          id: Id.replace(/[{}]/g, '').toLowerCase(), title: Title, isLarge: ItemCount > listViewThreshold,
          present: fields.map(field => field.InternalName), indexed: fields.filter(field => field.Indexed).map(field => field.InternalName)
        };
      }),
      isCapped: found.length > mostBoards,
      categories: categoriesOf(categories),
      guests: tried(guestsSchema, guests)?.value.map(user => user.Id) ?? []
    };
    this.save(places);
    return places;
  }

  private load(): (EvidencePlaces & { readonly at: number }) | undefined {
    if (this.key === undefined) return undefined;
    try {
      const kept = v.parse(keptSchema, JSON.parse(this.storage?.getItem(this.key) ?? 'null'));
      const age = this.connection.clock.now() - kept.at;
      return age >= 0 && age < lifetime ? kept : undefined;
    } catch {
      return undefined;
    }
  }

  private save(places: EvidencePlaces): void {
    if (this.key === undefined) return;
    try {
      this.storage?.setItem(this.key, JSON.stringify({ at: this.connection.clock.now(), ...places }));
    } catch {
      // Storage full or blocked: they are asked for again.
    }
  }
}

function categoriesOf(part: Part): readonly string[] {
  const titles = (tried(categoriesSchema, part)?.value ?? []).reduce<readonly string[]>((all, one) => [...all, ...one.Items.map(item => item.Title ?? '')], []);
  return [...new Set(titles.filter(title => title !== ''))];
}

/** Less is known where something is refused; that is no error. */
function tried<S extends v.GenericSchema>(schema: S, part: Part): v.InferOutput<S> | undefined {
  if ('error' in part) return undefined;
  const parsed = v.safeParse(schema, part.answer.body);
  return parsed.success ? parsed.output : undefined;
}
