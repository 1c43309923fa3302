import * as React from 'react';
import styles from './Tabs.module.scss';

export interface Tab<Key extends string> {
  readonly key: Key;
  readonly label: string;
}

interface Props<Key extends string> {
  readonly label: string;
  readonly tabs: readonly Tab<Key>[];
  readonly selected: Key;
  /** Id of the element that shows what a tab selects. */
  readonly panelId: string;
  readonly idOf: (key: Key) => string;
  readonly onSelect: (key: Key) => void;
}

/** Tabs with one stop in the tab order: arrows, Home and End move and select. */
export function Tabs<Key extends string>({ label, tabs, selected, panelId, idOf, onSelect }: Props<Key>): React.ReactElement {
  const list = React.useRef<HTMLDivElement>(null);
  const move = (event: React.KeyboardEvent, index: number): void => {
    const backwards = getComputedStyle(event.currentTarget).direction === 'rtl' ? 'ArrowRight' : 'ArrowLeft';
    const forwards = backwards === 'ArrowLeft' ? 'ArrowRight' : 'ArrowLeft';
    const targets: Record<string, number> = {
      [backwards]: (index + tabs.length - 1) % tabs.length, [forwards]: (index + 1) % tabs.length, Home: 0, End: tabs.length - 1
    };
    const target = targets[event.key];
    if (target === undefined) return;
    event.preventDefault();
    onSelect(tabs[target].key);
    list.current?.querySelectorAll<HTMLElement>('[role=tab]')[target]?.focus();
  };
  return (
    <div ref={list} className={styles.tabs} role="tablist" aria-label={label}>
      {tabs.map((tab, index) => (
        <button
          key={tab.key}
          id={idOf(tab.key)}
          type="button"
          role="tab"
          className={styles.tab}
          aria-selected={tab.key === selected}
          aria-controls={panelId}
          tabIndex={tab.key === selected ? 0 : -1}
          onClick={() => onSelect(tab.key)}
          onKeyDown={event => move(event, index)}
        >
          {tab.label}
        </button>
      ))}
    </div>
  );
}
