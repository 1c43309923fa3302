import * as v from 'valibot';
import type { Person } from '../../core/people';
import { cleanLine } from '../../core/people';
import type { ActKey, BadgeId, Recognition, RecognitionId, RecipientResponse, Wall } from '../../core/recognition';
import { isAwarder, isOnTenant, judgeIntegrity, recognitionLimits } from '../../core/recognition';
import { columns } from './columns';
import type { ItemJson, ItemsQuery } from './expertiseLists';
import { instantCell, itemId, optionalId, optionalText, parsedItem, personCell, personOf } from './itemCells';
import { idsOf, recognitionColumns } from './recognitionColumns';
import { linesOf } from './textCells';

/** Columns that a recognition is read from; of these, those of one person. */
export const recognitionItems: Omit<ItemsQuery, 'viewXml'> = {
  wanted: [
    columns.id, 'owshiddenversion', columns.title, columns.author, columns.created, columns.modified, columns.editor, recognitionColumns.recipient, recognitionColumns.kind,
    recognitionColumns.badge, recognitionColumns.reason, recognitionColumns.evidence, recognitionColumns.topics, recognitionColumns.values, recognitionColumns.act,
    recognitionColumns.nomination, recognitionColumns.imported, columns.likeCount, columns.likedBy
  ],
  persons: [columns.author, recognitionColumns.recipient],
  ids: [columns.likedBy, columns.editor]
};

export const answerItems: Omit<ItemsQuery, 'viewXml'> = {
  wanted: [columns.id, columns.title, columns.author, recognitionColumns.recognition], persons: [columns.author]
};

const kinds = ['thanks', 'managerThanks', 'award'] as const;
const rowSchema = v.looseObject({
  ID: itemId,
  owshiddenversion: v.optional(v.number(), 1),
  [columns.title]: optionalText,
  [columns.author]: v.optional(v.nullable(personCell)),
  [columns.created]: instantCell,
  [columns.modified]: instantCell,
  [recognitionColumns.recipient]: personCell,
  [recognitionColumns.kind]: v.picklist(kinds),
  [recognitionColumns.badge]: optionalId,
  [recognitionColumns.reason]: optionalText,
  [recognitionColumns.act]: optionalText,
  [recognitionColumns.nomination]: optionalId,
  [columns.likeCount]: v.optional(v.nullable(v.number())),
  [idsOf.likedBy]: v.optional(v.nullable(v.array(v.number()))),
  [idsOf.editor]: v.optional(v.nullable(v.number()))
});
const answerSchema = v.looseObject({ [columns.title]: v.picklist(['hidden', 'declined']), [columns.author]: personCell, [recognitionColumns.recognition]: itemId });
/** Names in JSON, which may hold what no column takes. */
const nameCell = v.pipe(v.string(), v.transform(name => cleanLine(name.slice(0, 300))));
const evidenceSchema = v.variant('kind', [
  v.object({
    kind: v.literal('post'), title: nameCell,
    place: v.object({ listId: v.pipe(v.string(), v.uuid()), listTitle: v.exactOptional(nameCell), discussionId: itemId, replyId: v.exactOptional(itemId) })
  }),
  v.object({ kind: v.literal('address'), url: v.string(), title: nameCell })
]);
const importedSchema = v.object({ from: nameCell, giverName: nameCell, at: instantCell });

/** What reading needs to know besides the row. */
export interface RowReading {
  readonly me: number | undefined;
  readonly tenantOrigins: readonly string[];
}

/**
 * Item → recognition, not judged yet. Thrown at with what is wrong. Evidence that is no link of this tenant is left out, as
 * if there were none: anybody can write anything into the cells of their own item. What is longer than the product writes
 * it is cut: a note holds 2 MB, and a wall many of them.
 */
