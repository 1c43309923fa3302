import * as v from 'valibot';
import type { Person } from '../../core/people';
import { foldText, samePerson } from '../../core/people';
import type {
  CommentId, CommentsFound, NewRecognition, Recognition, RecognitionId, RecognitionKey, Recognitions, RecipientResponse, Wall, WallCursor, WallPage, WallQuery
} from '../../core/recognition';
import { arrival } from './arrival';
import { badgeItems, badgesOf } from './badgeRows';
import { parse } from './boardSchema';
import { and, contains, equals, isMe, less, oneOfValues, view } from './caml';
import type { Caml } from './caml';
import { columns, rights } from './columns';
import { connect } from './connection';
import type { Connection } from './connection';
import { noList, PeopleListAccess } from './expertiseLists';
import { gathering } from './gathering';
import { id as idText, text } from './odata';
import { readEach } from './readEach';
import { ownAnswers, RecognitionAnswers } from './recognitionAnswers';
import type { OwnAnswer } from './recognitionAnswers';
import { idsOf, recognitionColumns, recognitionLists } from './recognitionColumns';
import { makePage, readCursor } from './recognitionPage';
import type { Position } from './recognitionPage';
import { judgedAtSight, readRecognition, recognitionItems, tenantOriginsOf } from './recognitionRows';
import { readNewest } from './recognitionWindows';
import type { Filter, ItemsRead } from './recognitionWindows';
import type { RecognitionWriting } from './recognitionWriting';
import { askReader, knownUserId } from './siteUsers';
import type { Reader } from './siteUsers';
import type { SiteContext } from './SiteContext';

/** Recognitions of one person that come at once. */
const personPage = 50;
/** Rows read beyond one an act, since an act may hold several people and some are hidden. */
const spare = 20;
/** Rows looked through for what only the rows tell: the recipient's department. */
const localWindow = 300;
/** Earlier recognitions of the shown people that are looked at for who is recognised for the first time. */
const earlierLimit = 1000;
const newestFirst = [{ field: columns.id, ascending: false }];

/** Columns of ours that a list of recognitions should have. */
const ownColumns = [recognitionColumns.clientKey, ...recognitionItems.wanted.filter(name => Object.values<string>(recognitionColumns).indexOf(name) >= 0)];

/** What a page is made of, and which answers of recipients apply to it. */
interface Wanted {
  readonly filters: readonly { readonly where: Caml; readonly column: string; readonly many?: Filter['many'] }[];
  /** What the list cannot compare, or not exactly. */
  readonly keep: (recognition: Recognition) => boolean;
  readonly rowLimit: number;
  readonly pageSize: number;
  /** Their own: nothing is left out. */
  readonly isMine?: true;
}

/** Recognitions as items of a list: one for each recipient, their giver the platform's author. */
export class SharePointRecognitions implements Recognitions {
  private readonly recognitions: PeopleListAccess;
  private readonly badges: PeopleListAccess;
  private readonly answers: RecognitionAnswers;
  private writer: RecognitionWriting | undefined;
  private readonly connection: Connection;
  private readonly tenantOrigins: readonly string[];

  /** @param connection the page's own gathering one lets requests travel together */
  public constructor(private readonly context: SiteContext, connection?: Connection) {
    this.connection = connection ?? gathering(connect(context));
    this.recognitions = new PeopleListAccess(this.connection, context.webUrl, recognitionLists.recognitions);
    this.badges = new PeopleListAccess(this.connection, context.webUrl, recognitionLists.badges, 'afterRefusal');
    this.answers = new RecognitionAnswers(this.connection, context.webUrl);
    this.tenantOrigins = tenantOriginsOf(context.webUrl);
  }

  /** Everything in one turn, so that it is one request. */
  public async open(query: WallQuery): Promise<{ readonly wall: Wall; readonly page: WallPage }> {
    const wanted = this.wanted(query);
    const position = readCursor(query.cursor);
    const [{ wall, read }, along] = await Promise.all([this.opened(wanted, position), this.answers.along(position.before)]);
    return { wall, page: await this.page(wall, wanted, position, read, along) };
  }

  /** Everything in one turn here too: that it is mine SharePoint tells, before anybody knows who reads. */
  public async openMine(cursor?: WallCursor): Promise<{ readonly wall: Wall; readonly page: WallPage }> {
    const wanted = givenTo(isMe(recognitionColumns.recipient), true);
    const position = readCursor(cursor);
    const [{ wall, read }, mine] = await Promise.all([this.opened(wanted, position), this.answers.mineAlong()]);
    return { wall, page: { ...await this.page(wall, wanted, position, read, { more: [] }), responses: wall.exists ? ownAnswers(mine).map(responseOf) : [] } };
  }

