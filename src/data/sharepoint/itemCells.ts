import * as v from 'valibot';
import type { Person } from '../../core/people';
import type { Instant } from '../../core/shared';
import type { ItemJson } from './expertiseLists';

/** Cells of an item as REST answers them, for the schemas of rows. */
export const itemId = v.pipe(v.number(), v.integer(), v.minValue(1));
export const instantCell = v.pipe(v.string(), v.isoTimestamp(), v.transform(value => new Date(value).toISOString().replace('.000Z', 'Z') as Instant));
export const optionalText = v.optional(v.nullable(v.string()));
export const optionalFlag = v.optional(v.nullable(v.boolean()));
export const optionalId = v.optional(v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0))));
export const personCell = v.object({
  Id: itemId,
  Title: v.optional(v.nullable(v.string()), ''),
  Name: v.string(),
  EMail: v.optional(v.nullable(v.string())),
  JobTitle: v.optional(v.nullable(v.string())),
  Department: v.optional(v.nullable(v.string()))
});

export function personOf(cell: v.InferOutput<typeof personCell>): Person {
  return {
    siteUserId: cell.Id,
    name: cell.Title ?? '',
    loginName: cell.Name,
    ...(cell.EMail ? { email: cell.EMail } : {}),
    ...(cell.JobTitle ? { jobTitle: cell.JobTitle } : {}),
    ...(cell.Department ? { department: cell.Department } : {}),
    isGuest: /#ext#/i.test(cell.Name),
    isDeleted: false
  };
}

/** The item by the schema, or an error that names the cell. */
export function parsedItem<S extends v.GenericSchema>(schema: S, item: ItemJson): v.InferOutput<S> {
  const result = v.safeParse(schema, item);
  if (result.success) return result.output;
  const [issue] = result.issues;
  throw new Error(`${v.getDotPath(issue) ?? 'item'}: ${issue.message}`);
}
