/**
 * SP.File and SP.Folder, as far as lists have them: a list's root folder, folders inside it (a discussion is one), and
 * items and documents under their paths. The tenant keeps no content of documents.
 */
import { anyArgument, textArgument } from '../http/arguments.ts';
import type { Answer, Args, Call, EntityType, Extension, Navigation, Operation } from '../http/resources.ts';
import { unemulatedAll } from '../http/unemulated.ts';
import type { ItemRow, ListRow, WebRow } from '../store/Store.ts';
import { errors } from './errors.ts';
import { itemType } from './itemShape.ts';
import type { ItemEntity } from './itemShapeValues.ts';
import { propertyValuesType } from './propertyValues.ts';

export type FolderEntity =
  | { readonly kind: 'root'; readonly list: ListRow }
  | { readonly kind: 'folder'; readonly list: ListRow; readonly item: ItemRow };

const pathOf = (folder: FolderEntity): string => (folder.kind === 'root' ? folder.list.rootFolder : folder.item.fileRef);
const idOf = (folder: FolderEntity): string => (folder.kind === 'root' ? folder.list.rootFolderUniqueId : folder.item.uniqueId);
const leafOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

const folders: Navigation<FolderEntity> = {
  target: () => folderType,
  many: true,
  get: (folder, call) => childrenOf(folder, call).map(item => ({ kind: 'folder', list: folder.list, item })),
  keys: { '': (folder, args, call) => folderAt(`${pathOf(folder)}/${textArgument(args, 'url')}`, call) },
  operations: {
    add: addFolder('url'),
    addusingpath: addFolder('DecodedUrl')
  }
};

export const folderType: EntityType<FolderEntity> = {
  name: 'SP.Folder',
  path: folder => `Web/GetFolderByServerRelativePath(decodedurl='${pathOf(folder).replaceAll('\'', '\'\'')}')`,
  properties: {
    ContentTypeOrder: { type: 'Collection(SP.ContentTypeId)', onDemand: true, get: contentTypeOrder },
    Exists: { type: 'Edm.Boolean', get: () => true },
    ExistsAllowThrowForPolicyFailures: { type: 'Edm.Boolean', get: () => true },
    ExistsWithException: { type: 'Edm.Boolean', get: () => true },
    IsWOPIEnabled: { type: 'Edm.Boolean', get: () => false },
    ItemCount: { type: 'Edm.Int32', get: folder => (folder.kind === 'root' ? folder.list.itemCount : folder.item.itemChildCount + folder.item.folderChildCount) },
    Name: { type: 'Edm.String', get: folder => leafOf(pathOf(folder)) },
    ProgID: { type: 'Edm.String', get: () => null },
    ServerRelativePath: { type: 'SP.ResourcePath', onDemand: true, get: folder => ({ DecodedUrl: pathOf(folder) }) },
    ServerRelativeUrl: { type: 'Edm.String', get: pathOf },
    TimeCreated: { type: 'Edm.DateTime', get: folder => (folder.kind === 'root' ? folder.list.created : folder.item.created) },
    TimeLastModified: { type: 'Edm.DateTime', get: folder => (folder.kind === 'root' ? folder.list.lastItemModified : folder.item.modified) },
    UniqueContentTypeOrder: { type: 'Collection(SP.ContentTypeId)', onDemand: true, get: () => null },
    UniqueId: { type: 'Edm.Guid', get: idOf },
    WelcomePage: { type: 'Edm.String', get: () => '' }
  },
  navigation: {
    Files: { target: () => fileType, many: true, get: filesOf },
    ListItemAllFields: {
      target: ({ list }, call) => itemType(list, call.store), many: false,
      get: folder => (folder.kind === 'root' ? undefined : { list: folder.list, item: folder.item, localDates: true })
    },
    ParentFolder: { target: () => folderType, many: false, get: (folder, call) => (folder.kind === 'root' ? undefined : folderAt(folder.item.dirName, call)) },
    Properties: {
      target: ({ list }) => propertyValuesType(`Web/Lists(guid'${list.id}')/RootFolder/Properties`), many: false,
      get: folder => (folder.kind === 'root' ? folder.list.properties : undefined)
    },
    ...unemulatedAll('StorageMetrics'),
    Folders: folders
  },
  operations: {
    recycle: {
      method: 'POST',
      run: (folder, _args, call) => {
        call.meter.units(2);
        return { kind: 'value', name: 'Recycle', type: 'Edm.Guid', value: call.store.items.recycle(folder.list, itemOf(folder).id, {}, call.user) };
      }
    },
    deleteobject: {
      method: 'POST',
      run: (folder, _args, call) => {
        removeFolder(folder, call);
        return { kind: 'null', name: 'DeleteObject' };
      }
    },
    moveto: { method: 'POST', run: async (folder, args, call) => moved({ list: folder.list, item: itemOf(folder) }, await anyArgument(args, call, 'newUrl'), call) }
  },
  remove: (folder, call) => {
    removeFolder(folder, call);
    return { kind: 'empty', status: 200 };
  }
};

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
    Level: { type: 'Edm.Int32', get: () => 1 },
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

