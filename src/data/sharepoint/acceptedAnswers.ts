import type { PeopleDetails, Person, PersonDetails } from '../../core/people';
import type { RecordFound, RecordItem } from '../../core/recognition';
import { atLeast, oneOf } from './caml';
import { columns } from './columns';
import { need } from './connection';
import type { Connection } from './connection';
import type { EvidenceBoard, EvidenceBoards } from './evidenceBoards';
import { EvidencePosts, postsAsk, rowsOf } from './evidencePosts';
import type { PostsAsk } from './evidencePosts';
import { SharePointPeople } from './SharePointPeople';
import type { SiteContext } from './SiteContext';

/** Solved discussions of one board that are looked at, newest first. */
const mostSolved = 100;
/** Newest discussions of a board whose accepted answers have no index. */
const windowSize = 500;
/** People whose departments are asked for: profiles come twenty at once. */
const mostPeople = 60;

/** Accepted answers of everybody, for owners who look whom they could award something to. */
export class AcceptedAnswers {
  private readonly profiles: PeopleDetails;

  public constructor(context: SiteContext, private readonly connection: Connection, private readonly boards: EvidenceBoards) {
    this.profiles = new SharePointPeople(context);
  }

  /** The boards, their solved discussions, the accepted answers, and the departments of those who asked and answered. */
  public async all(): Promise<RecordFound> {
    const { boards, guests, isCapped } = await this.boards.places();
    const posts = new EvidencePosts(guests);
    const asks = boards.filter(board => board.present.indexOf(columns.acceptedAnswer) >= 0).map(solvedAsk);
    const isWhole = await this.read(posts, asks);
    const answers = asks.map(({ board }) => ({ board, ids: posts.missing(board) })).filter(({ ids }) => ids.length > 0);
    const areRead = await this.read(posts, answers.map(({ board, ids }) => ({ board, where: oneOf(columns.id, ids), rowLimit: ids.length })));
    const items = posts.items().filter(item => item.kind === 'acceptedAnswer').sort((a, b) => (a.at < b.at ? 1 : -1));
    return { items: await this.withDepartments(items), isComplete: isWhole && areRead && !isCapped };
  }

  /** False: some board did not answer, or had more. Throws when none answered. */
  private async read(posts: EvidencePosts, asks: readonly PostsAsk[]): Promise<boolean> {
    if (asks.length === 0) return true;
    const parts = await this.connection.batch(asks.map(ask => postsAsk(ask)));
    const answers = parts.map(rowsOf);
    if (answers.every(rows => rows === undefined)) need(parts[0]);
    answers.forEach((rows, index) => { if (rows) posts.add(asks[index], rows); });
    return answers.every((rows, index) => rows !== undefined && !(asks[index].mayBeMore && rows.length >= asks[index].rowLimit));
  }

  /** A profile that is missing leaves the department unknown. */
  private async withDepartments(items: readonly RecordItem[]): Promise<readonly RecordItem[]> {
    const people = new Map<number, Person>();
    for (const person of items.flatMap(item => [item.person, ...(item.asker ? [item.asker] : [])])) {
      if (person.siteUserId !== undefined && !person.isDeleted && people.size < mostPeople) people.set(person.siteUserId, person);
    }
    const details = await this.profiles.details([...people.values()]).catch(() => new Map<number, PersonDetails>());
    const known = (person: Person): Person => ({ ...person, ...details.get(person.siteUserId ?? -1) });
    return items.map(item => ({ ...item, person: known(item.person), ...(item.asker ? { asker: known(item.asker) } : {}) }));
  }
}

/** Nothing where the list would have to look through more than the threshold: then its newest discussions. */
function solvedAsk(board: EvidenceBoard): PostsAsk {
  const canFilter = !board.isLarge || board.indexed.indexOf(columns.acceptedAnswer) >= 0;
  return canFilter
    ? { board, where: atLeast(columns.acceptedAnswer, 'Integer', 1), rowLimit: mostSolved, rootOnly: true, mayBeMore: true }
    : { board, rowLimit: windowSize, rootOnly: true, mayBeMore: true };
}
