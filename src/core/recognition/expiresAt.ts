import type { Instant } from '../shared';
import type { Badge } from './Badge';
import type { Recognition } from './Recognition';

const day = 86_400_000;

/** When it was given: for what was imported, as the classic site had it. */
export function givenAt(recognition: Pick<Recognition, 'at' | 'imported'>): Instant {
  return recognition.imported?.at ?? recognition.at;
}

/** End of validity, exclusive; undefined: for good, or a date that is none. Months are calendar months in UTC: 31 January and a month is the end of February. */
export function expiresAt(given: Instant, validMonths: number | undefined): Instant | undefined {
  const start = new Date(given);
  if (validMonths === undefined || Number.isNaN(start.getTime())) return undefined;
  const end = new Date(start.getTime());
  end.setUTCDate(1);
  end.setUTCMonth(start.getUTCMonth() + validMonths);
  const lastDay = new Date(Date.UTC(end.getUTCFullYear(), end.getUTCMonth() + 1, 0)).getUTCDate();
  end.setUTCDate(Math.min(start.getUTCDate(), lastDay));
  return Number.isNaN(end.getTime()) ? undefined : `${end.toISOString().slice(0, 19)}Z` as Instant;
}

export function isExpired(recognition: Pick<Recognition, 'at' | 'imported'>, badge: Pick<Badge, 'validMonths'>, now: Date): boolean {
  const end = expiresAt(givenAt(recognition), badge.validMonths);
  return end !== undefined && new Date(end).getTime() <= now.getTime();
}

/** Valid still, but not for long: time to ask for a renewal. */
export function expiresSoon(recognition: Pick<Recognition, 'at' | 'imported'>, badge: Pick<Badge, 'validMonths'>, now: Date, days = 60): boolean {
  return !isExpired(recognition, badge, now) && isExpired(recognition, badge, new Date(now.getTime() + days * day));
}
