/** The scripts of the page: SPFx from its packages, our build, other solutions, the stand-ins and the client files. */
import path from 'node:path';
import type { Context, Hono } from 'hono';
import { answerContent, answerFile, answerScript, fileIn } from './assets.ts';
import { addresses, standInScript, type Runtime } from './manifests.ts';
import { requireScript } from './requireScript.ts';
import type { Solution } from './solutions/readSolution.ts';

export interface Folders {
  readonly modules: string;
  /** Built web parts. */
  readonly dist: string;
  /** Bundled client files. */
  readonly client: string;
}

export function mountFiles(app: Hono, folders: Folders, runtime: () => Runtime, solutions: readonly Solution[]): void {
  const microsoft = path.join(folders.modules, '@microsoft');
  const serve = (c: Context, folder: string, name: string): Response => {
    const file = fileIn(folder, name);
    return file ? answerFile(c.req.raw, file) : new Response(`There is no file ${name} here.`, { status: 404 });
  };
  app.get(`${addresses.spfx}:package/:file`, c => {
    const { package: name, file } = c.req.param();
    // Chunks of components that are bundled into the assembly lie in those components' own packages.
    const holder = fileIn(path.join(microsoft, name, 'dist'), file) ? name : runtime().chunks.get(file) ?? name;
    return serve(c, path.join(microsoft, holder, 'dist'), file);
  });
  app.get(`${addresses.app}:file{.+}`, c => serve(c, folders.dist, c.req.param('file')));
  app.get(`${addresses.solutions}:product/:file{.+}`, c => {
    const { product, file } = c.req.param();
    const content = solutions.find(each => each.productId === product)?.assets.get(file);
    return content ? answerContent(c.req.raw, file, content) : c.text('There is no such file in the package.', 404);
  });
  app.get(`${addresses.standIn}:file`, c => {
    const standIn = runtime().standIns.get(c.req.param('file').replace(/\.js$/, ''));
    return standIn ? answerScript(standInScript(standIn)) : c.text('There is no such component.', 404);
  });
  let requireJs: string | undefined;
  app.get(`${addresses.client}require.js`, () =>
    answerScript(requireJs ??= requireScript(path.join(microsoft, 'sp-application-base/dist/sp-default-assembly_en-us.js'))));
  app.get(`${addresses.client}fonts/:file`, c => serve(c, path.join(folders.modules, '@fluentui/font-icons-mdl2/fonts'), c.req.param('file')));
  app.get(`${addresses.client}:file`, c => serve(c, folders.client, c.req.param('file')));
}
