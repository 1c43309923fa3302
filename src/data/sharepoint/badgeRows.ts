import * as v from 'valibot';
import type { Awarders, Badge, BadgeId, NewBadge } from '../../core/recognition';
import { columns } from './columns';
import type { ItemJson, ItemsFound, ItemsQuery } from './expertiseLists';
import { view } from './caml';
import { instantCell, itemId, optionalFlag, optionalId, optionalText, parsedItem } from './itemCells';
import { readEach } from './readEach';
import { recognitionColumns } from './recognitionColumns';
import { json } from './recognitionRows';
import { textCell } from './textCells';

/** Badges of a site; the real community of the tests has 172. */
const mostBadges = 2000;

/** The whole catalogue, in the order of its making. */
export const badgeItems: ItemsQuery = {
  wanted: [
    columns.id, 'owshiddenversion', columns.title, columns.modified, recognitionColumns.description, recognitionColumns.criteria, recognitionColumns.icon, recognitionColumns.awarders,
    recognitionColumns.awarderGroup, recognitionColumns.awarderGroupName, recognitionColumns.needsEvidence, recognitionColumns.retired, recognitionColumns.validMonths,
    recognitionColumns.translations, recognitionColumns.importedFrom
  ],
  persons: [],
  viewXml: fields => view({ fields, rowLimit: mostBadges, orderBy: [{ field: columns.id, ascending: true }] })
};

const badgeSchema = v.looseObject({
  ID: itemId,
  owshiddenversion: v.optional(v.number(), 1),
  [columns.title]: v.pipe(v.string(), v.trim(), v.minLength(1)),
  [columns.modified]: instantCell,
  [recognitionColumns.description]: optionalText,
  [recognitionColumns.criteria]: optionalText,
  [recognitionColumns.icon]: optionalText,
  [recognitionColumns.awarders]: v.picklist(['everyone', 'managers', 'group']),
  [recognitionColumns.awarderGroup]: optionalId,
  [recognitionColumns.awarderGroupName]: optionalText,
  [recognitionColumns.needsEvidence]: optionalFlag,
  [recognitionColumns.retired]: optionalFlag,
  [recognitionColumns.validMonths]: optionalId,
  [recognitionColumns.importedFrom]: optionalText
});
const words = v.object({ name: v.string(), description: v.string(), criteria: v.string() });

/** What an owner mistyped in the list is not offered. */
export function badgesOf(found: Pick<ItemsFound, 'items'>): readonly Badge[] {
  return readEach(found.items ?? [], readBadge).rows;
}

/** Item → badge; thrown at with what is wrong: without a word about awarders nobody may award. */
export function readBadge(item: ItemJson): Badge {
  const row = parsedItem(badgeSchema, item);
  const validMonths = row[recognitionColumns.validMonths];
  const importedFrom = row[recognitionColumns.importedFrom];
  return {
    id: row.ID as BadgeId,
    name: row[columns.title],
    description: row[recognitionColumns.description] ?? '',
    criteria: row[recognitionColumns.criteria] ?? '',
    icon: row[recognitionColumns.icon] ?? '',
    awarders: awardersOf(row[recognitionColumns.awarders], row[recognitionColumns.awarderGroup], row[recognitionColumns.awarderGroupName]),
    needsEvidence: row[recognitionColumns.needsEvidence] === true,
    isRetired: row[recognitionColumns.retired] === true,
    ...(validMonths ? { validMonths } : {}),
    translations: json(v.record(v.string(), words), item[recognitionColumns.translations]) ?? {},
    ...(importedFrom ? { importedFrom } : {}),
    changedAt: row[columns.modified],
    etag: `"${row.owshiddenversion}"`
  };
}

/** Columns of a cleaned badge, as REST takes them. Empty cells are written too: what was taken away must go. */
export function badgeFields(badge: NewBadge): Readonly<Record<string, unknown>> {
  const { awarders } = badge;
  return {
    [columns.title]: textCell(badge.name),
    [recognitionColumns.description]: badge.description,
    [recognitionColumns.criteria]: badge.criteria,
    [recognitionColumns.icon]: textCell(badge.icon),
    [recognitionColumns.awarders]: awarders.kind,
    [recognitionColumns.awarderGroup]: awarders.kind === 'group' ? awarders.groupId : null,
    [recognitionColumns.awarderGroupName]: awarders.kind === 'group' ? textCell(awarders.groupName) : '',
    [recognitionColumns.needsEvidence]: badge.needsEvidence,
    [recognitionColumns.retired]: badge.isRetired,
    [recognitionColumns.validMonths]: badge.validMonths ?? null,
    [recognitionColumns.translations]: Object.keys(badge.translations).length === 0 ? '' : JSON.stringify(badge.translations),
    [recognitionColumns.importedFrom]: textCell(badge.importedFrom ?? '')
  };
}

function awardersOf(kind: Awarders['kind'], group: number | null | undefined, groupName: string | null | undefined): Awarders {
  if (kind !== 'group') return { kind };
  if (!group) throw new Error(`${recognitionColumns.awarderGroup}: missing`);
  return { kind, groupId: group, groupName: groupName ?? '' };
}
