import path from 'node:path';
import { vendorKeys } from '../../scripts/buildPage.ts';
import { addresses, isPlain, keyOf, manifestsFor, readAppManifests, readRuntime, standInScript, vendorCore, vendorFluent } from './manifests.ts';

const project = path.resolve(__dirname, '../..');
const runtime = readRuntime(path.join(project, 'node_modules/@microsoft'));
const find = (alias: string) => runtime.manifests.find(each => each.alias === alias)!;

describe('the SPFx runtime that is installed', () => {
  it('has a manifest for every component that a manifest needs', () => {
    const ids = new Set(runtime.manifests.map(each => each.id));
    const missing = runtime.manifests.flatMap(each => Object.entries(each.loaderConfig.scriptResources)
      .filter(([, resource]) => resource.type === 'component' && !ids.has(resource.id))
      .map(([name]) => name));
    expect(missing).toEqual([]);
  });

  it('serves each package from an address of its own', () => {
    expect(find('SPWebPartBase').loaderConfig.internalModuleBaseUrls).toEqual(['/_local/spfx/sp-webpart-base/']);
  });

  it('stands in for React with the small vendor file and for Fluent with the large one', () => {
    const standIns = [...runtime.standIns.values()];
    expect(standIns.filter(each => each.name === 'react').map(isPlain)).toEqual([true]);
    expect(standIns.filter(each => each.name === '@ms/office-ui-fabric-react-bundle').map(isPlain)).toEqual([false]);
  });

  it('knows in which package a chunk of the assembly lies', () => {
    const chunk = [...runtime.chunks].find(([file]) => file.startsWith('chunk.sp-http-msgraphclientv3_none_'));
    expect(chunk?.[1]).toBe('sp-http-msgraph');
  });

  it('names the vendor files as their bundles define themselves', () => {
    expect(vendorKeys).toEqual({ vendorCore: keyOf(vendorCore), vendorFluent: keyOf(vendorFluent) });
  });
});

describe('manifests for a page', () => {
  const [part] = manifestsFor(readAppManifests(path.join(project, 'test/support/fixtures/samplePart')), 'http://127.0.0.1:1', 'de-DE');
  const [base] = manifestsFor([find('SPWebPartBase')], 'http://127.0.0.1:1', 'de-DE');

  it('carry whole addresses', () => {
    expect(part.loaderConfig.internalModuleBaseUrls).toEqual([`http://127.0.0.1:1${addresses.app}`]);
  });

  it('keep of many languages only the one that is wanted, and the default', () => {
    const [resource] = Object.values(base.loaderConfig.scriptResources).filter(each => each.type === 'localizedPath');
    expect(resource).toMatchObject({ type: 'localizedPath', paths: {}, defaultPath: expect.anything() });
  });

  it('are none when nothing has been built', () => {
    expect(readAppManifests(path.join(project, 'no-such-folder'))).toEqual([]);
  });
});

describe('the script of a stand-in', () => {
  it('is one module that hands on what the vendor file holds', () => {
    expect(standInScript({ id: 'a', version: '1.0.0', name: 'react' }))
      .toBe('define("a_1.0.0",["vendor"],function(vendor){return vendor.resolve("react")});\n');
  });
});
