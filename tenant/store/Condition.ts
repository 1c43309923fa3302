/**
 * One tree for every kind of question to a list: `$filter` (odata/filter.ts) and CAML (odata/caml.ts) are parsed into
 * it, the query engine (store/query) answers it. Order of conditions is kept, because the list view threshold looks at
 * the first one.
 */

/** `Title` → {name:'Title'}; `Author/Title` → {name:'Author', target:'Title'}. Names as they were written: the engine knows `AuthorId` and `OData__X`. */
export interface FieldPath {
  readonly name: string;
  readonly target?: string;
}

export type Operand =
  | { readonly kind: 'string'; readonly value: string }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'boolean'; readonly value: boolean }
  /** ISO 8601 as it was written; without `Z` it is local time of the web. */
  | { readonly kind: 'datetime'; readonly value: string }
  | { readonly kind: 'guid'; readonly value: string }
  | { readonly kind: 'null' }
  /** CAML `<UserID/>` */
  | { readonly kind: 'currentUser' }
  /** CAML `<Today OffsetDays="-7"/>`: the day, without time. `<Now/>` has `now`. */
  | { readonly kind: 'today'; readonly offsetDays: number; readonly now?: boolean };

export type Comparison = 'eq' | 'ne' | 'lt' | 'le' | 'gt' | 'ge';
export type DatePart = 'day' | 'month' | 'year' | 'hour' | 'minute' | 'second';

export type Condition =
  | { readonly kind: 'and' | 'or'; readonly conditions: readonly Condition[] }
  | { readonly kind: 'not'; readonly condition: Condition }
  | {
    readonly kind: 'compare';
    readonly op: Comparison;
    readonly field: FieldPath;
    readonly value: Operand;
    /** `day(Created) eq 3` */
    readonly part?: DatePart;
    /** CAML `LookupId="TRUE"`: compare the id of a lookup or person, not its text. */
    readonly lookupId?: boolean;
    /** CAML without `IncludeTimeValue`: only the day counts. Undefined (OData) compares the instant. */
    readonly wholeDay?: boolean;
  }
  | { readonly kind: 'startsWith' | 'contains'; readonly field: FieldPath; readonly value: string }
  | { readonly kind: 'isNull' | 'isNotNull'; readonly field: FieldPath }
  | { readonly kind: 'in'; readonly field: FieldPath; readonly values: readonly Operand[]; readonly lookupId?: boolean }
  /** Multi-value columns. */
  | { readonly kind: 'includes' | 'notIncludes'; readonly field: FieldPath; readonly value: Operand; readonly lookupId?: boolean };

export interface OrderBy {
  readonly field: FieldPath;
  readonly ascending: boolean;
}
