import * as React from 'react';
import { countingProblems, givenAt, isTouched } from '../../core/recognition';
import type { Wall, WallEntry } from '../../core/recognition';
import { Button } from '../parts/Button';
import { Failure } from '../parts/Failure';
import { EmptyState } from '../parts/EmptyState';
import { PersonName } from '../parts/PersonName';
import { Skeleton } from '../parts/Skeleton';
import { When } from '../parts/When';
import { BadgeMark } from './BadgeMark';
import type { WallRoute } from './contract';
import { cutAtWord } from './cutAtWord';
import { badgeName, badgeOf, sentenceOf } from './entryText';
import { KindMark } from './KindMark';
import styles from './Lobby.module.scss';
import { NoLists } from './NoLists';
import { useWallPages } from './queries';
import { useRecognition } from './RecognitionContext';
import { Sentence } from './Sentence';
import { useJudged } from './useJudged';
import { useTurn } from './useTurn';

/** Recognitions in turn. */
const mostShown = 12;
/** Shown at once where nothing may move. */
const mostStill = 5;
/** UTF-16 units of a reason: what passers-by read in the time that it stands. */
const longestReason = 280;
/** A screen in the lobby stands for days: looked for new ones every ten minutes, in milliseconds. */
const lookAgain = 600_000;
const everything: WallRoute = { filter: {} };

/** For a screen that people pass: one after another in large letters, without anything to press but "Pause". */
export function LobbyScreen(): React.ReactElement {
  const { settings, environment: { words, reducedMotion } } = useRecognition();
  const query = useWallPages(everything, mostShown, lookAgain);
  const retry = (): void => { void query.refetch(); };
  const loaded = query.data?.pages[0];
  const entries = useJudged(loaded?.wall, loaded?.page.entries ?? []).filter(isBelieved).slice(0, mostShown);
  const [isPaused, setPaused] = React.useState(false);
  const at = useTurn(entries.length, settings.seconds, isPaused || reducedMotion);
  if (!loaded) return query.isError ? <Failure error={query.error} onRetry={retry} /> : <Skeleton shape="posts" count={1} onRetry={retry} />;
  const title = <h2 className={styles.title}>{settings.title || words.wall.title}</h2>;
  if (entries.length === 0) {
    const { title: nothing, visitor } = words.empty;
    return <>{title}{loaded.wall.exists ? <EmptyState title={nothing} text={visitor} /> : <NoLists wall={loaded.wall} />}</>;
  }
  if (reducedMotion) {
    return <>{title}<ul className={styles.still} aria-label={words.wall.list}>{entries.slice(0, mostStill).map(entry => <li key={entry.recognitions[0].id}><Shown wall={loaded.wall} entry={entry} /></li>)}</ul></>;
  }
  return (
    <div className={styles.lobby} onKeyDown={event => { if (event.key === 'Escape') setPaused(true); }}>
      {title}
      <section aria-label={words.lobby.label} className={styles.stage}><Shown key={entries[at].recognitions[0].id} wall={loaded.wall} entry={entries[at]} /></section>
      <div className={styles.foot}>
        <span>{words.lobby.position(at + 1, entries.length)}</span>
        {entries.length > 1 && <Button kind="subtle" onClick={() => setPaused(!isPaused)}>{isPaused ? words.lobby.go : words.lobby.pause}</Button>}
      </div>
    </div>
  );
}

function Shown({ wall, entry }: { readonly wall: Wall; readonly entry: WallEntry }): React.ReactElement {
  const { environment: { words, locale } } = useRecognition();
  const [first] = entry.recognitions;
  const badge = badgeOf(first, wall.badges);
  return (
    <div className={styles.shown}>
      {badge && <BadgeMark badge={badge} size={56} />}
      <p className={styles.sentence}>
        <Sentence
          text={sentenceOf(first, badge, words)}
          giver={<PersonName person={first.giver} />}
          receivers={entry.recognitions.map(one => one.recipient)}
          badge={badgeName(badge, locale)}
        />
      </p>
      <p className={styles.reason} dir="auto">{cutAtWord(first.reason, longestReason)}</p>
      <p className={styles.meta}><KindMark kind={first.kind} /><When at={givenAt(first)} /></p>
    </div>
  );
}

/** What does not fit, or was touched and is not judged yet, is on the wall with a word about it; nobody passing by reads that. */
function isBelieved(entry: WallEntry): boolean {
  return entry.recognitions.every(one => countingProblems(one).length === 0 && !(isTouched(one) && one.integrity.state === 'unchecked'));
}
