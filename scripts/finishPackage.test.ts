import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { reproducible, sortedRelations, steadyBom } from './finishPackage.ts';

const config = (id: string): string => `<AppPartConfig><Id>${id}</Id></AppPartConfig>`;
const relations = (...targets: readonly (readonly [string, string])[]): string =>
  `<Relationships>${targets.map(([target, id]) => `<Relationship Type="feature" Target="/${target}" Id="${id}"></Relationship>`).join('')}</Relationships>`;

/** A package as SPFx's packager may write it: the same contents in another order, under other numbers, at another time. */
function sppkg(files: readonly (readonly [string, string])[], time: string): Uint8Array {
  return zipSync(Object.fromEntries(files.map(([name, text]) => [name, [strToU8(text), { mtime: new Date(time) }]])));
}
const one = sppkg([
  ['AppManifest.xml', '<App Id="7c1ba4f7-27b4-4fd0-9a4f-2ee4a1a0c3b1" />'],
  ['feature_a.xml.config.xml', config('0cfd1391-c2e6-4549-8b87-350ffb713042')],
  ['ClientSideAssets.xml', '<Feature Title="Assets" Id="113746f8-e3de-4e74-9768-dc2028db9600"></Feature>'],
  ['_rels/AppManifest.xml.rels', relations(['a.xml', 'r80'], ['b.xml', 'r81'])],
  ['[Content_Types].xml', '<Types />']
], '2026-03-01T10:00:00');
const two = sppkg([
  ['[Content_Types].xml', '<Types />'],
  ['_rels/AppManifest.xml.rels', relations(['b.xml', 'r3'], ['a.xml', 'r7'])],
  ['ClientSideAssets.xml', '<Feature Title="Assets" Id="ce43086d-5059-4a7e-b836-e1a2fe635479"></Feature>'],
  ['AppManifest.xml', '<App Id="7c1ba4f7-27b4-4fd0-9a4f-2ee4a1a0c3b1" />'],
  ['feature_a.xml.config.xml', config('c2a66fb2-8ce0-4067-9d73-924d3371784b')]
], '2026-04-02T11:30:00');
const entriesOf = (bytes: Uint8Array): Record<string, string> => Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, entry]) => [name, strFromU8(entry)]));

describe('the finished package', () => {
  it('is the same for two builds of the same sources', () => {
    expect(Buffer.from(one).equals(Buffer.from(two))).toBe(false);
    expect(Buffer.from(reproducible(one)).equals(Buffer.from(reproducible(two)))).toBe(true);
  });

  it('keeps what SharePoint tells solutions and features apart by, and every relation', () => {
    const entries = entriesOf(reproducible(one));
    expect(Object.keys(entries).sort()).toEqual(Object.keys(entriesOf(one)).sort());
    expect(Object.keys(entries)[0]).toBe('[Content_Types].xml');
    expect(entries['AppManifest.xml']).toContain('7c1ba4f7-27b4-4fd0-9a4f-2ee4a1a0c3b1');
    expect(entries['_rels/AppManifest.xml.rels']).toBe(
      '<Relationships><Relationship Id="r1" Type="feature" Target="/a.xml"></Relationship><Relationship Id="r2" Type="feature" Target="/b.xml"></Relationship></Relationships>'
    );
  });

  it('has other numbers once anything in it changed', () => {
    const changed = sppkg([...Object.entries(entriesOf(one)).filter(([name]) => name !== 'AppManifest.xml'), ['AppManifest.xml', '<App Version="2" />']], '2026-03-01T10:00:00');
    const idOf = (bytes: Uint8Array, name: string): string => /[0-9a-f-]{36}/.exec(entriesOf(reproducible(bytes))[name])![0];
    expect(idOf(changed, 'ClientSideAssets.xml')).not.toBe(idOf(one, 'ClientSideAssets.xml'));
    expect(idOf(one, 'feature_a.xml.config.xml')).not.toBe(idOf(one, 'ClientSideAssets.xml'));
  });
});

it('leaves a file of relations without any as it is', () => {
  expect(sortedRelations('<Relationships></Relationships>')).toBe('<Relationships></Relationships>');
});

it('lists what was built in without the folder, the moment or the tool', () => {
  const bom = (name: string, timestamp: string): string => JSON.stringify({
    bomFormat: 'CycloneDX', serialNumber: `urn:uuid:${timestamp}`, metadata: { timestamp, tools: [{ name: 'cli' }], component: { name } }, components: [{ name: 'valibot', version: '1.5.0' }]
  });
  expect(steadyBom(bom('here', '1'), 'knowhow')).toBe(steadyBom(bom('there', '2'), 'knowhow'));
  expect(JSON.parse(steadyBom(bom('here', '1'), 'knowhow'))).toMatchObject({ metadata: { component: { name: 'knowhow' } }, components: [{ name: 'valibot' }] });
});
