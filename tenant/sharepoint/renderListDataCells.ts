/**
 * Cells of RenderListDataAsStream rows: text for every column, and its twins (`Created.`, `FileRef.urlencode` …), in
 * the recorded forms.
 */
import type { FieldRow, FieldValue, ItemRow, ListRow, Store, UrlValue, UserRow } from '../store/Store.ts';
import { localFriendly, localPlain } from './itemShapeTime.ts';
import { calculatedText, fifteenDigits, lookupIds, storedValue } from './itemShapeValues.ts';

export type Cell = string | readonly string[] | readonly Record<string, unknown>[];
export type Row = Record<string, Cell>;

/** What cells need besides their item. */
export interface CellContext {
  readonly store: Store;
  readonly list: ListRow;
  /** IANA name of the web's time zone. */
  readonly timeZone: string;
  readonly origin: string;
  readonly datesInUtc: boolean;
  /** 0x… mask of the current user on an item. */
  permissions(item: ItemRow): string;
  user(id: number): UserRow | undefined;
  /** Texts of lookups by field, then id. */
  readonly lookupTexts: ReadonlyMap<string, ReadonlyMap<number, string>>;
}

/** Writes the cells of one column into a row. */
export function addCells(row: Row, field: FieldRow, item: ItemRow, context: CellContext): void {
  const special = specialCells[field.internalName];
  if (field.internalName === 'Edit' && context.list.baseType === 0) {
    return;
  }
  if (special !== undefined) {
    special(row, item, context);
    return;
  }
  const byType = cellsByType[field.type];
  if (byType !== undefined) {
    byType(row, field, storedValue(item, field), item, context);
    return;
  }
  row[field.internalName] = plain(storedValue(item, field));
}

type TypeWriter = (row: Row, field: FieldRow, value: FieldValue, item: ItemRow, context: CellContext) => void;

const person: TypeWriter = (row, field, value, item, context) => {
  const name = field.internalName;
  const users = lookupIds(item, field).map(id => context.user(id)).filter(user => user !== undefined);
  row[name] = users.length === 0 ? '' : users.map(user => ({ id: String(user.id), title: user.title, email: user.email, sip: user.email, picture: '' }));
  if (users.length > 1) {
    return;
  }
  const user = value === null ? undefined : users[0];
  row[`${name}.id`] = user === undefined ? '' : String(user.id);
  row[`${name}.title`] = user?.title ?? '';
  row[`${name}.span`] = user === undefined ? '' : `<span class="ms-noWrap"><a class="ms-subtleLink" href="${context.origin}/_layouts/15/userdisp.aspx?ID=${user.id}">${escapeHtml(user.title)}</a></span>`;
  row[`${name}.email`] = user?.email ?? '';
  row[`${name}.sip`] = user?.email ?? '';
  row[`${name}.jobTitle`] = user?.jobTitle ?? '';
  row[`${name}.department`] = user?.department ?? '';
  row[`${name}.picture`] = '';
};

const lookup: TypeWriter = (row, field, value, item, context) => {
  const name = field.internalName;
  const many = field.allowMultiple || field.type === 'LookupMulti';
  const texts = context.lookupTexts.get(name);
  const targets = lookupIds(item, field).map(id => ({ lookupId: id, lookupValue: texts?.get(id) ?? '', isSecretFieldValue: false }));
  row[name] = value === null || targets.length === 0 ? (many ? [] : '') : targets;
  row[`${name}.`] = targets.map(target => `${target.lookupId};#${target.lookupValue}`).join(';#');
};

const number: TypeWriter = (row, field, value) => {
  row[field.internalName] = value === null ? '' : (field.type === 'Currency' ? currency : shown).format(Number(value));
  row[`${field.internalName}.`] = value === null ? '' : fifteenDigits(Number(value));
};

const calculatedKinds: Readonly<Record<string, string>> = { Number: 'float', Currency: 'float', Boolean: 'boolean', DateTime: 'datetime' };

/** Shown as its result type is, and once more with that type in front (recorded for numbers). */
const calculated: TypeWriter = (row, field, value, _item, context) => {
  const name = field.internalName;
  row[name] = value === null ? '' : calculatedCell(field, value, context);
  const failed = typeof value === 'string' && value.startsWith('#');
  const kind = failed ? 'error' : calculatedKinds[field.resultType ?? 'Text'] ?? 'string';
  const stored = kind === 'datetime' ? String(value).replace('T', ' ').replace('Z', '') : value === null ? '' : calculatedText(value, field);
  row[`${name}.calculated`] = value === null ? '' : `${kind};#${stored}`;
};

