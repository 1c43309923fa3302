import * as React from 'react';
import type { Board, Discussion, Reply } from '../../core/discussion';
import { useAllStrings } from '../app/AllStrings';
import { Button } from '../parts/Button';
import { nameOf } from '../parts/PersonName';
import { SayThanksAction } from '../recognition/SayThanksAction';
import { Handshake16Regular } from '../recognition/thanksIcons';
import { thanksFor } from './thanksFor';
import { useThreadThanks } from './ThreadThanks';
import styles from './ThreadScreen.module.scss';

interface Props {
  readonly board: Board;
  readonly discussion: Discussion;
  readonly reply: Reply;
  /** The line goes: the focus belongs where it stood. */
  readonly onGone: () => void;
}

/** One quiet line beneath the answer that this person has just accepted; once for each answer. */
export function ThankInvitation({ board, discussion, reply, onGone }: Props): React.ReactElement | null {
  const strings = useAllStrings();
  const { gate, acceptedNow, settle } = useThreadThanks();
  const start = thanksFor(board, discussion, reply);
  if (!gate || !start || acceptedNow !== reply.id || discussion.acceptedReplyId !== reply.id || !gate.invitations.isDue(start.occasion)) return null;
  const question = strings.thread.thankFor(nameOf(reply.author, strings));
  const close = (): void => {
    settle(start.occasion);
    onGone();
  };
  return (
    <div className={styles.invitation} role="group" aria-label={question}>
      <span>{question}</span>
      <SayThanksAction label={strings.thread.thank} icon={<Handshake16Regular />} gate={gate} start={start} onGiven={close} />
      <Button kind="subtle" onClick={close}>{strings.ladder.notNow}</Button>
    </div>
  );
}