  public async list(wall: Wall, query: WallQuery): Promise<WallPage> {
    return this.pageOf(wall, this.wanted(query), readCursor(query.cursor));
  }

  public async of(wall: Wall, person: Person, cursor?: WallCursor): Promise<WallPage> {
    const recipient = await knownUserId(this.connection, person);
    if (recipient === undefined) return { entries: [], unreadable: [] };
    const isMine = samePerson(person, wall.me);
    const wanted = givenTo(equals(recognitionColumns.recipient, 'Integer', recipient, { byId: true }), isMine);
    const [page, responses] = await Promise.all([this.pageOf(wall, wanted, readCursor(cursor)), isMine ? this.answers.mine() : undefined]);
    return responses ? { ...page, responses: responses.map(responseOf) } : page;
  }

  /**
   * One request for what these recipients were given before. Where there is more than comes at once, or SharePoint would
   * have to look at too many rows, nobody's is called the first.
   */
  public async firsts(_wall: Wall, recognitions: readonly Recognition[]): Promise<ReadonlySet<RecognitionId>> {
    const oldest = new Map<number, Recognition>();
    for (const one of recognitions) {
      const { siteUserId } = one.recipient;
      const known = siteUserId === undefined ? undefined : oldest.get(siteUserId);
      if (siteUserId !== undefined && (!known || one.id < known.id)) oldest.set(siteUserId, one);
    }
    const asked = [...oldest.values()];
    if (asked.length === 0) return new Set();
    const where = and(oneOfValues(recognitionColumns.recipient, [...oldest.keys()]), less(columns.id, 'Counter', Math.max(...asked.map(one => one.id))));
    const { items } = await this.recognitions.items({
      wanted: [columns.id, recognitionColumns.recipient], persons: [], ids: [recognitionColumns.recipient],
      viewXml: fields => view({ fields, where, rowLimit: earlierLimit, orderBy: newestFirst })
    });
    if (!items || items.length === earlierLimit) return new Set();
    return new Set(asked.filter(one => !items.some(item => item[idsOf.recipient] === one.recipient.siteUserId && Number(item[columns.id]) < one.id)).map(one => one.id));
  }

  public async give(wall: Wall, typed: NewRecognition, keys: readonly RecognitionKey[]): Promise<readonly Recognition[]> {
    const items = await (await this.writing()).give(wall, typed, keys);
    return items.map(item => this.readRow(wall, item));
  }

  public async takeBack(given: readonly Recognition[]): Promise<void> {
    await (await this.writing()).takeBack(given.map(one => one.id));
  }

  /** The platform's own like stamps the liker itself; saying it twice changes nothing. */
  public async like(_wall: Wall, id: RecognitionId, liked: boolean): Promise<number> {
    const { body } = await this.connection.send({
      method: 'POST', path: 'Microsoft.Office.Server.ReputationModel.Reputation.SetLike(listID=@a1,itemID=@a2,like=@a3)', repeatable: true,
      query: { '@a1': text(`{${await this.listId()}}`), '@a2': text(idText(id)), '@a3': String(liked) }
    });
    return parse(countSchema, body).value;
  }

  public async congratulate(wall: Wall, id: RecognitionId, words: string): Promise<void> {
    await (await this.writing()).comments.add(id, words, wall.me);
  }

  public async comments(_wall: Wall, id: RecognitionId): Promise<CommentsFound> {
    return (await this.writing()).comments.of(id);
  }

  public async removeComment(_wall: Wall, id: RecognitionId, comment: CommentId): Promise<void> {
    await (await this.writing()).comments.remove(id, comment);
  }

  public async respond(wall: Wall, id: RecognitionId, answer: RecipientResponse['answer'] | undefined): Promise<void> {
    await (await this.writing()).respond(wall, id, answer);
  }

  /** Comes with the first words or deeds; kept, since it remembers what was sent and what is refused. */
  private async writing(): Promise<RecognitionWriting> {
    const { RecognitionWriting: Writing } = await arrival(import(/* webpackChunkName: 'kh-recognition-write' */ './recognitionWriting'));
    return this.writer ??= new Writing(this.context, this.connection, this.recognitions, this.answers);
  }

  private async opened(wanted: Wanted, position: Position): Promise<{ readonly wall: Wall; readonly read: ItemsRead }> {
    const [read, badges, reader] = await Promise.all([this.read(wanted, position), this.badges.items(badgeItems), askReader(this.connection)]);
    return { read, wall: this.wallOf(read, badgesOf(badges), reader) };
  }

