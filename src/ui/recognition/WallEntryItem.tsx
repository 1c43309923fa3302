import * as React from 'react';
import { countingProblems, givenAt } from '../../core/recognition';
import type { Wall, WallEntry } from '../../core/recognition';
import { Avatar } from '../parts/Avatar';
import { nameOf, PersonName } from '../parts/PersonName';
import { When } from '../parts/When';
import { Tags } from '../people/Tags';
import { BadgeMark } from './BadgeMark';
import styles from './Entry.module.scss';
import { EntryActions } from './EntryActions';
import { badgeName, badgeOf, sentenceOf } from './entryText';
import { EvidenceAnchor } from './EvidenceAnchor';
import { useRecognition } from './RecognitionContext';
import { Sentence } from './Sentence';

interface Props {
  readonly wall: Wall;
  readonly entry: WallEntry;
}

/** One act of recognition as a sentence, with the reason in the giver's words. */
export function WallEntryItem({ wall, entry }: Props): React.ReactElement {
  const { environment: { words, strings, locale } } = useRecognition();
  const [first] = entry.recognitions;
  const { giver, reason, evidence, topics, values, imported, integrity } = first;
  const badge = badgeOf(first, wall.badges);
  const receivers = entry.recognitions.map(one => one.recipient);
  const isDoubtful = entry.recognitions.some(one => countingProblems(one).length > 0);
  const isExpired = integrity.state === 'doubtful' && integrity.problems.indexOf('badgeExpired') >= 0;
  return (
    <article className={styles.entry}>
      {badge ? <BadgeMark badge={badge} /> : <span className={styles.picture}><Avatar person={giver} size={32} /></span>}
      <div className={styles.main}>
        <p className={styles.sentence}>
          <Sentence text={sentenceOf(first, badge, words)} giver={<PersonName person={giver} />} receivers={receivers} badge={badgeName(badge, locale)} />
          {' '}<span className={styles.when}><When at={givenAt(first)} /></span>
        </p>
        <p className={styles.reason} dir="auto">{reason}</p>
        {entry.isFirst && <p className={styles.note}>{words.wall.first(nameOf(receivers[0], strings))}</p>}
        {imported && <p className={styles.note}><bdi>{words.wall.importedFrom(imported.giverName)}</bdi></p>}
        {isDoubtful && <p className={styles.note}>{words.wall.doubtful}</p>}
        {isExpired && <p className={styles.note}>{words.wall.expired}</p>}
        {evidence && <p className={styles.evidence}><EvidenceAnchor evidence={evidence} /></p>}
        <Tags label={words.wall.topics} values={topics} />
        <Tags label={words.wall.values} values={values} />
        <EntryActions wall={wall} recognition={first} name={nameOf(receivers[0], strings)} />
      </div>
    </article>
  );
}
