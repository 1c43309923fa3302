import type { Comparison, Condition, DatePart, FieldPath, Operand } from '../store/Condition.ts';
import { StoreError } from '../store/StoreError.ts';
import { notValid, type Token, tokens } from './literals.ts';

/**
 * `$filter` as SharePoint's list REST reads it (tokens: literals.ts).
 *
 *   filter     = or
 *   or         = and , { 'or' , and }
 *   and        = not , { 'and' , not }
 *   not        = 'not' , not | primary
 *   primary    = '(' , or , ')' | match , [ ('eq' | 'ne') , ('true' | 'false') ] | comparison
 *   match      = 'startswith' , '(' , field , ',' , string , ')'
 *              | 'substringof' , '(' , string , ',' , field , ')'
 *   comparison = operand , ('eq' | 'ne' | 'lt' | 'le' | 'gt' | 'ge') , operand       one side a field, the other a literal
 *   operand    = field | literal | part , '(' , field , ')'
 *   part       = 'day' | 'month' | 'year' | 'hour' | 'minute' | 'second'
 *   field      = name , [ '/' , name ]
 *
 * The order of conditions is kept: the list view threshold looks at the first. Everything else of OData (endswith,
 * tolower, arithmetic …) is refused, as the service does. Nothing but StoreError is thrown.
 */
export function parseFilter(text: string): Condition {
  const parser = new FilterParser(text);
  return parser.parse();
}

const comparisons: ReadonlySet<string> = new Set<Comparison>(['eq', 'ne', 'lt', 'le', 'gt', 'ge']);
const dateParts: ReadonlySet<string> = new Set<DatePart>(['day', 'month', 'year', 'hour', 'minute', 'second']);
const mirrored: Readonly<Record<Comparison, Comparison>> = { eq: 'eq', ne: 'ne', lt: 'gt', le: 'ge', gt: 'lt', ge: 'le' };
/** Deeper nesting is refused rather than risking the stack. */
const deepest = 100;

type Side = { readonly field: FieldPath; readonly part?: DatePart } | { readonly literal: Operand };

class FilterParser {
  private readonly text: string;
  private readonly tokens: readonly Token[];
  private at = 0;
  private depth = 0;

  constructor(text: string) {
    this.text = text;
    this.tokens = tokens(text, '$filter');
  }

  parse(): Condition {
    const condition = this.or();
    if (this.at < this.tokens.length) throw this.refused();
    return condition;
  }

  private or(): Condition {
    return this.chain('or', () => this.chain('and', () => this.not()));
  }

  private chain(word: 'and' | 'or', next: () => Condition): Condition {
    const conditions = [next()];
    while (this.takeWord(word)) conditions.push(next());
    const [only] = conditions;
    return conditions.length === 1 && only ? only : { kind: word, conditions };
  }

  private not(): Condition {
    if (!this.takeWord('not')) return this.primary();
    return this.deeper(() => ({ kind: 'not', condition: this.not() }));
  }

  private primary(): Condition {
    if (this.take('(')) {
      return this.deeper(() => {
        const inner = this.or();
        this.expect(')');
        return inner;
      });
    }
    const match = this.match();
    if (!match) return this.comparison();
    const word = this.peekWord();
    if (word !== 'eq' && word !== 'ne') return match;
    this.at += 1;
    const literal = this.literal();
    if (literal.kind !== 'boolean') throw this.refused();
    return (word === 'eq') === literal.value ? match : { kind: 'not', condition: match };
  }

  private match(): Condition | undefined {
    const name = this.peekWord();
    if (name !== 'startswith' && name !== 'substringof') return undefined;
    this.at += 1;
    this.expect('(');
    const first = this.side();
    this.expect(',');
    const second = this.side();
    this.expect(')');
    const [field, value] = name === 'startswith' ? [first, second] : [second, first];
    if (!('field' in field) || field.part !== undefined || !('literal' in value) || value.literal.kind !== 'string') throw this.refused();
    return { kind: name === 'startswith' ? 'startsWith' : 'contains', field: field.field, value: value.literal.value };
  }

  private comparison(): Condition {
    const left = this.side();
    const word = this.peekWord();
    if (word === undefined || !comparisons.has(word)) throw this.refused();
    this.at += 1;
    const right = this.side();
    const op = word as Comparison;
    if ('field' in left && 'literal' in right) return { kind: 'compare', op, ...left, value: right.literal };
    if ('literal' in left && 'field' in right) return { kind: 'compare', op: mirrored[op], ...right, value: left.literal };
    throw this.refused();
  }

  private side(): Side {
    const token = this.tokens[this.at];
    if (token?.kind === 'literal') return { literal: this.literal() };
    if (token?.kind !== 'word' || comparisons.has(token.text)) throw this.refused();
    this.at += 1;
    if (!this.take('(')) return { field: fieldPath(token.text, () => this.refused()) };
    if (!dateParts.has(token.text)) throw this.refused();
    const inner = this.side();
    this.expect(')');
    if (!('field' in inner) || inner.part !== undefined) throw this.refused();
    return { field: inner.field, part: token.text as DatePart };
  }

  private literal(): Operand {
    const token = this.tokens[this.at];
    if (token?.kind !== 'literal') throw this.refused();
    this.at += 1;
    return token.value;
  }

  private peekWord(): string | undefined {
    const token = this.tokens[this.at];
    return token?.kind === 'word' ? token.text : undefined;
  }

  private takeWord(word: string): boolean {
    if (this.peekWord() !== word) return false;
    this.at += 1;
    return true;
  }

  private take(mark: '(' | ')' | ','): boolean {
    if (this.tokens[this.at]?.kind !== mark) return false;
    this.at += 1;
    return true;
  }

  private expect(mark: '(' | ')' | ','): void {
    if (!this.take(mark)) throw this.refused();
  }

  private deeper<T>(work: () => T): T {
    this.depth += 1;
    if (this.depth > deepest) throw this.refused();
    const result = work();
    this.depth -= 1;
    return result;
  }

  private refused(): StoreError {
    return notValid(this.text, '$filter');
  }
}

/** `Author/Title`; deeper paths are refused. */
export function fieldPath(text: string, refused: () => StoreError): FieldPath {
  const [name = '', target, ...rest] = text.split('/');
  if (name === '' || target === '' || rest.length > 0) throw refused();
  return target === undefined ? { name } : { name, target };
}
