import * as React from 'react';
import { Panel, PanelType } from '@fluentui/react';
import type { Nomination } from '../../core/people';
import { useAnnounce } from '../app/Announcer';
import { useQuery } from '../app/query';
import { Button } from '../parts/Button';
import { Failure } from '../parts/Failure';
import { FluentTheme, LayerContent } from '../parts/FluentTheme';
import { nameOf } from '../parts/PersonName';
import { Slow } from '../parts/Skeleton';
import { useWholeDirectory } from './DirectoryContext';
import { NominateForm } from './NominateForm';
import styles from './Owner.module.scss';
import { dayOf } from './PresenceMark';
import { directoryKeys, useReadAgain } from './queries';

/** An owner asks people to stand for a topic, and sees what became of it (A117). */
export function NominationsPanel({ onDismiss }: { readonly onDismiss: () => void }): React.ReactElement {
  const { services: { entries }, environment: { words: { nomination: words }, strings } } = useWholeDirectory();
  const query = useQuery(directoryKeys.nominations, () => entries.nominations());
  const retry = (): void => { void query.refetch(); };
  return (
    <FluentTheme>
      <Panel isOpen type={PanelType.medium} headerText={words.dialogTitle} closeButtonAriaLabel={strings.common.close} onDismiss={onDismiss}>
        <LayerContent>
          <p>{words.dialogText}</p>
          <NominateForm onMade={retry} />
          <h3 className={styles.heading}>{words.list}</h3>
          {query.isError && <Failure error={query.error} onRetry={retry} />}
          {query.isLoading && <Slow onRetry={retry} />}
          {query.data?.length === 0 && <p>{words.none}</p>}
          {query.data && (
            <ul className={styles.changes}>{query.data.map(nomination => <Row key={nomination.id} nomination={nomination} onGone={retry} />)}</ul>
          )}
        </LayerContent>
      </Panel>
    </FluentTheme>
  );
}

function Row({ nomination, onGone }: { readonly nomination: Nomination; readonly onGone: () => void }): React.ReactElement {
  const { services: { entries }, environment: { words: { nomination: words }, strings, locale } } = useWholeDirectory();
  const announce = useAnnounce();
  const readAgain = useReadAgain();
  const [error, setError] = React.useState<unknown>();
  const { id, topic, nominee, until, answer } = nomination;
  const withdraw = async (): Promise<void> => {
    setError(undefined);
    try {
      await entries.withdraw(id);
      announce(words.withdrawn);
      onGone();
      readAgain();
    } catch (failure) {
      setError(failure);
    }
  };
  return (
    <li className={styles.change}>
      <p className={styles.changeTitle}><bdi>{words.entry(nameOf(nominee, strings), topic, dayOf(until, locale))}</bdi></p>
      <p className={styles.muted}>{words.answer[answer]} <Button kind="subtle" onClick={() => void withdraw()}>{words.withdraw}</Button></p>
      {error !== undefined && <Failure error={error} />}
    </li>
  );
}
