import * as React from 'react';
import type { Board } from '../../core/discussion';
import { useAllStrings } from '../app/AllStrings';
import { useApp } from '../app/AppContext';
import { Button } from '../parts/Button';
import { EmptyState } from '../parts/EmptyState';
import { askLabel } from './askLabel';
import type { ListState } from './listState';

interface Props {
  readonly board: Board | undefined;
  readonly state: ListState;
  readonly onChange: (patch: Partial<ListState>) => void;
  readonly onAsk?: () => void;
}

/** Nothing to list: says why and what to do next, by right (A41) and by what was asked for. */
export function EmptyBoard({ board, state, onChange, onAsk }: Props): React.ReactElement {
  const { settings } = useApp();
  const strings = useAllStrings();
  const showAll = <Button onClick={() => onChange({ filter: 'all', category: undefined })}>{strings.empty.showAll}</Button>;
  if (state.category !== undefined) return <EmptyState title={strings.empty.categoryTitle} text={strings.empty.category} action={showAll} />;
  const ask = onAsk && <Button kind="primary" onClick={onAsk}>{askLabel(board, strings)}</Button>;
  switch (state.filter) {
    case 'unanswered': return <EmptyState title={strings.empty.unansweredTitle} text={strings.empty.unanswered} action={showAll} />;
    case 'solved': return <EmptyState title={strings.empty.solvedTitle} text={strings.empty.solved} action={showAll} />;
    case 'mine': return <EmptyState title={strings.empty.mineTitle} text={strings.empty.mine} action={ask ?? showAll} />;
    case 'all': break;
  }
  if (!onAsk) return <EmptyState title={strings.empty.visitorTitle} text={settings.welcome ?? strings.empty.visitor} />;
  return board?.rights.canManageList
    ? <EmptyState title={strings.empty.ownerTitle} text={settings.welcome ?? strings.empty.owner} action={ask} />
    : <EmptyState title={strings.empty.memberTitle} text={settings.welcome ?? strings.empty.member} action={ask} />;
}
