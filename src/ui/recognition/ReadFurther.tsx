import * as React from 'react';
import { useAnnounce } from '../app/Announcer';
import { useMorePages } from '../app/useMorePages';
import { Button } from '../parts/Button';
import { Failure } from '../parts/Failure';
import styles from './Record.module.scss';
import { useRecord } from './RecognitionContext';
import type { useMyRecognitions } from './useMyRecognitions';

interface Props {
  readonly query: ReturnType<typeof useMyRecognitions>['query'];
  /** Recognitions that the figures are of. */
  readonly read: number;
}

/** How far the record reaches, and the way on; nothing where everything was read. */
export function ReadFurther({ query, read }: Props): React.ReactElement | null {
  const { environment: { words: { record: words } } } = useRecord();
  const announce = useAnnounce();
  const { more, pageError } = useMorePages(query);
  const readFurther = async (): Promise<void> => {
    const data = await more();
    if (data) announce(words.readSoFar(data.pages.reduce((sum, part) => sum + part.recognitions.length, 0)));
  };
  if (!query.hasNextPage) return null;
  return (
    <>
      <p className={styles.meta}>{words.readSoFar(read)}</p>
      <div className={styles.screenOnly}>
        {pageError !== undefined && <Failure error={pageError} onRetry={() => void readFurther()} />}
        <Button busy={query.isFetchingNextPage} onClick={() => void readFurther()}>{query.isFetchingNextPage ? words.readingFurther : words.readFurther}</Button>
      </div>
    </>
  );
}
