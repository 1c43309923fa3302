/**
 * Builds the web parts when something that goes into them changed since the last build, and only then.
 * The hash of the inputs is kept beside the result. Run by itself: `node scripts/buildIfChanged.ts`.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const projectRoot: string = resolve(dirname(fileURLToPath(import.meta.url)), '..');

const inputs = ['src/**/*', 'teams/*', 'config/*.{json,js}', 'package-lock.json', 'tsconfig.json', 'gulpfile.js', 'scripts/finishPackage.ts'];
const lock = join(projectRoot, '.cache', 'build.lock');
const stamp = join(projectRoot, '.cache', 'build-inputs.sha256');
const product = join(projectRoot, 'sharepoint', 'solution', 'knowhow.sppkg');

function inputsHash(): string {
  const hash = createHash('sha256');
  for (const pattern of inputs) {
    for (const entry of globSync(pattern, { cwd: projectRoot, withFileTypes: true }).filter((file) => file.isFile())) {
      const file = join(entry.parentPath, entry.name);
      if (/\.test\.tsx?$/.test(file)) continue;
      hash.update(file.slice(projectRoot.length)).update('\0').update(readFileSync(file)).update('\0');
    }
  }
  return hash.digest('hex');
}

/** Two builds at once would delete each other's files: the second waits for the first, unless that one died. */
function takeTurn(report: (line: string) => void): () => void {
  mkdirSync(dirname(lock), { recursive: true });
  for (let waits = 0; ; waits++) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' });
      return () => rmSync(lock, { force: true });
    } catch {
      if (!isAlive(Number(existsSync(lock) ? readFileSync(lock, 'utf8') : ''))) rmSync(lock, { force: true });
      else if (waits === 0) report('Another build is running: waiting for it …');
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 500);
    }
  }
}

function isAlive(pid: number): boolean {
  try {
    return pid > 0 && process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** True when it had to build. Throws with the build's last lines when the build fails. */
export function buildIfChanged(report: (line: string) => void = () => undefined): boolean {
  const done = takeTurn(report);
  try {
    return build(report);
  } finally {
    done();
  }
}

function build(report: (line: string) => void): boolean {
  const hash = inputsHash();
  if (existsSync(stamp) && existsSync(product) && readFileSync(stamp, 'utf8') === hash) return false;
  report('Building the web parts (about 20 seconds) …');
  const gulp = join(projectRoot, 'node_modules', 'gulp', 'bin', 'gulp.js');
  for (const verb of ['bundle', 'package-solution']) {
    const { status, stdout, stderr } = spawnSync(process.execPath, [gulp, verb, '--ship'], { cwd: projectRoot, encoding: 'utf8' });
    if (status !== 0) throw new Error(`The build stopped at "gulp ${verb} --ship":\n${(stdout + stderr).split('\n').slice(-40).join('\n')}`);
  }
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, hash);
  return true;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    process.stdout.write(buildIfChanged((line) => process.stdout.write(`${line}\n`)) ? 'Built.\n' : 'The build is up to date.\n');
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n`);
    process.exitCode = 1;
  }
}
