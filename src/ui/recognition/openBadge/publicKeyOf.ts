import { isObject, objectIn } from '../../../core/recognition';
import { base64UrlOf, bytesOfBase58, bytesOfBase64Url, utf8 } from './bytes';
import { pointOfP256 } from './pointOfP256';

/** A public key. `holder`: the identifier that is this key and nothing else, where one is given. */
export interface PublicKey {
  readonly jwk: JsonWebKey;
  readonly holder?: string;
}

/** The key that an identifier of a key names: `elsewhere` for one that another host would have to be asked for. */
export function publicKeyOf(identifier: unknown): PublicKey | 'elsewhere' | undefined {
  if (typeof identifier !== 'string') return undefined;
  const [, method, value, fragment] = /^did:(key|jwk):([^#?/]+)(?:#(.*))?$/.exec(identifier) ?? [];
  if (method === undefined) return /^(https?|did):/.test(identifier) ? 'elsewhere' : undefined;
  // The only key of did:key is named as the identifier is, that of did:jwk "0".
  if (fragment !== undefined && fragment !== (method === 'key' ? value : '0')) return undefined;
  const jwk = method === 'key' ? jwkOfMultikey(value) : publicJwk(objectIn(utf8(bytesOfBase64Url(value))));
  return jwk && { jwk, holder: `did:${method}:${value}` };
}

/** A key that is the issuer's identifier is the issuer's; of any other nobody but the issuer can say. */
export function signedBy({ holder }: PublicKey, issuer: string): 'asIssuerSigned' | 'asSigned' {
  return holder !== undefined && holder === issuer ? 'asIssuerSigned' : 'asSigned';
}

/** What of a key is public; undefined for what is no key. */
export function publicJwk(value: unknown): JsonWebKey | undefined {
  if (!isObject(value)) return undefined;
  const { kty, crv, x, y, n, e } = value;
  const isText = [kty, crv, x, y, n, e].every(part => part === undefined || typeof part === 'string');
  return isText && kty !== undefined ? { kty, crv, x, y, n, e } as JsonWebKey : undefined;
}

/** Multikey (Controlled Identifiers 1.0, section 2.2.2): `z`, and in base58 a code of the kind of key and the key. */
function jwkOfMultikey(multikey: string): JsonWebKey | undefined {
  const bytes = multikey.startsWith('z') ? bytesOfBase58(multikey.slice(1)) : undefined;
  if (!bytes) return undefined;
  const [first, second] = bytes;
  const key = bytes.subarray(2);
  if (first === 0xed && second === 0x01 && key.length === 32) return { kty: 'OKP', crv: 'Ed25519', x: base64UrlOf(key) };
  const point = first === 0x80 && second === 0x24 ? pointOfP256(key) : undefined;
  return point && { kty: 'EC', crv: 'P-256', x: base64UrlOf(point.x), y: base64UrlOf(point.y) };
}
