import * as v from 'valibot';
import type { Person } from '../../core/people';
import type { CommentId, RecognitionComment, RecognitionId } from '../../core/recognition';
import { equals, view } from './caml';
import { columns } from './columns';
import { attemptsInMemory, exactlyOnce } from './exactlyOnce';
import { onList } from './expertiseLists';
import type { ItemJson, ItemsQuery, PeopleListAccess } from './expertiseLists';
import { instantCell, itemId, parsedItem, personCell, personOf } from './itemCells';
import { readEach } from './readEach';
import { recognitionColumns } from './recognitionColumns';
import { isBy, storedItems } from './recognitionGiving';
import { recycleItems } from './recycleItems';

/** Of one recognition, the newest that are read. */
const most = 500;
/** Before the item's id, where a comment of SharePoint's own has digits alone. */
const mark = 'item-';

const { congratulates, words: wordsColumn, clientKey } = recognitionColumns;
const read: Omit<ItemsQuery, 'viewXml'> = { wanted: [columns.id, columns.title, columns.author, columns.created, congratulates, wordsColumn], persons: [columns.author] };

/**
 * Congratulations as items of their writers, beside what recipients hide or decline: where SharePoint takes comments of an
 * item's author alone. They name the recognition in a column of their own, so no response can be taken for one.
 */
export class RecognitionCongratulations {
  private readonly attempts = attemptsInMemory();
  /** Of words that may have been sent: said again after a failure, they are the same item. */
  private readonly keys = new Map<string, string>();

  public constructor(private readonly list: PeopleListAccess) {}

  /** False: the list was made before it had columns for them, or there is none. */
  public async areKept(): Promise<boolean> {
    return await this.list.askedSchema() !== undefined && this.hasColumns();
  }

  /** Newest last. One request, that of whatever else is asked in the same turn. */
  public async of(id: RecognitionId): Promise<readonly RecognitionComment[]> {
    if (!this.hasColumns()) return [];
    const found = await this.list.items({
      ...read, viewXml: fields => view({
        fields, rowLimit: most, orderBy: [{ field: columns.id, ascending: false }], where: this.hasColumns() ? equals(congratulates, 'Number', id) : equals(columns.id, 'Counter', 0)
      })
    });
    if (found.forbidden) throw found.forbidden;
    return [...readEach(found.items ?? [], readCongratulation).rows].reverse();
  }

  /** @param said not empty */
  public async add(id: RecognitionId, said: string, me: Person): Promise<void> {
    const { connection, webUrl, plan } = this.list;
    const intent = `${id} ${said}`;
    // Nobody else may know the key beforehand and take it.
    const key = this.keys.get(intent) ?? `congratulation-${id}-${connection.clock.now()}-${connection.clock.random().toString(36).slice(2)}`;
    this.keys.set(intent, key);
    const body = { [columns.title]: 'congratulation', [congratulates]: id, [wordsColumn]: said, [clientKey]: key };
    await exactlyOnce<unknown>({
      key,
      send: () => connection.send(onList(webUrl, plan, '/items', { method: 'POST', body })),
      find: async () => (await storedItems(this.list, [key], read, isBy(me.siteUserId))).get(key)
    }, this.attempts, connection.clock);
    this.keys.delete(intent);
  }

  /** To the recycle bin; false: that is none of ours. */
  public async remove(comment: CommentId): Promise<boolean> {
    if (comment.indexOf(mark) !== 0) return false;
    const { connection, webUrl, plan } = this.list;
    await recycleItems(connection, webUrl, plan, [Number(comment.slice(mark.length))]);
    return true;
  }

  private hasColumns(): boolean {
    return this.list.has(congratulates) && this.list.has(wordsColumn);
  }
}

const congratulationSchema = v.looseObject({
  ID: itemId, [columns.title]: v.literal('congratulation'), [columns.author]: personCell, [columns.created]: instantCell, [congratulates]: itemId, [wordsColumn]: v.pipe(v.string(), v.trim(), v.minLength(1))
});

function readCongratulation(item: ItemJson): RecognitionComment {
  const row = parsedItem(congratulationSchema, item);
  return { id: `${mark}${row.ID}` as CommentId, by: personOf(row[columns.author]), text: row[wordsColumn], at: row[columns.created] };
}
