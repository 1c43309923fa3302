import * as v from 'valibot';
import { searchTerms, similarTerms } from '../../core/discussion';
import { searchWords, wordsOfSubject } from '../../core/people';
import type { EvidenceFound, EvidenceItem, EvidenceOptions, EvidenceSource, PersonRef, WeeklyLoad } from '../../core/people';
import type { RecordFound } from '../../core/recognition';
import { isAppError } from '../../core/shared';
import { parse } from './boardSchema';
import { and, atLeast, contains, equals, oneOf, or } from './caml';
import type { Caml } from './caml';
import { columns } from './columns';
import { connect, need } from './connection';
import type { Ask, Connection, Part } from './connection';
import { EvidenceBoards } from './evidenceBoards';
import type { EvidenceBoard, EvidencePlaces } from './evidenceBoards';
import { evidenceKql, postsByKql } from './evidenceKql';
import { EvidencePosts, postsAsk, rowsOf } from './evidencePosts';
import type { PostsAsk } from './evidencePosts';
import { gathering } from './gathering';
import { text } from './odata';
import type { SiteContext } from './SiteContext';
import { WeeklyLoads } from './evidenceLoad';

/** Hits that are looked at, most relevant first. */
const mostHits = 100;
/** Posts of one person that are looked at, newest first. */
const mostPosts = 100;
/** Posts looked through where a list cannot filter. */
const windowSize = 500;
/** Boards that are asked themselves where the index knows nothing. */
const mostFallbacks = 5;
/** Answers read of the questions found on one board, newest first; accepted ones come whatever their number. */
const mostAnswers = 300;
/** Questions of which the answers are read where any word was enough: those that hold but one of several come last. */
const mostQuestions = 30;

interface Hit {
  readonly listId: string;
  readonly id: number;
  /** What search marked in the post. */
  readonly seen: string;
}

interface Hits {
  readonly hits: readonly Hit[];
  readonly total: number;
}

const cellsSchema = v.object({ Cells: v.array(v.object({ Key: v.string(), Value: v.nullable(v.string()) })) });
const hitsSchema = v.object({
  PrimaryQueryResult: v.nullable(v.object({
    RelevantResults: v.nullable(v.object({ TotalRows: v.number(), Table: v.object({ Rows: v.array(cellsSchema) }) }))
  }))
});
const userSchema = v.object({ Id: v.number() });

/**
 * What the boards of the site show, under the reader's own rights: search finds posts by their words, the lists tell who
 * wrote them and what became of them. Costs do not grow with the boards.
 */
export class SharePointEvidence implements EvidenceSource {
  private readonly boards: EvidenceBoards;
  private readonly loads: WeeklyLoads;

  /** @param connection the page's own gathering one lets requests travel together with those of other sources */
  public constructor(private readonly context: SiteContext, private readonly connection: Connection = gathering(connect(context))) {
    this.boards = new EvidenceBoards(connection, context);
    this.loads = new WeeklyLoads(connection, this.boards);
  }

  /**
   * First hits and boards; then the rows of the hits with the answers to those that are questions; then the discussions of
   * the answers, and accepted answers. Which hits are questions only the rows tell: so the answers to any are asked for.
   */
  public async on(subject: string, { anyWord = false, heard }: EvidenceOptions = {}): Promise<EvidenceFound> {
    const kql = evidenceKql(subject, anyWord, this.context.webUrl);
    if (kql === undefined) return { items: [], isComplete: true };
    const [places, [part]] = await Promise.all([this.boards.places(), this.connection.batch([hitsAsk(kql)])]);
    const found = 'answer' in part ? readHits(part) : undefined;
    const posts = new EvidencePosts(places.guests);
    const hits = found?.hits ?? [];
    const asked = firstPosts(places, hits, subject, anyWord);
    if (!found && asked.length === 0) throw 'error' in part ? part.error : new TypeError('No hits');
    const questions = hits.slice(0, anyWord ? mostQuestions : mostHits);
    const answers = places.boards.flatMap(board => answersTo(board, idsOn(board, questions)));
    const first = await this.read(posts, [...asked, ...answers]);
    const authors = posts.authors();
    if (authors.length > 0) heard?.(authors);
    // Without hits, questions were found on the boards themselves.
    const more = hits.length > 0 ? [] : places.boards.flatMap(board => answersTo(board, posts.questions(board)));
    const second = await this.readMissing(posts, places, more);
    const areAnswersRead = questions.length === hits.length && places.boards.every(board => canFilter(board, columns.discussion) || posts.questions(board).length === 0);
    const items = anyWord ? posts.items().map(item => ({ ...item, words: wordsHeld(item, searchWords(subject), hits) })) : posts.items();
    return { items: acceptedFirst(items), isComplete: found !== undefined && found.total <= mostHits && !places.isCapped && first && second && areAnswersRead };
  }

