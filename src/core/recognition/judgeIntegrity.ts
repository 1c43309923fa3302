import { samePerson } from '../people';
import type { Badge } from './Badge';
import { isExpired } from './expiresAt';
import type { BadgeNomination } from './Nomination';
import { isEvidenceFor } from './nominationEvidence';
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
  /** The nomination that it names; null: there is none. */
  readonly nomination?: BadgeNomination | null;
  /** What its versions say: it always said the same, or not, or they cannot be read. Undefined: nobody asked. */
  readonly history?: 'same' | 'changed' | 'unreadable';
}

/** Problems that are shown and still count. */
export const standingProblems: readonly IntegrityProblem[] = ['giverDeleted', 'badgeExpired'];

/** Creation and its own stamp of the change may differ by the second. Milliseconds. */
const sameMoment = 1000;

/**
 * Compares what an item claims with what SharePoint stamped. `sound` only when everything that matters to this kind of
 * recognition is known; `unchecked` when a fact is missing and nothing was found.
 */
export function judgeIntegrity(recognition: Recognition, facts: IntegrityFacts): Integrity {
  const problems = [...changeProblems(recognition, facts), ...problemsInItself(recognition), ...problemsByFacts(recognition, facts)];
  if (problems.length > 0) return { state: 'doubtful', problems };
  return missesFacts(recognition, facts) ? { state: 'unchecked' } : { state: 'sound' };
}

/** What the item alone gives away, without a question to anybody. */
export function problemsInItself({ giver, recipient, kind, badge, imported }: Recognition): readonly IntegrityProblem[] {
  return [
    ...(samePerson(giver, recipient) && !imported ? ['givenToSelf' as const] : []),
    ...(giver.isDeleted ? ['giverDeleted' as const] : []),
    ...(kind === 'award' && badge === undefined && !imported ? ['notAnAwarder' as const] : [])
  ];
}

/** Something was done to the item later. Whether words were changed only its versions tell: a like may move the stamp, too. */
export function isTouched({ at, modified }: Pick<Recognition, 'at' | 'modified'>): boolean {
  return new Date(modified).getTime() - new Date(at).getTime() > sameMoment;
}

/** Where versions cannot be read, a change by somebody who is neither its author nor likes it is still one. */
function changeProblems(recognition: Recognition, { history }: IntegrityFacts): readonly IntegrityProblem[] {
  const isByOther = history === 'unreadable' && isTouched(recognition) && recognition.isTouchedByOther === true;
  return history === 'changed' || isByOther ? ['editedAfterwards'] : [];
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
    ...(badge && !imported && isGivenRetired(recognition, badge) ? ['badgeRetired' as const] : []),
    ...(names && badge && isExpired(recognition, badge, facts.now) ? ['badgeExpired' as const] : []),
    ...(badge && leansOnNomination(recognition, badge) && !isBacked(recognition, facts) ? ['evidenceMissing' as const] : []),
    ...(evidence && facts.isEvidenceThere === false ? ['evidenceGone' as const] : [])
  ];
}

/** What was awarded before a badge was retired stays; when that was, its last change tells, at the latest. */
function isGivenRetired({ badge, at }: Recognition, { isRetired, changedAt }: Badge): boolean {
  return badge !== undefined && isRetired && changedAt !== undefined && at > changedAt;
}

/** It needs evidence and points at none: only the nomination that led to it can be that. */
function leansOnNomination({ badge, evidence, imported }: Recognition, known: Badge): boolean {
  return badge !== undefined && known.needsEvidence && !evidence && !imported;
}

/** Or nobody asked yet. */
function isBacked(recognition: Recognition, { nomination }: IntegrityFacts): boolean {
  if (recognition.nominationId === undefined || nomination === null) return false;
  return nomination === undefined || isEvidenceFor(nomination, recognition);
}

function missesFacts(recognition: Recognition, facts: IntegrityFacts): boolean {
  const { kind, badge, evidence, imported } = recognition;
  if (isTouched(recognition) && facts.history !== 'same') return true;
  if (imported) return facts.mayImport === undefined || (badge !== undefined && facts.badge === undefined);
  return (kind === 'managerThanks' && facts.isManager === undefined)
    || (badge !== undefined && (facts.badge === undefined || facts.isAwarder === undefined))
    || (facts.badge ? leansOnNomination(recognition, facts.badge) && facts.nomination === undefined : false)
    || (evidence !== undefined && facts.isEvidenceThere === undefined);
}
