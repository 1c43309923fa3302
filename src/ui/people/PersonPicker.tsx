import * as React from 'react';
import { everybody } from '../../core/people';
import type { People, Person } from '../../core/people';
import { useQuery } from '../app/query';
import { useStrings } from '../app/Surroundings';
import { Button } from '../parts/Button';
import { PersonName } from '../parts/PersonName';
import { useSettled } from '../parts/useSettled';
import { Field } from './Field';
import styles from './Owner.module.scss';
import { searchSettles } from './queries';

/** Names offered at once; who types on finds the others. */
const mostNames = 12;

interface Props {
  readonly people: Pick<People, 'find'>;
  readonly label: string;
  readonly hint: string;
  /** Said where nobody fits what was typed. */
  readonly noneFound: string;
  /** What is wrong with the choice. */
  readonly problem?: string;
  readonly person: Person | undefined;
  readonly onChange: (person: Person | undefined) => void;
}

/** Finds one person by the same search as the directory. */
export function PersonPicker({ people, label, hint, noneFound, problem, person, onChange }: Props): React.ReactElement {
  const strings = useStrings();
  const [text, setText] = React.useState('');
  const wanted = useSettled(text.trim(), searchSettles);
  const found = useQuery(['pick', wanted], () => people.find({ text: wanted, facets: {}, pageSize: mostNames, scope: everybody }), {
    enabled: wanted.length > 1 && person === undefined, keepPreviousData: true
  });
  if (person) {
    return (
      <div className={styles.picked}>
        <span className={styles.changeTitle}>{label}</span> <PersonName person={person} /> <Button kind="subtle" onClick={() => onChange(undefined)}>{strings.common.undo}</Button>
      </div>
    );
  }
  const rows = wanted.length > 1 ? found.data?.rows ?? [] : [];
  return (
    <div>
      <Field label={label} hint={hint} {...(problem === undefined ? {} : { problem })}>{props => <input {...props} type="text" autoComplete="off" value={text} onChange={event => setText(event.target.value)} />}</Field>
      {found.data && wanted.length > 1 && rows.length === 0 && <p role="status">{noneFound}</p>}
      {rows.length > 0 && (
        <ul className={styles.names} aria-label={label}>
          {rows.map(({ person: one }) => (
            <li key={one.key}>
              <Button kind="subtle" onClick={() => { onChange(one); setText(''); }}>
                <PersonName person={one} />{one.department ? ` · ${one.department}` : ''}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
