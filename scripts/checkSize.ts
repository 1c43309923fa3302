/**
 * Holds the budgets of the bundle (compressed, as it travels): `npm run check:size`.
 * The entry is what every page with a part of the suite loads before the first rows; the rest comes when it is needed.
 * `--json` prints the figures.
 */
import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { projectRoot } from './buildIfChanged.ts';

interface Budget {
  readonly name: string;
  readonly files: RegExp;
  /** KB of 1,024 bytes, compressed with gzip. */
  readonly kilobytes: number;
}

/** Budgets of the quality guide: JS to the first render of one part 60 KB; what comes when somebody writes 150 KB. */
const budgets: readonly Budget[] = [
  { name: 'to the first render (the bundle)', files: /^knowhow_[0-9a-f]+\.js$/, kilobytes: 60 },
  { name: 'to read a thread', files: /^chunk\.kh-thread/, kilobytes: 40 },
  { name: 'to write (editor and composer)', files: /^chunk\.kh-(composer|editor)/, kilobytes: 150 },
  { name: 'another language', files: /^chunk\.kh-de/, kilobytes: 15 }
];

const files = globSync('dist/*.js', { cwd: projectRoot }).map((file) => ({
  name: basename(file),
  size: gzipSync(readFileSync(join(projectRoot, file)), { level: 9 }).length
}));
const rows = budgets.map((budget) => {
  const bytes = files.filter((file) => budget.files.test(file.name)).reduce((sum, file) => sum + file.size, 0);
  return { ...budget, bytes, fits: bytes > 0 && bytes <= budget.kilobytes * 1024 };
});

if (process.argv.includes('--json')) {
  process.stdout.write(`${JSON.stringify({ budgets: rows.map(({ name, kilobytes, bytes }) => ({ name, budget: kilobytes * 1024, bytes })), files }, null, 2)}\n`);
} else {
  for (const { name, kilobytes, bytes, fits } of rows) {
    process.stdout.write(`${fits ? 'ok  ' : 'OVER'} ${(bytes / 1024).toFixed(1).padStart(6)} KB of ${kilobytes} KB ${name}${bytes === 0 ? ' (no such file was built)' : ''}\n`);
  }
}
process.exitCode = rows.every((row) => row.fits) ? 0 : 1;
