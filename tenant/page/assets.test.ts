import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import zlib from 'node:zlib';
import { answerFile, fileIn } from './assets.ts';

let folder: string;
beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'assets-'));
  fs.writeFileSync(path.join(folder, 'part_0123456789abcdef0123.js'), 'const a = 1;'.repeat(50));
  fs.writeFileSync(path.join(folder, 'plain.js'), 'const b = 2;');
  fs.writeFileSync(path.join(folder, 'font.woff'), 'font');
});
afterAll(() => fs.rmSync(folder, { recursive: true }));

const ask = (file: string, headers: Record<string, string> = {}): Response =>
  answerFile(new Request('http://127.0.0.1/', { headers }), path.join(folder, file));

describe('static files', () => {
  it('are found inside their folder only', () => {
    expect(fileIn(folder, 'plain.js')).toBe(path.join(folder, 'plain.js'));
    expect(fileIn(folder, '../../etc/passwd')).toBeUndefined();
    expect(fileIn(folder, 'none.js')).toBeUndefined();
    expect(fileIn(path.dirname(folder), path.basename(folder))).toBeUndefined();
  });

  it('are kept for good when the name holds the hash of the content', () => {
    expect(ask('part_0123456789abcdef0123.js').headers.get('cache-control')).toContain('immutable');
    expect(ask('plain.js').headers.get('cache-control')).toBe('no-cache');
  });

  it('are compressed as the browser takes them', async () => {
    const answer = ask('part_0123456789abcdef0123.js', { 'accept-encoding': 'gzip, br' });
    expect(answer.headers.get('content-encoding')).toBe('br');
    expect(zlib.brotliDecompressSync(Buffer.from(await answer.arrayBuffer())).toString()).toBe('const a = 1;'.repeat(50));
    expect(ask('plain.js', { 'accept-encoding': 'gzip' }).headers.get('content-encoding')).toBe('gzip');
    expect(ask('font.woff', { 'accept-encoding': 'br' }).headers.get('content-encoding')).toBeNull();
  });

  it('are not sent again when the browser has them', () => {
    const etag = ask('plain.js').headers.get('etag')!;
    expect(ask('plain.js', { 'if-none-match': etag }).status).toBe(304);
  });
});
