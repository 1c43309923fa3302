import * as React from 'react';
import type { Availability } from '../../core/people';
import { usePeopleStrings } from '../app/AllStrings';
import styles from './PersonTile.module.scss';
import { dayOf } from './PresenceMark';

/** Why somebody is not suggested now (A78). Whoever is free needs no word. */
export function AvailabilityNote({ availability, locale }: { readonly availability: Availability; readonly locale: string }): React.ReactElement | null {
  const { availability: texts } = usePeopleStrings();
  switch (availability.kind) {
    case 'paused': return <p className={styles.note}>{texts.paused(dayOf(availability.until, locale))}</p>;
    case 'atLimit': return <p className={styles.note}>{texts.atLimit}</p>;
    case 'away': return <p className={styles.note}>{texts.away}</p>;
    default: return null;
  }
}
