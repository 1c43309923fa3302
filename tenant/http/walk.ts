/**
 * Walks an address over the descriptions of `resources.ts` and runs what stands at its end.
 *
 *   entity  --navigation-->  link (one or many)  --key-->  entity
 *   entity or link  --operation-->  answer; an entity or a collection can be walked on
 *   entity  --property-->  value, end of the way (or `$value`)
 *
 * A name that is described nowhere is answered by 501 with the nearest names: what real SharePoint would say about it
 * cannot be known here.
 */
import type { Answer, Args, Call, EntityType, Navigation, Operation, RootEntity } from './resources.ts';
import type { Segment } from '../odata/path.ts';
import { errors } from '../sharepoint/errors.ts';
import { demandTypes } from './bodies.ts';
import { nearest } from './nearest.ts';
import { propertiesOf, targetOf } from './shape.ts';
import { tabulate } from './tabulate.ts';
import { convert } from './values.ts';

/** Where the walk stands. */
type Place =
  | { kind: 'entity'; type: EntityType<any>; value: any }
  | { kind: 'link'; navigation: Navigation<any>; name: string; parent: any; parentType: EntityType<any> }
  | { kind: 'values'; type: EntityType<any>; values: readonly any[] }
  | { kind: 'property'; name: string; type: string; value: unknown }
  /** An operation at the end of the address has answered. */
  | { kind: 'answered'; answer: Answer };

const updates = ['MERGE', 'PATCH', 'PUT'] as const;

export async function walk(segments: readonly Segment[], rootType: EntityType<RootEntity>, root: RootEntity, call: Call): Promise<Answer> {
  let place: Place = { kind: 'entity', type: rootType, value: root };
  for (const [index, segment] of segments.entries()) {
    place = await step(place, segment, index === segments.length - 1, call);
  }
  return arrive(place, call);
}

async function step(place: Place, segment: Segment, last: boolean, call: Call): Promise<Place> {
  switch (place.kind) {
    case 'entity':
      return stepFromEntity(place.type, place.value, segment, last, call);
    case 'link':
      return place.navigation.many
        ? stepFromMany(place, segment, last, call)
        : stepFromEntity(targetOf(place.navigation, place.parent, call), await single(place, call), segment, last, call);
    case 'property':
      if (segment.lower === '$value' && last) {
        return { kind: 'answered', answer: plainText(place.value) };
      }
      return stepIntoProperty(place, segment);
    default:
      throw errors.notEmulated(`${segment.name} behind the answer of an operation`);
  }
}

async function stepFromEntity(type: EntityType<any>, value: any, segment: Segment, last: boolean, call: Call): Promise<Place> {
  const navigation = find(type.navigation, segment.lower);
  if (navigation !== undefined) {
    const link: Place = { kind: 'link', navigation: navigation.member, name: navigation.name, parent: value, parentType: type };
    return segment.args !== undefined && Object.keys(segment.args).length > 0 ? byKey(link, '', segment, call) : link;
  }
  const operation = find(type.operations, segment.lower);
  if (operation !== undefined) {
    return runOperation(operation.member, value, segment, last, call);
  }
  const property = find(propertiesOf(type, value, call), segment.lower);
  if (property !== undefined && segment.args === undefined) {
    return { kind: 'property', name: property.name, type: property.member.type, value: property.member.get(value, call) };
  }
  throw unknown(segment, String(typeof type.name === 'function' ? type.name(value) : type.name),
    [type.navigation, type.operations, propertiesOf(type, value, call)]);
}

async function stepFromMany(place: Extract<Place, { kind: 'link' }>, segment: Segment, last: boolean, call: Call): Promise<Place> {
  const { navigation, parent } = place;
  if (segment.lower !== '' && find(navigation.keys, segment.lower) !== undefined) {
    const found = await byKey(place, segment.lower, segment, call);
    // A function in $metadata like any other: gd-sprest calls `fields/getbytitle('x')` by POST, without a body.
    const isCalled = last && call.method === 'POST' && found.kind === 'entity' && Object.keys(await call.json()).length === 0;
    return isCalled ? { kind: 'answered', answer: found } : found;
  }
  const operation = find(navigation.operations, segment.lower);
  if (operation !== undefined) {
    return runOperation(operation.member, parent, segment, last, call);
  }
  throw unknown(segment, `the collection ${place.name}`, [navigation.keys, navigation.operations]);
}

async function byKey(place: Extract<Place, { kind: 'link' }>, key: string, segment: Segment, call: Call): Promise<Place> {
  const find = place.navigation.keys?.[key];
  if (find === undefined) {
    throw errors.notEmulated(`keys of ${place.name}`, Object.keys(place.navigation.keys ?? {}));
  }
  const value = await find(place.parent, segment.args ?? {}, call);
  if (value === undefined || value === null) {
    throw errors.resource(segment.name);
  }
  return { kind: 'entity', type: targetOf(place.navigation, place.parent, call), value };
}

