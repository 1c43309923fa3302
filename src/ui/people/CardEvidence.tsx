import * as React from 'react';
import type { EvidenceItem, PersonCard } from '../../core/people';
import { Button } from '../parts/Button';
import { CheckmarkCircle16Filled } from '../parts/icons';
import { When } from '../parts/When';
import { CardSection } from './CardSection';
import styles from './CardScreen.module.scss';
import { useWholeDirectory } from './DirectoryContext';

/** Items shown before "Show more". */
const first = 5;

/** What shows that somebody knows: posts that the reader may open, as links, and the boards that they are on (A48). */
export function CardEvidence({ card }: { readonly card: PersonCard }): React.ReactElement {
  const { environment: { words } } = useWholeDirectory();
  const [shown, setShown] = React.useState(first);
  const { items, isComplete } = card.evidence;
  const isKnown = card.missing.indexOf('evidence') < 0;
  return (
    <>
      <CardSection title={words.card.evidence}>
        {items.length === 0 && isKnown && <p className={styles.muted}>{words.card.evidenceNone}</p>}
        {items.length > 0 && (
          <ul className={styles.evidence}>
            {items.slice(0, shown).map(item => (
              <Item key={`${item.kind}-${item.place.listId}-${item.place.replyId ?? item.place.discussionId}`} item={item} />
            ))}
          </ul>
        )}
        {items.length > shown && <Button kind="subtle" onClick={() => setShown(items.length)}>{words.showMore(items.length - shown)}</Button>}
        {!isComplete && items.length > 0 && <p className={styles.muted}>{words.card.evidenceMore}</p>}
      </CardSection>
      {card.communities.length > 0 && <CardSection title={words.card.communities}><p><bdi>{card.communities.join(', ')}</bdi></p></CardSection>}
    </>
  );
}

function Item({ item }: { readonly item: EvidenceItem }): React.ReactElement {
  const { environment: { words: { card: words }, hrefOfPlace } } = useWholeDirectory();
  const kinds: Record<EvidenceItem['kind'], string> = { acceptedAnswer: words.accepted, answer: words.answer, thanks: words.thanks };
  return (
    <li>
      <a className={styles.link} href={item.href ?? hrefOfPlace(item.place)} data-interception="off"><bdi>{item.title}</bdi></a>
      <p className={styles.meta}>
        {item.kind === 'acceptedAnswer' && <CheckmarkCircle16Filled className={styles.solved} />} {kinds[item.kind]} · <When at={item.at} />
        {item.likes > 0 && ` · ${words.likes(item.likes)}`}
        {item.topics.length > 0 && <> · <bdi>{item.topics.join(', ')}</bdi></>}
      </p>
    </li>
  );
}
