import * as React from 'react';
import { cleanTitle, supports } from '../../core/discussion';
import type { Board, DiscussionId } from '../../core/discussion';
import type { Person } from '../../core/people';
import type { Html } from '../../core/shared';
import { useAnnounce } from '../app/Announcer';
import { useAllStrings } from '../app/AllStrings';
import { useApp } from '../app/AppContext';
import { useOfferUndo } from '../app/Undo';
import { ChevronLeft16Regular } from '../parts/icons';
import { Notice } from '../parts/Notice';
import { useId } from '../parts/useId';
import { BodyEditor } from './composer/BodyEditor';
import { CategoryChoice } from './composer/CategoryChoice';
import { ComposerFoot } from './composer/ComposerFoot';
import { RestoredNote } from './composer/DraftStatus';
import { GroundRules } from './composer/GroundRules';
import { titleProblem } from './composer/titleProblem';
import { useDiscussionPosted } from './composer/useDiscussionPosted';
import { useDraft } from './composer/useDraft';
import type { DraftHandle } from './composer/useDraft';
import { useSending } from './composer/useSending';
import styles from './composer/Composer.module.scss';
import { withMentions } from './ladder/mentionLine';
import { PeopleWhoMayKnow } from './ladder/PeopleWhoMayKnow';
import { useOutcome } from './ladder/useOutcome';
import { SimilarDiscussions } from './SimilarDiscussions';
import { useFirstTime } from './useFirstTime';

interface Props {
  readonly board: Board;
  /** Words to begin with: what was searched for. */
  readonly title: string;
  /** Somebody to ask by name from the beginning. */
  readonly person?: Person;
  readonly onClose: () => void;
}

/** Asks a question or starts a discussion. Only the title is required. */
export function AskScreen({ board, title, person, onClose }: Props): React.ReactElement {
  const { services: { discussions, drafts }, environment: { navigate } } = useApp();
  const strings = useAllStrings();
  const announce = useAnnounce();
  const offerUndo = useOfferUndo();
  const posted = useDiscussionPosted(board, onClose, {});
  const titleId = useId('title');
  const record = useOutcome();
  const isFirst = useFirstTime(`ask:${board.id}`);
  const handle = useDraft({ kind: 'ask' }, { title, isQuestion: supports(board, 'questions'), ...(person === undefined ? {} : { askedPeople: [person] }) });
  const { draft, change } = handle;

  const sending = useSending<DiscussionId>({
    board,
    handle,
    bodyMayBeEmpty: true,
    check: ({ title: typed }) => titleProblem(strings, typed),
    complete: ({ body, askedPeople = [] }) => withMentions(body, askedPeople, strings.ladder.askedLine),
    post: (stored, body: Html) => discussions.ask(board, {
      clientKey: stored.clientKey,
      title: cleanTitle(stored.title),
      body,
      isQuestion: stored.isQuestion ?? false,
      ...(stored.category === undefined ? {} : { category: stored.category }),
      ...(stored.askedPeople === undefined ? {} : { askedPeople: stored.askedPeople })
    }),
    onSent: (id, stored) => {
      record('question', id);
      posted(id, stored);
    }
  });

  /** The first rung was enough: what was typed goes, and may come back. */
  const answered = (id: DiscussionId): void => {
    record('answer', id);
    const kept = draft;
    void handle.discard();
    offerUndo({
      message: strings.ladder.answered,
      undo: async () => {
        if (kept) await drafts.save({ ...kept, sending: false });
        navigate({}, { replace: true });
      }
    });
    onClose();
    navigate({ topic: id });
  };

  const isQuestion = draft?.isQuestion ?? supports(board, 'questions');
  return (
    <section className={styles.ask}>
      <button type="button" className={styles.back} onClick={onClose}><ChevronLeft16Regular /> {strings.ask.back}</button>
      <h2 className={styles.heading}>{isQuestion ? strings.ask.title : strings.ask.titleDiscussion}</h2>
      {board.requiresApproval && board.rights.canManageList && <Notice kind="warning">{strings.ask.approvalWarning}</Notice>}
      <RestoredNote draft={handle} />
      <div className={styles.field}>
        <label className={styles.label} htmlFor={titleId}>{strings.ask.titleLabel}</label>
        <input
          id={titleId}
          // The person has just asked for this form, and the title comes first.
          autoFocus
          required
          className={styles.titleInput}
          placeholder={strings.ask.titlePlaceholder}
          aria-describedby={`${titleId}-hint`}
          readOnly={draft === undefined || sending.isSending}
          value={draft?.title ?? title}
          onChange={event => change({ title: event.target.value })}
        />
        <p id={`${titleId}-hint`} className={styles.hint}>{strings.ask.titleHint}</p>
      </div>
      <SimilarDiscussions board={board} title={draft?.title ?? title} onAnswered={answered} />
      <PeopleWhoMayKnow text={draft?.title ?? title} asked={draft?.askedPeople} onAsked={people => change({ askedPeople: people })} />
      {supports(board, 'questions') && <KindChoice handle={handle} isQuestion={isQuestion} />}
      <CategoryChoice board={board} handle={handle} />
      <div className={styles.field}>
        <span className={styles.label} aria-hidden="true">{strings.ask.bodyLabel}</span>
        <BodyEditor
          handle={handle}
          label={strings.ask.bodyLabel}
          placeholder={strings.ask.bodyPlaceholder}
          takesFocus={false}
          isSending={sending.isSending}
          onSubmit={sending.send}
        />
      </div>
      <ComposerFoot
        board={board}
        handle={handle}
        sending={sending}
        label={strings.ask.post}
        busyLabel={strings.ask.posting}
        cancelLabel={strings.ask.discard}
        onCancel={() => { void handle.discard(); announce(strings.ask.discarded); onClose(); }}
      >
        <GroundRules isOpen={isFirst} />
      </ComposerFoot>
    </section>
  );
}

function KindChoice({ handle, isQuestion }: { readonly handle: DraftHandle; readonly isQuestion: boolean }): React.ReactElement {
  const strings = useAllStrings();
  const name = useId('kind');
  const kind = (value: boolean, label: string, hint: string): React.ReactElement => (
    <label className={styles.kind}>
      <input type="radio" name={name} checked={isQuestion === value} onChange={() => handle.change({ isQuestion: value })} />
      <span>{label}<small>{hint}</small></span>
    </label>
  );
  return (
    <fieldset className={styles.kinds}>
      <legend>{strings.ask.kind}</legend>
      {kind(true, strings.ask.question, strings.ask.questionHint)}
      {kind(false, strings.ask.discussion, strings.ask.discussionHint)}
    </fieldset>
  );
}
