import type { DiscussionPlace } from './places';
import type { Instant } from '../shared';
import type { Person } from './Person';

/** One thing that shows that somebody knows: an item that the reader may open. */
export interface EvidenceItem {
  readonly kind: 'acceptedAnswer' | 'answer' | 'thanks';
  readonly person: Person;
  /** Title of the question, or the reason of the thanks. */
  readonly title: string;
  /** Category of the question, tags of the thanks. */
  readonly topics: readonly string[];
  /** When it was written. */
  readonly at: Instant;
  readonly likes: number;
  readonly place: DiscussionPlace;
  /** Where the item is shown, for what is no post on a board: an address of this site. */
  readonly href?: string;
  /** Words of the subject that it holds, where any of them was enough to be found; undefined: all. As `searchWords` gives them. */
  readonly words?: readonly string[];
}

/** What was found; derived from the items each time, never stored. */
export interface EvidenceFound {
  readonly items: readonly EvidenceItem[];
  /** False: there is more than was looked through, so counts read "at least". */
  readonly isComplete: boolean;
}

/** One person's evidence in figures, all derived from `items`. */
export interface EvidenceSummary {
  readonly acceptedAnswers: number;
  /** Answers that were not accepted. */
  readonly answers: number;
  /** Likes on all of them. */
  readonly likes: number;
  readonly thanks: number;
  /** The newest of them. */
  readonly lastAt: Instant;
  readonly items: readonly EvidenceItem[];
}
