import * as React from 'react';
import { cleanTitle, originalOf } from '../../../core/discussion';
import type { Board, Discussion, DiscussionId, Reply } from '../../../core/discussion';
import type { Html } from '../../../core/shared';
import { useAllStrings } from '../../app/AllStrings';
import { useApp } from '../../app/AppContext';
import { nameOf } from '../../parts/PersonName';
import { safeText } from '../../parts/SafeHtmlPolicy';
import { useId } from '../../parts/useId';
import { BodyEditor } from './BodyEditor';
import { CategoryChoice } from './CategoryChoice';
import { ComposerFoot } from './ComposerFoot';
import { RestoredNote } from './DraftStatus';
import { titleProblem } from './titleProblem';
import { useDiscussionPosted } from './useDiscussionPosted';
import { useDraft } from './useDraft';
import { useSending } from './useSending';
import styles from './Composer.module.scss';

interface Props {
  readonly board: Board;
  readonly discussion: Discussion;
  /** The answer that becomes an entry. */
  readonly reply: Reply;
  readonly onClose: () => void;
}

/** Makes an entry of an answer, in place below it: its words under the question's title, its author's name kept with them (A30). */
export function ReuseBox({ board, discussion, reply, onClose }: Props): React.ReactElement {
  const { services: { discussions } } = useApp();
  const strings = useAllStrings();
  const posted = useDiscussionPosted(board, onClose, { topic: discussion.id, reply: reply.id });
  const titleId = useId('title');
  const handle = useDraft({ kind: 'reuse', of: reply.id }, {
    title: discussion.title,
    body: safeText(reply.body, { tenantHost: window.location.host, foreignImages: 'drop' }) as Html,
    original: originalOf(board, reply),
    ...(discussion.category ? { category: discussion.category.id } : {})
  });
  const { draft, change } = handle;

  const sending = useSending<DiscussionId>({
    board,
    handle,
    bodyMayBeEmpty: false,
    check: ({ title }) => titleProblem(strings, title),
    post: ({ clientKey, title, category, original }, body) => discussions.ask(board, {
      clientKey,
      title: cleanTitle(title),
      body,
      // It answers; a question would wait for an answer in the list.
      isQuestion: false,
      ...(category === undefined ? {} : { category }),
      ...(original === undefined ? {} : { original })
    }),
    onSent: posted
  });

  return (
    <div className={styles.box} role="group" aria-label={strings.thread.publish}>
      <h4 className={styles.heading}>{strings.thread.publish}</h4>
      <p className={styles.field}>{strings.thread.credited(nameOf(reply.author, strings))}</p>
      <RestoredNote draft={handle} />
      <div className={styles.field}>
        <label className={styles.label} htmlFor={titleId}>{strings.ask.titleLabel}</label>
        <input
          id={titleId}
          required
          className={styles.input}
          readOnly={draft === undefined || sending.isSending}
          value={draft?.title ?? discussion.title}
          onChange={event => change({ title: event.target.value })}
        />
      </div>
      <CategoryChoice board={board} handle={handle} />
      <BodyEditor handle={handle} label={strings.ask.bodyLabel} placeholder="" takesFocus isSending={sending.isSending} onSubmit={sending.send} />
      <ComposerFoot
        board={board}
        handle={handle}
        sending={sending}
        label={strings.ask.post}
        busyLabel={strings.ask.posting}
        cancelLabel={strings.ask.discard}
        onCancel={() => { void handle.discard(); onClose(); }}
      />
    </div>
  );
}
