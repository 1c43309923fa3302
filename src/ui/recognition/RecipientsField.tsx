import * as React from 'react';
import { samePerson } from '../../core/people';
import type { Person } from '../../core/people';
import { Dismiss16Regular } from '../parts/icons';
import { nameOf, PersonName } from '../parts/PersonName';
import { PersonPicker } from '../people/PersonPicker';
import { useWholeRecognition } from './RecognitionContext';
import styles from './Thanks.module.scss';

interface Props {
  readonly recipients: readonly Person[];
  /** What is wrong with the choice. */
  readonly problem?: string;
  readonly onChange: (recipients: readonly Person[]) => void;
}

/** Several people, one after another, by the same search as the directory. */
export function RecipientsField({ recipients, problem, onChange }: Props): React.ReactElement {
  const { services: { people }, environment: { words: { thanks: words }, strings } } = useWholeRecognition();
  const add = (person: Person | undefined): void => {
    if (person && !recipients.some(one => samePerson(one, person))) onChange([...recipients, person]);
  };
  return (
    <div>
      <PersonPicker people={people} label={words.to} hint={words.toHint} noneFound={words.noneFound} {...(problem === undefined ? {} : { problem })} person={undefined} onChange={add} />
      {recipients.length > 0 && (
        <ul className={styles.people} aria-label={words.to}>
          {recipients.map((person, index) => (
            <li key={index} className={styles.person}>
              <PersonName person={person} />
              <button
                type="button" className={styles.remove} aria-label={words.remove(nameOf(person, strings))} title={words.remove(nameOf(person, strings))}
                onClick={() => onChange(recipients.filter(one => one !== person))}
              >
                <Dismiss16Regular />
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
