import { type Context, instant } from './Context.ts';
import { isMulti } from './fieldXml.ts';
import { evaluateFormula, type FormulaWorld } from './formula/evaluateFormula.ts';
import { FormulaError, SerialDate, clockOf, numberOf, serialOf, textOf, truthOf, type FormulaValue } from './formula/FormulaValue.ts';
import { functions, otherFunctions, volatileFunctions } from './formula/functions.ts';
import { FormulaSyntaxError, namesIn, parseFormula, type FormulaNode } from './formula/parseFormula.ts';
import { clockTime, instantOfClock } from './localTime.ts';
import { StoreError } from './StoreError.ts';
import type { FieldRow, FieldValue, ListRow, TimeZoneRow } from './Store.ts';

/** What an item holds by internal name, Created and Modified included. */
export type ItemValues = (internalName: string) => FieldValue;

const referable = new Set(['Text', 'Choice', 'Number', 'Currency', 'Integer', 'DateTime', 'Boolean', 'Calculated']);
const special = new Set(['IF', 'ISERROR', 'IFERROR']);
const deepestReference = 8;

/**
 * Refuses a formula as the service does: for its syntax, functions that nobody knows, columns that are not there or of a
 * kind that formulas cannot read. What the service knows and this tenant does not is `notEmulated`.
 * @param volatile TODAY and NOW may be used: in validations and default values.
 */
export function demandFormula(fields: readonly FieldRow[], formula: string, volatile: boolean): void {
  const { columns, functions: used } = namesIn(parsed(formula));
  for (const name of used) {
    if (name in functions || special.has(name)) continue;
    if (otherFunctions.has(name)) throw new StoreError('notEmulated', `The function ${name} of formulas is not emulated; these are: ${[...Object.keys(functions), ...special].sort().join(', ')}.`);
    if (!volatileFunctions.has(name)) throw syntaxError();
    if (!volatile || name === 'ME') throw volatileError();
  }
  for (const name of columns) {
    const field = fieldOf(fields, name);
    if (field === undefined && volatileFunctions.has(name.toUpperCase())) throw volatileError();
    if (field === undefined) throw new StoreError('invalidFormula', 'The formula refers to a column that does not exist.  Check the formula for spelling mistakes or change the non-existing column to an existing column.');
    if (!referable.has(field.type) || isMulti(field)) {
      throw new StoreError('invalidFormula', 'One or more column references are not allowed, because the columns are defined as a data type that is not supported in formulas.');
    }
  }
}

/** The calculated columns of an item, in the form in which they are kept. What fails is kept as `#VALUE!` and such. */
export function calculatedValues(context: Context, list: ListRow, values: ItemValues): readonly (readonly [FieldRow, FieldValue])[] {
  const fields = context.catalog.fields(list.id);
  const calculated = fields.filter(field => field.formula !== undefined && field.type === 'Calculated');
  if (calculated.length === 0) return [];
  const world = worldOf(context, list, values);
  return calculated.map(field => [field, kept(field, () => evaluateFormula(parsed(field.formula!), world), zoneOf(context, list))] as const);
}

/** Refuses an item that a column's or the list's own validation finds wrong. */
export function demandValid(context: Context, list: ListRow, values: ItemValues, changed: (field: FieldRow) => boolean): void {
  const rules = context.catalog.fields(list.id).filter(field => field.validation !== undefined && changed(field) && field.validation.formula !== '').map(field => field.validation!);
  if (list.validation !== undefined && list.validation.formula !== '') rules.push(list.validation);
  if (rules.length === 0) return;
  const world = worldOf(context, list, values);
  for (const { formula, message } of rules) {
    if (!holds(() => truthOf(evaluateFormula(parsed(formula), world)))) throw new StoreError('validation', message === '' ? 'List data validation failed.' : message);
  }
}

/** A `DefaultFormula`, which knows no columns. */
export function defaultFrom(context: Context, list: ListRow, field: FieldRow, formula: string): FieldValue {
  const value = kept(field, () => evaluateFormula(parsed(formula), worldOf(context, list, () => null)), zoneOf(context, list));
  return typeof value === 'string' && value.startsWith('#') ? null : value;
}

