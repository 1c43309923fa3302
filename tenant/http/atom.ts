/**
 * Atom, the format of those who ask for none: XML made from the verbose JSON of the same answer.
 *
 *   entity      <entry> id, category (type), link rel="edit", a link for each navigation, content/m:properties </entry>
 *   expansion   <link …><m:inline> entry or feed </m:inline></link>
 *   collection  <feed> id, entry…, link rel="next" </feed>
 *   value       <d:Name m:type="Edm.Int32">3</d:Name>, m:null="true" for nothing, no m:type for text
 *   complex     <d:Name m:type="SP.KeyValue"><d:Key>…</d:Key></d:Name>, <d:element> for each of many
 *
 * Source: OData 2.0 Atom format, and the answers printed in SharePoint's own documentation of the REST service.
 */
import type { Navigation, Property } from './resources.ts';

/** Without the outermost `d`: what `odata=verbose` answers. */
export type Verbose = Readonly<Record<string, any>>;

/** What a description knows of an entity's members; without it types are read off the values. */
export interface Described {
  readonly properties: Readonly<Record<string, Property<any>>>;
  readonly navigation: Readonly<Record<string, Navigation<any>>>;
}

export const atomContentTypes = {
  entry: 'application/atom+xml;type=entry;charset=utf-8',
  feed: 'application/atom+xml;type=feed;charset=utf-8',
  value: 'application/xml;charset=utf-8'
} as const;

const declaration = '<?xml version="1.0" encoding="utf-8"?>';
const data = 'http://schemas.microsoft.com/ado/2007/08/dataservices';
const valueNamespaces = `xmlns:d="${data}" xmlns:m="${data}/metadata" xmlns:georss="http://www.georss.org/georss" xmlns:gml="http://www.opengis.net/gml"`;

/** @param serviceUrl `https://host/sites/x/_api/`, to which the links are relative */
export function atomEntry(entity: Verbose, described: Described, serviceUrl: string, now: Date): string {
  return declaration + entry(entity, described, { serviceUrl, now }, root(serviceUrl));
}

export function atomFeed(entities: readonly (readonly [Verbose, Described])[], nextLink: string | undefined, id: string, serviceUrl: string, now: Date): string {
  const place = { serviceUrl, now };
  const next = nextLink === undefined ? '' : `<link rel="next" href="${escapeXml(nextLink)}" />`;
  return `${declaration}<feed ${root(serviceUrl)}><id>${escapeXml(id)}</id><title />${updated(now)}${entities.map(([each, described]) => entry(each, described, place)).join('')}${next}</feed>`;
}

/** One value or complex value that stands alone. */
export function atomValue(name: string, value: unknown, type: string): string {
  return declaration + element(name, value, type, ` ${valueNamespaces}`);
}

interface Place {
  readonly serviceUrl: string;
  readonly now: Date;
}

const unknownMembers: Described = { properties: {}, navigation: {} };

function entry(entity: Verbose, { properties, navigation }: Described, place: Place, attributes = ''): string {
  const { id = '', uri = '', etag, type = '' } = entity.__metadata ?? {};
  const members = Object.entries(entity).filter(([name]) => name !== '__metadata');
  const isLink = ([name, value]: [string, any]): boolean => navigation[name] !== undefined || value?.__deferred !== undefined || value?.__metadata?.uri !== undefined;
  const head = ['entry', attributes, etag === undefined ? '' : `m:etag="${escapeXml(etag)}"`].filter(part => part !== '').join(' ');
  return `<${head}><id>${escapeXml(id)}</id><category term="${escapeXml(type)}" scheme="${data}/scheme" /><link rel="edit" href="${escapeXml(relative(uri, place))}" />` +
    members.filter(isLink).map(([name, value]) => link(name, value, navigation[name]?.many, uri, place)).join('') +
    `<title />${updated(place.now)}<author><name /></author><content type="application/xml"><m:properties>` +
    members.filter(member => !isLink(member)).map(([name, value]) => element(name, value, properties[name]?.type)).join('') +
    '</m:properties></content></entry>';
}

function link(name: string, value: any, many = false, uri: string, place: Place): string {
  const results: readonly Verbose[] | undefined = value?.results;
  const kind = many || results !== undefined ? 'feed' : 'entry';
  const href = relative(value?.__deferred?.uri ?? `${uri}/${name}`, place);
  const start = `<link rel="${data}/related/${name}" type="application/atom+xml;type=${kind}" title="${name}" href="${escapeXml(href)}"`;
  if (value?.__deferred !== undefined) {
    return `${start} />`;
  }
  const inside = results === undefined
    ? value === null ? '' : entry(value, unknownMembers, place)
    : `<feed><id>${escapeXml(`${uri}/${name}`)}</id><title />${updated(place.now)}${results.map(each => entry(each, unknownMembers, place)).join('')}</feed>`;
  return `${start}><m:inline>${inside}</m:inline></link>`;
}

function element(name: string, value: unknown, type: string | undefined, attributes = ''): string {
  const tag = `d:${xmlName(name)}`;
  if (value === null || value === undefined) {
    return `<${tag}${attributes}${typeAttribute(type)} m:null="true" />`;
  }
  if (typeof value !== 'object') {
    return `<${tag}${attributes}${typeAttribute(type ?? typeOf(value))}>${escapeXml(String(value))}</${tag}>`;
  }
  const { __metadata: metadata, ...members } = value as Verbose;
  const inner = Array.isArray(members.results)
    ? members.results.map((each: unknown) => element('element', each, undefined)).join('')
    : Object.entries(members).map(([member, each]) => element(member, each, undefined)).join('');
  return `<${tag}${attributes}${typeAttribute(metadata?.type ?? type)}>${inner}</${tag}>`;
}

function typeOf(value: unknown): string | undefined {
  switch (typeof value) {
    case 'boolean': return 'Edm.Boolean';
    case 'number': return Number.isInteger(value) ? 'Edm.Int32' : 'Edm.Double';
    default: return undefined;
  }
}

/** Text carries no type. */
function typeAttribute(type: string | undefined): string {
  return type === undefined || type === 'Edm.String' ? '' : ` m:type="${escapeXml(type)}"`;
}

function root(serviceUrl: string): string {
  return `xml:base="${escapeXml(serviceUrl)}" xmlns="http://www.w3.org/2005/Atom" ${valueNamespaces}`;
}

function relative(uri: string, { serviceUrl }: Place): string {
  return uri.startsWith(serviceUrl) ? uri.slice(serviceUrl.length) : uri;
}

function updated(now: Date): string {
  return `<updated>${now.toISOString().slice(0, 19)}Z</updated>`;
}

/** `odata.type` and the like do not come here; what XML cannot name is written as it writes it elsewhere. */
function xmlName(name: string): string {
  return /^[A-Za-z_][\w.-]*$/.test(name) ? name : name.replace(/^\d|[^\w.-]/g, sign => `_x${sign.codePointAt(0)!.toString(16).padStart(4, '0')}_`);
}

/** Signs that XML 1.0 has no way to write are left out. */
export function escapeXml(text: string): string {
  return text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;').replaceAll('\r', '&#xD;');
}
