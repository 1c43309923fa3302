import * as React from 'react';
import { badgeWords, givenAt } from '../../core/recognition';
import type { Badge, HeldBadge, Wall } from '../../core/recognition';
import { Button } from '../parts/Button';
import { nameOf } from '../parts/PersonName';
import { BadgeMark } from './BadgeMark';
import { dateText } from './dateText';
import { EvidenceAnchor } from './EvidenceAnchor';
import styles from './Record.module.scss';
import { useRecord } from './RecognitionContext';
import { useTakeAway } from './useTakeAway';
import { wholeEnvironment } from './wholeEnvironment';

/** Badges with their criteria, who gave them for what, and until when they are valid. */
export function RecordBadges({ wall, held }: { readonly wall: Wall; readonly held: readonly HeldBadge[] }): React.ReactElement | null {
  const { environment: { words: { record: words } } } = useRecord();
  if (held.length === 0) return null;
  return (
    <section>
      <h3 className={styles.heading}>{words.badges}</h3>
      <ul className={styles.badges}>{held.map(one => <Held key={one.id} held={one} />)}</ul>
      {wall.badges.length > 0 && <p className={`${styles.meta} ${styles.screenOnly}`}>{words.badgeFileHint}</p>}
    </section>
  );
}

function Held({ held }: { readonly held: HeldBadge }): React.ReactElement {
  const { environment } = useRecord();
  const { words: { record: words }, strings, locale } = environment;
  const { badge, latest, state, expiresAt } = held;
  const { take, problem } = useTakeAway();
  const save = (one: Badge): void => take(async ({ badgeFile, saveFile }) => saveFile(badgeFile(latest, one, await wholeEnvironment(environment))));
  const texts = badge && badgeWords(badge, locale);
  const giver = latest.imported?.giverName ?? nameOf(latest.giver, strings);
  const validity = expiresAt === undefined ? words.state[state] : `${words.state[state]}, ${state === 'expired' ? words.since(dateText(expiresAt, locale)) : words.until(dateText(expiresAt, locale))}`;
  return (
    <li className={styles.badge}>
      <BadgeMark badge={badge ?? { icon: '' }} />
      <div className={styles.badgeText}>
        <h4 className={styles.topicTitle}><bdi>{texts?.name ?? words.state.gone}</bdi></h4>
        <p className={styles.meta}><bdi>{words.givenOn(dateText(givenAt(latest), locale), giver)}</bdi>{badge && ` · ${validity}`}</p>
        <p className={styles.line} dir="auto">{latest.reason}</p>
        {texts && <p className={styles.line}><bdi>{`${words.criteria}: ${texts.criteria}`}</bdi></p>}
        {latest.evidence && <p className={styles.line}><EvidenceAnchor evidence={latest.evidence} /></p>}
        {badge && texts && (
          <Button kind="subtle" className={styles.screenOnly} onClick={() => save(badge)}>{words.saveBadge(texts.name)}</Button>
        )}
        {problem}
      </div>
    </li>
  );
}
