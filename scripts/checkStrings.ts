/**
 * Holds every text that a person sees to the same tone: `npm run check:strings`.
 * Sentence case, short, no exclamation marks, no jargon and none of the words that put people off (requirements A27, A50);
 * every language has every text; no text stands in a component (ESLint's react/jsx-no-literals sees to the rest).
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { projectRoot } from './buildIfChanged.ts';

const banned: Record<string, RegExp> = {
  en: /\b(learn|learning|learner|social|engagement|gamif\w*|oops|please|awesome|simply)\b/i,
  de: /\b(sozial\w*|lernen|lernend\w*|engagement|hoppla|bitte|einfach nur)\b/i
};
/** Names that keep their capitals inside a sentence. */
const names = /\b(SharePoint|Microsoft|Teams|Graph|Knowhow|Community Site|Discussion Board|Outlook|Word|English|ID|URL|OK|Ctrl|Enter|Esc)\b/g;

type Texts = { [key: string]: Texts | string | ((...args: never[]) => unknown) };

/** Every text under its path; functions are called with plain samples, with 1 and with 5 where they count. */
function flatten(texts: Texts, path: string[] = []): [string, string][] {
  return Object.entries(texts).flatMap(([key, value]): [string, string][] => {
    const here = [...path, key];
    if (typeof value === 'string') return [[here.join('.'), value]];
    if (typeof value === 'object' && value !== null) return flatten(value as Texts, here);
    return [1, 5].flatMap((count) => {
      for (const sample of [count, 'sample', ['sample']]) {
        try {
          const text = (value as (...args: unknown[]) => unknown)(...Array.from({ length: 6 }, (_unused, at) => (at === 0 ? sample : typeof sample === 'number' ? sample : 'sample')));
          if (typeof text === 'string' && !/undefined|NaN|\[object|function/.test(text)) return [[`${here.join('.')}(${count})`, text] as [string, string]];
        } catch {
          // Not this kind of argument: the next sample may fit.
        }
      }
      return [];
    });
  });
}

function faultsOf(language: string, text: string): string[] {
  const faults: string[] = [];
  if (text.includes('!')) faults.push('has an exclamation mark');
  if (banned[language].test(text)) faults.push(`has the word "${banned[language].exec(text)?.[0]}"`);
  if (/^\s|\s$/.test(text)) faults.push('begins or ends with a blank');
  if (text === '') faults.push('is empty');
  if (language === 'en') {
    const capital = text.replace(names, '').replace(/[“"][^”"]*[”"]/g, '').match(/(?<=[a-z,] )[A-Z][a-z]+/);
    if (capital) faults.push(`is not in sentence case ("${capital[0]}")`);
  }
  return faults;
}

const folder = join(projectRoot, '.cache', 'strings');
mkdirSync(folder, { recursive: true });
const outfile = join(folder, 'strings.mjs');
await build({
  stdin: {
    contents: `import { enUs } from './src/loc/en-us'; import { deDe } from './src/loc/de-de';
      import { enUsDirectory } from './src/loc/en-us.directory'; import { deDeDirectory } from './src/loc/de-de.directory';
      export const en = { ...enUs, directory: enUsDirectory }; export const de = { ...deDe, directory: deDeDirectory };`,
    resolveDir: projectRoot, loader: 'ts'
  },
  bundle: true, format: 'esm', platform: 'node', outfile, logLevel: 'silent'
});
const { en, de } = (await import(`${pathToFileURL(outfile).href}?at=${Date.now()}`)) as { en: Texts; de: Texts };

const languages: [string, Texts][] = [['en', en], ['de', de]];
const problems: string[] = [];
let checked = 0;
const keysOf = (texts: Texts): string[] => flatten(texts).map(([key]) => key.replace(/\(\d\)$/, ''));
const wanted = new Set(keysOf(en));
for (const [language, texts] of languages) {
  const all = flatten(texts);
  checked += all.length;
  for (const [key, text] of all) for (const fault of faultsOf(language, text)) problems.push(`${language} ${key}: ${fault}: ${text}`);
  const present = new Set(all.map(([key]) => key.replace(/\(\d\)$/, '')));
  for (const key of wanted) if (!present.has(key)) problems.push(`${language} ${key}: missing`);
}
process.stdout.write(problems.length === 0 ? `${checked} texts in ${languages.length} languages are fine.\n` : `${problems.join('\n')}\n${problems.length} faults in ${checked} texts.\n`);
process.exitCode = problems.length === 0 ? 0 : 1;
