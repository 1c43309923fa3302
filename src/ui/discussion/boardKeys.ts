import type { DiscussionQuery } from '../../core/discussion';

export type ListChoice = Pick<DiscussionQuery, 'filter' | 'sort' | 'category'>;

/** Names of everything cached. The cache belongs to one person, one board and one page view; only the first rows are kept for the next (`warmStart`). */
export const boardKeys = {
  board: ['board'] as const,
  lists: ['list'] as const,
  list: (query: ListChoice) => ['list', query.filter, query.sort, query.category ?? 0] as const,
  search: (text: string) => ['search', text] as const,
  similar: (title: string) => ['similar', title] as const,
  discussion: (id: number) => ['discussion', id] as const,
  people: (id: number) => ['people', id] as const,
  replies: (id: number) => ['replies', id] as const,
  audience: ['audience'] as const,
  setup: ['setup'] as const
};
