import * as v from 'valibot';
import type { BadgeId, BadgeNomination, BadgeNominationId, NominationStep, Wall } from '../../core/recognition';
import { nominationsFrom } from '../../core/recognition';
import { AppError } from '../../core/shared';
import type { AwardClaim, Awarders } from './awarders';
import { oneOf, view } from './caml';
import { columns } from './columns';
import type { ItemJson, ItemsQuery, PeopleListAccess } from './expertiseLists';
import { instantCell, itemId, optionalId, optionalText, parsedItem, personCell, personOf } from './itemCells';
import { withChanges } from './nominationChanges';
import type { StampedStep } from './nominationChanges';
import { readEach } from './readEach';
import { recognitionColumns } from './recognitionColumns';

const mostSteps = 5000;

/** Columns that a step is read from. */
export const stepItems: Omit<ItemsQuery, 'viewXml'> = {
  wanted: [
    columns.id, columns.author, columns.created, columns.modified, recognitionColumns.step, recognitionColumns.nominationOf, recognitionColumns.nominee, recognitionColumns.badge, recognitionColumns.reason
  ],
  persons: [columns.author, recognitionColumns.nominee]
};
const stepSchema = v.looseObject({
  ID: itemId,
  [columns.author]: personCell,
  [columns.created]: instantCell,
  [columns.modified]: instantCell,
  [recognitionColumns.step]: v.picklist(['nomination', 'endorsement', 'awarded', 'declined']),
  [recognitionColumns.nominationOf]: optionalId,
  [recognitionColumns.nominee]: v.optional(v.nullable(personCell)),
  [recognitionColumns.badge]: optionalId,
  [recognitionColumns.reason]: optionalText
});

/** Nominations of these items with everything that was said to them: one request, others where one was written to since and where somebody decided. */
export async function withSteps(list: PeopleListAccess, awarders: Awarders, wall: Wall, items: readonly ItemJson[]): Promise<readonly BadgeNomination[]> {
  const read = readEach(items, readStep).rows;
  if (read.length === 0) return [];
  const [nominations, found] = await Promise.all([withChanges(list, read), list.items({
    ...stepItems, viewXml: fields => view({ fields, where: oneOf(recognitionColumns.nominationOf, read.map(one => one.id), 'Number'), rowLimit: mostSteps })
  })]);
  if (found.refused) throw new AppError('unexpected', { threshold: true });
  const steps = readEach(found.items ?? [], readStep).rows;
  const mayAward = await awarders.judge(wall, steps.flatMap(step => claimOf(step, nominations, wall)));
  return nominationsFrom([...nominations, ...steps], mayAward);
}

/** The nominations of these ids, of those that there are. */
export async function nominationsOf(list: PeopleListAccess, awarders: Awarders, wall: Wall, ids: readonly number[]): Promise<readonly BadgeNomination[]> {
  const { items, forbidden, refused } = await list.items({ ...stepItems, viewXml: fields => view({ fields, where: oneOf(columns.id, ids), rowLimit: ids.length }) });
  if (forbidden) throw forbidden;
  if (refused) throw new AppError('unexpected', { threshold: true });
  return withSteps(list, awarders, wall, items ?? []);
}

export function readStep(item: ItemJson): StampedStep {
  const row = parsedItem(stepSchema, item);
  const of = row[recognitionColumns.nominationOf];
  const nominee = row[recognitionColumns.nominee];
  const badge = row[recognitionColumns.badge];
  return {
    id: row.ID, step: row[recognitionColumns.step], by: personOf(row[columns.author]), at: row[columns.created], modified: row[columns.modified], reason: row[recognitionColumns.reason] ?? '',
    ...(of ? { of: of as BadgeNominationId } : {}), ...(nominee ? { nominee: personOf(nominee) } : {}), ...(badge ? { badge: badge as BadgeId } : {})
  };
}

function claimOf({ step, by, of }: NominationStep, nominations: readonly NominationStep[], wall: Wall): readonly AwardClaim[] {
  const nomination = step === 'awarded' || step === 'declined' ? nominations.find(one => one.id === of) : undefined;
  const badge = nomination && wall.badges.find(one => one.id === nomination.badge);
  return badge && nomination.nominee ? [{ by, recipient: nomination.nominee, badge }] : [];
}
