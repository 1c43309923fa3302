import type { Context } from './Context.ts';
import type { Following, PersonRow } from './Store.ts';

/** People who are no longer in the directory are left out. */
export function makeFollowing({ database, store }: Context): Following {
  const people = (objectIds: readonly string[]): PersonRow[] => objectIds.flatMap(id => store.directory.byObjectId(id) ?? []);
  const isFollowing = (follower: string, followed: string): boolean =>
    database.get('SELECT 1 FROM following WHERE follower = ? AND followed = ?', follower, followed) !== undefined;
  return {
    isFollowing,
    set(follower, followed, follows) {
      if (isFollowing(follower, followed) === follows) return false;
      if (follows) database.run('INSERT INTO following (follower, followed) VALUES (?, ?)', follower, followed);
      else database.run('DELETE FROM following WHERE follower = ? AND followed = ?', follower, followed);
      return true;
    },
    followersOf: followed => people(database.all('SELECT follower AS id FROM following WHERE followed = ? ORDER BY follower', followed).map(row => String(row.id))),
    followedBy: follower => people(database.all('SELECT followed AS id FROM following WHERE follower = ? ORDER BY followed', follower).map(row => String(row.id)))
  };
}
