/** What people do with recognition, each counted on a tenant of its own, as the web parts put the data layer together. */
import type {
  ActKey, IntegrityChecks, NewRecognition, Recognition, RecognitionKey, Recognitions, Wall, WallCursor, WallPage, WallQuery
} from '../../src/core/recognition/index.ts';
import type { Connection } from '../../src/data/sharepoint/connection.ts';
import type { SiteContext } from '../../src/data/sharepoint/SiteContext.ts';
import { createTenant, listen } from '../../tenant/http/server.ts';
import type { Tenant } from '../../tenant/http/server.ts';
import { seed } from '../../tenant/seed/index.ts';
import { seededSite } from '../../tenant/seed/site.ts';
import { openStore } from '../../tenant/store/openStore.ts';
import type { Store } from '../../tenant/store/Store.ts';
import type { AwardsFolder } from '../support/awardsFolder.ts';
import { type Cost, Costs } from './Costs.ts';
import { rounded } from './Section.ts';

/** How often each task is done. */
export const recognitionRuns = 5;
/** As the web part comes. */
const pageSize = 10;
/** As the view of integrity reads at first. */
const [integrityPage, integrityPages] = [50, 4];

export interface Client {
  SharePointRecognitions: new (context: SiteContext, connection: Connection) => Recognitions;
  SharePointIntegrityChecks: new (context: SiteContext, connection: Connection) => IntegrityChecks;
  connect(context: SiteContext): Connection;
  gathering(connection: Connection): Connection;
}

/** What `Client` is made of. */
export const clientCode = `
  export { SharePointRecognitions } from './src/data/sharepoint/SharePointRecognitions';
  export { SharePointIntegrityChecks } from './src/data/sharepoint/SharePointIntegrityChecks';
  export { connect } from './src/data/sharepoint/connection';
  export { gathering } from './src/data/sharepoint/gathering';
`;

/** Everything that the most decorated person was given, from the newest to the oldest. */
export interface Walk {
  readonly given: number;
  /** Different ones that came. */
  readonly came: number;
  readonly pages: number;
  readonly requests: number;
  readonly rowsRead: number;
  readonly seconds: number;
}

export interface SizeReport {
  /** Items in the list. */
  readonly recognitions: number;
  /** Entries of the catalogue, which the wall brings along. */
  readonly badges: number;
  readonly seedSeconds: number;
  readonly costs: Readonly<Record<string, Cost>>;
  readonly toTheEnd: Walk;
}

/** The page of one person. */
interface Opened {
  readonly recognitions: Recognitions;
  readonly checks: IntegrityChecks;
  readonly wall: Wall;
  readonly page: WallPage;
}

export async function measureRecognition(client: Client, folder: AwardsFolder): Promise<SizeReport> {
  const began = performance.now();
  const store = openStore({ switches: { crawlDelaySeconds: 0 } });
  await seed(store, folder.path);
  const seedSeconds = rounded((performance.now() - began) / 1000);
  const tenant = createTenant({ store });
  const server = await listen(tenant, 0);
  try {
    const fresh = (upn: string): Pick<Opened, 'recognitions' | 'checks'> => {
      const site = { webUrl: `${server.url}/sites/intranet`, headers: { Authorization: `Bearer ${upn}` } };
      const connection = client.gathering(client.connect(site));
      return { recognitions: new client.SharePointRecognitions(site, connection), checks: new client.SharePointIntegrityChecks(site, connection) };
    };
    const opening = (upn: string) => async (): Promise<Opened> => {
      const services = fresh(upn);
      return { ...services, ...await services.recognitions.open({ pageSize }) };
    };
    const [member, owner, decorated] = [opening('member@contoso.example'), opening('owner@contoso.example'), opening(folder.mostDecorated.upn)];
    const costs = new Costs(tenant, recognitionRuns);
    const { wall, page } = await member();
    const badge = wall.badges.find(({ name }) => name === folder.badge)!.id;
    const filters: Readonly<Record<string, Partial<WallQuery>>> = {
      'by badge, the most frequent': { badge }, 'by kind, awards': { kind: 'award' }, 'by kind, thanks': { kind: 'thanks' }, 'by topic, the most frequent': { topic: folder.topic }
    };

    await costs.record('wall, cold', async () => fresh('member@contoso.example'), ({ recognitions }) => recognitions.open({ pageSize }));
    await costs.record('wall, next page', member, opened => opened.recognitions.list(opened.wall, { pageSize, cursor: opened.page.next }));
    for (const [name, filter] of Object.entries(filters)) {
      await costs.record(`wall, ${name}`, member, opened => opened.recognitions.list(opened.wall, { pageSize, ...filter }));
    }
    await costs.record('first-timers among thanks', async () => {
      const opened = await member();
      return { ...opened, page: await opened.recognitions.list(opened.wall, { pageSize, kind: 'thanks' }) };
    }, opened => opened.recognitions.firsts(opened.wall, shown(opened.page)));
    await costs.record('my record, cold', async () => fresh(folder.mostDecorated.upn), ({ recognitions }) => recognitions.openMine());
    await costs.record('my record, first page, checked', decorated, async opened => opened.checks.check(opened.wall, shown(await opened.recognitions.of(opened.wall, opened.wall.me))));
    await costs.record('integrity, first view', owner, async opened => opened.checks.check(opened.wall, await newest(opened)));
    await costs.record('give one', member, opened => opened.recognitions.give(opened.wall, thanksTo(page.entries[0].recognitions[0]), [crypto.randomUUID() as RecognitionKey]));
    await costs.record('like one', member, (opened, run) => opened.recognitions.like(opened.wall, page.entries[0].recognitions[0].id, run % 2 === 0));
    const toTheEnd = await walk(tenant, await decorated(), folder.mostDecorated.awards);
    return { recognitions: countOf(store), badges: wall.badges.length, seedSeconds, costs: costs.byTask, toTheEnd };
  } finally {
    await server.close();
    store.close();
  }
}

const shown = (page: WallPage): readonly Recognition[] => page.entries.flatMap(entry => entry.recognitions);

const thanksTo = ({ recipient }: Recognition): NewRecognition => ({
  act: crypto.randomUUID() as ActKey, kind: 'thanks', recipients: [recipient], reason: 'You found the right form.', topics: [], values: []
});

function countOf(store: Store): number {
  const { web, system } = seededSite(store);
  return store.lists.byTitle(web, 'Recognitions', system).itemCount;
}

async function newest({ recognitions, wall }: Opened): Promise<readonly Recognition[]> {
  const found: Recognition[] = [];
  let cursor: WallCursor | undefined;
  for (let read = 0; read === 0 || (cursor && read < integrityPages); read++) {
    const page: WallPage = await recognitions.list(wall, { pageSize: integrityPage, ...(cursor ? { cursor } : {}) });
    found.push(...shown(page));
    cursor = page.next;
  }
  return found;
}

async function walk(tenant: Tenant, { recognitions, wall }: Opened, given: number): Promise<Walk> {
  tenant.log.clear();
  const began = performance.now();
  const ids = new Set<number>();
  let pages = 0;
  let cursor: WallCursor | undefined;
  do {
    const page: WallPage = await recognitions.of(wall, wall.me, cursor);
    for (const { id } of shown(page)) ids.add(id);
    pages++;
    cursor = page.next;
  } while (cursor);
  const { requests, rowsRead } = tenant.log.totals();
  return { given, came: ids.size, pages, requests, rowsRead, seconds: rounded((performance.now() - began) / 1000) };
}
