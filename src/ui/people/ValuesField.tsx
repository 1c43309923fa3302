import * as React from 'react';
import { cleanTopics } from '../../core/people';
import { Dismiss16Regular } from '../parts/icons';
import { useId } from '../parts/useId';
import { useWholeDirectory } from './DirectoryContext';
import { Field } from './Field';
import styles from './MyEntry.module.scss';

interface Props {
  readonly label: string;
  readonly hint?: string;
  readonly values: readonly string[];
  /** What others use, for the browser's own list while typing. */
  readonly suggestions?: readonly string[];
  readonly problem?: string;
  /** How a value is shown, where that differs from what is stored. */
  readonly nameOf?: (value: string) => string;
  /** What is stored for what was typed. */
  readonly readValue?: (typed: string) => string;
  readonly onChange: (values: readonly string[]) => void;
}

/** Several words, one after another: Enter or a comma adds, a button on each takes it away. */
export function ValuesField({ label, hint, values, suggestions = [], problem, nameOf = asItIs, readValue = asItIs, onChange }: Props): React.ReactElement {
  const { environment: { words: { mine: words } } } = useWholeDirectory();
  const listId = useId('values');
  const [text, setText] = React.useState('');
  const input = React.useRef<HTMLInputElement>(null);
  const add = (): void => {
    if (text.trim() === '') return;
    onChange(cleanTopics([...values, ...text.split(',').map(readValue)]));
    setText('');
  };
  const onKeyDown = (event: React.KeyboardEvent): void => {
    if (event.key === 'Enter' && text.trim() !== '') {
      event.preventDefault();
      add();
    } else if (event.key === ',' ) {
      event.preventDefault();
      add();
    } else if (event.key === 'Backspace' && text === '' && values.length > 0) onChange(values.slice(0, -1));
  };
  return (
    <Field label={label} hint={hint} problem={problem}>
      {props => (
        <>
          {values.length > 0 && (
            <ul className={styles.values} aria-label={label}>
              {values.map(value => (
                <li key={value} className={styles.value}>
                  <bdi>{nameOf(value)}</bdi>
                  <button
                    type="button" className={styles.remove} aria-label={words.removeValue(nameOf(value))} title={words.removeValue(nameOf(value))}
                    onClick={() => { onChange(values.filter(other => other !== value)); input.current?.focus(); }}
                  >
                    <Dismiss16Regular />
                  </button>
                </li>
              ))}
            </ul>
          )}
          <input
            {...props} ref={input} type="text" list={suggestions.length > 0 ? listId : undefined} value={text} autoComplete="off"
            onChange={event => setText(event.target.value)} onKeyDown={onKeyDown} onBlur={add}
          />
          {suggestions.length > 0 && <datalist id={listId}>{suggestions.map(value => <option key={value} value={value} />)}</datalist>}
        </>
      )}
    </Field>
  );
}

function asItIs(text: string): string {
  return text;
}
