/** What docs/local-tenant.md tells people to type is tried: options, requests in their order, the example, links. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createTenant, type Tenant } from '../tenant/http/server.ts';
import { seed } from '../tenant/seed/index.ts';
import { openStore } from '../tenant/store/openStore.ts';
import { startOptions } from './startOptions.ts';

const guide = 'docs/local-tenant.md';
const text = readFileSync(guide, 'utf8');
const blocks = (language: string): string[] => [...text.matchAll(/^```(\w+)\n([\s\S]*?)^```/gm)].filter(([, found]) => found === language).map(([, , content]) => content);
const commands = blocks('sh').flatMap(block => block.trim().split('\n'));
const beginning = (start: string): string[] => commands.filter(command => command.startsWith(start)).map(command => command.slice(start.length).trim());

/** Words as a shell takes them apart, as far as the guide uses quotes. */
function words(line: string): string[] {
  return [...line.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(([, double, single, bare]) => double ?? single ?? bare);
}

it('knows how to try every command', () => {
  const known = ['npm start', 'npm run tenant', 'node tenant/coverage.ts', 'curl '];
  expect(commands.filter(command => !known.some(each => command.startsWith(each)))).toEqual([]);
  expect(commands.length).toBeGreaterThan(15);
});

it.each(beginning('npm start'))('npm start %s', line => {
  // Files of the reader's stand for any that exist.
  const args = words(line.replace(/^-- /, '')).map(word => (word.startsWith('../') ? 'package.json' : word));
  expect(startOptions(args, {}, process.cwd()).port).toBeGreaterThan(0);
});

test('npm run tenant takes the options that are written', () => {
  const { stdout } = spawnSync(process.execPath, ['tenant/main.ts', '--help'], { encoding: 'utf8' });
  const used = beginning('npm run tenant').flatMap(line => words(line.replace(/^-- /, ''))).filter(word => word.startsWith('--'));
  expect(used.length).toBeGreaterThan(5);
  expect(used.filter(option => !new RegExp(`${option}\\b`).test(stdout))).toEqual([]);
});

test('node tenant/coverage.ts', () => {
  expect(existsSync('tenant/coverage.ts')).toBe(true);
});

describe('curl', () => {
  const store = openStore();
  let tenant: Tenant;
  beforeAll(async () => {
    await seed(store, 'empty');
    tenant = createTenant({ store, seed: () => seed(store, 'empty') });
  });
  afterAll(() => store.close());

  it.each(beginning('curl '))('%s', async line => {
    const { url, init } = curl(words(line));
    // A planned fault may strike the next one: each is asked of a tenant without.
    const planned = tenant.faults.list();
    const answer = await tenant.fetch(new Request(url, init));
    expect([200, 201, 204]).toContain(answer.status);
    if (url.endsWith('/_local/faults') && init.method === 'POST') expect(tenant.faults.list().length).toBe(planned.length + 1);
    tenant.faults.clear();
  });
});

function curl(args: readonly string[]): { url: string; init: RequestInit } {
  const headers = new Headers();
  let [method, body, url]: (string | undefined)[] = [];
  for (let at = 0; at < args.length; at += 1) {
    const word = args[at];
    if (word === '-H') headers.append(...(args[at += 1].split(/:\s*/, 2) as [string, string]));
    else if (word === '-X') method = args[at += 1];
    else if (word === '-d') body = args[at += 1];
    else if (word.startsWith('http')) url = word;
    else throw new Error(`curl's ${word} is not known here.`);
  }
  if (url === undefined) throw new Error('There is no address.');
  return { url, init: { method: method ?? (body === undefined ? 'GET' : 'POST'), headers, body } };
}

test('the example is the test that runs beside the tenant', () => {
  const [, example] = /\/\/ example begins\n([\s\S]*?)\/\/ example ends/.exec(readFileSync('tenant/usedInTests.test.ts', 'utf8'))!;
  expect(blocks('ts').map(block => block.trim())).toEqual([example.trim()]);
});

test('links lead to files and headings that are there', () => {
  const targets = [...text.matchAll(/\]\((?!https?:)([^)]+)\)/g)].map(([, target]) => target);
  const headings = (file: string): string[] => [...readFileSync(file, 'utf8').matchAll(/^#+ (.*)$/gm)].map(([, heading]) => heading.toLowerCase().replace(/[^\w\- ]/g, '').replaceAll(' ', '-'));
  const broken = targets.filter(target => {
    const [name, anchor] = target.split('#');
    const file = name ? join(dirname(guide), name) : guide;
    return !existsSync(file) || (anchor !== undefined && !headings(file).includes(anchor));
  });
  expect(targets.length).toBeGreaterThan(4);
  expect(broken).toEqual([]);
});
