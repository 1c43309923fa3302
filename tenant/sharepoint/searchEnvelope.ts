/** The answer of a search, key by key as recorded (`recorded/search`). */
import { randomUUID } from 'node:crypto';

import type { Call } from '../http/resources.ts';
import { peopleSource } from '../http/Throttle.ts';
import type { ManagedValue } from './searchDocument.ts';
import { managedValue } from './searchDocument.ts';
import type { SearchDocument } from './searchDocument.ts';
import type { FoundPersonDocument } from './searchPeople.ts';
import { personValue } from './searchPeople.ts';
import type { RefinerEntry } from './searchRefiners.ts';
import { sharePointSource } from './searchRequest.ts';
import type { SearchRequest } from './searchRequest.ts';

export interface Refinement {
  readonly name: string;
  readonly entries: readonly RefinerEntry[];
}

export interface SearchFound {
  /** The page asked for. */
  readonly documents: readonly (SearchDocument | FoundPersonDocument)[];
  readonly refinements: readonly Refinement[];
  readonly total: number;
  readonly totalWithDuplicates: number;
}

interface KeyValue {
  readonly Key: string;
  readonly Value: string | null;
  readonly ValueType: string;
}

/** Null when no refiner was asked for. */
function refinementResults(refinements: readonly Refinement[]): Record<string, unknown> | null {
  const refiners = refinements.filter(({ entries }) => entries.length > 0).map(({ name, entries }) => ({ Entries: entries, Name: name }));
  return refinements.length === 0 ? null : { GroupTemplateId: null, ItemTemplateId: null, Properties: [], Refiners: refiners, ResultTitle: null, ResultTitleUrl: null };
}

/** What a row holds when nobody selects. */
const usual = ['Rank', 'DocId', 'WorkId', 'Title', 'Author', 'Size', 'Path', 'Description', 'Write', 'HitHighlightedSummary', 'HitHighlightedProperties', 'contentclass', 'IsDocument', 'ParentLink', 'SiteName', 'SPWebUrl', 'FileType'];

const usualOfPeople = ['Rank', 'DocId', 'WorkId', 'PreferredName', 'Title', 'AccountName', 'JobTitle', 'Department', 'OfficeNumber', 'WorkEmail', 'WorkPhone', 'PictureURL', 'AboutMe', 'Path'];

export function searchEnvelope(call: Call, request: SearchRequest, found: SearchFound): Record<string, unknown> {
  const searchId = randomUUID();
  return {
    ElapsedTime: 0,
    PrimaryQueryResult: {
      CustomResults: [],
      QueryId: randomUUID(),
      QueryRuleId: '00000000-0000-0000-0000-000000000000',
      RefinementResults: refinementResults(found.refinements),
      RelevantResults: {
        GroupTemplateId: null,
        ItemTemplateId: null,
        Properties: blockProperties(request),
        ResultTitle: null,
        ResultTitleUrl: null,
        RowCount: found.documents.length,
        Table: { Rows: found.documents.map((document, index) => ({ Cells: cells(document, request, `${searchId}.1000.${index + 1}`, searchId) })) },
        TotalRows: found.total,
        TotalRowsIncludingDuplicates: found.totalWithDuplicates
      },
      SpecialTermResults: null
    },
    Properties: queryProperties(call, request, searchId),
    SecondaryQueryResults: [],
    SpellingSuggestion: null,
    TriggeredRules: []
  };
}

const elementTypes: Readonly<Record<string, string>> = {
  Rows: 'SP.SimpleDataRow', Refiners: 'Microsoft.Office.Server.Search.REST.Refiner', Entries: 'Microsoft.Office.Server.Search.REST.RefinerEntry'
};

/** The same in the verbose format: collections stand under `results`, their elements say what they are. */
export function verbose(value: unknown, type?: string): unknown {
  if (Array.isArray(value)) return { results: value.map(one => verbose(one, type)) };
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).map(([name, member]) => [name, verbose(member, elementTypes[name] ?? 'SP.KeyValue')]);
  return { ...(type && ('Key' in value || 'Cells' in value || 'Entries' in value || 'RefinementToken' in value) ? { __metadata: { type } } : {}), ...Object.fromEntries(members) };
}

