import * as React from 'react';
import { givenAt, isTouched } from '../../core/recognition';
import type { Recognition, Wall } from '../../core/recognition';
import { Button } from '../parts/Button';
import { PersonName } from '../parts/PersonName';
import { When } from '../parts/When';
import owner from '../people/Owner.module.scss';
import { badgeName, badgeOf, sentenceOf } from './entryText';
import { ItemVersions } from './ItemVersions';
import { useWholeRecognition } from './RecognitionContext';
import { Sentence } from './Sentence';
import styles from './Thanks.module.scss';

/** Something does not fit, or was touched later and cannot be told. That a badge has run out is nothing to look into. */
export function needsALook(recognition: Recognition): boolean {
  const { integrity } = recognition;
  return integrity.state === 'doubtful' ? integrity.problems.some(problem => problem !== 'badgeExpired') : integrity.state === 'unchecked' && isTouched(recognition);
}

/** One recognition with why it is doubted, and what it said when. */
export function DoubtfulItem({ wall, recognition }: { readonly wall: Wall; readonly recognition: Recognition }): React.ReactElement {
  const { environment: { words, locale, hrefOfItem } } = useWholeRecognition();
  const problems = recognition.integrity.state === 'doubtful' ? recognition.integrity.problems : [];
  const [isOpen, setOpen] = React.useState(problems.indexOf('editedAfterwards') >= 0);
  const badge = badgeOf(recognition, wall.badges);
  const { imported, reason } = recognition;
  return (
    <li className={owner.change}>
      <p>
        <Sentence text={sentenceOf(recognition, badge, words)} giver={<PersonName person={recognition.giver} />} receivers={[recognition.recipient]} badge={badgeName(badge, locale)} />
        {' '}<span className={styles.small}><When at={givenAt(recognition)} /></span>
      </p>
      <p className={owner.muted} dir="auto">{reason}</p>
      {imported && <p><bdi>{words.owner.claimsGiver(imported.giverName)}</bdi></p>}
      <ul className={styles.points}>
        {problems.map(problem => <li key={problem}>{words.owner.doubt[problem]}</li>)}
        {problems.length === 0 && <li>{words.owner.touched}</li>}
      </ul>
      <div className={styles.foot}>
        <Button kind="subtle" className={styles.inLine} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>{words.owner.versions}</Button>
        <a className={styles.link} href={hrefOfItem(recognition.id)} target="_blank" rel="noopener" data-interception="off">{words.owner.item}</a>
      </div>
      {isOpen && <ItemVersions wall={wall} recognition={recognition} />}
    </li>
  );
}
