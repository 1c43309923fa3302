import { AppError } from '../../core/shared';
import { mostParts } from './connection';
import type { Connection } from './connection';
import { onList } from './expertiseLists';
import type { ListPlace } from './listPlans';
import { id as idText } from './odata';

/** To the recycle bin. What is not there any more has been removed: also after a lost reply. */
export async function recycleItems(connection: Connection, webUrl: string, plan: ListPlace, ids: readonly number[]): Promise<void> {
  for (let from = 0; from < ids.length; from += mostParts) {
    const asks = ids.slice(from, from + mostParts).map(id => onList(webUrl, plan, `/items(${idText(id)})/recycle()`, { method: 'POST', repeatable: true }));
    const parts = await connection.batch(asks);
    const failure = parts.map(part => ('error' in part ? part.error : undefined)).find((error): error is AppError => error !== undefined && error.kind !== 'notFound');
    if (failure) throw failure;
  }
}
