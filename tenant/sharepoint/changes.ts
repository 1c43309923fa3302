/**
 * `getchanges` of a web, a site, a list and an item: what was added, changed, deleted since a token
 *
 *   token = "1;" scope ";" id ";" ticks ";" sequence      ; scope: 1 site, 2 web, 3 list; id is the site's, web's or list's
 *
 * The sequence alone decides. Answers are not trimmed to what the person may see, as the query's RequireSecurityTrim
 * is off by default; on, it is not emulated.
 */
import type { Answer, Args, Call, EntityType, Extension, Property } from '../http/resources.ts';
import type { ChangeKind, ChangeRow, ListRow, WebRow } from '../store/Store.ts';
import { errors } from './errors.ts';
import { ticks } from './itemShapeTime.ts';
import type { ItemEntity } from './itemShapeValues.ts';
import { userType } from './users.ts';

/** Whose changes were asked for: it is in every token. */
interface Scope {
  readonly number: 1 | 2 | 3;
  readonly id: string;
}

interface ChangeEntity {
  /** The service makes one up for each answer. */
  readonly id: string;
  readonly scope: Scope;
  readonly siteId: string;
  readonly change: ChangeRow;
}

/** SP.ChangeToken of the newest change of a list. */
export function currentChangeToken(list: ListRow, call: Call): { StringValue: string } {
  return token({ number: 3, id: list.id }, list.lastItemModified, call.store.changes.latestSequence(list));
}

/** SP.ChangeToken of the newest change of a web. */
export function currentWebChangeToken(web: WebRow, call: Call): { StringValue: string } {
  return token({ number: 2, id: web.id }, call.now().toISOString(), call.store.changes.latestOfWeb(web));
}

export function changesOfList(list: ListRow, _args: Args, call: Call): Promise<Answer> {
  return changes({ number: 3, id: list.id }, call, query => call.store.changes.ofList(list, query));
}

export function changesOfItem({ list, item }: ItemEntity, _args: Args, call: Call): Promise<Answer> {
  return changes({ number: 3, id: list.id }, call, query => call.store.changes.ofList(list, { ...query, itemId: item.id, kinds: ['item'] }));
}

export const changesExtension: Extension = {
  web: { operations: { getchanges: { method: 'POST', run: (web, _args, call) => changes({ number: 2, id: web.id }, call, query => call.store.changes.ofWeb(web, query)) } } },
  site: { operations: { getchanges: { method: 'POST', run: (web, _args, call) => changes({ number: 1, id: web.siteId }, call, query => call.store.changes.ofWeb(web, query)) } } }
};

const editor = ({ siteId, change }: ChangeEntity, call: Call) => call.store.users.byId(siteId, change.editorId);

const common: Readonly<Record<string, Property<ChangeEntity>>> = {
  ChangeToken: { type: 'SP.ChangeToken', get: ({ scope, change }) => token(scope, change.time, change.sequence) },
  ChangeType: { type: 'Edm.Int32', get: ({ change }) => change.changeType },
  SiteId: { type: 'Edm.Guid', get: ({ siteId }) => siteId },
  Time: { type: 'Edm.DateTime', get: ({ change }) => change.time }
};
const uniqueId: Property<ChangeEntity> = { type: 'Edm.Guid', get: ({ change }) => change.uniqueId };
const listId: Property<ChangeEntity> = { type: 'Edm.Guid', get: ({ change }) => change.listId };
const webId: Property<ChangeEntity> = { type: 'Edm.Guid', get: ({ change }) => change.webId };

function changeType(name: string, properties: Readonly<Record<string, Property<ChangeEntity>>>, navigation: EntityType<ChangeEntity>['navigation'] = {}): EntityType<ChangeEntity> {
  return { name: `SP.${name}`, path: ({ id }) => `SP.${name}${id}`, complete: true, properties: { ...common, ...properties }, navigation };
}

