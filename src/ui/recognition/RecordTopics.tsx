import * as React from 'react';
import { placeKey } from '../../core/recognition';
import type { MyRecord, RecordItem } from '../../core/recognition';
import { Button } from '../parts/Button';
import { nameOf } from '../parts/PersonName';
import { dateText } from './dateText';
import { placeOf } from './placeOf';
import styles from './Record.module.scss';
import { useRecord } from './RecognitionContext';

/** Topics shown before "Show more". */
const firstTopics = 8;
/** Posts of one topic shown before "Show more"; all of them are in the CSV file. */
const firstPosts = 5;

/** Evidence by topic, the topic with most of it first; each post once more than its first topic is not repeated. */
export function RecordTopics({ record }: { readonly record: MyRecord }): React.ReactElement | null {
  const { environment: { words: { record: words } } } = useRecord();
  const [shown, setShown] = React.useState(firstTopics);
  const topics = record.topics.filter(topic => topic.answers.length > 0);
  const without = [...record.acceptedAnswers, ...record.otherAnswers].filter(item => item.topics.length === 0);
  if (topics.length + without.length === 0) return null;
  return (
    <section>
      <h3 className={styles.heading}>{words.byTopic}</h3>
      {topics.slice(0, shown).map(({ topic, answers }) => <Topic key={topic} title={topic} items={answers} reuses={record.reuses} />)}
      {topics.length > shown && <Button kind="subtle" onClick={() => setShown(topics.length)}>{words.showMore(topics.length - shown)}</Button>}
      {without.length > 0 && <Topic title={topics.length > 0 ? words.noTopic : words.otherAnswers} items={without} reuses={record.reuses} />}
    </section>
  );
}

interface TopicProps {
  readonly title: string;
  readonly items: readonly RecordItem[];
  readonly reuses: readonly RecordItem[];
}

function Topic({ title, items, reuses }: TopicProps): React.ReactElement {
  const { environment: { words: { record: words } } } = useRecord();
  const [shown, setShown] = React.useState(firstPosts);
  return (
    <section className={styles.topic}>
      <h4 className={styles.topicTitle}><bdi>{title}</bdi></h4>
      <ul className={styles.items}>{items.slice(0, shown).map(item => <Item key={`${item.kind}-${placeOf(item.place)}`} item={item} reuses={reuses} />)}</ul>
      {items.length > shown && <Button kind="subtle" onClick={() => setShown(items.length)}>{words.showMore(items.length - shown)}</Button>}
    </section>
  );
}

/** An answer, and below it what colleagues made of it (A30). */
function Item({ item, reuses }: { readonly item: RecordItem; readonly reuses: readonly RecordItem[] }): React.ReactElement {
  const { environment: { words: { record: words }, hrefOfPlace, locale, strings } } = useRecord();
  const made = reuses.filter(({ original }) => original && placeKey(original.place) === placeKey(item.place));
  const about = [
    item.kind === 'acceptedAnswer' ? words.acceptedAnswer : words.answer,
    dateText(item.at, locale),
    ...(item.asker ? [words.askedBy(nameOf(item.asker, strings))] : [])
  ];
  return (
    <li>
      <a className={styles.link} href={hrefOfPlace(item.place)} data-interception="off"><bdi>{item.title}</bdi></a>
      <span className={styles.meta}> <bdi>{about.join(' · ')}</bdi></span>
      {made.length > 0 && (
        <p className={styles.meta}>
          {words.reusedIn}
          {made.map(one => <React.Fragment key={placeKey(one.place)}>{' '}<a className={styles.link} href={hrefOfPlace(one.place)} data-interception="off"><bdi>{one.title}</bdi></a></React.Fragment>)}
        </p>
      )}
    </li>
  );
}
