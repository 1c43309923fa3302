import * as v from 'valibot';
import type { Instant } from '../../core/shared';
import { columns } from './columns';
import type { Part } from './connection';

/** A person as versions of an item have one: the name is that of then. */
export const versionPerson = v.looseObject({ LookupId: v.number(), LookupValue: v.nullish(v.string(), '') });
const versionSchema = v.looseObject({ VersionId: v.number(), Created: v.string(), [columns.editor]: v.optional(v.nullable(versionPerson)) });
const versionsSchema = v.object({ value: v.array(versionSchema) });

export type VersionJson = v.InferOutput<typeof versionSchema>;

/** VersionId of the first version of an item. */
export const firstVersion = 512;

/** Oldest first; empty: they cannot be read. */
export function versionsIn(part: Part): readonly VersionJson[] {
  const found = 'answer' in part ? v.safeParse(versionsSchema, part.answer.body) : undefined;
  return found?.success ? [...found.output.value].sort((a, b) => a.VersionId - b.VersionId) : [];
}

/** UTC, with and without the Z that says so. */
export function versionInstant({ Created }: VersionJson): Instant {
  return `${new Date(/(Z|[+-]\d\d:\d\d)$/.test(Created) ? Created : `${Created}Z`).toISOString().slice(0, 19)}Z` as Instant;
}
