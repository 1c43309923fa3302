import * as v from 'valibot';
import type { PeopleSearchPage, PeopleSearchQuery, PeopleSearchSource } from '../../core/people';
import { AppError } from '../../core/shared';
import type { Ask, Connection, Part } from './connection';
import { connect, need } from './connection';
import { gathering } from './gathering';
import { refinement } from './kql';
import { peopleKql } from './peopleKql';
import { peopleProperties, peopleRefiners, readPeople } from './peopleRows';
import type { PeopleAnswer } from './peopleRows';
import type { AttemptStorage, SiteContext } from './SiteContext';

/** Local People Results. */
const source = 'B09A7990-05EA-4AF9-81EF-EDFAB16C4E31';
/** Search refuses to start further back than this. https://learn.microsoft.com/sharepoint/dev/general-development/pagination-for-large-result-sets */
const furthestStart = 50_000;
/** Milliseconds that an answer stands: the index itself is hours behind. */
const lifetime = 5 * 60_000;
const mostAnswers = 50;
/** Values of a facet. */
const mostValues = 50;
/** Remembered: this tenant's people are not sorted by name, or are too many for it. */
const unsortedMark = 'knowhow.people.unsorted';

/**
 * In which order, and from where. Rank is of use only when words were typed. By document id there is no end to the pages:
 * the next one begins behind the last id, and the service counts only what is left: `passed` are those before it.
 */
type Position =
  | { readonly by: 'rank' | 'name'; readonly start: number }
  | { readonly by: 'docId'; readonly after: string | undefined; readonly passed: number };

const positionSchema = v.union([
  v.object({ by: v.picklist(['rank', 'name']), start: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(furthestStart)) }),
  v.object({ by: v.literal('docId'), after: v.optional(v.pipe(v.string(), v.regex(/^\d+$/))), passed: v.pipe(v.number(), v.integer(), v.minValue(0)) })
]);

/**
 * People search under the reader's own rights. Each page is one request, one answer for everybody who asks the same within
 * minutes. Everybody is listed by name where the tenant sorts people by it and there are at most 50,000; whether it does
 * is tried once, beside the order by document id, in the same request.
 */
export class SharePointPeopleSearch implements PeopleSearchSource {
  private readonly answers = new Map<string, { readonly at: number; readonly page: Promise<PeopleSearchPage> }>();
  private readonly storage: AttemptStorage | undefined;
  private order: 'name' | 'docId' | undefined;
  private hasRefiners = true;

  /** @param connection the page's own gathering one lets requests travel together with those of other sources */
  public constructor(private readonly context: SiteContext, private readonly connection: Connection = gathering(connect(context))) {
    this.storage = context.attempts;
    this.order = this.isKnownUnsorted() ? 'docId' : undefined;
  }

  public async search(query: PeopleSearchQuery): Promise<PeopleSearchPage> {
    const { text, anyWord, choice, letter, scope, pageSize, from } = query;
    const key = JSON.stringify([text, anyWord, choice.department, choice.office, letter, scope, pageSize, from]);
    const known = this.answers.get(key);
    if (known && this.connection.clock.now() - known.at < lifetime) return known.page;
    this.answers.delete(key);
    const page = this.ask(query);
    this.answers.set(key, { at: this.connection.clock.now(), page });
    page.catch(() => { if (this.answers.get(key)?.page === page) this.answers.delete(key); });
    const [oldest] = this.answers.keys();
    if (this.answers.size > mostAnswers && oldest !== undefined) this.answers.delete(oldest);
    return page;
  }

  private async ask(query: PeopleSearchQuery): Promise<PeopleSearchPage> {
    const built = peopleKql(query);
    if (built.kql === undefined) {
      if (built.unusable) throw new AppError('invalid', { field: built.unusable });
      return { people: [], total: 0, facets: [] };
    }
    const [position, other] = this.positions(query);
    const asks = [position, ...other ? [other] : []].map(one => askOf(built.kql, query, one, this.hasRefiners));
    const [part, otherPart] = await this.connection.batch(asks);
    if (!other) return this.pageOf(query, position, await this.answerTo(part, built.kql, query, position));
    return this.firstOfAll(query, built.kql, [position, part], [other, otherPart]);
  }

  /** Where to begin; for the very first list of everybody also the order to fall back to. */
  private positions({ text, from }: PeopleSearchQuery): readonly [Position, Position?] {
    if (from !== undefined) return [readPosition(from)];
    if (text.trim() !== '') return [{ by: 'rank', start: 0 }];
    const byDocId = { by: 'docId', after: undefined, passed: 0 } as const;
    if (this.order === 'docId') return [byDocId];
    return this.order === 'name' ? [{ by: 'name', start: 0 }] : [{ by: 'name', start: 0 }, byDocId];
  }

