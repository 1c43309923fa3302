import * as React from 'react';
import type { OfficeHour } from '../../core/people';
import { Button } from '../parts/Button';
import { Add16Regular, Dismiss16Regular } from '../parts/icons';
import { useWholeDirectory } from './DirectoryContext';
import styles from './MyEntry.module.scss';
import { weekdayName } from './personFields';

interface Props {
  readonly hours: readonly OfficeHour[];
  readonly problem?: string;
  readonly onChange: (hours: readonly OfficeHour[]) => void;
}

/** Monday first; who starts the week on Sunday finds it last. */
const days = [1, 2, 3, 4, 5, 6, 0];
const added: OfficeHour = { day: 2, from: 14 * 60, until: 15 * 60 };

/** Weekly hours in which questions are welcome, in the person's own time zone. */
export function OfficeHoursField({ hours, problem, onChange }: Props): React.ReactElement {
  const { environment: { words: { mine: words }, locale } } = useWholeDirectory();
  const change = (at: number, patch: Partial<OfficeHour>): void => onChange(hours.map((hour, index) => (index === at ? { ...hour, ...patch } : hour)));
  return (
    <fieldset className={styles.checks}>
      <legend>{words.officeHours}</legend>
      {hours.map((hour, index) => (
        <div key={index} className={styles.hour}>
          <select className={styles.control} aria-label={words.day} value={hour.day} onChange={event => change(index, { day: Number(event.target.value) })}>
            {days.map(day => <option key={day} value={day}>{weekdayName(day, locale)}</option>)}
          </select>
          <input className={styles.control} type="time" aria-label={words.from} aria-invalid={problem !== undefined || undefined} value={clock(hour.from)} onChange={event => change(index, { from: minutesOf(event.target.value) })} />
          <input
            className={styles.control} type="time" aria-label={words.until} aria-invalid={problem !== undefined || undefined} value={clock(hour.until % 1440)}
            // A day's end is midnight on a clock.
            onChange={event => change(index, { until: minutesOf(event.target.value) || 1440 })}
          />
          <Button kind="subtle" icon={<Dismiss16Regular />} aria-label={words.removeHour} title={words.removeHour} onClick={() => onChange(hours.filter((_, other) => other !== index))} />
        </div>
      ))}
      {problem !== undefined && <p className={styles.problem}>{problem}</p>}
      <Button kind="subtle" icon={<Add16Regular />} onClick={() => onChange([...hours, added])}>{words.addHour}</Button>
    </fieldset>
  );
}

function clock(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

function minutesOf(text: string): number {
  const [hours, minutes] = text.split(':').map(Number);
  return (hours || 0) * 60 + (minutes || 0);
}
