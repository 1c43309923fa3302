/**
 * Origin of an absolute http(s) address, in small letters and without the scheme's own port; undefined for everything else.
 * Stricter than a browser: an account before the host, a backslash, blanks or control characters make it no address, since
 * browsers read those differently from people.
 */
export function originOf(address: string): string | undefined {
  // eslint-disable-next-line no-control-regex
  if (/[\u0000-\u0020\u007f-\u009f\\]/.test(address)) return undefined;
  const found = /^(https?):\/\/([a-z0-9](?:[a-z0-9.-]*[a-z0-9])?)(?::(\d{1,5}))?(?=[/?#]|$)/i.exec(address);
  if (!found) return undefined;
  const scheme = found[1].toLowerCase();
  const port = found[3] === undefined || Number(found[3]) === (scheme === 'https' ? 443 : 80) ? '' : `:${Number(found[3])}`;
  return `${scheme}://${found[2].toLowerCase()}${port}`;
}

/** Whether an address lies on one of the tenant's own origins (`https://contoso.sharepoint.com`, its `-my` host). */
export function isOnTenant(address: string, tenantOrigins: readonly string[]): boolean {
  const origin = originOf(address);
  return origin !== undefined && tenantOrigins.some(own => originOf(own) === origin);
}
