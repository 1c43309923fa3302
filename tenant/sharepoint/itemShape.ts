/**
 * The entity type of a list's items: SP.Data.<List>Item, whose members its columns decide.
 *
 * A plain item answers (recorded): FileSystemObjectType, Id, ServerRedirectedEmbedUri, ServerRedirectedEmbedUrl, then
 * the columns in the order of the list's fields. Persons and lookups are `XId` (and `XStringId`), and links that need
 * target fields: `$select=Author/Title&$expand=Author`.
 */
import { unemulated, unemulatedAll } from '../http/unemulated.ts';
import type { Call, EntityType, Navigation, Property } from '../http/resources.ts';
import type { FieldRow, FieldType, ListRow, Store } from '../store/Store.ts';
import { attachmentsOfItem } from './attachments.ts';
import { commentsOfItem, likedByInformation } from './comments.ts';
import { contentTypeType } from './contentTypes.ts';
import { errors } from './errors.ts';
import { orderFields, ownFields } from './fieldsOrder.ts';
import { fileType } from './files.ts';
import { folderType } from './folders.ts';
import { fieldValuesAsText } from './itemShapeTexts.ts';
import { computedValue, lookupIds, restValue, storedValue, type ItemEntity } from './itemShapeValues.ts';
import { entityPropertyName } from './itemShapeNames.ts';
import { itemOperations, removeItem, updateItem } from './itemsWrite.ts';
import { listType } from './lists.ts';
import { securable } from './securable.ts';
import { userInfoType } from './itemShapePersons.ts';
import { versionsOfItem } from './versions.ts';

const caches = new WeakMap<Store, Map<string, { readonly version: number; readonly type: EntityType<ItemEntity> }>>();

/** One type per list, made anew when the schema of the list has changed. */
export function itemType(list: ListRow, store: Store): EntityType<ItemEntity> {
  const cache = caches.get(store) ?? new Map();
  caches.set(store, cache);
  const known = cache.get(list.id);
  const version = store.lists.fresh(list).version;
  if (known?.version === version) {
    return known.type;
  }
  const type = buildType(list, orderFields(list, store.fields.list(list)));
  cache.set(list.id, { version, type });
  return type;
}

const rights = securable<ItemEntity>(({ list, item }) => ({ kind: 'item', list, item }));

/** Members that every item has, before its columns. */
const commonProperties: Readonly<Record<string, Property<ItemEntity>>> = {
  CommentsDisabled: { type: 'Edm.Boolean', onDemand: true, get: ({ list, item }, call) => call.store.comments.isDisabled(list, item.id) },
  // 0 not disabled, 1 on the item.
  CommentsDisabledScope: { type: 'Edm.Int32', onDemand: true, get: ({ list, item }, call) => (call.store.comments.isDisabled(list, item.id) ? 1 : 0) },
  DisplayName: { type: 'Edm.String', onDemand: true, get: ({ item }) => item.values.Title ?? item.leafName },
  ...rights.properties,
  FileSystemObjectType: { type: 'Edm.Int32', get: ({ item }) => item.fsType },
  Id: { type: 'Edm.Int32', get: ({ item }) => item.id },
  ServerRedirectedEmbedUri: { type: 'Edm.String', get: () => null },
  ServerRedirectedEmbedUrl: { type: 'Edm.String', get: () => '' }
};

const commonNavigation: Readonly<Record<string, Navigation<ItemEntity>>> = {
  ...rights.navigation,
  AttachmentFiles: attachmentsOfItem,
  Comments: commentsOfItem,
  ContentType: { target: contentTypeType, many: false, get: ({ list, item }, call) => call.store.contentTypes.find(list, item.contentTypeId) },
  GetDlpPolicyTip: unemulated('GetDlpPolicyTip'),
  FieldValuesAsHtml: unemulated('FieldValuesAsHtml'),
  FieldValuesAsText: fieldValuesAsText,
  FieldValuesForEdit: unemulated('FieldValuesForEdit'),
  File: { target: () => fileType, many: false, get: ({ list, item }) => (list.baseType === 1 && item.fsType === 0 ? { list, item } : undefined) },
  Folder: { target: () => folderType, many: false, get: ({ list, item }) => (item.fsType === 1 ? { kind: 'folder', list, item } : undefined) },
  LikedByInformation: likedByInformation,
  ParentList: { target: () => listType, many: false, get: ({ list }) => list },
  ...unemulatedAll('Properties'),
  Versions: versionsOfItem
};

