import * as React from 'react';
import type { MyExpertise } from '../../core/people';
import { Button } from '../parts/Button';
import { EmptyState } from '../parts/EmptyState';
import { Failure } from '../parts/Failure';
import { ChevronLeft16Regular, Person16Regular } from '../parts/icons';
import { Skeleton } from '../parts/Skeleton';
import { CompanySources } from './CompanySources';
import { useWholeDirectory } from './DirectoryContext';
import { DirectoryLink } from './DirectoryLink';
import { EntryForm } from './EntryForm';
import styles from './MyEntry.module.scss';
import { NominationAnswers } from './NominationAnswers';
import { useMine } from './queries';

/** What somebody says of themselves here: edited in place, with what others see of it and what the company adds. */
export function MyEntryScreen({ onClose }: { readonly onClose: () => void }): React.ReactElement {
  const { environment: { words } } = useWholeDirectory();
  const query = useMine();
  const heading = React.useRef<HTMLHeadingElement>(null);
  React.useEffect(() => heading.current?.focus(), []);
  const retry = (): void => { void query.refetch(); };
  return (
    <section className={styles.screen} aria-label={words.mine.title}>
      <p className={styles.bar}><DirectoryLink className={styles.back} route={{}}><ChevronLeft16Regular /> {words.mine.back}</DirectoryLink></p>
      <h2 ref={heading} tabIndex={-1} className={styles.title}>{words.mine.title}</h2>
      {query.data
        ? <Loaded mine={query.data} onClose={onClose} />
        : query.isError ? <Failure error={query.error} onRetry={retry} /> : <Skeleton shape="posts" count={2} onRetry={retry} />}
    </section>
  );
}

function Loaded({ mine, onClose }: { readonly mine: MyExpertise; readonly onClose: () => void }): React.ReactElement {
  const { environment: { words, strings } } = useWholeDirectory();
  if (!mine.canWrite) {
    const back = <Button onClick={onClose}>{strings.common.close}</Button>;
    return (
      <>
        <EmptyState icon={<Person16Regular />} title={words.mine.title} text={mine.exists ? words.mine.readOnly : words.mine.notYet} action={back} />
        <CompanySources />
      </>
    );
  }
  return (
    <>
      <NominationAnswers mine={mine} />
      <EntryForm mine={mine} />
      <CompanySources />
    </>
  );
}