function holds(work: () => boolean): boolean {
  try {
    return work();
  } catch (failure) {
    if (failure instanceof FormulaError) return false;
    throw failure;
  }
}

function worldOf(context: Context, list: ListRow, values: ItemValues): FormulaWorld {
  const fields = context.catalog.fields(list.id);
  const zone = zoneOf(context, list);
  const clock = (at: Date): SerialDate => {
    const { year, month, day, hour, minute, second } = clockTime(at, zone);
    return serialOf(Date.UTC(year, month - 1, day, hour, minute, second));
  };
  let depth = 0;
  const world: FormulaWorld = {
    now: () => clock(context.now()),
    column(name) {
      const field = fieldOf(fields, name);
      if (field === undefined) throw new FormulaError('#NAME?');
      if (field.type === 'Calculated' && field.formula !== undefined) {
        if (depth >= deepestReference) throw new FormulaError('#NAME?');
        depth++;
        try {
          return evaluateFormula(parsed(field.formula), world);
        } finally {
          depth--;
        }
      }
      const value = values(field.internalName);
      if (value === null || typeof value === 'object') return null;
      return field.type === 'DateTime' ? clock(new Date(String(value))) : value;
    }
  };
  return world;
}

/** A result in the type that the column promises. */
function kept(field: FieldRow, reckon: () => FormulaValue, zone: TimeZoneRow): FieldValue {
  try {
    const value = reckon();
    switch (field.type === 'Calculated' ? field.resultType : field.type) {
      case 'Number': case 'Currency': case 'Integer': return finite(numberOf(value));
      case 'Boolean': return truthOf(value);
      case 'DateTime': return value === null || value === '' ? null : instantOf(value, zone);
      default: return typeof value === 'number' ? textOf(finite(value)) : textOf(value);
    }
  } catch (failure) {
    if (failure instanceof FormulaError) return failure.message;
    throw failure;
  }
}

function finite(number: number): number {
  if (!Number.isFinite(number)) throw new FormulaError('#NUM!');
  return number;
}

function instantOf(value: FormulaValue, zone: TimeZoneRow): string {
  const clock = clockOf(finite(numberOf(value)));
  const year = clock.getUTCFullYear();
  if (Number.isNaN(year) || year < 1900 || year > 8900) throw new FormulaError('#NUM!');
  return instant(instantOfClock({ year, month: clock.getUTCMonth() + 1, day: clock.getUTCDate(), hour: clock.getUTCHours(), minute: clock.getUTCMinutes(), second: clock.getUTCSeconds() }, zone));
}

const trees = new Map<string, FormulaNode>();

function parsed(formula: string): FormulaNode {
  const known = trees.get(formula);
  if (known) return known;
  try {
    const tree = parseFormula(formula);
    if (trees.size > 1000) trees.clear();
    trees.set(formula, tree);
    return tree;
  } catch (failure) {
    if (failure instanceof FormulaSyntaxError) throw syntaxError();
    throw failure;
  }
}

/** By title, as people write formulas, or by internal name. */
function fieldOf(fields: readonly FieldRow[], name: string): FieldRow | undefined {
  const wanted = name.toLowerCase();
  return fields.find(field => field.internalName.toLowerCase() === wanted && !field.hidden) ?? fields.find(field => field.title.toLowerCase() === wanted && referable.has(field.type))
    ?? fields.find(field => field.title.toLowerCase() === wanted);
}

function zoneOf(context: Context, list: ListRow): TimeZoneRow {
  const web = context.store.sites.web(list.webId);
  if (!web) throw new StoreError('webNotFound');
  return web.timeZone;
}

function syntaxError(): StoreError {
  return new StoreError('invalidFormula', 'The formula contains a syntax error or is not supported.');
}

function volatileError(): StoreError {
  return new StoreError('invalidFormula', 'Calculated columns cannot contain volatile functions like Today and Me.');
}