function refuseLikes(): never {
  throw errors.likesNotSupported();
}

function buildType(list: ListRow, fields: readonly FieldRow[]): EntityType<ItemEntity> {
  const properties: Record<string, Property<ItemEntity>> = { ...commonProperties };
  const navigation: Record<string, Navigation<ItemEntity>> = { ...commonNavigation, LikedBy: hiddenLikedBy };
  for (const field of fields) {
    addField(field, properties, navigation, list);
    if (field.internalName === colorTagFollows(list, fields)) {
      properties.OData__ColorTag = { type: 'Edm.String', get: () => null };
    }
  }
  return {
    name: `SP.Data.${list.entityTypeName}Item`,
    path: ({ item }) => `Web/Lists(guid'${list.id}')/Items(${item.id})`,
    id: () => crypto.randomUUID(),
    etag: ({ item }) => `"${item.version}"`,
    complete: true,
    properties,
    navigation,
    operations: { ...rights.operations, ...itemOperations },
    update: updateItem,
    remove: removeItem
  };
}

/** The column of labels that every list has had since 2023 (nobody here sets it): its place among the others. */
function colorTagFollows(list: ListRow, fields: readonly FieldRow[]): string {
  return ownFields(fields).length > 0 ? 'ContentTypeId' : list.baseType === 1 ? 'UniqueId' : 'GUID';
}

/** Without the column of that name, `items(3)/likedBy` is the function that lists refuse. */
const hiddenLikedBy: Navigation<ItemEntity> = { target: userInfoType, many: true, hidden: true, get: refuseLikes };

/** Hidden columns that are answered all the same (recorded). */
const shownThoughHidden = new Set(['ContentTypeId', 'GUID']);

/** Lookups into the Docs table that answer a plain value; types as in $metadata. The child counts do not: they are lookups to REST. */
const plainDocsLookups: Readonly<Record<string, string>> = {
  FileRef: 'Edm.String', FileDirRef: 'Edm.String', UniqueId: 'Edm.Guid', FSObjType: 'Edm.Int32', SortBehavior: 'Edm.String', ScopeId: 'Edm.String',
  Created_x0020_Date: 'Edm.DateTime', Last_x0020_Modified: 'Edm.DateTime', ProgId: 'Edm.String', MetaInfo: 'Edm.String', SMTotalSize: 'Edm.String'
};

function addField(field: FieldRow, properties: Record<string, Property<ItemEntity>>, navigation: Record<string, Navigation<ItemEntity>>, list: ListRow): void {
  const name = entityPropertyName(field.internalName);
  const onDemand = field.hidden && !shownThoughHidden.has(field.internalName) && !(list.baseType === 1 && field.internalName === '_CopySource');
  switch (field.type) {
    case 'Computed':
      if (!(name in navigation)) {
        properties[name] = { type: 'Edm.String', onDemand: true, get: (entity, call) => computedValue(entity, field, call) };
      }
      return;
    case 'User':
    case 'UserMulti':
      addPerson(field, name, onDemand, properties, navigation);
      return;
    case 'Lookup':
    case 'LookupMulti':
      addLookup(field, name, onDemand, properties, navigation);
      return;
    case 'File':
      properties[name] = { type: 'Edm.String', onDemand: true, get: ({ item }) => item.leafName };
      return;
    default:
      if (name !== 'Id') {
        properties[name] = { type: edmTypes[field.type] ?? 'Edm.String', onDemand, get: (entity, call) => restValue(entity, field, call) };
      }
  }
}

