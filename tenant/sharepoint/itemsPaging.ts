/**
 * Paging positions as text, and the next link of list items.
 *
 *   token = "Paged=TRUE" *( "&p_" field "=" value ) "&p_ID=" id      ; a query string: names and values percent-encoded
 *
 * The same text is the $skiptoken of items, PagingInfo of GetItems and (with PageFirstRow and View) the Paging of
 * RenderListDataAsStream. Dates are `yyyyMMdd HH:mm:ss` in UTC.
 */
import type { FieldRow, FieldValue, OrderBy, PagingPosition } from '../store/Store.ts';
import { errors } from './errors.ts';

export function pagingToken(position: PagingPosition, orderBy: readonly OrderBy[]): string {
  const values = orderBy
    .map((order, index) => [order.field.name, position.values[index] ?? null] as const)
    .filter(([name]) => name.toLowerCase() !== 'id')
    .map(([name, value]) => `&p_${netEncode(name)}=${netEncode(valueText(value))}`);
  return `Paged=TRUE${values.join('')}&p_ID=${position.id}`;
}

/** Reads a token; a leading `?` is passed over. Throws the service's 400 for what is none. */
export function parsePagingToken(token: string, orderBy: readonly OrderBy[]): PagingPosition {
  const parts = new URLSearchParams(token.replace(/^\?/, ''));
  const id = Number(parts.get('p_ID') ?? Number.NaN);
  if (parts.get('Paged')?.toUpperCase() !== 'TRUE' || !Number.isInteger(id)) {
    throw errors.argument('The query string is not valid: the paging position cannot be read.');
  }
  return { id, values: orderBy.map(order => (order.field.name.toLowerCase() === 'id' ? id : readValue(parts.get(`p_${order.field.name}`)))) };
}

const numeric = new Set(['Integer', 'Number', 'Currency', 'Counter', 'Likes', 'RatingCount', 'AverageRating', 'User', 'Lookup', 'ModStat']);

/** Values of a position in the types of their columns: all are text in a token. */
export function typedPosition(position: PagingPosition, orderBy: readonly OrderBy[], fields: readonly FieldRow[]): PagingPosition {
  const values = position.values.map((value, index) => {
    const path = orderBy[index]!.field;
    const field = fields.find(each => each.internalName.toLowerCase() === path.name.toLowerCase());
    if (typeof value !== 'string' || field === undefined || path.target !== undefined) {
      return value;
    }
    return numeric.has(field.type) ? Number(value) : field.type === 'Boolean' ? value === '1' : value;
  });
  return { id: position.id, values };
}

/** Rows on the pages before, for FirstRow: PageFirstRow of the token, 1 when it has none. */
export function pageFirstRow(token: string): number {
  const first = Number(new URLSearchParams(token.replace(/^\?/, '')).get('PageFirstRow') ?? 1);
  return Number.isInteger(first) && first > 0 ? first : 1;
}

function valueText(value: FieldValue): string {
  if (value === null) {
    return '';
  }
  if (typeof value === 'string') {
    const instant = /^(\d{4})-(\d\d)-(\d\d)T(\d\d:\d\d:\d\d)Z$/.exec(value);
    return instant === null ? value : `${instant[1]}${instant[2]}${instant[3]} ${instant[4]}`;
  }
  if (typeof value === 'boolean') {
    return value ? '1' : '0';
  }
  return String(value);
}

function readValue(text: string | null): FieldValue {
  if (text === null || text === '') {
    return null;
  }
  const instant = /^(\d{4})(\d\d)(\d\d) (\d\d:\d\d:\d\d)$/.exec(text);
  return instant === null ? text : `${instant[1]}-${instant[2]}-${instant[3]}T${instant[4]}Z`;
}

/**
 * `odata.nextLink`: the request's own address, the token first, then the other options in their order. $skip is without
 * effect on items, and echoed all the same (recorded).
 */
export function itemsNextLink(requestUrl: string, token: string): string {
  const url = new URL(requestUrl);
  const path = url.pathname.replaceAll('\'', '%27');
  const options = [...url.searchParams]
    .filter(([name]) => name.toLowerCase() !== '$skiptoken')
    .map(([name, value]) => `&${netEncode(name)}=${netEncode(value)}`);
  return `${url.origin}${path}?%24skiptoken=${netEncode(token)}${options.join('')}`;
}

/** .NET's UrlEncode: lower-case hex, blanks as plus, and `!*()-._` left alone. */
export function netEncode(text: string): string {
  return encodeURIComponent(text)
    .replaceAll('%20', '+')
    .replace(/['~]/g, character => `%${character.charCodeAt(0).toString(16)}`)
    .replace(/%[0-9A-F]{2}/g, hex => hex.toLowerCase());
}
