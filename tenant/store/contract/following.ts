/** Who follows whom. Part of the store's contract: see Store.ts for the rules. */
import type { PersonRow } from './people.ts';

/** Who follows whom, across all sites; by object id. */
export interface Following {
  /** False when it was so before. */
  set(follower: string, followed: string, follows: boolean): boolean;
  isFollowing(follower: string, followed: string): boolean;
  followersOf(followed: string): readonly PersonRow[];
  followedBy(follower: string): readonly PersonRow[];
}
