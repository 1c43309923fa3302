/**
 * RenderListDataAsStream: the rows of a view as the classic and modern list pages ask for them.
 *
 * Recorded for list data alone (RenderOptions 2). With further bits the rows stand under `ListData` beside the other
 * parts (assumed). FieldRefs of columns that the list lacks are passed over, as views with removed columns are
 * (assumed; switch `unknownViewFields`); in a condition or sort order they fail.
 */
import type { Answer, Args, Call } from '../http/resources.ts';
import type { FieldRow, ItemRow, ListQuery, ListRow, PagingPosition, UserRow, ViewRow } from '../store/Store.ts';
import { hexMask } from '../store/permissionBits.ts';
import { errors } from './errors.ts';
import { mergeViews, parseViewXml, type ViewQuery } from './itemsCaml.ts';
import { pageFirstRow, pagingToken, parsePagingToken, typedPosition } from './itemsPaging.ts';
import { addCells, type CellContext, type Row } from './renderListDataCells.ts';
import { applyOverrides } from './renderListDataOverrides.ts';
import { contextInfo, emulatedOptions, listSchema, parentInfo, renderOptions, viewMetadata } from './renderListDataParts.ts';

const largestPage = 5000;
const defaultPage = 30;

/** Cells that every row has, in front of and behind the view's own (recorded). */
const leadingFields = ['ID', 'PermMask', 'FSObjType', 'UniqueId', 'ContentTypeId', 'FileRef', 'Attachments', 'SMTotalSize', '_CommentFlags', '_CommentCount'];
const trailingFields = ['ItemChildCount', 'FolderChildCount', 'ScopeId', 'owshiddenversion', 'Restricted'];

interface Question {
  readonly list: ListRow;
  readonly view: ViewRow;
  readonly query: ViewQuery;
  readonly fields: readonly FieldRow[];
  readonly folder: string;
  readonly paging: string;
  readonly datesInUtc: boolean;
}

export async function renderListDataAsStream(list: ListRow, _args: Args, call: Call): Promise<Answer> {
  call.meter.units(2);
  const body = await call.json();
  const parameters = (body.parameters ?? {}) as Record<string, unknown>;
  const options = Number(parameters.RenderOptions ?? 0);
  refuseOptions(options);
  const question = ask(list, parameters, call);
  const value = options === 0 || options === renderOptions.listData || (options & ~(renderOptions.listData | harmless)) === 0
    ? listData(question, call)
    : parts(question, options, call);
  return { kind: 'complex', name: 'RenderListDataAsStream', type: 'Edm.Stream', value, stream: true };
}

/** Bits that change nothing for lists without documents. */
const harmless = renderOptions.fileSystemItemId | renderOptions.disableAutoHyperlink | renderOptions.enableMediaTAUrls;

function refuseOptions(options: number): void {
  const unknown = options & ~emulatedOptions;
  if (!Number.isInteger(options) || unknown !== 0) {
    throw errors.notEmulated(`RenderOptions ${unknown}`, Object.entries(renderOptions).filter(([, bit]) => (bit & emulatedOptions) !== 0).map(([name, bit]) => `${bit} ${name}`));
  }
}

function ask(list: ListRow, parameters: Readonly<Record<string, unknown>>, call: Call): Question {
  const view = viewOf(list, call);
  const own = typeof parameters.ViewXml === 'string' && parameters.ViewXml !== '' ? parseViewXml(parameters.ViewXml) : viewQuery(view);
  const overridden = typeof parameters.OverrideViewXml === 'string' && parameters.OverrideViewXml !== '' ? mergeViews(own, parseViewXml(parameters.OverrideViewXml)) : own;
  const query = applyOverrides(overridden, call.query);
  const folder = text(parameters.FolderServerRelativeUrl) ?? call.query.get('RootFolder') ?? '';
  return {
    list,
    view,
    query,
    fields: call.store.fields.list(list),
    folder: folder === '' ? list.rootFolder : folder.replace(/^https?:\/\/[^/]+/i, '').replace(/\/+$/, ''),
    paging: text(parameters.Paging) ?? pagingOfQuery(call),
    datesInUtc: parameters.DatesInUtc === true
  };
}

/** `?View={guid}`, or the default view. */
function viewOf(list: ListRow, call: Call): ViewRow {
  const id = (call.query.get('View') ?? '').replace(/[{}]/g, '').toLowerCase();
  const named = id === '' || /^0{8}-/.test(id) ? undefined : call.store.views.byId(list, id);
  return named ?? call.store.views.default(list);
}

function viewQuery(view: ViewRow): ViewQuery {
  const scope = (['', 'Recursive', 'RecursiveAll', 'FilesOnly'] as const)[view.scope];
  const fields = view.viewFields.map(name => `<FieldRef Name="${name}" />`).join('');
  return parseViewXml(`<View${scope === '' ? '' : ` Scope="${scope}"`}><Query>${view.query}</Query><ViewFields>${fields}</ViewFields>` +
    `<RowLimit Paged="${view.paged ? 'TRUE' : 'FALSE'}">${view.rowLimit}</RowLimit></View>`);
}

/** NextHref may be appended to the address instead of being given as Paging. */
function pagingOfQuery(call: Call): string {
  return call.query.get('Paged') === undefined ? '' : new URLSearchParams([...call.query]).toString();
}

