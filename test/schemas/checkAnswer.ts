/**
 * Holds an answer against the service's schema: the names of its members and the JSON form of their values, in the
 * formats that name the types of entities and in Graph's.
 *
 * Formats differ in what they wrap, never in members: verbose has `d`, `results` and `__metadata`, the others write
 * annotations beside members (`odata.type`, `Author@odata.navigationLinkUrl`). Where an answer names a type of its own,
 * that type counts, and it must be one of those that the schema expects there.
 */
import { basesOf, schemaTypeOf } from './checkDescriptions.ts';
import { elementOf, type Schema, type SchemaType } from './readSchema.ts';
import type { Report } from './Report.ts';

export interface AnswerPlace {
  readonly schema: Schema;
  readonly report: Report;
  /** For messages: `GET web/lists`. */
  readonly at: string;
  /** Graph writes long numbers as numbers, and names the members of enumerations. */
  readonly isGraph?: boolean;
  /** Types of the members that a list's own columns give its items, by the items' type: `SP.Data.QuestionsListItem`. */
  readonly columns?: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

/** `body` as parsed; `type` is what the call answers: 'SP.List', 'Collection(SP.List)', 'Edm.Guid', 'SP.BasePermissions'. */
export function checkAnswer(body: unknown, type: string, place: AnswerPlace): void {
  checkValue(unwrap(body, type), type, place, `(${type})`, true);
}

function unwrap(body: unknown, type: string): unknown {
  const answer = body as Record<string, unknown>;
  const isEntity = type.startsWith('Collection(') ? undefined : !type.startsWith('Edm.');
  if (isObject(answer['d'])) {
    const inner = answer['d'];
    // `{"d":{"Recycle":…}}`: functions that answer no entity wrap once more, under their own name.
    return '__metadata' in inner || 'results' in inner ? inner : Object.values(inner)[0];
  }
  return isEntity === true ? answer : answer['value'];
}

function checkValue(value: unknown, type: string, place: AnswerPlace, member: string, nullable: boolean): void {
  const { report, schema, at } = place;
  if (value === null) {
    if (!nullable) report.wrong(member, 'is null, which the schema does not allow', at);
    return;
  }
  if (type.startsWith('Collection(')) {
    const values = Array.isArray(value) ? value : isObject(value) ? value['results'] : undefined;
    if (!Array.isArray(values)) {
      report.wrong(member, `is ${type} in the schema and no array`, at);
      return;
    }
    for (const each of values) checkValue(each, elementOf(type), place, member, true);
    return;
  }
  if (type.startsWith('Edm.')) {
    report.values += 1;
    if (!isPrimitive(value, type, place.isGraph === true)) report.wrong(member, `is ${type} in the schema, here ${JSON.stringify(value)?.slice(0, 60)}`, at);
    return;
  }
  const known = schemaTypeOf(type, schema);
  if (known?.kind === 'enum') {
    report.values += 1;
    if (typeof value !== (place.isGraph === true ? 'string' : 'number')) report.wrong(member, `is ${type} in the schema, here ${typeof value}`, at);
  } else if (!isObject(value)) {
    report.wrong(member, `is ${type} in the schema, here ${JSON.stringify(value)?.slice(0, 60)}`, at);
  } else {
    checkObject(value, type, place, member);
  }
}

function checkObject(value: Record<string, unknown>, expected: string, place: AnswerPlace, member: string): void {
  const { report, schema, at } = place;
  const stated = ownType(value);
  const type = schemaTypeOf(stated ?? expected, schema);
  if (type === undefined) {
    report.wrong(stated ?? expected, 'is no type of the schema', at);
    return;
  }
  if (stated !== undefined && !basesOf(type).includes(expected) && schema.type(expected) !== undefined) {
    report.wrong(member, `is ${expected} in the schema, ${stated} here`, at);
  }
  for (const [name, inner] of Object.entries(value)) {
    if (name !== '__metadata' && !name.includes('odata.')) checkMember(name, inner, { type, name: stated ?? expected }, place);
  }
}

function checkMember(name: string, value: unknown, { type, name: typeName }: { type: SchemaType; name: string }, place: AnswerPlace): void {
  const { report, schema, at } = place;
  // Items of all lists count as one type, and a version of an item has the item's columns.
  const shown = typeName.replace(/^SP\.Data\.(?!UserInfo).*Item$/, 'SP.Data.<List>Item');
  const member = `${shown}.${name}`;
  report.checked(shown, name);
  const property = type.properties.get(name);
  if (property !== undefined) {
    checkValue(value, property.type, place, member, property.nullable);
    return;
  }
  const link = type.links.get(name);
  if (link !== undefined || isDeferred(value)) {
    if (link === undefined) report.wrong(member, 'is no link of the schema', at);
    else if (!isDeferred(value)) checkValue(value, link.many ? `Collection(${link.target})` : link.target, place, member, true);
    return;
  }
  const column = [...schema.columns.get(name) ?? []][0] ?? place.columns?.get(typeName)?.get(name);
  if (basesOf(type).includes('SP.ListItem') && column !== undefined) {
    checkValue(value, column, place, member, true);
  } else if (type.open && !basesOf(type).includes('SP.ListItem')) {
    report.values += 1;
  } else {
    report.wrong(member, 'is not in the schema', at);
  }
}

const guid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
/** Seconds, and a Z but where a date is in the web's own time. */
const dateTime = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z?$/;

function isPrimitive(value: unknown, type: string, isGraph: boolean): boolean {
  switch (type) {
    case 'Edm.String': return typeof value === 'string';
    case 'Edm.Boolean': return typeof value === 'boolean';
    case 'Edm.Byte': case 'Edm.Int16': case 'Edm.Int32': return Number.isInteger(value);
    case 'Edm.Int64': return isGraph ? Number.isInteger(value) : typeof value === 'string' && /^-?\d+$/.test(value);
    case 'Edm.Double': case 'Edm.Single': case 'Edm.Decimal': return typeof value === 'number';
    case 'Edm.Guid': return typeof value === 'string' && guid.test(value);
    case 'Edm.DateTime': return typeof value === 'string' && dateTime.test(value);
    case 'Edm.DateTimeOffset': return typeof value === 'string' && dateTime.test(value) && value.endsWith('Z');
    case 'Edm.Binary': return typeof value === 'string' && /^[A-Za-z0-9+/]*={0,2}$/.test(value);
    default: return false;
  }
}

/** An answer without its annotations: what the format without metadata has to answer. */
export function withoutMetadata(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutMetadata);
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).filter(([name]) => !name.includes('odata.')).map(([name, inner]) => [name, withoutMetadata(inner)]));
}

function ownType(value: Record<string, unknown>): string | undefined {
  const metadata = value['__metadata'];
  const name = isObject(metadata) ? metadata['type'] : value['odata.type'] ?? value['@odata.type'];
  return typeof name === 'string' ? name.replace(/^#/, '') : undefined;
}

function isDeferred(value: unknown): boolean {
  return isObject(value) && '__deferred' in value;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
