import type { Instant } from '../shared';
import type { DiscussionId } from './types';
import type { Visits } from './Visits';

/** What was seen, for as long as this object lives. */
export class InMemoryVisits implements Visits {
  private readonly seenAt = new Map<number, Instant>();

  public constructor(private since?: Instant) {}

  public lastVisit(): Instant | undefined {
    return this.since;
  }

  public seen(id: DiscussionId): Instant | undefined {
    const own = this.seenAt.get(id);
    if (own === undefined || this.since === undefined) return own;
    return own > this.since ? own : undefined;
  }

  public markSeen(id: DiscussionId, at: Instant): void {
    this.seenAt.set(id, at);
  }

  public markAllSeen(at: Instant): void {
    this.since = at;
    this.seenAt.clear();
  }
}
