import * as React from 'react';
import { samePerson } from '../../core/people';
import type { Recognition, Wall } from '../../core/recognition';
import { useAnnounce } from '../app/Announcer';
import { Button } from '../parts/Button';
import { Heart16Filled, Heart16Regular } from '../parts/icons';
import { Slow } from '../parts/Skeleton';
import { DeferredWithWords } from './DeferredWithWords';
import styles from './Entry.module.scss';
import { usePatchRecognition } from './queries';
import { useRecognition } from './RecognitionContext';
import { Comment16Regular } from './recognitionIcons';

// With what reads and writes them: a chunk less in the table that every page loads.
const loadComments = () => import(/* webpackChunkName: 'kh-recognition-write' */ './EntryComments');

interface Props {
  readonly wall: Wall;
  /** The first of the act: likes and words stand with it. */
  readonly recognition: Recognition;
  /** Of the recipients, for whoever hears the buttons one by one. */
  readonly name: string;
}

/** Like, congratulate, and what others wrote, in place; who may not write does not get those buttons. */
export function EntryActions({ wall, recognition, name }: Props): React.ReactElement {
  const { environment: { words: { wall: words } } } = useRecognition();
  const [open, setOpen] = React.useState<'read' | 'write'>();
  const { liked, toggle } = useLike(wall, recognition);
  const { likeCount } = recognition;
  const likes = likeCount === 0 ? words.likeVerb : words.likes(likeCount);
  const isMine = samePerson(recognition.recipient, wall.me);
  const write = isMine ? words.answer : words.congratulate;
  return (
    <>
      <div className={styles.actions}>
        {wall.canGive && !isMine && (
          <Button kind="subtle" icon={liked ? <Heart16Filled /> : <Heart16Regular />} aria-pressed={liked} aria-label={words.likeLabel(likes, name)} onClick={toggle}>
            <bdi>{likes}</bdi>
          </Button>
        )}
        {(!wall.canGive || isMine) && likeCount > 0 && <span className={styles.likes}><bdi>{likes}</bdi></span>}
        {wall.canGive && (
          <Button kind="subtle" aria-label={isMine ? words.answerLabel : words.congratulateLabel(name)} aria-expanded={open === 'write'} onClick={() => setOpen(open === 'write' ? undefined : 'write')}>
            {write}
          </Button>
        )}
        <Button kind="subtle" icon={<Comment16Regular />} aria-label={words.commentsLabel(name)} aria-expanded={open !== undefined} onClick={() => setOpen(open === undefined ? 'read' : undefined)}>
          {words.comments}
        </Button>
      </div>
      {open !== undefined && (
        <DeferredWithWords load={loadComments} fallback={<Slow />}>
          {({ EntryComments }) => (
            <EntryComments wall={wall} recognition={recognition} name={name} isWriting={open === 'write'} onWritten={() => setOpen('read')} onClose={() => setOpen(undefined)} />
          )}
        </DeferredWithWords>
      )}
    </>
  );
}

/** The like at once; what was there is restored exactly when SharePoint does not take it. */
function useLike(wall: Wall, { id, likedByMe, likeCount }: Recognition): { readonly liked: boolean; readonly toggle: () => void } {
  const { services: { recognitions }, environment: { words } } = useRecognition();
  const patch = usePatchRecognition();
  const announce = useAnnounce();
  const busy = React.useRef(false);
  const send = async (): Promise<void> => {
    if (busy.current) return;
    busy.current = true;
    const liked = !likedByMe;
    patch(id, { likedByMe: liked, likeCount: Math.max(0, likeCount + (liked ? 1 : -1)) });
    try {
      patch(id, { likeCount: await recognitions.like(wall, id, liked) });
    } catch {
      patch(id, { likedByMe, likeCount });
      announce(words.wall.likeFailed);
    } finally {
      busy.current = false;
    }
  };
  return { liked: likedByMe, toggle: () => { void send(); } };
}
