import * as React from 'react';
import type { Presence } from '../../core/people';
import { usePeopleStrings } from '../app/AllStrings';
import { useSurroundings } from '../app/Surroundings';
import { PresenceAvailable12Regular, PresenceAway12Regular, PresenceBusy12Filled, PresenceDnd12Regular, PresenceOffline12Regular } from './peopleIcons';
import styles from './PresenceMark.module.scss';

const icons: Record<Exclude<Presence['availability'], 'unknown'>, React.ReactElement> = {
  available: <PresenceAvailable12Regular />,
  busy: <PresenceBusy12Filled />,
  doNotDisturb: <PresenceDnd12Regular />,
  away: <PresenceAway12Regular />,
  offline: <PresenceOffline12Regular />
};

/** Presence as sign and word, since a colour alone says nothing to some. Unknown is not shown: it would look like "away". */
export function PresenceMark({ presence }: { readonly presence: Presence }): React.ReactElement | null {
  const strings = usePeopleStrings();
  const { locale } = useSurroundings();
  const { availability, outOfOfficeUntil } = presence;
  if (outOfOfficeUntil !== undefined) {
    return <span className={styles.presence} data-presence="away">{icons.away} {strings.presence.outOfOffice(dayOf(outOfOfficeUntil, locale))}</span>;
  }
  if (availability === 'unknown') return null;
  return <span className={styles.presence} data-presence={availability}>{icons[availability]} {strings.presence[availability]}</span>;
}

/** "14 March": day and month of a moment, in the reader's own time zone; with the year where it is another than now. */
export function dayOf(at: string, locale: string, now = new Date()): string {
  const then = new Date(at);
  if (isNaN(then.getTime())) return at;
  const isThisYear = then.getFullYear() === now.getFullYear();
  return new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', ...(isThisYear ? {} : { year: 'numeric' }) }).format(then);
}
