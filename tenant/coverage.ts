/**
 * Writes docs/local-tenant-coverage.md from the descriptions themselves: every route that the tenant answers, with its
 * methods and how sure we are of it. `node tenant/coverage.ts` writes, `--check` fails when the committed table differs.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { EntityType, Navigation, Operation } from './http/resources.ts';
import { coverageSources } from './coverageSources.ts';
import { graphRoutes } from './graph/index.ts';
import { isUnemulated } from './http/unemulated.ts';
import { propertiesOf } from './http/shape.ts';
import { below, reachableTypes } from './reachableTypes.ts';
import { fileHandlers } from './sharepoint/index.ts';
import { functions, otherFunctions } from './store/formula/functions.ts';
import { emulatedTemplates } from './store/listTemplates.ts';
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
  return reachableTypes().map(({ name, type, route, entity, call }) => {
    const links = Object.entries(type.navigation ?? {});
    return {
      name,
      properties: Object.keys(propertiesOf(type, entity, call)).length,
      unemulated: links.filter(([, link]) => isUnemulated(link)).map(([link]) => link),
      routes: [...ownRoutes(type, route), ...links.flatMap(([link, navigation]) => linkRoutes(navigation, below(route, link.toLowerCase())))]
    };
  });
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
    '## Lists and formulas',
    '',
    `List templates: ${emulatedTemplates.join(', ')}. Calendars (106) keep single events; a Community Site lacks its list of reported posts.`,
    '',
    `Formulas of calculated columns, validations and default values: ${[...Object.keys(functions), 'IF', 'ISERROR', 'IFERROR', 'TODAY', 'NOW'].sort().join(', ')}.`,
    '',
    `Known to the service and answered by 501: ${[...otherFunctions].sort().join(', ')}.`,
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
