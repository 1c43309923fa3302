import * as React from 'react';
import styles from './Choice.module.scss';

interface Props<Key extends string> {
  readonly label: string;
  readonly value: Key;
  readonly options: readonly { readonly key: Key; readonly label: string }[];
  readonly onChange: (key: Key) => void;
}

/** One of a few, on the reading path: the browser's own select, which works everywhere and costs nothing. */
export function Choice<Key extends string>({ label, value, options, onChange }: Props<Key>): React.ReactElement {
  return (
    <select className={styles.choice} aria-label={label} title={label} value={value} onChange={event => onChange(event.target.value as Key)}>
      {options.map(option => <option key={option.key} value={option.key}>{option.label}</option>)}
    </select>
  );
}
