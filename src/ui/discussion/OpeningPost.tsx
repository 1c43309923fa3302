import * as React from 'react';
import { canSetOutcome } from '../../core/discussion';
import type { Board, Discussion, DiscussionId, OriginalAnswer, ReplyId } from '../../core/discussion';
import { useAllStrings } from '../app/AllStrings';
import { nameOf } from '../parts/PersonName';
import { RouteLink } from '../parts/RouteLink';
import { OutcomeQuestion } from './OutcomeQuestion';
import { Post } from './Post';
import styles from './ThreadScreen.module.scss';

interface Props {
  readonly board: Board;
  readonly discussion: Discussion;
  readonly startsInEdit: boolean;
}

/** The post that began the discussion; its title stands above. */
export function OpeningPost({ board, discussion, startsInEdit }: Props): React.ReactElement {
  const strings = useAllStrings();
  return (
    <section className={styles.opening}>
      {discussion.original && <Source board={board} original={discussion.original} />}
      <Post
        board={board}
        discussion={discussion}
        post={discussion}
        verb={discussion.isQuestion ? strings.thread.asked : strings.thread.started}
        category={discussion.category?.title}
        startsInEdit={startsInEdit}
      />
      {canSetOutcome(board, discussion).allowed && <OutcomeQuestion board={board} discussion={discussion} />}
    </section>
  );
}

/** Whose answer this says it is made of, in words that leave the claim with the post; the way to check it where that answer is on this board. */
function Source({ board, original: { author, place } }: { readonly board: Board; readonly original: OriginalAnswer }): React.ReactElement {
  const strings = useAllStrings();
  return (
    <p className={styles.source}>
      {strings.thread.source(nameOf(author, strings))}{' '}
      {place.listId.toLowerCase() === board.id && (
        <RouteLink route={{ topic: place.discussionId as DiscussionId, reply: place.replyId as ReplyId | undefined }} className={styles.sourceLink}>{strings.thread.toSource}</RouteLink>
      )}
    </p>
  );
}
