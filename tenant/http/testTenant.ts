/** For tests: a small tenant in memory with one site, five roles and a clock that the test moves. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Tenant } from './server.ts';
import type { Store, UserRow, WebRow } from '../store/Store.ts';
import { builtInRoles } from '../store/permissionBits.ts';
import { openStore } from '../store/openStore.ts';
import { createTenant } from './server.ts';

export interface TestTenant {
  readonly tenant: Tenant;
  readonly store: Store;
  readonly web: WebRow;
  readonly people: Readonly<Record<'owner' | 'member' | 'visitor' | 'stranger', string>>;
  readonly failures: unknown[];
  /** Moves the clock. */
  advance(seconds: number): void;
  /** Asks as a person, below `/sites/demo/_api/`, without metadata unless `headers` say otherwise. */
  ask(who: string, method: string, address: string, options?: AskOptions): Promise<Response>;
  /** The same, parsed, whatever the status. */
  json(who: string, method: string, address: string, options?: AskOptions): Promise<any>;
}

export interface AskOptions {
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
  /** By cookie, as a page does, and not by bearer token. */
  readonly cookie?: boolean;
}

export const siteUrl = 'http://127.0.0.1/sites/demo';

export function makeTestTenant(): TestTenant {
  let now = Date.parse('2026-03-04T05:06:07Z');
  const failures: unknown[] = [];
  const store = openStore({ clock: () => new Date(now) });
  const { web, people } = fill(store);
  const tenant = createTenant({ store, seed: fill, reportFailure: failure => failures.push(failure) });
  const ask: TestTenant['ask'] = (who, method, address, { body, headers = {}, cookie = false } = {}) => tenant.fetch(new Request(`${siteUrl}/_api/${address}`, {
    method,
    headers: { accept: 'application/json;odata=nometadata', ...(cookie ? { cookie: `KnowhowPerson=${who}` } : { authorization: `Bearer ${who}` }), ...headers },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) })
  }));
  return {
    tenant, store, web, people, failures, ask,
    advance: seconds => { now += seconds * 1000; },
    json: async (...args) => (await ask(...args)).json()
  };
}

function fill(store: Store): Pick<TestTenant, 'web' | 'people'> {
  const web = store.sites.create({ path: '/sites/demo', title: 'Demo' });
  const person = (name: string, extra: { isSiteAdmin?: boolean } = {}): UserRow => {
    const upn = `${name}@example.test`;
    store.directory.add({ objectId: `00000000-0000-4000-8000-${Buffer.from(name.padEnd(6).slice(0, 6)).toString('hex')}`, upn, displayName: name, mail: upn, userType: 'Member', accountEnabled: true, profile: {} });
    return store.users.add(web.siteId, { upn, title: name, email: upn, ...extra });
  };
  const owner = person('owner', { isSiteAdmin: true });
  const member = person('member');
  const visitor = person('visitor');
  store.directory.add({ objectId: '00000000-0000-4000-8000-000000000099', upn: 'stranger@example.test', displayName: 'stranger', mail: 'stranger@example.test', userType: 'Member', accountEnabled: true, profile: {} });
  const system = store.users.system(web.siteId);
  const on = { kind: 'web', web } as const;
  const role = (name: string): number => builtInRoles.find(each => each.name === name)!.id;
  store.permissions.assign(on, member.id, role('Contribute'), system);
  store.permissions.assign(on, visitor.id, role('Read'), system);
  return { web, people: { owner: owner.upn, member: member.upn, visitor: visitor.upn, stranger: 'stranger@example.test' } };
}

/** Answers of a real tenant, which stay outside the project; undefined where they are not at hand. */
export const recordedFolder: string | undefined = [process.env['KNOWHOW_RECORDED'], path.resolve('..', 'shared', 'recorded')]
  .find(folder => folder !== undefined && existsSync(path.join(folder, 'README.md')));

/** `describe`, or a word on the console where the recordings are not at hand: no case is registered and then not run. */
export function whenRecorded(name: string, cases: () => void): void {
  if (recordedFolder === undefined) {
    process.stdout.write(`Not compared, because no recorded answers are at hand: ${name}.\n`);
  } else {
    describe(name, cases);
  }
}

export interface Recorded {
  readonly status: number;
  readonly body: any;
}

export function readRecorded(file: string): Recorded {
  return JSON.parse(readFileSync(path.join(recordedFolder!, file), 'utf8')) as Recorded;
}

/**
 * Where an answer has another shape than the recorded one: missing, added or displaced keys, other JSON types. Values
 * are never compared; null goes with everything; elements of arrays are laid over each other.
 */
export function differences(recorded: any, actual: any, at = ''): string[] {
  if (recorded === null || actual === null) {
    return [];
  }
  if (Array.isArray(recorded) || Array.isArray(actual)) {
    if (!Array.isArray(recorded) || !Array.isArray(actual)) {
      return [`${at}: an array on one side only`];
    }
    return recorded.length === 0 || actual.length === 0 ? [] : differences(overlay(recorded), overlay(actual), `${at}[]`);
  }
  if (typeof recorded !== typeof actual) {
    return [`${at}: ${typeof recorded} is recorded, ${typeof actual} answered`];
  }
  if (typeof recorded !== 'object') {
    return [];
  }
  const [wanted, found] = [Object.keys(recorded), Object.keys(actual)];
  const missing = wanted.filter(key => !found.includes(key)).map(key => `${at}.${key}: missing`);
  const added = found.filter(key => !wanted.includes(key)).map(key => `${at}.${key}: not recorded`);
  const common = wanted.filter(key => found.includes(key));
  const displaced = common.join() === found.filter(key => wanted.includes(key)).join() ? [] : [`${at}: keys in another order`];
  return [...missing, ...added, ...displaced, ...common.flatMap(key => differences(recorded[key], actual[key], `${at}.${key}`))];
}

function overlay(values: readonly any[]): any {
  return values.every(value => typeof value === 'object' && value !== null && !Array.isArray(value))
    ? Object.assign({}, ...values)
    : values.find(value => value !== null) ?? null;
}
