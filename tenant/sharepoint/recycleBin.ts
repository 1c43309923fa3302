/** SP.RecycleBinItem: what was thrown away in a web, to restore or to delete for good. */
import { textArgument } from '../http/arguments.ts';
import type { Answer, Call, EntityType, Extension, Navigation } from '../http/resources.ts';
import type { RecycledRow, WebRow } from '../store/Store.ts';
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
    ItemState: { type: 'Edm.Int32', get: () => 1 },
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
    deleteobject: { method: 'POST', run: (row, _args, call) => removed(row, call, { kind: 'null', name: 'DeleteObject' }) }
  },
  remove: (row, call) => removed(row, call, { kind: 'empty', status: 200 })
};

const recycleBin: Navigation<WebRow> = {
  target: recycleBinItemType,
  many: true,
  get: (web, call) => call.store.recycleBin.list(web, call.user),
  keys: {
    '': (web, args, call) => call.store.recycleBin.byId(web, textArgument(args, 'id'), call.user),
    getbyid: (web, args, call) => call.store.recycleBin.byId(web, textArgument(args, 'id'), call.user)
  },
  operations: {
    deleteall: {
      method: 'POST',
      run: (web, _args, call) => {
        call.meter.units(2);
        call.store.recycleBin.removeAll(web, call.user);
        return { kind: 'null', name: 'DeleteAll' };
      }
    },
    restoreall: {
      method: 'POST',
      run: (web, _args, call) => {
        call.meter.units(2);
        call.store.transaction(() => {
          for (const row of call.store.recycleBin.list(web, call.user)) {
            call.store.recycleBin.restore(web, row.id, call.user);
          }
        });
        return { kind: 'null', name: 'RestoreAll' };
      }
    }
  }
};

export const recycleBinExtension: Extension = { web: { navigation: { RecycleBin: recycleBin } } };

function removed(row: RecycledRow, call: Call, answer: Answer): Answer {
  call.meter.units(2);
  call.store.recycleBin.remove(call.web, row.id, call.user);
  return answer;
}

function person(id: number, call: Call): { email: string; title: string } | undefined {
  return call.store.users.byId(call.web.siteId, id);
}
