/**
 * Faults to inject: which requests, how often, at which moment, and what goes wrong. For tests and for trying the
 * screens by hand.
 *
 *   before       the request is never carried out
 *   afterCommit  it is carried out, then the answer is lost
 *   inReply      it is carried out and the answer breaks off half-way
 */

export type Moment = 'before' | 'afterCommit' | 'inReply';

export type Fault =
  /** `retryAfter` as it stands in the header: seconds or an HTTP date; `retryAfterDate`: an HTTP date so many seconds from now. */
  | {
    readonly kind: 'status'; readonly status: number; readonly retryAfter?: string | number; readonly retryAfterDate?: number; readonly body?: string;
    readonly headers?: Readonly<Record<string, string>>;
  }
  /** The true answer, with these headers besides: a low `RateLimit-Remaining`. */
  | { readonly kind: 'headers'; readonly headers: Readonly<Record<string, string>> }
  /** The service's own refusal. */
  | { readonly kind: 'refused'; readonly as: RefusalKind }
  /** What others do at that moment: a list renamed or gone, a column removed, an item changed or recycled, rights lost, somebody deleted. */
  | { readonly kind: 'others'; readonly requests: readonly OtherRequest[] }
  | { readonly kind: 'cutSocket' }
  | { readonly kind: 'cutMidBody' }
  | { readonly kind: 'stall'; readonly milliseconds: number }
  /** As if the network were gone, until the plan is cleared. */
  | { readonly kind: 'offline' };

export type RefusalKind = 'tokenExpired' | 'digestExpired' | 'accessDenied';

/** A request by somebody else, to SharePoint or Graph. */
export interface OtherRequest {
  readonly method: string;
  /** Path with query, below the tenant's origin: `/sites/x/_api/web/lists/getbytitle('Board')/items(3)/recycle`. */
  readonly path: string;
  /** UPN. */
  readonly as: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON. */
  readonly body?: unknown;
  /** How many times; 1 when missing. A list crosses 5,000 items so. */
  readonly times?: number;
}

export interface FaultPlan {
  readonly id: number;
  /** Part of the address, or a pattern between slashes: `/items\(\d+\)/i`. */
  readonly route: string;
  /** The method after `X-HTTP-Method`; any when missing. */
  readonly method?: string;
  readonly moment: Moment;
  readonly fault: Fault;
  /** How many times it may still strike; without limit when missing. */
  readonly count?: number;
  /** 0 to 1, decided by a generator that `seed` starts: the same every time. */
  readonly probability?: number;
  readonly seed?: number;
}

/** Plain words for what a caller got wrong in a plan. */
export class InvalidPlan extends Error {}

export class FaultPlans {
  #plans: ArmedPlan[] = [];
  #lastId = 0;

  /** Throws `InvalidPlan`. */
  add(body: unknown): FaultPlan {
    const plan = readPlan(body, this.#lastId + 1);
    this.#lastId = plan.id;
    this.#plans.push({ plan, left: plan.count ?? Infinity, random: generator(plan.seed ?? 1), matches: matcher(plan.route) });
    return plan;
  }

  list(): readonly (FaultPlan & { readonly left: number | null })[] {
    return this.#plans.map(({ plan, left }) => ({ ...plan, left: Number.isFinite(left) ? left : null }));
  }

  clear(id?: number): void {
    this.#plans = id === undefined ? [] : this.#plans.filter(({ plan }) => plan.id !== id);
  }

  /** The first plan that strikes this request, which uses it up by one. */
  strike(method: string, url: string): FaultPlan | undefined {
    const armed = this.#plans.find(({ plan, left, random, matches }) =>
      left > 0
      && (plan.method === undefined || plan.method.toUpperCase() === method.toUpperCase())
      && matches(url)
      && (plan.probability === undefined || random() < plan.probability));
    if (armed === undefined) {
      return undefined;
    }
    armed.left -= 1;
    return armed.plan;
  }
}

interface ArmedPlan {
  readonly plan: FaultPlan;
  left: number;
  readonly random: () => number;
  readonly matches: (url: string) => boolean;
}

