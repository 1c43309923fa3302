import * as React from 'react';
import type { Board, DiscussionSummary } from '../../core/discussion';
import type { Instant } from '../../core/shared';
import { useApp } from '../app/AppContext';
import { Button } from '../parts/Button';
import styles from './BoardScreen.module.scss';
import { isNewToMe } from './isNewToMe';
import { sinceText } from './sinceText';

interface Props {
  readonly board: Board | undefined;
  readonly rows: readonly DiscussionSummary[];
  /** The marks were taken away: the rows are to be drawn again. */
  readonly onRead: () => void;
}

/** "3 new since yesterday · mark as read", about the rows on the screen. */
export function NewSince({ board, rows, onRead }: Props): React.ReactElement | null {
  const { services: { visits }, environment: { strings, locale, now } } = useApp();
  const news = rows.filter(row => isNewToMe(row, visits, board?.me)).length;
  const lastVisit = visits.lastVisit();
  if (news === 0 || lastVisit === undefined) return null;
  const markRead = (): void => {
    visits.markAllSeen(now().toISOString() as Instant);
    onRead();
  };
  return (
    <p className={styles.news}>
      {strings.board.newSince(news, sinceText(lastVisit, now(), locale))}
      <Button kind="subtle" onClick={markRead}>{strings.board.markAllRead}</Button>
    </p>
  );
}