/** First what was selected, then what always comes, then what it was sorted by. */
function cells(document: SearchDocument | FoundPersonDocument, request: SearchRequest, resultId: string, searchId: string): KeyValue[] {
  const selected = request.selectProperties.length > 0 ? request.selectProperties : 'person' in document ? usualOfPeople : usual;
  const cell = (name: string): KeyValue => {
    const { value, type }: ManagedValue = 'person' in document ? personValue(document, name) : managedValue(document, name);
    return { Key: name, Value: value, ValueType: type };
  };
  const always: KeyValue[] = [
    text('ResultTypeIdList', '0'),
    text('ResultTypeId', '0'),
    text('RenderTemplateId', '~sitecollection/_catalogs/masterpage/Display Templates/Search/Item_Default.js'),
    text('piSearchResultId', `ARIAǂ${searchId}ǂ${randomUUID()}ǂ${resultId}ǂ`),
    cell('DocId'),
    cell('Rank'),
    text('GeoLocationSource', 'EUR'),
    cell('SiteId'),
    cell('UniqueId'),
    cell('WebId'),
    cell('contentclass'),
    text('IsExternalContent', 'false'),
    { Key: 'PartitionId', Value: null, ValueType: 'Null' },
    { Key: 'UrlZone', Value: '0', ValueType: 'Edm.Int64' },
    { Key: 'Culture', Value: null, ValueType: 'Null' },
    cell('OriginalPath')
  ];
  const sortedBy = request.sort.map(one => one.property.replace(/[[\]]/g, '')).map(cell);
  const all = [...selected.map(cell), ...always, ...sortedBy];
  return all.filter((one, index) => all.findIndex(other => other.Key.toLowerCase() === one.Key.toLowerCase()) === index);
}

function blockProperties({ queryText, startRow, sourceId }: SearchRequest): KeyValue[] {
  return [
    text('RenderTemplateId', '~sitecollection/_catalogs/masterpage/Display Templates/Search/Group_Default.js'),
    text('QueryModification', sourceId === peopleSource ? queryText : `${queryText} -ContentClass=urn:content-class:SPSPeople`),
    number('ExecutionTimeMs', 0),
    number('StartRecord', startRow),
    number('piPageImpressionBlockType', 2),
    boolean('IsLastBlockInSubstrate', true),
    boolean('IsFirstBlockInSubstrate', false),
    boolean('IsFirstPinnedResultBlock', false),
    boolean('IsLastPinnedResultBlock', false),
    boolean('IsFirstRankedResultBlock', true),
    boolean('IsLastRankedResultBlock', true),
    number('MixedTableOrder', 0)
  ];
}

function queryProperties(call: Call, request: SearchRequest, searchId: string): KeyValue[] {
  const written = request.queryText.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return [
    text('WordBreakerLanguage', 'en'),
    text('SourceId', request.sourceId ?? sharePointSource),
    boolean('HasParseException', false),
    boolean('IsPartial', false),
    { Key: 'CorrelationId', Value: randomUUID(), ValueType: 'Edm.Guid' },
    number('RowLimit', request.rowLimit),
    boolean('IsMissingUnifiedGroups', false),
    text('MultiGeoSearchStatus', 'Full'),
    boolean('WasGroupRestricted', false),
    boolean('EnableInterleaving', true),
    text('piPageImpression', '1_1_1033'),
    text('InternalRequestId', searchId),
    text('SerializedQuery', `<Query Culture="en-US" EnableStemming="True" EnablePhonetic="False" EnableNicknames="False" IgnoreAllNoiseQuery="True" SummaryLength="180" MaxSnippetLength="180" DesiredSnippetLength="90" KeywordInclusion="0" QueryText="${written}" QueryTemplate="" TrimDuplicates="${request.trimDuplicates ? 'True' : 'False'}" Site="${call.web.siteId}" Web="${call.web.id}" KeywordType="True" HiddenConstraints="" />`)
  ];
}

const text = (key: string, value: string): KeyValue => ({ Key: key, Value: value, ValueType: 'Edm.String' });
const number = (key: string, value: number): KeyValue => ({ Key: key, Value: String(value), ValueType: 'Edm.Int32' });
const boolean = (key: string, value: boolean): KeyValue => ({ Key: key, Value: String(value), ValueType: 'Edm.Boolean' });
