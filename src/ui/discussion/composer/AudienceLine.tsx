import * as React from 'react';
import type { Audience, Board } from '../../../core/discussion';
import type { Strings } from '../../../loc';
import { useAllStrings } from '../../app/AllStrings';
import { useAudience } from '../queries';
import { Eye16Regular } from '../../parts/icons';
import styles from './Composer.module.scss';

/** "Visible to …", under every composer, from the list's real permissions (A45). */
export function AudienceLine({ board }: { readonly board: Board }): React.ReactElement {
  const strings = useAllStrings();
  const { data, isError } = useAudience(board);
  const text = data ? audienceText(data, strings) : isError ? strings.audience.unknown : strings.audience.working;
  return (
    <p className={styles.audience}>
      <Eye16Regular /> <span><strong>{strings.audience.visibleTo}</strong> {text}</span>
    </p>
  );
}

const mostNames = 3;

export function audienceText(audience: Audience, strings: Strings): string {
  const parts = [readersText(audience, strings)];
  if (audience.guests.length > 0) parts.push(strings.audience.guestsNamed(some(audience.guests, strings)));
  else if (audience.mayIncludeGuests) parts.push(strings.audience.mayIncludeGuests);
  return parts.join('; ');
}

function readersText({ ownItemsOnly, everyone, readers }: Audience, strings: Strings): string {
  if (ownItemsOnly) return strings.audience.ownItemsOnly;
  if (everyone) return strings.audience.everyone;
  return readers.length === 0 ? strings.audience.members : some(readers, strings);
}

function some(names: readonly string[], strings: Strings): string {
  const shown = names.slice(0, mostNames);
  if (names.length > mostNames) return strings.common.andMore(strings.common.list(shown), names.length - mostNames);
  const last = shown[shown.length - 1];
  return shown.length < 2 ? last ?? '' : strings.common.and(strings.common.list(shown.slice(0, -1)), last);
}
