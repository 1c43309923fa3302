import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { build } from 'esbuild';
import { badgeIssuer, withProof } from '../support/signBadge.ts';

const file = join(__dirname, '../../src/ui/recognition/openBadge/checkProofs.ts');
/** What a page has, without the right to make code out of texts: SharePoint's pages forbid it. */
const page = { crypto, TextEncoder, TextDecoder, AbortController, setTimeout, clearTimeout, URL, btoa, atob };

interface Bundled {
  readonly proofs: { checkProofs(signed: object): Promise<string> };
}

it('proofs are checked by the packages\' code for browsers too, which makes no code and fetches nothing', async () => {
  const { outputFiles: [bundle], metafile } = await build({
    entryPoints: [file], bundle: true, write: false, metafile: true, format: 'iife', globalName: 'proofs', platform: 'browser', target: 'es2019', minify: true, logLevel: 'silent'
  });
  expect(Object.keys(metafile.inputs).filter((path) => /http-client|undici|documentLoaders\/node/.test(path))).toEqual([]);
  const window = createContext({ ...page }, { codeGeneration: { strings: false, wasm: false } });
  window.self = window;
  runInContext(bundle.text, window);
  const { proofs } = window as unknown as Bundled;
  const issuer = await badgeIssuer('EdDSA');
  const credential = await withProof(issuer, {
    '@context': ['https://www.w3.org/ns/credentials/v2', 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'], id: 'urn:uuid:7', type: ['VerifiableCredential', 'OpenBadgeCredential'],
    issuer: { id: issuer.didKey, type: ['Profile'], name: 'School' }, validFrom: '2026-01-05T09:00:00Z', credentialSubject: { id: 'urn:uuid:8', type: ['AchievementSubject'] }
  });
  expect(await proofs.checkProofs({ credential, issuer: issuer.didKey })).toBe('asIssuerSigned');
  expect(await proofs.checkProofs({ credential: { ...credential, validFrom: '2025-01-05T09:00:00Z' }, issuer: issuer.didKey })).toBe('changed');
});
