import { DOMParser, type Element } from '@xmldom/xmldom';
import type { Condition, FieldPath, Operand, OrderBy } from '../store/Condition.ts';
import { StoreError } from '../store/StoreError.ts';
import type { ViewScope } from '../store/Store.ts';

/**
 * CAML, the query language of views and GetItems.
 *
 *   View      = <View [Scope]> [Query] [ViewFields] [RowLimit] … </View>
 *   Query     = <Query> [<Where> condition </Where>] [<OrderBy [Override]> FieldRef… </OrderBy>] </Query>
 *   condition = <And|Or> condition condition </…>
 *             | <Eq|Neq|Gt|Geq|Lt|Leq|BeginsWith|Contains|Includes|NotIncludes> FieldRef Value </…>
 *             | <IsNull|IsNotNull> FieldRef </…>
 *             | <In> FieldRef <Values> Value… </Values> </In>
 *   FieldRef  = <FieldRef Name="…" [LookupId="TRUE"] [Ascending="FALSE"] />
 *   Value     = <Value [Type] [IncludeTimeValue] [StorageTZ]> text | <UserID/> | <Today [OffsetDays]/> | <Now/> </Value>
 *
 * Membership, DateRangesOverlap, joins and grouping are refused as not emulated. Nothing but StoreError is thrown.
 */
export interface CamlView {
  readonly scope: ViewScope;
  readonly where: Condition | undefined;
  readonly orderBy: readonly OrderBy[];
  /** `<OrderBy Override="TRUE">`: the order of the list's own view does not count. */
  readonly overridesOrder: boolean;
  /** Undefined when the view names no fields. */
  readonly viewFields: readonly string[] | undefined;
  readonly rowLimit: number | undefined;
  readonly paged: boolean;
}

const scopes: Readonly<Record<string, ViewScope>> = { '': 'Default', default: 'Default', recursive: 'Recursive', recursiveall: 'RecursiveAll', filesonly: 'FilesOnly' };
const comparisons = { Eq: 'eq', Neq: 'ne', Gt: 'gt', Geq: 'ge', Lt: 'lt', Leq: 'le' } as const;
const deepest = 200;

/** Reads `<View>…</View>`; a bare `<Query>` or `<Where>` is taken too. */
export function parseView(xml: string): CamlView {
  const root = parse(xml);
  const view = root.nodeName === 'View' ? root : undefined;
  const query = root.nodeName === 'Query' ? root : root.nodeName === 'Where' ? undefined : child(root, 'Query');
  if (view === undefined && root.nodeName !== 'Query' && root.nodeName !== 'Where') throw invalid();
  if (view && (child(view, 'Joins') || child(view, 'ProjectedFields'))) throw notEmulated('Joins');
  if (query && child(query, 'GroupBy')) throw notEmulated('GroupBy');

  const where = root.nodeName === 'Where' ? root : query && child(query, 'Where');
  const order = query && child(query, 'OrderBy');
  const limit = view && child(view, 'RowLimit');
  const fields = view && child(view, 'ViewFields');
  const scope = scopes[(view?.getAttribute('Scope') ?? '').toLowerCase()];
  if (scope === undefined) throw invalid();
  return {
    scope,
    where: where && conditionOf(where),
    orderBy: order ? elements(order).filter(isFieldRef).map(ref => ({ field: pathOf(ref), ascending: (ref.getAttribute('Ascending') ?? 'TRUE').toUpperCase() !== 'FALSE' })) : [],
    overridesOrder: isTrue(order, 'Override'),
    viewFields: fields && elements(fields).filter(isFieldRef).map(ref => pathOf(ref).name),
    rowLimit: limit && rowLimitOf(limit),
    paged: isTrue(limit, 'Paged')
  };
}

function conditionOf(where: Element): Condition | undefined {
  const [only, ...others] = elements(where);
  if (others.length > 0) throw invalid();
  return only && condition(only, 0);
}

