import * as React from 'react';
import type { MyExpertise } from '../../core/people';
import { openNominations } from '../../core/people';
import { Button } from '../parts/Button';
import { Notice } from '../parts/Notice';
import { useDirectory } from './DirectoryContext';
import { useDismissed } from './queries';

/** Name under which "not now" is remembered. */
export const entryPrompt = 'makeEntry';

/** What concerns the reader: a nomination to answer, or, until "not now", that an entry can be made. Never both. */
export function MyPrompt({ mine }: { readonly mine: MyExpertise | undefined }): React.ReactElement | null {
  const { environment: { words, navigate, now } } = useDirectory();
  const { names, dismiss } = useDismissed(true);
  if (!mine) return null;
  const asked = openNominations(mine.nominations, now());
  const open = (label: string): React.ReactElement => <Button onClick={() => navigate({ isMine: true })}>{label}</Button>;
  if (asked.length > 0) {
    return <Notice title={words.nomination.title(asked[0].topic)} actions={open(words.mine.open)} />;
  }
  if (!mine.canWrite || mine.entry || !names || names.has(entryPrompt)) return null;
  return (
    <Notice
      title={words.mine.suggestTitle}
      actions={<>{open(words.mine.suggestMake)}<Button kind="subtle" onClick={() => dismiss(entryPrompt)}>{words.mine.notNow}</Button></>}
    >
      {words.mine.suggest}
    </Notice>
  );
}