function listData(question: Question, call: Call): Record<string, unknown> {
  const { list, query, folder, fields, paging } = question;
  const rowLimit = Math.min(query.rowLimit ?? defaultPage, largestPage);
  const shown = shownFields(question, call);
  const listQuery: ListQuery = {
    rowLimit,
    scope: query.scope,
    folder,
    columns: [...new Set(shown.map(field => field.internalName))],
    ...(query.where === undefined ? {} : { where: query.where }),
    ...(query.orderBy.length === 0 ? {} : { orderBy: query.orderBy }),
    ...(paging === '' ? {} : { after: typedPosition(parsePagingToken(paging, query.orderBy), query.orderBy, fields) })
  };
  const { rows, next, rowsScanned } = call.store.items.query(list, wholeListScope(listQuery, list), call.user);
  call.meter.rows(rowsScanned);
  const firstRow = paging === '' ? 1 : pageFirstRow(paging);
  const cells = cellContext(question, rows, shown, call);
  return {
    Row: rows.map(item => rowOf(item, shown, cells)),
    // Both count within the page (recorded), the position of the page stands in NextHref alone.
    FirstRow: 1,
    FolderPermissions: folderPermissions(question, call),
    LastRow: rows.length,
    RowLimit: rowLimit,
    ...(next === undefined || !query.paged ? {} : { NextHref: nextHref(next, query, firstRow + rows.length) }),
    FilterLink: '?',
    ForceNoHierarchy: '1',
    HierarchyHasIndention: '',
    CurrentFolderSpItemUrl: ''
  };
}

/** A recursive scope over the root folder is the whole list: the cheap way for the store. */
function wholeListScope(query: ListQuery, list: ListRow): ListQuery {
  if (query.folder !== list.rootFolder || (query.scope !== 'Recursive' && query.scope !== 'RecursiveAll')) {
    return query;
  }
  const { folder: _folder, ...whole } = query;
  return whole;
}

function nextHref(next: PagingPosition, query: ViewQuery, firstRow: number): string {
  return `?${pagingToken(next, query.orderBy)}&PageFirstRow=${firstRow}&View=00000000-0000-0000-0000-000000000000`;
}

/** The view's columns between those that every row has; a column that the view names keeps the view's place. */
function shownFields({ query, fields, list }: Question, call: Call): FieldRow[] {
  const byName = new Map(fields.map(field => [field.internalName, field]));
  const named = query.viewFields.length > 0 ? query.viewFields : call.store.views.default(list).viewFields;
  const unknown = named.find(name => !byName.has(name));
  if (unknown !== undefined && call.store.switches.unknownViewFields === 'refused') {
    throw errors.field(unknown);
  }
  const own = new Set(named);
  return [...leadingFields.filter(name => !own.has(name)), ...own, ...trailingFields.filter(name => !own.has(name))]
    .map(name => byName.get(name) ?? missingField(name, own.has(name)))
    .filter(field => field !== undefined);
}

/** Cells of every row, even where the list's schema does not show their column. */
function missingField(name: string, isOwn: boolean): FieldRow | undefined {
  return isOwn || name === 'Attachments' ? undefined : { internalName: name, type: 'Computed' } as FieldRow;
}

function rowOf(item: ItemRow, fields: readonly FieldRow[], context: CellContext): Row {
  const row: Row = {};
  for (const field of fields) {
    addCells(row, field, item, context);
  }
  return row;
}

function cellContext({ list, datesInUtc }: Question, rows: readonly ItemRow[], shown: readonly FieldRow[], call: Call): CellContext {
  const masks = new Map<string, string>();
  const users = new Map<number, UserRow | undefined>();
  const lookups = shown.filter(field => /^Lookup/.test(field.type) && field.lookupList !== 'Docs' && field.lookupList !== 'AppPrincipals').map(field => field.internalName);
  return {
    store: call.store,
    list,
    timeZone: call.web.timeZone.iana,
    origin: new URL(call.webUrl).origin,
    datesInUtc,
    lookupTexts: lookups.length === 0 ? new Map() : call.store.items.lookupTexts(list, rows, lookups),
    permissions: item => {
      const mask = masks.get(item.scopeId) ?? hexMask(call.store.permissions.effective(call.user, { kind: 'item', list, item }));
      masks.set(item.scopeId, mask);
      return mask;
    },
    user: id => {
      if (!users.has(id)) {
        users.set(id, call.store.users.byId(list.siteId, id));
      }
      return users.get(id);
    }
  };
}

function folderPermissions({ list, folder }: Question, call: Call): string {
  const item = folder === list.rootFolder ? undefined : call.store.items.byPath(list, folder, call.user);
  return hexMask(call.store.permissions.effective(call.user, item === undefined ? { kind: 'list', list } : { kind: 'item', list, item }));
}

function parts(question: Question, options: number, call: Call): Record<string, unknown> {
  const { list, view, folder } = question;
  const wants = (bit: number): boolean => (options & bit) !== 0;
  return {
    wpq: '',
    Templates: {},
    ...(wants(renderOptions.listData) ? { ListData: listData(question, call) } : {}),
    ...(wants(renderOptions.listSchema) ? { ListSchema: listSchema(list, view, shownFields(question, call).filter(field => field.id !== undefined), call) } : {}),
    ...(wants(renderOptions.viewMetadata) ? { ViewMetadata: viewMetadata(view) } : {}),
    ...(wants(renderOptions.contextInfo) ? contextInfo(list, view, call) : {}),
    ...(wants(renderOptions.parentInfo) ? { ParentInfo: parentInfo(list, folder, call) } : {})
  };
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
