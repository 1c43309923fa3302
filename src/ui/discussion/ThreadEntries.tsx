import * as React from 'react';
import { canReuse } from '../../core/discussion';
import type { Board, Discussion, PostId, Reply, ThreadEntry, ThreadGroup } from '../../core/discussion';
import { useAllStrings } from '../app/AllStrings';
import { CheckmarkCircle20Filled } from '../parts/icons';
import { nameOf } from '../parts/PersonName';
import { Post } from './Post';
import { ThankInvitation } from './ThankInvitation';
import { useThreadThanks } from './ThreadThanks';
import styles from './ThreadScreen.module.scss';

interface Props {
  readonly board: Board;
  readonly discussion: Discussion;
  readonly groups: readonly ThreadGroup[];
  readonly heading: React.ReactNode;
  readonly tools: React.ReactNode;
  /** The reply to highlight. */
  readonly linked: number | undefined;
  /** A post with an unfinished edit. */
  readonly editDraftOf: PostId | undefined;
  readonly onReply?: (post: Reply, withQuote: boolean) => void;
  readonly onReuse: (reply: Reply) => void;
  /** The composers, where somebody answers this post or makes an entry of it. */
  readonly boxesOf: (reply: Reply) => React.ReactElement;
}

/** The accepted answer on top without hiding others (A90), then the others, each with its conversation one step in. */
export function ThreadEntries(props: Props): React.ReactElement {
  const strings = useAllStrings();
  const accepted = props.groups.filter(group => group.isAccepted)[0];
  const others = props.groups.filter(group => !group.isAccepted);
  useFollowAccepted(accepted?.root.reply.id);
  return (
    <>
      {accepted && (
        <section className={styles.accepted} aria-label={strings.thread.acceptedAnswer}>
          <h3 className={styles.acceptedTitle}>
            <CheckmarkCircle20Filled /> {strings.thread.acceptedAnswer}
            <span className={styles.acceptedHint}>{strings.thread.chosenByAsker}</span>
          </h3>
          <Group {...props} group={accepted} />
        </section>
      )}
      <div className={styles.bar}>{props.heading}{props.tools}</div>
      {others.length > 0 && (
        <ul className={styles.groups}>
          {others.map(group => <li key={group.root.reply.id} className={styles.group}><Group {...props} group={group} /></li>)}
        </ul>
      )}
    </>
  );
}

function Group({ group, ...props }: Props & { readonly group: ThreadGroup }): React.ReactElement {
  return (
    <>
      <Entry {...props} entry={group.root} />
      {group.nested.length > 0 && (
        <ul className={styles.nested}>
          {group.nested.map(entry => <li key={entry.reply.id}><Entry {...props} entry={entry} /></li>)}
        </ul>
      )}
    </>
  );
}

function Entry({ entry, board, discussion, linked, editDraftOf, onReply, onReuse, boxesOf }: Props & { readonly entry: ThreadEntry }): React.ReactElement {
  const strings = useAllStrings();
  const { reply, inReplyTo, parentMissing } = entry;
  const context = inReplyTo ? strings.thread.inReplyTo(nameOf(inReplyTo.author, strings)) : parentMissing && strings.thread.parentGone;
  return (
    <div id={entryId(reply.id)} tabIndex={-1} className={[styles.entry, linked === reply.id && styles.linked].filter(Boolean).join(' ')}>
      <Post
        board={board}
        discussion={discussion}
        post={reply}
        context={context || undefined}
        onReply={onReply && (withQuote => onReply(reply, withQuote))}
        onReuse={canReuse(board, reply).allowed ? () => onReuse(reply) : undefined}
        startsInEdit={editDraftOf === reply.id}
      />
      {reply.id === discussion.acceptedReplyId && <ThankInvitation board={board} discussion={discussion} reply={reply} onGone={() => focusOn(reply.id)} />}
      {boxesOf(reply)}
    </div>
  );
}

/** An answer that somebody accepts moves, and the button that they pressed is gone: the focus follows, unless it went elsewhere meanwhile. */
function useFollowAccepted(shown: number | undefined): void {
  const { acceptedNow } = useThreadThanks();
  React.useEffect(() => {
    if (acceptedNow !== undefined && acceptedNow === shown && document.activeElement === document.body) focusOn(acceptedNow);
  }, [acceptedNow, shown]);
}

function focusOn(reply: number): void {
  document.getElementById(entryId(reply))?.focus();
}

/** Id of the element that shows a reply. */
export function entryId(reply: number): string {
  return `kh-reply-${reply}`;
}
