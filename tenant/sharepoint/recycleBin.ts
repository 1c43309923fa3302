/** SP.RecycleBinItem: what was thrown away in a web, to restore, to move to the site's second stage or to delete for good. */
import { anyArgument, textArgument } from '../http/arguments.ts';
import type { Answer, Args, Call, EntityType, Extension, Navigation, Operation } from '../http/resources.ts';
import type { RecycledRow, WebRow } from '../store/Store.ts';
import { errors } from './errors.ts';
import { localFriendly } from './itemShapeTime.ts';

export const recycleBinItemType: EntityType<RecycledRow> = {
  name: 'SP.RecycleBinItem',
  path: row => `Web/RecycleBin(guid'${row.id}')`,
  complete: true,
  properties: {
    AuthorEmail: { type: 'Edm.String', get: (row, call) => person(row.authorId, call)?.email ?? '' },
    AuthorName: { type: 'Edm.String', get: (row, call) => person(row.authorId, call)?.title ?? '' },
    DeletedByEmail: { type: 'Edm.String', get: (row, call) => person(row.deletedById, call)?.email ?? '' },
    DeletedByName: { type: 'Edm.String', get: (row, call) => person(row.deletedById, call)?.title ?? '' },
    DeletedDate: { type: 'Edm.DateTime', get: row => row.deleted },
    DeletedDateLocalFormatted: { type: 'Edm.String', get: (row, call) => localFriendly(row.deleted, call.web.timeZone.iana, false) },
    DirName: { type: 'Edm.String', get: row => row.dirName },
    DirNamePath: { type: 'SP.ResourcePath', get: row => ({ DecodedUrl: row.dirName }) },
    Id: { type: 'Edm.Guid', get: row => row.id },
    ItemState: { type: 'Edm.Int32', get: row => row.stage },
    ItemType: { type: 'Edm.Int32', get: row => row.itemType },
    LeafName: { type: 'Edm.String', get: row => row.leafName },
    LeafNamePath: { type: 'SP.ResourcePath', get: row => ({ DecodedUrl: row.leafName }) },
    Size: { type: 'Edm.Int64', get: row => String(row.size) },
    Title: { type: 'Edm.String', get: row => row.title }
  },
  operations: {
    restore: {
      method: 'POST',
      run: (row, _args, call) => {
        call.meter.units(2);
        call.store.recycleBin.restore(call.web, row.id, call.user);
        return { kind: 'null', name: 'Restore' };
      }
    },
    movetosecondstage: {
      method: 'POST',
      run: (row, _args, call) => {
        call.meter.units(2);
        call.store.recycleBin.moveToSecondStage(call.web, row.id, call.user);
        return { kind: 'null', name: 'MoveToSecondStage' };
      }
    },
    deleteobject: { method: 'POST', run: (row, _args, call) => removed(row, call, { kind: 'null', name: 'DeleteObject' }) }
  },
  remove: (row, call) => removed(row, call, { kind: 'empty', status: 200 })
};

/** Of a web the first stage; of a site both, as its administrators see them (recorded with the second alone). */
function recycleBin(stage: 1 | 'both'): Navigation<WebRow> {
  const all = (on: 1 | 2 | 'both', name: string, each: (web: WebRow, row: RecycledRow, call: Call) => void): Operation<WebRow> => ({
    method: 'POST',
    run: (web, _args, call) => {
      call.meter.units(2);
      call.store.transaction(() => call.store.recycleBin.list(web, call.user, on).forEach(row => each(web, row, call)));
      return { kind: 'null', name };
    }
  });
  const byIds = (name: string, each: (web: WebRow, row: RecycledRow, call: Call) => void): Operation<WebRow> => ({
    method: 'POST',
    run: async (web, args, call) => {
      call.meter.units(2);
      const given = await anyArgument(args, call, 'ids');
      const ids = Array.isArray(given) ? given : (given as { results?: unknown[] } | undefined)?.results;
      if (ids === undefined) {
        throw errors.argument('The parameter ids does not exist in method.');
      }
      call.store.transaction(() => ids.forEach(id => each(web, call.store.recycleBin.byId(web, String(id), call.user), call)));
      return { kind: 'null', name };
    }
  });
  const remove = (web: WebRow, row: RecycledRow, call: Call): void => call.store.recycleBin.remove(web, row.id, call.user);
  const restore = (web: WebRow, row: RecycledRow, call: Call): void => call.store.recycleBin.restore(web, row.id, call.user);
  const move = (web: WebRow, row: RecycledRow, call: Call): void => call.store.recycleBin.moveToSecondStage(web, row.id, call.user);
  const byId = (web: WebRow, args: Args, call: Call): RecycledRow => call.store.recycleBin.byId(web, textArgument(args, 'id'), call.user);
  return {
    target: recycleBinItemType,
    many: true,
    get: (web, call) => call.store.recycleBin.list(web, call.user, stage),
    keys: { '': byId, getbyid: byId },
    operations: {
      deleteall: all(stage, 'DeleteAll', remove),
      deletebyids: byIds('DeleteByIds', remove),
      deleteallsecondstageitems: all(2, 'DeleteAllSecondStageItems', remove),
      movealltosecondstage: all(1, 'MoveAllToSecondStage', move),
      restoreall: all(stage, 'RestoreAll', restore),
      restorebyids: byIds('RestoreByIds', restore)
    }
  };
}

/** `getrecyclebinitemsbyqueryinfo?RowLimit=50&ItemState=1…`, `getrecyclebinitems(…)`: the members of SP.RecycleBinQueryInformation as parameters. */
function byQuery(fallback: 1 | 'both'): Operation<WebRow> {
  return {
    method: 'GET',
    run: async (web, args, call) => {
      call.meter.units(2);
      const given = async (name: string): Promise<string> => String(await anyArgument(args, call, name) ?? '');
      const isTrue = async (name: string): Promise<boolean> => (await given(name)).toLowerCase() === 'true';
      if (!['', '0', 'defaultorderby'].includes((await given('OrderBy')).toLowerCase())) {
        throw errors.notEmulated('orders of the recycle bin but the default one, by the date of deletion');
      }
      const state = Number(await given('ItemState'));
      const rows = call.store.recycleBin.list(web, call.user, state === 1 || state === 2 ? state : fallback);
      const mine = await isTrue('ShowOnlyMyItems') ? rows.filter(row => row.deletedById === call.user.id) : rows;
      const ordered = await isTrue('IsAscending') ? [...mine].reverse() : mine;
      // "id=…&title=…&searchValue=…" of the last row seen.
      const last = new URLSearchParams(await given('PagingInfo')).get('id')?.toLowerCase();
      const from = last === undefined ? 0 : ordered.findIndex(row => row.id === last) + 1;
      const limit = Number(await given('RowLimit')) || ordered.length;
      return { kind: 'collection', type: recycleBinItemType, values: ordered.slice(from, from + limit) };
    }
  };
}

export const recycleBinExtension: Extension = {
  web: { navigation: { RecycleBin: recycleBin(1) }, operations: { getrecyclebinitems: byQuery(1), getrecyclebinitemsbyqueryinfo: byQuery(1) } },
  site: { navigation: { RecycleBin: recycleBin('both') }, operations: { getrecyclebinitems: byQuery('both') } }
};

function removed(row: RecycledRow, call: Call, answer: Answer): Answer {
  call.meter.units(2);
  call.store.recycleBin.remove(call.web, row.id, call.user);
  return answer;
}

function person(id: number, call: Call): { email: string; title: string } | undefined {
  return call.store.users.byId(call.web.siteId, id);
}
