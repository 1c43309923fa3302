import { FormulaError, SerialDate, compare, numberOf, textOf, truthOf, type FormulaValue } from './FormulaValue.ts';
import { functions } from './functions.ts';
import type { BinaryOperator, FormulaNode } from './parseFormula.ts';

/** What a formula stands on: the item's columns and the moment, as a clock of the web shows it. */
export interface FormulaWorld {
  column(name: string): FormulaValue;
  now(): SerialDate;
}

/** Throws `FormulaError` where a cell would show `#VALUE!` and such. */
export function evaluateFormula(node: FormulaNode, world: FormulaWorld): FormulaValue {
  switch (node.kind) {
    case 'literal': return node.value;
    case 'column': return world.column(node.name);
    case 'negative': return -numberOf(evaluateFormula(node.of, world));
    case 'percent': return numberOf(evaluateFormula(node.of, world)) / 100;
    case 'binary': return binary(node.operator, evaluateFormula(node.left, world), evaluateFormula(node.right, world));
    case 'call': return called(node.name, node.args, world);
  }
}

function called(name: string, args: readonly FormulaNode[], world: FormulaWorld): FormulaValue {
  const value = (index: number): FormulaValue => (args[index] === undefined ? null : evaluateFormula(args[index], world));
  switch (name) {
    case 'IF': return truthOf(value(0)) ? (args.length > 1 ? value(1) : true) : args.length > 2 ? value(2) : false;
    case 'ISERROR': return failureOf(() => value(0)) !== undefined;
    case 'IFERROR': return failureOf(() => value(0)) === undefined ? value(0) : value(1);
    case 'NOW': return world.now();
    case 'TODAY': return new SerialDate(Math.floor(world.now().days));
  }
  const compute = functions[name];
  if (compute === undefined) throw new FormulaError('#NAME?');
  return compute(...args.map(arg => evaluateFormula(arg, world)));
}

function failureOf(work: () => unknown): FormulaError | undefined {
  try {
    work();
    return undefined;
  } catch (failure) {
    if (failure instanceof FormulaError) return failure;
    throw failure;
  }
}

function binary(operator: BinaryOperator, left: FormulaValue, right: FormulaValue): FormulaValue {
  switch (operator) {
    case '&': return textOf(left) + textOf(right);
    case '=': return compare(left, right) === 0;
    case '<>': return compare(left, right) !== 0;
    case '<': return compare(left, right) < 0;
    case '>': return compare(left, right) > 0;
    case '<=': return compare(left, right) <= 0;
    case '>=': return compare(left, right) >= 0;
    default: return arithmetic(operator, left, right);
  }
}

/** A day and days are a day; a day less a day are days. */
function arithmetic(operator: '+' | '-' | '*' | '/' | '^', left: FormulaValue, right: FormulaValue): FormulaValue {
  const [a, b] = [numberOf(left), numberOf(right)];
  const dates = [left, right].filter(value => value instanceof SerialDate).length;
  switch (operator) {
    case '+': return dates === 1 ? new SerialDate(a + b) : a + b;
    case '-': return dates === 1 ? new SerialDate(a - b) : a - b;
    case '*': return a * b;
    case '^': return a ** b;
    case '/':
      if (b === 0) throw new FormulaError('#DIV/0!');
      return a / b;
  }
}
