import type { Board, CategoryId, DiscussionFilter, DiscussionSort } from '../../core/discussion';
import { supports } from '../../core/discussion';

/** What somebody chose on the list; kept while they read a thread and come back. */
export interface ListState {
  readonly filter: DiscussionFilter;
  readonly sort: DiscussionSort;
  readonly category: CategoryId | undefined;
  readonly search: string;
}

export function initialListState(filter: DiscussionFilter): ListState {
  return { filter, sort: 'lastActivity', category: undefined, search: '' };
}

/** Filters that this list can answer: solved needs a column that plain classic boards lack. */
export function filtersOf(board: Pick<Board, 'features'> | undefined): readonly DiscussionFilter[] {
  const canSolve = board === undefined || supports(board, 'acceptedAnswers') || supports(board, 'outcomes');
  return canSolve ? ['all', 'unanswered', 'solved', 'mine'] : ['all', 'unanswered', 'mine'];
}
