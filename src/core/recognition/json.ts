import type { Instant } from '../shared';
import type { JsonObject } from './ReadBadge';

/** Longest text that is taken of one field. UTF-16 units. */
const textLimit = 4000;

/** An object out of JSON; undefined for anything else, broken JSON included. */
export function objectIn(text: string | undefined): JsonObject | undefined {
  try {
    const value: unknown = text === undefined ? undefined : JSON.parse(text);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Deeper than anything that `isPlain` lets be signed. */
const deepest = 64;

/**
 * JSON-LD writes one value as itself or as an array, several as an array; arrays inside of arrays and nulls mean nothing,
 * so whoever writes them into a signed badge changes nothing of what is signed.
 */
export function listOf(value: unknown): readonly unknown[] {
  const all: readonly unknown[] = Array.isArray(value) ? value.flat(deepest) : [value];
  return all.filter(one => one !== undefined && one !== null);
}

export function firstObject(value: unknown): JsonObject {
  return listOf(value).find(isObject) ?? {};
}

/** Empty for what is no text, and for several. */
export function textOf(value: unknown, limit: number = textLimit): string {
  const [text, ...more] = listOf(value);
  return typeof text === 'string' && more.length === 0 ? text.slice(0, limit) : '';
}

export function textsOf(value: unknown): readonly string[] {
  return listOf(value).map(one => textOf(one)).filter(text => text !== '');
}

/** Undefined for what is no date of the years 0 to 9999. */
export function instantOf(value: unknown): Instant | undefined {
  const date = new Date(textOf(value));
  const text = Number.isNaN(date.getTime()) ? '' : date.toISOString();
  return /^\d{4}-/.test(text) ? `${text.slice(0, 19)}Z` as Instant : undefined;
}

/** A NumericDate of a JSON web token: seconds since 1970. */
export function instantOfSeconds(value: unknown): Instant | undefined {
  return typeof value === 'number' && Math.abs(value) < 1e11 ? instantOf(new Date(value * 1000).toISOString()) : undefined;
}
