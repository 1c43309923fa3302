import { samePerson } from '../people';
import type { Badge } from './Badge';
import { isExpired } from './expiresAt';
import type { Integrity, IntegrityProblem, Recognition } from './Recognition';

/** What was found out about one recognition; a fact left undefined is not known. */
export interface IntegrityFacts {
  readonly now: Date;
  /** Entry of the catalogue that it names; null: there is none any more. */
  readonly badge?: Badge | null;
  /** Its author is the recipient's manager. */
  readonly isManager?: boolean;
  /** Its author may award that badge to that recipient (`isAwarder`). */
  readonly isAwarder?: boolean;
  /** Its author may import what a classic site gave. */
  readonly mayImport?: boolean;
  readonly isEvidenceThere?: boolean;
  /** Versions of the item; undefined: only the dates tell. */
  readonly versions?: number;
}

/** Problems that are shown and still count. */
export const standingProblems: readonly IntegrityProblem[] = ['giverDeleted', 'badgeExpired'];

/** Creation and its own stamp of the change may differ by the second. Milliseconds. */
const sameMoment = 2000;

/**
 * Compares what an item claims with what SharePoint stamped. `sound` only when everything that matters to this kind of
 * recognition is known; `unchecked` when a fact is missing and nothing was found.
 */
export function judgeIntegrity(recognition: Recognition, facts: IntegrityFacts): Integrity {
  const problems = [...problemsInItself(recognition, facts.versions), ...problemsByFacts(recognition, facts)];
  if (problems.length > 0) return { state: 'doubtful', problems };
  return missesFacts(recognition, facts) ? { state: 'unchecked' } : { state: 'sound' };
}

/** What the item alone gives away, without a question to anybody. */
export function problemsInItself(recognition: Recognition, versions?: number): readonly IntegrityProblem[] {
  const { at, modified, giver, recipient, kind, badge } = recognition;
  const isEdited = versions === undefined ? new Date(modified).getTime() - new Date(at).getTime() > sameMoment : versions > 1;
  return [
    ...(isEdited ? ['editedAfterwards' as const] : []),
    ...(samePerson(giver, recipient) && !recognition.imported ? ['givenToSelf' as const] : []),
    ...(giver.isDeleted ? ['giverDeleted' as const] : []),
    ...(kind === 'award' && badge === undefined && !recognition.imported ? ['notAnAwarder' as const] : [])
  ];
}

function problemsByFacts(recognition: Recognition, facts: IntegrityFacts): readonly IntegrityProblem[] {
  const { kind, evidence, imported } = recognition;
  const { badge } = facts;
  const names = recognition.badge !== undefined;
  return [
    ...(imported && facts.mayImport === false ? ['claimedGiver' as const] : []),
    ...(kind === 'managerThanks' && facts.isManager === false ? ['notTheManager' as const] : []),
    ...(names && !imported && facts.isAwarder === false ? ['notAnAwarder' as const] : []),
    ...(names && badge === null ? ['badgeGone' as const] : []),
    ...(names && badge && isExpired(recognition, badge, facts.now) ? ['badgeExpired' as const] : []),
    ...(names && badge?.needsEvidence && !evidence && !imported ? ['evidenceMissing' as const] : []),
    ...(evidence && facts.isEvidenceThere === false ? ['evidenceGone' as const] : [])
  ];
}

function missesFacts({ kind, badge, evidence, imported }: Recognition, facts: IntegrityFacts): boolean {
  if (imported) return facts.mayImport === undefined || (badge !== undefined && facts.badge === undefined);
  return (kind === 'managerThanks' && facts.isManager === undefined)
    || (badge !== undefined && (facts.badge === undefined || facts.isAwarder === undefined))
    || (evidence !== undefined && facts.isEvidenceThere === undefined);
}
