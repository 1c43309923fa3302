/** SP.PropertyValues: property bags (of a web, of a root folder), whose names are written as REST can write them. */
import type { EntityType, Property } from '../http/resources.ts';

export type PropertyBag = Readonly<Record<string, string>>;

/** `path` is the address of the bag: `Web/AllProperties`. */
export function propertyValuesType(path: string): EntityType<PropertyBag> {
  return {
    name: 'SP.PropertyValues',
    path: () => path,
    complete: true,
    properties: bag => Object.fromEntries(Object.keys(bag).map(name => [encodedName(name), property(name)]))
  };
}

/** `vti_defaultlanguage` → `vti_x005f_defaultlanguage`; a name that begins with `_` gets `OData_` in front. */
export function encodedName(name: string): string {
  const encoded = name.replace(/[^\p{L}\p{N}]/gu, character => `_x${character.codePointAt(0)!.toString(16).padStart(4, '0')}_`);
  return encoded.startsWith('_') ? `OData_${encoded}` : encoded;
}

function property(name: string): Property<PropertyBag> {
  return { type: 'Edm.String', get: bag => bag[name] };
}
