import * as React from 'react';
import type { Board, CategoryId, DiscussionSort } from '../../core/discussion';
import { useStrings } from '../app/Surroundings';
import { Choice } from '../parts/Choice';
import { Dismiss16Regular, Search16Regular } from '../parts/icons';
import type { ListState } from './listState';
import styles from './BoardTools.module.scss';

interface Props {
  readonly board: Board | undefined;
  readonly state: ListState;
  readonly onChange: (patch: Partial<ListState>) => void;
  /** Somebody is about to search. */
  readonly onSearchIntent: () => void;
}

/** Search, order and category. A choice of one is no choice and is not shown. */
export function BoardTools({ board, state, onChange, onSearchIntent }: Props): React.ReactElement {
  const strings = useStrings();
  const sortLabels: Record<DiscussionSort, string> = {
    lastActivity: strings.board.sortLastActivity, newest: strings.board.sortNewest, mostLiked: strings.board.sortMostLiked
  };
  const isSearching = state.search.trim() !== '';
  return (
    <div className={styles.tools}>
      <div className={styles.search} role="search">
        <Search16Regular className={styles.icon} />
        <input
          type="search"
          className={styles.field}
          aria-label={strings.board.searchLabel}
          placeholder={strings.board.searchLabel}
          value={state.search}
          onFocus={onSearchIntent}
          onChange={event => onChange({ search: event.target.value })}
          onKeyDown={event => { if (event.key === 'Escape') onChange({ search: '' }); }}
        />
        {state.search !== '' && (
          <button type="button" className={styles.clear} aria-label={strings.board.clearSearch} onClick={() => onChange({ search: '' })}>
            <Dismiss16Regular />
          </button>
        )}
      </div>
      {!isSearching && board && board.sorts.length > 1 && (
        <Choice
          label={strings.board.sort}
          value={board.sorts.indexOf(state.sort) >= 0 ? state.sort : board.sorts[0]}
          options={board.sorts.map(sort => ({ key: sort, label: sortLabels[sort] }))}
          onChange={sort => onChange({ sort })}
        />
      )}
      {!isSearching && board && board.categories.length > 0 && (
        <Choice
          label={strings.board.category}
          value={String(state.category ?? '')}
          options={[{ key: '', label: strings.board.everyCategory }, ...board.categories.map(category => ({ key: String(category.id), label: category.title }))]}
          onChange={key => onChange({ category: key === '' ? undefined : Number(key) as CategoryId })}
        />
      )}
    </div>
  );
}
