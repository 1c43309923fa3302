import * as React from 'react';
import { badgeWords, givenAt } from '../../core/recognition';
import type { HeldBadge } from '../../core/recognition';
import { BadgeMark } from '../recognition/BadgeMark';
import { dateText } from '../recognition/dateText';
import { CardSection } from './CardSection';
import styles from './CardScreen.module.scss';
import { useWholeDirectory } from './DirectoryContext';

/** Badges that somebody holds now, each with the day it was given: a badge that ran out goes without a word (A117). */
export function CardBadges({ held }: { readonly held: readonly HeldBadge[] }): React.ReactElement {
  const { environment: { words: { card: words }, locale } } = useWholeDirectory();
  return (
    <CardSection title={words.badges}>
      <ul className={styles.badges}>
        {held.map(({ id, badge, latest }) => badge && (
          <li key={id} className={styles.badge}>
            <BadgeMark badge={badge} />
            <div>
              <bdi>{badgeWords(badge, locale).name}</bdi>
              <p className={styles.meta}>{words.badgeSince(dateText(givenAt(latest), locale))}</p>
            </div>
          </li>
        ))}
      </ul>
    </CardSection>
  );
}
