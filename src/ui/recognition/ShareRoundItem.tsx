import * as React from 'react';
import { shareRoundState } from '../../core/recognition';
import type { ShareRound, ShareRoundsFound } from '../../core/recognition';
import { nameOf } from '../parts/PersonName';
import { absoluteTime } from '../parts/When';
import { useWholeRecognition } from './RecognitionContext';
import styles from './Share.module.scss';
import { ShareCount } from './ShareCount';
import { ShareDivisionForm } from './ShareDivisionForm';
import { ShareTable } from './ShareTable';
import { roundText } from './shareText';

interface Props {
  readonly found: ShareRoundsFound;
  readonly round: ShareRound;
}

/** One round in its state: ahead, open to divide, closed with or without published totals. */
export function ShareRoundItem({ found, round }: Props): React.ReactElement {
  const { environment } = useWholeRecognition();
  const { words: { shareRound: words }, strings, locale, now } = environment;
  const state = shareRoundState(round, now());
  const ballot = found.mine.find(one => one.round === round.id);
  const { published } = round;
  return (
    <li className={styles.round}>
      <h2 className={styles.title}><bdi>{round.title}</bdi></h2>
      <p className={styles.text}>{roundText(round, environment)}</p>
      {state === 'open' && (found.canVote ? <ShareDivisionForm found={found} round={round} ballot={ballot} /> : <p className={styles.text}>{words.cannot}</p>)}
      {state === 'closed' && published && (
        <>
          <ShareTable caption={words.totals(round.title)} shares={published.totals} />
          <p className={styles.small}><bdi>{words.publishedBy(nameOf(published.by, strings), absoluteTime(published.at, locale), published.ballots, published.leftOut)}</bdi></p>
        </>
      )}
      {state === 'closed' && ballot && <details className={styles.past}><summary>{words.mine}</summary><ShareTable caption={words.mine} shares={ballot.shares} /></details>}
      {state === 'closed' && found.canManage && <ShareCount round={round} />}
    </li>
  );
}
