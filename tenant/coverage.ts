/**
 * Writes docs/local-tenant-coverage.md from the descriptions themselves: every route that the tenant answers, with its
 * methods and how sure we are of it. `node tenant/coverage.ts` writes, `--check` fails when the committed table differs.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Call, EntityType, Navigation, Operation } from './http/resources.ts';
import type { Store } from './store/Store.ts';
import { coverageSources } from './coverageSources.ts';
import { graphRoutes } from './graph/index.ts';
import { isUnemulated } from './http/unemulated.ts';
import { propertiesOf, targetOf, typeName } from './http/shape.ts';
import { fileHandlers, rootType } from './sharepoint/index.ts';
import { openStore } from './store/openStore.ts';
import { awkwardSwitches } from './store/Switches.ts';

export interface Route {
  readonly route: string;
  readonly methods: readonly string[];
}

export interface CoveredType {
  readonly name: string;
  readonly properties: number;
  /** Links that a real tenant has and this one answers by 501. */
  readonly unemulated: readonly string[];
  readonly routes: readonly Route[];
}

/** Every type that can be reached, by the shortest way, with the routes that begin at it. */
export function coveredTypes(): CoveredType[] {
  const { entity, call } = sample();
  const found: CoveredType[] = [];
  const waiting: { type: EntityType<any>; route: string }[] = [{ type: rootType, route: '' }];
  const seen = new Set<string>();
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const name = nameOf(next.type, entity);
    if (seen.has(name)) {
      continue;
    }
    seen.add(name);
    const links = Object.entries(next.type.navigation ?? {});
    found.push({
      name,
      properties: Object.keys(propertiesOf(next.type, entity, call)).length,
      unemulated: links.filter(([, link]) => isUnemulated(link)).map(([link]) => link),
      routes: [...ownRoutes(next.type, next.route), ...links.flatMap(([link, navigation]) => linkRoutes(navigation, below(next!.route, link.toLowerCase())))]
    });
    for (const [link, navigation] of links.filter(([, each]) => !isUnemulated(each))) {
      const route = below(next.route, link.toLowerCase());
      waiting.push({ type: targetOf(navigation, entity, call), route: navigation.many ? `${route}(…)` : route });
    }
  }
  return found;
}

export function coverageMarkdown(): string {
  const types = coveredTypes();
  const rows = types.flatMap(({ routes }) => routes.map(route => routeRow(route)));
  const links = types.filter(({ unemulated }) => unemulated.length > 0).map(({ name, unemulated }) => `- ${name}: ${unemulated.join(', ')}`);
  return [
    '# What the local tenant answers',
    '',
    'Written by `node tenant/coverage.ts` from the descriptions in `tenant/sharepoint`; do not edit it. Everything else is answered by',
    '501 with the nearest names. *recorded*: compared with an answer of a real tenant; *documented*: from documentation, `$metadata` or',
    'clients that must work against the service; *assumed*: nobody settles it.',
    '',
    '## SharePoint REST, below `_api/`',
    '',
    'A route stands once, by the shortest way to it: what a list answers below `web/lists(…)` it also answers below `web/getlist(…)`.',
    '',
    '| route | methods | confidence | note |',
    '|---|---|---|---|',
    ...rows,
    '| `$batch` | POST | recorded | 100 parts, 1 MiB; flat answer, one part per request |',
    '',
    '## Files outside `_api`',
    '',
    ...fileHandlers.map(({ pattern }) => `- \`${pattern.source.replaceAll('\\/', '/')}\``),
    '',
    '## Types',
    '',
    '| type | properties |',
    '|---|---|',
    ...types.filter(({ properties }) => properties > 0).map(({ name, properties }) => `| ${name} | ${properties} |`),
    '',
    '## Links that exist and are not emulated',
    '',
    ...links,
    '',
    '## Microsoft Graph, below `v1.0/` and `beta/`',
    '',
    ...graphRoutes.map(route => `- \`${route}\``),
    '',
    '## Switches: what no source settles',
    '',
    'Set with `POST /_local/switches`. The default is the more awkward side.',
    '',
    '| switch | default | meaning |',
    '|---|---|---|',
    ...switchRows(),
    ''
  ].join('\n');
}

function ownRoutes(type: EntityType<any>, route: string): Route[] {
  const methods = [...(route === '' ? [] : ['GET']), ...(type.update === undefined ? [] : ['MERGE']), ...(type.remove === undefined ? [] : ['DELETE'])];
  return [...(methods.length > 0 ? [{ route, methods }] : []), ...operationRoutes(type.operations, route)];
}

function linkRoutes(navigation: Navigation<any>, route: string): Route[] {
  if (isUnemulated(navigation) || !navigation.many) {
    return [];
  }
  return [
    { route, methods: ['GET', ...(navigation.create === undefined ? [] : ['POST'])] },
    ...Object.keys(navigation.keys ?? {}).map(key => ({ route: key === '' ? `${route}(…)` : `${route}/${key}(…)`, methods: ['GET'] })),
    ...operationRoutes(navigation.operations, route)
  ];
}

function operationRoutes(operations: Readonly<Record<string, Operation<any>>> | undefined, route: string): Route[] {
  return Object.entries(operations ?? {}).map(([name, { method }]) => ({ route: below(route, name), methods: method === 'any' ? ['GET', 'POST'] : [method] }));
}

function routeRow({ route, methods }: Route): string {
  const source = coverageSources.find(each => methods.some(method => each.route.test(`${method} ${route}`)))!;
  return `| \`${route}\` | ${methods.join(', ')} | ${source.confidence} | ${source.note ?? ''} |`;
}

/** The comment above each switch is its meaning. */
function switchRows(): string[] {
  const source = readFileSync(path.join(process.cwd(), 'tenant/store/Switches.ts'), 'utf8');
  return Object.entries(awkwardSwitches).map(([name, value]) => {
    const comment = new RegExp(`/\\*\\*((?:(?!\\*/)[\\s\\S])*)\\*/\\s*readonly ${name}:`).exec(source)?.[1] ?? '';
    return `| \`${name}\` | \`${String(value)}\` | ${comment.replace(/\s*\n\s*\* ?/g, ' ').trim().replaceAll('|', '\\|')} |`;
  });
}

function below(route: string, name: string): string {
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

function main(): void {
  const file = path.join(process.cwd(), 'docs/local-tenant-coverage.md');
  const text = coverageMarkdown();
  if (!process.argv.includes('--check')) {
    writeFileSync(file, text);
    return;
  }
  if (readFileSync(file, 'utf8') !== text) {
    process.stderr.write('docs/local-tenant-coverage.md is not what the tenant answers now. Run: node tenant/coverage.ts\n');
    process.exitCode = 1;
  }
}

if (process.argv[1]?.endsWith('coverage.ts') === true) {
  main();
}