function calculatedCell(field: FieldRow, value: FieldValue, context: CellContext): string {
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  if (typeof value === 'number') return (field.resultType === 'Currency' ? currency : / Percentage="TRUE"/i.test(field.schemaXml) ? percentage : shown).format(value);
  return field.resultType === 'DateTime' && !String(value).startsWith('#') ? localFriendly(String(value), context.timeZone, field.dateOnly) : plain(value);
}


const cellsByType: Partial<Record<FieldRow['type'], TypeWriter>> = {
  User: person,
  UserMulti: person,
  Lookup: lookup,
  LookupMulti: lookup,
  Number: number,
  Currency: number,
  Likes: number,
  RatingCount: number,
  AverageRating: number,
  Calculated: calculated,
  Boolean: (row, field, value) => {
    row[field.internalName] = value === null ? '' : value === true ? 'Yes' : 'No';
    row[`${field.internalName}.value`] = value === null ? '' : value === true ? '1' : '0';
  },
  DateTime: (row, field, value, _item, context) => addDate(row, field.internalName, value, field.dateOnly, context),
  MultiChoice: (row, field, value) => {
    row[field.internalName] = value === null ? '' : (value as readonly string[]);
  },
  URL: (row, field, value) => {
    row[field.internalName] = value === null ? '' : (value as UrlValue).url;
    row[`${field.internalName}.desc`] = value === null ? '' : (value as UrlValue).description;
  },
  Guid: (row, field, value) => {
    row[field.internalName] = value === null ? '' : braced(String(value));
  },
  Attachments: (row, field, _value, item) => {
    row[field.internalName] = item.hasAttachments ? '1' : '0';
  },
  ModStat: (row, field, value) => {
    row[field.internalName] = moderation[Number(value)] ?? '';
    row[`${field.internalName}.`] = String(value ?? '');
  },
  Computed: (row, field, _value, item) => {
    row[field.internalName] = computed[field.internalName]?.(item) ?? '';
  }
};

const moderation = ['Approved', 'Rejected', 'Pending', 'Draft', 'Scheduled'];
const shown = new Intl.NumberFormat('en-US', { maximumFractionDigits: 14 });
const percentage = new Intl.NumberFormat('en-US', { style: 'percent', maximumFractionDigits: 14 });
const currency = new Intl.NumberFormat('en-US', { style: 'currency', currency: 'USD' });

const title = (item: ItemRow): string => plain(item.values.Title ?? null);

const computed: Readonly<Record<string, (item: ItemRow) => string>> = {
  LinkTitle: title, LinkTitleNoMenu: title, LinkTitle2: title, DiscussionTitle: title,
  LinkDiscussionTitle: title, LinkDiscussionTitleNoMenu: title, LinkDiscussionTitle2: title,
  SelectTitle: item => String(item.id),
  Edit: () => '0',
  LinkFilename: item => item.leafName, LinkFilenameNoMenu: item => item.leafName, LinkFilename2: item => item.leafName,
  BaseName: item => item.leafName.replace(/\.[^.]*$/, ''),
  ServerUrl: item => item.fileRef,
  _EditMenuTableStart: item => item.leafName, _EditMenuTableStart2: item => String(item.id), _EditMenuTableEnd: item => String(item.id)
};

type SpecialWriter = (row: Row, item: ItemRow, context: CellContext) => void;

const one = (name: string, get: (item: ItemRow, context: CellContext) => string): SpecialWriter => (row, item, context) => {
  row[name] = get(item, context);
};

