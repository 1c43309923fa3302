import fc from 'fast-check';
import type { Condition } from '../store/Condition.ts';
import { StoreError } from '../store/StoreError.ts';
import { parseFilter } from './filter.ts';

const title = { name: 'Title' };
const compare = (name: string, op: string, value: unknown): Condition => ({ kind: 'compare', op, field: { name }, value } as Condition);
const number = (value: number): unknown => ({ kind: 'number', value });
const string = (value: string): unknown => ({ kind: 'string', value });

const fields = fc.constantFrom({ name: 'Title' }, { name: 'OData__x0041_ge' }, { name: 'Author', target: 'Title' }, { name: 'größe' });
const literals = fc.oneof(
  fc.string({ unit: 'grapheme' }).map(value => ({ kind: 'string' as const, value })),
  fc.integer().map(value => ({ kind: 'number' as const, value })),
  fc.boolean().map(value => ({ kind: 'boolean' as const, value })),
  fc.uuid().map(value => ({ kind: 'guid' as const, value })),
  fc.constant({ kind: 'null' as const }),
  fc.constant({ kind: 'datetime' as const, value: '2026-01-31T08:00:00Z' })
);
const { tree: trees } = fc.letrec<{ tree: Condition }>(tree => ({
  tree: fc.oneof({ depthSize: 'small' },
    fc.record({ kind: fc.constant('compare' as const), op: fc.constantFrom('eq', 'ne', 'lt', 'le', 'gt', 'ge'), field: fields, value: literals }),
    fc.record({ kind: fc.constant('compare' as const), op: fc.constantFrom('eq', 'ge'), field: fields, part: fc.constantFrom('day', 'month', 'year', 'hour'), value: literals }),
    fc.record({ kind: fc.constantFrom('startsWith' as const, 'contains' as const), field: fields, value: fc.string() }),
    fc.record({ kind: fc.constantFrom('and' as const, 'or' as const), conditions: fc.array(tree('tree'), { minLength: 2, maxLength: 3 }) }),
    fc.record({ kind: fc.constant('not' as const), condition: tree('tree') })
  ) as fc.Arbitrary<Condition>
}));

/** The grammar in the other direction, with every parenthesis. */
function write(tree: Condition): string {
  const field = ({ name, target }: { name: string; target?: string }): string => (target === undefined ? name : `${name}/${target}`);
  const quoted = (text: string): string => `'${text.replaceAll('\'', '\'\'')}'`;
  switch (tree.kind) {
    case 'and': case 'or': return tree.conditions.map(each => `(${write(each)})`).join(` ${tree.kind} `);
    case 'not': return `not (${write(tree.condition)})`;
    case 'startsWith': return `startswith(${field(tree.field)}, ${quoted(tree.value)})`;
    case 'contains': return `substringof(${quoted(tree.value)}, ${field(tree.field)})`;
    case 'compare': {
      const { value, part } = tree;
      const literal = value.kind === 'string' ? quoted(value.value)
        : value.kind === 'guid' || value.kind === 'datetime' ? `${value.kind}'${value.value}'`
          : value.kind === 'null' ? 'null' : String((value as { value: unknown }).value);
      return `${part === undefined ? field(tree.field) : `${part}(${field(tree.field)})`} ${tree.op} ${literal}`;
    }
    default: throw new Error(`${tree.kind} has no words in $filter.`);
  }
}

