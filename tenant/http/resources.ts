/**
 * How a SharePoint resource is described to the kernel (`kernel.ts`), which walks the address
 * `web/lists/getbytitle('x')/items(3)/attachmentfiles`, calls the description and writes the answer in the
 * format that the client asked for. A handler file describes one resource and knows no HTTP.
 *
 * The same description serves $select and $expand: what is navigable is expandable, and what is described
 * neither as property, navigation nor operation is answered by 501 with the nearest names.
 */
import type { Store, WebRow, UserRow } from '../store/Store.ts';

export type Method = 'GET' | 'POST' | 'MERGE' | 'PATCH' | 'PUT' | 'DELETE';

/** A literal in a path or query option: 'text', 12, true, guid'…', datetime'…', null; aliases (@v) already replaced. */
export type Literal =
  | { kind: 'string' | 'guid' | 'datetime'; value: string }
  | { kind: 'number'; value: number }
  | { kind: 'boolean'; value: boolean }
  | { kind: 'null'; value: null };

/** Arguments of `name(…)`: positional under '0', '1' …, named under their lower-case name. */
export type Args = Readonly<Record<string, Literal>>;

export interface Meter {
  /** Rows that the database had to scan, as the list view threshold counts them. */
  rows(count: number): void;
  /** Resource units: 1 single read, 2 list or write, 5 permissions. */
  units(count: number): void;
}

export interface Call {
  readonly store: Store;
  readonly web: WebRow;
  readonly user: UserRow;
  readonly method: Method;
  readonly headers: Headers;
  /** System query options, raw: '$select' → 'Id,Title'. Names lower-case with '$'. */
  readonly options: ReadonlyMap<string, string>;
  /** All other query parameters, decoded. */
  readonly query: ReadonlyMap<string, string>;
  /** `https://host/sites/x` of this web, without a slash at the end. */
  readonly webUrl: string;
  /** Whole address of the request, as it came. */
  readonly requestUrl: string;
  readonly format: { readonly kind: 'verbose' | 'minimal' | 'none' | 'v4none' | 'v4minimal'; readonly atom?: boolean };
  readonly meter: Meter;
  /** Parsed JSON body; `{}` when empty; verbose `__metadata` already taken off. Throws SharePoint's own error when it is no JSON. */
  json(): Promise<Record<string, unknown>>;
  bytes(): Promise<Uint8Array>;
  now(): Date;
}

/** Edm type names, as SharePoint's $metadata gives them: 'Edm.String', 'Edm.Int32', 'Edm.Guid', 'Collection(Edm.String)', 'SP.KeyValue' … */
export type EdmType = string;

export interface Property<T> {
  readonly type: EdmType;
  /** Only when named in $select (Web.EffectiveBasePermissions and other resource-heavy ones). */
  readonly onDemand?: boolean;
  /** A complex value that clients may name in $expand, without effect (the author of comments). */
  readonly expandable?: boolean;
  get(entity: T, call: Call): unknown;
}

export interface Navigation<T> {
  /** A function where the parent decides (the items of a list: each list has its own type). */
  readonly target: EntityType<any> | ((entity: T, call: Call) => EntityType<any>);
  readonly many: boolean;
  /** A lookup or person column: selecting it without target fields and $expand is the service's 400. */
  readonly needsTargets?: boolean;
  /** Not among the deferred links of the verbose format (functions such as getbytitle's collections). */
  readonly hidden?: boolean;
  /**
   * The entity or entities behind the link; null or undefined answers `{"odata.null":true}`. In an expansion `call.options`
   * holds only the nested $select and $expand. The kernel applies $filter, $orderby, $top and $skip to what comes back.
   */
  get(entity: T, call: Call): Promise<any> | any;
  /** `lists(guid'…')`, `getbytitle('…')`, `getbyid(…)`: by lower-case function name, '' for a bare key. */
  readonly keys?: Readonly<Record<string, (entity: T, args: Args, call: Call) => Promise<any> | any>>;
  /** `fields/createfieldasxml`, `views/add`, `attachmentfiles/add(…)`: operations bound to the collection. */
  readonly operations?: Readonly<Record<string, Operation<T>>>;
  /** POST on the collection. */
  create?(entity: T, call: Call): Promise<Answer> | Answer;
  /** GET on the collection when the handler answers itself (paging tokens of items). Otherwise the kernel shapes what `get` returns. */
  list?(entity: T, call: Call): Promise<Answer> | Answer;
}

