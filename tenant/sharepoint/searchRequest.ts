/** Reads a search from the query of `search/query` (values in quotes) or from the body of `search/postquery`. */
import { unquote } from '../http/arguments.ts';
import type { Call } from '../http/resources.ts';
import { errors } from './errors.ts';
import type { KqlNode } from '../odata/kql.ts';
import { searchErrors } from './searchErrors.ts';
import { filterNode, parseRefiners } from './searchRefiners.ts';
import type { Refiner } from './searchRefiners.ts';

export interface SearchRequest {
  readonly queryText: string;
  readonly rowLimit: number;
  readonly startRow: number;
  /** As written; empty: the usual ones. */
  readonly selectProperties: readonly string[];
  readonly sort: readonly { readonly property: string; readonly ascending: boolean }[];
  /** Rows with the same title and text are shown once. */
  readonly trimDuplicates: boolean;
  /** Lower case; undefined: local SharePoint results. */
  readonly sourceId: string | undefined;
  readonly refiners: readonly Refiner[];
  readonly refinementFilters: readonly KqlNode[];
}

/** Local SharePoint Results: what is searched when nobody names a source. */
export const sharePointSource = '8413cd39-2156-4e00-b54d-11efd9abdb89';

/** Documented; more are cut to it. */
const mostRows = 500;
const highestStartRow = 50_000;

/** What changes nothing that this tenant could show. */
const withoutEffect = ['clienttype', 'culture', 'uilanguage', 'timezoneid', 'timeout', 'properties', 'querytag', 'resultsurl', 'personalizationdata',
  'enablequeryrules', 'enablesorting', 'enablestemming', 'enablephonetic', 'enablenicknames', 'enableinterleaving', 'enablefql', 'processbestbets', 'processpersonalfavorites',
  'bypassresulttypes', 'generateblockranklog', 'ignoreallnoisequery', 'keywordinclusion', 'rowsperpage', 'summarylength', 'desiredsnippetlength', 'maxsnippetlength',
  'hithighlightedproperties', 'hithighlightedmultivaluepropertylimit', 'trimduplicatesincludeid', 'impressionid', 'updatelinks', 'enableorderinghitconstraint'];
const understood = ['querytext', 'rowlimit', 'startrow', 'selectproperties', 'sortlist', 'trimduplicates', 'sourceid', 'refiners', 'refinementfilters', 'querytemplate', 'hiddenconstraints'];

export function searchInAddress(call: Call): SearchRequest {
  return readSearch(new Map([...call.query].filter(([name]) => !name.startsWith('@')).map(([name, value]) => [name.toLowerCase(), unquote(value)])));
}

export async function searchInBody(call: Call): Promise<SearchRequest> {
  const body = await call.json();
  const request = Object.entries(body).find(([name]) => name.toLowerCase() === 'request')?.[1];
  if (typeof request !== 'object' || request === null) throw errors.argument('The parameter request does not exist in method postquery.');
  return readSearch(new Map(Object.entries(request).filter(([name]) => name !== '__metadata').map(([name, value]) => [name.toLowerCase(), value])));
}

function readSearch(given: ReadonlyMap<string, unknown>): SearchRequest {
  for (const [name, value] of given) {
    if (!understood.includes(name) && !withoutEffect.includes(name) && !isEmpty(value)) throw errors.notEmulated(`the search parameter ${name}`, understood);
  }
  const number = (name: string, fallback: number): number => {
    const value = given.get(name);
    if (isEmpty(value)) return fallback;
    const parsed = Number(value);
    if (!Number.isInteger(parsed) || parsed < 0) throw errors.argument(`The value of ${name} is not valid.`);
    return parsed;
  };
  const startRow = number('startrow', 0);
  if (startRow > highestStartRow) throw searchErrors.startRow(highestStartRow);
  return {
    queryText: queryTextOf(given),
    sourceId: isEmpty(given.get('sourceid')) ? undefined : String(given.get('sourceid')).replace(/[{}]/g, '').toLowerCase(),
    refiners: parseRefiners(String(given.get('refiners') ?? '')),
    refinementFilters: filtersOf(given.get('refinementfilters')).map(filterNode),
    rowLimit: Math.min(number('rowlimit', 10), mostRows),
    startRow,
    selectProperties: listOf(given.get('selectproperties')).map(value => String(value).trim()).filter(name => name !== ''),
    sort: listOf(given.get('sortlist')).map(sortOf).filter(one => one.property !== ''),
    trimDuplicates: String(given.get('trimduplicates') ?? 'true').toLowerCase() !== 'false'
  };
}

/** The template around what was typed, and the hidden constraints besides. Other variables than the search terms are refused. */
function queryTextOf(given: ReadonlyMap<string, unknown>): string {
  const typed = String(given.get('querytext') ?? '');
  const template = isEmpty(given.get('querytemplate')) ? '{searchTerms}' : String(given.get('querytemplate'));
  const query = template.replaceAll(/\{searchTerms\}/gi, typed);
  const variable = /\{(?!searchTerms)[A-Z?|][\w.|? ]*\}/i.exec(template.replaceAll(/\{searchTerms\}/gi, ''))?.[0];
  if (variable !== undefined && !/^\{[0-9a-f-]{36}\}$/i.test(variable)) throw errors.notEmulated(`the variable ${variable} of a query template`, ['{searchTerms}']);
  const hidden = isEmpty(given.get('hiddenconstraints')) ? '' : String(given.get('hiddenconstraints'));
  return hidden === '' ? query : `(${query}) AND (${hidden})`;
}

/** A list in a body; in an address one text, or several with commas between values that close: `A:"x",B:"y"`. */
function filtersOf(value: unknown): readonly string[] {
  if (isEmpty(value)) return [];
  return typeof value === 'string' ? value.split(/,(?=[\w.]+:)/) : listOf(value).map(String);
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || value === '' || listOf(value).length === 0;
}

/** `'a,b'`, `['a','b']` and the verbose `{results:['a','b']}`. */
function listOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  if (typeof value === 'object' && value !== null && 'results' in value && Array.isArray(value.results)) return value.results;
  return value === undefined || value === null || value === '' ? [] : typeof value === 'string' ? value.split(',') : [value];
}

/** `'Created:descending'` or `{Property:'Created', Direction:1}`. */
function sortOf(value: unknown): SearchRequest['sort'][number] {
  if (typeof value === 'object' && value !== null) {
    const { Property: property, Direction: direction } = value as { Property?: unknown; Direction?: unknown };
    return { property: String(property ?? ''), ascending: Number(direction ?? 0) === 0 };
  }
  const [property = '', direction = 'ascending'] = String(value).split(':');
  return { property: property.trim(), ascending: direction.trim().toLowerCase() !== 'descending' };
}
