/** The tenant that the cases ask: one site in memory, an owner, a member and a visitor, and lists as the cases make them. */
import { createTenant, type Tenant } from '../../tenant/http/server.ts';
import { openStore } from '../../tenant/store/openStore.ts';
import { builtInRoles } from '../../tenant/store/permissionBits.ts';
import type { ListRow, Store, UserRow, WebRow } from '../../tenant/store/Store.ts';

export interface Actual {
  readonly status: number;
  readonly headers: Headers;
  /** Parsed when it is JSON. */
  readonly body: any;
}

export interface AskOptions {
  readonly body?: unknown;
  readonly accept?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface World {
  readonly tenant: Tenant;
  readonly store: Store;
  readonly web: WebRow;
  readonly owner: UserRow;
  readonly member: UserRow;
  /** As the owner; `address` is below `/sites/conformance/_api/`, or begins with a slash. */
  ask(method: string, address: string, options?: AskOptions): Promise<Actual>;
  /** A list of its own for a case. */
  makeList(title: string, template?: number): ListRow;
  /** `web/lists(guid'…')` */
  at(list: ListRow): string;
  /** Creates a column from XML and answers its id. */
  makeField(list: ListRow, xml: string): string;
  /** Adds items with these titles, in order. */
  addItems(list: ListRow, ...titles: string[]): void;
}

export const sitePath = '/sites/conformance';
const origin = 'https://contoso.sharepoint.com';

export function makeWorld(): World {
  let seconds = Date.parse('2026-03-04T05:06:07Z') / 1000;
  const store = openStore({ clock: () => new Date(seconds++ * 1000), switches: { crawlDelaySeconds: 0 } });
  const web = store.sites.create({ path: sitePath, title: 'Conformance' });
  const person = (name: string, isSiteAdmin: boolean): UserRow => {
    const upn = `${name}@example.test`;
    store.directory.add({ objectId: crypto.randomUUID(), upn, displayName: name, mail: upn, userType: 'Member', accountEnabled: true, profile: {} });
    return store.users.add(web.siteId, { upn, title: name, email: upn, isSiteAdmin });
  };
  const owner = person('owner', true);
  const member = person('member', false);
  const contribute = builtInRoles.find(role => role.name === 'Contribute')!;
  store.permissions.assign({ kind: 'web', web }, member.id, contribute.id, store.users.system(web.siteId));
  const tenant = createTenant({ store });

  const ask: World['ask'] = async (method, address, { body, accept = 'application/json;odata=nometadata', headers = {} } = {}) => {
    const url = address.startsWith('/') ? origin + address : `${origin}${sitePath}/_api/${address}`;
    const response = await tenant.fetch(new Request(url, {
      method,
      headers: { accept, authorization: `Bearer ${owner.upn}`, ...headers },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) })
    }));
    const text = await response.text();
    const isJson = (response.headers.get('content-type') ?? '').includes('json') && text !== '';
    return { status: response.status, headers: response.headers, body: isJson ? JSON.parse(text) : text };
  };

  return {
    tenant, store, web, owner, member, ask,
    makeList: (title, template = 100) => store.lists.create(web, { title, template }, owner),
    at: list => `web/lists(guid'${list.id}')`,
    makeField: (list, xml) => store.fields.createFromXml(list, xml, {}, owner).id,
    addItems: (list, ...titles) => titles.forEach(title => store.items.add(list, {}, { Title: title }, owner))
  };
}
