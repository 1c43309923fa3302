import * as React from 'react';
import { Panel, PanelType } from '@fluentui/react';
import type { AppliedChange, Board, SchemaChange } from '../../core/discussion';
import { useAllStrings } from '../app/AllStrings';
import { useApp } from '../app/AppContext';
import { useQueryClient } from '../app/query';
import { boardKeys, useReloadBoard } from '../discussion/queries';
import { Button } from '../parts/Button';
import { Failure } from '../parts/Failure';
import { FluentTheme, LayerContent } from '../parts/FluentTheme';
import { Notice } from '../parts/Notice';
import styles from './OwnerNotes.module.scss';

interface Props {
  readonly board: Board;
  readonly changes: readonly SchemaChange[];
  readonly onDismiss: () => void;
}

type Stage =
  | { readonly at: 'preview' | 'applying' }
  | { readonly at: 'applied' | 'undoing'; readonly applied: readonly AppliedChange[] }
  | { readonly at: 'undone' };

/** What would change on the list, exactly; the owner's yes; and the way back (D-8). */
export function SetupPanel({ board, changes, onDismiss }: Props): React.ReactElement {
  const { services } = useApp();
  const strings = useAllStrings();
  const client = useQueryClient();
  const reloadBoard = useReloadBoard();
  const [offered] = React.useState(changes);
  const [stage, setStage] = React.useState<Stage>({ at: 'preview' });
  const [error, setError] = React.useState<unknown>();
  const possible = offered.filter(change => change.blockedBy === undefined);

  const reload = (): void => {
    // The change was made in any case; when reading again fails, the screens show what they had.
    reloadBoard().catch(() => undefined);
    void client.invalidateQueries(boardKeys.setup);
  };
  const apply = async (): Promise<void> => {
    setError(undefined);
    setStage({ at: 'applying' });
    try {
      setStage({ at: 'applied', applied: await services.setup.apply(board.id, possible) });
      reload();
    } catch (failure) {
      setError(failure);
      setStage({ at: 'preview' });
    }
  };
  const undo = async (applied: readonly AppliedChange[]): Promise<void> => {
    setError(undefined);
    setStage({ at: 'undoing', applied });
    try {
      await services.setup.undo(board.id, applied);
      setStage({ at: 'undone' });
      reload();
    } catch (failure) {
      setError(failure);
      setStage({ at: 'applied', applied });
    }
  };

  return (
    <FluentTheme>
      <Panel isOpen type={PanelType.medium} headerText={strings.setup.panelTitle} closeButtonAriaLabel={strings.common.close} onDismiss={onDismiss}>
        <LayerContent>
          <p>{strings.setup.panelText}</p>
          {offered.length === 0 && <p>{strings.setup.nothing}</p>}
          <ul className={styles.changes}>{offered.map(change => <Change key={change.id} change={change} />)}</ul>
          {error !== undefined && <Failure error={error} />}
          {stage.at === 'applied' && <Applied applied={stage.applied} wanted={possible.length} />}
          {stage.at === 'undone' && <Notice title={strings.setup.undone} />}
          <div className={styles.foot}>
            {(stage.at === 'preview' || stage.at === 'applying' || stage.at === 'undone') && possible.length > 0 && (
              <Button kind="primary" busy={stage.at === 'applying'} onClick={() => void apply()}>
                {stage.at === 'applying' ? strings.setup.applying : strings.setup.apply}
              </Button>
            )}
            {(stage.at === 'applied' || stage.at === 'undoing') && (
              <Button busy={stage.at === 'undoing'} onClick={() => void undo(stage.applied)}>
                {stage.at === 'undoing' ? strings.setup.undoing : strings.setup.undo}
              </Button>
            )}
            <Button onClick={onDismiss}>{strings.common.close}</Button>
          </div>
        </LayerContent>
      </Panel>
    </FluentTheme>
  );
}

function Change({ change }: { readonly change: SchemaChange }): React.ReactElement {
  const strings = useAllStrings();
  const titles: Record<SchemaChange['kind'], string> = {
    addColumn: strings.setup.addColumn(change.column), addIndex: strings.setup.addIndex(change.column), enableLikes: strings.setup.enableLikes
  };
  return (
    <li className={styles.change}>
      <p className={styles.changeTitle}>{titles[change.kind]}</p>
      {change.enables.length > 0 && (
        <p className={styles.muted}>{strings.setup.gives(strings.common.list(change.enables.map(feature => strings.setup.feature[feature])))}</p>
      )}
      {change.blockedBy && <p>{strings.setup[change.blockedBy]}</p>}
      <details className={styles.exact}>
        <summary>{strings.setup.exactly}</summary>
        <pre>{change.detail}</pre>
      </details>
    </li>
  );
}

function Applied({ applied, wanted }: { readonly applied: readonly AppliedChange[]; readonly wanted: number }): React.ReactElement {
  const strings = useAllStrings();
  const open = wanted - applied.length;
  return (
    <Notice kind={open > 0 ? 'warning' : 'info'} title={strings.setup.applied(applied.filter(entry => entry.made).length)}>
      {open > 0 && strings.setup.stopped(open)}
    </Notice>
  );
}
