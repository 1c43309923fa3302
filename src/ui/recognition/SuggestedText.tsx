import * as React from 'react';
import { useId } from '../parts/useId';
import styles from './Wall.module.scss';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly suggestions: readonly string[];
  readonly onCommit: (value: string) => void;
}

/** A whole value, typed or chosen from the browser's own list: counts when it is one of them, on Enter, or when the field is left. */
export function SuggestedText({ label, value, suggestions, onCommit }: Props): React.ReactElement {
  const list = useId('suggested');
  const [text, setText] = React.useState(value);
  React.useEffect(() => setText(value), [value]);
  const commit = (next: string): void => { if (next.trim() !== value) onCommit(next.trim()); };
  const onChange = (next: string): void => {
    setText(next);
    if (next === '' || suggestions.indexOf(next) >= 0) commit(next);
  };
  return (
    <>
      <input
        className={styles.suggested} type="text" list={list} aria-label={label} placeholder={label} value={text} autoComplete="off" maxLength={100}
        onChange={event => onChange(event.target.value)} onBlur={() => commit(text)} onKeyDown={event => { if (event.key === 'Enter') commit(text); }}
      />
      <datalist id={list}>{suggestions.map(one => <option key={one} value={one} />)}</datalist>
    </>
  );
}
