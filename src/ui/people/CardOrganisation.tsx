import * as React from 'react';
import type { DirectoryPerson } from '../../core/people';
import { Button } from '../parts/Button';
import { PersonName } from '../parts/PersonName';
import { CardSection } from './CardSection';
import styles from './CardScreen.module.scss';
import { useWholeDirectory } from './DirectoryContext';
import { DirectoryLink } from './DirectoryLink';
import { placeOfPerson } from './placeOfPerson';
import { useOrganisation } from './queries';

/** Most reports by name on a card. */
const mostReports = 8;

interface Props {
  readonly person: DirectoryPerson;
  readonly onShowChart: () => void;
}

/** Manager and reports, where Graph may tell; otherwise nothing, since the card is whole without. */
export function CardOrganisation({ person, onShowChart }: Props): React.ReactElement | null {
  const { environment: { words } } = useWholeDirectory();
  const { data } = useOrganisation(person.isDeleted ? undefined : person);
  if (!data || (!data.manager && data.reports.length === 0)) return null;
  return (
    <>
      {data.manager && <CardSection title={words.card.manager}><p><Name person={data.manager} /></p></CardSection>}
      {data.reports.length > 0 && (
        <CardSection title={words.card.reports}>
          <ul className={styles.hours}>{data.reports.slice(0, mostReports).map(report => <li key={report.key}><Name person={report} /></li>)}</ul>
        </CardSection>
      )}
      <Button kind="subtle" onClick={onShowChart}>{words.chart.center(person.name)}</Button>
    </>
  );
}

function Name({ person }: { readonly person: DirectoryPerson }): React.ReactElement {
  const place = placeOfPerson(person);
  const name = <PersonName person={person} />;
  return place === undefined ? name : <DirectoryLink className={styles.link} route={{ expert: place }}>{name}</DirectoryLink>;
}
