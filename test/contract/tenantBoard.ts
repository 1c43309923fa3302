import type { Discussions } from '../../src/core/discussion';
import { SharePointDiscussions } from '../../src/data/sharepoint/SharePointDiscussions';
import type { SiteContext } from '../../src/data/sharepoint/SiteContext';
import { createTenant, listen } from '../../tenant/http/server.ts';
import type { Tenant } from '../../tenant/http/server.ts';
import { seed } from '../../tenant/seed/index.ts';
import { openStore } from '../../tenant/store/openStore.ts';
import type { ListRow, Store, Switches } from '../../tenant/store/Store.ts';
import type { BoardKind, ContractBoard, Role } from './ContractBoard';

const accounts: Readonly<Record<Role, string>> = { owner: 'owner', moderator: 'moderator', asker: 'member', answerer: 'amara', visitor: 'visitor' };

/** The production code against a tenant of its own, over a real socket. */
export interface TenantBoard extends ContractBoard {
  readonly tenant: Tenant;
  readonly store: Store;
  readonly list: ListRow;
  /** Milliseconds that the client waited, in all. */
  waited(): number;
  context(role: Role, extra?: Partial<SiteContext>): SiteContext;
  /** A new page of this person: nothing is known but what was stored. */
  fresh(role: Role, extra?: Partial<SiteContext>): Discussions;
  /** Requests since the last call, as `METHOD path`, batch parts not counted. */
  takeRequests(): readonly string[];
}

export async function makeTenantBoard(kind: BoardKind, switches: Partial<Switches> = {}): Promise<TenantBoard> {
  let now = Date.parse('2026-03-01T09:00:00Z');
  let waited = 0;
  const clock = (): Date => new Date(now);
  const store = openStore({ clock, switches });
  await seed(store, 'empty', { now: clock() });
  const list = makeList(store, kind);
  const failures: unknown[] = [];
  const tenant = createTenant({ store, reportFailure: failure => failures.push(failure) });
  const server = await listen(tenant, 0);
  const context = (role: Role, extra: Partial<SiteContext> = {}): SiteContext => ({
    webUrl: `${server.url}/sites/intranet`,
    headers: { Authorization: `Bearer ${accounts[role]}@contoso.example` },
    clock: {
      now: () => now,
      wait: async milliseconds => { waited += milliseconds; now += milliseconds; },
      random: Math.random
    },
    ...extra
  });
  const pages = new Map<Role, Discussions>();
  const fresh = (role: Role, extra?: Partial<SiteContext>): Discussions => new SharePointDiscussions(context(role, extra), list.id);
  return {
    tenant, store, list, context, fresh,
    as(role) {
      const page = pages.get(role) ?? fresh(role);
      pages.set(role, page);
      return page;
    },
    asked(id) {
      const value = store.items.get(list, id, store.users.system(list.siteId)).values.KnowhowAskedPeople;
      return Array.isArray(value) ? value.map(one => Number(typeof one === 'object' ? (one as { id: number }).id : one)) : [];
    },
    tick: (minutes = 1) => { now += minutes * 60_000; },
    waited: () => waited,
    takeRequests() {
      const paths = tenant.log.requests.map(request => `${request.method} ${decodeURIComponent(new URL(request.url, server.url).pathname.replace(/^.*\/_api\//, ''))}`);
      tenant.log.clear();
      return paths;
    },
    async close() {
      await server.close();
      store.close();
      if (failures.length > 0) throw failures[0];
    }
  };
}

/** A Community board with everything that the product adds, or a board as a classic site has it. */
function makeList(store: Store, kind: BoardKind): ListRow {
  const web = store.sites.webAt('/sites/intranet');
  if (!web) throw new Error('No site');
  const system = store.users.system(web.siteId);
  if (kind === 'plain') return store.lists.create(web, { template: 108, title: 'Team talk', urlName: 'TeamTalk' }, system);
  // Another board's categories come first: only those of this board's own column count.
  const others = store.lists.create(web, { template: 500, title: 'Aurora categories', urlName: 'AuroraCategories' }, system);
  store.items.add(others, {}, { Title: 'Of another board' }, system);
  const categories = store.lists.create(web, { template: 500, title: 'Categories', urlName: 'Categories' }, system);
  for (const Title of ['Customs', 'Travel']) store.items.add(categories, {}, { Title }, system);
  const list = store.lists.create(web, { template: 108, title: 'Questions', urlName: 'Questions', community: true, categoriesListId: categories.id }, system);
  const withLikes = store.lists.setRating(list, 'Likes', system);
  for (const xml of ownColumns) store.fields.createFromXml(withLikes, xml, { internalNameHint: true }, system);
  return store.lists.fresh(withLikes);
}

const ownColumns = [
  '<Field Name="KnowhowOutcome" Type="Text" MaxLength="20" DisplayName="Outcome" />',
  '<Field Name="KnowhowClientKey" Type="Text" MaxLength="64" DisplayName="Knowhow key" Hidden="TRUE" Indexed="TRUE" EnforceUniqueValues="TRUE" />',
  '<Field Name="KnowhowAskedPeople" Type="UserMulti" Mult="TRUE" List="UserInfo" DisplayName="Asked people" Hidden="TRUE" />',
  '<Field Name="KnowhowOriginalAuthor" Type="User" List="UserInfo" UserSelectionMode="0" DisplayName="Original author" Indexed="TRUE" />',
  '<Field Name="KnowhowOriginal" Type="Note" RichText="FALSE" DisplayName="Original answer" Hidden="TRUE" />'
];
