import * as React from 'react';
import { asDirectoryPerson, cleanExpertise } from '../../core/people';
import type { DirectoryPerson, EntryId, Expertise, MyExpertise } from '../../core/people';
import type { Instant } from '../../core/shared';
import { CardSelf } from './CardSelf';
import { useWholeDirectory } from './DirectoryContext';
import styles from './MyEntry.module.scss';
import { PersonDetails } from './PersonDetails';
import { PersonTile } from './PersonTile';
import { useCard } from './queries';
import { useMinute } from './useMinute';

/** The card as others would see it with what is typed now. */
export function EntryPreview({ mine, form }: { readonly mine: MyExpertise; readonly form: Expertise }): React.ReactElement {
  const { environment: { words: { mine: words }, me } } = useWholeDirectory();
  const now = useMinute();
  const known = useCard({ ...me, ...mine.me }).data?.person ?? asDirectoryPerson({ ...me, ...mine.me });
  const person: DirectoryPerson = {
    ...known,
    entry: {
      id: 0 as EntryId, person: mine.me, modified: now.toISOString() as Instant, etag: '', subjectExpertOn: mine.entry?.subjectExpertOn ?? [],
      ...cleanExpertise(form)
    }
  };
  return (
    <details className={styles.preview}>
      <summary>{words.preview}</summary>
      {form.isHidden
        ? <p>{words.previewHidden}</p>
        : (
          <>
            <PersonTile person={person} reasons={[]} size={72} work={<PersonDetails person={person} extras={undefined} fields={['jobTitle', 'department', 'office', 'localTime']} now={now} />} />
            <CardSelf person={person} extras={undefined} now={now} />
          </>
        )}
    </details>
  );
}
