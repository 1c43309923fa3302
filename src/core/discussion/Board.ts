import type { Category, DiscussionSort } from './types';

/** What a board can do depends on its columns: plain classic boards lack the Community Site ones. */
export type BoardFeature =
  | 'questions'        // IsQuestion
  | 'acceptedAnswers'  // BestAnswerId
  | 'outcomes'         // our column for solved / partly / not
  | 'lastReplyBy'      // LastReplyBy
  | 'categories'       // CategoriesLookup
  | 'likes'            // LikesCount, LikedBy and the list's rating setting
  | 'featured'         // IsFeatured
  | 'clientKeys'       // our unique column: posting exactly once
  | 'askedPeople'      // our column for whom a question was put to
  | 'reuse'            // our columns for whose answer a discussion was made of
  | 'attachments';

/** What the current person may do on the board as a whole: real permissions, never a guess by role name. */
export interface BoardRights {
  readonly canRead: boolean;
  readonly canPost: boolean;
  readonly canReply: boolean;
  readonly canEditOwn: boolean;
  readonly canDeleteOwn: boolean;
  /** May edit and delete other people's posts and choose the accepted answer (classic rule: right 256). */
  readonly canModerate: boolean;
  /** May change the list itself: columns, indexes, settings. */
  readonly canManageList: boolean;
}

export interface Board {
  /** List id, a GUID without braces, lower case. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** Server-relative root folder. */
  readonly rootFolder: string;
  /** Address of the list's own default view. */
  readonly classicUrl: string;
  readonly itemCount: number;
  readonly features: readonly BoardFeature[];
  readonly rights: BoardRights;
  readonly categories: readonly Category[];
  readonly sorts: readonly DiscussionSort[];
  /** The list demands approval: the owner is warned (A6). */
  readonly requiresApproval: boolean;
  /** Rows beyond which the list needs its indexes (`isLarge` && missing indexes → owner's offer). */
  readonly isLarge: boolean;
  /** Site user id of the current person in this site. */
  readonly me: number;
  readonly isCurrentUserGuest: boolean;
}

export function supports(board: Pick<Board, 'features'>, feature: BoardFeature): boolean {
  return board.features.indexOf(feature) >= 0;
}
