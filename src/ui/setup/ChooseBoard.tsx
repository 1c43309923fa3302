import * as React from 'react';
import { validateTitle } from '../../core/discussion';
import type { BindableList, BoardSetup } from '../../core/discussion';
import { isAppError } from '../../core/shared';
import type { Strings } from '../../loc';
import { themeTokens } from '../app/themeTokens';
import type { BoardTheme } from '../app/themeTokens';
import { Button } from '../parts/Button';
import { EmptyState } from '../parts/EmptyState';
import { failureText } from '../parts/Failure';
import { Notice } from '../parts/Notice';
import appStyles from '../app/app.module.scss';
import styles from './ChooseBoard.module.scss';

interface Props {
  readonly setup: BoardSetup;
  readonly strings: Strings;
  readonly theme?: BoardTheme;
  /** Only while the page is edited can a choice be kept with it. */
  readonly canChoose: boolean;
  readonly onChosen: (list: BindableList) => void;
}

/** What stands on the page while no list is bound: the owner chooses or makes one, everybody else reads whom to ask. */
export function ChooseBoard({ setup, strings, theme, canChoose, onChosen }: Props): React.ReactElement {
  const texts = strings.choose;
  const [lists, setLists] = React.useState<readonly BindableList[]>();
  const [chosen, setChosen] = React.useState<string>();
  const [title, setTitle] = React.useState('');
  const [busy, setBusy] = React.useState(false);
  const [error, setError] = React.useState<unknown>();
  const id = React.useRef(`kh-choose-${Math.random().toString(36).slice(2)}`).current;

  const load = React.useCallback(() => {
    setError(undefined);
    setup.lists().then(found => {
      setLists(found);
      setChosen(found[0]?.id);
    }, setError);
  }, [setup]);
  React.useEffect(() => { if (canChoose) load(); }, [canChoose, load]);

  const create = async (): Promise<void> => {
    setBusy(true);
    setError(undefined);
    try {
      onChosen(await setup.createList(title.trim()));
    } catch (failure) {
      setError(failure);
    } finally {
      setBusy(false);
    }
  };
  const use = (): void => {
    const list = lists?.find(candidate => candidate.id === chosen);
    if (list) onChosen(list);
  };

  const failure = error === undefined ? undefined
    : isAppError(error, 'conflict') ? { title: texts.titleTaken, advice: texts.titleTakenAdvice }
      : failureText(error, strings);
  return (
    <section className={appStyles.root} style={theme && (themeTokens(theme) as React.CSSProperties)} aria-label={canChoose ? texts.title : texts.notSetUp}>
      {!canChoose && <EmptyState title={texts.notSetUp} text={texts.askOwner} />}
      {canChoose && (
        <div className={styles.choose}>
          <h2 className={styles.title}>{texts.title}</h2>
          <p className={styles.text}>{lists?.length === 0 ? texts.none : texts.text}</p>
          {failure && (
            <div role="alert">
              <Notice kind="warning" title={failure.title} actions={lists === undefined && <Button onClick={load}>{strings.common.retry}</Button>}>{failure.advice}</Notice>
            </div>
          )}
          {lists !== undefined && lists.length > 0 && (
            <form className={styles.row} onSubmit={event => { event.preventDefault(); use(); }}>
              <label className={styles.label} htmlFor={`${id}-list`}>{texts.list}</label>
              <select id={`${id}-list`} className={styles.field} value={chosen} onChange={event => setChosen(event.target.value)}>
                {lists.map(list => <option key={list.id} value={list.id}>{strings.pane.listOption(list.title, list.itemCount)}</option>)}
              </select>
              <Button kind="primary" submit>{texts.use}</Button>
            </form>
          )}
          {lists !== undefined && (
            <form className={styles.row} onSubmit={event => { event.preventDefault(); if (!busy && validateTitle(title).allowed) void create(); }}>
              <label className={styles.label} htmlFor={`${id}-title`}>{lists.length > 0 ? texts.orNew : texts.newTitle}</label>
              <input id={`${id}-title`} className={styles.field} value={title} maxLength={255} required placeholder={texts.newTitle} onChange={event => setTitle(event.target.value)} />
              <Button kind={lists.length > 0 ? 'standard' : 'primary'} submit busy={busy}>{busy ? texts.creating : texts.create}</Button>
            </form>
          )}
        </div>
      )}
    </section>
  );
}
