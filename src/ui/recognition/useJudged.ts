import { countable } from '../../core/recognition';
import type { Integrity, Recognition, RecognitionId, Wall, WallEntry } from '../../core/recognition';
import { useQuery } from '../app/query';
import { useRecognition } from './RecognitionContext';

/**
 * The same entries with what a question tells of those that need one: touched later, or claiming a role. One question for
 * a page, once it is shown; without an answer they stay as they were. What was imported waits for the owners' view: the
 * lists that it comes from are the length of a community.
 */
export function useJudged(wall: Wall | undefined, entries: readonly WallEntry[]): readonly WallEntry[] {
  const { services: { checks } } = useRecognition();
  const due = countable(entries.flatMap(entry => entry.recognitions)).unchecked.filter(one => !one.imported);
  const { data } = useQuery<ReadonlyMap<RecognitionId, Integrity>>(
    ['recognition', 'judged', due.map(({ id, etag, modified }) => `${id} ${etag} ${modified}`)],
    async () => new Map((await checks.check(wall as Wall, due)).map(one => [one.id, one.integrity])),
    { enabled: wall !== undefined && due.length > 0, staleTime: Infinity, keepPreviousData: true, retry: false }
  );
  if (!data || due.length === 0) return entries;
  const judged = (one: Recognition): Recognition => {
    const integrity = one.integrity.state === 'unchecked' ? data.get(one.id) : undefined;
    return integrity ? { ...one, integrity } : one;
  };
  return entries.map(entry => ({ ...entry, recognitions: entry.recognitions.map(judged) }));
}
