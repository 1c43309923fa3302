import type { Board, DiscussionPage, DiscussionSummary } from '../../core/discussion';
import type { Kept } from '../app/contract';
import type { InfiniteData, QueryClient } from '../app/query';
import { boardKeys } from './boardKeys';
import type { ListChoice } from './boardKeys';

/** The first rows of a visit: no bodies, no threads. */
interface Snapshot {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly pageSize: number;
  readonly board: Board;
  readonly page: DiscussionPage;
}

/**
 * Puts the rows of the last visit where those of this one will be. They count as outdated from the start: whoever looks at
 * them has them read again, and nothing else trusts the board before that (see `freshBoard`).
 */
export function startWarm(client: QueryClient, kept: Kept | undefined, choice: ListChoice, pageSize: number): void {
  const snapshot = kept?.load() as Partial<Snapshot> | undefined;
  if (snapshot?.pageSize !== pageSize || typeof snapshot.at !== 'number' || !isBoard(snapshot.board) || !isPage(snapshot.page)) return;
  const list: InfiniteData<DiscussionPage> = { pages: [snapshot.page], pageParams: [undefined] };
  client.setQueryData(boardKeys.board, snapshot.board);
  client.setQueryData(boardKeys.list(choice), list, { updatedAt: snapshot.at });
  void client.invalidateQueries({ refetchType: 'none' });
}

export function keepForWarmStart(kept: Kept | undefined, board: Board, page: DiscussionPage, pageSize: number): void {
  const snapshot: Snapshot = { at: Date.now(), pageSize, board, page };
  kept?.save(snapshot);
}

// What was kept may stem from another version of this program: whatever the screens rely on is looked at.

function isBoard(value: Partial<Board> | undefined): value is Board {
  return typeof value?.id === 'string' && typeof value.title === 'string' && typeof value.rights?.canPost === 'boolean' &&
    [value.features, value.categories, value.sorts].every(Array.isArray);
}

function isPage(value: Partial<DiscussionPage> | undefined): value is DiscussionPage {
  return Array.isArray(value?.unreadable) && Array.isArray(value?.rows) && value.rows.every(isRow);
}

function isRow(value: Partial<DiscussionSummary> | null): value is DiscussionSummary {
  return [value?.id, value?.replyCount, value?.likeCount].every(number => typeof number === 'number') &&
    [value?.title, value?.created, value?.lastActivity, value?.folderPath, value?.author?.name].every(text => typeof text === 'string');
}
