/**
 * SP.File: items and documents under their paths, and how they move. The tenant keeps no content of documents.
 */
import { anyArgument, textArgument } from '../http/arguments.ts';
import type { Answer, Call, EntityType, Extension, Operation } from '../http/resources.ts';
import type { WebRow } from '../store/Store.ts';
import { errors } from './errors.ts';
import { folderAt, folderType, insideWeb, leafOf } from './folders.ts';
import { itemType } from './itemShape.ts';
import type { ItemEntity } from './itemShapeValues.ts';

/** A document, or a list item under its path `…/12_.000`. */
export const fileType: EntityType<ItemEntity> = {
  name: 'SP.File',
  path: ({ item }) => `Web/GetFileByServerRelativePath(decodedurl='${item.fileRef.replaceAll('\'', '\'\'')}')`,
  properties: {
    CheckInComment: { type: 'Edm.String', get: () => '' },
    CheckOutType: { type: 'Edm.Int32', get: () => 2 },
    ContentTag: { type: 'Edm.String', get: ({ item }) => `{${item.uniqueId.toUpperCase()}},${item.version},${item.version}` },
    CustomizedPageStatus: { type: 'Edm.Int32', get: () => 0 },
    ETag: { type: 'Edm.String', get: ({ item }) => `"{${item.uniqueId.toUpperCase()}},${item.version}"` },
    Exists: { type: 'Edm.Boolean', get: () => true },
    ExistsAllowThrowForPolicyFailures: { type: 'Edm.Boolean', get: () => true },
    ExistsWithException: { type: 'Edm.Boolean', get: () => true },
    IrmEnabled: { type: 'Edm.Boolean', get: () => false },
    Length: { type: 'Edm.Int64', get: () => '0' },
    Level: { type: 'Edm.Byte', get: () => 1 },
    LinkingUri: { type: 'Edm.String', get: ({ item }, call) => new URL(call.webUrl).origin + encodeURI(item.fileRef) },
    LinkingUrl: { type: 'Edm.String', get: ({ item }, call) => new URL(call.webUrl).origin + item.fileRef },
    MajorVersion: { type: 'Edm.Int32', get: ({ item }) => Math.floor(item.uiVersion / 512) },
    MinorVersion: { type: 'Edm.Int32', get: ({ item }) => item.uiVersion % 512 },
    Name: { type: 'Edm.String', get: ({ item }) => item.leafName },
    ServerRelativePath: { type: 'SP.ResourcePath', onDemand: true, get: ({ item }) => ({ DecodedUrl: item.fileRef }) },
    ServerRelativeUrl: { type: 'Edm.String', get: ({ item }) => item.fileRef },
    TimeCreated: { type: 'Edm.DateTime', get: ({ item }) => item.created },
    TimeLastModified: { type: 'Edm.DateTime', get: ({ item }) => item.modified },
    Title: { type: 'Edm.String', get: ({ item }) => item.values.Title ?? '' },
    UIVersion: { type: 'Edm.Int32', get: ({ item }) => item.uiVersion },
    UIVersionLabel: { type: 'Edm.String', get: ({ item }) => `${Math.floor(item.uiVersion / 512)}.${item.uiVersion % 512}` },
    UniqueId: { type: 'Edm.Guid', get: ({ item }) => item.uniqueId }
  },
  navigation: {
    ListItemAllFields: { target: ({ list }, call) => itemType(list, call.store), many: false, get: entity => ({ ...entity, localDates: true }) }
  },
  operations: {
    recycle: {
      method: 'POST',
      run: ({ list, item }, _args, call) => {
        call.meter.units(2);
        return { kind: 'value', name: 'Recycle', type: 'Edm.Guid', value: call.store.items.recycle(list, item.id, {}, call.user) };
      }
    },
    moveto: { method: 'POST', run: async (entity, args, call) => moved(entity, await anyArgument(args, call, 'newUrl'), call) },
    movetousingpath: { method: 'POST', run: async (entity, args, call) => moved(entity, await anyArgument(args, call, 'decodedUrl'), call) },
    $value: {
      method: 'GET',
      run: () => {
        throw errors.notEmulated('the content of documents', ['attachmentfiles(\'…\')/$value']);
      }
    }
  },
  remove: ({ list, item }, call) => {
    call.meter.units(2);
    call.store.items.remove(list, item.id, {}, call.user);
    return { kind: 'empty', status: 200 };
  }
};

