import * as React from 'react';
import type { Reason } from '../../core/people';
import { usePeopleStrings } from '../app/AllStrings';
import { useSurroundings } from '../app/Surroundings';
import { reasonText } from './reasonText';

/** Why somebody is shown, in words that can be checked on their card. Renders nothing for a matching name. */
export function ReasonLine({ reason }: { readonly reason: Reason }): React.ReactElement | null {
  const strings = usePeopleStrings();
  const { locale, now } = useSurroundings();
  const text = reasonText(reason, { strings, locale, now: now() });
  return text === undefined ? null : <span><bdi>{text}</bdi></span>;
}