  /**
   * Two requests once the boards are known, and the person's id in the site. Large boards without an index of authors cost
   * a third: search says which posts may be theirs; where it does not answer, only the newest are looked through.
   */
  public async of(person: PersonRef): Promise<RecordFound> {
    const byName = postsByKql(person.name, this.context.webUrl);
    const ask = (): Promise<Hits | undefined> => this.hitsOf(byName);
    // Before the boards are known, search is asked beside them: that there is a large one may turn out.
    const early = this.boards.isKnown() ? undefined : ask();
    const [places, author, found] = await Promise.all([this.boards.places(), person.siteUserId ?? this.siteUserId(person), early]);
    if (author === undefined) return { items: [], isComplete: true };
    const isBlind = places.boards.some(board => !canFilter(board, columns.author));
    const hits = isBlind ? early ? found : await ask() : undefined;
    const posts = new EvidencePosts(places.guests);
    const isRead = await this.read(posts, places.boards.reduce<PostsAsk[]>((asks, board) => {
      if (canFilter(board, columns.author)) return [...asks, { board, where: and(equals(columns.author, 'Integer', author, { byId: true }), equals(columns.kind, 'Integer', 0)), rowLimit: mostPosts }];
      return hits ? [...asks, ...hitRows(board, hits.hits)] : [...asks, { board, rowLimit: windowSize }];
    }, []), row => isBy(row, author));
    const areDiscussionsRead = await this.readMissing(posts, places);
    const items = posts.items().filter(item => item.person.siteUserId === author).sort((a, b) => (a.at < b.at ? 1 : -1));
    const isWhole = isRead && areDiscussionsRead && !places.isCapped && (!isBlind || (hits !== undefined && hits.total <= mostHits));
    return { items: items.slice(0, mostPosts), isComplete: isWhole && items.length < mostPosts };
  }

  public load(): Promise<WeeklyLoad> {
    return this.loads.load();
  }

  /** Newest first; undefined when search does not answer. */
  private async hitsOf(kql: string | undefined): Promise<Hits | undefined> {
    if (kql === undefined) return undefined;
    const [part] = await this.connection.batch([hitsAsk(kql, [{ Property: 'Created', Direction: 1 }])]);
    return 'answer' in part ? readHits(part) : undefined;
  }

  /** False: some board did not answer, or not with everything. Throws when none did. */
  private async read(posts: EvidencePosts, asks: readonly PostsAsk[], keep: (row: Readonly<Record<string, unknown>>) => boolean = () => true): Promise<boolean> {
    if (asks.length === 0) return true;
    const parts = await this.connection.batch(asks.map(ask => postsAsk(ask)));
    const answers = parts.map(rowsOf);
    answers.forEach((rows, index) => { if (rows) posts.add(asks[index], rows.filter(keep)); });
    // A list that is gone, or a column: what is remembered of the boards is out of date.
    if (answers.some(rows => rows === undefined)) this.boards.forget();
    if (answers.every(rows => rows === undefined)) need(parts[0]);
    return answers.every((rows, index) => rows !== undefined && !(asks[index].mayBeMore && rows.length >= asks[index].rowLimit));
  }

  private async readMissing(posts: EvidencePosts, places: EvidencePlaces, more: readonly PostsAsk[] = []): Promise<boolean> {
    const asks = places.boards.map(board => ({ board, ids: posts.missing(board) })).filter(({ ids }) => ids.length > 0);
    try {
      return await this.read(posts, [...asks.map(({ board, ids }) => ({ board, where: oneOf(columns.id, ids.slice(0, windowSize)), rowLimit: ids.length })), ...more]);
    } catch (error) {
      if (isAppError(error)) return false;
      throw error;
    }
  }

  private async siteUserId({ loginName, email }: PersonRef): Promise<number | undefined> {
    if (!loginName && !email) return undefined;
    try {
      const { body } = await this.connection.send(loginName
        ? { method: 'GET', path: 'web/siteusers(@v)', query: { '@v': text(loginName), $select: 'Id' } }
        : { method: 'GET', path: 'web/siteusers/getbyemail(@v)', query: { '@v': text(email ?? ''), $select: 'Id' } });
      return parse(userSchema, body).Id;
    } catch (error) {
      // Whoever never was on the site has written nothing there.
      if (isAppError(error, 'notFound') || isAppError(error, 'unexpected')) return undefined;
      throw error;
    }
  }
}

function hitsAsk(kql: string, SortList: readonly object[] = []): Ask {
  return {
    method: 'POST', path: 'search/postquery', repeatable: true,
    // Answers of the same words are several answers.
    body: { request: { Querytext: kql, RowLimit: mostHits, SelectProperties: ['ListID', 'ListItemID', 'HitHighlightedSummary'], TrimDuplicates: false, ...(SortList.length > 0 ? { SortList } : {}) } }
  };
}

