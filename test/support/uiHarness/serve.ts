import { createReadStream, existsSync } from 'node:fs';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import { basename, extname, join } from 'node:path';
import { bundleHarness, outputFolder } from './bundle.ts';

const page = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Board</title><link rel="stylesheet" href="/page.css">
<style>body{margin:0;padding:24px;font-family:"Segoe UI",Arial,sans-serif}@media(max-width:500px){body{padding:8px}}</style></head>
<body><main id="root"></main><script type="module" src="/page.js"></script></body></html>`;
const types: Record<string, string> = { '.js': 'text/javascript', '.css': 'text/css', '.map': 'application/json' };

/** Serves the bundled page on the loopback address only. */
export async function serveHarness(port: number): Promise<Server> {
  await bundleHarness();
  const server = createServer((request, response) => {
    const name = basename(new URL(request.url ?? '/', 'http://127.0.0.1').pathname);
    const file = join(outputFolder, name);
    if (name === '' || !existsSync(file)) {
      response.writeHead(name === '' ? 200 : 404, { 'content-type': 'text/html' }).end(name === '' ? page : '');
      return;
    }
    response.writeHead(200, { 'content-type': types[extname(name)] ?? 'application/octet-stream' });
    createReadStream(file).pipe(response);
  });
  await new Promise<void>(done => { server.listen(port, '127.0.0.1', done); });
  return server;
}

if (import.meta.main ?? process.argv[1]?.endsWith('uiHarness/serve.ts')) {
  const port = Number(process.argv[2] ?? 4560);
  await serveHarness(port);
  process.stdout.write(`http://127.0.0.1:${port}/\n`);
}
