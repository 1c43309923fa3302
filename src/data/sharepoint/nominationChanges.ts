import * as v from 'valibot';
import type { NominationStep } from '../../core/recognition';
import { isTouched } from '../../core/recognition';
import { isAppError } from '../../core/shared';
import type { Instant } from '../../core/shared';
import type { Part } from './connection';
import { onList } from './expertiseLists';
import type { PeopleListAccess } from './expertiseLists';
import { firstVersion, versionInstant, versionPerson, versionsIn } from './itemVersions';
import type { VersionJson } from './itemVersions';
import { id as idText } from './odata';
import { recognitionColumns } from './recognitionColumns';

const said = [recognitionColumns.nominee, recognitionColumns.badge, recognitionColumns.reason];

/** A nomination with when SharePoint says that it was last written to. */
export interface StampedStep extends NominationStep {
  readonly modified: Instant;
}

/**
 * Nominations with when what they say was last changed: by their versions, which are asked only of those that somebody
 * wrote to since they were made, all in one request. Where versions cannot be read or do not reach back to the first, and
 * where there is but one, the last writing counts as a change: then nobody can tell what it said when others agreed.
 */
export async function withChanges(list: PeopleListAccess, nominations: readonly StampedStep[]): Promise<readonly NominationStep[]> {
  const touched = nominations.filter(isTouched);
  if (touched.length === 0) return nominations;
  const asks = touched.map(({ id }) => onList(list.webUrl, list.plan, `/items(${idText(id)})/versions`, { method: 'GET', query: { $select: ['VersionId', 'Created', ...said].join(',') } }));
  const parts = await list.connection.batch(asks).catch((error: unknown): readonly Part[] => {
    if (isAppError(error)) return asks.map(() => ({ error }));
    throw error;
  });
  const changes = new Map(touched.map((one, index) => [one.id, lastChange(versionsIn(parts[index]), one.modified)]));
  return nominations.map(one => {
    const changedAt = changes.get(one.id);
    return changedAt === undefined ? one : { ...one, changedAt };
  });
}

function lastChange(versions: readonly VersionJson[], modified: Instant): Instant | undefined {
  if (versions.length < 2 || versions[0].VersionId !== firstVersion) return modified;
  const changed = versions.filter((version, index) => index > 0 && wordsOf(version) !== wordsOf(versions[index - 1]));
  return changed.length === 0 ? undefined : versionInstant(changed[changed.length - 1]);
}

/** A person by id: a name may change without anybody touching the item. */
function wordsOf(version: VersionJson): string {
  return JSON.stringify(said.map(column => {
    const person = v.safeParse(versionPerson, version[column]);
    return person.success ? person.output.LookupId : version[column] ?? '';
  }));
}
