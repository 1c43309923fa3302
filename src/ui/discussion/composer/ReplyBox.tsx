import * as React from 'react';
import type { Board, Discussion, PostId, ReplyId } from '../../../core/discussion';
import type { Html } from '../../../core/shared';
import { useAnnounce } from '../../app/Announcer';
import { useAllStrings } from '../../app/AllStrings';
import { useApp } from '../../app/AppContext';
import { useQueryClient } from '../../app/query';
import { useOfferUndo } from '../../app/Undo';
import { addReplies, countReply, removeReply } from '../cache';
import { boardKeys } from '../queries';
import { useFirstTime } from '../useFirstTime';
import { BodyEditor } from './BodyEditor';
import { ComposerFoot } from './ComposerFoot';
import { RestoredNote } from './DraftStatus';
import { GroundRules } from './GroundRules';
import { newClientKey, useDraft } from './useDraft';
import { useSending } from './useSending';
import styles from './Composer.module.scss';

interface Props {
  readonly board: Board;
  readonly discussion: Discussion;
  /** The post that is answered. */
  readonly to: PostId;
  /** A quotation to begin with. */
  readonly initialBody?: Html;
  readonly takesFocus: boolean;
  /** Highest id of a reply that is on the screen, 0 when there is none. */
  readonly lastKnown: number;
  /** All replies are on the screen: what is new after `lastKnown` belongs below them. */
  readonly isComplete: boolean;
  readonly onClose: () => void;
  readonly onPosted: (reply: ReplyId) => void;
}

/** Writes an answer or a reply, in place below what it answers. */
export function ReplyBox({ board, discussion, to, initialBody, takesFocus, lastKnown, isComplete, onClose, onPosted }: Props): React.ReactElement {
  const { services: { discussions, drafts } } = useApp();
  const strings = useAllStrings();
  const client = useQueryClient();
  const announce = useAnnounce();
  const offerUndo = useOfferUndo();
  const isFirst = useFirstTime(`reply:${board.id}`);
  const handle = useDraft({ kind: 'reply', to }, initialBody ? { body: initialBody } : {});
  const isAnswer = to === discussion.id && discussion.isQuestion;

  const sending = useSending<ReplyId>({
    board,
    handle,
    bodyMayBeEmpty: false,
    post: (draft, body) => discussions.reply(board, {
      clientKey: draft.clientKey, discussionId: discussion.id, folderPath: discussion.folderPath, parentId: to, body
    }),
    onSent: (id, draft) => {
      countReply(client, discussion.id, 1);
      discussions.repliesAfter(board, discussion, isComplete ? Math.min(lastKnown, id - 1) : id - 1).then(
        replies => { addReplies(client, discussion.id, replies); onPosted(id); },
        () => client.invalidateQueries(boardKeys.replies(discussion.id))
      );
      announce(strings.thread.posted);
      offerUndo({
        message: strings.thread.posted,
        undo: async () => {
          await discussions.recycle(board, id);
          removeReply(client, discussion.id, id);
          countReply(client, discussion.id, -1);
          // The words come back with a key of their own: the old one belongs to the post in the recycle bin.
          await drafts.save({ ...draft, clientKey: newClientKey(), sending: false }).catch(() => undefined);
        }
      });
      onClose();
    }
  });

  return (
    <div className={styles.box} role="group" aria-label={isAnswer ? strings.thread.answerLabel : strings.thread.replyLabel}>
      <RestoredNote draft={handle} />
      <BodyEditor
        handle={handle}
        label={isAnswer ? strings.thread.answerLabel : strings.thread.replyLabel}
        placeholder={isAnswer ? strings.thread.writeAnswer : strings.thread.writeReply}
        takesFocus={takesFocus}
        isSending={sending.isSending}
        onSubmit={sending.send}
      />
      <ComposerFoot
        board={board}
        handle={handle}
        sending={sending}
        label={isAnswer ? strings.thread.postAnswer : strings.thread.postReply}
        busyLabel={strings.ask.posting}
        cancelLabel={strings.ask.discard}
        onCancel={() => { void handle.discard(); onClose(); }}
      >
        <GroundRules isOpen={isFirst} />
      </ComposerFoot>
    </div>
  );
}
