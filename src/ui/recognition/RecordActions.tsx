import * as React from 'react';
import { csvOf } from '../../core/shared';
import type { Badge, MyRecord } from '../../core/recognition';
import { Button } from '../parts/Button';
import { openLink } from './openLink';
import { printElement } from './printElement';
import styles from './Record.module.scss';
import { recordLetter } from './recordLetter';
import { recordRows } from './recordRows';
import { useRecognition } from './RecognitionContext';
import { saveFile } from './saveFile';

interface Props {
  readonly record: MyRecord;
  readonly badges: readonly Badge[];
  /** What is printed. */
  readonly article: React.RefObject<HTMLElement>;
}

/** Takes the record along: on paper, as a table with everything in it, or as a letter that the person sends themselves (A76). */
export function RecordActions({ record, badges, article }: Props): React.ReactElement {
  const { services: { managers }, environment } = useRecognition();
  const write = async (): Promise<void> => openLink(recordLetter(record, await managers.managerOf(record.person), environment));
  const { words: { record: words } } = environment;
  return (
    <>
      <div className={styles.foot}>
        <Button kind="primary" onClick={() => { if (article.current) printElement(article.current); }}>{words.print}</Button>
        <Button onClick={() => void write()}>{words.sendToManager}</Button>
        <Button onClick={() => saveFile({ name: `${words.title}.csv`, text: csvOf(recordRows(record, badges, environment)), type: 'text/csv;charset=utf-8' })}>{words.csv}</Button>
      </div>
      <p className={styles.meta}>{words.sendToManagerHint}</p>
    </>
  );
}
