import * as React from 'react';
import type { Recognition, Wall, WallCursor } from '../../core/recognition';
import { useInfiniteQuery } from '../app/query';
import { useMorePages } from '../app/useMorePages';
import { Button } from '../parts/Button';
import { Failure } from '../parts/Failure';
import { PersonName } from '../parts/PersonName';
import { Slow } from '../parts/Skeleton';
import { When } from '../parts/When';
import owner from '../people/Owner.module.scss';
import { badgeName, badgeOf, sentenceOf } from './entryText';
import { recognitionKeys } from './queries';
import { useRecognition } from './RecognitionContext';
import { Sentence } from './Sentence';
import { SidePanel } from './SidePanel';
import styles from './Thanks.module.scss';

/** Acts that are looked through at once. */
const atOnce = 50;

interface Props {
  readonly wall: Wall;
  readonly onDismiss: () => void;
}

interface Judged {
  readonly recognitions: readonly Recognition[];
  readonly next?: WallCursor;
}

/** Recognitions whose item does not fit what SharePoint stamped on it, newest first, each with why and with its versions. */
export function IntegrityPanel({ wall, onDismiss }: Props): React.ReactElement {
  const { services: { recognitions, checks }, environment: { words: { owner: words } } } = useRecognition();
  const query = useInfiniteQuery<Judged>(recognitionKeys.integrity, async ({ pageParam }) => {
    const page = await recognitions.list(wall, { pageSize: atOnce, ...(pageParam === undefined ? {} : { cursor: pageParam as WallCursor }) });
    const judged = await checks.check(wall, page.entries.flatMap(entry => entry.recognitions));
    return { recognitions: judged, ...(page.next === undefined ? {} : { next: page.next }) };
  }, { getNextPageParam: last => last.next, cacheTime: 0 });
  const { more, pageError } = useMorePages(query);
  const all = query.data?.pages.flatMap(page => page.recognitions);
  const doubtful = all?.filter(one => one.integrity.state === 'doubtful') ?? [];
  const unchecked = all?.filter(one => one.integrity.state === 'unchecked').length ?? 0;
  return (
    <SidePanel title={words.integrityPanel} onDismiss={onDismiss}>
      <p>{words.integrityText}</p>
      {all === undefined && (query.isError ? <Failure error={query.error} onRetry={() => void query.refetch()} /> : <Slow onRetry={() => void query.refetch()} />)}
      {all && <p role="status">{doubtful.length === 0 ? words.integrityNone(all.length) : words.integrityFound(doubtful.length, all.length)}</p>}
      {unchecked > 0 && <p className={owner.muted}>{words.integrityUnchecked(unchecked)}</p>}
      <ul className={owner.changes}>{doubtful.map(one => <Doubtful key={one.id} wall={wall} recognition={one} />)}</ul>
      {pageError !== undefined && <Failure error={pageError} onRetry={() => void more()} />}
      {query.hasNextPage && <div className={owner.foot}><Button busy={query.isFetchingNextPage} onClick={() => void more()}>{words.integrityMore}</Button></div>}
    </SidePanel>
  );
}

function Doubtful({ wall, recognition }: { readonly wall: Wall; readonly recognition: Recognition }): React.ReactElement {
  const { environment: { words, locale, hrefOfItem } } = useRecognition();
  const badge = badgeOf(recognition, wall.badges);
  const problems = recognition.integrity.state === 'doubtful' ? recognition.integrity.problems : [];
  return (
    <li className={owner.change}>
      <p>
        <Sentence text={sentenceOf(recognition, badge, words)} giver={<PersonName person={recognition.giver} />} receivers={[recognition.recipient]} badge={badgeName(badge, locale)} />
        {' '}<span className={styles.small}><When at={recognition.at} /></span>
      </p>
      <ul>{problems.map(problem => <li key={problem}>{words.owner.doubt[problem]}</li>)}</ul>
      <p><a className={styles.link} href={hrefOfItem(recognition.id)} target="_blank" rel="noopener" data-interception="off">{words.owner.versions}</a></p>
    </li>
  );
}
