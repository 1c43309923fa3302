/** Packages for tests, put together as SPFx's packager lays them out. */
import { strToU8, zipSync } from 'fflate';
import type { Manifest } from '../manifests.ts';

export const partId = '11111111-1111-4111-8111-111111111111';

/** A web part whose only file is `part.js`; what a case is about is given. */
export function sampleManifest({ loaderConfig, ...rest }: Partial<Omit<Manifest, 'loaderConfig'>> & { loaderConfig?: Partial<Manifest['loaderConfig']> } = {}): Manifest {
  return {
    id: partId, alias: 'PartWebPart', version: '1.0.0', componentType: 'WebPart', manifestVersion: 2,
    preconfiguredEntries: [{ title: { default: 'Part' } }],
    ...rest,
    loaderConfig: {
      entryModuleId: 'part', internalModuleBaseUrls: ['HTTPS://SPCLIENTSIDEASSETLIBRARY/'],
      scriptResources: { part: { type: 'path', path: 'part.js' } },
      ...loaderConfig
    }
  };
}

export interface SamplePackage {
  readonly name?: string;
  readonly productId?: string;
  readonly components?: readonly unknown[];
  readonly files?: readonly string[];
  /** Inside the root element of AppManifest.xml. */
  readonly properties?: string;
  readonly isClientSide?: boolean;
}

export function samplePackage({ name = 'Sample', productId = '22222222-2222-4222-8222-222222222222', components = [sampleManifest()], files = ['part.js'], properties = '', isClientSide = true }: SamplePackage = {}): Uint8Array {
  const entries: Record<string, Uint8Array> = {
    'AppManifest.xml': strToU8(`\uFEFF<?xml version="1.0"?><App xmlns="http://schemas.microsoft.com/sharepoint/2012/app/manifest" Name="${name}" ProductID="{${productId}}" IsClientSideSolution="${isClientSide}" Version="1.0.0.0">${properties}</App>`)
  };
  components.forEach((component, index) => {
    const text = typeof component === 'string' ? component : JSON.stringify(component);
    entries[`feature/WebPart_${index}.xml`] = strToU8(`<Elements xmlns="http://schemas.microsoft.com/sharepoint/"><ClientSideComponent Name="x" ComponentManifest="${escaped(text)}" Type="WebPart"/></Elements>`);
  });
  for (const file of files) entries[`ClientSideAssets/${file}`] = strToU8(`/* ${file} */`);
  return zipSync(entries);
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
