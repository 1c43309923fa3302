import * as React from 'react';
import { useStrings } from '../app/Surroundings';
import type { FirstStrings } from '../../loc';
import type { Person } from '../../core/people';
import styles from './PersonName.module.scss';

/** What to call somebody: their name, or that they are gone when the account left none. */
export function nameOf(person: Person, strings: FirstStrings): string {
  return person.name === '' ? strings.common.deletedPerson : person.name;
}

/** Name with the mark for people from outside (A89). Deleted people are plain text like everybody: no profile is linked. */
export function PersonName({ person }: { readonly person: Person }): React.ReactElement {
  const strings = useStrings();
  return (
    <span className={styles.name}>
      <bdi>{nameOf(person, strings)}</bdi>
      {person.isGuest && <span className={styles.guest} title={strings.common.guestHint}>{strings.common.guest}</span>}
    </span>
  );
}
