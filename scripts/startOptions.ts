/** The options of `npm start`, read and checked. */
import { createHash } from 'node:crypto';
import { existsSync, statSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { parseSyntheticSeed } from '../tenant/seed/synthetic/syntheticSeed.ts';

export interface StartOptions {
  readonly port: number;
  /** `demo`, `empty`, `synthetic:N,people:M` or one of the two, or the absolute path of a folder with real posts. */
  readonly seed: string;
  /** Folder of the tenant's data, one per seed, so that going from one to another and back costs nothing. */
  readonly dataFolder: string;
  /** Absolute paths of other solutions' packages, whose web parts stand beside ours. */
  readonly apps: readonly string[];
}

export const usage = `Usage: npm start [-- --seed NAME] [--port N] [--data FOLDER] [--app FILE.sppkg]…

  --seed   demo (default), empty, synthetic:N, people:M, synthetic:N,people:M, or a folder with posts (Posts.csv.gz)
  --port   default 4400, or the environment variable PORT
  --data   default .tenant/<seed>
  --app    a package of another solution, whose web parts stand beside ours; any number of times`;

/** Something that the person at the keyboard can put right: only its message is shown. */
export class UsageError extends Error {}

/** @throws UsageError */
export function startOptions(args: readonly string[], environment: Readonly<Record<string, string | undefined>>, projectFolder: string): StartOptions {
  const { seed = 'demo', port = environment.PORT || '4400', data, app = [] } = parse(args);
  const typedIn = environment.INIT_CWD ?? process.cwd();
  const where = resolveSeed(seed, typedIn);
  return {
    port: parsePort(port),
    seed: where,
    dataFolder: data ? resolve(typedIn, data) : resolve(projectFolder, '.tenant', folderName(where)),
    apps: app.map(file => resolveApp(file, typedIn))
  };
}

function parse(args: readonly string[]): { seed?: string; port?: string; data?: string; app?: string[] } {
  try {
    return parseArgs({
      args: [...args], strict: true, allowPositionals: false,
      options: { seed: { type: 'string' }, port: { type: 'string' }, data: { type: 'string' }, app: { type: 'string', multiple: true } }
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
  if (seed === 'demo' || seed === 'empty' || isSynthetic(seed)) return seed;
  const folder = resolve(from, seed);
  if (!existsSync(folder)) throw new UsageError(`There is no seed "${seed}": neither demo, empty, synthetic:N nor people:M, and no folder ${folder}.`);
  return folder;
}

function resolveApp(app: string, from: string): string {
  const file = resolve(from, app);
  if (!statSync(file, { throwIfNoEntry: false })?.isFile()) throw new UsageError(`There is no package ${file}. --app takes the .sppkg file of a solution.`);
  return file;
}

function isSynthetic(seed: string): boolean {
  try {
    return parseSyntheticSeed(seed) !== undefined;
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

/** Two folders of the same name get two data folders. */
function folderName(seed: string): string {
  if (!seed.includes('/') && !seed.includes('\\')) return seed.replace(/[:,]/g, '-');
  return `${basename(seed)}-${createHash('sha256').update(seed).digest('hex').slice(0, 6)}`;
}
