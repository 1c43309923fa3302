import * as v from 'valibot';
import type { NewRecognition, RecognitionId, RecognitionKey, RecipientResponse, Wall } from '../../core/recognition';
import { cleanRecognition, validateRecognition } from '../../core/recognition';
import { AppError } from '../../core/shared';
import { parse } from './boardSchema';
import { columns } from './columns';
import { need } from './connection';
import type { Connection } from './connection';
import { attemptsInMemory, exactlyOnce } from './exactlyOnce';
import { onList } from './expertiseLists';
import type { ItemJson, PeopleListAccess } from './expertiseLists';
import { id as idText } from './odata';
import type { RecognitionAnswers } from './recognitionAnswers';
import { idsOf, recognitionColumns, recognitionLists } from './recognitionColumns';
import { RecognitionComments } from './recognitionComments';
import { RecognitionCongratulations } from './recognitionCongratulations';
import { recognitionFields } from './recognitionFields';
import { giveItems, isBy } from './recognitionGiving';
import { recognitionItems, tenantOriginsOf } from './recognitionRows';
import { recycleItems } from './recycleItems';
import { ensuredUserId } from './siteUsers';
import type { AttemptStorage, SiteContext } from './SiteContext';

/** What is written of recognitions, and the words of others that are read when somebody wants to: a chunk of its own. */
export class RecognitionWriting {
  public readonly comments: RecognitionComments;
  private readonly attempts: AttemptStorage;

  public constructor(
    private readonly context: SiteContext, private readonly connection: Connection, private readonly recognitions: PeopleListAccess, private readonly answers: RecognitionAnswers
  ) {
    this.comments = new RecognitionComments(connection, context.webUrl, new RecognitionCongratulations(answers.list));
    this.attempts = context.attempts ?? attemptsInMemory();
  }

  /**
   * 1. people whom the site does not know yet are added to its user list
   * 2. one item a recipient, all in one request; what is known to be there is not sent again
   * 3. read back, so that what is shown is what is stored
   */
  public async give(wall: Wall, typed: NewRecognition, keys: readonly RecognitionKey[]): Promise<readonly ItemJson[]> {
    const recognition = cleanRecognition(typed);
    const [problem] = validateRecognition(recognition, { me: wall.me, tenantOrigins: tenantOriginsOf(this.context.webUrl) });
    if (problem || keys.length !== recognition.recipients.length) throw new AppError('invalid', { field: problem?.refusal ?? 'keys' });
    const recipients = await Promise.all(recognition.recipients.map(person => ensuredUserId(this.connection, person)));
    const toMake = keys.map((key, index) => ({ key, fields: recognitionFields(recognition, recipients[index], key) }));
    return giveItems(this.connection, this.recognitions, toMake, { read: recognitionItems, isMine: isBy(wall.me.siteUserId), attempts: this.attempts });
  }

  public async takeBack(ids: readonly RecognitionId[]): Promise<void> {
    await recycleItems(this.connection, this.context.webUrl, recognitionLists.recognitions, ids);
  }

  /** Their own item, so nobody can do it for them; of several that two pages made, the others go. */
  public async respond(wall: Wall, id: RecognitionId, answer: RecipientResponse['answer'] | undefined): Promise<void> {
    const [mine, [item]] = await Promise.all([
      this.answers.mine(id),
      this.connection.batch([onList(this.context.webUrl, recognitionLists.recognitions, `/items(${idText(id)})`, { method: 'GET', query: { $select: idsOf.recipient } })])
    ]);
    if (parse(recipientSchema, need(item).body)[idsOf.recipient] !== wall.me.siteUserId) throw new AppError('forbidden', { status: 403 });
    const kept = answer && mine.find(one => one.answer === answer);
    if (answer && !kept) await this.writeAnswer(id, answer);
    await recycleItems(this.connection, this.context.webUrl, recognitionLists.answers, mine.filter(one => one !== kept).map(one => one.itemId));
  }

  private async writeAnswer(id: RecognitionId, answer: RecipientResponse['answer']): Promise<void> {
    const { clock } = this.connection;
    // Nobody else may know the key beforehand and take it.
    const key = `answer-${id}-${clock.now()}-${clock.random().toString(36).slice(2)}`;
    const body = { [columns.title]: answer, [recognitionColumns.recognition]: id, [recognitionColumns.clientKey]: key };
    await exactlyOnce<unknown>({
      key,
      send: () => this.connection.send(onList(this.context.webUrl, recognitionLists.answers, '/items', { method: 'POST', body })),
      find: async () => (await this.answers.mine(id)).find(one => one.answer === answer)
    }, attemptsInMemory(), clock);
  }
}

const recipientSchema = v.object({ [idsOf.recipient]: v.optional(v.nullable(v.number())) });
