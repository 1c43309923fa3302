import type { DiscussionId, Visits } from '../../core/discussion';
import type { Instant } from '../../core/shared';

/** A page opened again within this time belongs to the same visit. Milliseconds. */
const sameVisit = 30 * 60_000;
/** Discussions remembered as seen; the oldest go first. */
const mostSeen = 500;

interface Kept {
  /** End of the visit before this one. */
  readonly previous?: Instant;
  /** When the board was last opened. */
  readonly latest: Instant;
  readonly seen: Readonly<Record<string, Instant>>;
}

/** What was seen, in this browser's storage: never told to anybody. Where storage is blocked it lasts as long as the page. */
export class BrowserVisits implements Visits {
  private readonly key: string;
  private kept: Kept;

  public constructor(person: string, listId: string, now: Date, private readonly storage: Pick<Storage, 'getItem' | 'setItem'> | undefined = ownStorage()) {
    this.key = `knowhow.visits.${person.toLowerCase()}|${listId.replace(/[{}]/g, '').toLowerCase()}`;
    const latest = instant(now);
    const before = this.read();
    const isNewVisit = before !== undefined && now.getTime() - Date.parse(before.latest) > sameVisit;
    this.kept = before === undefined ? { latest, seen: {} } : { ...before, latest, ...(isNewVisit ? { previous: before.latest } : {}) };
    this.write();
  }

  public lastVisit(): Instant | undefined {
    return this.kept.previous;
  }

  public seen(id: DiscussionId): Instant | undefined {
    const own = this.kept.seen[id];
    const { previous } = this.kept;
    return own !== undefined && (previous === undefined || own > previous) ? own : undefined;
  }

  public markSeen(id: DiscussionId, at: Instant): void {
    const seen = Object.entries<Instant>({ ...this.kept.seen, [id]: at }).sort(([, a], [, b]) => (a < b ? 1 : -1)).slice(0, mostSeen);
    this.kept = { ...this.kept, seen: Object.fromEntries(seen) };
    this.write();
  }

  public markAllSeen(at: Instant): void {
    this.kept = { ...this.kept, previous: at, seen: {} };
    this.write();
  }

  private read(): Kept | undefined {
    try {
      const kept = JSON.parse(this.storage?.getItem(this.key) ?? 'null') as Partial<Kept> | null;
      const isUsable = typeof kept?.latest === 'string' && typeof kept.seen === 'object' && kept.seen !== null;
      return isUsable ? kept as Kept : undefined;
    } catch {
      return undefined;
    }
  }

  private write(): void {
    try {
      this.storage?.setItem(this.key, JSON.stringify(this.kept));
    } catch {
      // Storage full or blocked: unread marks last as long as the page.
    }
  }
}

function instant(date: Date): Instant {
  return `${date.toISOString().slice(0, 19)}Z` as Instant;
}

function ownStorage(): Storage | undefined {
  try {
    return window.localStorage;
  } catch {
    return undefined;
  }
}
