/**
 * The service's limits, off until the switch `throttling` is on. Figures and headers:
 * https://learn.microsoft.com/sharepoint/dev/general-development/how-to-avoid-getting-throttled-or-blocked-in-sharepoint-online
 *
 * Windows are fixed: they begin with the first request in them. Refused requests count too. That a person's limit answers
 * 429 and the organisation's 503 is assumed; the documentation names both without saying when.
 */
import type { Store } from '../store/Store.ts';
import type { Credentials } from './signIn.ts';

export interface ThrottledRequest {
  readonly url: URL;
  readonly who: Credentials | undefined;
  /** Text of the body of a search; others need not give it. */
  readonly body?: string;
}

export interface Refusal {
  readonly status: 429 | 503;
  readonly retryAfter: number;
}

/** Local People Results, the source of people. */
export const peopleSource = 'b09a7990-05ea-4af9-81ef-edfab16c4e31';

interface Limit {
  /** What is counted together. */
  readonly key: string;
  readonly most: number;
  readonly seconds: number;
  readonly status: Refusal['status'];
  readonly counts: 'requests' | 'units';
}

interface Window {
  readonly start: number;
  used: number;
}

export class Throttle {
  readonly #store: Store;
  readonly #windows = new Map<string, Window>();

  constructor(store: Store) {
    this.#store = store;
  }

  clear(): void {
    this.#windows.clear();
  }

  /** Undefined: go on, and `charge` what it cost. A request that is refused is counted here. */
  refuse(request: ThrottledRequest): Refusal | undefined {
    const limits = this.#limitsOf(request);
    const full = limits.filter(limit => this.#window(limit).used >= limit.most);
    if (full.length === 0) return undefined;
    this.#count(limits, 1, 1);
    const retryAfter = Math.max(...full.map(limit => this.#secondsLeft(limit)));
    return { status: full.some(limit => limit.status === 503) ? 503 : 429, retryAfter };
  }

  charge(request: ThrottledRequest, requests: number, units: number): void {
    this.#count(this.#limitsOf(request), requests, units);
  }

  /** RateLimit-* for an app that has used four fifths of its units. */
  headers(request: ThrottledRequest): Record<string, string> {
    const limit = this.#limitsOf(request).find(one => one.counts === 'units');
    const used = limit === undefined ? 0 : this.#window(limit).used;
    if (limit === undefined || used < limit.most * 0.8) return {};
    return { 'RateLimit-Limit': String(limit.most), 'RateLimit-Remaining': String(Math.max(0, limit.most - used)), 'RateLimit-Reset': String(this.#secondsLeft(limit)) };
  }

  /** The limits that a request falls under; none while the switch is off or nobody is known. */
  #limitsOf({ url, who, body = '' }: ThrottledRequest): readonly Limit[] {
    const { switches } = this.#store;
    if (!switches.throttling || who === undefined) return [];
    const path = url.pathname.toLowerCase();
    const person = who.upn.toLowerCase();
    const limits: Limit[] = [{ key: `person ${person}`, most: switches.throttleUserRequests, seconds: 300, status: 429, counts: 'requests' }];
    if (who.by === 'bearer') limits.push({ key: 'app', most: switches.throttleAppUnits, seconds: 60, status: 429, counts: 'units' });
    if (isSearch(url)) {
      limits.push({ key: `search ${person}`, most: switches.throttleSearches, seconds: 1, status: 429, counts: 'requests' });
      if (`${url.search} ${body}`.toLowerCase().includes(peopleSource)) limits.push({ key: 'people search', most: switches.throttlePeopleSearches, seconds: 1, status: 503, counts: 'requests' });
    }
    if (path.includes('/sp.userprofiles.peoplemanager')) limits.push({ key: 'people manager', most: switches.throttlePeopleManager, seconds: 300, status: 503, counts: 'requests' });
    return limits;
  }

  #count(limits: readonly Limit[], requests: number, units: number): void {
    for (const limit of limits) this.#window(limit).used += limit.counts === 'units' ? units : requests;
  }

  #window({ key, seconds }: Limit): Window {
    const now = this.#store.now().getTime();
    const known = this.#windows.get(key);
    if (known !== undefined && now - known.start < seconds * 1000) return known;
    const fresh = { start: now, used: 0 };
    this.#windows.set(key, fresh);
    return fresh;
  }

  #secondsLeft(limit: Limit): number {
    return Math.max(1, Math.ceil((this.#window(limit).start + limit.seconds * 1000 - this.#store.now().getTime()) / 1000));
  }
}

export function isSearch(url: URL): boolean {
  return /\/_api\/search\/|\/search\/query$/i.test(url.pathname);
}
