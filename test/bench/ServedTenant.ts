/** A tenant in a process of its own, as `npm run tenant` starts it, asked over its socket. */
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { resolve } from 'node:path';
import { projectFolder } from './projectFolder.ts';

export interface Ask {
  readonly path: string;
  readonly method?: 'GET' | 'POST';
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export class ServedTenant {
  readonly url: string;
  /** From the start of the process to the line that says it is ready. */
  readonly startMilliseconds: number;
  private readonly child: ChildProcess;

  private constructor(url: string, startMilliseconds: number, child: ChildProcess) {
    this.url = url;
    this.startMilliseconds = startMilliseconds;
    this.child = child;
  }

  /** On a folder that holds the seed already. */
  static start(dataFolder: string, seed: string): Promise<ServedTenant> {
    const began = performance.now();
    const child = spawn(process.execPath, [resolve(projectFolder, 'tenant/main.ts'), '--port', '0', '--data', dataFolder, '--seed', seed], { stdio: ['ignore', 'pipe', 'inherit'] });
    return new Promise((done, failed) => {
      let text = '';
      child.stdout.on('data', (part: Buffer) => {
        text += part.toString();
        const url = /ready: (\S+)\//.exec(text)?.[1];
        if (url !== undefined) done(new ServedTenant(url, performance.now() - began, child));
      });
      child.once('exit', code => failed(new Error(`The tenant ended with ${code}: ${text}`)));
    });
  }

  /** Milliseconds until the whole answer is there, and the answer. */
  async ask({ path, method = 'GET', body, headers = {} }: Ask): Promise<{ readonly milliseconds: number; readonly text: string }> {
    const began = performance.now();
    const answer = await fetch(`${this.url}${path}`, {
      method, headers: { Authorization: 'Bearer owner@contoso.example', Accept: 'application/json;odata=nometadata', 'Content-Type': 'application/json', ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) })
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text.slice(0, 300)}`);
    return { milliseconds: performance.now() - began, text };
  }

  /** Grants permissions for Graph, as an administrator does. */
  async grant(granted: readonly string[]): Promise<void> {
    await fetch(`${this.url}/_local/consents`, { method: 'PUT', body: JSON.stringify({ granted }) });
  }

  /** Rows that the database scanned for a request. */
  async rowsReadBy(one: Ask): Promise<number> {
    await fetch(`${this.url}/_local/log`, { method: 'DELETE' });
    await this.ask(one);
    const { totals } = await (await fetch(`${this.url}/_local/log`)).json() as { totals: { rowsRead: number } };
    return totals.rowsRead;
  }

  /** Resident memory in MB, by `ps`. */
  memory(): number {
    return Number(execFileSync('ps', ['-o', 'rss=', '-p', String(this.child.pid)]).toString()) / 1024;
  }

  close(): Promise<void> {
    return new Promise(done => {
      this.child.removeAllListeners('exit');
      this.child.once('exit', () => done());
      this.child.kill('SIGTERM');
    });
  }
}
