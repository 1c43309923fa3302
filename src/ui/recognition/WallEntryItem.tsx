import * as React from 'react';
import { countingProblems, givenAt } from '../../core/recognition';
import type { RecognitionId, Wall, WallEntry } from '../../core/recognition';
import { Avatar } from '../parts/Avatar';
import { nameOf, PersonName } from '../parts/PersonName';
import { When } from '../parts/When';
import { Tags } from '../people/Tags';
import { BadgeMark } from './BadgeMark';
import styles from './Entry.module.scss';
import { EntryActions } from './EntryActions';
import { badgeName, badgeOf, sentenceOf } from './entryText';
import { EvidenceAnchor } from './EvidenceAnchor';
import { KindMark } from './KindMark';
import { useRecognition } from './RecognitionContext';
import { Sentence } from './Sentence';
import { WallLink } from './WallLink';

interface Props {
  readonly wall: Wall;
  readonly entry: WallEntry;
  /** The first that somebody was ever given. */
  readonly firsts: ReadonlySet<RecognitionId>;
}

/** One act of recognition as a sentence, with the reason in the giver's words. */
export function WallEntryItem({ wall, entry, firsts }: Props): React.ReactElement {
  const { environment: { words, strings, locale } } = useRecognition();
  const [first] = entry.recognitions;
  const { giver, reason, evidence, topics, values, imported, integrity, kind } = first;
  const badge = badgeOf(first, wall.badges);
  const receivers = entry.recognitions.map(one => one.recipient);
  const names = strings.common.list(receivers.map(one => nameOf(one, strings)));
  const isDoubtful = entry.recognitions.some(one => countingProblems(one).length > 0);
  const newcomers = isDoubtful ? [] : entry.recognitions.filter(one => firsts.has(one.id)).map(one => nameOf(one.recipient, strings));
  const isExpired = integrity.state === 'doubtful' && integrity.problems.indexOf('badgeExpired') >= 0;
  return (
    <article className={styles.entry} aria-label={words.wall.entryLabel(nameOf(giver, strings), names)}>
      {badge ? <BadgeMark badge={badge} /> : <span className={styles.picture}><Avatar person={giver} size={32} /></span>}
      <div className={styles.main}>
        <p className={styles.sentence}>
          <Sentence text={sentenceOf(first, badge, words)} giver={<PersonName person={giver} />} receivers={receivers} badge={badgeName(badge, locale)} />
        </p>
        <p className={styles.when}>
          <KindMark kind={kind} />
          <WallLink route={{ filter: {}, recognition: first.id }} className={styles.whenLink}><When at={givenAt(first)} /></WallLink>
        </p>
        <p className={styles.reason} dir="auto">{reason}</p>
        {newcomers.length > 0 && <p className={styles.note}><bdi>{words.wall.first(strings.common.list(newcomers))}</bdi></p>}
        {imported && <p className={styles.note}><bdi>{words.wall.importedFrom(imported.giverName)}</bdi></p>}
        {isDoubtful && <p className={styles.note}><bdi>{words.wall.doubtful}</bdi></p>}
        {isExpired && <p className={styles.note}><bdi>{words.wall.expired}</bdi></p>}
        {evidence && <p className={styles.evidence}><EvidenceAnchor evidence={evidence} /></p>}
        {values.length > 0 && <p className={styles.note}><bdi>{words.wall.valuesLine(strings.common.list(values))}</bdi></p>}
        <Tags label={words.wall.topics} values={topics} />
        <EntryActions wall={wall} recognition={first} name={names} />
      </div>
    </article>
  );
}
