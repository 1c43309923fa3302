/**
 * Reads a solution package (`.sppkg`): a zip in the Open Packaging layout. What this page needs of it:
 * - `AppManifest.xml`: name, version, product id, and the API permissions that the solution asks for;
 * - any other `.xml` with `<ClientSideComponent ComponentManifest="…">`: one component each, its manifest as JSON;
 * - `ClientSideAssets/`: the files that the manifests name.
 * The layout is documented nowhere; these three have been the same from SPFx 1.4 to 1.23.
 */
import { DOMParser, type Document, type Element } from '@xmldom/xmldom';
import { unzipSync } from 'fflate';
import type { Manifest } from '../manifests.ts';
import { SolutionError } from './SolutionError.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** A client-side solution as its package holds it. */
export interface Solution {
  readonly name: string;
  /** Four numbers, `1.0.0.0`. */
  readonly version: string;
  /** A GUID without braces, in lower case. */
  readonly productId: string;
  readonly components: readonly Manifest[];
  /** By file name. */
  readonly assets: ReadonlyMap<string, Bytes>;
  /** What an administrator would be asked to approve: `Microsoft Graph: User.Read.All`. */
  readonly permissions: readonly string[];
}

const assetFolder = 'ClientSideAssets/';

/**
 * @param file - name for messages
 * @throws SolutionError
 */
export function readSolution(bytes: Uint8Array, file: string): Solution {
  const entries = unzip(bytes, file);
  const appManifest = entries.get('AppManifest.xml');
  if (!appManifest) throw new SolutionError(`${file} is no SharePoint package: it holds no AppManifest.xml.`);
  const app = parseXml(appManifest, `AppManifest.xml of ${file}`).documentElement!;
  if (app.getAttribute('IsClientSideSolution')?.toLowerCase() !== 'true') {
    throw new SolutionError(`${file} is a SharePoint add-in of the old kind, not a solution of the SharePoint Framework.`);
  }
  return {
    name: app.getAttribute('Name') ?? file,
    version: app.getAttribute('Version') ?? '',
    productId: (app.getAttribute('ProductID') ?? '').replace(/[{}]/g, '').toLowerCase(),
    components: componentsIn(entries, file),
    assets: new Map([...entries].filter(([name]) => name.startsWith(assetFolder)).map(([name, content]) => [name.slice(assetFolder.length), content])),
    permissions: elements(app, 'WebApiPermissionRequest').map(each => `${each.getAttribute('ResourceId')}: ${each.getAttribute('Scope')}`)
  };
}

function unzip(bytes: Uint8Array, file: string): Map<string, Bytes> {
  try {
    return new Map(Object.entries(unzipSync(bytes))
      .filter(([name]) => !name.endsWith('/'))
      .map(([name, content]) => [name.replaceAll('\\', '/'), new Uint8Array(content)]));
  } catch (error) {
    throw new SolutionError(`${file} cannot be read as a package, which is a zip file: ${(error as Error).message}.`);
  }
}

function componentsIn(entries: ReadonlyMap<string, Bytes>, file: string): Manifest[] {
  return [...entries].filter(([name]) => name.endsWith('.xml') && name !== 'AppManifest.xml' && !name.startsWith(assetFolder)).flatMap(([name, content]) =>
    elements(parseXml(content, `${name} of ${file}`), 'ClientSideComponent').map(element => parseManifest(element.getAttribute('ComponentManifest') ?? '', `${name} of ${file}`)));
}

function parseManifest(text: string, place: string): Manifest {
  let manifest: Partial<Manifest> | null;
  try {
    manifest = JSON.parse(text) as Partial<Manifest> | null;
  } catch (error) {
    throw new SolutionError(`The component manifest in ${place} is no JSON: ${(error as Error).message}.`);
  }
  const { id, alias, componentType, loaderConfig } = manifest ?? {};
  if (typeof id !== 'string' || typeof alias !== 'string' || typeof componentType !== 'string' || typeof loaderConfig?.scriptResources !== 'object') {
    throw new SolutionError(`The component manifest in ${place} lacks its id, alias, componentType or loaderConfig.`);
  }
  return { ...manifest, id: id.toLowerCase() } as Manifest;
}

function parseXml(content: Bytes, place: string): Document {
  const fail = (message: string): never => { throw new SolutionError(`${place} is no sound XML: ${message}`); };
  try {
    return new DOMParser({ onError: (level, message) => { if (level !== 'warning') fail(message); } })
      .parseFromString(new TextDecoder().decode(content).replace(/^\uFEFF/, ''), 'text/xml');
  } catch (error) {
    return fail((error as Error).message);
  }
}

function elements(within: Document | Element, name: string): Element[] {
  return Array.from(within.getElementsByTagName(name));
}