export const filesExtension: Extension = {
  web: {
    operations: {
      getfolderbyserverrelativeurl: folderFunction('serverRelativeUrl'),
      getfolderbyserverrelativepath: folderFunction('decodedUrl'),
      getfilebyserverrelativeurl: fileFunction('serverRelativeUrl'),
      getfilebyserverrelativepath: fileFunction('decodedUrl'),
      getfolderbyid: byUniqueId('folder'),
      getfilebyid: byUniqueId('file')
    }
  },
  root: {
    operations: {
      'sp.movecopyutil.movefilebypath': moveByPath('srcPath', 'destPath'),
      'sp.movecopyutil.movefile': moveByPath('srcUrl', 'destUrl'),
      'sp.movecopyutil.movefolderbypath': moveByPath('srcPath', 'destPath'),
      'sp.movecopyutil.movefolder': moveByPath('srcUrl', 'destUrl')
    }
  }
};

function folderFunction(parameter: string): Operation<WebRow> {
  return {
    method: 'GET',
    run: (_web, args, call) => ({ kind: 'entity', type: folderType, value: folderAt(textArgument(args, parameter), call) })
  };
}

function fileFunction(parameter: string): Operation<WebRow> {
  return {
    method: 'GET',
    run: (_web, args, call) => {
      const path = insideWeb(textArgument(args, parameter), call.web);
      const entity = itemAt(path, call);
      if (entity === undefined || entity.item.fsType !== 0) {
        throw errors.file(path);
      }
      return { kind: 'entity', type: fileType, value: entity };
    }
  };
}

function byUniqueId(kind: 'folder' | 'file'): Operation<WebRow> {
  return {
    method: 'GET',
    run: (web, args, call) => {
      const id = textArgument(args, 'uniqueId').replace(/[{}]/g, '').toLowerCase();
      for (const list of call.store.lists.all(web, call.user)) {
        if (kind === 'folder' && list.rootFolderUniqueId === id) {
          return { kind: 'entity', type: folderType, value: { kind: 'root', list } };
        }
        const item = call.store.items.byUniqueId(list, id, call.user);
        if (item !== undefined) {
          return kind === 'folder'
            ? { kind: 'entity', type: folderType, value: { kind: 'folder', list, item } }
            : { kind: 'entity', type: fileType, value: { list, item } };
        }
      }
      throw errors.fileNotFound();
    }
  };
}

function itemAt(path: string, call: Call): ItemEntity | undefined {
  const list = call.store.lists.containing(path);
  if (list === undefined) {
    return undefined;
  }
  const visible = call.store.lists.byId(call.web, list.id, call.user);
  const item = call.store.items.byPath(visible, path, call.user);
  return item === undefined ? undefined : { list: visible, item };
}

/** `SP.MoveCopyUtil`: the addresses are absolute, in `{DecodedUrl}` or as plain text. */
function moveByPath(from: string, to: string): Operation<unknown> {
  return {
    method: 'POST',
    run: async (_root, args, call) => {
      const source = insideWeb(pathText(await anyArgument(args, call, from)), call.web);
      const entity = itemAt(source, call);
      if (entity === undefined) {
        throw errors.file(source);
      }
      return moved(entity, pathText(await anyArgument(args, call, to)), call);
    }
  };
}

function pathText(value: unknown): string {
  return typeof value === 'object' && value !== null ? String((value as { DecodedUrl?: unknown }).DecodedUrl ?? '') : String(value ?? '');
}

export function moved({ list, item }: ItemEntity, target: unknown, call: Call): Answer {
  call.meter.units(2);
  const path = insideWeb(String(target ?? ''), call.web);
  if (call.store.lists.containing(path)?.id !== list.id) {
    throw errors.notEmulated('moving an item to another list');
  }
  call.store.items.move(list, item.id, path.slice(0, path.lastIndexOf('/')), leafOf(path), call.user);
  return { kind: 'null', name: 'MoveTo' };
}
