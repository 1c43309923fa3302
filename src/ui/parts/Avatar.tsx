import * as React from 'react';
import type { Person } from '../../core/people';
import { Person16Regular } from './icons';
import styles from './Avatar.module.scss';

interface Props {
  readonly person: Person;
  /** 24 in replies and rows, 32 for an author, 48 in the directory, 72 on a card. */
  readonly size: 24 | 32 | 48 | 72;
}

/** Picture, or initials, or an outline for somebody who is gone. Decoration: the name stands beside it. */
export function Avatar({ person, size }: Props): React.ReactElement {
  const [broken, setBroken] = React.useState<string>();
  const picture = person.isDeleted ? undefined : person.pictureUrl;
  return (
    <span className={styles.avatar} data-size={size} aria-hidden="true">
      {picture !== undefined && picture !== broken
        ? <img src={picture} alt="" width={size} height={size} loading="lazy" onError={() => setBroken(picture)} />
        : person.isDeleted || person.name === '' ? <Person16Regular /> : initials(person.name)}
    </span>
  );
}

/** First letters of the first and last name; what stands in brackets ("(External)") does not count. */
export function initials(name: string): string {
  const words = name.replace(/\([^)]*\)/g, ' ').split(/[\s,]+/).filter(word => /[\p{L}\p{N}]/u.test(word));
  const letters = words.length > 1 ? [words[0], words[words.length - 1]] : words;
  return letters.map(word => Array.from(word.replace(/[^\p{L}\p{N}]/gu, ''))[0]).join('').toLocaleUpperCase();
}
