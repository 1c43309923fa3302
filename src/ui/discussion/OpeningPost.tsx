import * as React from 'react';
import { canSetOutcome } from '../../core/discussion';
import type { Board, Discussion } from '../../core/discussion';
import { useAllStrings } from '../app/AllStrings';
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
