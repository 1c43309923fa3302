import * as v from 'valibot';
import { AppError, isAppError } from '../../core/shared';
import { codeOf, isRefusedView } from './behaviors/translateErrors';
import { listViewThreshold, parse, permissionMask } from './boardSchema';
import { need } from './connection';
import type { Ask, Connection, Part } from './connection';
import type { ListPlace } from './listPlans';
import { text } from './odata';
import { peopleColumns } from './peopleColumns';

/** What is known of one of our lists. */
export interface PeopleListSchema {
  readonly id: string;
  readonly itemCount: number;
  readonly isLarge: boolean;
  /** Internal names of the columns that are there. */
  readonly present: ReadonlySet<string>;
  /** The current person's rights on the list. */
  readonly permissions: bigint;
  /** The list's rights are its own, not the site's. */
  readonly hasOwnRights: boolean;
}

/** An item as REST answers it: values as JSON, persons expanded. */
export type ItemJson = Readonly<Record<string, unknown>>;

const schemaBody = v.object({
  Id: v.string(),
  ItemCount: v.number(),
  EffectiveBasePermissions: v.object({ High: v.string(), Low: v.string() }),
  HasUniqueRoleAssignments: v.boolean(),
  Fields: v.array(v.object({ InternalName: v.string() }))
});
const itemsBody = v.object({ value: v.array(v.record(v.string(), v.unknown())) });

const personColumns: readonly string[] = [peopleColumns.author, peopleColumns.nominee];
const personTargets = ['Id', 'Title', 'Name', 'EMail', 'JobTitle', 'Department'];
const builtIn: readonly string[] = [
  peopleColumns.id, peopleColumns.title, peopleColumns.author, peopleColumns.created, peopleColumns.modified, peopleColumns.version
];

/** Any request to one of our lists: found by its address, which nobody can change, whatever title owners give it. */
export function onList(webUrl: string, plan: ListPlace, rest: string, ask: Omit<Ask, 'path'>): Ask {
  const site = decodeURI(new URL(webUrl).pathname).replace(/\/$/, '');
  return { ...ask, path: `web/getlist(@list)${rest}`, query: { '@list': text(`${site}/Lists/${plan.urlName}`), ...ask.query } };
}

export function schemaAsk(webUrl: string, plan: ListPlace): Ask {
  return onList(webUrl, plan, '', {
    method: 'GET', query: { $select: 'Id,ItemCount,EffectiveBasePermissions,HasUniqueRoleAssignments,Fields/InternalName', $expand: 'Fields' }
  });
}

/** Undefined: the site has no such list, or the reader may not see it. */
export function readSchemaOf(part: Part): PeopleListSchema | undefined {
  if ('error' in part && (part.error.kind === 'notFound' || part.error.kind === 'forbidden')) return undefined;
  const body = parse(schemaBody, need(part).body);
  return {
    id: body.Id.replace(/[{}]/g, '').toLowerCase(),
    itemCount: body.ItemCount,
    isLarge: body.ItemCount > listViewThreshold,
    present: new Set(body.Fields.map(field => field.InternalName)),
    permissions: permissionMask(body.EffectiveBasePermissions),
    hasOwnRights: body.HasUniqueRoleAssignments
  };
}

/** What a view asks: `wanted` columns that the list lacks are left out, once its schema is known. */
export interface ItemsQuery {
  readonly wanted: readonly string[];
  /** Of these, the columns that hold one person each; undefined: those of the people features. */
  readonly persons?: readonly string[];
  /** Of these, lookups and columns of several persons, of which only the ids are asked. */
  readonly ids?: readonly string[];
  /** Gets the fields to name, gives the view. */
  readonly viewXml: (fields: readonly string[]) => string;
}

/** GetItems, not the stream: only here a person comes with the login name, which no column of ours could vouch for. */
export function itemsAsk(webUrl: string, plan: ListPlace, query: ItemsQuery, schema?: PeopleListSchema): Ask {
  const names = query.wanted.filter(name => !schema || builtIn.indexOf(name) >= 0 || schema.present.has(name));
  const persons = names.filter(name => (query.persons ?? personColumns).indexOf(name) >= 0);
  const select = names.flatMap(name => (persons.indexOf(name) >= 0 ? personTargets.map(target => `${name}/${target}`) : query.ids && query.ids.indexOf(name) >= 0 ? [`${name}Id`] : [name]));
  return onList(webUrl, plan, '/GetItems', {
    method: 'POST', repeatable: true,
    query: { $select: select.join(','), ...(persons.length === 0 ? {} : { $expand: persons.join(',') }) },
    body: { query: { ViewXml: query.viewXml(names), DatesInUtc: true } }
  });
}

