/** The options of `npm start`, read and checked. */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { parseArgs } from 'node:util';

export interface StartOptions {
  readonly port: number;
  /** `demo`, `empty`, `synthetic:N`, or the absolute path of a folder with real posts. */
  readonly seed: string;
  /** Folder of the tenant's data, one per seed, so that going from one to another and back costs nothing. */
  readonly dataFolder: string;
}

export const usage = `Usage: npm start [-- --seed NAME] [--port N] [--data FOLDER]

  --seed   demo (default), empty, synthetic:N, or a folder with posts (Posts.csv.gz)
  --port   default 4400, or the environment variable PORT
  --data   default .tenant/<seed>`;

/** Something that the person at the keyboard can put right: only its message is shown. */
export class UsageError extends Error {}

/** @throws UsageError */
export function startOptions(args: readonly string[], environment: Readonly<Record<string, string | undefined>>, projectFolder: string): StartOptions {
  const { seed = 'demo', port = environment.PORT || '4400', data } = parse(args);
  const where = resolveSeed(seed, environment.INIT_CWD ?? process.cwd());
  return {
    port: parsePort(port),
    seed: where,
    dataFolder: data ? resolve(environment.INIT_CWD ?? process.cwd(), data) : resolve(projectFolder, '.tenant', folderName(where))
  };
}

function parse(args: readonly string[]): { seed?: string; port?: string; data?: string } {
  try {
    return parseArgs({
      args: [...args], strict: true, allowPositionals: false,
      options: { seed: { type: 'string' }, port: { type: 'string' }, data: { type: 'string' } }
    }).values;
  } catch (error) {
    throw new UsageError(`${(error as Error).message.split('. ')[0]}.\n\n${usage}`);
  }
}

function parsePort(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65535) throw new UsageError(`"${text}" is no port: a number from 1 to 65535.`);
  return port;
}

function resolveSeed(seed: string, from: string): string {
  if (/^(demo|empty|synthetic:\d+)$/.test(seed)) return seed;
  const folder = resolve(from, seed);
  if (!existsSync(folder)) throw new UsageError(`There is no seed "${seed}": neither demo, empty nor synthetic:N, and no folder ${folder}.`);
  return folder;
}

/** Two folders of the same name get two data folders. */
function folderName(seed: string): string {
  if (!seed.includes('/') && !seed.includes('\\')) return seed.replace(':', '-');
  return `${basename(seed)}-${createHash('sha256').update(seed).digest('hex').slice(0, 6)}`;
}
