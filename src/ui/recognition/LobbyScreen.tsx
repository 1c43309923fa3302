import * as React from 'react';
import { countingProblems } from '../../core/recognition';
import type { Wall, WallEntry } from '../../core/recognition';
import { Button } from '../parts/Button';
import { Failure } from '../parts/Failure';
import { EmptyState } from '../parts/EmptyState';
import { PersonName } from '../parts/PersonName';
import { Skeleton } from '../parts/Skeleton';
import { BadgeMark } from './BadgeMark';
import { badgeName, badgeOf, sentenceOf } from './entryText';
import styles from './Lobby.module.scss';
import { useWallPages } from './queries';
import { useRecognition } from './RecognitionContext';
import { Sentence } from './Sentence';

/** Recognitions in turn. */
const mostShown = 12;
/** Shown at once where nothing may move. */
const mostStill = 5;
/** A screen in the lobby stands for days: looked for new ones every ten minutes, in milliseconds. */
const lookAgain = 600_000;
const everything = { filter: {} };

/** For a screen that people pass: one after another in large letters, without anything to press but "Pause". */
export function LobbyScreen(): React.ReactElement {
  const { settings, environment: { words, reducedMotion } } = useRecognition();
  const query = useWallPages(everything, mostShown, lookAgain);
  const retry = (): void => { void query.refetch(); };
  const loaded = query.data?.pages[0];
  const entries = (loaded?.page.entries ?? []).filter(isBelieved).slice(0, mostShown);
  const [isPaused, setPaused] = React.useState(false);
  const at = useTurn(entries.length, settings.seconds, isPaused || reducedMotion);
  if (!loaded) return query.isError ? <Failure error={query.error} onRetry={retry} /> : <Skeleton shape="posts" count={1} onRetry={retry} />;
  const title = <h2 className={styles.title}>{settings.title || words.wall.title}</h2>;
  if (entries.length === 0) {
    const { title: nothing, visitor } = words.empty;
    return <>{title}<EmptyState title={loaded.wall.exists ? nothing : words.empty.unprepared} text={loaded.wall.exists ? visitor : words.empty.unpreparedText} /></>;
  }
  if (reducedMotion) {
    return <>{title}<ul className={styles.still} aria-label={words.wall.list}>{entries.slice(0, mostStill).map(entry => <li key={entry.recognitions[0].id}><Shown wall={loaded.wall} entry={entry} /></li>)}</ul></>;
  }
  return (
    <>
      {title}
      <section aria-label={words.lobby.label} className={styles.stage}><Shown key={at} wall={loaded.wall} entry={entries[at]} /></section>
      <div className={styles.foot}>
        <span>{words.lobby.position(at + 1, entries.length)}</span>
        {entries.length > 1 && <Button kind="subtle" onClick={() => setPaused(!isPaused)}>{isPaused ? words.lobby.go : words.lobby.pause}</Button>}
      </div>
    </>
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
      <p className={styles.reason} dir="auto">{first.reason}</p>
    </div>
  );
}

/** What does not fit is on the wall with a word about it; nobody passing by reads that. */
function isBelieved(entry: WallEntry): boolean {
  return entry.recognitions.every(one => countingProblems(one).length === 0);
}

/** Counts 0, 1, … and again from 0, one every so many seconds; stands still while nobody is to see it move. */
function useTurn(length: number, seconds: number, isStill: boolean): number {
  const [turn, setTurn] = React.useState(0);
  React.useEffect(() => {
    if (isStill || length < 2) return;
    const timer = setInterval(() => { if (!document.hidden) setTurn(old => old + 1); }, seconds * 1000);
    return () => clearInterval(timer);
  }, [length, seconds, isStill]);
  return length === 0 ? 0 : turn % length;
}
