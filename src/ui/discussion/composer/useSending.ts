import * as React from 'react';
import { validateBody } from '../../../core/discussion';
import type { Board, Draft, Posted, PostId } from '../../../core/discussion';
import { isAppError } from '../../../core/shared';
import type { FailureKind, Html } from '../../../core/shared';
import { useAllStrings } from '../../app/AllStrings';
import { useApp } from '../../app/AppContext';
import { sendPost, uploadImages } from './sendPost';
import type { SentPost } from './sendPost';
import type { DraftHandle } from './useDraft';

interface Sending {
  readonly isSending: boolean;
  readonly error: unknown;
  /** What must change before it can be sent, as a sentence. */
  readonly problem: string | undefined;
  /** Images that were not uploaded, though the post is there. */
  readonly missingImages: number;
  readonly send: () => void;
  readonly retryImages: () => void;
  readonly goOnWithout: () => void;
}

interface Options<Id extends PostId> {
  readonly board: Board;
  readonly handle: DraftHandle;
  readonly bodyMayBeEmpty: boolean;
  /** A sentence when something besides the body is missing. */
  readonly check?: (draft: Draft) => string | undefined;
  /** The whole body of the post, where it is more than what was typed. */
  readonly complete?: (draft: Draft) => Html;
  readonly post: (draft: Draft, body: Html) => Promise<Posted<Id>>;
  /** The post is there and the draft is gone. */
  readonly onSent: (id: Id, draft: Draft) => void;
}

/** Failures after which nothing was posted for sure. */
const certain: readonly FailureKind[] = ['invalid', 'forbidden', 'notFound', 'conflict'];

/**
 * Sends a draft once. It is stored before the first request leaves, every attempt carries the same key, and it is forgotten
 * only when the post is there.
 */
export function useSending<Id extends PostId>({ board, handle, bodyMayBeEmpty, check, complete, post, onSent }: Options<Id>): Sending {
  const { services: { discussions } } = useApp();
  const strings = useAllStrings();
  const [isSending, setSending] = React.useState(false);
  const [error, setError] = React.useState<unknown>();
  const [problem, setProblem] = React.useState<string>();
  const [unfinished, setUnfinished] = React.useState<{ readonly sent: SentPost<Id>; readonly draft: Draft; readonly whole: Draft }>();
  const busy = React.useRef(false);
  const attempted = React.useRef<Html>();
  const isMounted = React.useRef(true);
  React.useEffect(() => () => { isMounted.current = false; }, []);

  const finish = async (id: Id, draft: Draft): Promise<void> => {
    await handle.discard();
    if (isMounted.current) onSent(id, draft);
  };
  const settle = async (sent: SentPost<Id>, draft: Draft, whole: Draft): Promise<void> => {
    if (sent.failedImages.length === 0) await finish(sent.id, draft);
    else if (isMounted.current) setUnfinished({ sent, draft, whole });
  };
  const during = async (work: () => Promise<void>): Promise<void> => {
    // The state lags behind a double click; the reference does not.
    if (busy.current) return;
    busy.current = true;
    setSending(true);
    setError(undefined);
    try {
      await work();
    } catch (failure) {
      if (isAppError(failure) && certain.indexOf(failure.kind) >= 0) await handle.store({ sending: false });
      if (isMounted.current) setError(failure);
    } finally {
      busy.current = false;
      if (isMounted.current) setSending(false);
    }
  };

  const send = (): void => {
    const { draft } = handle;
    if (!draft || unfinished) return;
    const body = validateBody(draft.body, bodyMayBeEmpty);
    const bodyProblem = body.allowed ? undefined : strings.composer[body.reason === 'empty' ? 'bodyEmpty' : 'bodyTooLong'];
    const found = check?.(draft) ?? bodyProblem;
    setProblem(found);
    if (found !== undefined) return;
    void during(async () => {
      // What an attempt before a reload sent is not known: then the text is written again, which harms nothing.
      const earlier = attempted.current ?? (handle.restored?.sending ? '' as Html : undefined);
      const stored = await handle.store({ sending: true });
      const whole = complete === undefined ? stored : { ...stored, body: complete(stored) };
      attempted.current = whole.body;
      await settle(await sendPost(discussions, board, whole, window.location.host, text => post(stored, text), earlier), stored, whole);
    });
  };
  const retryImages = (): void => {
    if (!unfinished) return;
    const { sent, draft, whole } = unfinished;
    void during(async () => settle(await uploadImages(discussions, board, sent.id, whole, window.location.host, sent.uploaded), draft, whole));
  };
  const goOnWithout = (): void => { if (unfinished) void finish(unfinished.sent.id, unfinished.draft); };

  return { isSending, error, problem, missingImages: unfinished?.sent.failedImages.length ?? 0, send, retryImages, goOnWithout };
}
