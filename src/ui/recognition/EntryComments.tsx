import * as React from 'react';
import { samePerson } from '../../core/people';
import type { CommentId, Recognition, RecognitionComment, Wall } from '../../core/recognition';
import { useAnnounce } from '../app/Announcer';
import { useQueryClient } from '../app/query';
import { Button } from '../parts/Button';
import { Failure } from '../parts/Failure';
import { nameOf, PersonName } from '../parts/PersonName';
import { Slow } from '../parts/Skeleton';
import { When } from '../parts/When';
import { CongratulateForm } from './CongratulateForm';
import styles from './Entry.module.scss';
import { recognitionKeys, useComments } from './queries';
import { useWholeRecognition } from './RecognitionContext';

interface Props {
  readonly wall: Wall;
  readonly recognition: Recognition;
  readonly name: string;
  readonly isWriting: boolean;
  readonly onWritten: () => void;
  readonly onClose: () => void;
}

/** What others wrote with a recognition, newest last, and a field to add to it. */
export function EntryComments({ wall, recognition, name, isWriting, onWritten, onClose }: Props): React.ReactElement {
  const { environment: { words: { wall: words }, hrefOfItem } } = useWholeRecognition();
  const client = useQueryClient();
  const query = useComments(wall, recognition.id);
  const readAgain = (): void => { void client.invalidateQueries(recognitionKeys.comments(recognition.id)); };
  const written = (): void => {
    readAgain();
    onWritten();
  };
  const { comments = [], isWhole = true } = query.data ?? {};
  return (
    <section className={styles.said} aria-label={words.commentsLabel(name)}>
      {query.isLoading && <Slow onRetry={readAgain} />}
      {query.isError && !query.data && <Failure error={query.error} onRetry={readAgain} />}
      {query.data && <p className={comments.length === 0 ? styles.note : styles.saidTitle} role="status">{comments.length === 0 ? words.noComments : isWhole ? words.commentCount(comments.length) : words.commentsNewest(comments.length)}</p>}
      {!isWhole && <a className={styles.link} href={hrefOfItem(recognition.id)} data-interception="off">{words.allComments}</a>}
      {comments.length > 0 && <ul className={styles.list}>{comments.map(one => <Comment key={one.id} wall={wall} recognition={recognition} comment={one} onRemoved={readAgain} />)}</ul>}
      {isWriting && <CongratulateForm wall={wall} recognition={recognition} name={name} onWritten={written} onCancel={onClose} />}
    </section>
  );
}

interface CommentProps {
  readonly wall: Wall;
  readonly recognition: Recognition;
  readonly comment: RecognitionComment;
  readonly onRemoved: () => void;
}

function Comment({ wall, recognition, comment: { id, by, text, at }, onRemoved }: CommentProps): React.ReactElement {
  const { environment: { words: { wall: words }, strings } } = useWholeRecognition();
  const { busy, error, remove } = useRemove(wall, recognition, id, onRemoved);
  return (
    <li className={styles.comment}>
      <p className={styles.sentence}><strong><PersonName person={by} /></strong>{' '}<span className={styles.time}><When at={at} /></span></p>
      <p className={styles.words} dir="auto">{text}</p>
      {samePerson(by, wall.me) && (
        <div className={styles.actions}>
          <Button kind="subtle" busy={busy} aria-label={words.removeCommentLabel(nameOf(recognition.recipient, strings))} onClick={remove}>{words.removeComment}</Button>
        </div>
      )}
      {error !== undefined && <Failure error={error} title={words.commentNotRemoved} />}
    </li>
  );
}

function useRemove(wall: Wall, recognition: Recognition, comment: CommentId, onRemoved: () => void): { readonly busy: boolean; readonly error: unknown; readonly remove: () => void } {
  const { services: { recognitions }, environment: { words } } = useWholeRecognition();
  const announce = useAnnounce();
  const [busy, setBusy] = React.useState(false);
  const [error, setError] = React.useState<unknown>();
  const remove = async (): Promise<void> => {
    setBusy(true);
    setError(undefined);
    try {
      await recognitions.removeComment(wall, recognition.id, comment);
      announce(words.wall.commentRemoved);
      onRemoved();
    } catch (failure) {
      setError(failure);
      setBusy(false);
    }
  };
  return { busy, error, remove: () => { void remove(); } };
}
