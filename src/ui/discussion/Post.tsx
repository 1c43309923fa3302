import * as React from 'react';
import type { Board, Discussion, Reply } from '../../core/discussion';
import { useApp } from '../app/AppContext';
import { Avatar } from '../parts/Avatar';
import { Deferred } from '../parts/Deferred';
import { Failure } from '../parts/Failure';
import { PersonName } from '../parts/PersonName';
import { SafeHtml } from '../parts/SafeHtml';
import { Skeleton } from '../parts/Skeleton';
import { When } from '../parts/When';
import { AttachmentLinks } from './AttachmentLinks';
import { PostActions } from './PostActions';
import { useDetailed } from './usePeople';
import { usePostActions } from './usePostActions';
import styles from './Post.module.scss';

const loadEditBox = () => import(/* webpackChunkName: 'kh-compose' */ './composer/EditBox');

interface Props {
  readonly board: Board;
  readonly discussion: Discussion;
  readonly post: Discussion | Reply;
  /** Word before the time: "asked". */
  readonly verb?: string;
  readonly category?: string;
  /** "in reply to …", where the place does not tell. */
  readonly context?: React.ReactNode;
  /** Present for those who may reply; with words to quote. */
  readonly onReply?: (withQuote: boolean) => void;
  /** Present for those who may make an entry of this answer. */
  readonly onReuse?: () => void;
  /** An unfinished edit was found. */
  readonly startsInEdit?: boolean;
}

/** One post: who, when, the text, and what this person can do with it. */
export function Post({ board, discussion, post, verb, category, context, onReply, onReuse, startsInEdit = false }: Props): React.ReactElement {
  const { strings } = useApp().environment;
  const [isEditing, setEditing] = React.useState(startsInEdit);
  React.useEffect(() => { if (startsInEdit) setEditing(true); }, [startsInEdit]);
  const actions = usePostActions(board, discussion, post);
  const author = useDetailed()(post.author);
  return (
    <div className={styles.post}>
      <Avatar person={author} size={post.id === discussion.id ? 32 : 24} />
      <div className={styles.main}>
        <p className={styles.meta}>
          <span><PersonName person={author} /></span>
          {author.jobTitle && <span>{author.jobTitle}</span>}
          {author.department && <span>{author.department}</span>}
          <span>{verb} <When at={post.created} /></span>
          {post.isEdited && <span>{strings.common.edited} <When at={post.modified} /></span>}
          {context && <span>{context}</span>}
          {category && <span className={styles.category}>{category}</span>}
        </p>
        {isEditing ? (
          <Deferred load={loadEditBox} fallback={<Skeleton shape="posts" count={1} />}>
            {({ EditBox }) => <EditBox board={board} discussion={discussion} post={post} onClose={() => setEditing(false)} />}
          </Deferred>
        ) : (
          <>
            <SafeHtml html={post.body} />
            <AttachmentLinks post={post} />
            <PostActions
              board={board}
              discussion={discussion}
              post={post}
              actions={actions}
              onReply={onReply}
              onReuse={onReuse}
              onEdit={post.rights.canEdit ? () => setEditing(true) : undefined}
            />
          </>
        )}
        {actions.failure && <Failure title={actions.failure.title} error={actions.failure.error} onRetry={actions.failure.retry} />}
      </div>
    </div>
  );
}
