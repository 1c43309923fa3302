import type { RecipientResponse } from '../../core/recognition';
import { AppError } from '../../core/shared';
import { and, equals, greater, isMe, less, oneOf, view } from './caml';
import { columns } from './columns';
import type { Connection } from './connection';
import { PeopleListAccess } from './expertiseLists';
import type { ItemJson, ItemsFound } from './expertiseLists';
import { readEach } from './readEach';
import { recognitionColumns, recognitionLists } from './recognitionColumns';
import { answerItems, readAnswer } from './recognitionRows';

/** Answers read along with a page: of the newest recognitions first. */
const alongLimit = 200;
const most = 5000;
/** Own answers that are read. */
const mostOwn = 1000;
/** SharePoint takes so many values in one condition. */
const perCondition = 500;

const byRecognition = [{ field: recognitionColumns.recognition, ascending: false }];
const newestFirst = [{ field: columns.id, ascending: false }];
const toAny = greater(recognitionColumns.recognition, 'Number', 0);

export type OwnAnswer = RecipientResponse & { readonly itemId: number };

/** What recipients hid or declined. A site without the list has no answers; a list that fails is a failure, since nothing may be shown by mistake. */
export class RecognitionAnswers {
  public readonly list: PeopleListAccess;

  public constructor(connection: Connection, webUrl: string) {
    this.list = new PeopleListAccess(connection, webUrl, recognitionLists.answers, 'afterRefusal');
  }

  /** Sent together with the page that it is for; what it lacks is asked once the rows are known. */
  public along(before: number | undefined): Promise<ItemsFound> {
    return this.list.items({
      ...answerItems,
      viewXml: fields => view({
        fields, rowLimit: alongLimit, orderBy: this.hasColumn() ? byRecognition : newestFirst,
        // Congratulations, of which there may be many, answer to none.
        where: !this.hasColumn() ? undefined : before === undefined ? toAny : less(recognitionColumns.recognition, 'Number', before)
      })
    });
  }

  /** Answers to these recognitions; a second request only where there are more answers than came along. */
  public async to(ids: readonly number[], along: ItemsFound): Promise<readonly RecipientResponse[]> {
    if (ids.length === 0) return [];
    if (along.forbidden) throw along.forbidden;
    if ((!along.items && !along.refused) || !this.hasColumn()) return [];
    const answers = readEach(along.items ?? [], readAnswer).rows;
    const isWhole = along.items !== undefined && along.items.length < alongLimit;
    const lowest = Math.min(...answers.map(one => one.recognition));
    if (isWhole || ids.every(id => id > lowest)) return answers;
    return this.of(ids);
  }

  /** The reader's own, newest first; the one recognition's, if it is named. */
  public async mine(recognition?: number): Promise<readonly OwnAnswer[]> {
    return ownAnswers(await this.mineAlong(recognition));
  }

  /** The same, not read yet. By the author first, who answered few of many. Whoever asks for the lists at once does not know that they are there. */
  public mineAlong(recognition?: number): Promise<ItemsFound> {
    const of = recognition === undefined ? toAny : equals(recognitionColumns.recognition, 'Number', recognition);
    return this.list.items({
      ...answerItems, viewXml: fields => view({ fields, where: this.hasColumn() ? and(isMe(columns.author), of) : equals(columns.id, 'Counter', 0), rowLimit: mostOwn, orderBy: newestFirst })
    });
  }

  private async of(ids: readonly number[]): Promise<readonly RecipientResponse[]> {
    const answers: RecipientResponse[] = [];
    for (let from = 0; from < ids.length; from += perCondition) {
      const where = oneOf(recognitionColumns.recognition, ids.slice(from, from + perCondition), 'Number');
      const found = await this.list.items({ ...answerItems, viewXml: fields => view({ fields, where, rowLimit: most, orderBy: newestFirst }) });
      answers.push(...readEach(readable(found), readAnswer).rows);
    }
    return answers;
  }

  private hasColumn(): boolean {
    return this.list.has(recognitionColumns.recognition);
  }
}

export function ownAnswers(found: ItemsFound): readonly OwnAnswer[] {
  return readEach(readable(found), item => ({ ...readAnswer(item), itemId: Number(item[columns.id]) })).rows;
}

/** None where there is no list; a list that does not answer is a failure. */
function readable({ items, forbidden, refused }: ItemsFound): readonly ItemJson[] {
  if (forbidden) throw forbidden;
  if (refused) throw new AppError('unexpected', { threshold: true });
  return items ?? [];
}
