/** What is done to one item: change, delete, recycle, validate and update. */
import type { Answer, Call, Operation } from '../http/resources.ts';
import { commentOperations } from './comments.ts';
import { errors } from './errors.ts';
import type { ItemEntity } from './itemShapeValues.ts';
import { changesOfItem } from './changes.ts';
import { validateUpdateListItem } from './validateUpdate.ts';

/** MERGE, PATCH: 204 with the new ETag. Without If-Match the item is overwritten. */
export async function updateItem({ list, item }: ItemEntity, call: Call, how: 'MERGE' | 'PATCH' | 'PUT'): Promise<Answer> {
  if (how === 'PUT') {
    throw errors.notEmulated('PUT on items', ['MERGE', 'PATCH']);
  }
  call.meter.units(2);
  const updated = call.store.items.update(list, item.id, plainBody(await call.json()), ifMatch(call), call.user);
  return { kind: 'empty', status: 204, headers: { ETag: `"${updated.version}"` } };
}

/** 200 with an empty body, not 204 (recorded). */
export function removeItem({ list, item }: ItemEntity, call: Call): Answer {
  call.meter.units(2);
  call.store.items.remove(list, item.id, ifMatch(call), call.user);
  return { kind: 'empty', status: 200 };
}

export const itemOperations: Readonly<Record<string, Operation<ItemEntity>>> = {
  recycle: {
    method: 'POST',
    run: ({ list, item }, _args, call) => {
      call.meter.units(2);
      return { kind: 'value', name: 'Recycle', type: 'Edm.Guid', value: call.store.items.recycle(list, item.id, ifMatch(call), call.user) };
    }
  },
  deleteobject: {
    method: 'POST',
    run: (entity, _args, call) => {
      removeItem(entity, call);
      return { kind: 'null', name: 'DeleteObject' };
    }
  },
  validateupdatelistitem: { method: 'POST', run: validateUpdateListItem },
  getchanges: { method: 'POST', run: changesOfItem },
  ...commentOperations
};

/** `*` and a missing header both overwrite. */
export function ifMatch(call: Call): { ifMatch?: string } {
  const tag = call.headers.get('if-match')?.trim();
  return tag === undefined || tag === '' || tag === '*' ? {} : { ifMatch: tag };
}

/** Collections of the verbose format, `{"results":[…]}`, as arrays; FileSystemObjectType is no column. */
export function plainBody(body: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(body)
    .filter(([name]) => name !== 'FileSystemObjectType')
    .map(([name, value]) => [name, Array.isArray((value as { results?: unknown } | null)?.results) ? (value as { results: unknown[] }).results : value]));
}