export function readItems(part: Part): readonly ItemJson[] {
  return parse(itemsBody, need(part).body).value;
}

/** When a list's schema is asked for: in one request with its first items, or only once a view was refused, for whoever needs none. */
type SchemaComes = 'withItems' | 'afterRefusal';

/** One of our lists with what is remembered of it. */
export class PeopleListAccess {
  private known: PeopleListSchema | undefined;

  public constructor(public readonly connection: Connection, public readonly webUrl: string, public readonly plan: ListPlace, private readonly schemaComes: SchemaComes = 'withItems') {}

  /** Undefined: no such list, or not asked for yet. */
  public get schema(): PeopleListSchema | undefined {
    return this.known;
  }

  /** The schema as it is known, or asked for now. Undefined: no such list, or the reader may not see it. */
  public async askedSchema(): Promise<PeopleListSchema | undefined> {
    if (!this.known) this.known = readSchemaOf((await this.connection.batch([schemaAsk(this.webUrl, this.plan)]))[0]);
    return this.known;
  }

  /**
   * Items with further requests, in one. A list that lacks a column refuses the view: then a second request asks for what
   * is there. `items` is undefined where there is no list, and `refused` where it would have to look at too many rows.
   */
  public async items(query: ItemsQuery, more: readonly Ask[] = []): Promise<ItemsFound> {
    if (this.known || this.schemaComes === 'withItems') return this.itemsBySchema(query, more);
    const [rows, ...rest] = await this.connection.batch([itemsAsk(this.webUrl, this.plan, query), ...more]);
    return { ...itemsAlone(rows) ?? await this.itemsBySchema(query), more: rest };
  }

  private async itemsBySchema(query: ItemsQuery, more: readonly Ask[] = []): Promise<ItemsFound> {
    const asks = [itemsAsk(this.webUrl, this.plan, query, this.known), ...(this.known ? [] : [schemaAsk(this.webUrl, this.plan)])];
    const parts = await this.connection.batch([...asks, ...more]);
    const rest = parts.slice(asks.length);
    if (!this.known) this.known = readSchemaOf(parts[1]);
    const [rows] = parts;
    if (!this.known || ('error' in rows && rows.error.kind === 'notFound' && rows.error.details.status === 404 && !isColumnMissing(this.known, query))) {
      this.known = undefined;
      return { ...('error' in rows && rows.error.kind === 'forbidden' ? { forbidden: rows.error } : {}), more: rest };
    }
    if ('answer' in rows) return { items: readItems(rows), more: rest };
    if (rows.error.details.threshold) return { refused: true, more: rest };
    if (!isRefusedView(rows.error) || !isColumnMissing(this.known, query)) throw rows.error;
    return { ...await this.again(query), more: rest };
  }

  /** For a view whose condition names a column: without it nothing can fit. */
  public has(column: string): boolean {
    return !this.known || builtIn.indexOf(column) >= 0 || this.known.present.has(column);
  }

  private async again(query: ItemsQuery): Promise<Pick<ItemsFound, 'items' | 'refused'>> {
    try {
      return { items: readItems({ answer: await this.connection.send(itemsAsk(this.webUrl, this.plan, query, this.known)) }) };
    } catch (error) {
      if (isAppError(error) && error.details.threshold) return { refused: true };
      throw error;
    }
  }
}

export interface ItemsFound {
  readonly items?: readonly ItemJson[];
  /** The list view threshold: ask otherwise. */
  readonly refused?: true;
  /** There is a list, but the reader may not read it. */
  readonly forbidden?: AppError;
  readonly more: readonly Part[];
}

/** What rows tell without a schema. Undefined: the view was refused, for a column that the list lacks or because there is no list. */
function itemsAlone(rows: Part): Omit<ItemsFound, 'more'> | undefined {
  if ('answer' in rows) return { items: readItems(rows) };
  const { error } = rows;
  if (error.details.threshold) return { refused: true };
  if (error.kind === 'forbidden') return { forbidden: error };
  if (isListMissing(error)) return {};
  if (isRefusedView(error)) return undefined;
  throw error;
}

/** There is no such list, by its address (-2147024894 `FileNotFoundException`, pnp/PnP-Sites-Core#1055) or at all (-2130575322). */
function isListMissing(error: AppError): boolean {
  const code = codeOf(error);
  return error.details.status === 404 && (code === -2147024894 || code === -2130575322);
}

/** Thrown by whatever needs the list to write in it. */
export function noList(plan: ListPlace): AppError {
  return new AppError('notFound', { status: 404, serviceMessage: `This site has no list Lists/${plan.urlName}` });
}

function isColumnMissing(schema: PeopleListSchema, query: ItemsQuery): boolean {
  return query.wanted.some(name => builtIn.indexOf(name) < 0 && !schema.present.has(name));
}
