/** The part of `fetch` that we use; a test, or a host that must add a token, gives its own. */
export type FetchLike = (url: string, init: RequestInit) => Promise<Response>;

/**
 * What the adapter needs to know of the page: a structural slice, never the SPFx type. SPFx's page context gives all of
 * it; a test gives a plain object.
 */
export interface SiteContext {
  /** Absolute address of the web, without a slash at the end. */
  readonly webUrl: string;
  readonly fetch?: FetchLike;
  /** Sent with every request. With an `Authorization` among them no form digest is needed. */
  readonly headers?: Readonly<Record<string, string>>;
  /** The digest that the page came with, so that the first write costs no extra request. */
  readonly pageDigest?: PageDigest;
  /** The current person, where the page knows; otherwise it is asked once. */
  readonly me?: CurrentPerson;
  /** Small marks that outlive the page: which posts were begun (looked up first after a crash), which list refuses a sort. Default: this object's lifetime. */
  readonly attempts?: AttemptStorage;
  readonly clock?: Clock;
}

export interface PageDigest {
  readonly value: string;
  /** Milliseconds since 1970. */
  readonly expiresAt: number;
}

export interface CurrentPerson {
  readonly id: number;
  readonly isGuest: boolean;
}

/** The part of `localStorage` that is used. */
export interface AttemptStorage {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}

/** Time and chance, so that tests do not wait. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  wait(milliseconds: number): Promise<void>;
  /** 0 up to, not including, 1. */
  random(): number;
}

export const realClock: Clock = {
  now: () => Date.now(),
  wait: milliseconds => new Promise(resolve => { setTimeout(resolve, milliseconds); }),
  random: () => Math.random()
};
