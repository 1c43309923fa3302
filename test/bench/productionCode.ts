import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { projectFolder } from './projectFolder.ts';

/**
 * The product's code, bundled as it is for a page.
 * @param name of the file that is made
 * @param exports what to export from `./src/...`, as a module would write it
 */
export async function productionCode<Exports>(name: string, exports: string): Promise<Exports> {
  const folder = join(projectFolder, '.cache', 'bench');
  mkdirSync(folder, { recursive: true });
  const outfile = join(folder, `${name}.mjs`);
  await build({ stdin: { contents: exports, resolveDir: projectFolder, loader: 'ts' }, bundle: true, format: 'esm', platform: 'node', outfile, logLevel: 'silent' });
  return await import(pathToFileURL(outfile).href) as Exports;
}
