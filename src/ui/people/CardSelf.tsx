import * as React from 'react';
import { nextOfficeHour } from '../../core/people';
import type { DirectoryPerson, PersonExtras } from '../../core/people';
import { CardSection } from './CardSection';
import styles from './CardScreen.module.scss';
import { useWholeDirectory } from './DirectoryContext';
import { slotText } from './officeHourText';
import { clockOfMinutes, languageName, weekdayName } from './personFields';
import { Tags } from './Tags';

interface Props {
  readonly person: DirectoryPerson;
  readonly extras: PersonExtras | undefined;
  readonly now: Date;
}

/** What somebody says of themselves on this site. */
export function CardSelf({ person, extras, now }: Props): React.ReactElement | null {
  const { environment: { words: { card: words }, locale } } = useWholeDirectory();
  const { entry } = person;
  const hours = extras?.workingHours;
  const working = hours && <p>{words.workingHours(clockOfMinutes(hours.from, locale), clockOfMinutes(hours.until, locale))}</p>;
  if (!entry) return working ? <CardSection title={words.officeHours}>{working}</CardSection> : null;
  return (
    <>
      {entry.subjectExpertOn.map(topic => <p key={topic} className={styles.expert}>{words.subjectExpert(topic)}</p>)}
      <TagSection title={words.askMeAbout} values={entry.askMeAbout} />
      <TagSection title={words.topics} values={entry.topics} />
      <TagSection title={words.processes} values={entry.processes} />
      <TagSection title={words.disciplines} values={entry.disciplines} />
      <TagSection title={words.languages} values={entry.languages.map(tag => languageName(tag, locale))} />
      <OfficeHours person={person} now={now} after={working} />
      {entry.isMentor && <p className={styles.plain}>{words.mentor}</p>}
      <TagSection title={words.wants} values={entry.wantsToLearn} />
    </>
  );
}

export function TagSection({ title, values }: { readonly title: string; readonly values: readonly string[] }): React.ReactElement | null {
  return values.length === 0 ? null : <CardSection title={title}><Tags label={title} values={values} /></CardSection>;
}

function OfficeHours({ person: { entry }, now, after }: { readonly person: DirectoryPerson; readonly now: Date; readonly after: React.ReactNode }): React.ReactElement | null {
  const { environment: { words, locale } } = useWholeDirectory();
  if (!entry || (entry.officeHours.length === 0 && !after)) return null;
  const slot = nextOfficeHour(entry, now);
  return (
    <CardSection title={words.card.officeHours}>
      {slot && <p>{slotText(slot, words, locale)}</p>}
      {entry.officeHours.length > 0 && (
        <ul className={styles.hours}>
          {entry.officeHours.map(({ day, from, until }) => (
            <li key={`${day}-${from}`}>{words.card.slotLocal(weekdayName(day, locale), clockOfMinutes(from, locale), clockOfMinutes(until, locale))}</li>
          ))}
        </ul>
      )}
      {after}
    </CardSection>
  );
}
