/** `$top` and the opaque tokens of next links. */
import { graphErrors } from './errors.ts';
import type { GraphCall } from './GraphCall.ts';

export interface Page {
  readonly limit: number;
  readonly offset: number;
}

/** Throws 400 for a size outside 1 to `largest` and for a token that this service did not give. */
export function pageOf(call: GraphCall, usual: number, largest: number): Page {
  const top = call.query.get('$top');
  const limit = top === null ? usual : Number(top);
  if (!Number.isInteger(limit) || limit < 1 || limit > largest) {
    throw graphErrors.bad(`Invalid page size specified: '${top}'. Must be between 1 and ${largest} inclusive.`);
  }
  const token = call.query.get('$skiptoken');
  return { limit, offset: token === null ? 0 : offsetOf(token) };
}

/** The link to the page after this one, or nothing when this was the last. */
export function nextLink(call: GraphCall, { limit, offset }: Page, total: number): { readonly '@odata.nextLink'?: string } {
  if (offset + limit >= total) return {};
  const query = new URLSearchParams(call.query);
  query.set('$skiptoken', Buffer.from(`Paged=TRUE&p_Offset=${offset + limit}`).toString('base64url'));
  const address = call.segments.map(segment => (/^[$\w.,:@-]+$/.test(segment) ? segment : encodeURIComponent(segment))).join('/');
  return { '@odata.nextLink': `${call.root}/${address}?${query.toString().replaceAll('%24', '$').replaceAll('%2C', '%2c')}` };
}

function offsetOf(token: string): number {
  const offset = /^Paged=TRUE&p_Offset=(\d{1,9})$/.exec(Buffer.from(token, 'base64url').toString())?.[1];
  if (offset === undefined) throw graphErrors.pageToken();
  return Number(offset);
}
