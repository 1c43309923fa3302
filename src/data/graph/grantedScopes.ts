/**
 * What an access token for Graph grants, from its `scp` claim: lower case, without an address before the name.
 * Undefined when the token says nothing readable; tokens are Graph's own business and may become opaque at any time.
 * Never a check of safety, which is Graph's: it only saves a request whose answer would be 403.
 * @see https://learn.microsoft.com/entra/identity-platform/access-token-claims-reference
 */
export function grantedScopes(token: string): ReadonlySet<string> | undefined {
  const scopes = claimsOf(token)?.scp;
  if (typeof scopes !== 'string') return undefined;
  return new Set(scopes.split(' ').filter(scope => scope !== '').map(scope => scope.slice(scope.lastIndexOf('/') + 1).toLowerCase()));
}

/** Letters beyond ASCII come out garbled, which harms neither the JSON around them nor names of scopes. */
function claimsOf(token: string): { readonly scp?: unknown } | undefined {
  const parts = token.split('.');
  if (parts.length !== 3) return undefined;
  try {
    const claims: unknown = JSON.parse(atob(parts[1].replace(/-/g, '+').replace(/_/g, '/')));
    return typeof claims === 'object' && claims !== null ? claims : undefined;
  } catch {
    return undefined;
  }
}