/** Columns whose cells are not what their type says. */
const specialCells: Readonly<Record<string, SpecialWriter>> = {
  FileRef: (row, item) => {
    row.FileRef = item.fileRef;
    row['FileRef.urlencode'] = urlEncode(item.fileRef);
    row['FileRef.urlencodeasurl'] = encodeURI(item.fileRef);
    row['FileRef.urlencoding'] = encodeURI(item.fileRef);
    row['FileRef.scriptencodeasurl'] = item.fileRef.replaceAll('/', '\\u002f');
  },
  FileLeafRef: (row, item) => {
    const dot = item.leafName.lastIndexOf('.');
    row.FileLeafRef = item.leafName;
    row['FileLeafRef.Name'] = dot < 0 ? item.leafName : item.leafName.slice(0, dot);
    row['FileLeafRef.Suffix'] = dot < 0 ? '' : item.leafName.slice(dot + 1);
  },
  File_x0020_Type: row => {
    row.File_x0020_Type = '';
    row['HTML_x0020_File_x0020_Type.File_x0020_Type.mapall'] = 'icgen.gif|||';
    row['HTML_x0020_File_x0020_Type.File_x0020_Type.mapcon'] = '';
    row['HTML_x0020_File_x0020_Type.File_x0020_Type.mapico'] = 'icgen.gif';
  },
  Created_x0020_Date: (row, item, context) => {
    row.Created_x0020_Date = `${item.id};#${localPlain(item.created, context.timeZone)}`;
    row['Created_x0020_Date.'] = item.created;
    row['Created_x0020_Date.ifnew'] = '1';
  },
  Last_x0020_Modified: (row, item, context) => addDate(row, 'Last_x0020_Modified', item.modified, false, context),
  SMLastModifiedDate: (row, item, context) => addDate(row, 'SMLastModifiedDate', item.modified, false, context),
  _ComplianceTagWrittenTime: row => {
    row._ComplianceTagWrittenTime = '';
    row['_ComplianceTagWrittenTime.'] = '';
  },
  MetaInfo: (row, item) => {
    row.MetaInfo = [{ lookupId: item.id, lookupValue: '', isSecretFieldValue: false }];
    row['MetaInfo.'] = `${item.id};#`;
  },
  _IsCurrentVersion: row => {
    row._IsCurrentVersion = 'Yes';
    row['_IsCurrentVersion.value'] = '1';
  },
  EncodedAbsUrl: one('EncodedAbsUrl', (item, context) => context.origin + encodeURI(item.fileRef)),
  ContentType: one('ContentType', (item, context) => context.store.contentTypes.find(context.list, item.contentTypeId)?.name ?? ''),
  PermMask: one('PermMask', (item, context) => context.permissions(item)),
  UniqueId: one('UniqueId', item => braced(item.uniqueId)),
  ScopeId: one('ScopeId', item => braced(item.scopeId)),
  FileDirRef: one('FileDirRef', item => item.dirName),
  FSObjType: one('FSObjType', item => String(item.fsType)),
  SortBehavior: one('SortBehavior', item => String(item.fsType)),
  ItemChildCount: one('ItemChildCount', item => String(item.itemChildCount)),
  FolderChildCount: one('FolderChildCount', item => String(item.folderChildCount)),
  PrincipalCount: one('PrincipalCount', () => '0'),
  NoExecute: one('NoExecute', () => '0'),
  ContentVersion: one('ContentVersion', () => '0'),
  SMTotalSize: one('SMTotalSize', () => '0'),
  SMTotalFileStreamSize: one('SMTotalFileStreamSize', () => '0'),
  SMTotalFileCount: one('SMTotalFileCount', () => '0'),
  ParentUniqueId: one('ParentUniqueId', (item, context) => braced(context.list.rootFolder === item.dirName ? context.list.rootFolderUniqueId : '')),
  ...Object.fromEntries([
    'SyncClientId', 'ProgId', 'Restricted', 'OriginatorId', '_ComplianceFlags', '_ComplianceTag', '_ComplianceTagUserId', 'AccessPolicy', '_VirusStatus',
    '_VirusVendorID', '_VirusInfo', 'AppAuthor', 'AppEditor', '_CommentFlags', '_CommentCount'
  ].map(name => [name, one(name, () => '')]))
};

function addDate(row: Row, name: string, value: FieldValue, dateOnly: boolean, context: CellContext): void {
  row[name] = value === null ? '' : context.datesInUtc ? String(value) : localFriendly(String(value), context.timeZone, dateOnly);
  row[`${name}.`] = value === null ? '' : String(value);
}

function plain(value: FieldValue): string {
  return value === null ? '' : String(value);
}

function braced(guid: string): string {
  return `{${guid.toUpperCase()}}`;
}

/** Every character but letters and digits, as the recorded `FileRef.urlencode`. */
function urlEncode(text: string): string {
  return encodeURIComponent(text).replace(/[-_.!~*'()]/g, character => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
