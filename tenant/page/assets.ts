/** Static files: compressed as the browser takes them, cached for good where the name holds a hash of the content. */
import fs from 'node:fs';
import path from 'node:path';
import zlib from 'node:zlib';
import { createHash } from 'node:crypto';

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8', '.json': 'application/json; charset=utf-8', '.css': 'text/css; charset=utf-8',
  '.map': 'application/json', '.png': 'image/png', '.jpg': 'image/jpeg', '.gif': 'image/gif', '.svg': 'image/svg+xml',
  '.woff': 'font/woff', '.woff2': 'font/woff2', '.ttf': 'font/ttf'
};

interface Kept {
  readonly changed: number;
  readonly etag: string;
  readonly plain: Uint8Array<ArrayBuffer>;
  readonly packed: Map<string, Uint8Array<ArrayBuffer>>;
}

const kept = new Map<string, Kept>();
const inMemory = new WeakMap<Uint8Array<ArrayBuffer>, Kept>();

/** The path of a file below a folder, or undefined when the name leads out of it or there is no such file. */
export function fileIn(folder: string, name: string): string | undefined {
  const file = path.resolve(folder, name);
  if (!file.startsWith(path.resolve(folder) + path.sep)) return undefined;
  return fs.statSync(file, { throwIfNoEntry: false })?.isFile() ? file : undefined;
}

/** Answers a request for a file: 200, or 304 when the browser has this version. */
export function answerFile(request: Request, file: string): Response {
  return answer(request, file, read(file));
}

/** The same for content that is kept in memory. */
export function answerContent(request: Request, name: string, plain: Uint8Array<ArrayBuffer>): Response {
  let content = inMemory.get(plain);
  if (!content) inMemory.set(plain, content = keep(plain, 0));
  return answer(request, name, content);
}

function answer(request: Request, file: string, content: Kept): Response {
  const extension = path.extname(file);
  const headers = new Headers({
    'content-type': types[extension] ?? 'application/octet-stream',
    'cache-control': isNamedByContent(file) ? 'public, max-age=31536000, immutable' : 'no-cache',
    'x-content-type-options': 'nosniff',
    etag: content.etag,
    vary: 'accept-encoding'
  });
  if (request.headers.get('if-none-match') === content.etag) return new Response(undefined, { status: 304, headers });
  const encoding = encodingFor(request, extension);
  if (!encoding) return new Response(content.plain, { headers });
  headers.set('content-encoding', encoding);
  return new Response(pack(content, encoding), { headers });
}

/** Answers with a script made on the spot. */
export function answerScript(code: string): Response {
  return new Response(code, { headers: { 'content-type': types['.js'], 'cache-control': 'no-cache', 'x-content-type-options': 'nosniff' } });
}

function read(file: string): Kept {
  const changed = fs.statSync(file).mtimeMs;
  const before = kept.get(file);
  if (before?.changed === changed) return before;
  const now = keep(new Uint8Array(fs.readFileSync(file)), changed);
  kept.set(file, now);
  return now;
}

function keep(plain: Uint8Array<ArrayBuffer>, changed: number): Kept {
  return { changed, plain, etag: `"${createHash('sha1').update(plain).digest('base64url')}"`, packed: new Map() };
}

/** Heft and SPFx write `name_<hash>.js`, of eight hex digits or more. */
function isNamedByContent(file: string): boolean {
  return /_[0-9a-f]{8,20}\.\w+$/.test(file);
}

function encodingFor(request: Request, extension: string): 'br' | 'gzip' | undefined {
  if (!/text|json|javascript|svg/.test(types[extension] ?? '')) return undefined;
  const accepted = request.headers.get('accept-encoding') ?? '';
  return /\bbr\b/.test(accepted) ? 'br' : /\bgzip\b/.test(accepted) ? 'gzip' : undefined;
}

function pack(content: Kept, encoding: 'br' | 'gzip'): Uint8Array<ArrayBuffer> {
  const before = content.packed.get(encoding);
  if (before) return before;
  const packed = new Uint8Array(encoding === 'br'
    ? zlib.brotliCompressSync(content.plain, { params: { [zlib.constants.BROTLI_PARAM_QUALITY]: 5 } })
    : zlib.gzipSync(content.plain));
  content.packed.set(encoding, packed);
  return packed;
}
