import fc from 'fast-check';
import { evaluateFormula } from './evaluateFormula.ts';
import { FormulaError, SerialDate, serialOf, type FormulaValue } from './FormulaValue.ts';
import { FormulaSyntaxError, namesIn, parseFormula } from './parseFormula.ts';

const day = (text: string): SerialDate => serialOf(Date.parse(`${text}Z`));
const columns: Readonly<Record<string, FormulaValue>> = {
  Title: 'Press line', Count: 3, Price: 12.5, Done: true, Empty: null, Start: day('2026-01-31T00:00:00'), End: day('2026-03-02T18:30:00'), 'Two words': 'x'
};
const world = { column: (name: string): FormulaValue => (name in columns ? columns[name]! : null), now: () => day('2026-03-04T06:06:07') };
const answer = (formula: string): unknown => {
  try {
    const value = evaluateFormula(parseFormula(formula), world);
    return value instanceof SerialDate ? `day ${value.days}` : value;
  } catch (failure) {
    if (failure instanceof FormulaError) return failure.message;
    throw failure;
  }
};

describe('formulas', () => {
  test.each<[string, unknown]>([
    ['=1-0.5', 0.5],
    ['2+3*4^2/8', 8],
    ['=-2^2', 4],
    ['=(2+3)*4', 20],
    ['=50%', 0.5],
    ['=Count*2', 6],
    ['=[Count]*[Price]', 37.5],
    ['=Title&" ("&Count&")"', 'Press line (3)'],
    ['="He said ""no"""', 'He said "no"'],
    ['=[Two words]&"!"', 'x!'],
    ['=CONCATENATE(Title,"-",Count)', 'Press line-3'],
    ['=IF(Count>2,"many","few")', 'many'],
    ['=IF(AND(Done,Count>5),"a",IF(OR(Count=3,FALSE),"b","c"))', 'b'],
    ['=IF(Done=TRUE,1;2)', 1],
    ['=IF(Count>5,"x")', false],
    ['=Title="PRESS LINE"', true],
    ['=EXACT(Title,"PRESS LINE")', false],
    ['=ISBLANK(Empty)', true],
    ['=Empty=""', true],
    ['=Empty+1', 1],
    ['=LEFT(Title,5)&MID(Title,6,3)&RIGHT(Title)', 'Press lie'],
    ['=LEN(Title)', 10],
    ['=UPPER(Title)', 'PRESS LINE'],
    ['=PROPER("press LINE")', 'Press Line'],
    ['=TRIM("  a   b ")', 'a b'],
    ['=FIND("l",Title)', 7],
    ['=SEARCH("LINE",Title)', 7],
    ['=FIND("LINE",Title)', '#VALUE!'],
    ['=ISERROR(FIND("LINE",Title))', true],
    ['=IFERROR(1/0,"none")', 'none'],
    ['=REPLACE("abcdef",2,3,"-")', 'a-ef'],
    ['=REPT("ab",3)', 'ababab'],
    ['=ROUND(1.005,2)', 1.01],
    ['=ROUND(-2.5,0)', -3],
    ['=ROUNDUP(1.01,1)&ROUNDDOWN(1.09,1)', '1.11'],
    ['=INT(-1.5)', -2],
    ['=MOD(-1,3)', 2],
    ['=SUM(1,2,"x",Empty)', 3],
    ['=AVERAGE(1,2,3)', 2],
    ['=MAX(1,5,3)-MIN(4,2)', 3],
    ['=1/0', '#DIV/0!'],
    ['=SQRT(-1)', '#NUM!'],
    ['="a"+1', '#VALUE!'],
    ['=SUMPRODUCT(1)', '#NAME?'],
    ['=TEXT(Start,"yyyy-mm-dd")', '2026-01-31'],
    ['=TEXT(End,"dddd, d mmmm yyyy h:mm AM/PM")', 'Monday, 2 March 2026 6:30 PM'],
    ['=TEXT(1234.5,"#,##0.00")', '1,234.50'],
    ['=TEXT(0.256,"0.0%")', '25.6%'],
    ['=YEAR(Start)*100+MONTH(Start)', 202601],
    ['=DAY(Start+1)', 1],
    ['=DATE(2026,13,1)=DATE(2027,1,1)', true],
    ['=INT(End-Start)', 30],
    ['=DATEDIF(Start,End,"m")', 1],
    ['=DATEDIF(Start,End,"d")', 30],
    ['=DATEDIF(End,Start,"d")', '#NUM!'],
    ['=WEEKDAY(Start)&WEEKDAY(Start,2)', '76'],
    ['=IF(End<TODAY(),"over","open")', 'over'],
    ['=TODAY()', 'day 46085']
  ])('%s is %p', (formula, value) => {
    expect(answer(formula)).toEqual(value);
  });

  test.each(['=', '=1+', '=IF(1,2', '="open', '=1 2', '=[', '=)', '=a b', '=#', `=${'('.repeat(100)}1${')'.repeat(100)}`])('%s is none', formula => {
    expect(() => parseFormula(formula)).toThrow(FormulaSyntaxError);
  });

  test('name their columns and functions', () => {
    expect(namesIn(parseFormula('=IF([A b]>-C%,LEFT(D&"E"),TRUE)'))).toEqual({ columns: new Set(['A b', 'C', 'D']), functions: new Set(['IF', 'LEFT']) });
  });

  test('whatever is written is a formula or none, and reckons to a value or an error of a cell', () => {
    const word = fc.constantFrom('IF(', 'LEFT(', 'TEXT(', 'DATE(', ')', ',', '+', '-', '&', '=', '<', '%', '1', '0.5', '"x"', '[Count]', 'Start', 'Empty', 'TRUE');
    fc.assert(fc.property(fc.oneof(fc.string(), fc.array(word, { maxLength: 12 }).map(words => words.join(''))), text => {
      try {
        evaluateFormula(parseFormula(text), world);
      } catch (failure) {
        if (!(failure instanceof FormulaSyntaxError || failure instanceof FormulaError)) throw failure;
      }
    }), { numRuns: 500 });
  });
});
