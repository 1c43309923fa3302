import * as React from 'react';
import type { DirectoryPerson } from '../../core/people';
import { TagSection } from './CardSelf';
import { CardSection } from './CardSection';
import styles from './CardScreen.module.scss';
import { useWholeDirectory } from './DirectoryContext';

/** What the company profile adds, folded: the site's own words come first. */
export function CardProfile({ person }: { readonly person: DirectoryPerson }): React.ReactElement | null {
  const { environment: { words: { card: words } } } = useWholeDirectory();
  const { skills, responsibilities, pastProjects, schools, interests, aboutMe } = person;
  const lists: readonly (readonly [string, readonly string[]])[] = [
    [words.responsibilities, responsibilities], [words.skills, skills], [words.pastProjects, pastProjects], [words.interests, interests], [words.schools, schools]
  ];
  if (!aboutMe && lists.every(([, values]) => values.length === 0)) return null;
  return (
    <details className={styles.profile} open={person.entry === undefined}>
      <summary>{words.profile}</summary>
      {aboutMe && <CardSection title={words.aboutMe}><p><bdi>{aboutMe}</bdi></p></CardSection>}
      {lists.map(([title, values]) => <TagSection key={title} title={title} values={values} />)}
    </details>
  );
}
