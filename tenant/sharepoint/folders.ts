/** SP.Folder: the root folder of a list, and folders inside it. A discussion is one. */
import { anyArgument, booleanArgument, textArgument } from '../http/arguments.ts';
import type { Answer, Args, Call, EntityType, Navigation, Operation } from '../http/resources.ts';
import { unemulatedAll } from '../http/unemulated.ts';
import type { ItemRow, ListRow, WebRow } from '../store/Store.ts';
import { permissionBits } from '../store/permissionBits.ts';
import { errors } from './errors.ts';
import { fileType, moved } from './files.ts';
import { itemType } from './itemShape.ts';
import type { ItemEntity } from './itemShapeValues.ts';
import { propertyValuesType } from './propertyValues.ts';

export type FolderEntity =
  | { readonly kind: 'root'; readonly list: ListRow }
  | { readonly kind: 'folder'; readonly list: ListRow; readonly item: ItemRow };

export const pathOf = (folder: FolderEntity): string => (folder.kind === 'root' ? folder.list.rootFolder : folder.item.fileRef);
const idOf = (folder: FolderEntity): string => (folder.kind === 'root' ? folder.list.rootFolderUniqueId : folder.item.uniqueId);
export const leafOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

const fileAtName: NonNullable<Navigation<FolderEntity>['keys']>[string] = (folder, args, call) => {
  const name = leafOf(textArgument(args, 'url'));
  const item = call.store.items.byPath(folder.list, `${pathOf(folder)}/${name}`, call.user);
  if (item?.fsType !== 0) {
    throw errors.file(`${pathOf(folder)}/${name}`);
  }
  return { list: folder.list, item };
};

const files: Navigation<FolderEntity> = {
  target: () => fileType,
  many: true,
  get: filesOf,
  keys: { '': fileAtName, getbyurl: fileAtName },
  operations: { add: addFile('url'), addusingpath: addFile('DecodedUrl') }
};

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
    WelcomePage: { type: 'Edm.String', get: (folder, call) => call.store.setting(welcomePageKey(folder)) ?? '' }
  },
  navigation: {
    Files: files,
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
  update: updateFolder,
  remove: (folder, call) => {
    removeFolder(folder, call);
    return { kind: 'empty', status: 200 };
  }
};

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

/** A server-relative path without a slash at the end; the service's 400 for one of another web. */
export function insideWeb(path: string, web: WebRow): string {
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

/** `files/add(url='a.txt',overwrite=true)` with the content as the body. */
function addFile(parameter: string): Operation<FolderEntity> {
  return {
    method: 'POST',
    run: async (folder: FolderEntity, args: Args, call: Call): Promise<Answer> => {
      call.meter.units(2);
      const leafName = leafOf(textArgument(args, parameter));
      const overwrite = booleanArgument(args, 'overwrite', 1);
      const item = call.store.documents.add(folder.list, { folder: pathOf(folder), leafName, overwrite }, await call.bytes(), call.user);
      return { kind: 'entity', type: fileType, value: { list: folder.list, item } };
    }
  };
}

/** A folder has no place for the page that it opens with: it is kept by its id. */
const welcomePageKey = (folder: FolderEntity): string => `welcome page ${idOf(folder)}`;

/** WelcomePage, and Name, which renames. */
async function updateFolder(folder: FolderEntity, call: Call): Promise<Answer> {
  call.meter.units(2);
  const target = folder.kind === 'root' ? { kind: 'list', list: folder.list } as const : { kind: 'item', list: folder.list, item: folder.item } as const;
  call.store.permissions.demand(call.user, target, permissionBits.editListItems);
  for (const [name, value] of Object.entries(await call.json())) {
    switch (name) {
      case 'WelcomePage':
        call.store.setSetting(welcomePageKey(folder), String(value ?? '') || undefined);
        break;
      case 'Name':
        call.store.items.move(folder.list, itemOf(folder).id, itemOf(folder).dirName, String(value), call.user);
        break;
      default:
        throw errors.notEmulated(`changing ${name} of SP.Folder`, ['Name', 'WelcomePage']);
    }
  }
  return { kind: 'empty', status: 204 };
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
