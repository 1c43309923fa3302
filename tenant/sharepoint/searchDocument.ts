/** A search hit with everything that its managed properties are made of. */
import type { ItemRow, ListRow, SearchRow, UserRow, WebRow } from '../store/Store.ts';

export interface SearchDocument {
  readonly row: SearchRow;
  /** Read when it is first asked for: most hits are decided without. */
  readonly item: ItemRow;
  readonly list: ListRow;
  readonly web: WebRow;
  readonly author: UserRow | undefined;
  readonly editor: UserRow | undefined;
  /** `https://host` */
  readonly origin: string;
}

export interface ManagedValue {
  readonly value: string | null;
  readonly type: 'Edm.String' | 'Edm.Int32' | 'Edm.Int64' | 'Edm.Double' | 'Edm.DateTime' | 'Null';
}

const contentClasses: Readonly<Record<number, string>> = {
  100: 'STS_ListItem_GenericList', 101: 'STS_ListItem_DocumentLibrary', 106: 'STS_ListItem_Events', 108: 'STS_ListItem_DiscussionBoard', 119: 'STS_ListItem_WebPageLibrary'
};

export function contentClassOf(list: ListRow): string {
  return contentClasses[list.template] ?? `STS_ListItem_${list.template}`;
}

/** Address of the display form: what a result of a list leads to, discussions and replies alike. */
export function pathOf({ item, list, origin }: Pick<SearchDocument, 'item' | 'list' | 'origin'>): string {
  return list.baseType === 1 ? `${origin}${encodeURI(item.fileRef)}` : `${displayForm(list, origin)}?ID=${item.id}`;
}

/** Without the id. */
export function displayForm(list: ListRow, origin: string): string {
  return `${origin}${encodeURI(list.rootFolder)}/DispForm.aspx`;
}

const text = (value: string | null | undefined): ManagedValue => value === null || value === undefined ? nothing : { value, type: 'Edm.String' };
const date = (instant: string): ManagedValue => ({ value: instant.replace(/Z$/, '.0000000Z'), type: 'Edm.DateTime' });
const nothing: ManagedValue = { value: null, type: 'Null' };

/**
 * The managed properties of a list item that every tenant has, by lower-case name. Columns of lists are none of them
 * unless somebody maps them, so a name that is not here answers null and restricts to nothing.
 */
const managed: Readonly<Record<string, (document: SearchDocument) => ManagedValue>> = {
  // Replies have no title of their own; the crawler falls back to the name of the item (assumed).
  title: ({ row, item }) => text(row.title !== '' ? row.title : item.leafName),
  path: document => text(pathOf(document)),
  url: document => text(pathOf(document)),
  originalpath: document => text(pathOf(document)),
  // The folder that the item lies in: of a reply its discussion (assumed).
  parentlink: ({ item, origin }) => text(`${origin}${encodeURI(item.dirName)}`),
  listid: ({ list }) => text(list.id),
  listitemid: ({ row }) => text(String(row.itemId)),
  uniqueid: ({ item }) => text(`{${item.uniqueId.toUpperCase()}}`),
  siteid: ({ web }) => text(web.siteId),
  webid: ({ web }) => text(web.id),
  sitename: ({ web, origin }) => text(`${origin}${encodeURI(web.path)}`),
  sitepath: ({ web, origin }) => text(`${origin}${encodeURI(web.path)}`),
  spsiteurl: ({ web, origin }) => text(`${origin}${encodeURI(web.path)}`),
  spweburl: ({ web, origin }) => text(`${origin}${encodeURI(web.path)}`),
  sitetitle: ({ web }) => text(web.title),
  author: ({ author }) => text(author?.title ?? null),
  createdby: ({ author }) => text(author?.title ?? null),
  modifiedby: ({ editor }) => text(editor?.title ?? null),
  created: ({ item }) => date(item.created),
  lastmodifiedtime: ({ item }) => date(item.modified),
  write: ({ item }) => date(item.modified),
  contentclass: ({ list }) => text(contentClassOf(list)),
  contenttypeid: ({ item }) => text(item.contentTypeId),
  isdocument: ({ list }) => text(String(list.template === 101)),
  iscontainer: ({ item }) => text(String(item.fsType === 1)),
  filetype: ({ item, list }) => text(list.baseType === 1 ? item.leafName.split('.').at(-1) ?? null : null),
  hithighlightedsummary: ({ row }) => text(summaryOf(row)),
  docid: ({ row }) => ({ value: String(row.documentId), type: 'Edm.Int64' }),
  workid: ({ row }) => ({ value: String(row.documentId), type: 'Edm.Int64' }),
  indexdocid: ({ row }) => ({ value: String(row.documentId), type: 'Edm.Int64' }),
  rank: ({ row }) => ({ value: String(row.rank), type: 'Edm.Double' }),
  size: ({ row }) => ({ value: String(row.text.length), type: 'Edm.Int64' })
};

export function isManaged(name: string): boolean {
  return name.toLowerCase() in managed;
}

export function managedValue(document: SearchDocument, name: string): ManagedValue {
  return managed[name.toLowerCase()]?.(document) ?? nothing;
}

const summaryLength = 180;

/** The part around the hits with `<c0>` around each and `<ddd/>` where text was left out; the text itself is encoded. */
export function summaryOf({ snippet, text: whole }: Pick<SearchRow, 'snippet' | 'text'>): string {
  const isHit = snippet.includes('\uE000');
  const marked = isHit ? snippet : whole.length > summaryLength ? `${whole.slice(0, summaryLength)}…` : whole;
  return marked.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
    .replaceAll('\uE000', '<c0>').replaceAll('\uE001', '</c0>').replaceAll('…', '<ddd/>');
}
