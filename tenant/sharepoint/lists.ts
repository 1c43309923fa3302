/** SP.List: the lists of a web, their settings, and everything that hangs below one. */
import { textArgument } from '../http/arguments.ts';
import type { Answer, Call, EntityType, Extension, Navigation, Operation, Property } from '../http/resources.ts';
import { unemulatedAll } from '../http/unemulated.ts';
import type { ListChanges, ListRow, NewList, WebRow } from '../store/Store.ts';
import { StoreError } from '../store/StoreError.ts';
import { availableContentTypes, contentTypesOfList, contentTypesOfWeb } from './contentTypes.ts';
import { errors } from './errors.ts';
import { availableFields, fieldsOfList, fieldsOfWeb, validationOf } from './fields.ts';
import { folderType } from './folders.ts';
import { itemType } from './itemShape.ts';
import { itemsOfList } from './items.ts';
import { getItems } from './itemsQuery.ts';
import { listProperties } from './listShape.ts';
import { changesOfList } from './changes.ts';
import { renderListDataAsStream } from './renderListData.ts';
import { securable } from './securable.ts';
import { addValidateUpdateItem } from './validateUpdate.ts';
import { viewById, viewsOfList, viewType } from './views.ts';
import { webType } from './web.ts';

const rights = securable<ListRow>(list => ({ kind: 'list', list }));

export const listType: EntityType<ListRow> = {
  name: 'SP.List',
  path: list => `Web/Lists(guid'${list.id}')`,
  etag: list => `"${list.version}"`,
  properties: inOrder({ ...listProperties, ...rights.properties }),
  navigation: {
    ...rights.navigation,
    ContentTypes: contentTypesOfList,
    ...unemulatedAll('CreatablesInfo'),
    DefaultView: { target: viewType, many: false, get: (list, call) => call.store.views.default(list) },
    ...unemulatedAll('DescriptionResource', 'EventReceivers'),
    Fields: fieldsOfList,
    ...unemulatedAll('Forms', 'InformationRightsManagementSettings'),
    Items: itemsOfList,
    ParentWeb: { target: () => webType, many: false, get: (list, call) => call.store.sites.web(list.webId) },
    RootFolder: { target: () => folderType, many: false, get: list => ({ kind: 'root', list }) },
    ...unemulatedAll('Subscriptions', 'TitleResource', 'UserCustomActions'),
    Views: viewsOfList,
    ...unemulatedAll('WorkflowAssociations')
  },
  operations: {
    ...rights.operations,
    getitembyid: {
      method: 'GET',
      run: (list, args, call) => {
        const id = Number(textArgument(args, 'id'));
        return { kind: 'entity', type: itemType(list, call.store), value: { list, item: call.store.items.get(list, id, call.user) } };
      }
    },
    getitembyuniqueid: {
      method: 'GET',
      run: (list, args, call) => {
        const item = call.store.items.byUniqueId(list, textArgument(args, 'uniqueId').toLowerCase(), call.user);
        if (item === undefined) {
          throw errors.item();
        }
        return { kind: 'entity', type: itemType(list, call.store), value: { list, item } };
      }
    },
    getview: { method: 'GET', run: (list, args, call) => ({ kind: 'entity', type: viewType, value: viewById(list, textArgument(args, 'viewGuid'), call) }) },
    getitems: { method: 'any', run: getItems },
    renderlistdataasstream: { method: 'POST', run: renderListDataAsStream },
    addvalidateupdateitemusingpath: { method: 'POST', run: addValidateUpdateItem },
    addvalidateupdateitem: { method: 'POST', run: addValidateUpdateItem },
    getchanges: { method: 'POST', run: changesOfList },
    recycle: {
      method: 'POST',
      run: (list, _args, call) => {
        call.meter.units(2);
        return { kind: 'value', name: 'Recycle', type: 'Edm.Guid', value: call.store.lists.recycle(list, call.user) };
      }
    },
    deleteobject: {
      method: 'POST',
      run: (list, _args, call) => {
        call.meter.units(2);
        call.store.lists.remove(list, call.user);
        return { kind: 'null', name: 'DeleteObject' };
      }
    }
  },
  update: async (list, call) => {
    call.meter.units(2);
    const updated = call.store.lists.update(list, listChanges(await call.json(), list), call.user);
    return { kind: 'empty', status: 204, headers: { ETag: `"${updated.version}"` } };
  },
  remove: (list, call) => {
    call.meter.units(2);
    call.store.lists.remove(list, call.user);
    return { kind: 'empty', status: 200 };
  }
};

const lists: Navigation<WebRow> = {
  target: listType,
  many: true,
  get: (web, call) => call.store.lists.all(web, call.user),
  keys: {
    '': (web, args, call) => byId(web, textArgument(args, 'id'), call),
    getbyid: (web, args, call) => byId(web, textArgument(args, 'id'), call),
    getbytitle: (web, args, call) => byTitle(web, textArgument(args, 'title'), call)
  },
  operations: {
    ensuresiteassetslibrary: ensureLibrary('Site Assets', 'SiteAssets', 101),
    ensuresitepageslibrary: ensureLibrary('Site Pages', 'SitePages', 119)
  },
  create: async (web, call) => {
    call.meter.units(2);
    const body = await call.json();
    const list = call.store.transaction(() => {
      const made = call.store.lists.create(web, newList(body), call.user);
      const changes = listChanges(withoutCreation(body), made);
      return Object.keys(changes).length === 0 ? made : call.store.lists.update(made, changes, call.user);
    });
    return { kind: 'entity', type: listType, value: list, status: 201 };
  }
};

