/**
 * Finds the components that the SPFx loader may ask for: Microsoft's own under `node_modules/@microsoft/<package>/dist`,
 * ours under `dist/`, and, for every component that Microsoft references and does not publish, a stand-in
 * (see `client/vendorCore.ts` and `client/vendorFluent.ts`).
 */
import fs from 'node:fs';
import path from 'node:path';

/** One entry of `loaderConfig.scriptResources`. */
export type ScriptResource =
  | { type: 'path'; path: string | { path: string } }
  | { type: 'localizedPath'; defaultPath: string | { path: string }; paths?: Record<string, unknown> }
  | { type: 'component'; id: string; version: string };

/** An SPFx component manifest, as far as this page reads it. */
export interface Manifest {
  id: string;
  alias: string;
  version: string;
  componentType: string;
  manifestVersion: number;
  isInternal?: boolean;
  supportedHosts?: string[];
  /** Undefined lets SPFx fetch the old Fabric style sheet for a web part that it takes for an old one. */
  loadLegacyFabricCss?: boolean;
  preconfiguredEntries?: { title: Record<string, string>; description?: Record<string, string>; properties?: Record<string, unknown> }[];
  loaderConfig: {
    entryModuleId: string;
    internalModuleBaseUrls: string[];
    scriptResources: Record<string, ScriptResource>;
  };
}

/** A component that is referenced and not published: its id, and its package name where a manifest tells it. */
export interface StandIn {
  readonly id: string;
  readonly version: string;
  readonly name: string;
}

/** What the runtime of one SPFx version consists of. Reading it takes some 100 ms; it does not change while a server runs. */
export interface Runtime {
  readonly manifests: readonly Manifest[];
  readonly standIns: ReadonlyMap<string, StandIn>;
  /** Folder of `node_modules/@microsoft` that holds a chunk, by the chunk's file name. */
  readonly chunks: ReadonlyMap<string, string>;
}

/** Where the page serves what. */
export const addresses = {
  spfx: '/_local/spfx/',
  app: '/_local/app/',
  /** Files of other solutions, in a folder per product id. */
  solutions: '/_local/solutions/',
  standIn: '/_local/standin/',
  client: '/_local/page/'
} as const;

/** Our host application and the two libraries behind the stand-ins (ids are ours, made once). */
export const application = { id: '8be81a5c-0000-4000-8000-afa3b64dfbed', version: '1.0.0' } as const;
export const vendorCore = { id: '8be81a5c-0001-4000-8000-afa3b64dfbed', version: '1.0.0' } as const;
export const vendorFluent = { id: '8be81a5c-0002-4000-8000-afa3b64dfbed', version: '1.0.0' } as const;

/** The names under which the loader's `define` knows the parts of the host application. */
const hostNeeds: Readonly<Record<string, string>> = {
  '@microsoft/sp-application-base': 'SPApplicationBase',
  '@microsoft/sp-webpart-base': 'SPWebPartBase',
  '@microsoft/sp-core-library': 'SPCoreLibrary',
  '@microsoft/sp-loader': 'SPLoader',
  '@microsoft/sp-http-base': '@microsoft/sp-http-base',
  '@microsoft/sp-component-base': 'SPComponentBase'
};

/** Packages whose stand-in needs no Fluent, so that a page in read mode does not load any. */
const plainPackages = new Set([
  'react', 'react-dom', 'tslib', '@microsoft/load-themed-styles', '@microsoft/microsoft-graph-client',
  '@msinternal/sp-safehtml', '@msinternal/sp-edit-customer-promise', '@msinternal/sp-idle-web-task',
  '@msinternal/sp-telemetry', '@msinternal/odsp-core-bundle'
]);

/** Components that are only named by id in Microsoft's code, and whose package is known. */
const knownIds: Readonly<Record<string, string>> = {
  '32b9363b-09ff-4959-929a-cab2663fb223': '@microsoft/microsoft-graph-client'
};

export function keyOf(component: { id: string; version: string }): string {
  return `${component.id}_${component.version}`;
}

/** Whether a stand-in is answered by the small vendor file. */
export function isPlain(standIn: StandIn): boolean {
  return plainPackages.has(standIn.name);
}

/**
 * Reads the SPFx runtime that is installed.
 * @param microsoftFolder - `node_modules/@microsoft`
 */
export function readRuntime(microsoftFolder: string): Runtime {
  const manifests: Manifest[] = [];
  const chunks = new Map<string, string>();
  const namedInCode = new Map<string, StandIn>();
  for (const name of fs.readdirSync(microsoftFolder).filter(each => each.startsWith('sp-')).sort()) {
    const dist = path.join(microsoftFolder, name, 'dist');
    if (!fs.existsSync(dist)) continue;
    for (const file of fs.readdirSync(dist)) {
      if (file.endsWith('.manifest.json')) manifests.push(withBase(readManifest(path.join(dist, file)), `${addresses.spfx}${name}/`, true));
      else if (file.startsWith('chunk.') && file.endsWith('.js')) chunks.set(file, name);
      else if (file.endsWith('.js') && !/_(qps-ploca?|default)[_.]/.test(file)) collectReferences(fs.readFileSync(path.join(dist, file), 'utf8'), namedInCode);
    }
  }
  const standIns = findStandIns(manifests, namedInCode.values());
  manifests.push(...[...standIns.values()].map(standInManifest), ...pageManifests(manifests));
  return { manifests, standIns, chunks };
}

