/**
 * CLI for Microsoft 365 (`m365`), signed in by its connection file, over HTTPS with a certificate that it was told to trust:
 * as people run it, a process for a command, and as scripts do, many commands in one process.
 */
import { execFile, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Certificate } from '../../tenant/http/https.ts';
import { projectFolder } from '../support/startTenant.ts';

/** What the client believes the tenant is called. */
export const spoUrl = 'https://contoso.sharepoint.com';

export interface MicrosoftCli {
  /** By a process of its own. The command's JSON, undefined where it says nothing. Rejects with what the client complains of. */
  type(command: string, options?: CliArguments): Promise<any>;
  /** The same by the client's API for scripts: one command after the other, in one process. */
  run(command: string, options?: CliArguments): Promise<any>;
  close(): void;
}

export type CliArguments = Readonly<Record<string, string | number | boolean>>;

export interface CliOptions {
  readonly port: number;
  readonly secure: Certificate;
  /** Who signs in, and that person's id in the directory. */
  readonly upn: string;
  readonly objectId: string;
}

export function openCli({ port, secure, upn, objectId }: CliOptions): MicrosoftCli {
  const home = mkdtempSync(join(tmpdir(), 'cli-'));
  // Only these: the client is to find nothing of whoever runs the tests.
  const certificateFile = join(home, 'certificate.pem');
  writeFileSync(certificateFile, secure.certificate);
  const connection = JSON.stringify(signedIn(upn, objectId));
  writeFileSync(join(home, '.cli-m365-connection.json'), connection);
  writeFileSync(join(home, '.cli-m365-all-connections.json'), `[${connection}]`);

  const env = {
    PATH: process.env['PATH'], HOME: home, USERPROFILE: home, XDG_CONFIG_HOME: home,
    NODE_EXTRA_CA_CERTS: certificateFile, CLIMICROSOFT365_NOUPDATE: '1', KNOWHOW_PORT: String(port)
  };
  const clientsFolder = join(projectFolder, 'test/clients');
  const network = ['--import', join(clientsFolder, 'cliNetwork.mjs')];
  const program = join(projectFolder, 'node_modules/@pnp/cli-microsoft365/dist/index.js');
  let session: ReturnType<typeof openSession> | undefined;

  return {
    type: (command, options = {}) => new Promise((resolve, reject) => {
      const args = Object.entries(options).flatMap(([name, value]) => (value === true ? [`--${name}`] : [`--${name}`, String(value)]));
      execFile(node(), [...network, program, ...command.split(' '), ...args, '--output', 'json'], { env, timeout: 30_000 }, (failure, out, complaint) => {
        if (failure !== null) reject(new Error((complaint || out || failure.message).trim()));
        else resolve(parsed(out));
      });
    }),
    run: (command, options = {}) => (session ??= openSession([...network, join(clientsFolder, 'cliSession.mjs')], env)).run(command, options),
    close: () => {
      session?.close();
      rmSync(home, { recursive: true, force: true });
    }
  };
}

function openSession(args: readonly string[], env: NodeJS.ProcessEnv): Pick<MicrosoftCli, 'run' | 'close'> {
  const child = spawn(node(), args, { env, stdio: ['pipe', 'pipe', 'inherit'] });
  const waiting: { resolve(answer: unknown): void; reject(failure: Error): void }[] = [];
  createInterface({ input: child.stdout }).on('line', line => {
    const { answer, complaint } = JSON.parse(line) as { answer?: string; complaint?: string };
    const asked = waiting.shift();
    if (complaint === undefined) asked?.resolve(parsed(answer ?? ''));
    else asked?.reject(new Error(complaint));
  });
  child.once('exit', code => waiting.splice(0).forEach(({ reject }) => reject(new Error(`The client ended with ${code} before it answered.`))));
  return {
    run: (command, options = {}) => new Promise((resolve, reject) => {
      waiting.push({ resolve, reject });
      child.stdin.write(`${JSON.stringify({ command, options })}\n`);
    }),
    close: () => child.stdin.end()
  };
}

function parsed(out: string): unknown {
  try {
    return out.trim() === '' ? undefined : JSON.parse(out);
  } catch {
    return out;
  }
}

/** As the client writes it when somebody has signed in, with a token for each service. */
function signedIn(upn: string, objectId: string): object {
  const expires = Date.now() + 3_600_000;
  const tenantId = '00000000-0000-4000-8000-0000000000aa';
  const accessToken = unsignedToken({ upn, oid: objectId, tid: tenantId, exp: Math.floor(expires / 1000), idtyp: 'user' });
  const token = { expiresOn: new Date(expires).toISOString(), accessToken };
  return {
    active: true, authType: 'deviceCode', certificateType: 0, cloudType: 'Public', appId: '00000000-0000-4000-8000-0000000000ab', tenant: tenantId,
    name: 'tests', identityName: upn, identityId: objectId, identityTenantId: tenantId, spoUrl,
    accessTokens: { [spoUrl]: token, 'https://graph.microsoft.com': token }
  };
}

function unsignedToken(payload: object): string {
  const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  return `${part({ alg: 'none', typ: 'JWT' })}.${part(payload)}.unsigned`;
}

/** The Node that the project installs for itself: the tests may run on an older one. */
function node(): string {
  const own = join(projectFolder, 'node_modules/node/bin/node');
  return existsSync(own) ? own : process.execPath;
}
