import * as React from 'react';
import { nextOfficeHour } from '../../core/people';
import type { DirectoryPerson, PersonExtras } from '../../core/people';
import { usePeopleStrings } from '../app/AllStrings';
import type { DirectoryField } from './contract';
import { useDirectory } from './DirectoryContext';
import { slotText } from './officeHourText';
import { clockIn, languageName } from './personFields';
import styles from './PersonDetails.module.scss';
import { Tags } from './Tags';

interface Props {
  readonly person: DirectoryPerson;
  readonly extras: PersonExtras | undefined;
  /** In the owner's order. */
  readonly fields: readonly DirectoryField[];
  readonly now: Date;
}

/** Fields that share a line when they follow each other. */
const line: Partial<Record<DirectoryField, 'work' | 'place'>> = { jobTitle: 'work', department: 'work', office: 'place', localTime: 'place' };

/** Most tags before "+3". */
const mostTags = 5;

/** The owner's choice of fields of one person; fields without a value take no room. */
export function PersonDetails({ person, extras, fields, now }: Props): React.ReactElement {
  const lines: { kind: string; texts: string[]; field: DirectoryField }[] = [];
  const { environment: { words, locale } } = useDirectory();
  const strings = usePeopleStrings();
  const time = clockIn(person.entry?.timeZone ?? extras?.workingHours?.timeZone, now, locale);
  const texts: Partial<Record<DirectoryField, string | undefined>> = {
    jobTitle: person.jobTitle, department: person.department, office: person.office, localTime: time && strings.localTime(time)
  };
  for (const field of fields) {
    const kind = line[field] ?? field;
    const last = lines[lines.length - 1];
    const text = texts[field];
    if (line[field] === undefined) lines.push({ kind, texts: [], field });
    else if (text && last?.kind === kind) last.texts.push(text);
    else if (text) lines.push({ kind, texts: [text], field });
  }
  return (
    <>
      {lines.map(({ kind, texts: parts, field }) => (
        parts.length > 0
          ? <p key={kind + field} className={styles.line}><bdi>{parts.join(kind === 'place' ? ', ' : ' · ')}</bdi></p>
          : <Field key={kind} field={field} person={person} words={words} now={now} locale={locale} />
      ))}
    </>
  );
}

interface FieldProps {
  readonly field: DirectoryField;
  readonly person: DirectoryPerson;
  readonly words: ReturnType<typeof useDirectory>['environment']['words'];
  readonly now: Date;
  readonly locale: string;
}

function Field({ field, person, words, now, locale }: FieldProps): React.ReactElement | null {
  const { entry } = person;
  switch (field) {
    case 'topics': return <Tags label={words.card.topics} values={entry?.topics ?? []} most={mostTags} />;
    case 'skills': return <Tags label={words.card.skills} values={person.skills} most={mostTags} />;
    case 'askMeAbout': {
      const topics = entry?.askMeAbout ?? [];
      return topics.length === 0 ? null : <p className={styles.line}><bdi>{words.labelled(words.card.askMeAbout, topics.slice(0, mostTags).join(', '))}</bdi></p>;
    }
    case 'languages': {
      const languages = entry?.languages ?? [];
      return languages.length === 0 ? null : <p className={styles.line}>{words.labelled(words.card.languages, languages.map(tag => languageName(tag, locale)).join(', '))}</p>;
    }
    case 'officeHours': {
      const slot = entry && nextOfficeHour(entry, now);
      return slot ? <p className={styles.line}>{words.labelled(words.card.officeHours, slotText(slot, words, locale))}</p> : null;
    }
    default: return null;
  }
}
