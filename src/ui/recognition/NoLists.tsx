import * as React from 'react';
import type { Wall } from '../../core/recognition';
import { EmptyState } from '../parts/EmptyState';
import { useRecognition } from './RecognitionContext';

interface Props {
  readonly wall: Wall;
  /** Owners have the way to the set-up beside it. */
  readonly hasTools?: true;
}

/** Why there is nothing to read. SharePoint may answer that a list is not there when it is only closed: guests are told what is true either way. */
export function NoLists({ wall, hasTools }: Props): React.ReactElement {
  const { environment: { words: { empty: words } } } = useRecognition();
  return <EmptyState title={wall.isClosed || wall.me.isGuest ? words.closed : words.unprepared} text={hasTools && wall.canManage ? words.unpreparedOwner : words.unpreparedText} />;
}
