import * as React from 'react';
import { Button } from '../parts/Button';
import { useWholeRecognition } from './RecognitionContext';
import styles from './Share.module.scss';
import { useShareRounds } from './shareQueries';
import { ShareRoundsPanel } from './ShareRoundsPanel';
import { lineText } from './shareText';

/** Where an owner switched gain-share rounds on: what the newest round is at, and the way to it. Members of a site without rounds see nothing. */
export function ShareRoundLine(): React.ReactElement | null {
  const { environment } = useWholeRecognition();
  const [isOpen, setOpen] = React.useState(false);
  const { data, isError } = useShareRounds();
  const text = data && lineText(data, environment);
  if (!isError && text === undefined) return null;
  const { words: { shareRound: words } } = environment;
  return (
    <section className={styles.line} aria-label={words.title}>
      {text !== undefined && <bdi>{text}</bdi>}
      <Button onClick={() => setOpen(true)}>{words.show}</Button>
      {isOpen && <ShareRoundsPanel onDismiss={() => setOpen(false)} />}
    </section>
  );
}
