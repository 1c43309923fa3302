import * as React from 'react';
import { useWholeDirectory } from './DirectoryContext';
import styles from './MyEntry.module.scss';
import { useCard, useExtras } from './queries';

/** What colleagues see of the reader that the company keeps, each with its source: no surprise, and where to change it. */
export function CompanySources(): React.ReactElement {
  const { environment: { words, me } } = useWholeDirectory();
  const person = useCard(me).data?.person;
  const extras = useExtras(person ? [person] : []);
  const { mine, card, pane: { field } } = words;
  const graph = person && extras.get(person.key);
  const lists = (values: readonly string[] | undefined): string | undefined => (values && values.length > 0 ? values.join(', ') : undefined);
  const rows: readonly (readonly [string, string | undefined, string])[] = [
    [field.jobTitle, person?.jobTitle, mine.sourceProfile],
    [field.department, person?.department, mine.sourceProfile],
    [field.office, person?.office, mine.sourceProfile],
    [card.aboutMe, person?.aboutMe, mine.sourceProfile],
    [card.responsibilities, lists(person?.responsibilities), mine.sourceProfile],
    [card.skills, lists(person?.skills), mine.sourceProfile],
    [card.pastProjects, lists(person?.pastProjects), mine.sourceProfile],
    [card.interests, lists(person?.interests), mine.sourceProfile],
    [card.schools, lists(person?.schools), mine.sourceProfile],
    [mine.timeZone, graph?.workingHours?.timeZone, mine.sourceGraph]
  ];
  const known = rows.filter(([, value]) => value !== undefined && value !== '');
  return (
    <section className={styles.company} aria-label={mine.company}>
      <h3 className={styles.groupTitle}>{mine.company}</h3>
      <p className={styles.hint}>{known.length === 0 ? mine.companyNone : mine.companyHint}</p>
      {known.length > 0 && (
        <dl className={styles.sources}>
          {known.map(([label, value, source]) => (
            <div key={label}><dt>{label}</dt><dd><bdi>{value}</bdi> <span className={styles.source}>{source}</span></dd></div>
          ))}
        </dl>
      )}
    </section>
  );
}
