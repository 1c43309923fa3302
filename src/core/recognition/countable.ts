import { isTouched, problemsInItself, standingProblems } from './judgeIntegrity';
import type { IntegrityProblem, Recognition, RecognitionId } from './Recognition';

/** Recognitions by whether figures may use them. Each id once, oldest item first. */
export interface Countable {
  readonly counted: readonly Recognition[];
  /** Forged, edited, given to oneself: the screen says how many. */
  readonly leftOut: readonly Recognition[];
  /** What claims a role (manager, awarder, importer) or was touched later, and nobody has checked: counted once it was found sound. */
  readonly unchecked: readonly Recognition[];
}

/**
 * What figures are made of. Of several readings of one item the worst counts, so no order and no repetition raises a
 * figure. A plain thanks that nobody touched says nothing that needs checking beyond its own people.
 */
export function countable(recognitions: readonly Recognition[]): Countable {
  const readings = new Map<RecognitionId, { recognition: Recognition; standing: Standing }>();
  for (const recognition of recognitions) {
    const standing = standingOf(recognition);
    const known = readings.get(recognition.id);
    if (!known || order.indexOf(standing) < order.indexOf(known.standing)) readings.set(recognition.id, { recognition, standing });
  }
  const all = [...readings.values()].sort((a, b) => a.recognition.id - b.recognition.id);
  const those = (standing: Standing): readonly Recognition[] => all.filter(one => one.standing === standing).map(one => one.recognition);
  return { counted: those('counted'), leftOut: those('leftOut'), unchecked: those('unchecked') };
}

/** Why a recognition is left out of figures; empty when it is not. */
export function countingProblems(recognition: Recognition): readonly IntegrityProblem[] {
  const found = recognition.integrity.state === 'doubtful' ? recognition.integrity.problems : [];
  return [...new Set([...problemsInItself(recognition), ...found])].filter(problem => !standingProblems.includes(problem));
}

type Standing = keyof Countable;
/** Worst first. */
const order: readonly Standing[] = ['leftOut', 'unchecked', 'counted'];

function standingOf(recognition: Recognition): Standing {
  if (countingProblems(recognition).length > 0) return 'leftOut';
  const needsChecking = recognition.kind !== 'thanks' || recognition.badge !== undefined || recognition.imported !== undefined || isTouched(recognition);
  return needsChecking && recognition.integrity.state === 'unchecked' ? 'unchecked' : 'counted';
}
