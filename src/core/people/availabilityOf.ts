import type { Instant } from '../shared';
import type { Presence } from './DirectoryPerson';
import type { ExpertiseEntry } from './ExpertiseEntry';
import type { Availability } from './People';
import type { WeeklyLoad } from './PeopleSources';

/**
 * Whether somebody may be suggested now. Without an entry nothing was said, so it is unknown; with a limit and no
 * complete load too, unless what is known already reaches the limit.
 */
export function availabilityOf(entry: ExpertiseEntry | undefined, load: WeeklyLoad | undefined, presence: Presence | undefined, now: Date): Availability {
  return withPresence(ownWord(entry, load, now), presence, now);
}

/** What presence adds, which comes later than the rest: out of office until a moment that is still to come. */
export function withPresence(availability: Availability, presence: Presence | undefined, now: Date): Availability {
  if (availability.kind === 'paused' || availability.kind === 'atLimit') return availability;
  return presence?.outOfOfficeUntil !== undefined && isAfter(presence.outOfOfficeUntil, now) ? { kind: 'away' } : availability;
}

/** May be suggested: nothing speaks against it. */
export function maySuggest(availability: Availability): availability is Extract<Availability, { kind: 'free' | 'unknown' }> {
  return availability.kind === 'free' || availability.kind === 'unknown';
}

function ownWord(entry: ExpertiseEntry | undefined, load: WeeklyLoad | undefined, now: Date): Availability {
  if (!entry) return { kind: 'unknown' };
  if (entry.pausedUntil !== undefined && isAfter(entry.pausedUntil, now)) return { kind: 'paused', until: entry.pausedUntil };
  if (entry.weeklyLimit === undefined) return { kind: 'free' };
  const asked = discussionsOf(entry, load);
  if (asked >= entry.weeklyLimit) return { kind: 'atLimit', asked, limit: entry.weeklyLimit };
  return load?.isComplete ? { kind: 'free' } : { kind: 'unknown' };
}

/** Distinct discussions of the week, whatever posts name them. */
function discussionsOf(entry: ExpertiseEntry, load: WeeklyLoad | undefined): number {
  const { siteUserId } = entry.person;
  const places = siteUserId === undefined ? undefined : load?.discussions.get(siteUserId);
  return new Set((places ?? []).map(place => `${place.listId}/${place.discussionId}`)).size;
}

function isAfter(moment: Instant, now: Date): boolean {
  return new Date(moment).getTime() > now.getTime();
}
