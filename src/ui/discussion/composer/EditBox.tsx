import * as React from 'react';
import type { Board, Discussion, EditConflict, Reply, ReplyId } from '../../../core/discussion';
import type { Html } from '../../../core/shared';
import { AppError, isAppError } from '../../../core/shared';
import { useAnnounce } from '../../app/Announcer';
import { useAllStrings } from '../../app/AllStrings';
import { useApp } from '../../app/AppContext';
import { useQueryClient } from '../../app/query';
import { Deferred } from '../../parts/Deferred';
import { Notice } from '../../parts/Notice';
import { safeText } from '../../parts/SafeHtmlPolicy';
import { useId } from '../../parts/useId';
import { patchPost } from '../cache';
import { boardKeys } from '../queries';
import { BodyEditor } from './BodyEditor';
import { ComposerFoot } from './ComposerFoot';
import { RestoredNote } from './DraftStatus';
import { pendingImages } from './images';
import { titleProblem } from './titleProblem';
import { useDraft } from './useDraft';
import { useSending } from './useSending';
import styles from './Composer.module.scss';

const loadDialog = () => import(/* webpackChunkName: 'kh-layers' */ './ConflictDialog');

interface Props {
  readonly board: Board;
  readonly discussion: Discussion;
  readonly post: Discussion | Reply;
  readonly onClose: () => void;
}

/** Edits a post in place. When somebody else saved meanwhile, both texts are shown and none is lost. */
export function EditBox({ board, discussion, post, onClose }: Props): React.ReactElement {
  const { services: { discussions } } = useApp();
  const strings = useAllStrings();
  const client = useQueryClient();
  const announce = useAnnounce();
  const titleId = useId('title');
  const isOpening = post.id === discussion.id;
  // Old posts hold what a browser would run: the editor gets the same clean text that is shown.
  const [begin] = React.useState(() => safeText(post.body, { tenantHost: window.location.host, foreignImages: 'keep' }) as Html);
  const handle = useDraft({ kind: 'edit', post: post.id }, { title: isOpening ? discussion.title : '', body: begin, etag: post.etag });
  const [conflict, setConflict] = React.useState<EditConflict>();

  const save = async (title: string, body: Html, etag: string): Promise<void> => {
    const changes = isOpening ? { title, body } : { body };
    const result = await discussions.edit(board, post.id, changes, etag);
    if (result.saved) {
      patchPost(client, discussion.id, post.id, { ...changes, etag: result.etag, isEdited: true });
      return;
    }
    const { theirs } = result.conflict;
    // A like or a mark also makes a new version: with the words untouched there is nothing to decide.
    if (theirs.body === post.body && (theirs.title ?? discussion.title) === discussion.title && result.conflict.etag !== etag) {
      await save(title, body, result.conflict.etag);
      return;
    }
    setConflict(result.conflict);
    throw new AppError('conflict');
  };

  const sending = useSending<Discussion['id'] | ReplyId>({
    board,
    handle,
    bodyMayBeEmpty: isOpening,
    check: draft => (isOpening ? titleProblem(strings, draft.title) : undefined),
    post: async (draft, body) => {
      await save(draft.title, body, draft.etag ?? post.etag);
      return { id: post.id, alreadyThere: false, incomplete: [] };
    },
    onSent: (_id, draft) => {
      announce(strings.edit.saved);
      // Uploading made newer versions of the post: read what is there now.
      if (pendingImages(draft.body).length > 0) {
        void client.invalidateQueries(isOpening ? boardKeys.discussion(discussion.id) : boardKeys.replies(discussion.id));
      }
      onClose();
    }
  });

  const closeConflict = (): void => {
    if (conflict) handle.change({ etag: conflict.etag });
    setConflict(undefined);
  };
  const keepTheirs = (): void => {
    if (!conflict) return;
    const { body, title } = conflict.theirs;
    patchPost(client, discussion.id, post.id, { body, etag: conflict.etag, isEdited: true, ...(title === undefined ? {} : { title }) });
    void handle.discard();
    onClose();
  };
  const [resend, setResend] = React.useState(false);
  const { send } = sending;
  React.useEffect(() => {
    if (!resend) return;
    setResend(false);
    send();
  }, [resend, send]);

  return (
    <div className={styles.box} role="group" aria-label={strings.edit.title}>
      <RestoredNote draft={handle} />
      {isOpening && (
        <div className={styles.field}>
          <label className={styles.label} htmlFor={titleId}>{strings.ask.titleLabel}</label>
          <input id={titleId} className={styles.input} value={handle.draft?.title ?? ''} onChange={event => handle.change({ title: event.target.value })} />
        </div>
      )}
      {simplifies(begin) && <Notice>{strings.edit.simplified}</Notice>}
      <BodyEditor
        handle={handle}
        label={strings.edit.title}
        placeholder=""
        takesFocus
        isSending={sending.isSending}
        onSubmit={sending.send}
      />
      <ComposerFoot
        board={board}
        handle={handle}
        sending={isAppError(sending.error, 'conflict') ? { ...sending, error: undefined } : sending}
        label={strings.edit.save}
        busyLabel={strings.edit.saving}
        cancelLabel={strings.common.cancel}
        onCancel={() => { void handle.discard(); onClose(); }}
      />
      {conflict && handle.draft && (
        <Deferred load={loadDialog} fallback={null}>
          {({ ConflictDialog }) => (
            <ConflictDialog
              conflict={conflict}
              mine={{ title: isOpening ? handle.draft?.title : undefined, body: handle.draft?.body ?? begin }}
              onKeepMine={() => { closeConflict(); setResend(true); }}
              onKeepTheirs={keepTheirs}
              onGoOn={closeConflict}
            />
          )}
        </Deferred>
      )}
    </div>
  );
}

/** Whether a text holds what the editor has no form for. */
function simplifies(html: Html): boolean {
  return /<(table|dl|figure|sub|sup|h[1256]|hr)\b|\sstyle=/i.test(html);
}
