/**
 * Compares the shape of an answer with a recorded one: status, keys, their order, JSON types. Values never.
 *
 * An array stands for the union of its elements: a key that some elements lack is wanted of none. null goes with
 * everything; a recorded array that is empty, with every array.
 */
export interface Difference {
  readonly kind: 'status' | 'missing' | 'extra' | 'type' | 'order' | 'header' | 'bytes';
  /** `$.value[].Title` */
  readonly path: string;
  readonly detail: string;
}

interface Shape {
  readonly types: ReadonlySet<string>;
  /** Members of objects, in the order of the first object that has them. */
  readonly members: ReadonlyMap<string, Shape>;
  /** Members that every object has. */
  readonly always: ReadonlySet<string>;
  readonly elements: Shape | undefined;
}

export function compareShapes(recorded: unknown, actual: unknown, path = '$'): Difference[] {
  return compare(shapeOf([recorded]), shapeOf([actual]), path);
}

function shapeOf(values: readonly unknown[]): Shape {
  const objects = values.filter(isObject);
  const names = new Set(objects.flatMap(object => Object.keys(object)));
  const arrays = values.filter((value): value is unknown[] => Array.isArray(value));
  const elements = arrays.flat();
  return {
    types: new Set(values.map(typeOf)),
    members: new Map([...names].map(name => [name, shapeOf(objects.filter(object => name in object).map(object => object[name]))])),
    always: new Set([...names].filter(name => objects.every(object => name in object))),
    elements: elements.length === 0 ? undefined : shapeOf(elements)
  };
}

function compare(recorded: Shape, actual: Shape, path: string): Difference[] {
  const wanted = [...recorded.types].filter(type => type !== 'null');
  const found = [...actual.types].filter(type => type !== 'null');
  if (wanted.length > 0 && found.some(type => !wanted.includes(type))) {
    return [{ kind: 'type', path, detail: `${wanted.join('|')} is recorded, ${found.join('|')} answered` }];
  }
  const differences = found.includes('object') && wanted.includes('object') ? compareMembers(recorded, actual, path) : [];
  if (recorded.elements !== undefined && actual.elements !== undefined) {
    differences.push(...compare(recorded.elements, actual.elements, `${path}[]`));
  } else if (recorded.elements !== undefined && found.includes('array') && !found.includes('object')) {
    differences.push({ kind: 'missing', path: `${path}[]`, detail: 'elements are recorded, none is answered: nothing was compared' });
  }
  return differences;
}

function compareMembers(recorded: Shape, actual: Shape, path: string): Difference[] {
  const differences: Difference[] = [];
  for (const [name, shape] of recorded.members) {
    const other = actual.members.get(name);
    if (other !== undefined) {
      differences.push(...compare(shape, other, `${path}.${name}`));
    } else if (recorded.always.has(name)) {
      differences.push({ kind: 'missing', path: `${path}.${name}`, detail: 'recorded, not answered' });
    }
  }
  for (const name of actual.members.keys()) {
    if (!recorded.members.has(name)) {
      differences.push({ kind: 'extra', path: `${path}.${name}`, detail: 'answered, not recorded' });
    }
  }
  const common = [...recorded.members.keys()].filter(name => actual.members.has(name));
  const order = [...actual.members.keys()].filter(name => recorded.members.has(name));
  const displaced = common.findIndex((name, index) => order[index] !== name);
  if (displaced >= 0) {
    differences.push({ kind: 'order', path, detail: `${order[displaced]} stands where ${common[displaced]} is recorded` });
  }
  return differences;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function typeOf(value: unknown): string {
  return value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value;
}
