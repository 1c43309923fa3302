import { readFile } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import type { Metafile, Plugin } from 'esbuild';
import { compileStringAsync } from 'sass-embedded';

const here = dirname(fileURLToPath(import.meta.url));
export const outputFolder = resolve(here, '../../../node_modules/.cache/knowhow-ui-harness');

/** Sass modules as Heft compiles them: local class names, one default export. */
const sass: Plugin = {
  name: 'sass',
  setup(builder) {
    builder.onLoad({ filter: /\.module\.scss$/ }, async ({ path }) => {
      const { css } = await compileStringAsync(await readFile(path, 'utf8'), { url: pathToFileURL(path), loadPaths: [dirname(path)], silenceDeprecations: ['mixed-decls'] });
      return { contents: css, loader: 'local-css', resolveDir: dirname(path), watchFiles: [path, basename(path)] };
    });
  }
};

/** CSS modules export names one by one; the product imports them as one object. */
const stylesAsDefault: Plugin = {
  name: 'styles-as-default',
  setup(builder) {
    builder.onResolve({ filter: /\.module\.scss$/ }, async ({ path, resolveDir, pluginData }) =>
      pluginData === 'names' ? undefined : { path: resolve(resolveDir, path), namespace: 'styles' });
    builder.onLoad({ filter: /.*/, namespace: 'styles' }, ({ path }) => ({
      contents: `import * as names from ${JSON.stringify(path)}; export default names;`, resolveDir: dirname(path), pluginData: 'names'
    }));
    builder.onResolve({ filter: /\.module\.scss$/, namespace: 'styles' }, ({ path }) => ({ path }));
  }
};

/** Builds the page's script into the cache folder. */
export async function bundleHarness(minify = false): Promise<Metafile> {
  const { metafile } = await build({
    entryPoints: [resolve(here, 'page.tsx')],
    outdir: outputFolder,
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'es2020',
    minify,
    metafile: true,
    jsx: 'transform',
    define: { 'process.env.NODE_ENV': minify ? '"production"' : '"development"' },
    plugins: [stylesAsDefault, sass],
    tsconfigRaw: {},
    logLevel: 'warning'
  });
  return metafile;
}
