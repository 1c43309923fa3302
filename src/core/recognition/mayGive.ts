import { samePerson } from '../people';
import type { Person } from '../people';
import type { Badge } from './Badge';
import type { GiveFacts, GiveProblem } from './GiveFacts';
import { isCaseFor, isSpokenFor } from './nominationEvidence';
import type { NewRecognition } from './Recognition';
import { validateRecognition } from './validateRecognition';

/**
 * Everything that speaks against giving a cleaned recognition; empty: it may be given. A badge that the catalogue no
 * longer has is as one that is no longer awarded. SharePoint itself refuses nothing of this but rights to the list: what
 * somebody writes past this rule is found by `judgeIntegrity`.
 */
export function mayGive(recognition: NewRecognition, facts: GiveFacts): readonly GiveProblem[] {
  return [...validateRecognition(recognition, facts), ...managerProblems(recognition, facts), ...badgeProblems(recognition, facts)];
}

/** Whether the giver may award a badge to somebody; undefined: whose manager the giver is, or which groups are theirs, is not known. */
export function isAwarder(badge: Pick<Badge, 'awarders'>, recipient: Person, facts: Pick<GiveFacts, 'myGroupIds' | 'isMyReport'>): boolean | undefined {
  switch (badge.awarders.kind) {
    case 'everyone': return true;
    case 'managers': return facts.isMyReport(recipient);
    case 'group': return facts.myGroupIds?.includes(badge.awarders.groupId);
  }
}

function managerProblems({ kind, recipients }: NewRecognition, facts: GiveFacts): readonly GiveProblem[] {
  if (kind !== 'managerThanks') return [];
  return others(recipients, facts.me).flatMap(recipient => relationProblem(facts.isMyReport(recipient), 'notTheManager', recipient));
}

function badgeProblems(recognition: NewRecognition, facts: GiveFacts): readonly GiveProblem[] {
  if (recognition.badge === undefined) return recognition.kind === 'award' ? [{ refusal: 'notAnAwarder' }] : [];
  const badge = facts.badges.find(one => one.id === recognition.badge);
  if (!badge || badge.isRetired) return [{ refusal: 'badgeRetired' }];
  return [
    ...(badge.needsEvidence && !recognition.evidence && !isNominated(recognition, facts) ? [{ refusal: 'evidenceMissing' as const }] : []),
    ...others(recognition.recipients, facts.me).flatMap(recipient => awarderProblem(badge, recipient, facts))
  ];
}

/** A nomination is evidence for the one whom it is for, where somebody else speaks for it. */
function isNominated({ recipients, badge, nominationId }: NewRecognition, { nomination, me }: GiveFacts): boolean {
  return nomination !== undefined && nomination.id === nominationId && recipients.every(recipient => isCaseFor(nomination, recipient, badge)) && isSpokenFor(nomination, me);
}

function awarderProblem(badge: Badge, recipient: Person, facts: GiveFacts): readonly GiveProblem[] {
  const may = isAwarder(badge, recipient, facts);
  if (badge.awarders.kind === 'managers') return relationProblem(may, 'notAnAwarder', recipient);
  return may === true ? [] : [{ refusal: 'notAnAwarder', recipient }];
}

function relationProblem(isMyReport: boolean | undefined, refusal: 'notTheManager' | 'notAnAwarder', recipient: Person): readonly GiveProblem[] {
  if (isMyReport === true) return [];
  return [{ refusal: isMyReport === undefined ? 'managerUnknown' : refusal, recipient }];
}

/** Oneself is refused already: one sentence is enough. */
function others(recipients: readonly Person[], me: Person): readonly Person[] {
  return recipients.filter(recipient => !samePerson(recipient, me));
}
