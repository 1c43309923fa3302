import * as React from 'react';
import { Panel, PanelType } from '@fluentui/react';
import type { ListChange, ListSetup } from '../../core/people';
import type { DirectoryStrings } from '../../loc';
import { useAllStrings } from '../app/AllStrings';
import { Button } from '../parts/Button';
import { Failure } from '../parts/Failure';
import { FluentTheme, LayerContent } from '../parts/FluentTheme';
import { Notice } from '../parts/Notice';
import styles from './Owner.module.scss';

type Words = Omit<DirectoryStrings['setup'], 'lists'>;

interface Props<List extends string, Kind extends string> {
  readonly setup: ListSetup<List, Kind>;
  readonly words: Words;
  readonly changes: readonly ListChange<List, Kind>[];
  /** What a change does, as a sentence. */
  readonly titleOf: (change: ListChange<List, Kind>) => string;
  /** Lists were made or taken back. */
  readonly onChanged: () => void;
  readonly onDismiss: () => void;
}

type Stage<Change> =
  | { readonly at: 'preview' | 'applying' }
  | { readonly at: 'applied' | 'undoing'; readonly made: readonly Change[] }
  | { readonly at: 'undone'; readonly kept: readonly Change[] };

/** The lists that people and recognition need, exactly; the owner's yes; and the way back. */
export function ListSetupPanel<List extends string, Kind extends string>({ setup, words, changes, titleOf, onChanged, onDismiss }: Props<List, Kind>): React.ReactElement {
  const strings = useAllStrings();
  const [offered] = React.useState(changes);
  const [stage, setStage] = React.useState<Stage<ListChange<List, Kind>>>({ at: 'preview' });
  const [error, setError] = React.useState<unknown>();
  const possible = offered.filter(change => change.blockedBy === undefined);

  const run = async (working: Stage<ListChange<List, Kind>>, before: Stage<ListChange<List, Kind>>, work: () => Promise<Stage<ListChange<List, Kind>>>): Promise<void> => {
    setError(undefined);
    setStage(working);
    try {
      setStage(await work());
      onChanged();
    } catch (failure) {
      setError(failure);
      setStage(before);
    }
  };
  const apply = (): Promise<void> => run({ at: 'applying' }, { at: 'preview' }, async () => ({ at: 'applied', made: await setup.apply(possible) }));
  const undo = (made: readonly ListChange<List, Kind>[]): Promise<void> =>
    run({ at: 'undoing', made }, { at: 'applied', made }, async () => ({ at: 'undone', kept: await setup.undo(made) }));
  const keptLists = stage.at === 'undone' ? new Set(stage.kept.map(change => change.list)).size : 0;

  return (
    <FluentTheme>
      <Panel isOpen type={PanelType.medium} headerText={words.panelTitle} closeButtonAriaLabel={strings.common.close} onDismiss={onDismiss}>
        <LayerContent>
          <p>{words.panelText}</p>
          {offered.length === 0 && <p>{words.nothing}</p>}
          <ul className={styles.changes}>{offered.map(change => <Change key={change.id} change={change} title={titleOf(change)} words={words} />)}</ul>
          {error !== undefined && <Failure error={error} />}
          {stage.at === 'applied' && (
            <Notice kind={stage.made.length < possible.length ? 'warning' : 'info'} title={words.applied(stage.made.length)}>
              {stage.made.length < possible.length && words.stopped(possible.length - stage.made.length)}
            </Notice>
          )}
          {stage.at === 'undone' && <Notice title={keptLists > 0 ? words.kept(keptLists) : words.undone} />}
          <div className={styles.foot}>
            {(stage.at === 'preview' || stage.at === 'applying') && possible.length > 0 && (
              <Button kind="primary" busy={stage.at === 'applying'} onClick={() => void apply()}>{stage.at === 'applying' ? words.applying : words.apply}</Button>
            )}
            {(stage.at === 'applied' || stage.at === 'undoing') && (
              <Button busy={stage.at === 'undoing'} onClick={() => void undo(stage.made)}>{stage.at === 'undoing' ? words.undoing : words.undo}</Button>
            )}
            <Button onClick={onDismiss}>{strings.common.close}</Button>
          </div>
        </LayerContent>
      </Panel>
    </FluentTheme>
  );
}

function Change({ change, title, words }: { readonly change: ListChange<string, string>; readonly title: string; readonly words: Words }): React.ReactElement {
  return (
    <li className={styles.change}>
      <p className={styles.changeTitle}>{title}</p>
      {change.blockedBy && <p>{words[change.blockedBy]}</p>}
      <details className={styles.exact}>
        <summary>{words.exactly}</summary>
        <pre>{change.detail}</pre>
      </details>
    </li>
  );
}
