import * as React from 'react';
import { givenAt, responseTo } from '../../core/recognition';
import type { Recognition, RecipientResponse, Wall } from '../../core/recognition';
import { useAnnounce } from '../app/Announcer';
import { Button } from '../parts/Button';
import { Failure } from '../parts/Failure';
import { PersonName } from '../parts/PersonName';
import { badgeName, badgeOf, sentenceOf } from './entryText';
import { dateText } from './dateText';
import { EvidenceAnchor } from './EvidenceAnchor';
import { useReadAgain } from './queries';
import styles from './Record.module.scss';
import { useRecord } from './RecognitionContext';
import { Sentence } from './Sentence';

interface Props {
  readonly wall: Wall;
  /** What counts, newest first. */
  readonly thanks: readonly Recognition[];
  /** Everything that I was given: what is hidden or declined is found here. */
  readonly recognitions: readonly Recognition[];
  readonly responses: readonly RecipientResponse[];
}

/** Thanks shown before "Show more". */
const first = 10;

/** Thanks with reason and giver; each can be hidden or declined by me, and shown again. */
export function RecordThanks({ wall, thanks, recognitions, responses }: Props): React.ReactElement | null {
  const { environment: { words: { record: words } } } = useRecord();
  const [shown, setShown] = React.useState(first);
  const declined = recognitions.filter(one => responseTo(one, responses) === 'declined');
  const awards = recognitions.filter(one => one.kind === 'award' && responseTo(one, responses) === 'hidden');
  const all = [...thanks, ...[...declined, ...awards].filter(one => thanks.indexOf(one) < 0)];
  if (all.length === 0) return null;
  return (
    <section>
      <h3 className={styles.heading}>{words.thanks}</h3>
      <ul className={styles.items}>{all.slice(0, shown).map(one => <Item key={one.id} wall={wall} recognition={one} answer={responseTo(one, responses)} isCounted={thanks.indexOf(one) >= 0} />)}</ul>
      {all.length > shown && <Button kind="subtle" onClick={() => setShown(all.length)}>{words.showMore(all.length - shown)}</Button>}
    </section>
  );
}

interface ItemProps {
  readonly wall: Wall;
  readonly recognition: Recognition;
  readonly answer: RecipientResponse['answer'] | undefined;
}

/** @param isCounted false for what stands here only to be shown again: it is in no figure, so on no paper */
function Item({ wall, recognition, answer, isCounted }: ItemProps & { readonly isCounted: boolean }): React.ReactElement {
  const { environment: { words, locale } } = useRecord();
  const badge = badgeOf(recognition, wall.badges);
  return (
    <li className={`${styles.thanks} ${isCounted ? '' : styles.screenOnly}`}>
      <p className={styles.line}>
        <Sentence text={sentenceOf(recognition, badge, words)} giver={<PersonName person={recognition.giver} />} receivers={[recognition.recipient]} badge={badgeName(badge, locale)} />
        {' '}<span className={styles.meta}>{dateText(givenAt(recognition), locale)}</span>
      </p>
      <p className={styles.line} dir="auto">{recognition.reason}</p>
      {recognition.evidence && <p className={styles.line}><EvidenceAnchor evidence={recognition.evidence} /></p>}
      <Respond wall={wall} recognition={recognition} answer={answer} />
    </li>
  );
}

function Respond({ wall, recognition, answer }: ItemProps): React.ReactElement {
  const { services: { recognitions }, environment: { words: { record: words } } } = useRecord();
  const announce = useAnnounce();
  const readAgain = useReadAgain();
  const [busy, setBusy] = React.useState(false);
  const [error, setError] = React.useState<unknown>();
  const respond = async (next: RecipientResponse['answer'] | undefined): Promise<void> => {
    setBusy(true);
    setError(undefined);
    try {
      await recognitions.respond(wall, recognition.id, next);
      announce(next === undefined ? words.shownDone : next === 'hidden' ? words.hiddenDone : words.declinedDone);
      readAgain();
    } catch (failure) {
      setError(failure);
    } finally {
      setBusy(false);
    }
  };
  return (
    <div className={styles.screenOnly} role="group" aria-label={words.respondTitle(recognition.giver.name)}>
      {answer !== undefined && <p className={styles.meta}>{answer === 'hidden' ? words.hidden : words.declined}</p>}
      <div className={styles.actions}>
        {answer === undefined
          ? (
            <>
              <Button kind="subtle" busy={busy} onClick={() => void respond('hidden')}>{words.hide}</Button>
              <Button kind="subtle" busy={busy} onClick={() => void respond('declined')}>{words.decline}</Button>
            </>
          )
          : <Button kind="subtle" busy={busy} onClick={() => void respond(undefined)}>{words.show}</Button>}
      </div>
      {error !== undefined && <Failure error={error} title={words.notResponded} />}
    </div>
  );
}
