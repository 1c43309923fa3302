import * as React from 'react';
import { useAnnounce } from '../app/Announcer';
import { Button } from '../parts/Button';
import { Link16Regular } from '../parts/icons';
import { useWholeDirectory } from './DirectoryContext';

/** Copies an address; where the browser does not allow it, the address bar has it anyway. */
export function CopyLink({ address }: { readonly address: string }): React.ReactElement {
  const { environment: { words } } = useWholeDirectory();
  const announce = useAnnounce();
  const [copied, setCopied] = React.useState(false);
  const copy = (): void => {
    navigator.clipboard?.writeText(address).then(() => { setCopied(true); announce(words.card.copied); }, () => undefined);
  };
  return <Button kind="subtle" icon={<Link16Regular />} onClick={copy}>{copied ? words.card.copied : words.card.copyLink}</Button>;
}
