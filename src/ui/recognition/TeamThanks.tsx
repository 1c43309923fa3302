import * as React from 'react';
import type { PersonRef } from '../../core/people';
import { countable, givenAt } from '../../core/recognition';
import type { Recognition, Wall } from '../../core/recognition';
import { useQuery } from '../app/query';
import { PersonName } from '../parts/PersonName';
import { badgeName, badgeOf, sentenceOf } from './entryText';
import { dateText } from './dateText';
import styles from './Record.module.scss';
import { useWholeRecognition } from './RecognitionContext';
import { Sentence } from './Sentence';

/** People of one manager that are looked at: what they were given is asked in one request. */
const mostReports = 20;
const month = 31 * 86_400_000;

interface Team {
  readonly thanks: readonly Recognition[];
  readonly leftOut: number;
  readonly unchecked: number;
  readonly isWhole: boolean;
}

interface Props {
  readonly wall: Wall;
  /** Whose manager I am. */
  readonly people: readonly PersonRef[];
}

/** For a manager: what the own people were thanked for in the last month (A31). */
export function TeamThanks({ wall, people }: Props): React.ReactElement | null {
  const { services: { recognitions, checks }, environment: { words, now } } = useWholeRecognition();
  const { data } = useQuery<Team>(['recognition', 'team'], async () => {
    const pages = await Promise.all(people.slice(0, mostReports).map(person => recognitions.of(wall, personOf(person))));
    const since = now().getTime() - month;
    const recent = pages.flatMap(page => page.entries).flatMap(entry => entry.recognitions).filter(one => !one.imported && Date.parse(one.at) >= since);
    const { counted, leftOut, unchecked } = countable(await checks.check(wall, recent));
    return { thanks: [...counted].reverse(), leftOut: leftOut.length, unchecked: unchecked.length, isWhole: people.length <= mostReports };
  }, { staleTime: Infinity, retry: false });
  if (!data) return null;
  return (
    <section className={styles.screenOnly}>
      <h3 className={styles.heading}>{words.record.team}</h3>
      <p className={styles.meta}>{words.record.teamText}</p>
      {data.thanks.length === 0 && <p className={styles.line}>{words.record.teamNone}</p>}
      <ul className={styles.items}>{data.thanks.map(one => <Thanked key={one.id} wall={wall} recognition={one} />)}</ul>
      {data.leftOut > 0 && <p className={styles.meta}>{words.record.leftOut(data.leftOut)}</p>}
      {data.unchecked > 0 && <p className={styles.meta}>{words.record.unchecked(data.unchecked)}</p>}
      {!data.isWhole && <p className={styles.meta}>{words.record.teamPartial(mostReports)}</p>}
    </section>
  );
}

function Thanked({ wall, recognition }: { readonly wall: Wall; readonly recognition: Recognition }): React.ReactElement {
  const { environment: { words, locale } } = useWholeRecognition();
  const badge = badgeOf(recognition, wall.badges);
  return (
    <li>
      <p className={styles.line}>
        <Sentence text={sentenceOf(recognition, badge, words)} giver={<PersonName person={recognition.giver} />} receivers={[recognition.recipient]} badge={badgeName(badge, locale)} />
        {' '}<span className={styles.meta}>{dateText(givenAt(recognition), locale)}</span>
      </p>
      <p className={styles.line} dir="auto">{recognition.reason}</p>
    </li>
  );
}

function personOf(ref: PersonRef): Wall['me'] {
  return { ...ref, isDeleted: false };
}
