import * as React from 'react';
import type { DiscussionFilter, DiscussionId } from '../../core/discussion';
import { useApp } from '../app/AppContext';
import { OwnerNotes } from '../setup/OwnerNotes';
import { Tabs } from '../parts/Tabs';
import { useId } from '../parts/useId';
import { BoardHeader } from './BoardHeader';
import styles from './BoardScreen.module.scss';
import { BoardTools } from './BoardTools';
import { DiscussionList } from './DiscussionList';
import { filtersOf } from './listState';
import type { ListState } from './listState';
import { useBoard, useDiscussionList } from './queries';
import { SearchResults } from './SearchResults';

interface Props {
  readonly state: ListState;
  readonly onChange: (patch: Partial<ListState>) => void;
  readonly onAsk: (title: string) => void;
  /** Called when somebody is about to ask, to fetch the writing chunk in time. */
  readonly onAskIntent: () => void;
  readonly focusOn?: DiscussionId;
}

/** The board: its header, search, and the list of discussions. */
export function BoardScreen({ state, onChange, onAsk, onAskIntent, focusOn }: Props): React.ReactElement {
  const { environment: { strings } } = useApp();
  const id = useId('list');
  const board = useBoard();
  const query = useDiscussionList({ filter: state.filter, sort: state.sort, category: state.category });
  const mayAsk = board?.rights.canPost === true;
  const labels: Record<DiscussionFilter, string> = {
    all: strings.board.all, unanswered: strings.board.unanswered, solved: strings.board.solved, mine: strings.board.mine
  };
  const tabId = (key: DiscussionFilter): string => `${id}-${key}`;
  const isSearching = state.search.trim() !== '' && board !== undefined;
  return (
    <>
      <BoardHeader board={board} onAsk={mayAsk ? () => onAsk('') : undefined} onAskIntent={onAskIntent} />
      {board && <OwnerNotes board={board} />}
      <BoardTools board={board} state={state} onChange={onChange} />
      {isSearching && board ? (
        <SearchResults board={board} text={state.search} onClear={() => onChange({ search: '' })} onAsk={mayAsk ? onAsk : undefined} />
      ) : (
        <>
          <div className={styles.bar}>
            <Tabs
              label={strings.board.filters}
              tabs={filtersOf(board).map(key => ({ key, label: labels[key] }))}
              selected={state.filter}
              panelId={id}
              idOf={tabId}
              onSelect={filter => onChange({ filter })}
            />
          </div>
          <div id={id} role="tabpanel" aria-labelledby={tabId(state.filter)}>
            <DiscussionList
              board={board}
              state={state}
              query={query}
              onChange={onChange}
              onAsk={mayAsk ? () => onAsk('') : undefined}
              focusOn={focusOn}
            />
          </div>
        </>
      )}
    </>
  );
}
