/**
 * The last step of `gulp package-solution`: makes the package the same for whoever builds the same sources, so that it can be
 * checked, and writes beside it what an administrator's review asks for.
 * - `knowhow.sppkg`: entries in order of their names, without times; numbers that SPFx's packager draws anew each time are
 *   derived from what the package holds
 * - `knowhow.sppkg.sha256`: as `sha256sum --check` reads it
 * - `knowhow.cdx.json`: what was built in, as CycloneDX
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Zippable } from 'fflate';

type Entries = Readonly<Record<string, Uint8Array>>;

/** The earliest time that a zip can hold. Local, as the format has it: the same bytes in every time zone. */
const noTime = new Date(1980, 0, 1);
const guid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/i;
/** Entries whose own id is drawn anew by each build; nothing else in the package names it. */
const drawnIds = [/\.config\.xml$/, /^ClientSideAssets\.xml$/];

/** @returns the same package, byte for byte the same for the same contents */
export function reproducible(sppkg: Uint8Array): Uint8Array {
  const entries = withSortedRelations(unzipSync(sppkg));
  const names = Object.keys(entries).filter(name => !name.endsWith('/')).sort(byPackageOrder);
  const contents = digestOf(names.filter(name => !isDrawn(name)).map(name => `${name} ${sha256(entries[name])}`).join('\n'));
  const files: Zippable = {};
  for (const name of names) {
    const bytes = isDrawn(name) ? strToU8(strFromU8(entries[name]).replace(new RegExp(`(Id>|Id=")${guid.source}`, 'i'), `$1${guidFrom(`${contents} ${name}`)}`)) : entries[name];
    files[name] = [bytes, { mtime: noTime, level: 9 }];
  }
  return zipSync(files);
}

/** The order and the numbers of relations say nothing, and SPFx's packager writes them as its work happened to end. */
function withSortedRelations(entries: Entries): Entries {
  return Object.fromEntries(Object.entries(entries).map(([name, bytes]) => [name, name.endsWith('.rels') ? strToU8(sortedRelations(strFromU8(bytes))) : bytes]));
}

export function sortedRelations(xml: string): string {
  const relation = /<Relationship [^>]*?(?:\/>|><\/Relationship>)/g;
  const sorted = (xml.match(relation) ?? []).map(one => one.replace(/ Id="[^"]*"/, '')).sort();
  let next = 0;
  return xml.replace(relation, () => sorted[next++].replace('<Relationship ', `<Relationship Id="r${next}" `));
}

interface Bom {
  serialNumber: string;
  readonly metadata: { timestamp?: string; tools?: unknown; readonly component: { name: string } };
  readonly components: readonly unknown[];
}

/** npm's bill of materials of what the package is built from, without what differs between two machines. */
export function steadyBom(text: string, name: string): string {
  const bom = JSON.parse(text) as Bom;
  delete bom.metadata.timestamp;
  delete bom.metadata.tools;
  bom.metadata.component.name = name;
  bom.serialNumber = `urn:uuid:${guidFrom(JSON.stringify(bom.components))}`;
  return `${JSON.stringify(bom, null, 2)}\n`;
}

function isDrawn(name: string): boolean {
  return drawnIds.some(pattern => pattern.test(name));
}

/** Readers of the format expect the types first. */
function byPackageOrder(a: string, b: string): number {
  const first = '[Content_Types].xml';
  if (a === first || b === first) return a === b ? 0 : a === first ? -1 : 1;
  return a < b ? -1 : 1;
}

/** A name-based id (RFC 9562, version 8: made from SHA-256). */
function guidFrom(name: string): string {
  const hex = digestOf(name);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

function digestOf(text: string): string {
  return sha256(strToU8(text));
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** `npm` by the file that runs already, if one does: no shell is needed then, on no system. */
function npmSbom(projectFolder: string): string {
  const npm = process.env.npm_execpath;
  const args = ['sbom', '--sbom-format', 'cyclonedx', '--omit', 'dev', '--package-lock-only'];
  const { status, stdout, stderr } = npm !== undefined && existsSync(npm) && /\.c?js$/.test(npm)
    ? spawnSync(process.execPath, [npm, ...args], { cwd: projectFolder, encoding: 'utf8', maxBuffer: 1e8 })
    : spawnSync('npm', args, { cwd: projectFolder, encoding: 'utf8', maxBuffer: 1e8, shell: process.platform === 'win32' });
  if (status !== 0) throw new Error(`"npm ${args.join(' ')}" failed: ${stderr}`);
  return stdout;
}

function finish(projectFolder: string): void {
  const sppkg = join(projectFolder, 'sharepoint/solution/knowhow.sppkg');
  const { name } = JSON.parse(readFileSync(join(projectFolder, 'package.json'), 'utf8')) as { name: string };
  const bytes = reproducible(readFileSync(sppkg));
  writeFileSync(sppkg, bytes);
  writeFileSync(`${sppkg}.sha256`, `${sha256(bytes)}  ${basename(sppkg)}\n`);
  writeFileSync(sppkg.replace(/\.sppkg$/, '.cdx.json'), steadyBom(npmSbom(projectFolder), name));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) finish(resolve(import.meta.dirname, '..'));
