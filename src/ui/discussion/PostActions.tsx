import * as React from 'react';
import { canAccept, supports } from '../../core/discussion';
import type { Board, Discussion, Reply, ReplyId } from '../../core/discussion';
import { useAnnounce } from '../app/Announcer';
import { useAllStrings } from '../app/AllStrings';
import { useApp } from '../app/AppContext';
import { useFrameWidth } from '../app/useWidth';
import { Button } from '../parts/Button';
import { Deferred } from '../parts/Deferred';
import { ArrowReply16Regular, CheckmarkCircle16Regular, Heart16Filled, Heart16Regular, Link16Regular, MoreHorizontal16Regular } from '../parts/icons';
import { nameOf } from '../parts/PersonName';
import { Handshake16Regular } from '../recognition/thanksIcons';
import { useSayThanks } from '../recognition/useSayThanks';
import styles from './Post.module.scss';
import { thanksFor } from './thanksFor';
import { useThreadThanks } from './ThreadThanks';
import type { usePostActions } from './usePostActions';

const loadLayers = () => import(/* webpackChunkName: 'kh-layers' */ './PostLayers');

interface Props {
  readonly board: Board;
  readonly discussion: Discussion;
  readonly post: Discussion | Reply;
  readonly actions: ReturnType<typeof usePostActions>;
  readonly onReply?: (withQuote: boolean) => void;
  readonly onReuse?: () => void;
  readonly onEdit?: () => void;
}

/** The row below a post. Only what this person may do is there; what is rarer, and all of it on a narrow board, is behind "…". */
export function PostActions({ board, discussion, post, actions, onReply, onReuse, onEdit }: Props): React.ReactElement {
  const { environment: { hrefOf, teamsShareUrl } } = useApp();
  const strings = useAllStrings();
  const announce = useAnnounce();
  const isNarrow = useFrameWidth() === 'narrow';
  const [layer, setLayer] = React.useState<'menu' | 'likers'>();
  const [shownLink, setShownLink] = React.useState<string>();
  const moreRef = React.useRef<HTMLButtonElement>(null);
  const likersRef = React.useRef<HTMLButtonElement>(null);

  const isReply = post.id !== discussion.id;
  const link = hrefOf(isReply ? { topic: discussion.id, reply: post.id as ReplyId } : { topic: discussion.id });
  const copyLink = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(link);
      announce(strings.thread.linkCopied);
    } catch {
      setShownLink(link);
    }
  };
  const isAccepted = isReply && discussion.acceptedReplyId === post.id;
  const mayAccept = isReply && canAccept(board, discussion).allowed;
  const acceptLabel = isAccepted
    ? strings.thread.unaccept
    : discussion.acceptedReplyId === undefined ? strings.thread.accept : strings.thread.acceptInstead;
  const accept = mayAccept ? () => actions.accept(isAccepted ? undefined : post.id as ReplyId) : undefined;
  const isAcceptInRow = accept && !isAccepted && discussion.acceptedReplyId === undefined && !isNarrow;
  const { gate, settle } = useThreadThanks();
  const start = thanksFor(board, discussion, post);
  const thanks = useSayThanks(gate, start, () => { if (start) settle(start.occasion); });
  const mayThank = gate !== undefined && start !== undefined;
  const closeLayer = (): void => setLayer(undefined);

  return (
    <>
      <div className={styles.actions}>
        <Helpful board={board} post={post} onLike={actions.like} likersRef={likersRef} onShowLikers={() => setLayer('likers')} />
        {onReply && (
          <Button
            kind="subtle"
            icon={<ArrowReply16Regular />}
            aria-label={strings.thread.replyTo(nameOf(post.author, strings))}
            onClick={() => onReply(false)}
          >
            {strings.thread.reply}
          </Button>
        )}
        {isAcceptInRow && <Button kind="subtle" icon={<CheckmarkCircle16Regular />} onClick={accept}>{acceptLabel}</Button>}
        {mayThank && !isNarrow && <Button kind="subtle" icon={<Handshake16Regular />} busy={thanks.isBusy} onClick={thanks.open}>{strings.thread.thank}</Button>}
        {!isNarrow && <Button kind="subtle" icon={<Link16Regular />} onClick={() => void copyLink()}>{strings.thread.copyLink}</Button>}
        <Button
          ref={moreRef}
          kind="subtle"
          icon={<MoreHorizontal16Regular />}
          aria-label={strings.common.more}
          aria-haspopup="menu"
          aria-expanded={layer === 'menu'}
          onPointerEnter={() => { loadLayers().catch(() => undefined); }}
          onClick={() => setLayer('menu')}
        />
      </div>
      {thanks.layer}
      {shownLink && (
        <p className={styles.link}>
          {strings.thread.linkNotCopied} <input readOnly aria-label={strings.thread.copyLink} value={shownLink} onFocus={event => event.target.select()} />
        </p>
      )}
      {layer && (
        <Deferred load={loadLayers} fallback={null}>
          {({ PostMenu, Likers }) => (layer === 'likers' ? <Likers people={post.likedBy} target={likersRef} onDismiss={closeLayer} /> : (
            <PostMenu
              target={moreRef}
              onDismiss={closeLayer}
              shareUrl={teamsShareUrl(link, discussion.title)}
              onCopyLink={() => void copyLink()}
              onQuote={onReply && (() => onReply(true))}
              accept={accept && !isAcceptInRow ? { label: acceptLabel, run: accept } : undefined}
              onThank={mayThank && isNarrow ? thanks.open : undefined}
              onReuse={onReuse}
              onEdit={onEdit}
              onDelete={post.rights.canDelete ? actions.remove : undefined}
            />
          ))}
        </Deferred>
      )}
    </>
  );
}

interface HelpfulProps {
  readonly board: Board;
  readonly post: Discussion | Reply;
  readonly onLike: () => void;
  readonly onShowLikers: () => void;
  readonly likersRef: React.Ref<HTMLButtonElement>;
}

/** The mark for "this helped me", and who set it. Who may only read sees the number alone. */
function Helpful({ board, post, onLike, onShowLikers, likersRef }: HelpfulProps): React.ReactElement | null {
  const strings = useAllStrings();
  if (!supports(board, 'likes')) return null;
  const mayLike = board.rights.canReply || board.rights.canPost;
  const icon = post.likedByMe ? <Heart16Filled /> : <Heart16Regular />;
  return (
    <>
      {mayLike && <Button kind="subtle" icon={icon} aria-pressed={post.likedByMe} onClick={onLike}>{strings.thread.helpful}</Button>}
      {post.likeCount > 0 && (post.likedBy.length > 0
        ? (
          <Button
            ref={likersRef}
            kind="subtle"
            icon={mayLike ? undefined : icon}
            aria-label={`${strings.row.likes(post.likeCount)}. ${strings.thread.whoLikes}`}
            aria-haspopup="dialog"
            title={strings.thread.whoLikes}
            onClick={onShowLikers}
          >
            {post.likeCount}
          </Button>
        )
        : <span className={styles.count}>{!mayLike && icon} {strings.row.likes(post.likeCount)}</span>)}
    </>
  );
}
