/** `search/query` for people and sites. Envelope as recorded for sites; people have no skills here. */
import { graphErrors } from './errors.ts';
import { bodyOf, foreignJson } from './GraphCall.ts';
import type { GraphAnswer, GraphCall } from './GraphCall.ts';
import { shapeOfPerson } from './people.ts';
import { idOfSite, openSites } from './sites.ts';

const usual = 25;
const most = 1000;

interface Found {
  readonly total: number;
  readonly hits: readonly { readonly id: string; readonly resource: Record<string, unknown> }[];
}

export function searchQuery(call: GraphCall): GraphAnswer {
  const { requests } = bodyOf(call);
  if (!Array.isArray(requests) || requests.length === 0) throw graphErrors.bad('SearchRequest Invalid (Missing requests).');
  return foreignJson(call, {
    '@odata.context': `${call.root}/$metadata#Collection(microsoft.graph.searchResponse)`,
    value: requests.map(request => answerOf(call, request))
  }, { units: 2 });
}

function answerOf(call: GraphCall, request: unknown): Record<string, unknown> {
  const { entityTypes, query, from = 0, size = usual } = (request ?? {}) as { entityTypes?: unknown; query?: { queryString?: unknown }; from?: unknown; size?: unknown };
  const types = Array.isArray(entityTypes) ? entityTypes.map(String) : [];
  const text = query?.queryString;
  if (types.length !== 1 || typeof text !== 'string') throw graphErrors.bad('SearchRequest Invalid (EntityRequest Invalid).');
  if (!isCount(from) || !isCount(size) || size < 1 || size > most) throw graphErrors.bad(`SearchRequest Invalid (size must be between 1 and ${most}).`);
  const find = finders[types[0]!];
  if (!find) throw graphErrors.notEmulated(`the search for ${types[0]}`, Object.keys(finders));
  const { total, hits } = find(call, text, from, size);
  return {
    searchTerms: wordsOf(text),
    hitsContainers: [{
      ...(hits.length === 0 ? {} : { hits: hits.map(({ id, resource }, index) => ({ hitId: id, rank: from + index + 1, summary: '', resource })) }),
      total, moreResultsAvailable: from + hits.length < total
    }].map(({ total: all, moreResultsAvailable, ...rest }) => ({ total: all, moreResultsAvailable, ...rest }))
  };
}

const finders: Readonly<Record<string, (call: GraphCall, text: string, from: number, size: number) => Found>> = {
  person(call, text, from, size) {
    call.consents.demand('People.Read', graphErrors.refusedByExchange);
    const words = wordsOf(text);
    if (words.length === 0) return { total: 0, hits: [] };
    const match = words.map(word => `{PreferredName AccountName WorkEmail} : "${word}"*`).join(' AND ');
    const { rows, total } = call.store.directory.query({ match, limit: size, offset: from });
    return { total, hits: rows.map((person, index) => ({ id: person.objectId, resource: { '@odata.type': '#microsoft.graph.person', ...shapeOfPerson(person, from + index) } })) };
  },
  site(call, text, from, size) {
    call.consents.demand('Sites.Read.All', graphErrors.refusedBySharePoint);
    const words = wordsOf(text);
    const found = openSites(call).filter(web => words.every(word => `${web.title} ${web.description}`.toLowerCase().includes(word.toLowerCase())));
    return {
      total: found.length,
      hits: found.slice(from, from + size).map(web => ({
        id: idOfSite(call, web),
        resource: { '@odata.type': '#microsoft.graph.site', 'id': idOfSite(call, web), 'name': web.title, 'webUrl': `${call.origin}${encodeURI(web.path)}` }
      }))
    };
  }
};

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0;
}

/** Letters and digits; operators and marks search nothing. */
function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? [];
}
