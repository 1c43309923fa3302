/**
 * What a service says of its own types: reads SharePoint's `_api/$metadata` (OData 3) and Graph's CSDL (OData 4), both as
 * npm `gd-sprest-def` publishes them, into types with their inherited members.
 */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DOMParser, type Element } from '@xmldom/xmldom';

export interface SchemaProperty {
  /** 'Edm.String', 'SP.KeyValue', 'Collection(Edm.String)' */
  readonly type: string;
  readonly nullable: boolean;
}

export interface SchemaLink {
  /** Type of one entity behind the link. */
  readonly target: string;
  readonly many: boolean;
}

export interface SchemaType {
  readonly name: string;
  readonly kind: 'entity' | 'complex' | 'enum';
  readonly base?: SchemaType;
  /** May have members that the schema does not name: the columns of an item. */
  readonly open: boolean;
  readonly properties: ReadonlyMap<string, SchemaProperty>;
  readonly links: ReadonlyMap<string, SchemaLink>;
}

export interface Schema {
  /** With inherited members; undefined where the service knows no such type. */
  type(name: string): SchemaType | undefined;
  /** Columns of the lists on the site that the schema was read from: their types, usually one, by name. Built-in columns are alike in ours. */
  readonly columns: ReadonlyMap<string, ReadonlySet<string>>;
  /** Lower-case names of functions and actions bound to a type ('SP.List', 'Collection(SP.List)'), or to nothing (''). */
  operations(boundTo: string): ReadonlySet<string>;
  /** Entity sets and singletons of the service's root: `users` → a collection of microsoft.graph.user. */
  readonly sets: ReadonlyMap<string, SchemaLink>;
}

export function sharePointSchema(): Schema {
  return readSchema(schemaText('metadata.xml'));
}

export function graphSchema(): Schema {
  return readSchema(schemaText('graph.xml'));
}

function schemaText(file: string): string {
  return readFileSync(join(dirname(require.resolve('gd-sprest-def/package.json')), file), 'utf8');
}

const kinds: Readonly<Record<string, SchemaType['kind']>> = { EntityType: 'entity', ComplexType: 'complex', EnumType: 'enum' };

export function readSchema(xml: string): Schema {
  // The texts of a few annotations are damaged in the published file; nothing here reads annotations.
  const document = new DOMParser({ onError: level => { if (level === 'fatalError') throw new Error('The schema is no XML.'); } }).parseFromString(xml, 'text/xml');
  const schemas = Array.from(document.getElementsByTagName('Schema'));
  const aliases = new Map(schemas.flatMap(each => (each.getAttribute('Alias') === null ? [] : [[attribute(each, 'Alias'), attribute(each, 'Namespace')] as const])));
  const full = (name: string): string => fullName(name, aliases);

  const declared = new Map<string, Element>();
  const ends = new Map<string, SchemaLink>();
  const operations = new Map<string, Set<string>>();
  const sets = new Map<string, SchemaLink>();
  for (const schema of schemas) {
    const namespace = attribute(schema, 'Namespace');
    for (const element of children(schema)) {
      const name = `${namespace}.${attribute(element, 'Name')}`;
      if (element.tagName in kinds) declared.set(name, element);
      if (element.tagName === 'Association') {
        for (const end of children(element, 'End')) ends.set(`${name}/${attribute(end, 'Role')}`, { target: full(attribute(end, 'Type')), many: attribute(end, 'Multiplicity') === '*' });
      }
      if (element.tagName === 'Function' || element.tagName === 'Action') addOperation(operations, element, attribute(element, 'IsBound') === 'true', full);
      if (element.tagName === 'EntityContainer') {
        for (const each of children(element, 'FunctionImport')) addOperation(operations, each, attribute(each, 'IsBindable') === 'true', full);
        for (const each of children(element, 'EntitySet')) sets.set(attribute(each, 'Name'), { target: full(attribute(each, 'EntityType')), many: true });
        for (const each of children(element, 'Singleton')) sets.set(attribute(each, 'Name'), { target: full(attribute(each, 'Type')), many: false });
      }
    }
  }

  const types = new Map<string, SchemaType>();
  const type = (name: string): SchemaType | undefined => {
    const element = declared.get(name);
    if (element === undefined) return undefined;
    const known = types.get(name);
    if (known !== undefined) return known;
    const base = element.getAttribute('BaseType') === null ? undefined : type(full(attribute(element, 'BaseType')));
    const made: SchemaType = {
      name,
      kind: kinds[element.tagName]!,
      ...(base === undefined ? {} : { base }),
      open: attribute(element, 'OpenType') === 'true' || base?.open === true,
      properties: new Map([...(base?.properties ?? []), ...children(element, 'Property').map(each => [
        attribute(each, 'Name'), { type: full(attribute(each, 'Type')), nullable: attribute(each, 'Nullable') !== 'false' }
      ] as const)]),
      links: new Map([...(base?.links ?? []), ...children(element, 'NavigationProperty').map(each => [attribute(each, 'Name'), linkOf(each, ends, full)] as const)])
    };
    types.set(name, made);
    return made;
  };
  const columns = new Map<string, Set<string>>();
  for (const list of [...declared.keys()].filter(name => name.startsWith('SP.Data.'))) {
    for (const [name, property] of type(list)!.properties) columns.set(name, (columns.get(name) ?? new Set()).add(property.type));
  }
  return { type, columns, operations: boundTo => operations.get(boundTo) ?? new Set(), sets };
}

/** OData 4 names the type itself, OData 3 the end of an association. */
function linkOf(element: Element, ends: ReadonlyMap<string, SchemaLink>, full: (name: string) => string): SchemaLink {
  const type = attribute(element, 'Type');
  if (type !== '') return { target: full(elementOf(type)), many: type.startsWith('Collection(') };
  return ends.get(`${attribute(element, 'Relationship')}/${attribute(element, 'ToRole')}`) ?? { target: 'Edm.Untyped', many: false };
}

/** The first parameter of a bound operation says to what it is bound. */
function addOperation(operations: Map<string, Set<string>>, element: Element, bound: boolean, full: (name: string) => string): void {
  const [first] = children(element, 'Parameter');
  const to = bound && first !== undefined ? full(attribute(first, 'Type')) : '';
  operations.set(to, (operations.get(to) ?? new Set()).add(attribute(element, 'Name').toLowerCase()));
}

export function elementOf(type: string): string {
  return /^Collection\((.*)\)$/.exec(type)?.[1] ?? type;
}

/** `graph.user` → `microsoft.graph.user`, also inside a collection. */
function fullName(name: string, aliases: ReadonlyMap<string, string>): string {
  return name.replace(/^(Collection\()?([^.()]+)\.(?=[^.]+$)/, (whole, collection: string | undefined, alias: string) => {
    const namespace = aliases.get(alias);
    return namespace === undefined ? whole : `${collection ?? ''}${namespace}.`;
  });
}

function children(element: Element, tagName?: string): Element[] {
  const found: Element[] = [];
  for (let child = element.firstChild; child !== null; child = child.nextSibling) {
    if (child.nodeType === 1 && (tagName === undefined || (child as Element).tagName === tagName)) found.push(child as Element);
  }
  return found;
}

function attribute(element: Element, name: string): string {
  return element.getAttribute(name) ?? '';
}
