import * as React from 'react';
import { useAllStrings } from '../../app/AllStrings';
import { useApp } from '../../app/AppContext';
import { Button } from '../../parts/Button';
import { Notice } from '../../parts/Notice';
import { clockTime } from '../../parts/When';
import type { DraftHandle } from './useDraft';
import styles from './Composer.module.scss';

/** "Draft saved 10:42". */
export function DraftStatus({ draft }: { readonly draft: DraftHandle }): React.ReactElement {
  const { locale } = useApp().environment;
  const strings = useAllStrings();
  const text = {
    untouched: '',
    saving: strings.composer.draftSaving,
    saved: draft.draft ? strings.composer.draftSaved(clockTime(draft.draft.savedAt, locale)) : '',
    notStored: strings.composer.draftNotStored
  }[draft.state];
  return <span className={styles.status}>{text}</span>;
}

/** An earlier text is back, or was on its way when the page closed. */
export function RestoredNote({ draft }: { readonly draft: DraftHandle }): React.ReactElement | null {
  const { locale } = useApp().environment;
  const strings = useAllStrings();
  if (!draft.restored) return null;
  return (
    <Notice actions={<Button onClick={draft.startOver}>{strings.composer.startOver}</Button>}>
      {draft.restored.sending ? strings.composer.draftSending : strings.composer.draftRestored(clockTime(draft.restored.at, locale))}
    </Notice>
  );
}
