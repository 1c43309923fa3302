/**
 * Starts the local tenant: `node tenant/main.ts [--port 4400] [--data memory|DIR] [--seed demo|empty|PATH] [--page [--app FILE.sppkg]…] [--https]`.
 * Prints one line with its address once it is ready; Ctrl+C closes it. What was committed survives a kill.
 */
import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { databaseTrouble } from './store/databaseTrouble.ts';
import type { Certificate } from './http/https.ts';
import type { Solution } from './page/index.ts';

hideSqliteWarning();
await main().catch(fail);

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  const projectFolder = path.resolve(import.meta.dirname, '..');
  const stopped = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => stopped.abort());
  }

  // Loaded here, so that --help and wrong options answer at once.
  const { openStore } = await import('./store/openStore.ts');
  const { createTenant, demandFreePort, listen } = await import('./http/server.ts');
  const { seed, progressLine, reportLines } = await import('./seed/index.ts');

  await demandFreePort(options.port);
  const solutions = await readSolutions(options.apps);
  const store = opened(options.data, folder => openStore(folder === undefined ? {} : { dataFolder: folder }));
  const fill = (): Promise<unknown> => seed(store, options.seed, { signal: stopped.signal });
  const tenant = createTenant({ store, seed: fill });
  const report = await seed(store, options.seed, { signal: stopped.signal, onProgress: progress => showProgress(progressLine(progress)) });
  if (!report.alreadyThere) {
    clearProgress();
    process.stderr.write(`${reportLines(report).join('\n')}\n`);
  }
  if (stopped.signal.aborted) {
    store.close();
    return;
  }
  if (options.page) {
    const { mountPage } = await import('./page/index.ts');
    const { storeFacts } = await import('./page/storeFacts.ts');
    const savedPagesFile = options.data === 'memory' ? undefined : path.join(options.data, 'pages.json');
    const page = mountPage(tenant.app, { facts: storeFacts(store), projectFolder, savedPagesFile, solutions });
    page.solutionLines.forEach(line => process.stderr.write(`${line}\n`));
    tenant.onReset(() => page.reset());
  }

  const secure = options.https ? await certificateOf(projectFolder) : undefined;
  const listening = await listen(tenant, options.port, secure);
  process.stdout.write(`The local tenant is ready: ${listening.url}/\n`);
  const close = async (): Promise<void> => {
    await listening.close();
    store.close();
  };
  if (stopped.signal.aborted) {
    await close();
  } else {
    stopped.signal.addEventListener('abort', () => void close());
  }
}

interface Options {
  readonly port: number;
  /** 'memory' or a folder. */
  readonly data: string;
  readonly seed: string;
  readonly page: boolean;
  /** Packages of other solutions. */
  readonly apps: readonly string[];
  readonly https: boolean;
}

/** Ends the process with a sentence when an option is wrong. */
function readOptions(args: string[]): Options {
  try {
    const { values } = parseArgs({
      args,
      options: {
        port: { type: 'string', default: '4400' },
        data: { type: 'string', default: 'memory' },
        seed: { type: 'string', default: 'demo' },
        page: { type: 'boolean', default: false },
        app: { type: 'string', multiple: true, default: [] },
        https: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false }
      }
    });
    if (values.help) {
      process.stdout.write('node tenant/main.ts [--port 4400] [--data memory|DIR] [--seed demo|empty|synthetic:N|people:M|synthetic:N,people:M|FOLDER] [--page [--app FILE.sppkg]…] [--https]\n');
      process.exit(0);
    }
    const port = Number(values.port);
    if (!Number.isInteger(port) || port < 0 || port > 65_535) {
      throw new Error(`--port takes a number from 0 to 65535, not '${values.port}'.`);
    }
    if (values.app.length > 0 && !values.page) throw new Error('--app needs --page: without pages there is nowhere to put web parts.');
    return { port, data: values.data, seed: values.seed, page: values.page, apps: values.app, https: values.https };
  } catch (error) {
    return fail(error);
  }
}

/** Says where it is, for clients to be told: `NODE_EXTRA_CA_CERTS`, or a browser's list of authorities. */
async function certificateOf(projectFolder: string): Promise<Certificate> {
  const { keptCertificate } = await import('./http/https.ts');
  const { file, ...secure } = await keptCertificate(path.join(projectFolder, '.cache', 'https'));
  process.stderr.write(`Its certificate, for clients to trust: ${file}\n`);
  return secure;
}

/** Read before anything takes time: a wrong file is known at once. */
async function readSolutions(files: readonly string[]): Promise<Solution[]> {
  if (files.length === 0) return [];
  const { readSolution } = await import('./page/index.ts');
  return files.map(file => {
    try {
      return readSolution(readFileSync(file), path.basename(file));
    } catch (error) {
      throw (error as NodeJS.ErrnoException).code === 'ENOENT' ? new Error(`There is no package ${file}.`) : error;
    }
  });
}

/** A folder that cannot be used is said in a sentence that names it. */
function opened<T>(data: string, open: (folder: string | undefined) => T): T {
  if (data === 'memory') {
    return open(undefined);
  }
  try {
    mkdirSync(data, { recursive: true });
    return open(data);
  } catch (error) {
    throw new Error(`The data folder '${data}' cannot be used: ${(error as Error).message}`);
  }
}

function showProgress(line: string): void {
  if (process.stderr.isTTY) {
    process.stderr.write(`\r\x1b[K${line}`);
  }
}

function clearProgress(): void {
  if (process.stderr.isTTY) {
    process.stderr.write('\r\x1b[K');
  }
}

/** SQLite is stable enough for a local tenant; every other warning stays. */
function hideSqliteWarning(): void {
  const [show] = process.listeners('warning');
  process.removeAllListeners('warning');
  process.on('warning', warning => {
    if (!(warning.name === 'ExperimentalWarning' && warning.message.includes('SQLite'))) {
      show?.(warning);
    }
  });
}

function fail(error: unknown): never {
  const trouble = databaseTrouble(error);
  process.stderr.write(trouble === undefined ? `${error instanceof Error ? error.message : String(error)}\n` : `The data folder cannot be used: ${trouble}\n`);
  process.exit(2);
}
