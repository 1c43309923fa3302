import * as React from 'react';
import type { DirectoryPerson } from '../../core/people';
import type { HeldBadge } from '../../core/recognition';
import { useQuery } from '../app/query';
import { SayThanksAction } from '../recognition/SayThanksAction';
import { Handshake16Regular } from '../recognition/thanksIcons';
import { useThanksGate } from '../recognition/useThanksGate';
import { CardBadges } from './CardBadges';
import { useWholeDirectory } from './DirectoryContext';
import { placeOfPerson } from './placeOfPerson';

/** How old badges may be before they are asked for again, in milliseconds. */
const staleTime = 60_000;

/** "Say thanks" on a card, where this site has recognition and the reader may give it. */
export function CardThanks({ person }: { readonly person: DirectoryPerson }): React.ReactElement | null {
  const { environment: { words, thank } } = useWholeDirectory();
  const gate = useThanksGate(thank, true);
  if (!gate) return null;
  return <SayThanksAction icon={<Handshake16Regular />} label={words.card.thank} gate={gate} start={{ occasion: `person ${person.key}`, recipients: [person] }} />;
}

/** Badges on a card; without any nothing is said. */
export function CardHeldBadges({ person }: { readonly person: DirectoryPerson }): React.ReactElement | null {
  const { services: { badges } } = useWholeDirectory();
  const held = useQuery<readonly HeldBadge[]>(['badges', placeOfPerson(person) ?? ''], async () => badges?.of(person) ?? [], { enabled: badges !== undefined, staleTime }).data ?? [];
  return held.length === 0 ? null : <CardBadges held={held} />;
}
