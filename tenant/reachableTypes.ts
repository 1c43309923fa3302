/** Every type that the tenant can answer, found by following the links of the descriptions: for the coverage table and for tests. */
import type { Call, EntityType } from './http/resources.ts';
import { targetOf, typeName } from './http/shape.ts';
import { isUnemulated } from './http/unemulated.ts';
import { rootType } from './sharepoint/index.ts';
import { openStore } from './store/openStore.ts';
import type { Store } from './store/Store.ts';

export interface ReachableType {
  /** 'SP.List'; the items of all lists are one, 'SP.Data.<List>Item'. */
  readonly name: string;
  readonly type: EntityType<any>;
  /** The shortest way to it: `web/lists(…)`. */
  readonly route: string;
  /** Serves wherever a description must look at an entity to tell its members. */
  readonly entity: any;
  readonly call: Call;
}

/** By the shortest way, nearest first. */
export function reachableTypes(): ReachableType[] {
  const { entity, call } = sample();
  const found: ReachableType[] = [];
  const waiting: { type: EntityType<any>; route: string }[] = [{ type: rootType, route: '' }];
  const seen = new Set<string>();
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const { type, route } = next;
    const name = nameOf(type, entity);
    if (seen.has(name)) {
      continue;
    }
    seen.add(name);
    found.push({ name, type, route, entity, call });
    for (const [link, navigation] of Object.entries(type.navigation ?? {}).filter(([, each]) => !isUnemulated(each))) {
      const address = below(route, link.toLowerCase());
      waiting.push({ type: targetOf(navigation, entity, call), route: navigation.many ? `${address}(…)` : address });
    }
  }
  return found;
}

export function below(route: string, name: string): string {
  return route === '' ? name : `${route}/${name}`;
}

/** All lists' items count as one type. */
function nameOf(type: EntityType<any>, entity: unknown): string {
  return typeName(type, entity).replace(/^SP\.Data\..*Item$/, 'SP.Data.<List>Item');
}

/**
 * One entity that serves wherever a description must look at one to tell its types: a list with an item, under all the
 * names that descriptions use.
 */
function sample(): { entity: any; call: Call } {
  const store = openStore();
  const web = store.sites.create({ path: '/sites/coverage', title: 'Coverage' });
  const user = store.users.system(web.siteId);
  const list = store.lists.create(web, { template: 108, title: 'Board' }, user);
  const item = store.items.add(list, {}, { Title: 'Row' }, user);
  return { entity: { ...list, list, item, on: { kind: 'list', list }, row: { principalId: user.id, roleDefinitionIds: [] }, kind: 'folder', ownerId: user.id }, call: sampleCall(store, { web, user }) };
}

function sampleCall(store: Store, { web, user }: Pick<Call, 'web' | 'user'>): Call {
  return {
    store, web, user, method: 'GET', headers: new Headers(), options: new Map(), query: new Map(), webUrl: 'https://host/sites/coverage',
    requestUrl: 'https://host/sites/coverage/_api/web', format: { kind: 'none' }, meter: { rows: () => undefined, units: () => undefined },
    json: async () => ({}), bytes: async () => new Uint8Array(), now: () => store.now()
  };
}