const kinds = ['status', 'headers', 'refused', 'others', 'cutSocket', 'cutMidBody', 'stall', 'offline'];
const refusals: readonly RefusalKind[] = ['tokenExpired', 'digestExpired', 'accessDenied'];
const mostTimes = 20_000;
const moments: readonly Moment[] = ['before', 'afterCommit', 'inReply'];
const members = ['route', 'method', 'count', 'probability', 'seed', 'moment', 'fault'];

function readPlan(body: unknown, id: number): FaultPlan {
  if (typeof body !== 'object' || body === null) {
    throw new InvalidPlan('A plan is a JSON object.');
  }
  const unknown = Object.keys(body).find(name => !members.includes(name));
  if (unknown !== undefined) {
    throw new InvalidPlan(`A plan has no member '${unknown}'. It has: ${members.join(', ')}.`);
  }
  const { route = '', method, count, probability, seed, moment, fault: given } = body as Partial<FaultPlan>;
  const fault = typeof given === 'string' ? { kind: given } as Fault : given;
  if (fault === undefined || !kinds.includes(fault.kind)) {
    throw new InvalidPlan(`fault.kind is one of: ${kinds.join(', ')}.`);
  }
  if (fault.kind === 'status' && !(Number.isInteger(fault.status) && fault.status >= 200 && fault.status <= 599)) {
    throw new InvalidPlan('fault.status is a whole number from 200 to 599.');
  }
  if (fault.kind === 'headers' && (typeof fault.headers !== 'object' || fault.headers === null)) {
    throw new InvalidPlan('fault.headers is an object: {"name": "value"}.');
  }
  if (fault.kind === 'refused' && !refusals.includes(fault.as)) {
    throw new InvalidPlan(`fault.as is one of: ${refusals.join(', ')}.`);
  }
  if (fault.kind === 'others' && !(Array.isArray(fault.requests) && fault.requests.length > 0 && fault.requests.every(isOtherRequest))) {
    throw new InvalidPlan(`fault.requests is a list of {method, path, as, headers, body, times}; path begins with a slash, times is at most ${mostTimes}.`);
  }
  if (fault.kind === 'stall' && !(fault.milliseconds >= 0)) {
    throw new InvalidPlan('fault.milliseconds is how long the answer stalls.');
  }
  if (moment !== undefined && !moments.includes(moment)) {
    throw new InvalidPlan(`moment is one of: ${moments.join(', ')}.`);
  }
  if (typeof route !== 'string') {
    throw new InvalidPlan('route is a part of the address, or a pattern between slashes.');
  }
  for (const [name, value] of Object.entries({ count, probability, seed })) {
    if (value !== undefined && typeof value !== 'number') {
      throw new InvalidPlan(`${name} is a number.`);
    }
  }
  return {
    id, route, fault,
    moment: moment ?? (fault.kind === 'cutMidBody' ? 'inReply' : 'before'),
    ...(method === undefined ? {} : { method }),
    ...(count === undefined ? {} : { count }),
    ...(probability === undefined ? {} : { probability }),
    ...(seed === undefined ? {} : { seed })
  };
}

function isOtherRequest(value: unknown): boolean {
  const { method, path, as, times = 1 } = (value ?? {}) as Partial<OtherRequest>;
  return typeof method === 'string' && typeof path === 'string' && path.startsWith('/') && typeof as === 'string' && Number.isInteger(times) && times >= 1 && times <= mostTimes;
}

/** Addresses are compared decoded, without regard to case. */
function matcher(route: string): (url: string) => boolean {
  const pattern = /^\/(.+)\/([a-z]*)$/.exec(route);
  if (pattern !== null && /[\\()[\]*+?|^$]/.test(pattern[1]!)) {
    try {
      const expression = new RegExp(pattern[1]!, pattern[2]!.includes('i') ? 'i' : '');
      return url => expression.test(decoded(url));
    } catch (error) {
      throw new InvalidPlan(`route is no pattern: ${(error as Error).message}`);
    }
  }
  return url => decoded(url).toLowerCase().includes(route.toLowerCase());
}

function decoded(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
}

/** Mulberry32: numbers from 0 to 1, the same for the same seed. */
function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
