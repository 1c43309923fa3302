/** How a column is called in REST. */

/** `_ModerationStatus` → `OData__ModerationStatus`: OData names may not begin with an underscore. */
export function entityPropertyName(internalName: string): string {
  return internalName.startsWith('_') ? `OData_${internalName}` : internalName;
}

/**
 * In versions and FieldValuesAsText every underscore is escaped: `_UIVersionString` → `OData__x005f_UIVersionString`,
 * `Created_x0020_Date` → `Created_x005f_x0020_x005f_Date` (recorded).
 */
export function escapedPropertyName(internalName: string): string {
  return entityPropertyName(internalName.replaceAll('_', '_x005f_'));
}

/** `OData__UIVersionString` → `_UIVersionString`; other names as they are. */
export function internalNameOf(propertyName: string): string {
  return /^OData__/i.test(propertyName) ? propertyName.slice('OData_'.length) : propertyName;
}
