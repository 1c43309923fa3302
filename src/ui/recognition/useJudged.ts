import * as React from 'react';
import { countable } from '../../core/recognition';
import type { Integrity, Recognition, Wall, WallEntry } from '../../core/recognition';
import { useQuery } from '../app/query';
import { useRecognition } from './RecognitionContext';

/**
 * The same entries with what a question tells of those that need one: touched later, or claiming a role or another giver.
 * One question for a page, once it is shown, and none twice; without an answer they stay as they were.
 */
export function useJudged(wall: Wall | undefined, entries: readonly WallEntry[]): readonly WallEntry[] {
  const { services: { checks } } = useRecognition();
  const known = React.useRef(new Map<string, Integrity>()).current;
  const due = countable(entries.flatMap(entry => entry.recognitions)).unchecked.filter(one => !known.has(versionOf(one)));
  useQuery(['recognition', 'judged', due.map(versionOf)], async () => {
    (await checks.check(wall as Wall, due)).forEach(one => known.set(versionOf(one), one.integrity));
    return known.size;
  }, { enabled: wall !== undefined && due.length > 0, staleTime: Infinity, retry: false });
  const judged = (one: Recognition): Recognition => {
    const integrity = one.integrity.state === 'unchecked' ? known.get(versionOf(one)) : undefined;
    return integrity ? { ...one, integrity } : one;
  };
  return known.size === 0 ? entries : entries.map(entry => ({ ...entry, recognitions: entry.recognitions.map(judged) }));
}

/** An item as it was when it was judged. */
function versionOf({ id, etag, modified }: Recognition): string {
  return `${id} ${etag} ${modified}`;
}
