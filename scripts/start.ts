/**
 * `npm start`: builds what changed, then runs the local tenant with its pages.
 * 1. checks Node, the options and the port, before anything takes time
 * 2. builds the web parts and bundles the page's client files, when an input changed
 * 3. starts `tenant/main.ts`, which seeds an empty data folder, and says when it is ready
 */
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { buildIfChanged, projectRoot } from './buildIfChanged.ts';
import { buildPage } from './buildPage.ts';
import { startOptions, usage, UsageError, type StartOptions } from './startOptions.ts';

const say = (line: string): void => { process.stdout.write(`${line}\n`); };

async function start(): Promise<void> {
  const args = process.argv.slice(2);
  if (args.includes('--help') || args.includes('-h')) return say(usage);
  demandNode();
  const options = startOptions(args, process.env, projectRoot);
  await demandPort(options.port);
  await build();
  runTenant(options);
}

async function build(): Promise<void> {
  try {
    buildIfChanged(say);
    await buildPage(projectRoot);
  } catch (error) {
    // What the build tools said is all that helps; our own stack would only bury it.
    throw new UsageError((error as Error).message);
  }
}

function demandNode(): void {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 22 || (major === 22 && minor < 18)) {
    throw new UsageError(`Node ${process.versions.node} is too old here. "npm start" uses the Node 22 that "npm ci" installs; start it that way.`);
  }
}

function demandPort(port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => reject(new UsageError(error.code === 'EADDRINUSE'
      ? `Port ${port} is taken, perhaps by a Knowhow that is already running. Stop it, or choose another: npm start -- --port ${port + 1}`
      : `Port ${port} cannot be used: ${error.message}`)));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve()));
  });
}

/** The tenant is a process of its own, as with `npm run tenant`; it ends with this one. */
function runTenant({ port, seed, dataFolder, apps }: StartOptions): void {
  const address = `http://127.0.0.1:${port}`;
  const tenant = spawn(process.execPath, [
    join(projectRoot, 'tenant/main.ts'), '--page', '--port', String(port), '--seed', seed, '--data', dataFolder, ...apps.flatMap(file => ['--app', file])
  ], { cwd: projectRoot, stdio: ['ignore', 'pipe', 'inherit'] });
  createInterface({ input: tenant.stdout }).on('line', line => say(line.includes(address) ? `Knowhow is ready: ${address}/` : line));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => tenant.kill(signal));
  tenant.on('exit', (code, signal) => { process.exitCode = code ?? (signal === 'SIGINT' || signal === 'SIGTERM' ? 0 : 1); });
}

start().catch((error: unknown) => {
  process.stderr.write(error instanceof UsageError ? `${error.message}\n` : `${(error as Error).stack ?? String(error)}\n`);
  process.exitCode = 1;
});
