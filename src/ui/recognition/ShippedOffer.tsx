import * as React from 'react';
import { badgeFromShipped, shippedBadges } from '../../core/recognition';
import type { RecognitionKey, ShippedBadge } from '../../core/recognition';
import { loadRecognitionStrings, textLanguages } from '../../loc/recognition';
import { useAnnounce } from '../app/Announcer';
import { Button } from '../parts/Button';
import { Failure } from '../parts/Failure';
import { Notice } from '../parts/Notice';
import { useWholeRecognition } from './RecognitionContext';

/** The sober set that a fresh site is offered: added by an owner's yes, each once however often it is tried. */
export function ShippedOffer({ onDone }: { readonly onDone: () => void }): React.ReactElement {
  const { services: { badges }, environment: { words, locale } } = useWholeRecognition();
  const announce = useAnnounce();
  const [busy, setBusy] = React.useState(false);
  const [error, setError] = React.useState<unknown>();
  const add = async (): Promise<void> => {
    setBusy(true);
    setError(undefined);
    try {
      const others = await Promise.all(textLanguages.filter(tag => !locale.toLowerCase().startsWith(tag)).map(async tag => [tag, await loadRecognitionStrings(tag)] as const));
      for (const shipped of shippedBadges) {
        const translations = Object.fromEntries(others.map(([tag, texts]) => [tag, texts.shipped[shipped.id]]));
        await badges.save(badgeFromShipped(offered(shipped), words.shipped[shipped.id], translations, noGroup), { key: `shipped-${shipped.id}` as RecognitionKey });
      }
      announce(words.owner.offerAdded(shippedBadges.length));
      onDone();
    } catch (failure) {
      setError(failure);
    } finally {
      setBusy(false);
    }
  };
  const names = shippedBadges.map(shipped => words.shipped[shipped.id].name).join(', ');
  return (
    <Notice title={words.owner.offerTitle} actions={<Button kind="primary" busy={busy} onClick={() => void add()}>{busy ? words.owner.offerAdding : words.owner.offerAdd}</Button>}>
      <p>{words.owner.offerText(names)}</p>
      <p>{words.owner.offerManagers}</p>
      {error !== undefined && <Failure error={error} />}
    </Notice>
  );
}

const noGroup = { groupId: 0, groupName: '' };

/** Which group the owners' own badges are for is theirs to say: until then, managers award them. */
function offered(shipped: ShippedBadge): ShippedBadge {
  return shipped.awarders === 'owners' ? { ...shipped, awarders: 'managers' } : shipped;
}
