/**
 * The type that an `@odata.context` of Graph names:
 *
 *   …/$metadata#users                                → Collection(microsoft.graph.user)
 *   …/$metadata#users(displayName,id)/$entity        → microsoft.graph.user
 *   …/$metadata#users('…')/photo/$entity             → microsoft.graph.profilePhoto
 *   …/$metadata#Collection(microsoft.graph.presence) → the same
 */
import { elementOf, type Schema } from './readSchema.ts';

export function contextType(context: string, schema: Schema): string {
  const [first = '', ...rest] = segmentsOf(context.slice(context.indexOf('#') + 1));
  if (first.startsWith('Collection(')) return first;
  const start = schema.sets.get(nameOf(first)) ?? (schema.type(nameOf(first)) === undefined ? undefined : { target: nameOf(first), many: false });
  if (start === undefined) throw new Error(`No entity set of Graph: ${context}`);
  let place = { type: start.target, many: start.many && !hasKey(first) };
  for (const segment of rest) {
    if (segment === '$entity') {
      place = { ...place, many: false };
    } else if (schema.type(segment) !== undefined) {
      place = { ...place, type: segment };
    } else {
      place = { ...step(place.type, nameOf(segment), schema, context), ...(hasKey(segment) ? { many: false } : {}) };
    }
  }
  return place.many ? `Collection(${place.type})` : place.type;
}

function step(type: string, name: string, schema: Schema, context: string): { type: string; many: boolean } {
  const known = schema.type(type);
  const link = known?.links.get(name);
  if (link !== undefined) return { type: link.target, many: link.many };
  const property = known?.properties.get(name);
  if (property === undefined) throw new Error(`${type} has no member ${name}: ${context}`);
  return { type: elementOf(property.type), many: property.type.startsWith('Collection(') };
}

/** Slashes inside parentheses belong to a key or a selection. */
function segmentsOf(text: string): string[] {
  return text.match(/(?:[^/(]|\([^)]*\))+/g) ?? [];
}

/** `users('x')` has a key, `users(id,mail)` a selection. */
function hasKey(segment: string): boolean {
  return /\('[^']*'\)/.test(segment);
}

function nameOf(segment: string): string {
  return segment.replace(/\(.*$/, '');
}
