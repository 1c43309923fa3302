import * as React from 'react';
import type { DirectoryPerson, DirectoryRow, Reason } from '../../core/people';
import { PersonName } from '../parts/PersonName';
import { useWholeDirectory } from './DirectoryContext';
import { DirectoryLink } from './DirectoryLink';
import styles from './PeopleResults.module.scss';
import { PersonTile } from './PersonTile';
import { placeOfPerson } from './placeOfPerson';
import { useElsewhere } from './queries';

interface Props {
  readonly rows: readonly DirectoryRow[];
  readonly text: string;
  readonly hasMore: boolean;
  /** The reader's own department, where it is known. */
  readonly own: string | null | undefined;
}

/** People of other departments within these first places are seen anyway. */
const seenAnyway = 6;

/** Who knows it elsewhere, when the first people are all of the reader's own department (A89). */
export function ElsewhereSuggestion({ rows, text, hasMore, own }: Props): React.ReactElement | null {
  const { environment: { words } } = useWholeDirectory();
  const isOther = ({ person }: DirectoryRow): boolean => Boolean(own && person.department && person.department !== own);
  const at = rows.findIndex(isOther);
  const suggestion = useElsewhere(text, Boolean(own) && at < 0 && hasMore);
  const found: { readonly person: DirectoryPerson; readonly reasons: readonly Reason[] } | undefined = at >= seenAnyway ? rows[at] : suggestion;
  const place = found && placeOfPerson(found.person);
  if (!found || place === undefined) return null;
  return (
    <section className={styles.elsewhere} aria-label={words.elsewhereTitle}>
      <h3 className={styles.elsewhereTitle}>{words.elsewhereTitle}</h3>
      <PersonTile
        person={found.person}
        reasons={found.reasons}
        name={<DirectoryLink className={styles.name} route={{ expert: place }}><PersonName person={found.person} /></DirectoryLink>}
      />
    </section>
  );
}
