import type { Manifest, ScriptResource } from '../manifests.ts';
import { placementLines, placeSolutions } from './placeSolutions.ts';
import { readSolution, type Solution } from './readSolution.ts';
import { partId, sampleManifest, samplePackage, type SamplePackage } from './samplePackage.ts';
import { SolutionError } from './SolutionError.ts';

const webPartBase = '974a7777-0990-4136-8fa6-95d80114c2e0';
const libraryId = '33333333-3333-4333-8333-333333333333';
const file: ScriptResource = { type: 'path', path: 'part.js' };
const needs = (id: string, version: string): ScriptResource => ({ type: 'component', id, version });
const component = (id: string, version: string): Manifest => sampleManifest({ id, version, alias: `${id} ${version}`, componentType: 'Library' });
const installed = [component(webPartBase, '1.23.2'), component('react', '16.0.0'), component('react', '17.0.1')];
const solution = (content: SamplePackage = {}): Solution => readSolution(samplePackage(content), 'sample.sppkg');
const place = (...contents: readonly SamplePackage[]): ReturnType<typeof placeSolutions> => placeSolutions(contents.map(solution), installed, []);
const withResources = (scriptResources: Record<string, ScriptResource>, rest: Partial<Omit<Manifest, 'loaderConfig'>> = {}): Manifest =>
  sampleManifest({ ...rest, loaderConfig: { scriptResources: { part: file, ...scriptResources } } });

describe('a web part of another solution', () => {
  it('gets the installed version of what it references, that very version where it is there, and an address of this server', () => {
    const made = withResources({ base: needs(webPartBase.toUpperCase(), '1.16.1'), react: needs('react', '17.0.1') });
    expect(place({ components: [made] }).manifests).toEqual([{
      ...made, loadLegacyFabricCss: false,
      loaderConfig: {
        entryModuleId: 'part', internalModuleBaseUrls: ['/_local/solutions/22222222-2222-4222-8222-222222222222/'],
        scriptResources: { part: file, base: needs(webPartBase, '1.23.2'), react: needs('react', '17.0.1') }
      }
    }]);
  });

  it('brings the library of another package, also one that needs a library itself', () => {
    const library = withResources({ base: needs(webPartBase, '1.18.0') }, { id: libraryId, alias: 'Lib', componentType: 'Library' });
    const placed = place(
      { components: [withResources({ lib: needs(libraryId, '9.9.9') })] },
      { name: 'Libraries', productId: '44444444-4444-4444-8444-444444444444', components: [library] }
    );
    expect(placed.manifests.map(each => each.alias)).toEqual(['PartWebPart', 'Lib']);
    expect(placed.manifests[0].loaderConfig.scriptResources.lib).toEqual(needs(libraryId, '1.0.0'));
    expect(placementLines(placed, installed)[1]).toBe('Libraries 1.0.0.0, made with SPFx 1.18.0, runs on 1.23.2: a library for other solutions.');
  });

  it.each<[string, Manifest, string]>([
    ['an extension', sampleManifest({ componentType: 'Extension' }), 'PartWebPart: an extension (application, field or form customizer, command set); this page runs web parts only.'],
    ['an adaptive card extension', sampleManifest({ componentType: 'AdaptiveCardExtension' }), 'PartWebPart: of the type AdaptiveCardExtension; this page runs web parts only.'],
    ['made for Teams', sampleManifest({ supportedHosts: ['TeamsTab', 'TeamsPersonalApp'] }), 'PartWebPart: made for TeamsTab, TeamsPersonalApp only, not for a page.'],
    ['on a content network', sampleManifest({ loaderConfig: { internalModuleBaseUrls: ['https://cdn.example/x/'] } }),
      'PartWebPart: its files lie at https://cdn.example/x/; build it with "includeClientSideAssets": true.'],
    ['without its file', sampleManifest({ loaderConfig: { scriptResources: { part: { type: 'localizedPath', defaultPath: 'gone.js' } } } }), 'PartWebPart: the package lacks its file gone.js.'],
    ['without its library', withResources({ 'our-library': needs(libraryId, '1.0.0') }),
      `PartWebPart: it needs the component our-library (${libraryId}), which is in no package that was given; add its package by another --app.`],
    ['without a component of Microsoft\'s', withResources({ '@microsoft/decorators': needs(libraryId, '1.0.0') }),
      `PartWebPart: it needs the component @microsoft/decorators (${libraryId}), which is Microsoft's and is not installed here.`]
  ])('is left out with the reason when it is %s', (_name, manifest, reason) => {
    expect(() => place({ components: [manifest] })).toThrow(SolutionError);
    expect(() => place({ components: [manifest] })).toThrow(`Sample holds no web part that this page can show: ${reason}`);
    const other = sampleManifest({ id: '55555555-5555-4555-8555-555555555555', alias: 'OtherWebPart' });
    expect(placementLines(place({ components: [manifest, other] }), installed)).toEqual(['Sample 1.0.0.0: OtherWebPart.', `  Left out: ${reason}`]);
  });

  it('goes with the library that it needs', () => {
    const library = sampleManifest({ id: libraryId, alias: 'Lib', componentType: 'Library', loaderConfig: { internalModuleBaseUrls: ['https://cdn.example/'] } });
    expect(() => place({ components: [library, withResources({ lib: needs(libraryId, '1.0.0') })] })).toThrow(/Lib: its files lie at .* PartWebPart: it needs the component lib/);
  });

  it('is not put over one that is there, nor twice', () => {
    expect(() => placeSolutions([solution()], installed, [sampleManifest()])).toThrow(/the same id is on the page already/);
    expect(() => place({}, {})).toThrow(/the same id is on the page already/);
    expect(place({}).manifests.map(each => each.id)).toEqual([partId]);
  });

  it('is missed in a package without any', () => {
    expect(() => place({ components: [] })).toThrow('Sample holds no web part.');
  });

  it('has the permissions that it asks for named', () => {
    const properties = '<WebApiPermissionRequest ResourceId="Microsoft Graph" Scope="Mail.Send"/>';
    expect(placementLines(place({ properties }), installed)).toEqual(['Sample 1.0.0.0: PartWebPart.', '  It asks for Microsoft Graph: Mail.Send: grant that in the page\'s Graph menu.']);
  });
});
