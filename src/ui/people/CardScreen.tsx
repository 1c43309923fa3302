import * as React from 'react';
import { samePerson } from '../../core/people';
import type { PersonCard, PersonRef } from '../../core/people';
import { Button } from '../parts/Button';
import { EmptyState } from '../parts/EmptyState';
import { Failure } from '../parts/Failure';
import { ChevronLeft16Regular, Dismiss16Regular, Search48Regular } from '../parts/icons';
import { Notice } from '../parts/Notice';
import { PersonName } from '../parts/PersonName';
import { Skeleton } from '../parts/Skeleton';
import { Stale } from '../parts/Stale';
import { CardEvidence } from './CardEvidence';
import { CardOrganisation } from './CardOrganisation';
import { CardProfile } from './CardProfile';
import { CardHeldBadges, CardThanks } from './CardRecognition';
import styles from './CardScreen.module.scss';
import { CardSelf } from './CardSelf';
import { ContactActions } from './ContactActions';
import { CopyLink } from './CopyLink';
import { useWholeDirectory } from './DirectoryContext';
import { DirectoryLink } from './DirectoryLink';
import { PersonDetails } from './PersonDetails';
import { PersonTile } from './PersonTile';
import { placeOfPerson } from './placeOfPerson';
import { useCard, useExtras } from './queries';
import { useMinute } from './useMinute';

interface Props {
  /** Undefined: the link names nobody. */
  readonly person: PersonRef | undefined;
  /** Somebody came here from the list. */
  readonly takesFocus: boolean;
  readonly isBeside: boolean;
  readonly onShowChart: () => void;
}

/** Everything about one person that the reader may see. */
export function CardScreen(props: Props): React.ReactElement {
  const { settings, environment: { words, navigate, strings } } = useWholeDirectory();
  const close = (): void => navigate({});
  const onKeyDown = (event: React.KeyboardEvent): void => { if (event.key === 'Escape' && props.isBeside) close(); };
  return (
    <section aria-label={words.card.label} onKeyDown={onKeyDown}>
      {props.isBeside
        ? <div className={styles.bar}><Button kind="subtle" icon={<Dismiss16Regular />} aria-label={words.card.close} title={words.card.close} onClick={close} /></div>
        : (
          <>
            {/* Beside the list its title leads to the name; alone, the name would follow the page's own without a level between. */}
            <h2 className={styles.above}>{settings.title || words.title}</h2>
            <div className={styles.bar}><DirectoryLink className={styles.back} route={{}}><ChevronLeft16Regular /> {words.card.back}</DirectoryLink></div>
          </>
        )}
      {props.person
        ? <LoadedCard {...props} person={props.person} />
        : <EmptyState icon={<Search48Regular />} title={words.card.notFoundTitle} text={words.card.notFound} action={<Button onClick={close}>{strings.common.close}</Button>} />}
    </section>
  );
}

function LoadedCard({ person, takesFocus, onShowChart }: Props & { readonly person: PersonRef }): React.ReactElement {
  const { environment: { words, navigate, strings } } = useWholeDirectory();
  const query = useCard(person);
  const retry = (): void => { void query.refetch(); };
  if (query.data === undefined) {
    return query.isError ? <Failure error={query.error} onRetry={retry} /> : <Skeleton shape="posts" count={1} onRetry={retry} />;
  }
  if (query.data === null) {
    const back = <Button onClick={() => navigate({})}>{strings.common.close}</Button>;
    return <EmptyState icon={<Search48Regular />} title={words.card.notFoundTitle} text={words.card.notFound} action={back} />;
  }
  return (
    <>
      {query.isError && <Stale since={query.dataUpdatedAt} onRefresh={retry} />}
      <Card card={query.data} takesFocus={takesFocus} onShowChart={onShowChart} />
    </>
  );
}

interface CardProps {
  readonly card: PersonCard;
  readonly takesFocus: boolean;
  readonly onShowChart: () => void;
}

function Card({ card, takesFocus, onShowChart }: CardProps): React.ReactElement {
  const { environment } = useWholeDirectory();
  const { words, me } = environment;
  const { person } = card;
  const extras = useExtras([person]).get(person.key);
  const now = useMinute();
  const heading = React.useRef<HTMLHeadingElement>(null);
  React.useEffect(() => { if (takesFocus) heading.current?.focus(); }, [takesFocus]);
  const isMe = samePerson(person, me);
  const place = placeOfPerson(person);
  return (
    <article className={styles.card}>
      <PersonTile
        person={person}
        reasons={[]}
        extras={extras}
        size={72}
        availability={card.availability}
        name={<h3 ref={heading} tabIndex={-1} className={styles.name}><PersonName person={person} /></h3>}
        work={<PersonDetails person={person} extras={extras} fields={['jobTitle', 'department', 'office', 'localTime']} now={now} />}
      />
      {isMe ? (
        <p className={styles.own}>{words.card.own} <DirectoryLink className={styles.link} route={{ isMine: true }}>{words.card.edit}</DirectoryLink></p>
      ) : !person.isDeleted && <ContactActions person={person} askHref={environment.askHref?.('', person)} onAskFollowed={() => environment.onAsk?.('', person)} />}
      <div className={styles.copy}>
        {!isMe && !person.isDeleted && <CardThanks person={person} />}
        {place !== undefined && <CopyLink address={environment.hrefOf({ expert: place })} />}
      </div>
      <Missing card={card} />
      <CardHeldBadges person={person} />
      <CardSelf person={person} extras={extras} now={now} />
      <CardEvidence card={card} />
      <CardProfile person={person} />
      <CardOrganisation person={person} onShowChart={onShowChart} />
    </article>
  );
}

/** What could not be read is said once; Graph is an extra that nobody misses. */
function Missing({ card }: { readonly card: PersonCard }): React.ReactElement | null {
  const { environment: { words } } = useWholeDirectory();
  const missing = card.missing.filter(name => name !== 'graph');
  return missing.length === 0 ? null : <Notice kind="warning">{missing.map(name => <p key={name}>{words.missing[name]}</p>)}</Notice>;
}
