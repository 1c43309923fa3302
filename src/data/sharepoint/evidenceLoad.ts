import * as v from 'valibot';
import type { DiscussionPlace, WeeklyLoad } from '../../core/people';
import { atLeast } from './caml';
import { columns } from './columns';
import type { Connection } from './connection';
import { need } from './connection';
import type { EvidenceBoard, EvidenceBoards } from './evidenceBoards';
import { discussionOf, postsAsk, rowsOf } from './evidencePosts';
import { isDiscussionRow, rowId } from './rows';
import type { RawRow } from './rows';

/** Milliseconds. */
const week = 7 * 24 * 60 * 60_000;
const lifetime = 5 * 60_000;
/** Newest posts of a board that are looked through. */
const mostPosts = 500;

const peopleCell = v.array(v.looseObject({ id: v.pipe(v.union([v.string(), v.number()]), v.transform(Number), v.integer(), v.minValue(1)) }));

/** Who was asked or answered in the last seven days, over all boards; kept for some minutes. */
export class WeeklyLoads {
  private kept: { readonly at: number; readonly load: Promise<WeeklyLoad> } | undefined;

  public constructor(private readonly connection: Connection, private readonly boards: EvidenceBoards) {}

  public load(): Promise<WeeklyLoad> {
    const now = this.connection.clock.now();
    if (!this.kept || now - this.kept.at >= lifetime) {
      const load = this.ask(now);
      this.kept = { at: now, load };
      load.catch(() => { if (this.kept?.load === load) this.kept = undefined; });
    }
    return this.kept.load;
  }

  private async ask(now: number): Promise<WeeklyLoad> {
    const { boards, isCapped } = await this.boards.places();
    const found = new Map<number, Map<string, DiscussionPlace>>();
    if (boards.length === 0) return { discussions: new Map(), isComplete: true };
    const since = new Date(now - week);
    const parts = await this.connection.batch(boards.map(board => postsAsk(
      { board, rowLimit: mostPosts, ...(canFilter(board) ? { where: atLeast(columns.created, 'DateTime', since.toISOString().replace(/\.\d+Z$/, 'Z')) } : {}) },
      board.present.filter(name => name === columns.askedPeople)
    )));
    const answers = parts.map(rowsOf);
    if (answers.every(rows => rows === undefined)) need(parts[0]);
    const isWhole = answers.map((rows, index) => rows !== undefined && addLoad(found, boards[index], rows, since));
    return {
      discussions: new Map([...found].map(([person, places]) => [person, [...places.values()]])),
      isComplete: !isCapped && isWhole.every(Boolean)
    };
  }
}

/** Otherwise the newest posts are read as they come, and the older ones dropped here. */
function canFilter({ isLarge, indexed }: EvidenceBoard): boolean {
  return !isLarge || indexed.indexOf(columns.created) >= 0;
}

/** False when the posts of the week did not all fit into what was read. */
function addLoad(found: Map<number, Map<string, DiscussionPlace>>, board: EvidenceBoard, rows: readonly RawRow[], since: Date): boolean {
  const ofWeek = rows.filter(row => createdOf(row) >= since.getTime());
  const askers = new Map(ofWeek.filter(isDiscussionRow).map(row => [rowId(row), peopleIn(row, columns.author)[0]]));
  const add = (person: number, discussionId: number): void => {
    if (!found.has(person)) found.set(person, new Map());
    found.get(person)?.set(`${board.id} ${discussionId}`, { listId: board.id, listTitle: board.title, discussionId });
  };
  for (const row of ofWeek) {
    const own = rowId(row);
    const discussionId = isDiscussionRow(row) ? own : discussionOf(row);
    if (discussionId === undefined || discussionId <= 0) continue;
    const people = isDiscussionRow(row) ? peopleIn(row, columns.askedPeople) : peopleIn(row, columns.author);
    // Who writes below a question of their own was not asked for help.
    people.filter(person => person !== askers.get(discussionId)).forEach(person => add(person, discussionId));
  }
  return rows.length < mostPosts || ofWeek.length < rows.length;
}

function peopleIn(row: RawRow, column: string): readonly number[] {
  const cell = v.safeParse(peopleCell, row[column]);
  return cell.success ? cell.output.map(person => person.id) : [];
}

/** Milliseconds; a row without a date counts as old. */
function createdOf(row: RawRow): number {
  const exact = row[`${columns.created}.`];
  const created = Date.parse(String(exact === undefined || exact === '' ? row[columns.created] : exact));
  return Number.isNaN(created) ? 0 : created;
}
