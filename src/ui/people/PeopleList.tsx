import * as React from 'react';
import { samePerson } from '../../core/people';
import type { DirectoryRow, PersonExtras } from '../../core/people';
import { PersonName } from '../parts/PersonName';
import { ContactActions } from './ContactActions';
import type { DirectoryField, DirectoryView } from './contract';
import { useDirectory } from './DirectoryContext';
import { DirectoryLink } from './DirectoryLink';
import styles from './PeopleResults.module.scss';
import { PersonDetails } from './PersonDetails';
import { PersonTile } from './PersonTile';
import { placeOfPerson } from './placeOfPerson';
import { useExtras } from './queries';
import { useMinute } from './useMinute';

interface Props {
  readonly rows: readonly DirectoryRow[];
  readonly view: Exclude<DirectoryView, 'chart'>;
  /** What was searched for: the title of a question to everybody. */
  readonly askWords: string;
  readonly selected?: string;
  readonly focusOn?: string;
}

/** People as cards or as a compact list. The name opens the card. */
export function PeopleList({ rows, view, askWords, selected, focusOn }: Props): React.ReactElement | null {
  const { environment: { words } } = useDirectory();
  const extras = useExtras(rows.map(row => row.person));
  const now = useMinute();
  if (rows.length === 0) return null;
  return (
    <ul className={view === 'cards' ? styles.cards : styles.list} aria-label={words.list}>
      {rows.map(row => (
        <PersonItem
          key={row.person.key}
          row={row}
          view={view}
          extras={extras.get(row.person.key)}
          now={now}
          askWords={askWords}
          selected={selected}
          focusOn={focusOn}
        />
      ))}
    </ul>
  );
}

interface ItemProps extends Omit<Props, 'rows'> {
  readonly row: DirectoryRow;
  readonly extras: PersonExtras | undefined;
  readonly now: Date;
}

function PersonItem({ row, view, extras, now, askWords, selected, focusOn }: ItemProps): React.ReactElement {
  const { settings: { fields }, environment } = useDirectory();
  const { person, reasons, availability } = row;
  const place = person.isDeleted ? undefined : placeOfPerson(person);
  const link = React.useRef<HTMLAnchorElement>(null);
  const takesFocus = place !== undefined && place === focusOn;
  React.useEffect(() => { if (takesFocus) link.current?.focus(); }, [takesFocus]);
  const isCurrent = place !== undefined && place === selected;
  const name = place === undefined
    ? <PersonName person={person} />
    : (
      <DirectoryLink ref={link} className={styles.name} route={{ expert: place }} aria-current={isCurrent || undefined}><PersonName person={person} /></DirectoryLink>
    );
  // Where a row says little anyway, tags would make it a card.
  const shown: readonly DirectoryField[] = view === 'cards' ? fields : fields.filter(field => field !== 'topics' && field !== 'skills');
  const isMe = samePerson(person, environment.me);
  const contact = fields.indexOf('contact') >= 0 && !isMe && !person.isDeleted && (
    <ContactActions
      person={person} subject={askWords || undefined} ways={['chat', 'mail']}
      askHref={environment.askHref?.(askWords, person)} onAskFollowed={() => environment.onAsk?.(askWords, person)}
    />
  );
  return (
    <li className={styles.person} data-current={isCurrent || undefined}>
      <PersonTile
        person={person}
        reasons={reasons}
        extras={extras}
        size={view === 'cards' ? 72 : 32}
        availability={availability}
        name={name}
        work={<PersonDetails person={person} extras={extras} fields={shown} now={now} />}
        {...(view === 'cards' ? { foot: contact } : { children: contact })}
      />
    </li>
  );
}