export const listsExtension: Extension = {
  web: {
    navigation: {
      AvailableContentTypes: availableContentTypes,
      AvailableFields: availableFields,
      ContentTypes: contentTypesOfWeb,
      Fields: fieldsOfWeb,
      Lists: lists
    },
    operations: {
      getlist: byPath('strUrl'),
      getlistusingpath: byPath('decodedUrl')
    }
  }
};

function byPath(parameter: string): Operation<WebRow> {
  return {
    method: 'GET',
    run: (web, args, call): Answer => {
      const given = textArgument(args, parameter);
      const path = (given.startsWith('/') ? given : `${web.path}/${given}`).replace(/\/+$/, '');
      return { kind: 'entity', type: listType, value: call.store.lists.byPath(web, path, call.user) };
    }
  };
}

function byId(web: WebRow, id: string, call: Call): ListRow {
  return call.store.lists.byId(web, id.replace(/[{}]/g, '').toLowerCase(), call.user);
}

/** The text of the 404 names the address of the site, which the store does not know. */
function byTitle(web: WebRow, title: string, call: Call): ListRow {
  try {
    return call.store.lists.byTitle(web, title, call.user);
  } catch (failure) {
    throw failure instanceof StoreError && failure.reason === 'listNotFound' ? errors.listByTitle(title, call.webUrl) : failure;
  }
}

function ensureLibrary(title: string, urlName: string, template: number): Operation<WebRow> {
  return {
    method: 'POST',
    run: (web, _args, call): Answer => {
      call.meter.units(2);
      const known = call.store.lists.all(web, call.user).find(list => list.title === title);
      return { kind: 'entity', type: listType, value: known ?? call.store.lists.create(web, { template, title, urlName }, call.user) };
    }
  };
}

function newList(body: Readonly<Record<string, unknown>>): NewList {
  if (typeof body.Title !== 'string' || body.Title.trim() === '') {
    throw errors.argument('Value cannot be null.\r\nParameter name: Title');
  }
  return {
    title: body.Title,
    template: Number(body.BaseTemplate ?? 100),
    ...(typeof body.Description === 'string' ? { description: body.Description } : {}),
    ...(typeof body.ContentTypesEnabled === 'boolean' ? { contentTypesEnabled: body.ContentTypesEnabled } : {}),
    ...(typeof body.AllowContentTypes === 'boolean' ? { allowContentTypes: body.AllowContentTypes } : {}),
    ...(typeof body.Hidden === 'boolean' ? { hidden: body.Hidden } : {})
  };
}

function withoutCreation(body: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(body).filter(([name]) => !creation.has(name)));
}

const creation = new Set(['Title', 'BaseTemplate', 'Description', 'ContentTypesEnabled', 'AllowContentTypes', 'Hidden']);

function listChanges(body: Readonly<Record<string, unknown>>, list: ListRow): ListChanges {
  const changes: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(body)) {
    if (name === 'ValidationFormula' || name === 'ValidationMessage') {
      changes.validation = validationOf(body, list.validation);
      continue;
    }
    const target = writable[name];
    if (target === undefined) {
      throw name in listProperties ? errors.notEmulated(`changing ${name} of a list`, Object.keys(writable)) : errors.unknownProperty(name, 'SP.List');
    }
    // Only texts may be null, which empties them.
    changes[target] = value ?? '';
  }
  return changes as ListChanges;
}

const writable: Readonly<Record<string, keyof ListChanges>> = {
  Title: 'title', Description: 'description', Hidden: 'hidden', ContentTypesEnabled: 'contentTypesEnabled', EnableAttachments: 'enableAttachments',
  EnableFolderCreation: 'enableFolderCreation', EnableModeration: 'enableModeration', EnableVersioning: 'enableVersioning',
  EnableMinorVersions: 'enableMinorVersions', MajorVersionLimit: 'majorVersionLimit', DraftVersionVisibility: 'draftVersionVisibility',
  ForceCheckout: 'forceCheckout', NoCrawl: 'noCrawl', OnQuickLaunch: 'onQuickLaunch', ListExperienceOptions: 'listExperience',
  ReadSecurity: 'readSecurity', WriteSecurity: 'writeSecurity'
};

/** Alphabetical as SharePoint answers, the two label properties staying where the recordings have them. */
function inOrder(properties: Readonly<Record<string, Property<ListRow>>>): Record<string, Property<ListRow>> {
  const own = Object.keys(listProperties);
  const added = Object.keys(properties).filter(name => !own.includes(name)).sort();
  const names = [...own];
  for (const name of added) {
    const at = names.findIndex(other => other > name && !other.includes('Sensitivity'));
    names.splice(at < 0 ? names.length : at, 0, name);
  }
  return Object.fromEntries(names.map(name => [name, properties[name]!]));
}
