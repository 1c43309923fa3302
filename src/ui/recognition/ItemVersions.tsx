import * as React from 'react';
import { badgeName } from './entryText';
import type { Recognition, RecognitionKind, RecognitionVersion, SaidPart, Wall } from '../../core/recognition';
import { useQuery } from '../app/query';
import { nameOf } from '../parts/PersonName';
import { Slow } from '../parts/Skeleton';
import { When } from '../parts/When';
import styles from './ItemVersions.module.scss';
import { useWholeRecognition } from './RecognitionContext';

/** What an item said in its time: who wrote when, and which words became which. */
export function ItemVersions({ wall, recognition }: { readonly wall: Wall; readonly recognition: Recognition }): React.ReactElement {
  const { services: { checks }, environment: { words: { owner: words }, strings } } = useWholeRecognition();
  // No answer is an answer: null, since a query may not give undefined.
  const query = useQuery<readonly RecognitionVersion[] | null>(
    ['recognition', 'versions', recognition.id, recognition.modified], async () => (await checks.versions(recognition)) ?? null, { cacheTime: 0 }
  );
  if (query.data === undefined && !query.isError) return <Slow onRetry={() => void query.refetch()} />;
  if (!query.data) return <p>{words.versionsUnreadable}</p>;
  return (
    <ol className={styles.versions}>
      {query.data.map(({ at, by, changes }, index) => (
        <li key={`${at} ${index}`}>
          <p><When at={at} />{' '}<bdi>{(index === 0 ? words.versionMade : words.versionChanged)(nameOf(by, strings))}</bdi></p>
          <ul>{changes.map(({ part, from, to }) => <li key={part}>{words.part[part]}{': '}<Said wall={wall} part={part} text={from} as="del" />{' → '}<Said wall={wall} part={part} text={to} as="ins" /></li>)}</ul>
        </li>
      ))}
    </ol>
  );
}

function Said({ wall, part, text, as: Tag }: { readonly wall: Wall; readonly part: SaidPart; readonly text: string; readonly as: 'del' | 'ins' }): React.ReactElement {
  const { environment: { words: { owner: words, filter }, locale } } = useWholeRecognition();
  if (text === '') return <em>{words.versionNothing}</em>;
  const badge = part === 'badge' ? badgeName(wall.badges.find(one => one.id === Number(text)), locale) : '';
  const kind = part === 'kind' && text in filter.kinds ? filter.kinds[text as RecognitionKind] : '';
  return <Tag dir="auto">{badge || kind || text}</Tag>;
}
