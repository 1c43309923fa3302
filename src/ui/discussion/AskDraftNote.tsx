import * as React from 'react';
import { isWorthOffering } from '../../core/discussion';
import type { Draft } from '../../core/discussion';
import { useApp } from '../app/AppContext';
import { Button } from '../parts/Button';
import { Notice } from '../parts/Notice';

/** An unfinished question from before, offered on return. */
export function AskDraftNote({ onGoOn }: { readonly onGoOn: () => void }): React.ReactElement | null {
  const { services: { drafts }, environment } = useApp();
  const { strings } = environment;
  const [draft, setDraft] = React.useState<Draft>();
  const now = React.useRef(environment.now);
  now.current = environment.now;
  React.useEffect(() => {
    let isCurrent = true;
    drafts.load({ kind: 'ask' }).then(
      found => { if (isCurrent && found && isWorthOffering(found, now.current().getTime())) setDraft(found); },
      () => undefined
    );
    return () => { isCurrent = false; };
  }, [drafts]);
  if (!draft) return null;
  const discard = (): void => {
    setDraft(undefined);
    drafts.discard({ kind: 'ask' }).catch(() => undefined);
  };
  return (
    <Notice actions={<><Button onClick={onGoOn}>{strings.board.draftGoOn}</Button><Button kind="subtle" onClick={discard}>{strings.board.draftDiscard}</Button></>}>
      {strings.board.draftKept(draft.title)}
    </Notice>
  );
}
