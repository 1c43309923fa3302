import * as React from 'react';
import type { Badge, MyRecord } from '../../core/recognition';
import { Button } from '../parts/Button';
import styles from './Record.module.scss';
import { useRecord } from './RecognitionContext';
import { useTakeAway } from './useTakeAway';
import { wholeEnvironment } from './wholeEnvironment';

interface Props {
  readonly record: MyRecord;
  readonly badges: readonly Badge[];
  /** What is printed. */
  readonly article: React.RefObject<HTMLElement>;
}

/** Takes the record along: on paper, as a table with everything in it, or as a letter that the person sends themselves (A76). */
export function RecordActions({ record, badges, article }: Props): React.ReactElement {
  const { services: { managers }, environment } = useRecord();
  const { words: { record: words } } = environment;
  const { take, problem } = useTakeAway();
  const print = (): void => take(({ printElement }) => { if (article.current) printElement(article.current); });
  const write = (): void => take(async ({ openLink, recordLetter }) => {
    const [manager, whole] = await Promise.all([managers.managerOf(record.person), wholeEnvironment(environment)]);
    openLink(recordLetter(record, manager, whole));
  });
  const save = (): void => take(async ({ csvOf, recordRows, saveFile }) => {
    const whole = await wholeEnvironment(environment);
    saveFile({ name: `${whole.words.record.title}.csv`, text: csvOf(recordRows(record, badges, whole)), type: 'text/csv;charset=utf-8' });
  });
  return (
    <>
      <div className={styles.foot}>
        <Button kind="primary" onClick={print}>{words.print}</Button>
        <Button onClick={write}>{words.sendToManager}</Button>
        <Button onClick={save}>{words.csv}</Button>
      </div>
      {problem}
      <p className={styles.meta}>{words.sendToManagerHint}</p>
    </>
  );
}
