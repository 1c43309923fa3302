/**
 * CAML, built from small functions that encode their values here and nowhere else. Every function gives a piece of XML;
 * `view` puts the pieces together.
 */
export type Caml = string & { readonly __caml: true };

function caml(xml: string): Caml {
  return xml as Caml;
}

/** Text as XML content or attribute. Characters that XML 1.0 cannot hold, and lone surrogates, are dropped. */
export function escapeXml(value: string): string {
  return value
    // eslint-disable-next-line no-control-regex
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '')
    .replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;').replace(/'/g, '&apos;');
}

export type ValueType = 'Text' | 'Note' | 'Integer' | 'Number' | 'Counter' | 'Boolean' | 'DateTime' | 'Lookup' | 'User';

export interface ValueOptions {
  /** Compare a lookup or person by id. */
  readonly byId?: boolean;
}

export function fieldRef(name: string, options: ValueOptions = {}): Caml {
  return caml(`<FieldRef Name="${escapeXml(name)}"${options.byId ? ' LookupId="TRUE"' : ''} />`);
}

function comparison(operator: string) {
  return (name: string, type: ValueType, value: string | number, options: ValueOptions = {}): Caml =>
    caml(`<${operator}>${fieldRef(name, options)}<Value Type="${type}"${type === 'DateTime' ? ' IncludeTimeValue="TRUE" StorageTZ="TRUE"' : ''}>${escapeXml(String(value))}</Value></${operator}>`);
}

export const equals = comparison('Eq');
export const greater = comparison('Gt');
export const less = comparison('Lt');
export const atLeast = comparison('Geq');
export const contains = comparison('Contains');

export function isNull(name: string): Caml {
  return caml(`<IsNull>${fieldRef(name)}</IsNull>`);
}

export function isNotNull(name: string): Caml {
  return caml(`<IsNotNull>${fieldRef(name)}</IsNotNull>`);
}

/** A person column that holds whoever asks. */
export function isMe(name: string): Caml {
  return caml(`<Eq>${fieldRef(name, { byId: true })}<Value Type="Integer"><UserID /></Value></Eq>`);
}

/** `name` is one of these texts, or a person or lookup with one of these ids; SharePoint takes up to 500. */
export function oneOfValues(name: string, values: readonly (string | number)[]): Caml {
  const isText = values.some(value => typeof value === 'string');
  const inner = values.map(value => `<Value Type="${isText ? 'Text' : 'Integer'}">${escapeXml(String(value))}</Value>`).join('');
  return caml(`<In>${fieldRef(name, { byId: !isText })}<Values>${inner}</Values></In>`);
}

/** `name`, an id or a column of numbers, is one of these; SharePoint takes up to 500. */
export function oneOf(name: string, ids: readonly number[], type: 'Counter' | 'Number' = 'Counter'): Caml {
  const values = ids.map(id => `<Value Type="${type}">${escapeXml(String(id))}</Value>`).join('');
  return caml(`<In>${fieldRef(name)}<Values>${values}</Values></In>`);
}

/** `<And>` takes exactly two: more are nested. Undefined conditions are left out; none at all gives undefined. */
export function and(...conditions: readonly (Caml | undefined)[]): Caml | undefined {
  return nested('And', conditions);
}

export function or(...conditions: readonly (Caml | undefined)[]): Caml | undefined {
  return nested('Or', conditions);
}

function nested(operator: 'And' | 'Or', conditions: readonly (Caml | undefined)[]): Caml | undefined {
  const present = conditions.filter((condition): condition is Caml => condition !== undefined);
  return present.reduce<Caml | undefined>((left, right) => (left === undefined ? right : caml(`<${operator}>${left}${right}</${operator}>`)), undefined);
}

export interface View {
  readonly fields: readonly string[];
  readonly where?: Caml;
  readonly orderBy?: readonly { readonly field: string; readonly ascending: boolean }[];
  readonly rowLimit: number;
  /** `RecursiveAll`: the whole list, folders too. Otherwise what lies directly in the folder. */
  readonly scope?: 'RecursiveAll';
}

export function view({ fields, where, orderBy, rowLimit, scope }: View): string {
  const order = (orderBy ?? []).map(({ field, ascending }) => `<FieldRef Name="${escapeXml(field)}" Ascending="${ascending ? 'TRUE' : 'FALSE'}" />`).join('');
  return `<View${scope ? ` Scope="${scope}"` : ''}><Query>${where ? `<Where>${where}</Where>` : ''}${order ? `<OrderBy>${order}</OrderBy>` : ''}</Query>` +
    `<ViewFields>${fields.map(field => fieldRef(field)).join('')}</ViewFields><RowLimit Paged="TRUE">${rowLimit}</RowLimit></View>`;
}
