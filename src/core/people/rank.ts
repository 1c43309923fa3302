import type { Candidate } from './Candidate';
import type { Reason } from './Reason';

type Kind = Reason['kind'];

/** Stated reasons, strongest first. */
const stated: readonly (readonly Kind[])[] = [
  ['subjectExpert'], ['askMeAbout'], ['topic'], ['skill', 'responsibility'], ['jobTitle', 'department'], ['profile']
];

/**
 * Candidates, best first, the same whatever order they came in: the name holds the words; then what they have shown
 * (accepted answers, then likes, thanks, other answers, the most recent); then what they or others say (subject expert,
 * ask me about, topic, skill, title, elsewhere); then the people search's own order; then the name.
 */
export function rank<Row extends Candidate>(candidates: readonly Row[]): readonly Row[] {
  return candidates
    .map(candidate => ({ candidate, weights: weightsOf(candidate) }))
    .sort((a, b) => compareWeights(a.weights, b.weights) || compareTies(a.candidate, b.candidate))
    .map(({ candidate }) => candidate);
}

function weightsOf({ reasons }: Candidate): readonly (number | string)[] {
  const evidence = reasons.find((reason): reason is Extract<Reason, { kind: 'evidence' }> => reason.kind === 'evidence');
  const strongest = stated.findIndex(kinds => reasons.some(reason => kinds.indexOf(reason.kind) >= 0));
  return [
    reasons.some(reason => reason.kind === 'name') ? 1 : 0,
    evidence ? 1 : 0, evidence?.acceptedAnswers ?? 0, evidence?.likes ?? 0, evidence?.thanks ?? 0, evidence?.answers ?? 0, evidence?.lastAt ?? '',
    strongest < 0 ? 0 : stated.length - strongest
  ];
}

/** More comes first. */
function compareWeights(a: readonly (number | string)[], b: readonly (number | string)[]): number {
  const at = a.findIndex((weight, index) => weight !== b[index]);
  return at < 0 ? 0 : a[at] > b[at] ? -1 : 1;
}

function compareTies(a: Candidate, b: Candidate): number {
  return compareNumbers(a.searchPlace ?? Infinity, b.searchPlace ?? Infinity)
    || a.person.name.localeCompare(b.person.name, 'en')
    || compareTexts(a.person.key, b.person.key);
}

function compareNumbers(a: number, b: number): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

function compareTexts(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
