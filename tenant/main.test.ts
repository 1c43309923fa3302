import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import path from 'node:path';

jest.setTimeout(60_000);

let folder: string;
const running: ChildProcess[] = [];
beforeEach(() => { folder = mkdtempSync(path.join(tmpdir(), 'tenant-')); });
afterEach(() => {
  running.splice(0).forEach(child => child.kill('SIGKILL'));
  rmSync(folder, { recursive: true, force: true });
});

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

function start(...args: string[]): { child: ChildProcess; ended: Promise<Ended>; ready: Promise<string> } {
  const child = spawn(process.execPath, [path.join('tenant', 'main.ts'), ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  running.push(child);
  let [out, err] = ['', ''];
  const ready = new Promise<string>(resolve => {
    child.stdout.on('data', (text: Buffer) => {
      out += text.toString();
      const url = /ready: (\S+)\//.exec(out)?.[1];
      if (url !== undefined) {
        resolve(url);
      }
    });
  });
  child.stderr.on('data', (text: Buffer) => { err += text.toString(); });
  return { child, ready, ended: new Promise(resolve => { child.on('close', code => resolve({ code, out, err })); }) };
}

test('what was written survives a kill, and Ctrl+C ends it cleanly', async () => {
  const headers = { authorization: 'Bearer owner@contoso.example', accept: 'application/json;odata=nometadata' };
  const data = path.join(folder, 'data');
  const first = start('--port', '0', '--data', data, '--seed', 'empty');
  const address = `${await first.ready}/sites/intranet/_api/web`;
  expect((await fetch(address, { method: 'PATCH', headers, body: '{"Title":"Kept"}' })).status).toBe(204);
  first.child.kill('SIGKILL');
  await first.ended;

  const second = start('--port', '0', '--data', data, '--seed', 'empty');
  const answer = await fetch(`${await second.ready}/sites/intranet/_api/web/title`, { headers });
  expect(await answer.json()).toEqual({ value: 'Kept' });
  second.child.kill('SIGINT');
  const { code, out, err } = await second.ended;
  expect(code).toBe(0);
  expect(out.trim().split('\n')).toEqual([expect.stringMatching(/^The local tenant is ready: http:\/\/127\.0\.0\.1:\d+\/$/)]);
  expect(err).not.toMatch(/Warning/);
});

test('HTTPS is spoken with a certificate that it names', async () => {
  const { child, ready, ended } = start('--port', '0', '--seed', 'empty', '--https');
  expect(await ready).toMatch(/^https:\/\/127\.0\.0\.1:\d+$/);
  child.kill('SIGINT');
  expect((await ended).err).toMatch(/^Its certificate, for clients to trust: .*certificate\.pem$/m);
});

test.each<[string, () => string[], RegExp]>([
  ['an unknown option', () => ['--colour', 'red'], /Unknown option '--colour'/],
  ['a port that is none', () => ['--port', 'many'], /--port takes a number from 0 to 65535, not 'many'/],
  ['a seed that is none', () => ['--port', '0', '--seed', 'nonsense'], /"nonsense" is neither demo/],
  ['a data folder that is a file', () => {
    writeFileSync(path.join(folder, 'file'), '');
    return ['--port', '0', '--data', path.join(folder, 'file')];
  }, /The data folder '.*file' cannot be used/],
  ['a data folder that is damaged', () => {
    writeFileSync(path.join(folder, 'tenant.db'), 'x'.repeat(5_000));
    return ['--port', '0', '--data', folder];
  }, /The data folder '.*' cannot be used: its tenant\.db is damaged or no database; move that away/],
  ['a package without pages', () => ['--app', 'x.sppkg'], /--app needs --page/],
  ['a package that is not there', () => ['--port', '0', '--page', '--app', 'nowhere.sppkg'], /There is no package nowhere\.sppkg/],
  ['a package that is none', () => ['--port', '0', '--page', '--app', 'package.json'], /package\.json cannot be read as a package/],
  ['a package of an extension', () => ['--port', '0', '--seed', 'empty', '--page', '--app', 'test/support/fixtures/apps/stock-customizer-1.22.2.sppkg'],
    /HelloCustomizerApplicationCustomizer: an extension .* this page runs web parts only/]
])('%s ends it with a sentence', async (_name, args, message) => {
  const { code, out, err } = await start(...args()).ended;
  expect([code, out]).toEqual([2, '']);
  expect(err).toMatch(message);
  expect(err).not.toMatch(/\n\s+at /);
});

test('a second process on the same folder ends with a sentence, and the first goes on', async () => {
  const args = ['--port', '0', '--data', folder, '--seed', 'empty'];
  const url = await start(...args).ready;
  const { code, err } = await start(...args).ended;
  expect([code, err]).toEqual([2, `The data folder '${folder}' cannot be used: another process uses it; stop that one, or choose another folder.\n`]);
  expect((await fetch(`${url}/_local/log`)).status).toBe(200);
});

test('it is not to be reached from another computer', async () => {
  const url = new URL(await start('--port', '0', '--seed', 'empty').ready);
  const reached = (host: string): Promise<boolean> => new Promise(resolve => {
    const socket = connect({ host, port: Number(url.port), timeout: 2_000 });
    const end = (answer: boolean) => () => { socket.destroy(); resolve(answer); };
    socket.once('connect', end(true)).once('error', end(false)).once('timeout', end(false));
  });
  const others = Object.values(networkInterfaces()).flatMap(each => each ?? []).filter(each => !each.internal || each.address === '::1').map(each => each.address);
  expect(await reached('127.0.0.1')).toBe(true);
  // Another address of the loopback stands for the other interfaces where a machine has none.
  const open = await Promise.all([...others, '127.0.0.2'].map(async address => (await reached(address) ? address : undefined)));
  expect(open.filter(Boolean)).toEqual([]);
});

test('a taken port ends it before anything is seeded', async () => {
  const other = createServer();
  await new Promise<void>(resolve => { other.listen(0, '127.0.0.1', resolve); });
  const { port } = other.address() as AddressInfo;
  const { code, err } = await start('--port', String(port), '--seed', 'demo').ended;
  expect([code, err]).toEqual([2, `Port ${port} is taken. Choose another with --port.\n`]);
  await new Promise(resolve => { other.close(resolve); });
});
