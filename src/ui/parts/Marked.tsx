import * as React from 'react';
import { snippetParts } from '../../core/discussion';

/** A snippet with its matches marked. Plain text in, so nothing in it can act. */
export function Marked({ snippet }: { readonly snippet: string }): React.ReactElement {
  return <>{snippetParts(snippet).map((part, index) => (part.isMatch ? <mark key={index}>{part.text}</mark> : part.text))}</>;
}
