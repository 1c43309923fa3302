import * as React from 'react';
import { csvOf } from '../../core/shared';
import type { Badge, MyRecord } from '../../core/recognition';
import { Button } from '../parts/Button';
import { printElement } from './printElement';
import styles from './Record.module.scss';
import { recordRows } from './recordRows';
import { useRecognition } from './RecognitionContext';
import { saveFile } from './saveFile';

interface Props {
  readonly record: MyRecord;
  readonly badges: readonly Badge[];
  /** What is printed. */
  readonly article: React.RefObject<HTMLElement>;
}

/** Takes the record along: on paper, or as a table with everything in it. */
export function RecordActions({ record, badges, article }: Props): React.ReactElement {
  const { environment } = useRecognition();
  const { words: { record: words } } = environment;
  return (
    <div className={styles.foot}>
      <Button kind="primary" onClick={() => { if (article.current) printElement(article.current); }}>{words.print}</Button>
      <Button onClick={() => saveFile({ name: `${words.title}.csv`, text: csvOf(recordRows(record, badges, environment)), type: 'text/csv;charset=utf-8' })}>{words.csv}</Button>
    </div>
  );
}
