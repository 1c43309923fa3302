import * as React from 'react';
import { badgeWords } from '../../core/recognition';
import type { Badge, Wall } from '../../core/recognition';
import { Button } from '../parts/Button';
import owner from '../people/Owner.module.scss';
import { BadgeForm } from './BadgeForm';
import { BadgeMark } from './BadgeMark';
import { ClassicImport } from './ClassicImport';
import { useReadAgain } from './queries';
import { useWholeRecognition } from './RecognitionContext';
import { ShippedOffer } from './ShippedOffer';
import { SidePanel } from './SidePanel';
import styles from './Thanks.module.scss';

interface Props {
  readonly wall: Wall;
  readonly onDismiss: () => void;
}

/** The badges of the site, for owners: add, change, retire; a sober set to begin with; those of a former community. */
export function CataloguePanel({ wall, onDismiss }: Props): React.ReactElement {
  const { environment: { words: { owner: words } } } = useWholeRecognition();
  const readAgain = useReadAgain();
  const [edited, setEdited] = React.useState<Badge | 'new'>();
  const done = (): void => {
    setEdited(undefined);
    readAgain('lists');
  };
  return (
    <SidePanel title={words.cataloguePanel} onDismiss={onDismiss}>
      <p>{words.catalogueText}</p>
      {edited !== undefined ? <BadgeForm key={edited === 'new' ? 0 : edited.id} {...(edited === 'new' ? {} : { badge: edited })} onDone={done} onCancel={() => setEdited(undefined)} /> : (
        <>
          {wall.badges.length === 0 && <ShippedOffer onDone={done} />}
          <ul className={owner.changes}>{wall.badges.map(badge => <Row key={badge.id} badge={badge} onEdit={() => setEdited(badge)} />)}</ul>
          <div className={owner.foot}><Button onClick={() => setEdited('new')}>{words.add}</Button></div>
          <ClassicImport onDone={done} />
        </>
      )}
    </SidePanel>
  );
}

function Row({ badge, onEdit }: { readonly badge: Badge; readonly onEdit: () => void }): React.ReactElement {
  const { environment: { words, locale } } = useWholeRecognition();
  const { name, description } = badgeWords(badge, locale);
  const { awarders } = badge;
  const rules = [
    awarders.kind === 'group' ? words.awarders.group(awarders.groupName) : words.awarders[awarders.kind],
    ...(badge.needsEvidence ? [words.badge.needsEvidence] : []),
    badge.validMonths === undefined ? words.badge.forGood : words.badge.validMonths(badge.validMonths),
    ...(badge.isRetired ? [words.badge.retired] : [])
  ];
  return (
    <li className={owner.change}>
      <div className={styles.rule}>
        <BadgeMark badge={badge} />
        <div>
          <p className={owner.changeTitle}><bdi>{name}</bdi></p>
          <p><bdi>{description}</bdi></p>
          <p className={styles.small}><bdi>{rules.join(' · ')}</bdi></p>
          <Button kind="subtle" className={styles.inLine} aria-label={words.owner.edit(name)} onClick={onEdit}>{words.owner.change}</Button>
        </div>
      </div>
    </li>
  );
}