async function runOperation(operation: Operation<any>, on: any, segment: Segment, last: boolean, call: Call): Promise<Place> {
  if (last ? operation.method !== 'any' && operation.method !== calledBy(operation, call) : operation.method === 'POST') {
    throw errors.method(call.method);
  }
  const answer = await operation.run(on, segment.args ?? ({} as Args), call);
  if (last && operation.method !== 'GET') {
    return { kind: 'answered', answer };
  }
  // A GET function that answers an entity stands for it: it can be updated, deleted or walked on.
  if (answer.kind === 'entity') {
    return { kind: 'entity', type: answer.type, value: answer.value };
  }
  if (answer.kind === 'collection' && !last && typeof answer.type !== 'function') {
    return { kind: 'values', type: answer.type, values: answer.values };
  }
  return { kind: 'answered', answer };
}

/**
 * GET functions stand in front of updates. An action does not mind a POST that calls itself DELETE: so CLI for
 * Microsoft 365 recycles lists.
 */
function calledBy(operation: Operation<any>, call: Call): Operation<any>['method'] {
  const isPosted = call.method === 'POST' || (operation.method === 'POST' && call.method === 'DELETE' && call.headers.has('x-http-method'));
  return isPosted ? 'POST' : 'GET';
}

function stepIntoProperty(place: Extract<Place, { kind: 'property' }>, segment: Segment): Place {
  const members = typeof place.value === 'object' && place.value !== null ? (place.value as Record<string, unknown>) : {};
  const member = find(members, segment.lower);
  if (member === undefined) {
    throw unknown(segment, `the property ${place.name}`, [members]);
  }
  return { kind: 'property', name: member.name, type: 'Edm.String', value: member.member };
}

async function arrive(place: Place, call: Call): Promise<Answer> {
  switch (place.kind) {
    case 'answered':
      return place.answer;
    case 'property':
      demandRead(call);
      return typeof place.value === 'object' && place.value !== null && !Array.isArray(place.value) && !(place.value instanceof Date)
        ? { kind: 'complex', name: place.name, type: place.type, value: place.value }
        : { kind: 'value', name: place.name, type: place.type, value: place.value };
    case 'values':
      demandRead(call);
      return { kind: 'collection', type: place.type, values: tabulate(place.type, place.values, call) };
    case 'entity':
      return arriveAtEntity(place.type, place.value, call);
    case 'link':
      return place.navigation.many ? arriveAtMany(place, call) : arriveAtSingle(place, call);
  }
}

async function arriveAtEntity(type: EntityType<any>, value: any, call: Call): Promise<Answer> {
  const update = updates.find(method => method === call.method);
  if (call.method === 'GET') {
    return { kind: 'entity', type, value };
  }
  if (update !== undefined && type.update !== undefined) {
    await demandTypes(type, call);
    return type.update(value, call, update);
  }
  if (call.method === 'DELETE' && type.remove !== undefined) {
    return type.remove(value, call);
  }
  throw call.method === 'POST' ? errors.method(call.method) : errors.notEmulated(`${call.method} on ${String(type.name)}`);
}

async function arriveAtMany(place: Extract<Place, { kind: 'link' }>, call: Call): Promise<Answer> {
  const { navigation, parent } = place;
  if (call.method === 'GET') {
    if (navigation.list !== undefined) {
      return navigation.list(parent, call);
    }
    const type = targetOf(navigation, parent, call);
    return { kind: 'collection', type, values: tabulate(type, await navigation.get(parent, call), call) };
  }
  if (call.method === 'POST' && navigation.create !== undefined) {
    await demandTypes(targetOf(navigation, parent, call), call);
    return navigation.create(parent, call);
  }
  throw errors.notEmulated(`${call.method} on the collection ${place.name}`);
}

async function arriveAtSingle(place: Extract<Place, { kind: 'link' }>, call: Call): Promise<Answer> {
  const value = await place.navigation.get(place.parent, call);
  return value === undefined || value === null
    ? { kind: 'null', name: place.name }
    : arriveAtEntity(targetOf(place.navigation, place.parent, call), value, call);
}

async function single(place: Extract<Place, { kind: 'link' }>, call: Call): Promise<any> {
  const value = await place.navigation.get(place.parent, call);
  if (value === undefined || value === null) {
    throw errors.resource(place.name);
  }
  return value;
}

function demandRead(call: Call): void {
  if (call.method !== 'GET') {
    throw errors.method(call.method);
  }
}

function plainText(value: unknown): Answer {
  const text = String(convert(value, 'Edm.String', 'none') ?? '');
  return { kind: 'bytes', status: 200, headers: { 'Content-Type': 'text/plain;charset=utf-8' }, body: new TextEncoder().encode(text) };
}

/** Own members only, without regard to case. */
function find<T>(members: Readonly<Record<string, T>> | undefined, lower: string): { name: string; member: T } | undefined {
  const name = Object.keys(members ?? {}).find(key => key.toLowerCase() === lower);
  return name === undefined ? undefined : { name, member: members![name]! };
}

function unknown(segment: Segment, where: string, members: readonly (Readonly<Record<string, unknown>> | undefined)[]): Error {
  const names = members.flatMap(record => Object.keys(record ?? {})).filter(name => name !== '');
  return errors.notEmulated(`${segment.name} of ${where}`, nearest(segment.name, names));
}
