/**
 * A tour of calls over a seeded tenant: each answer is held against the schema. A GET is asked in all five formats, of
 * which those without metadata must answer what the others do; what changes something is asked once, verbose, where every
 * object tells its type.
 */
import { createTenant, type Tenant } from '../../tenant/http/server.ts';
import { seed } from '../../tenant/seed/index.ts';
import { openStore } from '../../tenant/store/openStore.ts';
import { checkAnswer, withoutMetadata } from './checkAnswer.ts';
import { columnTypes } from './columnTypes.ts';
import type { Schema } from './readSchema.ts';
import type { Report } from './Report.ts';

const formats: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  none: { accept: 'application/json;odata=nometadata' },
  minimal: { accept: 'application/json;odata=minimalmetadata' },
  verbose: { accept: 'application/json;odata=verbose' },
  v4none: { 'accept': 'application/json;odata.metadata=none', 'odata-version': '4.0' },
  v4minimal: { 'accept': 'application/json;odata.metadata=minimal', 'odata-version': '4.0' }
};

/** Time stands still, so that the same call answers the same. */
const now = Date.parse('2026-03-04T05:06:07Z');

export interface Tour {
  readonly tenant: Tenant;
  /** Checks the answers of an address in all formats; gives the one without metadata. */
  get(type: string, address: string, formatNames?: readonly string[], site?: string): Promise<any>;
  /** Answers the verbose body's `d`; `type` undefined where nothing but success is answered. */
  post(type: string | undefined, address: string, body?: unknown, headers?: Readonly<Record<string, string>>): Promise<any>;
  /** The columns of a list, so that its items can be looked at. */
  learnColumns(list: string, site?: string): Promise<void>;
  close(): void;
}

export async function startTour(schema: Schema, report: Report): Promise<Tour> {
  const store = openStore({ clock: () => new Date(now), switches: { crawlDelaySeconds: 0 } });
  await seed(store, 'demo', { now: new Date(now) });
  const failures: unknown[] = [];
  const tenant = createTenant({ store, reportFailure: failure => failures.push(failure) });
  const columns = new Map<string, ReadonlyMap<string, string>>();

  const ask = async (method: string, url: string, headers: Readonly<Record<string, string>>, body?: unknown): Promise<any> => {
    const binary = body instanceof Uint8Array;
    const response = await tenant.fetch(new Request(`http://127.0.0.1${url}`, {
      method,
      headers: { authorization: 'Bearer owner@contoso.example', ...headers },
      ...(body === undefined ? {} : { body: binary ? Buffer.from(body) : JSON.stringify(body) })
    }));
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${url} answered ${response.status}: ${text}`, { cause: failures[0] });
    return text === '' ? undefined : JSON.parse(text);
  };
  const intranet = '/sites/intranet';

  const get: Tour['get'] = async (type, address, names = Object.keys(formats), site = intranet) => {
    const bodies = new Map<string, unknown>();
    for (const name of names) {
      const body = await ask('GET', `${site}/_api/${address}`, formats[name]!);
      if (!name.endsWith('none')) checkAnswer(body, type, { schema, report, columns, at: `GET ${address} as ${name}` });
      bodies.set(name, body);
    }
    for (const version of ['', 'v4']) {
      const [bare, full] = [bodies.get(`${version}none`), bodies.get(version === '' ? 'minimal' : 'v4minimal')];
      if (bare !== undefined) expect(withoutMetadata(bare)).toEqual(withoutMetadata(full));
    }
    return bodies.get('none');
  };
  return {
    tenant, get,
    post: async (type, address, body, headers = {}) => {
      const answer = await ask('POST', `${intranet}/_api/${address}`, { ...formats['verbose'], 'content-type': 'application/json;odata=verbose', ...headers }, body);
      if (type !== undefined) checkAnswer(answer, type, { schema, report, columns, at: `POST ${address}` });
      return answer?.d;
    },
    learnColumns: async (list, site = intranet) => {
      const { ListItemEntityTypeFullName: name } = await ask('GET', `${site}/_api/${list}`, formats['none']!);
      columns.set(name, columnTypes((await ask('GET', `${site}/_api/${list}/fields`, formats['none']!)).value));
    },
    close: () => store.close()
  };
}
