/** For tests: the tenant with the demo's people and boards, asked through the whole server. */
import { createTenant } from '../http/server.ts';
import type { Tenant } from '../http/server.ts';
import { seed } from '../seed/index.ts';
import { openStore } from '../store/openStore.ts';
import type { Switches } from '../store/Store.ts';

export const origin = 'http://127.0.0.1:4630';

export interface GraphResponse {
  readonly status: number;
  readonly headers: Headers;
  readonly body: any;
}

export interface TestGraph {
  readonly tenant: Tenant;
  /** As the member unless `person` says otherwise; `path` is below `/v1.0/`, or a whole next link. */
  ask(path: string, options?: { readonly method?: string; readonly body?: unknown; readonly person?: string; readonly headers?: Record<string, string> }): Promise<GraphResponse>;
  grant(...scopes: string[]): Promise<void>;
  advance(seconds: number): void;
}

export async function makeTestGraph(profile: 'empty' | 'demo' = 'empty', switches: Partial<Switches> = {}): Promise<TestGraph> {
  let now = Date.parse('2026-11-20T12:00:00Z');
  const store = openStore({ clock: () => new Date(now), switches });
  await seed(store, profile, { now: new Date(now) });
  const tenant = createTenant({ store });
  return {
    tenant,
    async ask(path, { method = 'GET', body, person = 'member@contoso.example', headers = {} } = {}) {
      const response = await tenant.fetch(new Request(path.startsWith('http') ? path : `${origin}/v1.0/${path}`, {
        method, headers: { authorization: `Bearer ${person}`, ...headers }, ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) })
      }));
      const text = await response.text();
      return { status: response.status, headers: response.headers, body: text.startsWith('{') ? JSON.parse(text) : text };
    },
    async grant(...granted) {
      await tenant.fetch(new Request(`${origin}/_local/consents`, { method: 'PUT', body: JSON.stringify({ granted }) }));
    },
    advance: seconds => { now += seconds * 1000; }
  };
}
