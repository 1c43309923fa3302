/**
 * The address after `_api/`, as text, to a list of segments.
 *
 *   address  = segment *( "/" segment )            ; empty segments are passed over
 *   segment  = name [ "(" [ argument *( "," argument ) ] ")" ]
 *   name     = 1*( letter / digit / "." / "_" / "$" / "-" / "~" )
 *   argument = [ name "=" ] literal
 *   literal  = text / guid / datetime / number / "true" / "false" / "null" / alias
 *   text     = "'" *( char / "''" ) "'"            ; '' stands for one apostrophe
 *   guid     = "guid" text                         ; braces are dropped, letters made lower
 *   datetime = "datetime" text
 *   number   = [ "-" ] 1*digit [ "." 1*digit ]
 *   alias    = "@" name                            ; its value is a literal in the query: ?@v='x'
 *
 * Words are compared without regard to case. A slash, comma or parenthesis inside a text is only a character.
 * The percent signs of the address are decoded before it comes here.
 */
import type { Args, Literal } from '../http/resources.ts';
import { errors } from '../sharepoint/errors.ts';

export interface Segment {
  /** As it was written. */
  readonly name: string;
  readonly lower: string;
  /** undefined without parentheses, `{}` for empty ones. */
  readonly args: Args | undefined;
}

/** Aliases of the query by name without the @, in lower case: raw text of their literals. */
export type Aliases = ReadonlyMap<string, string>;

const noAliases: Aliases = new Map();

/** Throws the service's 400 `The expression "…" is not valid.` for anything that the grammar does not know. */
export function parsePath(text: string, aliases: Aliases = noAliases): Segment[] {
  const reader = new Reader(text, aliases);
  const segments: Segment[] = [];
  while (!reader.atEnd()) {
    if (!reader.skip('/')) {
      segments.push(segment(reader));
      if (!reader.atEnd() && !reader.sees('/')) {
        throw reader.invalid();
      }
    }
  }
  return segments;
}

/** One literal that stands alone, as the value of an alias or of a quoted query parameter does. */
export function parseLiteral(text: string): Literal {
  const reader = new Reader(text.trim(), noAliases);
  const value = literal(reader);
  if (!reader.atEnd()) {
    throw reader.invalid();
  }
  return value;
}

function segment(reader: Reader): Segment {
  const name = reader.take(/[\p{L}\p{N}._$~-]+/uy);
  if (name === undefined) {
    throw reader.invalid();
  }
  return { name, lower: name.toLowerCase(), args: reader.skip('(') ? argumentList(reader) : undefined };
}

function argumentList(reader: Reader): Args {
  const args: Record<string, Literal> = {};
  reader.blanks();
  if (reader.skip(')')) {
    return args;
  }
  for (let position = 0; ; position += 1) {
    reader.blanks();
    const name = reader.take(/[\p{L}_][\p{L}\p{N}_]*(?=\s*=)/uy);
    if (name !== undefined) {
      reader.blanks();
      reader.skip('=');
      reader.blanks();
    }
    args[name === undefined ? String(position) : name.toLowerCase()] = literal(reader);
    reader.blanks();
    if (reader.skip(')')) {
      return args;
    }
    if (!reader.skip(',')) {
      throw reader.invalid();
    }
  }
}

function literal(reader: Reader): Literal {
  if (reader.sees('\'')) {
    return { kind: 'string', value: quoted(reader) };
  }
  const typed = reader.take(/(?:guid|datetime)(?=')/iy)?.toLowerCase();
  if (typed === 'guid') {
    return { kind: 'guid', value: quoted(reader).replace(/^\{(.*)\}$/s, '$1').toLowerCase() };
  }
  if (typed === 'datetime') {
    return { kind: 'datetime', value: quoted(reader) };
  }
  const number = reader.take(/-?\d+(?:\.\d+)?(?![\p{L}\p{N}-])/uy);
  if (number !== undefined) {
    return { kind: 'number', value: Number(number) };
  }
  const word = reader.take(/(?:true|false|null)(?![\p{L}\p{N}])/iuy)?.toLowerCase();
  if (word !== undefined) {
    return word === 'null' ? { kind: 'null', value: null } : { kind: 'boolean', value: word === 'true' };
  }
  return alias(reader);
}

function alias(reader: Reader): Literal {
  const name = reader.take(/@[\p{L}\p{N}_]+/uy);
  const text = name === undefined ? undefined : reader.aliases.get(name.slice(1).toLowerCase());
  if (text === undefined) {
    throw reader.invalid();
  }
  // getitems(query=@v1)?@v1={"ViewXml":"…"}: the service takes JSON here; it is handed on as text.
  return /^\s*[{[]/.test(text) ? { kind: 'string', value: text } : parseLiteral(text);
}

function quoted(reader: Reader): string {
  const text = reader.take(/'(?:[^']|'')*'/uy);
  if (text === undefined) {
    throw reader.invalid();
  }
  return text.slice(1, -1).replaceAll('\'\'', '\'');
}

class Reader {
  readonly aliases: Aliases;
  readonly #text: string;
  #at = 0;

  constructor(text: string, aliases: Aliases) {
    this.#text = text;
    this.aliases = aliases;
  }

  atEnd(): boolean {
    return this.#at >= this.#text.length;
  }

  sees(character: string): boolean {
    return this.#text.startsWith(character, this.#at);
  }

  skip(character: string): boolean {
    const seen = this.sees(character);
    this.#at += seen ? character.length : 0;
    return seen;
  }

  blanks(): void {
    this.take(/\s*/uy);
  }

  /** The sticky pattern at this place, or undefined; a match moves on. */
  take(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text)?.[0];
    this.#at += found?.length ?? 0;
    return found;
  }

  invalid(): Error {
    return errors.expression(this.#text);
  }
}