const edmTypes: Partial<Record<FieldType, string>> = {
  Counter: 'Edm.Int32', Integer: 'Edm.Int32', Number: 'Edm.Double', Currency: 'Edm.Double', Likes: 'Edm.Double', RatingCount: 'Edm.Double',
  AverageRating: 'Edm.Double', Boolean: 'Edm.Boolean', Attachments: 'Edm.Boolean', DateTime: 'Edm.DateTime', MultiChoice: 'Collection(Edm.String)',
  URL: 'SP.FieldUrlValue', Guid: 'Edm.Guid', ModStat: 'Edm.Int32'
};

type Members = [Record<string, Property<ItemEntity>>, Record<string, Navigation<ItemEntity>>];

function addPerson(field: FieldRow, name: string, onDemand: boolean, ...[properties, navigation]: Members): void {
  const many = field.allowMultiple || field.type === 'UserMulti';
  // Nobody is null, where no lookup is an empty collection (recorded).
  properties[`${name}Id`] = many
    ? { type: 'Collection(Edm.Int32)', onDemand, get: ({ item }) => (lookupIds(item, field).length === 0 ? null : lookupIds(item, field)) }
    : { type: 'Edm.Int32', onDemand, get: ({ item }) => storedValue(item, field) };
  if (!field.fromBaseType) {
    properties[`${name}StringId`] = many
      ? { type: 'Collection(Edm.String)', onDemand, get: ({ item }) => (lookupIds(item, field).length === 0 ? null : lookupIds(item, field).map(String)) }
      : { type: 'Edm.String', onDemand, get: ({ item }) => (storedValue(item, field) === null ? null : String(storedValue(item, field))) };
  }
  const persons = ({ list, item }: ItemEntity, call: Call) => lookupIds(item, field).flatMap(id => call.store.users.byId(list.siteId, id) ?? []);
  navigation[name] = {
    target: userInfoType,
    many,
    needsTargets: true,
    hidden: true,
    get: (entity, call) => {
      if (field.internalName === 'LikedBy' && /\/likedby\b/i.test(new URL(call.requestUrl).pathname)) {
        throw errors.likesNotSupported();
      }
      return many ? persons(entity, call) : persons(entity, call)[0];
    }
  };
}

function addLookup(field: FieldRow, name: string, onDemand: boolean, ...[properties, navigation]: Members): void {
  const plain = plainDocsLookups[field.internalName];
  if (plain !== undefined) {
    properties[name] = { type: plain, onDemand: true, get: ({ item }) => (plain === 'Edm.Int32' ? Number(storedValue(item, field)) : storedValue(item, field)) };
    return;
  }
  if (field.lookupList === 'Docs' || field.lookupList === 'AppPrincipals') {
    navigation[name] = {
      target: docsLookupType(field), many: false, needsTargets: true, hidden: true,
      get: ({ item }) => ({ id: item.id, value: storedValue(item, field) })
    };
    return;
  }
  const many = field.allowMultiple || field.type === 'LookupMulti';
  properties[`${name}Id`] = many
    ? { type: 'Collection(Edm.Int32)', onDemand, get: ({ item }) => lookupIds(item, field) }
    : { type: 'Edm.Int32', onDemand, get: ({ item }) => storedValue(item, field) };
  const targets = ({ list, item }: ItemEntity, call: Call) => lookupIds(item, field).flatMap(id => call.store.items.lookupTarget(list, field, id) ?? []);
  navigation[name] = {
    target: (entity, call) => itemType(targets(entity, call)[0]?.list ?? entity.list, call.store),
    many,
    needsTargets: true,
    hidden: true,
    get: (entity, call) => (many ? targets(entity, call) : targets(entity, call)[0])
  };
}

/** What is behind a lookup into SharePoint's own tables: `ItemChildCount/Id`, or the column by its own name. */
function docsLookupType(field: FieldRow): EntityType<{ id: number; value: unknown }> {
  return {
    name: 'SP.FieldLookupValue',
    path: () => '',
    complete: true,
    properties: {
      Id: { type: 'Edm.Int32', get: target => target.id },
      [field.lookupField ?? field.internalName]: { type: 'Edm.String', get: target => target.value }
    }
  };
}

