import type { Candidate } from './Candidate';
import { foldText } from './foldText';
import type { Availability, PersonRef, Suggestion } from './People';
import { maySuggest } from './availabilityOf';
import { samePerson } from './personKey';

export interface SuggestionCandidate extends Candidate {
  readonly availability: Availability;
}

/** Who asks: never suggested to themselves; of which department, if that is known. */
export type Reader = PersonRef & { readonly department?: string };

/**
 * The first `most` of the ranked candidates who may be suggested. Whoever is paused, away or at the weekly limit is passed
 * over, and the next in line says instead of whom (A78). Where somebody of another department is among the candidates, one
 * is among the suggestions, if need be in the last place (A89). Accounts that are gone or hidden are never suggested.
 */
export function suggestInOrder(ranked: readonly SuggestionCandidate[], reader: Reader, most: number): readonly Suggestion[] {
  const inLine: Suggestion[] = [];
  let passedOver: Suggestion['insteadOf'];
  for (const { person, reasons, availability } of ranked) {
    if (person.isDeleted || person.entry?.isHidden || samePerson(person, reader)) continue;
    if (!maySuggest(availability)) {
      passedOver ??= { name: person.name, because: availability };
      continue;
    }
    inLine.push({ person, reasons, ...(passedOver ? { insteadOf: passedOver } : {}), isFromElsewhere: isFromElsewhere(person.department, reader.department) });
    passedOver = undefined;
  }
  const first = inLine.slice(0, Math.max(0, most));
  const elsewhere = first.some(one => one.isFromElsewhere) ? undefined : inLine.slice(first.length).find(one => one.isFromElsewhere);
  return elsewhere && first.length > 0 ? [...first.slice(0, -1), elsewhere] : first;
}

/** Only where both departments are known. */
function isFromElsewhere(department: string | undefined, own: string | undefined): boolean {
  return Boolean(department) && Boolean(own) && foldText(department ?? '').trim() !== foldText(own ?? '').trim();
}
