import { strToU8, zipSync } from 'fflate';
import { readSolution } from './readSolution.ts';
import { sampleManifest, samplePackage } from './samplePackage.ts';
import { SolutionError } from './SolutionError.ts';

describe('a package', () => {
  it('tells its name, version, product, components, files and the permissions that it asks for', () => {
    const properties = '<WebApiPermissionRequests><WebApiPermissionRequest ResourceId="Microsoft Graph" Scope="User.Read.All"/></WebApiPermissionRequests>';
    const { assets, ...rest } = readSolution(samplePackage({ properties }), 'sample.sppkg');
    expect(rest).toEqual({
      name: 'Sample', version: '1.0.0.0', productId: '22222222-2222-4222-8222-222222222222',
      components: [sampleManifest()], permissions: ['Microsoft Graph: User.Read.All']
    });
    expect([...assets].map(([name, content]) => [name, new TextDecoder().decode(content)])).toEqual([['part.js', '/* part.js */']]);
  });

  it('may hold XML in its files, which is none of its own', () => {
    const bytes = samplePackage({ files: ['part.js', 'data.xml'] });
    expect(readSolution(bytes, 'sample.sppkg').components).toHaveLength(1);
  });

  it.each<[string, Uint8Array, RegExp]>([
    ['is no zip', strToU8('hello'), /^bad\.sppkg cannot be read as a package, which is a zip file: /],
    ['is cut short', samplePackage().slice(0, 200), /cannot be read as a package/],
    ['is empty', new Uint8Array(), /cannot be read as a package/],
    ['is another zip', zipSync({ 'readme.txt': strToU8('x') }), /^bad\.sppkg is no SharePoint package: it holds no AppManifest\.xml\.$/],
    ['has a broken app manifest', zipSync({ 'AppManifest.xml': strToU8('<App') }), /^AppManifest\.xml of bad\.sppkg is no sound XML: /],
    ['is an add-in', samplePackage({ isClientSide: false }), /add-in of the old kind/],
    ['has a component manifest that is no JSON', samplePackage({ components: ['{'] }), /^The component manifest in feature\/WebPart_0\.xml of bad\.sppkg is no JSON: /],
    ['has a component manifest without a loader', samplePackage({ components: [{ id: 'x', alias: 'y', componentType: 'WebPart' }] }), /lacks its id, alias, componentType or loaderConfig/],
    ['has a component manifest that is null', samplePackage({ components: ['null'] }), /lacks its id/]
  ])('is refused with a sentence when it %s', (_name, bytes, sentence) => {
    expect(() => readSolution(bytes, 'bad.sppkg')).toThrow(SolutionError);
    expect(() => readSolution(bytes, 'bad.sppkg')).toThrow(sentence);
  });
});
