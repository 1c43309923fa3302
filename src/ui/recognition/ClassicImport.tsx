import * as React from 'react';
import { useAnnounce } from '../app/Announcer';
import { useQuery } from '../app/query';
import { Button } from '../parts/Button';
import { Failure } from '../parts/Failure';
import { Notice } from '../parts/Notice';
import { recognitionKeys } from './queries';
import { useWholeRecognition } from './RecognitionContext';

/** Badges of a classic Community Site that the catalogue does not have yet; nothing where there is no such site. */
export function ClassicImport({ onDone }: { readonly onDone: () => void }): React.ReactElement | null {
  const { services: { badges }, environment: { words: { owner: words } } } = useWholeRecognition();
  const announce = useAnnounce();
  const { data } = useQuery(recognitionKeys.classic, () => badges.classic(), { staleTime: Infinity });
  const [busy, setBusy] = React.useState(false);
  const [error, setError] = React.useState<unknown>();
  const missing = data?.badges.filter(badge => badge.importedAs === undefined) ?? [];
  if (!data || missing.length === 0) return null;
  const people = new Set(data.gifts.map(gift => gift.memberId)).size;
  const take = async (): Promise<void> => {
    setBusy(true);
    setError(undefined);
    try {
      announce(words.classicImported(await badges.importClassic(missing)));
      onDone();
    } catch (failure) {
      setError(failure);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Notice title={words.classicTitle} actions={<Button busy={busy} onClick={() => void take()}>{busy ? words.classicImporting : words.classicImport}</Button>}>
      <p>{words.classicText(words.classicBadges(missing.length), words.classicGifts(people))}</p>
      {error !== undefined && <Failure error={error} />}
    </Notice>
  );
}
