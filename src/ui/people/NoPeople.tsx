import * as React from 'react';
import type { MyExpertise } from '../../core/people';
import { Button } from '../parts/Button';
import { EmptyState } from '../parts/EmptyState';
import { Search48Regular } from '../parts/icons';
import { useWholeDirectory } from './DirectoryContext';
import styles from './PeopleResults.module.scss';
import type { Wanted } from './queries';

interface Props {
  readonly wanted: Wanted;
  /** Something was looked for. */
  readonly isAsked: boolean;
  readonly mine: MyExpertise | undefined;
  readonly onClear: () => void;
  readonly onMakeEntry: () => void;
}

/** Nobody to show: an empty directory says how it fills, a search without a match how to go on. */
export function NoPeople({ wanted, isAsked, mine, onClear, onMakeEntry }: Props): React.ReactElement {
  const { environment: { words, askHref, onAsk } } = useWholeDirectory();
  if (!isAsked) {
    const mayWrite = mine?.canWrite === true;
    return (
      <EmptyState
        icon={<Search48Regular />}
        title={words.empty.title}
        text={mayWrite ? words.empty.text : mine?.canManage ? words.empty.owner : words.empty.visitor}
        action={mayWrite && <Button kind="primary" onClick={onMakeEntry}>{words.empty.action}</Button>}
      />
    );
  }
  const ask = wanted.text === '' ? undefined : askHref?.(wanted.text);
  return (
    <EmptyState
      icon={<Search48Regular />}
      title={wanted.text === '' ? words.none.titleFilter : words.none.title(wanted.text)}
      text={wanted.text === '' ? words.none.textFilter : ask === undefined ? words.none.textClosed : words.none.text}
      action={(
        <div className={styles.actions}>
          {ask !== undefined && <a className={styles.main} href={ask} data-interception="off" onClick={() => onAsk?.(wanted.text)}>{words.none.askAll}</a>}
          <Button onClick={onClear}>{words.none.clear}</Button>
        </div>
      )}
    />
  );
}
