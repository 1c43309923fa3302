/** Rows of the lists of recognition, as the product stores them (docs/data-schema.md). */
import type { BulkRow, FieldValue, UserRow } from '../store/Store.ts';

/** An entry of the catalogue; who awards is `everyone`, `managers` or a SharePoint group. */
export interface SeedBadge {
  readonly name: string;
  readonly description: string;
  readonly criteria: string;
  /** Name of a mark that comes with the product. */
  readonly icon: string;
  readonly awarders: 'everyone' | 'managers' | { readonly id: number; readonly title: string };
  readonly needsEvidence?: boolean;
  readonly isRetired?: boolean;
  readonly validMonths?: number;
  /** Language → words. */
  readonly translations?: Readonly<Record<string, { readonly name: string; readonly description: string; readonly criteria: string }>>;
  readonly importedFrom?: string;
}

export interface SeedRecognition {
  readonly recipient: UserRow;
  readonly kind: 'thanks' | 'managerThanks' | 'award';
  readonly reason: string;
  /** Joins what one person gave to several at once. */
  readonly act: string;
  /** Item id in the catalogue. */
  readonly badge?: number;
  /** JSON as `src/core/recognition` shapes an EvidenceLink. */
  readonly evidence?: object;
  readonly topics?: readonly string[];
  readonly values?: readonly string[];
  /** Item id of the nomination that it came from. */
  readonly nomination?: number;
  /** Where it was given before, by whom, and when (ISO 8601). */
  readonly imported?: { readonly from: string; readonly giverName: string; readonly at: string };
  /** Site user ids. */
  readonly likedBy?: readonly number[];
}

/** A title is the beginning of the reason. */
const titleLength = 120;

/** Who made the item, when, and the key that keeps it from being stored twice. */
export interface Stamp {
  readonly id: number;
  readonly author: UserRow;
  readonly created: string;
  readonly key: string;
}

export function badgeRow(stamp: Stamp, badge: SeedBadge): BulkRow {
  const { awarders, translations } = badge;
  const group = typeof awarders === 'object' ? awarders : undefined;
  return row(stamp, {
    Title: badge.name, KnowhowDescription: badge.description, KnowhowCriteria: badge.criteria, KnowhowIcon: badge.icon,
    KnowhowAwarders: typeof awarders === 'object' ? 'group' : awarders, KnowhowAwarderGroup: group?.id ?? null, KnowhowAwarderGroupName: group?.title ?? null,
    KnowhowNeedsEvidence: badge.needsEvidence ?? false, KnowhowRetired: badge.isRetired ?? false, KnowhowValidMonths: badge.validMonths ?? null,
    KnowhowTranslations: translations ? JSON.stringify(translations) : null, KnowhowImportedFrom: badge.importedFrom ?? null
  });
}

export function recognitionRow(stamp: Stamp, given: SeedRecognition): BulkRow {
  const { likedBy = [] } = given;
  return row(stamp, {
    Title: given.reason.slice(0, titleLength), KnowhowRecipient: given.recipient.id, KnowhowKind: given.kind, KnowhowReason: given.reason, KnowhowAct: given.act,
    KnowhowBadge: given.badge ?? null, KnowhowEvidence: given.evidence ? JSON.stringify(given.evidence) : null,
    KnowhowTopics: lines(given.topics), KnowhowValues: lines(given.values), KnowhowNomination: given.nomination ?? null,
    KnowhowImported: given.imported ? JSON.stringify(given.imported) : null, LikesCount: likedBy.length, LikedBy: likedBy
  });
}

export function answerRow(stamp: Stamp, answer: 'hidden' | 'declined', recognition: number): BulkRow {
  return row(stamp, { Title: answer, KnowhowRecognition: recognition });
}

export type SeedStep =
  | { readonly step: 'nomination'; readonly nominee: UserRow; readonly badge: number; readonly reason: string }
  | { readonly step: 'endorsement' | 'awarded' | 'declined'; readonly nomination: number; readonly reason: string };

export function stepRow(stamp: Stamp, step: SeedStep): BulkRow {
  return row(stamp, {
    Title: step.reason.slice(0, titleLength), KnowhowStep: step.step, KnowhowReason: step.reason,
    ...(step.step === 'nomination' ? { KnowhowNominee: step.nominee.id, KnowhowBadge: step.badge } : { KnowhowNominationOf: step.nomination })
  });
}

function row({ id, author, created, key }: Stamp, values: Readonly<Record<string, FieldValue>>): BulkRow {
  return { id, fsType: 0, contentTypeId: '0x01', parentFolderId: 0, authorId: author.id, created, values: { ...values, KnowhowClientKey: key } };
}

function lines(values: readonly string[] | undefined): string | null {
  return values && values.length > 0 ? values.join('\n') : null;
}
