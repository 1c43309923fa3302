import type { OrderBy } from '../store/Condition.ts';
import { fieldPath } from './filter.ts';
import { notValid, tokens } from './literals.ts';

/**
 * `$orderby`: `field [asc|desc] {, field [asc|desc]}`; a field may be `Author/Title`.
 * Nothing but StoreError is thrown.
 */
export function parseOrderBy(text: string): readonly OrderBy[] {
  const found = tokens(text, '$orderby');
  const refused = (): ReturnType<typeof notValid> => notValid(text, '$orderby');
  const keys: OrderBy[] = [];
  let at = 0;
  while (at < found.length || keys.length === 0) {
    const field = found[at];
    if (field?.kind !== 'word') throw refused();
    at += 1;
    const direction = found[at];
    const word = direction?.kind === 'word' ? direction.text.toLowerCase() : undefined;
    if (word !== undefined && word !== 'asc' && word !== 'desc') throw refused();
    if (word !== undefined) at += 1;
    keys.push({ field: fieldPath(field.text, refused), ascending: word !== 'desc' });
    const comma = found[at];
    if (comma === undefined) break;
    if (comma.kind !== ',') throw refused();
    at += 1;
    if (at === found.length) throw refused();
  }
  return keys;
}
