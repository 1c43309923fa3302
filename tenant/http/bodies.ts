/** Checks the members of a JSON body against the description of what is created or updated. */
import type { Call, EntityType, Property } from './resources.ts';
import { errors } from '../sharepoint/errors.ts';

/**
 * Throws the service's 400 for a member whose JSON type is not that of its property. Members that are not described are
 * the handler's to refuse; so are the columns of items, whose values the store converts.
 */
export async function demandTypes(type: EntityType<any>, call: Call): Promise<void> {
  // The type of items is made for each list, so its name tells it from the described ones.
  if (typeof type.properties === 'function' || String(type.name).startsWith('SP.Data.')) {
    return;
  }
  for (const [name, value] of Object.entries(await call.json())) {
    const property = (type.properties as Readonly<Record<string, Property<any> | undefined>>)[name];
    const expected = property === undefined ? undefined : jsonType(property.type);
    const empties = value === null && expected === 'string';
    if (expected !== undefined && !empties && typeof value !== expected) {
      throw errors.query(`Cannot convert a primitive value to the expected type '${property!.type}'. See the inner exception for more details.`);
    }
  }
}

/** Numbers and texts of complex values and collections are left to the handler. */
function jsonType(edm: string): 'string' | 'number' | 'boolean' | undefined {
  switch (edm) {
    case 'Edm.String':
    case 'Edm.Guid': return 'string';
    case 'Edm.Int16':
    case 'Edm.Int32':
    case 'Edm.Double': return 'number';
    case 'Edm.Boolean': return 'boolean';
    default: return undefined;
  }
}
