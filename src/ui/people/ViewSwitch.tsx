import * as React from 'react';
import { Button } from '../parts/Button';
import type { DirectoryView } from './contract';
import { useDirectory } from './DirectoryContext';
import styles from './DirectoryTools.module.scss';
import { useMayShowChart } from './queries';

/** Cards, list and, where it may be known, the organisation. */
export function ViewSwitch({ view, onChange }: { readonly view: DirectoryView; readonly onChange: (view: DirectoryView) => void }): React.ReactElement {
  const { environment: { words: { view: words } } } = useDirectory();
  const views: readonly DirectoryView[] = useMayShowChart() || view === 'chart' ? ['cards', 'list', 'chart'] : ['cards', 'list'];
  return (
    <div className={styles.views} role="group" aria-label={words.group}>
      {views.map(name => <Button key={name} kind="subtle" aria-pressed={name === view} onClick={() => onChange(name)}>{words[name]}</Button>)}
    </div>
  );
}
