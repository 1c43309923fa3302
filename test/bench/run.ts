/**
 * `npm run bench`: what things cost, at different sizes.
 *
 *   --section NAME   only this one (board, directory, recognition, size); may be given several times
 *   --sizes 1000,10000   numbers of posts, people or awards, for sections that have such
 *   --full           a million posts and 300,000 people, where a section goes so far: minutes
 *   --json           figures for programs
 *
 * Requests, rows and units are counted exactly; times are medians and only mean something as ratios within one run.
 */
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { sections } from './sections.ts';
import type { Section } from './Section.ts';

interface Options {
  readonly chosen: readonly Section[];
  readonly sizes: readonly number[] | undefined;
  readonly full: boolean;
  readonly json: boolean;
}

function options(): Options {
  const { values } = parseArgs({
    options: { section: { type: 'string', multiple: true }, sizes: { type: 'string' }, full: { type: 'boolean', default: false }, json: { type: 'boolean', default: false } }
  });
  const names = values.section ?? sections.map(section => section.name);
  const chosen = sections.filter(section => names.includes(section.name));
  const unknown = names.find(name => !sections.some(section => section.name === name));
  if (unknown !== undefined) throw new Error(`There is no section "${unknown}": ${sections.map(section => section.name).join(', ')}.`);
  const sizes = values.sizes?.split(',').map(Number);
  if (sizes?.some(size => !Number.isInteger(size) || size < 100)) throw new Error('--sizes takes whole numbers of at least 100, with commas between them.');
  return { chosen, sizes, full: values.full, json: values.json };
}

async function bench({ chosen, sizes, full, json }: Options): Promise<void> {
  let answer: Record<string, unknown> = { node: process.version, cpus: cpus().length };
  for (const section of chosen) {
    const report = await section.run({ sizes, full, say: line => process.stderr.write(`${line}\n`) });
    answer = { ...answer, ...report.json };
    if (!json) process.stdout.write(`\n${section.name}\n${report.lines.join('\n')}\n`);
  }
  if (json) process.stdout.write(`${JSON.stringify(answer, null, 2)}\n`);
}

function read(): Options | undefined {
  try {
    return options();
  } catch (failure) {
    process.stderr.write(`${(failure as Error).message}\n`);
    process.exitCode = 2;
    return undefined;
  }
}

const chosen = read();
if (chosen) await bench(chosen);
