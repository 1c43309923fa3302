/**
 * Turns an entity into the JSON of the format that was asked for, by its description: which members, in which order,
 * with which metadata around them.
 *
 * Order, as recorded: metadata, then links (expanded, or deferred in the verbose format), then properties.
 */
import type { Call, EntityType, Navigation, Property } from './resources.ts';
import type { FormatKind } from './formats.ts';
import type { Projection } from './projection.ts';
import { errors } from '../sharepoint/errors.ts';
import { convert } from './values.ts';
import { nested, namesText } from './projection.ts';
import { nearest } from './nearest.ts';

export type JsonObject = Record<string, unknown>;

/** The names of a projection are looked at once per collection, not once per row. */
const checked = new WeakMap<Projection, EntityType<any>>();

export async function shapeEntity(type: EntityType<any>, entity: any, call: Call, projection: Projection): Promise<JsonObject> {
  return shapeMembers(entityMetadata(type, entity, call), type, entity, call, projection);
}

async function shapeMembers(body: JsonObject, type: EntityType<any>, entity: any, call: Call, projection: Projection): Promise<JsonObject> {
  const properties = propertiesOf(type, entity, call);
  if (checked.get(projection) !== type) {
    refuseUnknown(type, properties, projection);
    checked.set(projection, type);
  }
  for (const [name, navigation] of Object.entries(type.navigation ?? {})) {
    await shapeLink(body, name, navigation, { type, entity, call, projection });
  }
  for (const [name, property] of Object.entries(properties)) {
    if (isSelected(name, property, projection)) {
      addProperty(body, name, property, property.get(entity, call), call.format.kind);
    }
  }
  return body;
}

export function propertiesOf(type: EntityType<any>, entity: any, call: Call): Readonly<Record<string, Property<any>>> {
  return typeof type.properties === 'function' ? type.properties(entity, call) : type.properties;
}

export function typeName(type: EntityType<any>, entity: any): string {
  return typeof type.name === 'function' ? type.name(entity) : type.name;
}

/** Absolute address of an entity: its uri, id and Location. */
export function entityUrl(type: EntityType<any>, entity: any, call: Call): string {
  return `${call.webUrl}/_api/${type.path(entity, call)}`;
}

/** A navigation's type, which may depend on the parent. */
export function targetOf(navigation: Navigation<any>, parent: any, call: Call): EntityType<any> {
  return typeof navigation.target === 'function' ? navigation.target(parent, call) : navigation.target;
}

/** `SP.List` → `SP.ApiData.Lists`, `SP.Data.QuestionsListItem` → `SP.ListData.QuestionsListItems`: after `$metadata#`. */
export function entitySet(name: string): string {
  const last = name.slice(name.lastIndexOf('.') + 1);
  return name.startsWith('SP.Data.') ? `SP.ListData.${last}s` : `SP.ApiData.${last}s`;
}

function entityMetadata(type: EntityType<any>, entity: any, call: Call): JsonObject {
  const path = type.path(entity, call);
  const url = `${call.webUrl}/_api/${path}`;
  const id = type.id?.(entity, call) ?? url;
  const etag = type.etag?.(entity);
  const name = typeName(type, entity);
  switch (call.format.kind) {
    case 'verbose':
      return { __metadata: { id, uri: url, ...(etag === undefined ? {} : { etag }), type: name } };
    case 'minimal':
      return { 'odata.type': name, 'odata.id': id, ...(etag === undefined ? {} : { 'odata.etag': etag }), 'odata.editLink': path };
    case 'v4minimal':
      return { '@odata.type': `#${name}`, '@odata.id': id, ...(etag === undefined ? {} : { '@odata.etag': etag }), '@odata.editLink': path };
    default:
      return {};
  }
}

/**
 * Behind a lookup or person column stand chosen columns of a row and no entity: a type, an id that is new each time, no
 * address and no ETag. So in public answers of real tenants, in the verbose and the minimal format.
 */
function lookupMetadata(type: EntityType<any>, entity: any, call: Call): JsonObject {
  const name = typeName(type, entity);
  switch (call.format.kind) {
    case 'verbose':
      return { __metadata: { id: crypto.randomUUID(), type: name } };
    case 'minimal':
      return { 'odata.type': name, 'odata.id': crypto.randomUUID() };
    case 'v4minimal':
      return { '@odata.type': `#${name}`, '@odata.id': crypto.randomUUID() };
    default:
      return {};
  }
}

interface LinkPlace {
  readonly type: EntityType<any>;
  readonly entity: any;
  readonly call: Call;
  readonly projection: Projection;
}

