/**
 * Bundles the client files of the local page (`tenant/page/client`) into `.cache/page`, when one of them or the
 * installed packages changed since the last time.
 */
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, globSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type BuildOptions } from 'esbuild';

/** Ids of the two vendor components; they stand in `tenant/page/manifests.ts` too, whose test compares them. */
export const vendorKeys = {
  vendorCore: '8be81a5c-0001-4000-8000-afa3b64dfbed_1.0.0',
  vendorFluent: '8be81a5c-0002-4000-8000-afa3b64dfbed_1.0.0'
} as const;

/**
 * Each file takes its place whole, in one step: another process may serve the folder, or bundle into it, at the same time.
 * @returns whether it had to bundle
 */
export async function buildPage(projectFolder: string): Promise<boolean> {
  const client = join(projectFolder, 'tenant/page/client');
  const out = join(projectFolder, '.cache/page');
  const stamp = join(out, 'inputs.sha256');
  const hash = inputsHash(projectFolder);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return false;

  const scratch = `${out}.${process.pid}`;
  for (const folder of [out, scratch]) mkdirSync(folder, { recursive: true });
  const common: BuildOptions = {
    bundle: true, minify: true, target: 'es2020', outdir: scratch, logLevel: 'error', legalComments: 'eof',
    define: { 'process.env.NODE_ENV': '"production"', global: 'window' }, mainFields: ['module', 'main'],
    tsconfig: join(client, 'tsconfig.json')
  };
  await Promise.all([
    build({ ...common, format: 'iife', entryPoints: ['early.ts', 'boot.ts', 'application.ts'].map(file => join(client, file)) }),
    build({ ...common, ...asAmd(vendorKeys.vendorCore, []), entryPoints: [join(client, 'vendorCore.ts')] }),
    // Fluent shares the React of the page: two copies would not see each other's contexts.
    build({ ...common, ...asAmd(vendorKeys.vendorFluent, ['core']), external: ['react', 'react-dom', 'react/jsx-runtime'], entryPoints: [join(client, 'vendorFluent.ts')] })
  ]);
  for (const file of ['page.css', 'icon.svg']) copyFileSync(join(client, file), join(scratch, file));
  for (const file of readdirSync(scratch)) renameSync(join(scratch, file), join(out, file));
  rmSync(scratch, { recursive: true });
  writeFileSync(stamp, hash);
  return true;
}

/** Wraps a CommonJS bundle as a named AMD module; `require` finds the React that the core shares. */
function asAmd(name: string, needs: readonly string[]): BuildOptions {
  return {
    format: 'cjs',
    banner: { js: `define(${JSON.stringify(name)},${JSON.stringify(needs)},function(core){var module={exports:{}},exports=module.exports,require=function(name){return core.shared[name];};` },
    footer: { js: 'return module.exports;});' }
  };
}

function inputsHash(projectFolder: string): string {
  const hash = createHash('sha256');
  const files = globSync(['tenant/page/client/*', 'tenant/page/pages.ts', 'package-lock.json', 'scripts/buildPage.ts'], { cwd: projectFolder }).sort();
  for (const file of files) hash.update(file).update('\0').update(readFileSync(join(projectFolder, file))).update('\0');
  return hash.digest('hex');
}
