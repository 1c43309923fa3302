const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Text of base64url (RFC 4648 section 5, without padding) that holds UTF-8; undefined for what is neither. */
export function textOfBase64Url(encoded: string): string | undefined {
  if (!/^[A-Za-z0-9_-]*$/.test(encoded) || encoded.length % 4 === 1) return undefined;
  let escaped = '';
  for (let at = 0; at < encoded.length; at += 4) {
    const [a, b, c, d] = [0, 1, 2, 3].map(offset => letters.indexOf(encoded.charAt(at + offset) || 'A'));
    const bytes = [(a << 2) | (b >> 4), ((b & 15) << 4) | (c >> 2), ((c & 3) << 6) | d];
    const count = Math.min(encoded.length - at, 4) - 1;
    escaped += bytes.slice(0, count).map(byte => `%${byte.toString(16).padStart(2, '0')}`).join('');
  }
  try {
    return decodeURIComponent(escaped);
  } catch {
    return undefined;
  }
}