function readHits(part: Part): Hits {
  const results = parse(hitsSchema, need(part).body).PrimaryQueryResult?.RelevantResults;
  const hits = (results?.Table.Rows ?? []).map(({ Cells }) => {
    const cell = (name: string): string => Cells.find(one => one.Key.toLowerCase() === name)?.Value ?? '';
    return { listId: cell('listid').replace(/[{}]/g, '').toLowerCase(), id: Number(cell('listitemid')), seen: highlighted(cell('hithighlightedsummary')) };
  });
  return { hits: hits.filter(hit => Number.isInteger(hit.id) && hit.id > 0), total: results?.TotalRows ?? 0 };
}

/** The parts between search's marks: `<c0>customs</c0>`. */
function highlighted(summary: string): string {
  return (summary.match(/<c0>.*?<\/c0>/g) ?? []).map(mark => mark.slice(4, -5)).join(' ');
}

/** In the answer, or in the question that it answers. */
function wordsHeld(item: EvidenceItem, words: readonly string[], hits: readonly Hit[]): readonly string[] {
  const { listId, discussionId, replyId } = item.place;
  const seen = hits.filter(hit => hit.listId === listId && (hit.id === replyId || hit.id === discussionId)).map(hit => hit.seen);
  return wordsOfSubject(words, item, seen.join(' '));
}

/**
 * Rows of the hits; discussions of the category that was asked for; and where the index found nothing, which lags behind
 * by minutes, the boards themselves.
 */
function firstPosts(places: EvidencePlaces, hits: readonly Hit[], subject: string, anyWord: boolean): readonly PostsAsk[] {
  const wanted = subject.trim().toLowerCase();
  const category = places.categories.find(title => title.trim().toLowerCase() === wanted);
  const asks = places.boards.reduce<PostsAsk[]>((all, board) => {
    all.push(...hitRows(board, hits));
    if (category !== undefined && canFilter(board, columns.category) && board.present.indexOf(columns.acceptedAnswer) >= 0) {
      all.push({ board, where: and(equals(columns.category, 'Lookup', category), atLeast(columns.acceptedAnswer, 'Integer', 1)), rowLimit: mostPosts, rootOnly: true });
    }
    return all;
  }, []);
  const where = hits.length > 0 ? undefined : wordsIn(subject, anyWord);
  if (where === undefined) return asks;
  return [...asks, ...places.boards.filter(board => !board.isLarge).slice(0, mostFallbacks).map((board): PostsAsk => ({ board, where, rowLimit: mostPosts, isHit: true }))];
}

function hitRows(board: EvidenceBoard, hits: readonly Hit[]): readonly PostsAsk[] {
  const ids = idsOn(board, hits);
  return ids.length === 0 ? [] : [{ board, where: oneOf(columns.id, ids), rowLimit: ids.length, isHit: true }];
}

/** Nothing where the list would have to look through more than the threshold. */
function answersTo(board: EvidenceBoard, discussions: readonly number[]): readonly PostsAsk[] {
  if (discussions.length === 0 || !canFilter(board, columns.discussion)) return [];
  return [{ board, where: oneOf(columns.discussion, discussions, 'Number'), rowLimit: mostAnswers, mayBeMore: true }];
}

function idsOn(board: EvidenceBoard, hits: readonly Hit[]): readonly number[] {
  return [...new Set(hits.filter(hit => hit.listId === board.id).map(hit => hit.id))];
}

function canFilter({ present, indexed, isLarge }: EvidenceBoard, column: string): boolean {
  return present.indexOf(column) >= 0 && (!isLarge || indexed.indexOf(column) >= 0);
}

/** Whoever takes only some gets those that show most. */
function acceptedFirst(items: readonly EvidenceItem[]): readonly EvidenceItem[] {
  return [...items.filter(item => item.kind === 'acceptedAnswer'), ...items.filter(item => item.kind !== 'acceptedAnswer')];
}

function wordsIn(subject: string, anyWord: boolean): Caml | undefined {
  const conditions = (anyWord ? similarTerms(subject) : searchTerms(subject)).slice(0, 6)
    .map(term => or(contains(columns.title, 'Text', term), contains(columns.body, 'Note', term)));
  return anyWord ? or(...conditions) : and(...conditions);
}

function isBy(row: Readonly<Record<string, unknown>>, author: number): boolean {
  const cell = v.safeParse(v.pipe(v.array(v.looseObject({ id: v.union([v.string(), v.number()]) })), v.minLength(1)), row[columns.author]);
  return cell.success && Number(cell.output[0].id) === author;
}
