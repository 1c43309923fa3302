import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { projectRoot } from './buildIfChanged.ts';

/** What Heft built, as a page fetches it. Sizes are bytes, compressed with gzip. */
export interface Delivered {
  /** What every page loads. */
  readonly bundle: number;
  /** Ids of all chunks that the `import()` of this name fetches together: webpack puts what several share in chunks of their own. */
  fetched(name: string): readonly string[];
  sizeOf(chunk: string): number;
}

/** Reads the table of chunk names from the bundle, and from every file which chunks an `import()` asks for at once. */
export function deliveredChunks(): Delivered {
  const files = globSync('dist/*.js', { cwd: projectRoot }).map(file => ({ name: basename(file), content: readFileSync(join(projectRoot, file), 'utf8') }));
  const bundles = files.filter(({ name }) => name.startsWith('knowhow_'));
  if (bundles.length !== 1) throw new Error('There is no bundle in dist/: run npm run build.');
  const [bundle] = bundles;
  const names = new Map([...bundle.content.matchAll(/\b(\d+):"(kh-[a-z-]+)"/g)].map(([, id, name]) => [id, name]));
  const sizes = new Map(files.map(({ name, content }) => [/^chunk\.(.+)_[0-9a-f]+\.js$/.exec(name)?.[1] ?? '', compressed(content)]));
  const together = files.flatMap(({ content }) => [...content.matchAll(/Promise\.all\(\[((?:\w+\.e\(\d+\),?)+)\]\)|\b\w+\.e\((\d+)\)\.then/g)])
    .map(([, several, one]) => (one === undefined ? [...several.matchAll(/\d+(?=\))/g)].map(([id]) => id) : [one]));
  return {
    bundle: compressed(bundle.content),
    fetched(name) {
      const found = together.find(ids => ids.some(id => names.get(id) === name));
      if (!found) throw new Error(`Nothing fetches the chunk ${name}: was it renamed? Correct scripts/checkSize.ts.`);
      return found;
    },
    sizeOf(chunk) {
      const size = sizes.get(names.get(chunk) ?? chunk);
      if (size === undefined) throw new Error(`There is no chunk ${chunk} in dist/.`);
      return size;
    }
  };
}

function compressed(content: string): number {
  return gzipSync(content, { level: 9 }).length;
}
