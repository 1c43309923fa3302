/** Holds what the tenant says of its own types against the service's schema: names, Edm types, links and operations. */
import { propertiesOf, targetOf } from '../../tenant/http/shape.ts';
import type { EntityType, Operation } from '../../tenant/http/resources.ts';
import { isUnemulated } from '../../tenant/http/unemulated.ts';
import { reachableTypes, type ReachableType } from '../../tenant/reachableTypes.ts';
import { elementOf, type Schema, type SchemaType } from './readSchema.ts';
import type { Report } from './Report.ts';

/** `reachable` says which types; by default everything that the descriptions lead to. */
export function checkDescriptions(schema: Schema, report: Report, reachable: readonly ReachableType[] = reachableTypes()): void {
  for (const each of reachable) {
    if (each.route !== '') checkType(each, schema, report);
  }
}

function checkType({ name, type, route, entity, call }: ReachableType, schema: Schema, report: Report): void {
  const known = schemaTypeOf(name, schema);
  if (known === undefined) {
    report.wrong(name, 'is no type of the schema', route);
    return;
  }
  for (const [property, { type: edm }] of Object.entries(propertiesOf(type, entity, call))) {
    const wanted = wantedTypes(property, known, schema);
    report.checked(name, property);
    if (wanted === undefined) {
      if (!known.open) report.wrong(`${name}.${property}`, known.links.has(property) ? 'is a link in the schema' : 'is not in the schema', route);
    } else if (!wanted.has(edm)) {
      report.wrong(`${name}.${property}`, `is ${[...wanted].join(' or ')} in the schema, ${edm} here`, route);
    }
  }
  for (const [link, navigation] of Object.entries(type.navigation ?? {})) {
    const wanted = known.links.get(link);
    report.checked(name, link);
    if (wanted === undefined) {
      // A function that answers entities can be described as a hidden link: `sp.userprofiles.peoplemanager`.
      const isFunction = schema.operations(known.name).has(link.toLowerCase());
      if (!known.open && !isFunction) report.wrong(`${name}.${link}`, known.properties.has(link) ? 'is no link in the schema' : 'is not in the schema', route);
    } else if (!isUnemulated(navigation)) {
      if (wanted.many !== navigation.many) report.wrong(`${name}.${link}`, `leads to ${wanted.many ? 'many' : 'one'} in the schema`, route);
      checkTarget(`${name}.${link}`, targetName(targetOf(navigation, entity, call), entity), wanted.target, { schema, report, route });
    }
    if (wanted !== undefined) checkOperations(`${name}.${link}`, `Collection(${wanted.target})`, navigation.operations, { schema, report, route });
  }
  checkOperations(name, known.name, type.operations, { schema, report, route });
}

interface Place {
  readonly schema: Schema;
  readonly report: Report;
  readonly route: string;
}

function checkTarget(member: string, actual: string, wanted: string, { schema, report, route }: Place): void {
  if (!isA(schemaTypeOf(actual, schema), wanted)) report.wrong(member, `leads to ${wanted} in the schema, to ${actual} here`, route);
}

function checkOperations(member: string, boundTo: string, operations: Readonly<Record<string, Operation<any>>> | undefined, { schema, report, route }: Place): void {
  const bases = boundTo.startsWith('Collection(') ? [boundTo] : basesOf(schema.type(boundTo));
  for (const operation of Object.keys(operations ?? {})) {
    report.checked(member, `${operation}()`);
    // `$value` is a word of OData and no operation.
    if (operation === '$value') continue;
    if (!bases.some(base => schema.operations(base).has(operation))) report.wrong(`${member}.${operation}()`, 'is no operation of the schema', route);
  }
}

/** The type and what it is made of, nearest first. */
export function basesOf(type: SchemaType | undefined): string[] {
  return type === undefined ? [] : [type.name, ...basesOf(type.base)];
}

export function isA(type: SchemaType | undefined, wanted: string): boolean {
  return basesOf(type).includes(wanted);
}

/** What a property may be; undefined where the schema does not know it. */
export function wantedTypes(property: string, type: SchemaType, schema: Schema): ReadonlySet<string> | undefined {
  const named = type.properties.get(property);
  if (named !== undefined) return new Set([named.type]);
  return isA(type, 'SP.ListItem') ? schema.columns.get(property) : undefined;
}

/** The schema knows the lists of the site it was read from and no others: an item of ours is an item like any. */
export function schemaTypeOf(name: string, schema: Schema): SchemaType | undefined {
  return schema.type(elementOf(name)) ?? (/^SP\.Data\..*(Item|Folder)$/.test(name) || name === 'SP.Data.<List>Item' ? schema.type('SP.ListItem') : undefined);
}

function targetName(type: EntityType<any>, entity: any): string {
  return typeof type.name === 'function' ? type.name(entity) : type.name;
}
