import * as React from 'react';
import { useSurroundings } from '../app/Surroundings';
import type { Instant } from '../../core/shared';

const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;
const week = 7 * day;

/** A moment as people say it: "2 hours ago", from four weeks on a date; the exact time on hover and for machines. */
export function When({ at }: { readonly at: Instant }): React.ReactElement {
  const { locale, strings, now } = useSurroundings();
  return <time dateTime={at} title={absoluteTime(at, locale)}>{relativeTime(at, now(), locale, strings.when.justNow)}</time>;
}

/** Text of the distance between a moment and now. A moment ahead of this computer's clock counts as now. */
export function relativeTime(at: Instant, now: Date, locale: string, justNow: string): string {
  const then = new Date(at);
  if (isNaN(then.getTime())) return at;
  const seconds = Math.max(0, (now.getTime() - then.getTime()) / 1000);
  if (seconds < minute) return justNow;
  const format = new Intl.RelativeTimeFormat(locale, { numeric: 'auto', style: 'short' });
  if (seconds < hour) return format.format(-Math.floor(seconds / minute), 'minute');
  if (seconds < day) return format.format(-Math.floor(seconds / hour), 'hour');
  if (seconds < week) return format.format(-Math.floor(seconds / day), 'day');
  if (seconds < 4 * week) return format.format(-Math.floor(seconds / week), 'week');
  const sameYear = then.getFullYear() === now.getFullYear();
  return new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', ...(sameYear ? {} : { year: 'numeric' }) }).format(then);
}

export function absoluteTime(at: Instant, locale: string): string {
  const then = new Date(at);
  return isNaN(then.getTime()) ? at : new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeStyle: 'short' }).format(then);
}

/** Hours and minutes of a moment, for "Draft saved 10:42". */
export function clockTime(at: Date | number, locale: string): string {
  return new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit' }).format(at);
}
