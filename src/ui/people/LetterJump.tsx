import * as React from 'react';
import { useDirectory } from './DirectoryContext';
import styles from './DirectoryTools.module.scss';

const letters = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ');

interface Props {
  readonly letter: string | undefined;
  readonly onChange: (letter: string | undefined) => void;
}

/** Given and family names by their first letter. One stop in the tab order; arrows, Home and End move. Names in other scripts are found by search. */
export function LetterJump({ letter, onChange }: Props): React.ReactElement {
  const { environment: { words: { letter: words } } } = useDirectory();
  const list = React.useRef<HTMLDivElement>(null);
  const options = ['', ...letters];
  const [at, setAt] = React.useState(Math.max(0, options.indexOf(letter ?? '')));
  const move = (event: React.KeyboardEvent<HTMLElement>): void => {
    const forwards = getComputedStyle(event.currentTarget).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
    const backwards = forwards === 'ArrowRight' ? 'ArrowLeft' : 'ArrowRight';
    const targets: Record<string, number> = {
      [forwards]: (at + 1) % options.length, [backwards]: (at + options.length - 1) % options.length, Home: 0, End: options.length - 1
    };
    const target = targets[event.key];
    if (target === undefined) return;
    event.preventDefault();
    setAt(target);
    list.current?.querySelectorAll<HTMLElement>('button')[target]?.focus();
  };
  return (
    <div ref={list} className={styles.letters} role="toolbar" aria-label={words.group}>
      {options.map((option, index) => (
        <button
          key={option}
          type="button"
          className={styles.letter}
          tabIndex={index === at ? 0 : -1}
          aria-pressed={option === (letter ?? '')}
          aria-label={option === '' ? words.all : words.option(option)}
          onClick={() => { setAt(index); onChange(option === '' || option === letter ? undefined : option); }}
          onKeyDown={move}
        >
          {option === '' ? words.all : option}
        </button>
      ))}
    </div>
  );
}
