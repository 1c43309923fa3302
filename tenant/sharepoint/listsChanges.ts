/**
 * `getchanges` of a list and of an item: what was added, changed, deleted since a token
 * `1;3;<list id>;<ticks>;<sequence>`. The sequence alone decides.
 */
import type { Answer, Args, Call, EntityType } from '../http/resources.ts';
import type { ChangeRow, ListRow } from '../store/Store.ts';
import { errors } from './errors.ts';
import { ticks } from './itemShapeTime.ts';
import type { ItemEntity } from './itemShapeValues.ts';

interface ChangeEntity {
  readonly list: ListRow;
  readonly change: ChangeRow;
}

/** SP.ChangeToken of the newest change of a list. */
export function currentChangeToken(list: ListRow, call: Call): { StringValue: string } {
  return token(list.id, list.lastItemModified, call.store.changes.latestSequence(list));
}

const changeItemType: EntityType<ChangeEntity> = {
  name: 'SP.ChangeItem',
  path: () => `SP.ChangeItem${crypto.randomUUID()}`,
  complete: true,
  properties: {
    ChangeToken: { type: 'SP.ChangeToken', get: ({ list, change }) => token(list.id, change.time, change.sequence) },
    ChangeType: { type: 'Edm.Int32', get: ({ change }) => change.changeType },
    SiteId: { type: 'Edm.Guid', get: ({ list }) => list.siteId },
    Time: { type: 'Edm.DateTime', get: ({ change }) => change.time },
    Editor: { type: 'Edm.String', get: ({ list, change }, call) => call.store.users.byId(list.siteId, change.editorId)?.title ?? '' },
    EditorEmailHint: { type: 'Edm.String', get: ({ list, change }, call) => call.store.users.byId(list.siteId, change.editorId)?.email ?? null },
    ItemId: { type: 'Edm.Int32', get: ({ change }) => change.itemId },
    ListId: { type: 'Edm.Guid', get: ({ list }) => list.id },
    ServerRelativeUrl: { type: 'Edm.String', get: ({ change }) => change.fileRef },
    SharedByUser: { type: 'Edm.String', get: () => null },
    SharedWithUsers: { type: 'Edm.String', get: () => null },
    UniqueId: { type: 'Edm.Guid', get: ({ change }) => change.uniqueId },
    WebId: { type: 'Edm.Guid', get: ({ list }) => list.webId }
  }
};

export function changesOfList(list: ListRow, _args: Args, call: Call): Promise<Answer> {
  return changes(list, undefined, call);
}

export function changesOfItem({ list, item }: ItemEntity, _args: Args, call: Call): Promise<Answer> {
  return changes(list, item.id, call);
}

/** Flags of SP.ChangeQuery and the kinds of change that they let through. */
const kindsByFlag: Readonly<Record<string, number>> = { Add: 1, Update: 2, DeleteObject: 3, Rename: 4, Move: 5, Restore: 7 };

const mostChanges = 1000;

async function changes(list: ListRow, itemId: number | undefined, call: Call): Promise<Answer> {
  call.meter.units(2);
  const query = ((await call.json()).query ?? {}) as Record<string, unknown>;
  const wanted = new Set(Object.entries(kindsByFlag).filter(([flag]) => query[flag] === true).map(([, kind]) => kind));
  const start = query.ChangeTokenStart as { StringValue?: string } | null | undefined;
  const end = query.ChangeTokenEnd as { StringValue?: string } | null | undefined;
  const after = start === null || start === undefined ? 0 : sequenceOf(start.StringValue, list);
  const until = end === null || end === undefined ? Number.MAX_SAFE_INTEGER : sequenceOf(end.StringValue, list);
  const limit = Math.min(Number(query.FetchLimit ?? mostChanges), mostChanges);
  const rows = query.Item === true || itemId !== undefined
    ? call.store.changes.ofList(list, { after, limit, ...(itemId === undefined ? {} : { itemId }) })
    : [];
  const values = rows
    .filter(change => change.itemId !== 0 && change.sequence <= until && wanted.has(change.changeType))
    .map(change => ({ list, change }));
  return { kind: 'collection', type: changeItemType, values };
}

function token(listId: string, time: string, sequence: number): { StringValue: string } {
  return { StringValue: `1;3;${listId};${ticks(time)};${sequence}` };
}

function sequenceOf(text: string | undefined, list: ListRow): number {
  const [, , listId, , sequence] = (text ?? '').split(';');
  if (listId?.toLowerCase() !== list.id || !/^\d+$/.test(sequence ?? '')) {
    throw errors.argument('The change token is not valid.');
  }
  return Number(sequence);
}