function condition(element: Element, depth: number): Condition {
  if (depth > deepest) throw invalid();
  const name = element.nodeName;
  switch (name) {
    case 'And': case 'Or': {
      const inner = elements(element);
      if (inner.length !== 2) throw invalid();
      return { kind: name === 'And' ? 'and' : 'or', conditions: inner.map(part => condition(part, depth + 1)) };
    }
    case 'IsNull': return { kind: 'isNull', field: pathOf(fieldRef(element)) };
    case 'IsNotNull': return { kind: 'isNotNull', field: pathOf(fieldRef(element)) };
    case 'BeginsWith': case 'Contains': return { kind: name === 'Contains' ? 'contains' : 'startsWith', field: pathOf(fieldRef(element)), value: required(child(element, 'Value')).textContent ?? '' };
    case 'In': return { kind: 'in', field: pathOf(fieldRef(element)), values: elements(required(child(element, 'Values'))).map(operandOf), lookupId: isTrue(fieldRef(element), 'LookupId') };
    case 'Includes': case 'NotIncludes':
      return { kind: name === 'Includes' ? 'includes' : 'notIncludes', field: pathOf(fieldRef(element)), value: valueOf(element), lookupId: isTrue(fieldRef(element), 'LookupId') };
    case 'Eq': case 'Neq': case 'Gt': case 'Geq': case 'Lt': case 'Leq': {
      const value = required(child(element, 'Value'));
      const isDate = (value.getAttribute('Type') ?? '').toLowerCase() === 'datetime';
      return {
        kind: 'compare', op: comparisons[name], field: pathOf(fieldRef(element)), value: operandOf(value), lookupId: isTrue(fieldRef(element), 'LookupId'),
        ...(isDate && !isTrue(value, 'IncludeTimeValue') ? { wholeDay: true } : {})
      };
    }
    default: throw /^(Membership|DateRangesOverlap)$/.test(name) ? notEmulated(name) : invalid();
  }
}

function valueOf(element: Element): Operand {
  return operandOf(required(child(element, 'Value')));
}

/** Lookup values may be written `12;#Title`: with LookupId the number counts, otherwise the text. */
function operandOf(value: Element): Operand {
  if (value.nodeName !== 'Value') throw invalid();
  const [inner] = elements(value);
  if (inner?.nodeName === 'UserID') return { kind: 'currentUser' };
  if (inner?.nodeName === 'Now') return { kind: 'today', offsetDays: 0, now: true };
  if (inner?.nodeName === 'Today') {
    const offset = Number(inner.getAttribute('OffsetDays') ?? inner.getAttribute('Offset') ?? '0');
    if (!Number.isFinite(offset)) throw invalid();
    return { kind: 'today', offsetDays: offset };
  }
  if (inner !== undefined) throw notEmulated(inner.nodeName);
  const text = value.textContent ?? '';
  switch ((value.getAttribute('Type') ?? 'Text').toLowerCase()) {
    case 'datetime': return { kind: 'datetime', value: text.trim() };
    case 'number': case 'integer': case 'counter': case 'currency': return { kind: 'number', value: numberOf(text) };
    case 'boolean': return { kind: 'boolean', value: /^\s*(1|true|yes)\s*$/i.test(text) };
    case 'guid': return { kind: 'guid', value: text.trim().replace(/[{}]/g, '').toLowerCase() };
    default: return { kind: 'string', value: text };
  }
}

function rowLimitOf(element: Element): number {
  const limit = numberOf(element.textContent ?? '');
  if (!Number.isInteger(limit) || limit < 0) throw invalid();
  return limit;
}

function numberOf(text: string): number {
  const number = Number(text.trim());
  if (text.trim() === '' || !Number.isFinite(number)) throw invalid();
  return number;
}

function fieldRef(element: Element): Element {
  return required(elements(element).find(isFieldRef));
}

function pathOf(ref: Element): FieldPath {
  const name = ref.getAttribute('Name') ?? '';
  if (name === '') throw invalid();
  return { name };
}

function isFieldRef(element: Element): boolean {
  return element.nodeName === 'FieldRef';
}

function isTrue(element: Element | undefined, attribute: string): boolean {
  return (element?.getAttribute(attribute) ?? '').toUpperCase() === 'TRUE';
}

function child(element: Element, name: string): Element | undefined {
  return elements(element).find(candidate => candidate.nodeName === name);
}

function elements(element: Element): readonly Element[] {
  return [...element.childNodes].filter(node => node.nodeType === 1) as Element[];
}

function required<T>(value: T | undefined): T {
  if (value === undefined) throw invalid();
  return value;
}

function parse(xml: string): Element {
  let broken = false;
  try {
    const document = new DOMParser({ onError: level => { broken ||= level !== 'warning'; } }).parseFromString(xml, 'text/xml');
    if (!broken && document.documentElement) return document.documentElement;
  } catch {
    // The parser's own error says no more than that the text is no XML.
  }
  throw invalid();
}

/** The service's text for CAML that it cannot read: "Cannot complete this action." */
function invalid(): StoreError {
  return new StoreError('invalidQuery', 'Cannot complete this action.\n\nPlease try again.');
}

function notEmulated(element: string): StoreError {
  return new StoreError('notEmulated', `<${element}> in CAML is not emulated.`);
}