/**
 * `recycle`, `getlist('…')`, `getitems`, `$value`. One that answers an entity or a collection can be walked on:
 * `web/getlist('/sites/x/Lists/A')/items`. On the way every operation but a POST one runs, whatever the request's method.
 */
export interface Operation<T> {
  readonly method: 'GET' | 'POST' | 'any';
  run(entity: T, args: Args, call: Call): Promise<Answer> | Answer;
}

export interface EntityType<T> {
  /** 'SP.List'. A function for items, whose type is 'SP.Data.<List>Item'. */
  readonly name: string | ((entity: T) => string);
  /** Address relative to `_api/`, for id, uri and editLink: "Web/Lists(guid'…')". */
  path(entity: T, call: Call): string;
  /** The `id` of verbose and minimal metadata where it is not the address: a GUID that is new each time, for items. */
  id?(entity: T, call: Call): string;
  /** `"4"` with the quotes; only lists and items have one. */
  etag?(entity: T): string | undefined;
  /** In the order in which SharePoint answers them. A function where the columns decide (items). */
  readonly properties: Readonly<Record<string, Property<T>>> | ((entity: T, call: Call) => Readonly<Record<string, Property<T>>>);
  /** Names are compared without regard to case; keys and operations in lower case. */
  readonly navigation?: Readonly<Record<string, Navigation<T>>>;
  readonly operations?: Readonly<Record<string, Operation<T>>>;
  /** Everything is described: an unknown name in $select is the service's own 400 and no 501. */
  readonly complete?: boolean;
  update?(entity: T, call: Call, how: 'MERGE' | 'PATCH' | 'PUT'): Promise<Answer> | Answer;
  remove?(entity: T, call: Call): Promise<Answer> | Answer;
}

export type Answer =
  | { kind: 'entity'; type: EntityType<any>; value: any; status?: 200 | 201 }
  /** `type` is a function where each entity has a type of its own (changes). */
  | { kind: 'collection'; type: EntityType<any> | ((entity: any) => EntityType<any>); values: readonly any[]; nextLink?: string; status?: 200 }
  /** A primitive or collection of primitives: `{"value":…}`; verbose `{"d":{<name>:…}}`. */
  | { kind: 'value'; name: string; value: unknown; type: EdmType }
  /** A complex value that stands bare: contextinfo, RenderListDataAsStream, {High,Low}. `charset` is written with a space for streams. */
  | { kind: 'complex'; name: string; type: EdmType; value: unknown; stream?: boolean }
  /** `{"odata.null":true}` */
  | { kind: 'null'; name: string }
  | { kind: 'empty'; status: 200 | 204; headers?: Record<string, string> }
  | { kind: 'bytes'; status: number; headers: Record<string, string>; body: Uint8Array };

/**
 * What a handler file adds to the service: to the root (`_api/SP.Utilities.Utility.X`, `_api/search`), to the web
 * (`_api/web/lists`) or to the site. `tenant/sharepoint/index.ts` merges them.
 */
export interface Extension {
  readonly root?: Part<RootEntity>;
  readonly web?: Part<WebRow>;
  readonly site?: Part<WebRow>;
  readonly files?: readonly FileHandler[];
}

/** Addresses outside `_api` that need the same sign-in: attachments by path, `_layouts/15/userphoto.aspx`. */
export interface FileHandler {
  /** On the decoded server-relative path, without the query: `/sites/x/Lists/A/Attachments/1/a.png`. */
  readonly pattern: RegExp;
  run(match: RegExpMatchArray, call: Call): Promise<Answer> | Answer;
}

export interface Part<T> {
  readonly properties?: Readonly<Record<string, Property<T>>>;
  readonly navigation?: Readonly<Record<string, Navigation<T>>>;
  readonly operations?: Readonly<Record<string, Operation<T>>>;
}

/** What `_api` itself stands for: the web in whose address it is. */
export interface RootEntity {
  readonly web: WebRow;
}

export interface CoverageEntry {
  readonly area: string;
  /** 'GET web/lists' in the form of the address walk. */
  readonly route: string;
  readonly confidence: 'recorded' | 'documented' | 'assumed';
  readonly note?: string;
}
