/** A tenant on a socket of its own for clients that we did not write: an intranet with people, groups and libraries, no boards. */
import type { Certificate } from '../../tenant/http/https.ts';
import { createTenant, listen, type Tenant } from '../../tenant/http/server.ts';
import { seed } from '../../tenant/seed/index.ts';
import { openStore } from '../../tenant/store/openStore.ts';

export interface Workplace {
  readonly tenant: Tenant;
  /** `http://127.0.0.1:41234`; with a certificate `https:` */
  readonly url: string;
  readonly webUrl: string;
  /** Fails when the tenant itself did: a 500 that it did not mean to answer. */
  close(): Promise<void>;
}

/** Whoever works: an owner of the site. */
export const worker = 'owner@contoso.example';

export async function openWorkplace(secure?: Certificate): Promise<Workplace> {
  const store = openStore({ switches: { crawlDelaySeconds: 0 } });
  await seed(store, 'empty');
  const failures: unknown[] = [];
  const tenant = createTenant({ store, reportFailure: failure => failures.push(failure) });
  const server = await listen(tenant, 0, secure);
  return {
    tenant,
    url: server.url,
    webUrl: `${server.url}/sites/intranet`,
    close: async () => {
      await server.close();
      store.close();
      expect(failures).toEqual([]);
    }
  };
}

/** As an administrator would in the admin centre. */
export async function grant({ tenant }: Workplace, ...scopes: string[]): Promise<void> {
  const answer = await tenant.fetch(new Request('http://127.0.0.1/_local/consents', { method: 'PUT', body: JSON.stringify({ granted: scopes }) }));
  expect(answer.status).toBe(200);
}

/**
 * Over REST, for clients of Graph, which make no lists here: `Parcels` with an indexed column and a unique one.
 * The id of the list.
 */
export async function makeParcels({ tenant, webUrl }: Workplace): Promise<string> {
  const post = async (address: string, body: object): Promise<any> => {
    const headers = { authorization: `Bearer ${worker}`, accept: 'application/json;odata=nometadata' };
    const answer = await tenant.fetch(new Request(`${webUrl}/_api/web/lists${address}`, { method: 'POST', headers, body: JSON.stringify(body) }));
    expect(answer.ok).toBe(true);
    return answer.json();
  };
  const { Id: id } = await post('', { Title: 'Parcels', BaseTemplate: 100 });
  for (const SchemaXml of [
    '<Field Type="Number" Name="Weight" DisplayName="Weight" Indexed="TRUE" />',
    '<Field Type="Text" Name="Code" DisplayName="Code" Indexed="TRUE" EnforceUniqueValues="TRUE" />'
  ]) await post(`(guid'${id}')/fields/createfieldasxml`, { parameters: { SchemaXml } });
  return id;
}
