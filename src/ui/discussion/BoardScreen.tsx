import * as React from 'react';
import type { DiscussionFilter, DiscussionId } from '../../core/discussion';
import { useApp } from '../app/AppContext';
import { Deferred } from '../parts/Deferred';
import { Tabs } from '../parts/Tabs';
import { useId } from '../parts/useId';
import { useSettled } from '../parts/useSettled';
import { AskDraftNote } from './AskDraftNote';
import { BoardHeader } from './BoardHeader';
import styles from './BoardScreen.module.scss';
import { BoardTools } from './BoardTools';
import { DiscussionList } from './DiscussionList';
import { filtersOf } from './listState';
import type { ListState } from './listState';
import { NewSince } from './NewSince';
import { searchSettles, useBoard, useDiscussionList } from './queries';
import { prefetchSearch, Search } from './Search';

const loadCouldUseYou = () => import(/* webpackChunkName: 'kh-use-you' */ './ladder/CouldUseYou');
const loadOwnerNotes = () => import(/* webpackChunkName: 'kh-owner' */ '../setup/OwnerNotes');

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
  const { services, environment: { strings, classicPlace, navigate } } = useApp();
  const id = useId('list');
  const [, redraw] = React.useState(0);
  const board = useBoard();
  const query = useDiscussionList({ filter: state.filter, sort: state.sort, category: state.category });
  const mayAsk = board?.rights.canPost === true;
  const labels: Record<DiscussionFilter, string> = {
    all: strings.board.all, unanswered: strings.board.unanswered, solved: strings.board.solved, mine: strings.board.mine
  };
  // A pasted address of a classic page is a place to go to, not words to look for (D-4).
  const change = (patch: Partial<ListState>): void => {
    const place = patch.search === undefined ? undefined : classicPlace?.(patch.search);
    if (place) navigate({ classic: place });
    else onChange(patch);
  };
  const tabId = (key: DiscussionFilter): string => `${id}-${key}`;
  const wanted = state.search.trim();
  const searched = useSettled(wanted, searchSettles);
  return (
    <>
      <BoardHeader board={board} onAsk={mayAsk ? () => onAsk(wanted) : undefined} onAskIntent={onAskIntent} />
      {board?.rights.canManageList && (
        <Deferred load={loadOwnerNotes} fallback={null}>{({ OwnerNotes }) => <OwnerNotes board={board} />}</Deferred>
      )}
      {mayAsk && <AskDraftNote onGoOn={() => onAsk('')} />}
      {mayAsk && services.ladder && (
        <Deferred load={loadCouldUseYou} fallback={null}>{({ CouldUseYou }) => <CouldUseYou board={board} />}</Deferred>
      )}
      <BoardTools board={board} state={state} onChange={change} onSearchIntent={prefetchSearch} />
      {wanted !== '' && board ? (
        <Search board={board} text={searched} onClear={() => onChange({ search: '' })} onAsk={mayAsk ? onAsk : undefined} />
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
            <NewSince board={board} rows={query.data?.pages.flatMap(page => page.rows) ?? []} onRead={() => redraw(count => count + 1)} />
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
