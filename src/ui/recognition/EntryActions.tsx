import * as React from 'react';
import { samePerson } from '../../core/people';
import type { Recognition, Wall } from '../../core/recognition';
import { useAnnounce } from '../app/Announcer';
import { Button } from '../parts/Button';
import { Heart16Filled, Heart16Regular } from '../parts/icons';
import { CongratulateForm } from './CongratulateForm';
import styles from './Entry.module.scss';
import { usePatchRecognition } from './queries';
import { useRecognition } from './RecognitionContext';

interface Props {
  readonly wall: Wall;
  /** The first of the act: likes and words stand with it. */
  readonly recognition: Recognition;
  /** Of the recipient, for whoever hears the buttons one by one. */
  readonly name: string;
}

/** Like and congratulate; who may not write does not get the buttons. */
export function EntryActions({ wall, recognition, name }: Props): React.ReactElement {
  const { environment: { words: { wall: words }, hrefOfItem } } = useRecognition();
  const [isOpen, setOpen] = React.useState(false);
  const { liked, toggle } = useLike(wall, recognition);
  const { likeCount } = recognition;
  const likes = likeCount === 0 ? words.likeVerb : words.likes(likeCount);
  const isMine = samePerson(recognition.recipient, wall.me);
  const close = React.useCallback(() => setOpen(false), []);
  return (
    <>
      <div className={styles.actions}>
        {wall.canGive && !isMine && (
          <Button kind="subtle" icon={liked ? <Heart16Filled /> : <Heart16Regular />} aria-pressed={liked} aria-label={words.likeLabel(likes, name)} onClick={toggle}>
            {likes}
          </Button>
        )}
        {(!wall.canGive || isMine) && likeCount > 0 && <span className={styles.likes}>{likes}</span>}
        {wall.canGive && !isMine && (
          <Button kind="subtle" aria-expanded={isOpen} aria-label={words.congratulateLabel(name)} onClick={() => setOpen(!isOpen)}>{words.congratulate}</Button>
        )}
        <a className={styles.comments} href={hrefOfItem(recognition.id)} data-interception="off">{words.allComments}</a>
      </div>
      {isOpen && <CongratulateForm wall={wall} recognition={recognition} name={name} onDone={close} />}
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