  private async pageOf(wall: Wall, wanted: Wanted, position: Position): Promise<WallPage> {
    const [read, along] = await Promise.all([this.read(wanted, position), wanted.isMine ? {} : this.answers.along(position.before)]);
    return this.page(wall, wanted, position, read, { more: [], ...along });
  }

  private async read({ filters, rowLimit }: Wanted, { before }: Position): Promise<ItemsRead> {
    const where = and(...filters.map(one => one.where));
    const filter: Filter | undefined = where && { where, columns: filters.map(one => one.column), ...manyOf(filters.map(one => one.many)) };
    return readNewest(this.recognitions, { ...recognitionItems, rowLimit, ...(filter ? { filter } : {}), ...(before === undefined ? {} : { before }) });
  }

  private async page(wall: Wall, wanted: Wanted, position: Position, read: ItemsRead, along: Parameters<RecognitionAnswers['to']>[1]): Promise<WallPage> {
    const { rows, unreadable } = readEach(read.items ?? [], item => this.readRow(wall, item));
    const answers = wanted.isMine ? undefined : await this.answers.to(rows.map(one => one.id), along);
    const { entries, next, looked } = makePage({ ...read, recognitions: rows.filter(wanted.keep) }, position, wanted.pageSize, answers, wanted.filters.length === 0);
    const isNarrowed = wanted.filters.length > 0 || wanted.rowLimit === localWindow;
    return { entries, unreadable, ...(next === undefined ? {} : { next }), ...(isNarrowed && next !== undefined ? { lookedThrough: looked } : {}) };
  }

  /** Conditions on an index of their own first; the topic, which no index serves, last. */
  private wanted({ id, badge, kind, topic, department, pageSize }: WallQuery): Wanted {
    return {
      filters: [
        ...(id === undefined ? [] : [{ where: equals(columns.id, 'Counter', id), column: columns.id }]),
        ...(badge === undefined ? [] : [{ where: equals(recognitionColumns.badge, 'Number', badge), column: recognitionColumns.badge }]),
        ...(kind === undefined ? [] : [{ where: equals(recognitionColumns.kind, 'Text', kind), column: recognitionColumns.kind, many: 'byIndex' as const }]),
        ...(topic === undefined ? [] : [{ where: contains(recognitionColumns.topics, 'Note', topic), column: recognitionColumns.topics, many: 'byLooking' as const }])
      ],
      keep: one => (topic === undefined || one.topics.some(own => foldText(own) === foldText(topic)))
        && (department === undefined || foldText(one.recipient.department ?? '') === foldText(department)),
      rowLimit: department === undefined ? 2 * pageSize + spare : localWindow,
      pageSize
    };
  }

  private readRow(wall: Wall, item: Parameters<typeof readRecognition>[0]): Recognition {
    return judgedAtSight(readRecognition(item, { me: wall.me.siteUserId, tenantOrigins: this.tenantOrigins }), wall, new Date(this.connection.clock.now()));
  }

  private wallOf({ isForbidden }: ItemsRead, badges: Wall['badges'], { me, mayManageSite, myGroupIds }: Reader): Wall {
    const { schema } = this.recognitions;
    const may = (right: bigint): boolean => schema !== undefined && (schema.permissions & right) === right;
    return {
      exists: schema !== undefined, ...(isForbidden ? { isClosed: isForbidden } : {}), canGive: may(rights.add), canManage: mayManageSite, me, badges, ...(myGroupIds ? { myGroupIds } : {}),
      missingColumns: schema ? ownColumns.filter(name => !schema.present.has(name)) : [],
      isLarge: schema?.isLarge === true
    };
  }

  private async listId(): Promise<string> {
    const schema = await this.recognitions.askedSchema();
    if (!schema) throw noList(recognitionLists.recognitions);
    return schema.id;
  }
}

/** What one person was given: of the reader's own, nothing is left out. */
function givenTo(where: Caml, isMine: boolean): Wanted {
  return { filters: [{ where, column: recognitionColumns.recipient }], keep: () => true, rowLimit: personPage + 1, pageSize: personPage, ...(isMine ? { isMine } : {}) };
}

function responseOf({ recognition, by, answer }: OwnAnswer): RecipientResponse {
  return { recognition, by, answer };
}

/** Of several conditions that all have to fit, SharePoint begins with the one that its index finds least by. */
function manyOf(each: readonly Filter['many'][]): Pick<Filter, 'many'> {
  if (each.some(many => many === undefined)) return {};
  return { many: each.indexOf('byIndex') >= 0 ? 'byIndex' : 'byLooking' };
}

const countSchema = v.union([v.object({ value: v.number() }), v.pipe(v.number(), v.transform(value => ({ value })))]);
