/**
 * Draws the layers of `src` and who asks whom into src/README.md, from the graph that the boundaries are checked on.
 * `npm run docs:picture`; with `--check` it only fails when the picture in the README is not that of the code.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './buildIfChanged.ts';

interface Module { readonly source: string; readonly dependencies: readonly { readonly resolved: string }[] }

const readme = join(projectRoot, 'src/README.md');
const { stdout, status, stderr } = spawnSync(
  process.execPath,
  [join(projectRoot, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs'), 'src', '--config', 'config/dependencyRules.cjs', '--output-type', 'json'],
  { cwd: projectRoot, encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 }
);
if (stdout === '') throw new Error(`dependency-cruiser gave no graph (status ${status}): ${stderr}`);

/** `src/core/discussion/x.ts` → `core/discussion`; layers without features are one box. */
function roomOf(file: string): string | undefined {
  const [, layer, feature, rest] = /^src\/([^/]+)\/([^/]+)(\/.*)?/.exec(file) ?? [];
  if (layer === undefined) return undefined;
  return rest !== undefined && ['core', 'data', 'ui', 'webparts'].includes(layer) ? `${layer}/${feature}` : layer;
}

const arrows = new Map<string, number>();
for (const { source, dependencies } of (JSON.parse(stdout) as { modules: readonly Module[] }).modules) {
  for (const { resolved } of dependencies) {
    const [from, to] = [roomOf(source), roomOf(resolved)];
    if (from !== undefined && to !== undefined && from !== to) arrows.set(`${from}>${to}`, (arrows.get(`${from}>${to}`) ?? 0) + 1);
  }
}
const rooms = [...new Set([...arrows.keys()].flatMap((arrow) => arrow.split('>')))].sort();
const box = (room: string): string => `${room.replace(/\W/g, '_')}["${room}"]`;
const picture = ['```mermaid', 'graph TD', ...rooms.map((room) => `  ${box(room)}`), ...[...arrows].sort().map(([arrow]) => {
  const [from, to] = arrow.split('>');
  return `  ${from.replace(/\W/g, '_')} --> ${to.replace(/\W/g, '_')}`;
}), '```'].join('\n');

const text = readFileSync(readme, 'utf8');
const drawn = text.replace(/(<!-- picture -->\n)[^]*?(\n<!-- end of picture -->)/, `$1${picture}$2`);
if (process.argv.includes('--check')) {
  if (drawn !== text) {
    process.stderr.write('The picture in src/README.md is not that of the code: run npm run docs:picture.\n');
    process.exitCode = 1;
  }
} else {
  writeFileSync(readme, drawn);
}
