import * as React from 'react';
import { useSurroundings } from '../app/Surroundings';
import { Button } from './Button';
import { Notice } from './Notice';
import { clockTime } from './When';

/** Says that newer data could not be had, and from when this is. `since`: milliseconds since 1970. */
export function Stale({ since, onRefresh }: { readonly since: number; readonly onRefresh: () => void }): React.ReactElement {
  const { locale, strings } = useSurroundings();
  return <Notice actions={<Button onClick={onRefresh}>{strings.common.refresh}</Button>}>{strings.board.stale(clockTime(since, locale))}</Notice>;
}
