import type { DiscussionId, ReplyId } from './types';

/** Where a link leads. Numbers and a list id only: a link can carry no address to return to, and no text. */
export interface DeepLink {
  readonly topic: DiscussionId;
  readonly reply?: ReplyId;
  /** List id, for a page that shows several boards. */
  readonly board?: string;
}

const guid = /^\{?([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\}?$/i;

/** `?topic=12&reply=34&board=<guid>` of an address's query → the place, or undefined when it names none. */
export function parseDeepLink(query: string): DeepLink | undefined {
  const values = queryValues(query);
  const topic = itemId(values.get('topic'));
  if (topic === undefined) return undefined;
  const reply = itemId(values.get('reply'));
  const board = guid.exec(values.get('board') ?? '')?.[1]?.toLowerCase();
  return {
    topic: topic as DiscussionId,
    ...(reply === undefined ? {} : { reply: reply as ReplyId }),
    ...(board === undefined ? {} : { board })
  };
}

/** The page's own query with this place put in (or, undefined, taken out); every other parameter stays as it was. */
export function deepLink(query: string, link: DeepLink | undefined): string {
  const others = query.replace(/^\?/, '').split('&').filter(pair => pair !== '' && !/^(topic|reply|board)(=|$)/i.test(pair));
  const own = link === undefined ? [] : [
    `topic=${link.topic}`,
    ...(link.reply === undefined ? [] : [`reply=${link.reply}`]),
    ...(link.board === undefined ? [] : [`board=${link.board}`])
  ];
  const all = [...others, ...own];
  return all.length === 0 ? '' : `?${all.join('&')}`;
}

export function itemId(text: string | undefined): number | undefined {
  if (text === undefined || !/^[1-9][0-9]{0,9}$/.test(text)) return undefined;
  const id = Number(text);
  return id <= 0x7fffffff ? id : undefined;
}

/** Parameters by lower-case name, the first of each; broken escapes give an empty value. */
export function queryValues(query: string): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  for (const pair of query.replace(/^\?/, '').replace(/#.*$/, '').split('&')) {
    const at = pair.indexOf('=');
    const name = decoded(at < 0 ? pair : pair.slice(0, at)).toLowerCase();
    if (name !== '' && !values.has(name)) values.set(name, at < 0 ? '' : decoded(pair.slice(at + 1)));
  }
  return values;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replace(/\+/g, ' '));
  } catch {
    return '';
  }
}
