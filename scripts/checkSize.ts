/**
 * Holds the budgets of what travels (compressed with gzip): `npm run check:size`, `--json` prints the figures.
 *
 * The bundle is measured as Heft built it. What is fetched later comes in chunks that share parts, so their names say
 * little: the same sources are bundled once more with splitting, and each group is all that its screen needs beyond the
 * bundle and the groups before it. Stylesheets of these groups are not counted (some 5 KB in all).
 */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import type { Metafile, Plugin } from 'esbuild';
import { projectRoot } from './buildIfChanged.ts';

interface Group {
  readonly name: string;
  /** Sources whose screens are on: everything that they import, except by a further `import()`. */
  readonly sources: readonly string[];
  /** Sources of groups that are there before. */
  readonly after?: readonly string[];
  /** KB of 1,024 bytes. */
  readonly kilobytes: number;
}

/** Budgets of the quality guide: to the first render of one part 60 KB, writing 150 KB, all parts of a page 110 KB. */
const bundleBudget = 60;
const pageBudget = 110;
/** With recognition beside them the guide's 110 KB are not kept. This holds what is there, so that it only shrinks. */
const wholePageBudget = 170;
const entries = ['discussionBoard/DiscussionBoard', 'askQuestion/AskQuestion', 'findExpert/FindExpert', 'recognitionWall/RecognitionWall', 'myRecord/MyRecord']
  .map((part) => `src/webparts/${part}WebPart.ts`);
const directory = ['src/host/findExpert.tsx', 'src/loc/en-us.directory.first.ts'];
const wall = ['src/host/recognition.tsx', 'src/loc/en-us.recognition.ts', 'src/loc/en-us.ts'];
const record = [...wall, 'src/ui/recognition/MyRecordScreen.tsx', 'src/host/recognitionSources.ts'];
/** First renders of board, box to ask in and directory. */
const firstRenders = ['src/ui/discussion/AskBox.tsx', 'src/loc/en-us.ts', ...directory];
const groups: readonly Group[] = [
  { name: 'to read a thread', sources: ['src/ui/discussion/ThreadScreen.tsx'], kilobytes: 40 },
  { name: 'to ask, with the editor', sources: ['src/ui/discussion/AskScreen.tsx', 'src/ui/discussion/composer/RichTextEditor.tsx'], kilobytes: 150 },
  { name: 'to answer, after a thread', sources: ['src/ui/discussion/composer/ReplyBox.tsx', 'src/ui/discussion/composer/RichTextEditor.tsx'], after: ['src/ui/discussion/ThreadScreen.tsx'], kilobytes: 150 },
  { name: 'to find an expert, beyond the bundle', sources: directory, kilobytes: 49 },
  { name: 'to open the recognition wall, beyond the bundle', sources: wall, kilobytes: 60 },
  { name: 'to read my record, beyond the bundle', sources: record, kilobytes: 85 },
  { name: 'to say thanks, after the wall', sources: ['src/ui/recognition/ThanksPanel.tsx', 'src/host/recognitionSources.ts', 'src/host/peopleServices.ts'], after: wall, kilobytes: 150 },
  { name: 'another language', sources: ['src/loc/de-de.ts'], kilobytes: 15 }
];

/** As `config/pureModules.js` tells webpack: a barrel that names a file is no reason to load it. */
const pureSources: Plugin = {
  name: 'pureSources',
  setup({ onResolve, resolve }) {
    onResolve({ filter: /^\./ }, async ({ path, importer, resolveDir, kind, pluginData }) => {
      if (pluginData === pureSources || importer.includes('node_modules') || path.endsWith('.scss')) return undefined;
      const resolved = await resolve(path, { importer, resolveDir, kind, pluginData: pureSources });
      return { ...resolved, sideEffects: false };
    });
  }
};

const { metafile, outputFiles } = await build({
  entryPoints: [...entries], bundle: true, splitting: true, format: 'esm', minify: true, metafile: true, write: false,
  outdir: 'out', absWorkingDir: projectRoot, target: 'es2019', external: ['react', 'react-dom', '@microsoft/*'],
  loader: { '.scss': 'empty' }, plugins: [pureSources], define: { 'process.env.NODE_ENV': '"production"' }, logLevel: 'silent'
});
const sizes = new Map(outputFiles.map((file) => [file.path, gzipSync(file.contents, { level: 9 }).length]));
const sizeOf = (output: string): number => sizes.get(join(projectRoot, output)) ?? 0;

/** The outputs that hold these sources, and what those import at once. */
function needed(sources: readonly string[]): Set<string> {
  const found = new Set<string>();
  const visit = (output: string): void => {
    if (found.has(output)) return;
    found.add(output);
    for (const { path, kind } of metafile.outputs[output]?.imports ?? []) if (kind === 'import-statement') visit(path);
  };
  for (const source of sources) {
    const output = Object.entries<Metafile['outputs'][string]>(metafile.outputs).find(([, { inputs }]) => (inputs[source]?.bytesInOutput ?? 0) > 0)?.[0];
    if (output === undefined) throw new Error(`No output holds ${source}: was it moved? Correct scripts/checkSize.ts.`);
    visit(output);
  }
  return found;
}

const first = needed(entries);
const sum = (outputs: Iterable<string>): number => [...outputs].reduce((bytes, output) => bytes + sizeOf(output), 0);
const bundle = globSync('dist/knowhow_*.js', { cwd: projectRoot });
if (bundle.length !== 1) throw new Error('There is no bundle in dist/: run npm run build.');
const bundleBytes = gzipSync(readFileSync(join(projectRoot, bundle[0])), { level: 9 }).length;
const beyond = (sources: readonly string[], before: ReadonlySet<string>): number => sum([...needed(sources)].filter((output) => !before.has(output)));
const rows = [
  { name: 'to the first render (the bundle)', kilobytes: bundleBudget, bytes: bundleBytes },
  ...groups.map(({ name, sources, after = [], kilobytes }) => {
    const before = new Set([...first, ...(after.length > 0 ? needed(after) : [])]);
    return { name, kilobytes, bytes: beyond(sources, before) };
  }),
  { name: 'all parts of a page: board, box to ask in, directory', kilobytes: pageBudget, bytes: bundleBytes + beyond(firstRenders, first) },
  { name: `the same with wall and my record (guide: ${pageBudget} KB)`, kilobytes: wholePageBudget, bytes: bundleBytes + beyond([...firstRenders, ...record], first) }
];

if (process.argv.includes('--json')) {
  process.stdout.write(`${JSON.stringify(rows.map(({ name, kilobytes, bytes }) => ({ name, budget: kilobytes * 1024, bytes })), null, 2)}\n`);
} else {
  for (const { name, kilobytes, bytes } of rows) {
    process.stdout.write(`${bytes <= kilobytes * 1024 ? 'ok  ' : 'OVER'} ${(bytes / 1024).toFixed(1).padStart(6)} KB of ${kilobytes} KB ${name}\n`);
  }
}
process.exitCode = rows.every(({ bytes, kilobytes }) => bytes > 0 && bytes <= kilobytes * 1024) ? 0 : 1;