describe('parseFilter', () => {
  test.each<[string, Condition]>([
    ['ID gt 5', compare('ID', 'gt', number(5))],
    ['5 lt ID', compare('ID', 'gt', number(5))],
    ['Score eq -1.5', compare('Score', 'eq', number(-1.5))],
    ['Size ge 12L', compare('Size', 'ge', number(12))],
    ["Title eq 'O''Brien'", compare('Title', 'eq', string("O'Brien"))],
    ["Title ne ''", compare('Title', 'ne', string(''))],
    ['Title eq null', compare('Title', 'eq', { kind: 'null' })],
    ['IsQuestion eq true', compare('IsQuestion', 'eq', { kind: 'boolean', value: true })],
    ["Created ge datetime'2026-01-31T08:00:00Z'", compare('Created', 'ge', { kind: 'datetime', value: '2026-01-31T08:00:00Z' })],
    ["GUID eq guid'5B1A2F00-0000-4000-8000-000000000001'", compare('GUID', 'eq', { kind: 'guid', value: '5b1a2f00-0000-4000-8000-000000000001' })],
    ['OData__UIVersionString eq 1', compare('OData__UIVersionString', 'eq', number(1))],
    ["Author/Title eq 'Max'", { kind: 'compare', op: 'eq', field: { name: 'Author', target: 'Title' }, value: { kind: 'string', value: 'Max' } }],
    ['day(Created) eq 3', { kind: 'compare', op: 'eq', field: { name: 'Created' }, part: 'day', value: { kind: 'number', value: 3 } }],
    ["startswith(Title,'How')", { kind: 'startsWith', field: title, value: 'How' }],
    ["startswith(Title,'How') eq true", { kind: 'startsWith', field: title, value: 'How' }],
    ["substringof('tax',Title) eq false", { kind: 'not', condition: { kind: 'contains', field: title, value: 'tax' } }],
    ['not (ID eq 1)', { kind: 'not', condition: compare('ID', 'eq', number(1)) }],
    ['A eq 1 and B eq 2 and C eq 3', { kind: 'and', conditions: [compare('A', 'eq', number(1)), compare('B', 'eq', number(2)), compare('C', 'eq', number(3))] }],
    ['A eq 1 or B eq 2 and C eq 3', { kind: 'or', conditions: [compare('A', 'eq', number(1)), { kind: 'and', conditions: [compare('B', 'eq', number(2)), compare('C', 'eq', number(3))] }] }],
    ['(A eq 1 or B eq 2) and C eq 3', { kind: 'and', conditions: [{ kind: 'or', conditions: [compare('A', 'eq', number(1)), compare('B', 'eq', number(2))] }, compare('C', 'eq', number(3))] }],
    ['FSObjType  eq\t1', compare('FSObjType', 'eq', number(1))]
  ])('reads %s', (text, tree) => {
    expect(parseFilter(text)).toEqual(tree);
  });

  test.each([
    '', ' ', 'Title', 'Title eq', 'eq 5', '5 eq 5', 'A eq B', "Title eq 'open", 'Title = 5', 'Title eq 5 and', 'Title eq 5)', '(Title eq 5',
    "endswith(Title,'a')", "tolower(Title) eq 'a'", "substringof(Title,'a')", 'length(Title) eq 3', 'A add 1 eq 2', 'A/B/C eq 1', "day('x') eq 1", "GUID eq guid'no'", '('.repeat(500) + 'A eq 1' + ')'.repeat(500)
  ])('refuses %s as the service does', text => {
    expect(() => parseFilter(text)).toThrow(expect.objectContaining({ reason: 'invalidQuery' }));
  });

  test('reads every tree as it was written', () => {
    fc.assert(fc.property(trees, tree => {
      expect(parseFilter(write(tree))).toEqual(tree);
    }), { numRuns: 500 });
  });

  test('throws nothing but its own error, whatever it is given', () => {
    const words = fc.constantFrom('Title', 'eq', 'and', 'or', 'not', '(', ')', "'x'", '5', 'null', 'startswith', ',', 'day', "datetime'", '/', '%', "''", 'ä');
    fc.assert(fc.property(fc.oneof(fc.string(), fc.array(words, { maxLength: 30 }).map(parts => parts.join(' '))), text => {
      try {
        parseFilter(text);
      } catch (failure) {
        expect(failure).toBeInstanceOf(StoreError);
      }
    }), { numRuns: 500 });
  });
});
