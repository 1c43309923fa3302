import * as React from 'react';
import { couldUseYou } from '../../../core/discussion';
import type { Board, NeedsMe } from '../../../core/discussion';
import { useAllStrings } from '../../app/AllStrings';
import { useApp } from '../../app/AppContext';
import { useQuery } from '../../app/query';
import { Button } from '../../parts/Button';
import { RouteLink } from '../../parts/RouteLink';
import { useId } from '../../parts/useId';
import { staleness } from '../queries';
import styles from './ladder.module.scss';

/** Name of the prompt among the personal choices. */
const prompt = 'couldUseYou';
/** Unanswered questions that are looked at. */
const lookedAt = 50;

/** At most three unanswered questions about my topics (A36). Nothing for whoever has no topics, no match, or said "not now". */
export function CouldUseYou({ board }: { readonly board: Board }): React.ReactElement | null {
  const { services: { ladder } } = useApp();
  const strings = useAllStrings();
  const headingId = useId('use-you');
  const [isGone, setGone] = React.useState(false);
  const rows = useNeedsMe(board);
  if (rows.length === 0 || isGone) return null;
  const dismiss = (): void => {
    setGone(true);
    void ladder?.choices.dismiss(prompt);
  };
  return (
    <section className={styles.useYou} aria-labelledby={headingId}>
      <div className={styles.head}>
        <h3 id={headingId}>{strings.ladder.useYouTitle}</h3>
        <Button kind="subtle" onClick={dismiss}>{strings.ladder.notNow}</Button>
      </div>
      <ul>
        {rows.map(({ discussion, topic }) => (
          <li key={discussion.id}>
            <RouteLink className={styles.title} route={{ topic: discussion.id }}><bdi>{discussion.title}</bdi></RouteLink>
            {' '}<span className={styles.meta}>{strings.ladder.useYou(topic)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function useNeedsMe(board: Board): readonly NeedsMe[] {
  const { services: { discussions, ladder } } = useApp();
  return useQuery(['needsMe', board.id], async () => {
    if (ladder === undefined) return [];
    const topics = await ladder.myTopics();
    if (topics.length === 0 || (await ladder.choices.dismissed()).has(prompt)) return [];
    const page = await discussions.list(board, { filter: 'unanswered', sort: 'newest', pageSize: lookedAt });
    return couldUseYou(board, topics, page.rows);
  }, { enabled: ladder !== undefined && board.rights.canPost, staleTime: staleness.audience }).data ?? [];
}
