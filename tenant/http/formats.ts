/**
 * Which of SharePoint's formats a request asks for, and what each is called in the answer.
 *
 *   Accept: application/json;odata=verbose                            v3, {"d":…}
 *   Accept: application/json  or  ;odata=minimalmetadata              v3 with odata.metadata, odata.type …
 *   Accept: application/json;odata=nometadata                         v3, bare
 *   odata-version: 4.0  and  ;odata.metadata=none|minimal             v4
 *
 * In v4 mode the v3 word `odata=` is refused; a client leaves the mode with an empty odata-version. The v4 words
 * without that header are taken for their v3 counterparts, as CLI for Microsoft 365 relies on. Without Accept (or with
 * `*\/*`, as browsers send) the service answers Atom (atom.ts).
 */
import type { Call } from './resources.ts';
import { errors } from '../sharepoint/errors.ts';

export type FormatKind = Call['format']['kind'];

export interface Format {
  readonly kind: FormatKind;
  /** Atom was asked for, or nothing: `kind` is then the JSON that it is made from. */
  readonly atom?: boolean;
}

/** Content types as recorded in the parts of batch answers; those of v4 are assumed. */
export const contentTypes: Readonly<Record<FormatKind, string>> = {
  verbose: 'application/json;odata=verbose;charset=utf-8',
  minimal: 'application/json;odata=minimalmetadata;streaming=true;charset=utf-8',
  none: 'application/json;odata=nometadata;streaming=true;charset=utf-8',
  v4none: 'application/json;odata.metadata=none;odata.streaming=true;IEEE754Compatible=false;charset=utf-8',
  v4minimal: 'application/json;odata.metadata=minimal;odata.streaming=true;IEEE754Compatible=false;charset=utf-8'
};

/** RenderListDataAsStream writes by itself: a blank, and no word of OData. */
export const streamContentType = 'application/json; charset=utf-8';

/** Error bodies go out as XML when no JSON was asked for. */
export type ErrorFormat = FormatKind | 'xml';

/** Throws the service's 406, or 501 for full metadata. */
export function negotiate(headers: Headers): Format {
  const v4 = isV4(headers);
  refuseOddVersion(headers);
  const wanted = jsonType(headers.get('accept'));
  if (wanted === undefined) {
    return acceptsAnything(headers.get('accept')) ? { kind: 'verbose', atom: true } : refuse();
  }
  if (wanted.odata !== undefined) {
    return { kind: v4 ? refuse() : v3Kind(wanted.odata) };
  }
  switch (wanted.metadata) {
    case 'none': return { kind: v4 ? 'v4none' : 'none' };
    case undefined:
    case 'minimal': return { kind: v4 ? 'v4minimal' : 'minimal' };
    case 'full': throw errors.notEmulated('full metadata', ['odata.metadata=minimal', 'odata.metadata=none']);
    default: throw errors.accept();
  }
}

/** As `negotiate`, but never fails: the format of an error body. */
export function negotiateError(headers: Headers): ErrorFormat {
  try {
    const { kind, atom } = negotiate(headers);
    return atom === true ? 'xml' : kind;
  } catch {
    const wanted = jsonType(headers.get('accept'));
    return wanted === undefined ? 'xml' : isV4(headers) ? 'v4minimal' : 'minimal';
  }
}

function v3Kind(word: string): FormatKind {
  switch (word) {
    case 'verbose': return 'verbose';
    case 'nometadata': return 'none';
    case 'minimalmetadata':
    case 'light': return 'minimal';
    case 'fullmetadata': throw errors.notEmulated('full metadata', ['odata=minimalmetadata', 'odata=nometadata', 'odata=verbose']);
    default: return refuse();
  }
}

function refuse(): never {
  throw errors.accept();
}

function isV4(headers: Headers): boolean {
  return version(headers).startsWith('4');
}

function refuseOddVersion(headers: Headers): void {
  if (!/^([34](\.0)?)?$/.test(version(headers))) {
    throw errors.query(`The HTTP header ODATA-VERSION has the invalid value '${version(headers)}'.`);
  }
}

function version(headers: Headers): string {
  return headers.get('odata-version')?.trim() ?? '';
}

interface JsonType {
  readonly odata?: string;
  readonly metadata?: string;
}

/** The first `application/json` of the header with its OData parameters; names and words in lower case. */
function jsonType(accept: string | null): JsonType | undefined {
  for (const range of accept?.toLowerCase().split(',') ?? []) {
    const [type, ...parameters] = range.split(';').map(part => part.trim());
    if (type === 'application/json' || type === 'text/json') {
      const byName = new Map(parameters.map(parameter => parameter.split('=', 2).map(side => side.trim()) as [string, string]));
      return { odata: byName.get('odata'), metadata: byName.get('odata.metadata') };
    }
  }
  return undefined;
}

function acceptsAnything(accept: string | null): boolean {
  return accept === null || accept.trim() === '' || /\*\/\*|application\/\*|atom\+xml|\/xml/.test(accept.toLowerCase());
}
