import * as React from 'react';
import { asDirectoryPerson } from '../../core/people';
import type { DirectoryPerson, PersonRef } from '../../core/people';
import { Button } from '../parts/Button';
import { EmptyState } from '../parts/EmptyState';
import { Failure } from '../parts/Failure';
import { PersonName } from '../parts/PersonName';
import { Skeleton } from '../parts/Skeleton';
import { useWholeDirectory } from './DirectoryContext';
import { DirectoryLink } from './DirectoryLink';
import styles from './OrganisationChart.module.scss';
import { PersonTile } from './PersonTile';
import { personOfPlace, placeOfPerson } from './placeOfPerson';
import { useCard, useOrganisation } from './queries';

/** The people around one person: manager above, reports below; any of them can become the middle. */
export function OrganisationChart({ start }: { readonly start: string | undefined }): React.ReactElement {
  const { environment: { me } } = useWholeDirectory();
  const [center, setCenter] = React.useState<PersonRef>(() => (start === undefined ? undefined : personOfPlace(start)) ?? me);
  return <Around key={placeOfPerson(center)} person={center} onCenter={setCenter} />;
}

interface AroundProps {
  readonly person: PersonRef;
  readonly onCenter: (person: PersonRef) => void;
}

function Around({ person, onCenter }: AroundProps): React.ReactElement {
  const { environment: { words } } = useWholeDirectory();
  const organisation = useOrganisation(person);
  const card = useCard(person);
  const retry = (): void => { void organisation.refetch(); };
  if (organisation.data === undefined) {
    return organisation.isError ? <Failure error={organisation.error} onRetry={retry} /> : <Skeleton shape="rows" count={3} onRetry={retry} />;
  }
  if (organisation.data === null) return <EmptyState title={words.view.chart} text={words.chart.refused} />;
  const { manager, reports } = organisation.data;
  const middle = card.data?.person ?? asDirectoryPerson(person);
  return (
    <div className={styles.chart}>
      {manager && <section aria-label={words.chart.up} className={styles.level}><Box person={manager} onCenter={onCenter} /></section>}
      <div className={styles.level} data-middle><Box person={middle} /></div>
      <section aria-label={words.chart.of(middle.name)}>
        {reports.length === 0
          ? <p className={styles.none}>{words.chart.noReports}</p>
          : <ul className={styles.reports}>{reports.map(report => <li key={report.key}><Box person={report} onCenter={onCenter} /></li>)}</ul>}
      </section>
    </div>
  );
}

function Box({ person, onCenter }: { readonly person: DirectoryPerson; readonly onCenter?: (person: PersonRef) => void }): React.ReactElement {
  const { environment: { words } } = useWholeDirectory();
  const place = placeOfPerson(person);
  const name = <PersonName person={person} />;
  return (
    <div className={styles.box}>
      <PersonTile person={person} reasons={[]} name={place === undefined ? name : <DirectoryLink className={styles.name} route={{ expert: place }}>{name}</DirectoryLink>} />
      {onCenter && place !== undefined && <Button kind="subtle" onClick={() => onCenter(person)}>{words.chart.center(person.name)}</Button>}
    </div>
  );
}
