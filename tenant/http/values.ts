/** Primitive, complex and collection values as each format writes them. */
import type { EdmType } from './resources.ts';
import type { FormatKind } from './formats.ts';

/**
 * Dates without milliseconds and with Z, 64-bit numbers as text, bytes in base64; in the verbose format complex values
 * and collections carry their type.
 */
export function convert(value: unknown, type: EdmType, kind: FormatKind): unknown {
  if (value === undefined || value === null) {
    return null;
  }
  if (value instanceof Date) {
    return isoSeconds(value);
  }
  if (typeof value === 'bigint' || (type === 'Edm.Int64' && typeof value === 'number')) {
    return String(value);
  }
  if (value instanceof Uint8Array) {
    return Buffer.from(value).toString('base64');
  }
  if (Array.isArray(value)) {
    const results = value.map(each => convert(each, elementType(type), kind));
    return kind === 'verbose' ? { __metadata: { type }, results } : results;
  }
  if (typeof value === 'object' && kind === 'verbose' && !type.startsWith('Edm.')) {
    return { __metadata: { type }, ...value };
  }
  return value;
}

export function isoSeconds(instant: Date): string {
  return instant.toISOString().replace(/\.\d{3}Z$/, 'Z');
}

function elementType(type: EdmType): EdmType {
  return /^Collection\((.*)\)$/.exec(type)?.[1] ?? type;
}
