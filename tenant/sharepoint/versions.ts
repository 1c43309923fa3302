/** SP.ListItemVersion: an item as it was. `items?$expand=Versions` answers fewer columns than `items(n)/versions` (recorded). */
import { numberArgument } from '../http/arguments.ts';
import type { Call, EntityType, Navigation, Property } from '../http/resources.ts';
import { unemulated } from '../http/unemulated.ts';
import type { FieldRow, ItemVersionRow, ListRow } from '../store/Store.ts';
import { errors } from './errors.ts';
import { fieldType } from './fields.ts';
import { fieldsInOrder } from './fieldsOrder.ts';
import { escapedPropertyName } from './itemShapeNames.ts';
import { lookupIds, restValue, storedValue, type ItemEntity } from './itemShapeValues.ts';

interface VersionEntity {
  readonly list: ListRow;
  readonly version: ItemVersionRow;
  /** All columns, or only those of an expansion. */
  readonly whole: boolean;
}

const versionProperties: Readonly<Record<string, Property<VersionEntity>>> = {
  // UTC all the same: the Z is missing here alone (recorded).
  Created: { type: 'Edm.DateTime', get: ({ version }) => version.created.replace(/Z$/, '') },
  IsCurrentVersion: { type: 'Edm.Boolean', get: ({ version }) => version.isCurrent },
  VersionId: { type: 'Edm.Int32', get: ({ version }) => version.versionId },
  VersionLabel: { type: 'Edm.String', get: ({ version }) => version.label }
};

/** Columns of an expansion besides those that are shown, in their order. */
const briefHidden = ['_ModerationStatus', '_Level', 'UniqueId', 'owshiddenversion', 'FSObjType', 'ScopeId', 'FileRef', 'MetaInfo'];

export const versionType: EntityType<VersionEntity> = {
  name: 'SP.ListItemVersion',
  path: ({ list, version }) => `Web/Lists(guid'${list.id}')/Items(${version.item.id})/Versions(${version.versionId})`,
  complete: true,
  properties: (entity, call) => {
    const fields = fieldsInOrder(entity.list, call);
    const shown = entity.whole ? fields.filter(field => field.type !== 'Computed') : briefFields(fields);
    const columns = shown.filter(field => field.internalName !== 'Created').map(field => [escapedPropertyName(field.internalName), columnProperty(field)] as const);
    return { ...versionProperties, ...Object.fromEntries(columns) };
  },
  navigation: {
    Fields: { target: fieldType, many: true, get: ({ list }, call) => fieldsInOrder(list, call) },
    CreatedBy: unemulated('CreatedBy of a version'),
    FileVersion: unemulated('FileVersion')
  }
};

function briefFields(fields: readonly FieldRow[]): FieldRow[] {
  const shown = fields.filter(field => !field.hidden && field.type !== 'Computed' && field.lookupList !== 'Docs' && field.lookupList !== 'AppPrincipals' ||
    field.internalName === 'ContentTypeId' || field.internalName === 'GUID');
  return [...shown, ...briefHidden.flatMap(name => fields.find(field => field.internalName === name) ?? [])];
}

function columnProperty(field: FieldRow): Property<VersionEntity> {
  return {
    type: 'Edm.String',
    get: ({ list, version }, call) => columnValue({ list, item: version.item }, field, call)
  };
}

function columnValue(entity: ItemEntity, field: FieldRow, call: Call): unknown {
  const { list, item } = entity;
  if (field.internalName === 'ContentTypeId') {
    return { StringValue: item.contentTypeId };
  }
  if (field.type.startsWith('User')) {
    const persons = lookupIds(item, field).map(id => {
      const user = call.store.users.byId(list.siteId, id);
      return { LookupId: id, LookupValue: user?.title ?? '', Email: user?.email ?? '' };
    });
    return field.allowMultiple ? persons : persons[0] ?? null;
  }
  if (field.type.startsWith('Lookup') && field.lookupList !== 'Docs' && field.lookupList !== 'AppPrincipals') {
    const texts = call.store.items.lookupTexts(list, [item], [field.internalName]).get(field.internalName);
    const targets = lookupIds(item, field).map(id => ({ LookupId: id, LookupValue: texts?.get(id) ?? null }));
    return field.allowMultiple ? targets : targets[0] ?? null;
  }
  if (lookupValued.has(field.internalName)) {
    return { LookupId: item.id, LookupValue: storedValue(item, field) };
  }
  return field.type.startsWith('Lookup') ? storedValue(item, field) ?? '' : restValue(entity, field, call);
}

/** Lookups into the Docs table that stay lookups here (recorded); the others answer their text. */
const lookupValued = new Set(['SortBehavior', 'SyncClientId', 'AppAuthor', 'AppEditor', 'SMTotalSize', 'SMTotalFileCount']);

/** `items(n)/versions` and `$expand=Versions`. */
export const versionsOfItem: Navigation<ItemEntity> = {
  target: versionType,
  many: true,
  get: ({ list, item }, call) => entities(list, item.id, call),
  keys: {
    '': ({ list, item }, args, call) => entities(list, item.id, call).find(({ version }) => version.versionId === numberArgument(args, 'id')) ?? missing(),
    getbyid: ({ list, item }, args, call) => entities(list, item.id, call).find(({ version }) => version.versionId === numberArgument(args, 'versionId')) ?? missing()
  }
};

function entities(list: ListRow, id: number, call: Call): VersionEntity[] {
  call.meter.units(1);
  const whole = /\/versions\b/i.test(new URL(call.requestUrl).pathname);
  return call.store.items.versions(list, id, call.user).map(version => ({ list, version, whole }));
}

function missing(): never {
  throw errors.fileNotFound();
}
