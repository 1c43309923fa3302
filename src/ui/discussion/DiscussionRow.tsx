import * as React from 'react';
import { discussionState } from '../../core/discussion';
import type { DiscussionSummary } from '../../core/discussion';
import type { Person } from '../../core/people';
import { useApp } from '../app/AppContext';
import { Avatar } from '../parts/Avatar';
import { Chat20Regular, CheckmarkCircle16Filled, Heart16Regular, Pin16Regular } from '../parts/icons';
import { nameOf, PersonName } from '../parts/PersonName';
import { RouteLink } from '../parts/RouteLink';
import { When } from '../parts/When';
import styles from './DiscussionRow.module.scss';

interface Props {
  readonly row: DiscussionSummary;
  readonly author: Person;
  readonly isNew: boolean;
  readonly titleRef?: React.Ref<HTMLAnchorElement>;
}

/** One discussion of the list. The whole row can be clicked; only the title is in the tab order, the rest describes it. */
export function DiscussionRow({ row, author, isNew, titleRef }: Props): React.ReactElement {
  const { environment } = useApp();
  const { strings } = environment;
  const summaryId = `kh-row-${row.id}`;
  const route = { topic: row.id };
  const open = (event: React.MouseEvent): void => {
    const isText = (window.getSelection()?.toString() ?? '') !== '';
    if (!event.defaultPrevented && !isText && !(event.target as Element).closest('a, button')) environment.navigate(route);
  };
  return (
    // The link inside is the control for keyboards and readers; the row only makes its target larger.
    <li className={styles.row} data-new={isNew || undefined} onClick={open}>
      <Avatar person={author} size={24} />
      <div className={styles.main}>
        <RouteLink route={route} ref={titleRef} className={styles.title} aria-describedby={summaryId}><bdi>{row.title}</bdi></RouteLink>
        <div id={summaryId} className={styles.summary}>
          <p className={styles.meta}>
            {isNew && <span className={styles.new}>{strings.row.unread}</span>}
            {row.isFeatured && <span className={styles.featured}><Pin16Regular /> {strings.row.featured}</span>}
            <span><PersonName person={author} /></span>
            {author.department && <span>{author.department}</span>}
            <span><When at={row.created} /></span>
            {row.replyCount > 0 && (
              <span>
                {row.lastReplyBy ? strings.row.lastReplyBy(nameOf(row.lastReplyBy, strings)) : strings.row.lastReply} <When at={row.lastActivity} />
              </span>
            )}
            {row.category && <span className={styles.category}><bdi>{row.category.title}</bdi></span>}
          </p>
          <Figures row={row} />
        </div>
      </div>
    </li>
  );
}

/** State and figures. What is zero is not said: nobody is shamed with "0 answers" (A113). */
function Figures({ row }: { readonly row: DiscussionSummary }): React.ReactElement | null {
  const { strings } = useApp().environment;
  const state = discussionState(row);
  if (row.replyCount === 0 && row.likeCount === 0 && state !== 'solved' && state !== 'partly') return null;
  return (
    <p className={styles.figures}>
      {state === 'solved' && <span className={styles.solved}><CheckmarkCircle16Filled /> {strings.row.solvedMark}</span>}
      {state === 'partly' && <span>{strings.row.partly}</span>}
      {row.replyCount > 0 && <span className={styles.replies}><Chat20Regular className={styles.small} /> {strings.row.replies(row.replyCount)}</span>}
      {row.likeCount > 0 && (
        <span className={styles.likes} title={strings.row.likes(row.likeCount)}>
          <Heart16Regular aria-hidden="true" /> <span aria-hidden="true">{row.likeCount}</span>
          <span className={styles.hidden}>{strings.row.likes(row.likeCount)}</span>
        </span>
      )}
    </p>
  );
}
