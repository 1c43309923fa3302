/**
 * Puts the web parts of other solutions on the page: each reference of their manifests to a component of Microsoft's
 * is led, by its id, to the version that is installed here, whatever version the solution was built with; their files
 * are served by this server, so that the content security policy stays as strict as it is.
 */
import type { Manifest, ScriptResource } from '../manifests.ts';
import { addresses } from '../manifests.ts';
import type { Solution } from './readSolution.ts';
import { SolutionError } from './SolutionError.ts';

/** A component of a package that is not shown, and why. */
export interface Skipped {
  readonly alias: string;
  readonly reason: string;
}

export interface PlacedSolution {
  readonly solution: Solution;
  readonly webParts: readonly Manifest[];
  readonly skipped: readonly Skipped[];
}

export interface PlacedSolutions {
  readonly solutions: readonly PlacedSolution[];
  /** Web parts and the libraries that they need, with addresses of this server. */
  readonly manifests: readonly Manifest[];
}

/** What SPFx writes where SharePoint fills in the address of the app catalog's asset library. */
const inPackage = /^https:\/\/spclientsideassetlibrary\b/i;
const webPartBase = '974a7777-0990-4136-8fa6-95d80114c2e0';

/**
 * @param installed - manifests of the runtime, stand-ins included
 * @param own - manifests that are on the page already
 * @throws SolutionError when nothing of a package can be shown
 */
export function placeSolutions(solutions: readonly Solution[], installed: readonly Manifest[], own: readonly Manifest[]): PlacedSolutions {
  const taken = new Set(own.map(each => each.id));
  const reasons = new Map<Manifest, string>();
  for (const solution of solutions) {
    for (const manifest of solution.components) {
      const reason = taken.has(manifest.id) ? 'a component of the same id is on the page already' : reasonInItself(manifest, solution);
      if (reason) reasons.set(manifest, reason);
      taken.add(manifest.id);
    }
  }
  const all = solutions.flatMap(solution => solution.components);
  skipWhatLacksComponents(all, reasons, installed);

  const known = [...installed, ...all.filter(each => !reasons.has(each))];
  const manifestsOf = (solution: Solution): Manifest[] => solution.components.filter(each => !reasons.has(each)).map(each => placed(each, solution, known));
  const result = solutions.map((solution): PlacedSolution => {
    const webParts = manifestsOf(solution).filter(each => each.componentType === 'WebPart');
    const skipped = solution.components.flatMap(each => (reasons.has(each) ? [{ alias: each.alias, reason: reasons.get(each)! }] : []));
    if (webParts.length === 0 && !solution.components.some(each => each.componentType === 'Library' && !reasons.has(each))) {
      throw new SolutionError(skipped.length === 0
        ? `${solution.name} holds no web part.`
        : `${solution.name} holds no web part that this page can show: ${skipped.map(sentence).join(' ')}`);
    }
    return { solution, webParts, skipped };
  });
  return { solutions: result, manifests: solutions.flatMap(manifestsOf) };
}

/** Lines for the console: what is on the page, for which version it was made, what was left out. */
export function placementLines({ solutions }: PlacedSolutions, installed: readonly Manifest[]): string[] {
  const runtimeVersion = installed.find(each => each.id === webPartBase)?.version;
  return solutions.flatMap(({ solution, webParts, skipped }) => {
    const built = solution.components.map(builtWith).find(Boolean);
    const made = built && built !== runtimeVersion ? `, made with SPFx ${built}, runs on ${runtimeVersion}` : '';
    return [
      `${solution.name} ${solution.version}${made}: ${webParts.map(each => each.alias).join(', ') || 'a library for other solutions'}.`,
      ...skipped.map(each => `  Left out: ${sentence(each)}`),
      ...(solution.permissions.length > 0 ? [`  It asks for ${solution.permissions.join(', ')}: grant that in the page's Graph menu.`] : [])
    ];
  });
}

const sentence = ({ alias, reason }: Skipped): string => `${alias}: ${reason}.`;

function builtWith(manifest: Manifest): string | undefined {
  return Object.values(manifest.loaderConfig.scriptResources).flatMap(each => (each.type === 'component' && each.id === webPartBase ? [each.version] : []))[0];
}

/** Why a component cannot be shown, whatever else there is. */
function reasonInItself(manifest: Manifest, { assets }: Solution): string | undefined {
  const { componentType, loaderConfig: { internalModuleBaseUrls: [base = ''], scriptResources }, supportedHosts = ['SharePointWebPart'] } = manifest;
  if (componentType === 'Extension') return 'an extension (application, field or form customizer, command set); this page runs web parts only';
  if (componentType !== 'WebPart' && componentType !== 'Library') return `of the type ${componentType}; this page runs web parts only`;
  if (componentType === 'WebPart' && !supportedHosts.includes('SharePointWebPart')) return `made for ${supportedHosts.join(', ')} only, not for a page`;
  if (!inPackage.test(base)) return `its files lie at ${base || 'an address that the manifest does not name'}; build it with "includeClientSideAssets": true`;
  const missing = Object.values(scriptResources).flatMap(fileNames).find(name => !assets.has(name));
  return missing && `the package lacks its file ${missing}`;
}

/** A component goes when one that it needs is not there; then those go that need it. */
function skipWhatLacksComponents(all: readonly Manifest[], reasons: Map<Manifest, string>, installed: readonly Manifest[]): void {
  for (let changed = true; changed;) {
    changed = false;
    const ids = new Set([...installed, ...all.filter(each => !reasons.has(each))].map(each => each.id));
    for (const manifest of all.filter(each => !reasons.has(each))) {
      const lacking = Object.entries(manifest.loaderConfig.scriptResources).find(([, each]) => each.type === 'component' && !ids.has(each.id.toLowerCase()));
      if (!lacking) continue;
      const [name, resource] = lacking;
      reasons.set(manifest, `it needs the component ${name} (${(resource as { id: string }).id}), ${name.startsWith('@microsoft/')
        ? 'which is Microsoft\'s and is not installed here'
        : 'which is in no package that was given; add its package by another --app'}`);
      changed = true;
    }
  }
}

function placed(manifest: Manifest, solution: Solution, known: readonly Manifest[]): Manifest {
  return {
    ...manifest,
    // The style sheet of Fabric lies on Microsoft's content network, where this page never goes.
    loadLegacyFabricCss: false,
    loaderConfig: {
      ...manifest.loaderConfig,
      internalModuleBaseUrls: [`${addresses.solutions}${solution.productId}/`],
      scriptResources: Object.fromEntries(Object.entries(manifest.loaderConfig.scriptResources).map(([name, resource]) => [name, ledToInstalled(resource, known)]))
    }
  };
}

/** The version that was asked for where it is there, else the one that is. */
function ledToInstalled(resource: ScriptResource, known: readonly Manifest[]): ScriptResource {
  if (resource.type !== 'component') return resource;
  const ofId = known.filter(each => each.id === resource.id.toLowerCase());
  const { id, version } = ofId.find(each => each.version === resource.version) ?? ofId[0];
  return { type: 'component', id, version };
}

function fileNames(resource: ScriptResource): string[] {
  const nameOf = (value: unknown): string => (typeof value === 'string' ? value : (value as { path: string }).path);
  if (resource.type === 'path') return [nameOf(resource.path)];
  if (resource.type === 'localizedPath') return [resource.defaultPath, ...Object.values(resource.paths ?? {})].map(nameOf);
  return [];
}
