/** Writes an `Answer` in the format of the call: status, headers and body as the service has them. */
import type { Answer, Call, EntityType } from './resources.ts';
import type { ErrorFormat, FormatKind } from './formats.ts';
import type { Projection } from './projection.ts';
import type { JsonObject } from './shape.ts';
import type { ServiceError } from '../sharepoint/errors.ts';
import { atomContentTypes, atomEntry, atomFeed, atomValue, escapeXml, type Described } from './atom.ts';
import { contentTypes, streamContentType } from './formats.ts';
import { parseProjection } from './projection.ts';
import { entitySet, entityUrl, propertiesOf, shapeEntity, typeName } from './shape.ts';
import { convert } from './values.ts';

/** An answer before it becomes a `Response` or a part of a batch. Header names in their written form. */
export interface Written {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
}

export async function writeAnswer(answer: Answer, call: Call): Promise<Written> {
  if (call.format.atom === true) {
    return writeAsAtom(answer, call);
  }
  const kind = call.format.kind;
  const contentType = { 'Content-Type': contentTypes[kind] };
  switch (answer.kind) {
    case 'entity':
      return writeEntity(answer.type, answer.value, answer.status ?? 200, call);
    case 'collection':
      return { status: 200, headers: contentType, body: JSON.stringify(await collection(answer.type, answer.values, answer.nextLink, call)) };
    case 'value':
      return { status: 200, headers: contentType, body: JSON.stringify(primitive(answer.name, answer.value, answer.type, call)) };
    case 'complex':
      return {
        status: 200,
        headers: { 'Content-Type': answer.stream === true ? streamContentType : contentTypes[kind] },
        body: JSON.stringify(answer.stream === true ? answer.value : complex(answer.name, answer.value, answer.type, call))
      };
    case 'null':
      return { status: 200, headers: contentType, body: JSON.stringify(nothing(answer.name, call)) };
    case 'empty':
      return { status: answer.status, headers: { ...contentType, ...answer.headers }, body: '' };
    case 'bytes':
      return { status: answer.status, headers: answer.headers, body: answer.body };
  }
}

async function writeAsAtom(answer: Answer, call: Call): Promise<Written> {
  const verbose: Call = { ...call, format: { kind: 'verbose' } };
  const serviceUrl = `${call.webUrl}/_api/`;
  const written = (kind: keyof typeof atomContentTypes, body: string): Written => ({ status: 200, headers: { 'Content-Type': atomContentTypes[kind] }, body });
  switch (answer.kind) {
    case 'entity': {
      const { status, headers, body } = await writeEntity(answer.type, answer.value, answer.status ?? 200, verbose);
      const entity = (JSON.parse(body as string) as { d: JsonObject }).d;
      return { status, headers: { ...headers, 'Content-Type': atomContentTypes.entry }, body: atomEntry(entity, describedFor(answer.type, answer.value, call), serviceUrl, call.now()) };
    }
    case 'collection': {
      const { d } = await collection(answer.type, answer.values, answer.nextLink, verbose) as { d: { results: JsonObject[] } };
      const entities = d.results.map((each, index) => [each, describedFor(typeOf(answer.type, answer.values[index]), answer.values[index], call)] as const);
      return written('feed', atomFeed(entities, answer.nextLink, call.requestUrl, serviceUrl, call.now()));
    }
    case 'value': return written('value', atomValue(answer.name, convert(answer.value, answer.type, 'verbose'), answer.type));
    case 'null': return written('value', atomValue(answer.name, null, 'Edm.String'));
    case 'complex':
      return answer.stream === true ? writeAnswer(answer, verbose) : written('value', atomValue(answer.name, convert(answer.value, answer.type, 'verbose'), answer.type));
    default: return writeAnswer(answer, verbose);
  }
}

function describedFor(type: EntityType<any>, value: any, call: Call): Described {
  return { properties: propertiesOf(type, value, call), navigation: type.navigation ?? {} };
}