/** Of a list the service tells nothing but its id: template, title and editor are empty (recorded). */
const listChange = changeType('ChangeList', {
  BaseTemplate: { type: 'Edm.Int32', get: () => 0 },
  Editor: { type: 'Edm.String', get: () => '' },
  Hidden: { type: 'Edm.Boolean', get: () => false },
  ListId: listId,
  Title: { type: 'Edm.String', get: () => '' },
  WebId: webId
}, { Creator: { target: userType, many: false, get: editor } });

const types: Readonly<Record<ChangeKind, EntityType<ChangeEntity>>> = {
  item: changeType('ChangeItem', {
    Editor: { type: 'Edm.String', get: (entity, call) => editor(entity, call)?.title ?? '' },
    EditorEmailHint: { type: 'Edm.String', get: (entity, call) => editor(entity, call)?.email ?? null },
    ItemId: { type: 'Edm.Int32', get: ({ change }) => change.itemId },
    ListId: listId,
    ServerRelativeUrl: { type: 'Edm.String', get: ({ change }) => change.fileRef },
    SharedByUser: { type: 'SP.SharedWithUser', get: () => null },
    SharedWithUsers: { type: 'SP.SharedWithUserCollection', get: () => null },
    UniqueId: uniqueId,
    WebId: webId
  }),
  list: listChange,
  folder: changeType('ChangeFolder', { UniqueId: uniqueId, WebId: webId }),
  file: changeType('ChangeFile', { UniqueId: uniqueId, WebId: webId }),
  view: changeType('ChangeView', { ViewId: uniqueId, ListId: listId, WebId: webId }),
  field: changeType('ChangeField', { FieldId: uniqueId, WebId: webId })
};

/** Flags of SP.ChangeQuery and what they let through. Rights, groups, users and alerts have no lines in the log. */
const kindsByFlag: Readonly<Record<string, ChangeKind>> = { Item: 'item', List: 'list', Folder: 'folder', File: 'file', View: 'view', Field: 'field' };
const typesByFlag: Readonly<Record<string, readonly number[]>> = { Add: [1], Update: [2], DeleteObject: [3], Rename: [4], Move: [5, 6], Restore: [7] };

const mostChanges = 1000;

type Query = Parameters<Call['store']['changes']['ofList']>[1];

async function changes(scope: Scope, call: Call, read: (query: Query) => readonly ChangeRow[]): Promise<Answer> {
  call.meter.units(2);
  const query = ((await call.json()).query ?? {}) as Record<string, unknown>;
  if (query.RequireSecurityTrim === true) {
    throw errors.notEmulated('RequireSecurityTrim');
  }
  const limit = Number(query.FetchLimit ?? mostChanges);
  const after = sequenceOf(query.ChangeTokenStart, scope);
  const until = sequenceOf(query.ChangeTokenEnd, scope);
  const rows = read({
    kinds: Object.entries(kindsByFlag).filter(([flag]) => query[flag] === true).map(([, kind]) => kind),
    types: Object.entries(typesByFlag).filter(([flag]) => query[flag] === true).flatMap(([, numbers]) => numbers),
    limit: limit > 0 ? Math.min(limit, mostChanges) : mostChanges,
    latestFirst: query.LatestFirst === true,
    ...(after === undefined ? {} : { after }),
    ...(until === undefined ? {} : { until })
  });
  const values = rows.map((change): ChangeEntity => ({ id: crypto.randomUUID(), scope, siteId: call.web.siteId, change }));
  return { kind: 'collection', type: ({ change }: ChangeEntity) => types[change.kind], values };
}

function token({ number, id }: Scope, time: string, sequence: number): { StringValue: string } {
  return { StringValue: `1;${number};${id};${ticks(time)};${sequence}` };
}

/** Undefined without a token; the service's 400 for one of another scope. */
function sequenceOf(given: unknown, scope: Scope): number | undefined {
  if (given === null || given === undefined) {
    return undefined;
  }
  const [, number, id, , sequence] = String((given as { StringValue?: unknown }).StringValue ?? '').split(';');
  if (number !== String(scope.number) || id?.toLowerCase() !== scope.id || !/^\d+$/.test(sequence ?? '')) {
    throw errors.argument('The change token is not valid.');
  }
  return Number(sequence);
}
