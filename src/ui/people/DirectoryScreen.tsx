import * as React from 'react';
import { Skeleton } from '../parts/Skeleton';
import { useSettled } from '../parts/useSettled';
import { DeferredWithWords } from './DeferredWithWords';
import { useDirectory } from './DirectoryContext';
import { DirectoryHeader } from './DirectoryHeader';
import { DirectoryTools } from './DirectoryTools';
import type { DirectoryState } from './directoryState';
import { MyPrompt } from './MyPrompt';
import { PeopleResults } from './PeopleResults';
import { searchSettles, useMine, usePeoplePages } from './queries';

const loadOwner = () => import(/* webpackChunkName: 'kh-people-owner' */ './DirectoryOwnerNotes');
const loadChart = () => import(/* webpackChunkName: 'kh-organisation' */ './OrganisationChart');

interface Props {
  readonly state: DirectoryState;
  readonly onChange: (patch: Partial<DirectoryState>) => void;
  /** Whose card is open beside the list. */
  readonly selected?: string;
  /** Whose link gets the focus: where somebody came back from. */
  readonly focusOn?: string;
}

/** The directory: its header, search with filters, and people. */
export function DirectoryScreen({ state, onChange, selected, focusOn }: Props): React.ReactElement {
  const { environment } = useDirectory();
  const settledText = useSettled(state.text.trim(), searchSettles);
  // Nothing typed is at once everybody again: there is nothing to wait for.
  const text = state.text.trim() === '' ? '' : settledText;
  const query = usePeoplePages({ text, facets: state.facets, ...(state.letter === undefined ? {} : { letter: state.letter }) });
  const mine = useMine().data;
  const facets = query.data?.pages[0]?.facets ?? [];
  const isEmpty = query.data !== undefined && query.data.pages.every(page => page.rows.length === 0);
  const clear = (): void => onChange({ text: '', facets: {}, letter: undefined });
  return (
    <>
      <DirectoryHeader mine={mine} />
      {mine?.canManage && <DeferredWithWords load={loadOwner} fallback={null}>{({ DirectoryOwnerNotes }) => <DirectoryOwnerNotes mine={mine} />}</DeferredWithWords>}
      {!isEmpty && <MyPrompt mine={mine} />}
      <DirectoryTools state={state} facets={facets} onChange={onChange} />
      {state.view === 'chart' ? (
        <DeferredWithWords load={loadChart} fallback={<Skeleton shape="rows" count={3} />}>
          {({ OrganisationChart }) => <OrganisationChart start={focusOn ?? selected} />}
        </DeferredWithWords>
      ) : (
        <PeopleResults
          query={query}
          wanted={{ text, facets: state.facets, letter: state.letter }}
          isSettling={text !== state.text.trim()}
          view={state.view}
          mine={mine}
          selected={selected}
          focusOn={focusOn}
          onClear={clear}
          onMakeEntry={() => environment.navigate({ isMine: true })}
        />
      )}
    </>
  );
}
