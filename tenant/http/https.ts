/**
 * A certificate made on the fly, so that clients which insist on HTTPS reach the tenant.
 *
 * It vouches for this computer, and for the names of Microsoft's clouds that clients write into their requests whatever
 * they are told; whoever uses those names leads them here. No page can point a name of its own at the tenant: the
 * certificate does not know it.
 */
import { X509Certificate } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import selfsigned from 'selfsigned';

/** Both in PEM. */
export interface Certificate {
  readonly certificate: string;
  readonly key: string;
}

/** Host names besides this computer's own. */
export const cloudNames = ['contoso.sharepoint.com', 'graph.microsoft.com'] as const;

const validDays = 90;
/** One that has fewer days left is replaced. */
const fewestDays = 7;
const day = 86_400_000;

export async function makeCertificate(): Promise<Certificate> {
  const { cert, private: key } = await selfsigned.generate([{ name: 'commonName', value: 'Local tenant' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    // A client's clock may be late.
    notBeforeDate: new Date(Date.now() - day),
    notAfterDate: new Date(Date.now() + validDays * day),
    extensions: [
      { name: 'basicConstraints', cA: false, critical: true },
      { name: 'extKeyUsage', serverAuth: true },
      { name: 'subjectAltName', altNames: [...['localhost', ...cloudNames].map(value => ({ type: 2 as const, value })), { type: 7, ip: '127.0.0.1' }, { type: 7, ip: '::1' }] }
    ]
  });
  return { certificate: cert, key };
}

/** The certificate of this folder, made when there is none or when it soon ends: whoever trusts it trusts it for months. */
export async function keptCertificate(folder: string): Promise<Certificate & { readonly file: string }> {
  const file = path.join(folder, 'certificate.pem');
  const keyFile = path.join(folder, 'key.pem');
  const kept = readCertificate(file, keyFile);
  if (kept !== undefined) {
    return { ...kept, file };
  }
  const made = await makeCertificate();
  mkdirSync(folder, { recursive: true });
  writeFileSync(keyFile, made.key, { mode: 0o600 });
  writeFileSync(file, made.certificate);
  return { ...made, file };
}

/** undefined where there is none that still holds. */
function readCertificate(file: string, keyFile: string): Certificate | undefined {
  try {
    const [certificate, key] = [readFileSync(file, 'utf8'), readFileSync(keyFile, 'utf8')];
    return Date.parse(new X509Certificate(certificate).validTo) > Date.now() + fewestDays * day ? { certificate, key } : undefined;
  } catch {
    return undefined;
  }
}
