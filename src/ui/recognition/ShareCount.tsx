import * as React from 'react';
import { shareDifferences, shareResults } from '../../core/recognition';
import type { CountedShares, ShareRound } from '../../core/recognition';
import { csvOf, isAppError } from '../../core/shared';
import { useAnnounce } from '../app/Announcer';
import { Button } from '../parts/Button';
import { Failure } from '../parts/Failure';
import { Notice } from '../parts/Notice';
import { nameOf } from '../parts/PersonName';
import { Slow } from '../parts/Skeleton';
import { payrollRows } from './payrollRows';
import { useWholeRecognition } from './RecognitionContext';
import { saveFile } from './saveFile';
import styles from './Share.module.scss';
import { useBallots, useReadSharesAgain } from './shareQueries';
import { ShareTable } from './ShareTable';

/** Below so many, totals tell much of who gave what; the owner is told before publishing. */
const fewBallots = 5;

/** What an owner does with a closed round: count the ballots, publish totals or compare published ones, and hand them to payroll. */
export function ShareCount({ round }: { readonly round: ShareRound }): React.ReactElement {
  const { environment: { words: { shareRound: words }, now } } = useWholeRecognition();
  const [isWanted, setWanted] = React.useState(false);
  const query = useBallots(round, isWanted);
  const results = query.data && shareResults(round, query.data, now());
  return (
    <>
      {!isWanted && <div className={styles.foot}><Button onClick={() => setWanted(true)}>{words.count}</Button></div>}
      {isWanted && query.isLoading && <Slow />}
      {query.isError && <Failure error={query.error} onRetry={() => { void query.refetch(); }} />}
      {results?.state === 'counted' && <Counted round={round} counted={results} />}
    </>
  );
}

function Counted({ round, counted }: { readonly round: ShareRound; readonly counted: CountedShares }): React.ReactElement {
  const { services: { shareRounds }, environment: { words: { shareRound: words }, strings } } = useWholeRecognition();
  const announce = useAnnounce();
  const readAgain = useReadSharesAgain();
  const [isPublishing, setPublishing] = React.useState(false);
  const [error, setError] = React.useState<unknown>();
  const { published } = round;
  const differences = published ? shareDifferences(published.totals, counted.totals) : [];
  const publish = async (): Promise<void> => {
    setPublishing(true);
    setError(undefined);
    try {
      await shareRounds.publish(round, counted);
      announce(words.published);
      readAgain();
    } catch (failure) {
      setError(failure);
    }
    setPublishing(false);
  };
  const isTooLong = isAppError(error, 'invalid') && error.details.field === 'tooManyToPublish';
  return (
    <>
      <ShareTable caption={words.counted(counted.ballots)} shares={counted.totals} />
      {counted.leftOut.length > 0 && (
        <Notice title={words.leftOut(counted.leftOut.length)}>
          <ul className={styles.plain}>{counted.leftOut.map(({ ballot, refusal }) => <li key={ballot.id}><bdi>{words.leftOutFor(nameOf(ballot.by, strings), words.leftOutReason[refusal])}</bdi></li>)}</ul>
        </Notice>
      )}
      {published && (differences.length === 0 ? <p className={styles.text}>{words.agrees}</p> : (
        <Notice kind="warning" title={words.differs}>
          <ul className={styles.plain}>
            {differences.map((one, index) => <li key={index}><bdi>{words.difference(nameOf(one.recipient, strings), one.published, one.counted)}</bdi></li>)}
          </ul>
        </Notice>
      ))}
      {isTooLong && <p role="alert" className={styles.problem}>{words.tooMany}</p>}
      {error !== undefined && !isTooLong && <Failure error={error} title={words.notPublished} />}
      {(!published || differences.length > 0) && <p className={styles.small}>{words.publishHint}{counted.ballots > 0 && counted.ballots < fewBallots && ` ${words.fewBallots}`}</p>}
      <div className={styles.foot}>
        {(!published || differences.length > 0) && (
          <Button busy={isPublishing} onClick={() => void publish()}>{isPublishing ? words.publishing : published ? words.publishAgain : words.publish}</Button>
        )}
        <Button onClick={() => saveFile({ name: `${round.title}.csv`, text: csvOf(payrollRows(counted, words)), type: 'text/csv;charset=utf-8' })}>{words.csv}</Button>
      </div>
    </>
  );
}
