import * as React from 'react';
import { useAllStrings } from '../app/AllStrings';
import { useApp } from '../app/AppContext';
import { Button } from '../parts/Button';
import { Failure } from '../parts/Failure';
import { Add16Regular } from '../parts/icons';
import { Skeleton } from '../parts/Skeleton';
import { useId } from '../parts/useId';
import { useSettled } from '../parts/useSettled';
import { AskDraftNote } from './AskDraftNote';
import styles from './AskBox.module.scss';
import { PeopleWhoMayKnow } from './ladder/PeopleWhoMayKnow';
import { initialListState } from './listState';
import { searchSettles, useBoard, useDiscussionList } from './queries';
import { prefetchSearch, Search } from './Search';

interface Props {
  readonly onAsk: (title: string) => void;
  readonly onAskIntent: () => void;
  /** Words to begin with: what was looked for before. */
  readonly text: string;
  readonly onText: (text: string) => void;
}

/** Only the box to ask in, for pages where the work is done: what was answered before comes first, asking is one press away. */
export function AskBox({ onAsk, onAskIntent, text, onText }: Props): React.ReactElement {
  const { settings } = useApp();
  const strings = useAllStrings();
  const id = useId('askbox');
  const board = useBoard();
  const query = useDiscussionList(initialListState('all'), board === undefined);
  const searched = useSettled(text.trim(), searchSettles);
  const retry = (): void => { void query.refetch(); };
  if (!board) return query.isError ? <Failure error={query.error} onRetry={retry} /> : <Skeleton shape="rows" count={1} onRetry={retry} />;
  const mayAsk = board.rights.canPost;
  const submit = (event: React.FormEvent): void => {
    event.preventDefault();
    if (mayAsk) onAsk(text.trim());
  };
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className={styles.title}>{settings.title || board.title}</h2>
      {mayAsk && <AskDraftNote onGoOn={() => onAsk('')} />}
      <form className={styles.form} role="search" onSubmit={submit}>
        <input
          className={styles.field}
          aria-label={strings.ask.boxLabel}
          aria-describedby={`${id}-hint`}
          placeholder={strings.ask.boxLabel}
          value={text}
          onChange={event => onText(event.target.value)}
          onFocus={() => { prefetchSearch(); if (mayAsk) onAskIntent(); }}
        />
        {mayAsk && <Button submit kind="primary" icon={<Add16Regular />}>{strings.board.ask}</Button>}
      </form>
      <p id={`${id}-hint`} className={styles.hint}>{mayAsk ? strings.ask.boxHint : strings.ask.readOnly}</p>
      {text.trim() !== '' && <Search board={board} text={searched} onClear={() => onText('')} onAsk={mayAsk ? onAsk : undefined} />}
      {text.trim() !== '' && <PeopleWhoMayKnow text={text} />}
    </section>
  );
}
