/**
 * Request digests: proof that a writing page got a token from this site for this person within half an hour.
 *
 *   0x<128 hex digits>,<day> <month> <year> <hh:mm:ss> -0000
 *
 * The hex part signs site, person and time, so nothing has to be remembered and a restart of the tenant does not
 * invalidate open pages. It protects nothing here but the client's habit of sending it.
 */
import { createHmac } from 'node:crypto';
import type { UserRow, WebRow } from '../store/Store.ts';
import { errors } from '../sharepoint/errors.ts';

export const digestSeconds = 1800;

export function makeDigest(web: WebRow, user: UserRow, now: Date): string {
  const time = written(now);
  return `0x${signature(web, user, time)},${time}`;
}

/** Throws the service's 403: one code for a missing digest, another for a wrong or old one. */
export function demandDigest(digest: string | null, web: WebRow, user: UserRow, now: Date): void {
  if (digest === null || digest.trim() === '') {
    throw errors.digestMissing();
  }
  const [hex, time] = digest.trim().split(/,(.*)/s);
  const age = (now.getTime() - Date.parse(time ?? '')) / 1000;
  if (time === undefined || hex?.toUpperCase() !== `0X${signature(web, user, time)}` || !(age >= -60 && age <= digestSeconds)) {
    throw errors.digestExpired();
  }
}

/** `09 Nov 2026 10:00:00 -0000` */
function written(now: Date): string {
  return now.toUTCString().replace(/^\w+, /, '').replace('GMT', '-0000');
}

function signature(web: WebRow, user: UserRow, time: string): string {
  return createHmac('sha512', web.id).update(`${user.loginName}\n${time}`).digest('hex').toUpperCase();
}