/** Manifests of our own build, read anew for each page because a build may have happened. */
export function readAppManifests(distFolder: string): Manifest[] {
  if (!fs.existsSync(distFolder)) return [];
  return fs.readdirSync(distFolder)
    .filter(file => file.endsWith('.manifest.json'))
    .map(file => withBase(readManifest(path.join(distFolder, file)), addresses.app, false));
}

/** The manifests as the loader takes them: whole addresses, and of each component only the file of this language. */
export function manifestsFor(manifests: readonly Manifest[], origin: string, language: string): Manifest[] {
  return manifests.map(manifest => ({
    ...manifest,
    loaderConfig: {
      ...manifest.loaderConfig,
      internalModuleBaseUrls: manifest.loaderConfig.internalModuleBaseUrls.map(base => origin + base),
      scriptResources: Object.fromEntries(
        Object.entries(manifest.loaderConfig.scriptResources).map(([name, resource]) => [name, inLanguage(resource, language)])
      )
    }
  }));
}

function inLanguage(resource: ScriptResource, language: string): ScriptResource {
  if (resource.type !== 'localizedPath' || !resource.paths) return resource;
  const wanted = Object.keys(resource.paths).find(each => each.toLowerCase() === language.toLowerCase());
  return { ...resource, paths: wanted ? { [wanted]: resource.paths[wanted] } : {} };
}

function readManifest(file: string): Manifest {
  return JSON.parse(fs.readFileSync(file, 'utf8')) as Manifest;
}

function withBase(manifest: Manifest, base: string, isInternal: boolean): Manifest {
  return {
    ...manifest,
    ...(isInternal ? { isInternal } : {}),
    loaderConfig: { ...manifest.loaderConfig, internalModuleBaseUrls: [base] }
  };
}

/** Code asks for further components at run time by `{i:"<id>",v:"<version>",m:<module>}`. */
function collectReferences(code: string, into: Map<string, StandIn>): void {
  for (const [, id, version] of code.matchAll(/i:"([0-9a-f-]{36})",v:"([\d.]+)",m:\d+/g)) {
    into.set(`${id}_${version}`, { id, version, name: knownIds[id] ?? '' });
  }
}

function findStandIns(manifests: readonly Manifest[], namedInCode: Iterable<StandIn>): Map<string, StandIn> {
  const published = new Set(manifests.map(each => each.id));
  const found = new Map<string, StandIn>();
  const want = (standIn: StandIn): void => {
    if (published.has(standIn.id)) return;
    const before = found.get(keyOf(standIn));
    found.set(keyOf(standIn), before?.name ? before : standIn);
  };
  for (const manifest of manifests) {
    for (const [name, resource] of Object.entries(manifest.loaderConfig.scriptResources)) {
      if (resource.type === 'component') want({ id: resource.id, version: resource.version, name });
    }
  }
  for (const each of namedInCode) want(each);
  return found;
}

function library(of: { id: string; version: string }, alias: string, base: string, file: string, needs: Record<string, ScriptResource> = {}): Manifest {
  return {
    id: of.id, version: of.version, alias, componentType: 'Library', manifestVersion: 2, isInternal: true,
    loaderConfig: {
      entryModuleId: 'main',
      internalModuleBaseUrls: [base],
      scriptResources: { main: { type: 'path', path: file }, ...needs }
    }
  };
}

function standInManifest(standIn: StandIn): Manifest {
  const behind = isPlain(standIn) ? vendorCore : vendorFluent;
  return library(standIn, standIn.name || standIn.id, addresses.standIn, `${keyOf(standIn)}.js`, { vendor: { type: 'component', ...behind } });
}

function pageManifests(published: readonly Manifest[]): Manifest[] {
  const needs: Record<string, ScriptResource> = {};
  for (const [name, alias] of Object.entries(hostNeeds)) {
    const found = published.find(each => each.alias === alias);
    if (!found) throw new Error(`The SPFx package ${name} is not installed; run "npm ci".`);
    needs[name] = { type: 'component', id: found.id, version: found.version };
  }
  const react: ScriptResource = { type: 'component', ...vendorCore };
  return [
    { ...library(application, 'KnowhowLocalPage', addresses.client, 'application.js', needs), componentType: 'Application' },
    library(vendorCore, 'KnowhowVendorCore', addresses.client, 'vendorCore.js'),
    library(vendorFluent, 'KnowhowVendorFluent', addresses.client, 'vendorFluent.js', { core: react })
  ];
}

/** The script of a stand-in: one AMD module that hands on what the vendor file holds under the package's name. */
export function standInScript(standIn: StandIn): string {
  const name = JSON.stringify(standIn.name || standIn.id);
  return `define(${JSON.stringify(keyOf(standIn))},["vendor"],function(vendor){return vendor.resolve(${name})});\n`;
}
