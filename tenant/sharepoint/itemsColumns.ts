/** Which columns an answer names: the store reads no others and counts their joins. */
import { namesText, parseProjection } from '../http/projection.ts';
import type { Call } from '../http/resources.ts';
import type { FieldRow, ListRow } from '../store/Store.ts';
import { internalNameOf } from './itemShapeNames.ts';

/** Internal names for $select and $expand; without them all columns that are answered by default. */
export function selectedColumns(list: ListRow, call: Call): readonly string[] {
  const fields = call.store.fields.list(list);
  const { select, expand } = parseProjection(call.options);
  const everything = select === undefined || select.has('*');
  const byName = new Map(fields.map(field => [field.internalName.toLowerCase(), field]));
  const names = new Set(everything || needsAll(namesText(expand)) ? shownColumns(fields) : []);
  for (const name of [...(select?.values() ?? []), ...expand.values()].map(node => node.name)) {
    const field = fieldNamed(name, byName);
    if (field !== undefined) {
      names.add(field.type === 'Computed' ? 'Title' : field.internalName);
    } else if (/^(DisplayName|File|Folder)$/i.test(name)) {
      names.add('Title');
    }
  }
  return [...names];
}

function needsAll(expand: string): boolean {
  return /FieldValuesAs/i.test(expand);
}

/** Columns of a plain item: `XId` for persons and lookups is a join like any other. */
export function shownColumns(fields: readonly FieldRow[]): string[] {
  return fields
    .filter(field => !field.hidden && field.type !== 'Computed' && field.lookupList !== 'Docs' && field.lookupList !== 'AppPrincipals')
    .map(field => field.internalName);
}

/** `AuthorId`, `AuthorStringId` and `OData__X` stand for the columns Author and _X. */
export function fieldNamed(name: string, byLowerName: ReadonlyMap<string, FieldRow>): FieldRow | undefined {
  const lower = internalNameOf(name).toLowerCase();
  const own = byLowerName.get(lower);
  if (own !== undefined) {
    return own;
  }
  const reference = byLowerName.get(lower.replace(/(string)?id$/, ''));
  return reference !== undefined && /^(User|Lookup)/.test(reference.type) ? reference : undefined;
}
