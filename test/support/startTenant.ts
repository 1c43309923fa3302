/** Starts the local tenant with its pages for one test file, as a process of its own, just as people start it. */
import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { buildPage } from '../../scripts/buildPage.ts';

export const projectFolder = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

export interface StartTenantOptions {
  /** `demo` (default), `empty`, `synthetic:N` or a folder. */
  readonly seed?: string;
  /** `memory` (default) or a folder. */
  readonly data?: string;
  /** Behaviours of SharePoint that no source settles; see `tenant/store/Switches.ts`. */
  readonly switches?: Readonly<Record<string, unknown>>;
  /** Without pages nothing has to be built. */
  readonly page?: boolean;
  /** Packages of other solutions, whose web parts stand on the pages too. */
  readonly apps?: readonly string[];
}

/** A request inside a batch. */
export interface LoggedPart {
  readonly method: string;
  readonly url: string;
  readonly status: number;
  readonly rowsRead: number;
}

/** A request as `GET /_local/log` tells it. */
export interface LoggedRequest {
  readonly at: string;
  readonly method: string;
  readonly url: string;
  readonly status: number;
  readonly user?: string;
  readonly rowsRead: number;
  readonly resourceUnits: number;
  readonly requestBytes: number;
  readonly responseBytes: number;
  readonly parts?: readonly LoggedPart[];
  /** The injected fault that struck it: `afterCommit: cutSocket`. */
  readonly fault?: string;
}

export interface RunningTenant {
  /** `http://127.0.0.1:41234` */
  readonly url: string;
  /** Address of a page: `page('Board', { person: 'member@contoso.example', theme: 'dark' })`. */
  page(name: string, query?: Readonly<Record<string, string>>): string;
  log(): Promise<readonly LoggedRequest[]>;
  clearLog(): Promise<void>;
  /** Sets fault plans; an empty list removes all. */
  faults(plans: readonly object[]): Promise<void>;
  switches(changes: Readonly<Record<string, unknown>>): Promise<void>;
  /** Back to the seed. */
  reset(): Promise<void>;
  stop(): Promise<void>;
}

export async function startTenant(options: StartTenantOptions = {}): Promise<RunningTenant> {
  const withPage = options.page ?? true;
  if (withPage) await demandBuild();
  const { url, stop } = await runTenant([
    '--port', '0', '--data', options.data ?? 'memory', '--seed', options.seed ?? 'demo', ...(withPage ? ['--page'] : []),
    ...(options.apps ?? []).flatMap(file => ['--app', file])
  ]);
  const call = async (method: string, path: string, body?: unknown): Promise<unknown> => {
    const answer = await fetch(url + path, {
      method, ...(body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } })
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path} answered ${answer.status}: ${text}`);
    return text ? JSON.parse(text) : undefined;
  };
  const tenant: RunningTenant = {
    url,
    page: (name, query = {}) => {
      const search = new URLSearchParams(query).toString();
      return `${url}/sites/intranet/SitePages/${name}.aspx${search ? `?${search}` : ''}`;
    },
    log: async () => (await call('GET', '/_local/log') as { requests: LoggedRequest[] }).requests,
    clearLog: async () => { await call('DELETE', '/_local/log'); },
    faults: async plans => {
      await call('DELETE', '/_local/faults');
      if (plans.length > 0) await call('POST', '/_local/faults', plans);
    },
    switches: async changes => { await call('POST', '/_local/switches', changes); },
    reset: async () => { await call('POST', '/_local/reset'); },
    stop
  };
  if (options.switches) await tenant.switches(options.switches);
  return tenant;
}

/** The product itself takes twenty seconds to build: `npm test` does that once, before the tests. */
async function demandBuild(): Promise<void> {
  await buildPage(projectFolder);
  const dist = join(projectFolder, 'dist');
  if (!existsSync(dist) || !readdirSync(dist).some(file => file.endsWith('.manifest.json'))) {
    throw new Error('The web parts are not built. Run: node scripts/buildIfChanged.ts');
  }
}

function runTenant(args: readonly string[]): Promise<{ url: string; stop: () => Promise<void> }> {
  const child = spawn(node(), [join(projectFolder, 'tenant/main.ts'), ...args], { cwd: projectFolder, stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = new Promise<void>(done => { child.once('exit', () => done()); });
  const stop = async (): Promise<void> => { child.kill('SIGTERM'); await ended; };
  let complaints = '';
  child.stderr.on('data', (chunk: Buffer) => { complaints += chunk.toString(); });
  return new Promise((ready, failed) => {
    createInterface({ input: child.stdout }).on('line', line => {
      const url = /http:\/\/127\.0\.0\.1:\d+/.exec(line)?.[0];
      if (url) ready({ url, stop });
    });
    child.once('exit', code => failed(new Error(`The tenant ended with ${code} before it was ready.\n${complaints}`)));
  });
}

/** The Node that the project installs for itself; the tests may run on an older one. */
function node(): string {
  const own = join(projectFolder, 'node_modules/node/bin/node');
  return existsSync(own) ? own : process.execPath;
}