/** v3: `{"odata.error":…}`, verbose: `{"error":…}` with the message as an object, v4: `{"error":{code,message}}`, else XML. */
export function writeError(error: ServiceError, format: ErrorFormat): Written {
  if (error.plain !== undefined) {
    return { status: error.status, headers: { ...error.headers, 'Content-Type': 'text/plain; charset=utf-8' }, body: error.plain };
  }
  const message = { lang: 'en-US', value: error.message };
  const write = (type: string, body: unknown): Written =>
    ({ status: error.status, headers: { ...error.headers, 'Content-Type': type }, body: typeof body === 'string' ? body : JSON.stringify(body) });
  // The one error that is nobody's but the tenant's own: the same bare shape whatever the format.
  if (error.code === 'NotEmulated' && format !== 'xml') {
    return write(contentTypes[format], { error: { code: error.code, message: error.message } });
  }
  switch (format) {
    case 'xml':
      return write('application/xml;charset=utf-8',
        '<?xml version="1.0" encoding="utf-8"?><m:error xmlns:m="http://schemas.microsoft.com/ado/2007/08/dataservices/metadata">' +
        `<m:code>${escapeXml(error.code)}</m:code><m:message xml:lang="en-US">${escapeXml(error.message)}</m:message></m:error>`);
    case 'verbose':
      return write(contentTypes.verbose, { error: { code: error.code, message } });
    case 'v4none':
    case 'v4minimal':
      return write(contentTypes[format], { error: { code: error.code, message: error.message } });
    default:
      return write(contentTypes[format], { 'odata.error': { code: error.code, message } });
  }
}

async function writeEntity(type: EntityType<any>, value: any, status: number, call: Call): Promise<Written> {
  const kind = call.format.kind;
  const shaped = await shapeEntity(type, value, call, parseProjection(call.options));
  const name = typeName(type, value);
  const etag = type.etag?.(value);
  const headers: Record<string, string> = { 'Content-Type': contentTypes[kind] };
  if (etag !== undefined) {
    headers['ETag'] = etag;
  }
  if (status === 201) {
    headers['Location'] = entityUrl(type, value, call);
  }
  return { status, headers, body: JSON.stringify(topLevel(shaped, `${entitySet(name)}/@Element`, call)) };
}

async function collection(of: EntityType<any> | ((entity: any) => EntityType<any>), values: readonly any[], nextLink: string | undefined, call: Call): Promise<unknown> {
  const projection: Projection = parseProjection(call.options);
  const shaped: JsonObject[] = [];
  for (const value of values) {
    shaped.push(await shapeEntity(typeOf(of, value), value, call, projection));
  }
  const set = entitySet(setName(of, values));
  switch (call.format.kind) {
    case 'verbose':
      return { d: { results: shaped, ...(nextLink === undefined ? {} : { __next: nextLink }) } };
    case 'v4none':
    case 'v4minimal':
      return { ...context(set, call), ...(nextLink === undefined ? {} : { '@odata.nextLink': nextLink }), value: shaped };
    default:
      return { ...context(set, call), ...(nextLink === undefined ? {} : { 'odata.nextLink': nextLink }), value: shaped };
  }
}

function typeOf(of: EntityType<any> | ((entity: any) => EntityType<any>), value: any): EntityType<any> {
  return typeof of === 'function' ? of(value) : of;
}

/** The type that the metadata of a collection names. */
function setName(of: EntityType<any> | ((entity: any) => EntityType<any>), values: readonly any[]): string {
  if (values.length > 0) {
    return typeName(typeOf(of, values[0]), values[0]);
  }
  return typeof of !== 'function' && typeof of.name === 'string' ? of.name : 'SP.ListItem';
}

function primitive(name: string, value: unknown, type: string, call: Call): unknown {
  const kind = call.format.kind;
  const converted = convert(value, type, kind);
  if (converted === null) {
    return nothing(name, call);
  }
  return kind === 'verbose' ? { d: { [name]: converted } } : { ...context(type, call), value: converted };
}

function complex(name: string, value: unknown, type: string, call: Call): unknown {
  const converted = convert(value, type, call.format.kind);
  return call.format.kind === 'verbose' ? { d: { [name]: converted } } : { ...context(type, call), ...(converted as JsonObject) };
}

function nothing(name: string, call: Call): unknown {
  switch (call.format.kind) {
    case 'verbose': return { d: { [name]: null } };
    case 'v4none':
    case 'v4minimal': return { ...context('Edm.Null', call), '@odata.null': true };
    default: return { ...context('Edm.Null', call), 'odata.null': true };
  }
}

function topLevel(shaped: JsonObject, set: string, call: Call): unknown {
  return call.format.kind === 'verbose' ? { d: shaped } : { ...context(set, call), ...shaped };
}

/** `odata.metadata` or `@odata.context` of the formats that have one. */
function context(what: string, call: Call): JsonObject {
  const address = `${call.webUrl}/_api/$metadata#`;
  const kind: FormatKind = call.format.kind;
  if (kind === 'minimal') {
    return { 'odata.metadata': address + what };
  }
  return kind === 'v4minimal' ? { '@odata.context': address + what.replace(/^SP\.(ApiData|ListData)\./, '').replace('/@Element', '/$entity') } : {};
}
