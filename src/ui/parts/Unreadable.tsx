import * as React from 'react';
import type { UnreadableRow } from '../../core/discussion';
import { useStrings } from '../app/Surroundings';
import { Notice } from './Notice';

/** Rows that could not be read are said, never silently dropped. */
export function Unreadable({ rows }: { readonly rows: readonly UnreadableRow[] }): React.ReactElement | null {
  const strings = useStrings();
  if (rows.length === 0) return null;
  return (
    <Notice kind="warning">
      {strings.board.unreadable(rows.length)}
      <details>
        <summary>{strings.common.details}</summary>
        {rows.map((row, index) => <p key={index}>{strings.board.unreadableRow(row.id, row.reason)}</p>)}
      </details>
    </Notice>
  );
}