/** The folder at a server-relative path; the service's 404 when there is none. */
export function folderAt(path: string, call: Call): FolderEntity {
  const clean = insideWeb(path, call.web);
  const list = call.store.lists.containing(clean);
  if (list === undefined) {
    throw errors.fileNotFound();
  }
  const visible = call.store.lists.byId(call.web, list.id, call.user);
  if (visible.rootFolder.toLowerCase() === clean.toLowerCase()) {
    return { kind: 'root', list: visible };
  }
  const item = call.store.items.byPath(visible, clean, call.user);
  if (item?.fsType !== 1) {
    throw errors.fileNotFound();
  }
  return { kind: 'folder', list: visible, item };
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

/** A server-relative path without a slash at the end; the service's 400 for one of another web. */
function insideWeb(path: string, web: WebRow): string {
  const clean = path.replace(/^https?:\/\/[^/]+/i, '').replace(/\/+$/, '');
  const below = `${web.path}/`.toLowerCase();
  if (!`${clean}/`.toLowerCase().startsWith(below)) {
    throw errors.foreignUrl();
  }
  return clean;
}

function childrenOf(folder: FolderEntity, call: Call): readonly ItemRow[] {
  const { rows, rowsScanned } = call.store.items.query(folder.list, {
    where: { kind: 'compare', op: 'eq', field: { name: 'FSObjType' }, value: { kind: 'number', value: 1 } },
    folder: pathOf(folder), scope: 'Default', rowLimit: 5000
  }, call.user);
  call.meter.rows(rowsScanned);
  return rows;
}

/** Documents of a library. Items of a list are none, though they have paths. */
function filesOf(folder: FolderEntity, call: Call): readonly ItemEntity[] {
  if (folder.list.baseType !== 1) {
    return [];
  }
  const { rows, rowsScanned } = call.store.items.query(folder.list, { folder: pathOf(folder), scope: 'FilesOnly', rowLimit: 5000 }, call.user);
  call.meter.rows(rowsScanned);
  return rows.map(item => ({ list: folder.list, item }));
}

function contentTypeOrder(folder: FolderEntity, call: Call): { StringValue: string }[] | null {
  return folder.kind === 'root' ? call.store.contentTypes.ofList(folder.list).filter(type => !type.id.startsWith('0x0120') || type.id.startsWith('0x012002')).map(type => ({ StringValue: type.id })) : null;
}

function addFolder(parameter: string): Operation<FolderEntity> {
  return {
    method: 'POST',
    run: async (folder: FolderEntity, args: Args, call: Call): Promise<Answer> => {
      call.meter.units(2);
      const leafName = leafOf(String(await anyArgument(args, call, parameter) ?? ''));
      const contentType = call.store.contentTypes.find(folder.list, '0x0120');
      const body = { Title: leafName, ...(contentType === undefined ? {} : { ContentTypeId: contentType.id }) };
      const item = call.store.items.add(folder.list, { folder: pathOf(folder), leafName, fsType: 1 }, body, call.user);
      return { kind: 'entity', type: folderType, value: { kind: 'folder', list: folder.list, item } };
    }
  };
}

function itemOf(folder: FolderEntity): ItemRow {
  if (folder.kind === 'root') {
    throw errors.notEmulated('moving or deleting the root folder of a list', ['lists(guid\'…\')/recycle']);
  }
  return folder.item;
}

function removeFolder(folder: FolderEntity, call: Call): void {
  call.meter.units(2);
  call.store.items.remove(folder.list, itemOf(folder).id, {}, call.user);
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

function moved({ list, item }: ItemEntity, target: unknown, call: Call): Answer {
  call.meter.units(2);
  const path = insideWeb(String(target ?? ''), call.web);
  if (call.store.lists.containing(path)?.id !== list.id) {
    throw errors.notEmulated('moving an item to another list');
  }
  call.store.items.move(list, item.id, path.slice(0, path.lastIndexOf('/')), leafOf(path), call.user);
  return { kind: 'null', name: 'MoveTo' };
}
