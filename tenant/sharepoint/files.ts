/** SP.File: items and documents under their paths, their content, and how they move. */
import { anyArgument, textArgument } from '../http/arguments.ts';
import type { Answer, Args, Call, EntityType, Extension, FileHandler, Operation } from '../http/resources.ts';
import type { WebRow } from '../store/Store.ts';
import { download } from './attachments.ts';
import { errors } from './errors.ts';
import { fileStates } from './filesStates.ts';
import { fileUploads } from './filesUploads.ts';
import { folderAt, folderType, insideWeb, leafOf, pathOf } from './folders.ts';
import { itemType } from './itemShape.ts';
import type { ItemEntity } from './itemShapeValues.ts';
import { userType } from './users.ts';

/** A document, or a list item under its path `…/12_.000`. */
export const fileType: EntityType<ItemEntity> = {
  name: 'SP.File',
  path: ({ item }) => `Web/GetFileByServerRelativePath(decodedurl='${item.fileRef.replaceAll('\'', '\'\'')}')`,
  properties: {
    CheckInComment: { type: 'Edm.String', get: ({ list, item }, call) => call.store.checkouts.comment(list, item.id) },
    // 0 checked out, 2 not.
    CheckOutType: { type: 'Edm.Int32', get: ({ list, item }, call) => (call.store.checkouts.by(list, item.id) === undefined ? 2 : 0) },
    ContentTag: { type: 'Edm.String', get: ({ item }) => `{${item.uniqueId.toUpperCase()}},${item.version},${item.version}` },
    CustomizedPageStatus: { type: 'Edm.Int32', get: () => 0 },
    ETag: { type: 'Edm.String', get: ({ item }) => `"{${item.uniqueId.toUpperCase()}},${item.version}"` },
    Exists: { type: 'Edm.Boolean', get: () => true },
    ExistsAllowThrowForPolicyFailures: { type: 'Edm.Boolean', get: () => true },
    ExistsWithException: { type: 'Edm.Boolean', get: () => true },
    IrmEnabled: { type: 'Edm.Boolean', get: () => false },
    Length: { type: 'Edm.Int64', get: ({ list, item }, call) => call.store.documents.size(list, item) },
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
    CheckedOutByUser: {
      target: userType, many: false,
      get: ({ list, item }, call) => {
        const holder = call.store.checkouts.by(list, item.id);
        return holder === undefined ? undefined : call.store.users.byId(list.siteId, holder);
      }
    },
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
    deleteobject: {
      method: 'POST',
      run: (entity, _args, call) => {
        removeFile(entity, call);
        return { kind: 'null', name: 'DeleteObject' };
      }
    },
    copyto: { method: 'POST', run: copyTo },
    ...fileStates,
    ...fileUploads,
    $value: {
      method: 'any',
      run: async ({ list, item }, _args, call) => {
        if (call.method === 'PUT') {
          call.meter.units(2);
          const written = call.store.documents.write(list, item, await call.bytes(), call.user);
          return { kind: 'empty', status: 204, headers: { ETag: `"{${written.uniqueId.toUpperCase()}},${written.version}"` } };
        }
        call.meter.units(1);
        return download(call.store.documents.read(list, item), item.leafName);
      }
    }
  },
  remove: (entity, call) => {
    removeFile(entity, call);
    return { kind: 'empty', status: 200 };
  }
};

function removeFile({ list, item }: ItemEntity, call: Call): void {
  call.meter.units(2);
  call.store.items.remove(list, item.id, {}, call.user);
}

/** `copyto(strNewUrl='/sites/x/Shared Documents/b.txt',bOverWrite=true)`, also to another library of the web. */
async function copyTo({ list, item }: ItemEntity, args: Args, call: Call): Promise<Answer> {
  call.meter.units(2);
  const path = insideWeb(String(await anyArgument(args, call, 'strNewUrl') ?? ''), call.web);
  const folder = folderAt(path.slice(0, path.lastIndexOf('/')), call);
  const overwrite = String(await anyArgument(args, call, 'bOverWrite', 1) ?? false).toLowerCase() === 'true';
  call.store.documents.add(folder.list, { folder: pathOf(folder), leafName: leafOf(path), overwrite }, call.store.documents.read(list, item), call.user);
  return { kind: 'null', name: 'CopyTo' };
}

/** `/sites/x/Shared Documents/a.txt`: documents under their own address. Pages are not: they are shown. */
const documentDownload: FileHandler = {
  pattern: /^\/(?:sites|teams)\/(?!.*\/_(?:api|layouts|vti_bin)\/)[^/]+\/.+\.(?!aspx$)[a-z0-9]{1,10}$/i,
  run: ([path], call) => {
    const entity = itemAt(path, call);
    if (call.method !== 'GET' || entity === undefined || entity.list.baseType !== 1 || entity.item.fsType !== 0) {
      throw errors.file(path);
    }
    call.meter.units(1);
    return download(call.store.documents.read(entity.list, entity.item), entity.item.leafName);
  }
};

export const filesExtension: Extension = {
  files: [documentDownload],
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
