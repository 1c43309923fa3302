import * as React from 'react';
import { useWholeDirectory } from './DirectoryContext';
import { Field } from './Field';

interface Props {
  readonly value: string | undefined;
  readonly problem?: string;
  readonly onChange: (zone: string | undefined) => void;
}

/** One of the browser's time zones. All four hundred come when somebody is about to choose. */
export function TimeZoneField({ value, problem, onChange }: Props): React.ReactElement {
  const { environment: { words: { mine: words } } } = useWholeDirectory();
  const [isChoosing, setChoosing] = React.useState(false);
  const load = (): void => setChoosing(true);
  return (
    <Field label={words.timeZone} problem={problem}>
      {props => (
        <select {...props} value={value ?? ''} onPointerEnter={load} onFocus={load} onChange={event => onChange(event.target.value || undefined)}>
          <option value="">{words.timeZoneNone}</option>
          {timeZones(value, isChoosing).map(zone => <option key={zone} value={zone}>{zone.replace(/_/g, ' ')}</option>)}
        </select>
      )}
    </Field>
  );
}

/** This browser's own first. Old browsers know no list: they offer their own and what was chosen before. */
function timeZones(chosen: string | undefined, all: boolean): readonly string[] {
  const { supportedValuesOf } = Intl as typeof Intl & { supportedValuesOf?(kind: 'timeZone'): readonly string[] };
  const here = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  const zones = [here, ...(chosen === undefined ? [] : [chosen]), ...(all ? supportedValuesOf?.('timeZone') ?? [] : [])];
  return zones.filter((zone, index) => zone && zones.indexOf(zone) === index);
}
