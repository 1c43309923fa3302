// The example of docs/local-tenant.md, word for word; docs/local-tenant.md is compared with it in scripts/documentedCommands.test.ts.
// example begins
import { createTenant } from './http/server.ts';
import { seed } from './seed/index.ts';
import { openStore } from './store/openStore.ts';

const store = openStore({ switches: { crawlDelaySeconds: 0 } });
const tenant = createTenant({ store });
beforeAll(() => seed(store, 'empty'));
afterAll(() => store.close());

/** Asks as a person; a JSON web token instead of the name would do as well. */
async function ask(person: string, method: string, path: string, body?: object): Promise<unknown> {
  const answer = await tenant.fetch(new Request(`http://localhost${path}`, {
    method,
    headers: { authorization: `Bearer ${person}@contoso.example`, accept: 'application/json;odata=nometadata', 'content-type': 'application/json' },
    body: body && JSON.stringify(body)
  }));
  return answer.json();
}

test('a page of a list costs no more than its rows', async () => {
  const lists = '/sites/intranet/_api/web/lists';
  await ask('owner', 'POST', lists, { BaseTemplate: 100, Title: 'Parcels' });
  for (const Title of ['Books', 'Tools', 'Spare parts']) await ask('member', 'POST', `${lists}/getbytitle('Parcels')/items`, { Title });
  tenant.log.clear();

  expect(await ask('visitor', 'GET', `${lists}/getbytitle('Parcels')/items?$select=Title&$top=2&$orderby=Id desc`))
    .toMatchObject({ value: [{ Title: 'Spare parts' }, { Title: 'Tools' }] });
  expect(tenant.log.totals()).toMatchObject({ requests: 1, rowsRead: 3 });
});

test('the network is gone after the item was written', async () => {
  const items = "/sites/intranet/_api/web/lists/getbytitle('Parcels')/items";
  tenant.faults.add({ route: '/items', method: 'POST', count: 1, moment: 'afterCommit', fault: { kind: 'cutSocket' } });
  await expect(ask('member', 'POST', items, { Title: 'Lost or not?' })).rejects.toThrow('fetch failed');
  expect(await ask('member', 'GET', `${items}?$filter=Title eq 'Lost or not?'&$select=Title`)).toMatchObject({ value: [{ Title: 'Lost or not?' }] });
});
// example ends
