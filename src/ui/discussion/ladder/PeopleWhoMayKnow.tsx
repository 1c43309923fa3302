import * as React from 'react';
import { similarTerms } from '../../../core/discussion';
import { samePerson } from '../../../core/people';
import type { Person, Suggestion } from '../../../core/people';
import { useAllStrings } from '../../app/AllStrings';
import { useApp } from '../../app/AppContext';
import { useQuery } from '../../app/query';
import { Button } from '../../parts/Button';
import { Add16Regular, CheckmarkCircle16Filled } from '../../parts/icons';
import { useId } from '../../parts/useId';
import { useSettled } from '../../parts/useSettled';
import { ContactActions } from '../../people/ContactActions';
import { PersonTile } from '../../people/PersonTile';
import { staleness } from '../queries';
import styles from './ladder.module.scss';
import { useOutcome } from './useOutcome';

/** How long typing must rest before people are looked for, in milliseconds: the whole company shares 25 people searches a second. */
export const peopleSettle = 700;
/** More names than a person can weigh help nobody. */
const mostPeople = 3;

interface Props {
  /** The unfinished question. */
  readonly text: string;
  /** Asked by name so far; undefined where nobody can be asked by name. */
  readonly asked?: readonly Person[];
  readonly onAsked?: (people: readonly Person[]) => void;
}

/** The second rung: who may know, why, and how to reach them, before everybody is asked (A85). Nothing where nobody is known. */
export function PeopleWhoMayKnow({ text, asked = [], onAsked }: Props): React.ReactElement | null {
  const strings = useAllStrings();
  const headingId = useId('people');
  const found = useMayKnow(useSettled(text.trim(), peopleSettle));
  const record = useOutcome();
  if (found.length === 0) return null;
  const isAsked = (person: Person): boolean => asked.some(other => samePerson(other, person));
  const toggle = ({ person }: Suggestion): void => {
    if (isAsked(person)) onAsked?.(asked.filter(other => !samePerson(other, person)));
    else onAsked?.([...asked, personOf(person)]);
  };
  return (
    <section className={styles.people} aria-labelledby={headingId}>
      <h3 id={headingId} aria-live="polite">{strings.ladder.peopleTitle}</h3>
      <ul>
        {found.map(suggestion => {
          const { person, reasons, insteadOf, isFromElsewhere } = suggestion;
          return (
            <li key={person.key}>
              <PersonTile person={person} reasons={reasons} insteadOf={insteadOf} isFromElsewhere={isFromElsewhere}>
                <div className={styles.ways}>
                  <ContactActions person={person} text={text.trim()} ways={['chat', 'mail']} onContact={() => record('person')} />
                  {onAsked && (
                    <Button
                      kind="subtle"
                      icon={isAsked(person) ? <CheckmarkCircle16Filled /> : <Add16Regular />}
                      aria-pressed={isAsked(person)}
                      aria-label={strings.ladder.mentionName(strings.ladder.mention, person.name)}
                      onClick={() => toggle(suggestion)}
                    >
                      {strings.ladder.mention}
                    </Button>
                  )}
                </div>
              </PersonTile>
            </li>
          );
        })}
      </ul>
      {asked.length > 0 && <p className={styles.hint}>{strings.ladder.mentionHint}</p>}
    </section>
  );
}

/** What a draft keeps of somebody: no profile, only who they are. */
function personOf({ siteUserId, name, email, loginName, isGuest, isDeleted }: Person): Person {
  return { siteUserId, name, isGuest, isDeleted, ...(email === undefined ? {} : { email }), ...(loginName === undefined ? {} : { loginName }) };
}

function useMayKnow(text: string): readonly Suggestion[] {
  const { services: { ladder } } = useApp();
  // The same words in another order, or another ending mark, are no new search.
  const words = similarTerms(text).join(' ');
  return useQuery(['mayKnow', words], () => ladder?.experts.mayKnow(text, mostPeople) ?? [], {
    enabled: ladder !== undefined && words !== '', staleTime: staleness.search, keepPreviousData: words !== ''
  }).data ?? [];
}
