import * as React from 'react';
import type { Availability, DirectoryPerson, PersonExtras, Reason, Suggestion } from '../../core/people';
import { usePeopleStrings } from '../app/AllStrings';
import { useSurroundings } from '../app/Surroundings';
import { Avatar } from '../parts/Avatar';
import { PersonName } from '../parts/PersonName';
import { AvailabilityNote } from './AvailabilityNote';
import styles from './PersonTile.module.scss';
import { PresenceMark } from './PresenceMark';
import { ReasonLine } from './ReasonLine';

interface Props {
  readonly person: DirectoryPerson;
  /** Strongest first; at most two are shown. */
  readonly reasons: readonly Reason[];
  /** What Graph adds, where it was granted. */
  readonly extras?: PersonExtras;
  readonly size?: 32 | 48 | 72;
  /** Not given for suggestions: they are free. */
  readonly availability?: Availability;
  readonly insteadOf?: Suggestion['insteadOf'];
  readonly isFromElsewhere?: boolean;
  /** Instead of the plain name, for example a link to the card. */
  readonly name?: React.ReactNode;
  /** Lines below title and department, for example place and topics. */
  readonly details?: React.ReactNode;
  /** Title and department in the owner's choice; default: what is there of both. */
  readonly work?: React.ReactNode;
  /** Ways to reach them, beside the picture. */
  readonly children?: React.ReactNode;
  /** Instead of that, below picture and words, where there is little width. */
  readonly foot?: React.ReactNode;
}

/** Somebody with the reason for being shown: the reason first, since a title alone tells nobody why. */
export function PersonTile(props: Props): React.ReactElement {
  const { person, reasons, extras, size = 32, availability, insteadOf, isFromElsewhere, name, details, work, children, foot } = props;
  const strings = usePeopleStrings();
  const { locale } = useSurroundings();
  const shown = reasons.filter(reason => reason.kind !== 'name').slice(0, 2);
  const titles = [person.jobTitle, person.department].filter((text): text is string => text !== undefined && text !== '');
  return (
    <div className={styles.tile} data-size={size}>
      <Avatar person={extras?.photoUrl === undefined ? person : { ...person, pictureUrl: extras.photoUrl }} size={size} />
      <div className={styles.main}>
        <div className={styles.head}>
          {name ?? <PersonName person={person} />}
          {person.entry?.pronouns && <span className={styles.pronouns}><bdi>{person.entry.pronouns}</bdi></span>}
          {extras?.presence && <PresenceMark presence={extras.presence} />}
        </div>
        {shown.length > 0 && (
          <ul className={styles.reasons} aria-label={strings.reason.list}>
            {shown.map((reason, index) => <li key={index}><ReasonLine reason={reason} /></li>)}
          </ul>
        )}
        {work ?? (titles.length > 0 && <p className={styles.work}><bdi>{titles.join(' · ')}</bdi></p>)}
        {isFromElsewhere && <p className={styles.note}>{strings.elsewhere}</p>}
        {insteadOf && <p className={styles.note}>{strings.insteadOf[insteadOf.because.kind](insteadOf.name)}</p>}
        {availability && <AvailabilityNote availability={availability} locale={locale} />}
        {details}
        {children}
      </div>
      {foot && <div className={styles.foot}>{foot}</div>}
    </div>
  );
}
