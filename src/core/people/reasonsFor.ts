import type { DirectoryPerson } from './DirectoryPerson';
import type { EvidenceSummary } from './Evidence';
import { sharedSubject } from './fitsSubject';
import type { Reason } from './Reason';
import { holdsAllWords, labelFits } from './textFits';

export interface ReasonsAsked {
  /** As `searchWords` gives them; none: nothing was asked for, so nothing is a reason. */
  readonly words: readonly string[];
  /** What the evidence was looked for, as shown to the reader. */
  readonly subject: string;
  readonly evidence?: EvidenceSummary;
  /** False: counts read "at least". */
  readonly isEvidenceComplete?: boolean;
  /** The people search gave this person for these words, so where nothing shown here holds them, the profile does. */
  readonly isFromSearch?: boolean;
}

/** Why somebody is shown for these words, strongest first: every reason can be checked a click away. */
export function reasonsFor(person: DirectoryPerson, asked: ReasonsAsked): readonly Reason[] {
  const { words } = asked;
  if (words.length === 0) return [];
  const { entry } = person;
  const fitting = (labels: readonly string[] | undefined): readonly string[] => (labels ?? []).filter(label => labelFits(label, words));
  const askMe = fitting(entry?.askMeAbout);
  const reasons: Reason[] = [
    ...(holdsAllWords(person.name, words) ? [{ kind: 'name' as const }] : []),
    ...evidenceReason(asked),
    ...fitting(entry?.subjectExpertOn).map(topic => ({ kind: 'subjectExpert' as const, topic })),
    ...askMe.map(topic => ({ kind: 'askMeAbout' as const, topic })),
    ...fitting(entry?.topics).filter(topic => askMe.indexOf(topic) < 0).map(topic => ({ kind: 'topic' as const, topic })),
    ...fitting(person.skills).map(skill => ({ kind: 'skill' as const, skill })),
    ...fitting(person.responsibilities).map(text => ({ kind: 'responsibility' as const, text })),
    ...fitting([person.jobTitle ?? '']).map(text => ({ kind: 'jobTitle' as const, text })),
    ...fitting([person.department ?? '']).map(text => ({ kind: 'department' as const, text }))
  ];
  return reasons.length === 0 && (asked.isFromSearch || isInProfile(person, words)) ? [{ kind: 'profile' }] : reasons;
}

function evidenceReason({ evidence, subject, isEvidenceComplete }: ReasonsAsked): readonly Reason[] {
  if (!evidence || evidence.items.length === 0) return [];
  const { acceptedAnswers, answers, likes, thanks, lastAt } = evidence;
  return [{ kind: 'evidence', acceptedAnswers, answers, likes, thanks, lastAt, subject: sharedSubject(evidence.items) ?? subject, isComplete: isEvidenceComplete ?? true }];
}

function isInProfile(person: DirectoryPerson, words: readonly string[]): boolean {
  const { interests, pastProjects, schools, aboutMe = '', office = '', entry } = person;
  return [...interests, ...pastProjects, ...schools, aboutMe, office, ...(entry?.processes ?? []), ...(entry?.disciplines ?? [])]
    .some(text => holdsAllWords(text, words));
}