export function readRecognition(item: ItemJson, { me, tenantOrigins }: RowReading): Recognition {
  const row = parsedItem(rowSchema, item);
  const evidence = json(evidenceSchema, item[recognitionColumns.evidence]);
  const importedCell = item[recognitionColumns.imported];
  const imported = json(importedSchema, importedCell);
  if (typeof importedCell === 'string' && importedCell.trim() !== '' && !imported) throw new Error(`${recognitionColumns.imported}: unreadable`);
  const isUsable = evidence && (evidence.kind === 'post' || isOnTenant(evidence.url, tenantOrigins));
  const badge = row[recognitionColumns.badge];
  const likers = row[idsOf.likedBy] ?? [];
  const editor = row[idsOf.editor];
  const nominationId = row[recognitionColumns.nomination];
  return {
    id: row.ID as RecognitionId,
    act: (row[recognitionColumns.act] ?? '') as ActKey,
    kind: row[recognitionColumns.kind],
    giver: giverOf(row[columns.author]),
    recipient: personOf(row[recognitionColumns.recipient]),
    ...(badge ? { badge: badge as BadgeId } : {}),
    reason: (row[recognitionColumns.reason] ?? row[columns.title] ?? '').slice(0, recognitionLimits.reason).replace(/[\ud800-\udbff]$/, ''),
    ...(isUsable ? { evidence } : {}),
    topics: labelsOf(item[recognitionColumns.topics], recognitionLimits.topics),
    values: labelsOf(item[recognitionColumns.values], recognitionLimits.values),
    at: row[columns.created],
    modified: row[columns.modified],
    ...(editor && editor !== row[columns.author]?.Id && likers.indexOf(editor) < 0 ? { isTouchedByOther: true as const } : {}),
    ...(imported ? { imported } : {}),
    ...(nominationId ? { nominationId } : {}),
    likeCount: row[columns.likeCount] ?? 0,
    likedByMe: me !== undefined && likers.indexOf(me) >= 0,
    etag: `"${row.owshiddenversion}"`,
    integrity: { state: 'unchecked' }
  };
}

function labelsOf(cell: unknown, most: number): readonly string[] {
  return linesOf(cell).slice(0, most).map(label => cleanLine(label.slice(0, recognitionLimits.labelLength)));
}

/** What can be said without another question: by the item's own people, the catalogue, the reader's own groups, which tell of no directory group. */
export function judgedAtSight(recognition: Recognition, wall: Pick<Wall, 'me' | 'badges' | 'myGroupIds'>, now: Date): Recognition {
  const badge = recognition.badge === undefined ? undefined : wall.badges.find(one => one.id === recognition.badge) ?? null;
  const isMine = recognition.giver.siteUserId === wall.me.siteUserId;
  const isAllowed = badge && isAwarder(badge, recognition.recipient, { myGroupIds: isMine ? wall.myGroupIds : undefined, isMyReport: () => undefined });
  return { ...recognition, integrity: judgeIntegrity(recognition, { now, badge, ...(isAllowed === true ? { isAwarder: true } : {}) }) };
}

/** An answer counts when its author is the recipient: the core decides. */
export function readAnswer(item: ItemJson): RecipientResponse {
  const row = parsedItem(answerSchema, item);
  return { recognition: row[recognitionColumns.recognition] as RecognitionId, by: personOf(row[columns.author]), answer: row[columns.title] };
}

/** The site's own origin and that of personal sites (`contoso-my`). */
export function tenantOriginsOf(webUrl: string): readonly string[] {
  const { origin } = new URL(webUrl);
  return [origin, origin.replace(/^(https:\/\/[^./]+?)(-my)?(\.sharepoint\.[a-z.]+)$/i, '$1-my$3'), origin.replace(/^(https:\/\/[^./]+)-my(\.sharepoint\.[a-z.]+)$/i, '$1$2')];
}

/** Nobody in the cell, or somebody without an address: the account is gone. */
function giverOf(cell: v.InferOutput<typeof personCell> | null | undefined): Person {
  if (!cell) return { siteUserId: undefined, name: '', isGuest: false, isDeleted: true };
  return { ...personOf(cell), isDeleted: !cell.EMail };
}

/** Undefined: no JSON of this shape. */
export function json<S extends v.GenericSchema>(schema: S, cell: unknown): v.InferOutput<S> | undefined {
  if (typeof cell !== 'string' || cell.trim() === '') return undefined;
  try {
    const result = v.safeParse(schema, JSON.parse(cell));
    return result.success ? result.output : undefined;
  } catch {
    return undefined;
  }
}