  private async firstOfAll(query: PeopleSearchQuery, kql: string, [position, part]: readonly [Position, Part], [other, otherPart]: readonly [Position, Part]): Promise<PeopleSearchPage> {
    const byName = 'answer' in part ? readPeople(part.answer.body, this.context.webUrl) : undefined;
    if (byName && byName.total <= furthestStart) {
      this.order = 'name';
      return this.pageOf(query, position, byName);
    }
    const page = this.pageOf(query, other, await this.answerTo(otherPart, kql, query, other));
    // Only now is it the sort that was refused, and not everything.
    if (byName || isRefusal(part)) this.rememberUnsorted();
    return page;
  }

  /** A refusal of what makes an answer richer is asked again without it, once; then it is left out for good. */
  private async answerTo(part: Part, kql: string, query: PeopleSearchQuery, position: Position): Promise<PeopleAnswer> {
    if ('answer' in part || !this.hasRefiners || query.from !== undefined || !isRefusal(part)) return readPeople(need(part).body, this.context.webUrl);
    const [plain] = await this.connection.batch([askOf(kql, query, position, false)]);
    const answer = readPeople(need(plain).body, this.context.webUrl);
    this.hasRefiners = false;
    return answer;
  }

  private pageOf(query: PeopleSearchQuery, position: Position, answer: PeopleAnswer): PeopleSearchPage {
    const next = nextOf(position, answer, query.pageSize);
    const total = answer.total + (position.by === 'docId' ? position.passed : 0);
    return { people: answer.people, total, facets: answer.facets, ...(next ? { next: JSON.stringify(next) } : {}) };
  }

  private isKnownUnsorted(): boolean {
    try {
      return this.storage?.getItem(unsortedMark) === '1';
    } catch {
      return false;
    }
  }

  private rememberUnsorted(): void {
    this.order = 'docId';
    try {
      this.storage?.setItem(unsortedMark, '1');
    } catch {
      // Storage full or blocked: the next page that opens tries once more.
    }
  }
}

function askOf(kql: string, { choice, pageSize, from }: PeopleSearchQuery, position: Position, hasRefiners: boolean): Ask {
  const refiners = [peopleRefiners.department, peopleRefiners.office].map(name => `${name}(filter=${mostValues}/0/*)`).join(',');
  const filters = [
    ...(choice.department === undefined ? [] : [refinement(peopleRefiners.department, choice.department)]),
    ...(choice.office === undefined ? [] : [refinement(peopleRefiners.office, choice.office)])
  ];
  const isBehind = position.by === 'docId' && position.after !== undefined;
  return {
    method: 'POST',
    path: 'search/postquery',
    repeatable: true,
    body: {
      request: {
        Querytext: isBehind ? `(${kql}) AND IndexDocId>${position.after}` : kql,
        SourceId: source,
        RowLimit: pageSize,
        StartRow: position.by === 'docId' ? 0 : position.start,
        SelectProperties: [...peopleProperties],
        // Namesakes with one title are two people.
        TrimDuplicates: false,
        ...(position.by === 'name' ? { SortList: [{ Property: 'PreferredName', Direction: 0 }] } : {}),
        ...(position.by === 'docId' ? { SortList: [{ Property: '[DocId]', Direction: 0 }] } : {}),
        ...(filters.length > 0 ? { RefinementFilters: filters } : {}),
        ...(hasRefiners && from === undefined ? { Refiners: refiners } : {})
      }
    }
  };
}

/** Behind the furthest row all go on by document id, from the first: people may come again, nobody is left out. */
function nextOf(position: Position, { rowCount, total, lastDocId }: PeopleAnswer, pageSize: number): Position | undefined {
  if (position.by === 'docId') {
    return total > rowCount && lastDocId !== undefined ? { by: 'docId', after: lastDocId, passed: position.passed + rowCount } : undefined;
  }
  const start = position.start + pageSize;
  if (rowCount === 0 || start >= total) return undefined;
  return start <= furthestStart ? { by: position.by, start } : { by: 'docId', after: undefined, passed: 0 };
}

/** What the service understood and would not do; not missing rights, load or connection. */
function isRefusal(part: Part): boolean {
  return 'error' in part && (part.error.kind === 'invalid' || part.error.kind === 'unexpected' || part.error.kind === 'notFound');
}

function readPosition(from: string): Position {
  try {
    return v.parse(positionSchema, JSON.parse(from)) as Position;
  } catch {
    throw new AppError('invalid', { field: 'cursor' });
  }
}
