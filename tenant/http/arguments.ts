/**
 * Reads the arguments of an operation, which clients give in three ways: by position or name in the address,
 * as query parameters, or as members of the JSON body.
 */
import type { Args, Call, Literal } from './resources.ts';
import { errors } from '../sharepoint/errors.ts';

/** The argument as a literal, looked for by name, then by position; undefined when it is not in the address. */
export function argument(args: Args, name: string, position = 0): Literal | undefined {
  return args[name.toLowerCase()] ?? args[String(position)];
}

/** Text, guid or number as text; the service's own error when it is missing. */
export function textArgument(args: Args, name: string, position = 0): string {
  const literal = argument(args, name, position);
  if (literal === undefined || literal.kind === 'null') {
    throw errors.argument(`The parameter ${name} does not exist in method.`);
  }
  return String(literal.value);
}

export function numberArgument(args: Args, name: string, position = 0): number {
  const value = Number(textArgument(args, name, position));
  if (!Number.isFinite(value)) {
    throw errors.expression(String(argument(args, name, position)?.value));
  }
  return value;
}

export function booleanArgument(args: Args, name: string, position = 0, fallback = false): boolean {
  const literal = argument(args, name, position);
  return literal === undefined || literal.kind === 'null' ? fallback : String(literal.value).toLowerCase() === 'true';
}

/** Address, then query (`?a='x'`), then body: the value as it was given, unquoted; undefined when it is nowhere. */
export async function anyArgument(args: Args, call: Call, name: string, position = 0): Promise<unknown> {
  const literal = argument(args, name, position);
  if (literal !== undefined) {
    return literal.value;
  }
  const parameter = [...call.query].find(([key]) => key.toLowerCase() === name.toLowerCase());
  if (parameter !== undefined) {
    return unquote(parameter[1]);
  }
  if (call.method === 'GET') {
    return undefined;
  }
  const body = await call.json();
  const member = Object.keys(body).find(key => key.toLowerCase() === name.toLowerCase());
  return member === undefined ? undefined : body[member];
}

/** `'it''s'` → `it's`; other text as it is. */
export function unquote(text: string): string {
  return /^'.*'$/s.test(text) ? text.slice(1, -1).replaceAll('\'\'', '\'') : text;
}
