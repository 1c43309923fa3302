import { cleanTopics, samePerson } from '../people';
import type { Person } from '../people';
import type { GiveFacts, GiveProblem } from './GiveFacts';
import type { EvidenceLink, NewRecognition } from './Recognition';
import { isOnTenant } from './webAddress';

/** Lengths in UTF-16 units; every recipient is an item of their own. */
export const recognitionLimits = { reason: 2000, recipients: 20, topics: 10, values: 5, labelLength: 60 } as const;

/** What is stored of a form: every recipient once, no blanks around the reason, topics and values cleaned and cut to their number. */
export function cleanRecognition(typed: NewRecognition): NewRecognition {
  const recipients = typed.recipients.filter((one, index) => typed.recipients.findIndex(other => samePerson(one, other)) === index || !isKnown(one));
  return { ...typed, recipients, reason: cleanReason(typed.reason), topics: labels(typed.topics, recognitionLimits.topics), values: labels(typed.values, recognitionLimits.values) };
}

/** What is wrong with a cleaned recognition whoever gives it with which badge. */
export function validateRecognition(recognition: NewRecognition, facts: Pick<GiveFacts, 'me' | 'tenantOrigins' | 'isEvidenceReadable'>): readonly GiveProblem[] {
  const { recipients, reason, evidence } = recognition;
  return [
    ...(recipients.length === 0 ? [{ refusal: 'noRecipient' as const }] : []),
    ...(recipients.length > recognitionLimits.recipients ? [{ refusal: 'tooManyRecipients' as const }] : []),
    ...recipients.filter(one => samePerson(one, facts.me)).map(recipient => ({ refusal: 'toSelf' as const, recipient })),
    ...reasonProblems(reason),
    ...evidenceProblems(evidence, facts)
  ];
}

/** A reason is needed, and fits the list's column: for recognitions, nominations and endorsements alike. */
export function reasonProblems(reason: string): readonly { readonly refusal: 'noReason' | 'reasonTooLong' }[] {
  if (cleanReason(reason).replace(/[\s\u200b-\u200f\u2060\ufeff]/g, '') === '') return [{ refusal: 'noReason' }];
  return reason.length > recognitionLimits.reason ? [{ refusal: 'reasonTooLong' }] : [];
}

/** Lines are kept; control characters and half characters, which SharePoint refuses, are not. */
export function cleanReason(typed: string): string {
  return typed
    .replace(/\r\n?/g, '\n')
    // eslint-disable-next-line no-control-regex
    .replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\ufffe\uffff]+/g, ' ')
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '')
    .trim();
}

function evidenceProblems(evidence: EvidenceLink | undefined, facts: Pick<GiveFacts, 'tenantOrigins' | 'isEvidenceReadable'>): readonly GiveProblem[] {
  if (!evidence) return [];
  if (evidence.kind === 'address' && !isOnTenant(evidence.url, facts.tenantOrigins)) return [{ refusal: 'foreignEvidence' }];
  return facts.isEvidenceReadable === false ? [{ refusal: 'evidenceUnreadable' }] : [];
}

/** Cut to what fits; half a character at the cut is dropped. */
function labels(typed: readonly string[], most: number): readonly string[] {
  return cleanTopics(typed.map(label => cleanReason(label.slice(0, recognitionLimits.labelLength)))).slice(0, most);
}

/** Somebody of whom a source told nothing but a name cannot be compared. */
function isKnown(person: Person): boolean {
  return samePerson(person, { ...person });
}
