import * as React from 'react';
import { badgeWords } from '../../core/recognition';
import type { BadgeId, RecognitionKind, Wall, WallEntry } from '../../core/recognition';
import { Button } from '../parts/Button';
import { useFrameWidth } from '../app/useWidth';
import { Choice } from '../parts/Choice';
import type { WallFilter } from './contract';
import { useRecognition } from './RecognitionContext';
import { Filter16Regular } from './recognitionIcons';
import { SuggestedText } from './SuggestedText';
import styles from './Wall.module.scss';

interface Props {
  readonly wall: Wall;
  /** What is shown: its topics and departments are offered. */
  readonly entries: readonly WallEntry[];
  readonly filter: WallFilter;
  readonly onChange: (filter: WallFilter) => void;
}

const kinds: readonly RecognitionKind[] = ['thanks', 'managerThanks', 'award'];

/** Badge, kind, topic and department. */
export function WallFilters({ wall, entries, filter, onChange }: Props): React.ReactElement {
  const { environment: { words: { filter: words }, locale } } = useRecognition();
  const shown = entries.flatMap(entry => entry.recognitions);
  const topics = distinct(shown.flatMap(one => one.topics));
  const departments = distinct(shown.map(one => one.recipient.department ?? ''));
  const change = (patch: Partial<WallFilter>): void => {
    const next = Object.entries({ ...filter, ...patch }).filter(([, value]) => value !== undefined && value !== '');
    onChange(Object.fromEntries(next) as WallFilter);
  };
  const any = (label: string): { readonly key: string; readonly label: string } => ({ key: '', label: words.any(label) });
  const chosen = Object.keys(filter).length;
  const isNarrow = useFrameWidth() === 'narrow';
  const [isOpen, setOpen] = React.useState(false);
  if (isNarrow && !isOpen) {
    return <div className={styles.filters}><Button kind="subtle" icon={<Filter16Regular />} aria-expanded={false} onClick={() => setOpen(true)}>{words.open(chosen)}</Button></div>;
  }
  return (
    <div className={styles.filters} role="group" aria-label={words.group}>
      {isNarrow && <Button kind="subtle" icon={<Filter16Regular />} aria-expanded onClick={() => setOpen(false)}>{words.open(chosen)}</Button>}
      {wall.badges.length > 0 && (
        <Choice
          label={words.badge}
          value={filter.badge === undefined ? '' : String(filter.badge)}
          options={[any(words.badge), ...wall.badges.map(badge => ({ key: String(badge.id), label: badgeWords(badge, locale).name }))]}
          onChange={key => change({ badge: key === '' ? undefined : Number(key) as BadgeId })}
        />
      )}
      <Choice<string>
        label={words.kind}
        value={filter.kind ?? ''}
        options={[any(words.kind), ...kinds.map(kind => ({ key: kind, label: words.kinds[kind] }))]}
        onChange={key => change({ kind: key === '' ? undefined : key as RecognitionKind })}
      />
      <SuggestedText label={words.topic} value={filter.topic ?? ''} suggestions={topics} onCommit={topic => change({ topic })} />
      <SuggestedText label={words.department} value={filter.department ?? ''} suggestions={departments} onCommit={department => change({ department })} />
      {chosen > 0 && <Button kind="subtle" onClick={() => onChange({})}>{words.clear}</Button>}
    </div>
  );
}

function distinct(values: readonly string[]): readonly string[] {
  return [...new Set(values.filter(value => value !== ''))].sort((a, b) => a.localeCompare(b));
}
