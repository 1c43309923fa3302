import type { SiteContext } from '../../src/data/sharepoint/SiteContext';
import { createTenant, listen } from '../../tenant/http/server.ts';
import type { Tenant } from '../../tenant/http/server.ts';
import { seed } from '../../tenant/seed/index.ts';
import { openStore } from '../../tenant/store/openStore.ts';

/** The seeded demo site on a day that stands still. */
export interface DemoSite {
  readonly tenant: Tenant;
  /** The site as one of its people sees it. */
  context(alias: string): SiteContext;
  close(): Promise<void>;
}

/** @param now the day that the demo was made on, and that its people live in */
export async function openDemoSite(now: Date): Promise<DemoSite> {
  const store = openStore({ clock: () => now });
  await seed(store, 'demo', { now });
  const tenant = createTenant({ store });
  const server = await listen(tenant, 0);
  return {
    tenant,
    context: alias => ({
      webUrl: `${server.url}/sites/intranet`, headers: { Authorization: `Bearer ${alias}@contoso.example` },
      clock: { now: () => now.getTime(), wait: async () => undefined, random: () => 0.5 }
    }),
    async close() {
      await server.close();
      store.close();
    }
  };
}