async function shapeLink(body: JsonObject, name: string, navigation: Navigation<any>, place: LinkPlace): Promise<void> {
  const { type, entity, call, projection } = place;
  const key = name.toLowerCase();
  const selected = projection.select?.get(key);
  const expanded = projection.expand.has(key);
  if (navigation.needsTargets === true && (selected !== undefined || expanded) && (!expanded || (selected?.children.size ?? 0) === 0)) {
    throw errors.targetFieldNeeded(name);
  }
  if (projection.select !== undefined && selected === undefined) {
    return;
  }
  const address = `${type.path(entity, call)}/${name}`;
  if (expanded) {
    if (call.format.kind === 'minimal') {
      body[`${name}@odata.navigationLinkUrl`] = address;
    } else if (call.format.kind === 'v4minimal') {
      body[`${name}@odata.navigationLink`] = address;
    }
    const expansion = await shapeExpansion(navigation, entity, inside(call, projection, name), nested(projection, name));
    if (expansion !== undefined) {
      body[name] = expansion;
    } else if (call.format.kind === 'verbose') {
      body[name] = deferred(address, call);
    }
  } else if (call.format.kind === 'verbose' && navigation.hidden !== true) {
    body[name] = deferred(address, call);
  }
}

function deferred(address: string, call: Call): JsonObject {
  return { __deferred: { uri: `${call.webUrl}/_api/${address}` } };
}

/** Undefined for a column of many that is empty: its member is missing, as a public answer of a real tenant shows. */
async function shapeExpansion(navigation: Navigation<any>, entity: any, call: Call, projection: Projection): Promise<unknown> {
  const value = await navigation.get(entity, call);
  const type = targetOf(navigation, entity, call);
  const metadata = navigation.needsTargets === true ? lookupMetadata : entityMetadata;
  const shape = (each: any): Promise<JsonObject> => shapeMembers(metadata(type, each, call), type, each, call, projection);
  if (!navigation.many) {
    return value === undefined || value === null ? null : shape(value);
  }
  if (navigation.needsTargets === true && value.length === 0) {
    return undefined;
  }
  const shaped: JsonObject[] = [];
  for (const each of value as readonly any[]) {
    shaped.push(await shape(each));
  }
  return call.format.kind === 'verbose' ? { results: shaped } : shaped;
}

/** The call as an expansion sees it: only the nested $select and $expand. */
function inside(call: Call, projection: Projection, name: string): Call {
  const { select, expand } = nested(projection, name);
  const options = new Map<string, string>();
  if (select !== undefined) {
    options.set('$select', namesText(select));
  }
  if (expand.size > 0) {
    options.set('$expand', namesText(expand));
  }
  return { ...call, options };
}

function isSelected(name: string, property: Property<any>, { select, expand }: Projection): boolean {
  if (select === undefined) {
    return property.onDemand !== true || expand.has(name.toLowerCase());
  }
  return select.has(name.toLowerCase()) || (select.has('*') && property.onDemand !== true);
}

/** What is neither property nor link: the service's 400 where everything is described, 501 otherwise. */
function refuseUnknown(type: EntityType<any>, properties: Readonly<Record<string, Property<any>>>, { select, expand }: Projection): void {
  const links = new Map(Object.keys(type.navigation ?? {}).map(name => [name.toLowerCase(), name]));
  const known = new Map(Object.keys(properties).map(name => [name.toLowerCase(), name]));
  for (const [key, { name, children }] of select ?? []) {
    if (children.size > 0 && links.has(key) && !expand.has(key)) {
      throw errors.targetFieldNeeded(name);
    }
    if (key !== '*' && !known.has(key) && !links.has(key)) {
      throw type.complete === true
        ? errors.unknownField(name)
        : errors.notEmulated(`the property ${name} of ${String(type.name)}`, nearest(name, [...known.values(), ...links.values()]));
    }
  }
  for (const [key, { name }] of expand) {
    const property = properties[known.get(key) ?? ''];
    // What comes on demand can be demanded so too: CLI for Microsoft 365 expands HasUniqueRoleAssignments.
    if (!links.has(key) && property?.expandable !== true && property?.onDemand !== true) {
      throw known.has(key) || type.complete === true
        ? errors.query(`The query specified in the URI is not valid. The property '${name}' in the $expand query string is not a navigation property.`)
        : errors.notEmulated(`expanding ${name} of ${String(type.name)}`, nearest(name, [...links.values()]));
    }
  }
}

function addProperty(body: JsonObject, name: string, property: Property<any>, value: unknown, kind: FormatKind): void {
  if (Array.isArray(value) && (kind === 'minimal' || kind === 'v4minimal')) {
    body[`${name}@odata.type`] = kind === 'minimal' ? property.type : `#${property.type}`;
  }
  body[name] = convert(value, property.type, kind);
}
