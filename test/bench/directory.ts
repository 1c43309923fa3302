/**
 * What the directory costs with few and with very many people.
 *
 * The production data layer asks the local tenant over a real socket, as the web part puts it together, without Graph. A task
 * that says nothing else begins with what an open page knows already. `to the end` walks a letter and an office page by page,
 * and counts how many of those whom the search promised came, each once. It reports; it does not judge.
 */
import type { DirectoryCursor, DirectoryPage, DirectoryQuery, People, PersonRef } from '../../src/core/people/index.ts';
import type { SiteContext } from '../../src/data/sharepoint/SiteContext.ts';
import { createTenant, listen } from '../../tenant/http/server.ts';
import type { Tenant } from '../../tenant/http/server.ts';
import { seed } from '../../tenant/seed/index.ts';
import { openStore } from '../../tenant/store/openStore.ts';
import { type Cost, Costs } from './Costs.ts';
import { productionCode } from './productionCode.ts';
import { rounded, type Section } from './Section.ts';
import { table } from './table.ts';

const runs = 3;
const usualSizes = [1000, 10_000];
const fullSizes = [1000, 44_203, 300_000];
const reader = 'visitor@contoso.example';
/** As the web part comes. */
const pageSize = 18;
/** The largest that an owner can choose. */
const largestPage = 60;

interface Client {
  peopleServices(site: SiteContext, me: PersonRef): { readonly people: People };
}

/** A letter or a facet, from the first page to the last. */
interface Walk {
  readonly rows: number;
  readonly people: number;
  /** What the first page said there would be. */
  readonly promised: number;
  readonly pages: number;
  readonly requests: number;
  readonly seconds: number;
}

interface SizeReport {
  readonly people: number;
  readonly seedSeconds: number;
  readonly costs: Readonly<Record<string, Cost>>;
  readonly toTheEnd: Readonly<Record<string, Walk>>;
}

const asked = (query: Partial<DirectoryQuery>): DirectoryQuery => ({
  text: '', facets: {}, pageSize, scope: { excludeGuests: false, excludeAccounts: [], excludeDepartments: [], onlyDepartments: [], query: '' }, ...query
});

async function measure(client: Client, size: number): Promise<SizeReport> {
  const began = performance.now();
  const store = openStore({ switches: { crawlDelaySeconds: 0 } });
  await seed(store, `people:${size}`);
  const seedSeconds = rounded((performance.now() - began) / 1000);
  const tenant = createTenant({ store });
  const server = await listen(tenant, 0);
  try {
    const site = { webUrl: `${server.url}/sites/intranet`, headers: { Authorization: `Bearer ${reader}` } };
    const fresh = (): People => client.peopleServices(site, { siteUserId: undefined, name: '', loginName: `i:0#.f|membership|${reader}`, isGuest: false }).people;
    const opened = async (): Promise<{ readonly people: People; readonly first: DirectoryPage }> => {
      const people = fresh();
      return { people, first: await people.find(asked({})) };
    };
    const costs = new Costs(tenant, runs);
    const find = (name: string, query: Partial<DirectoryQuery>): Promise<void> => costs.record(name, opened, ({ people }) => people.find(asked(query)));

    await costs.record('first view', async () => fresh(), people => people.find(asked({})));
    await costs.record('second page', opened, ({ people, first }) => people.find(asked({ cursor: first.next })));
    await find('search by skill', { text: 'customs' });
    await find('search by name', { text: 'an' });
    await find('search by text in an answer', { text: 'split shipment' });
    await find('a letter', { letter: 'M' });
    await find('a facet', { facets: { office: 'Rotterdam' } });
    await find('a crossing', { facets: { process: 'Ship and import', discipline: 'Compliance' } });
    await costs.record('card', opened, ({ people, first }) => people.card(first.rows[0].person));
    await costs.record('who may know', opened, ({ people }) => people.mayKnow('Which customs form do we need for samples to Norway?', 3));
    return {
      people: store.directory.count(), seedSeconds, costs: costs.byTask,
      toTheEnd: { 'letter Z': await walk(tenant, fresh(), { letter: 'Z' }), 'office Rotterdam': await walk(tenant, fresh(), { facets: { office: 'Rotterdam' } }) }
    };
  } finally {
    await server.close();
    store.close();
  }
}

async function walk(tenant: Tenant, people: People, query: Partial<DirectoryQuery>): Promise<Walk> {
  tenant.log.clear();
  const began = performance.now();
  const keys = new Set<string>();
  let [rows, pages, promised] = [0, 0, 0];
  let cursor: DirectoryCursor | undefined;
  do {
    const page: DirectoryPage = await people.find(asked({ ...query, pageSize: largestPage, ...(cursor ? { cursor } : {}) }));
    for (const { person } of page.rows) keys.add(person.key);
    rows += page.rows.length;
    if (pages++ === 0) promised = page.total ?? 0;
    cursor = page.next;
  } while (cursor);
  return { rows, people: keys.size, promised, pages, requests: tenant.log.requests.length, seconds: rounded((performance.now() - began) / 1000) };
}

const columns = ['requests', 'parts', 'rowsRead', 'resourceUnits', 'responseBytes', 'milliseconds'] as const;
const walkColumns = ['rows', 'people', 'promised', 'pages', 'requests', 'seconds'] as const;

export const directory: Section = {
  name: 'directory',
  async run({ sizes, full, say }) {
    const client = await productionCode<Client>('directory', "export { peopleServices } from './src/host/peopleServices';");
    const reports: SizeReport[] = [];
    for (const size of sizes ?? (full ? fullSizes : usualSizes)) {
      say(`Measuring a directory of ${size.toLocaleString('en-US')} people …`);
      reports.push(await measure(client, size));
    }
    return { json: { directoryRuns: runs, directory: reports }, lines: [...taskLines(reports), ...walkLines(reports)] };
  }
};

/** Each figure as a multiple of the smallest directory's. */
function taskLines(reports: readonly SizeReport[]): string[] {
  const times = (cost: Cost, first: Cost, column: typeof columns[number]): string => (cost[column] / first[column]).toFixed(2);
  return Object.keys(reports[0].costs).flatMap(task => ['', task, ...table(['people', ...columns, 'bytes ×', 'units ×', 'time ×'], reports.map(({ people, costs }) => [
    people.toLocaleString('en-US'), ...columns.map(column => costs[task][column]),
    ...(['responseBytes', 'resourceUnits', 'milliseconds'] as const).map(column => times(costs[task], reports[0].costs[task], column))
  ]))]);
}

function walkLines(reports: readonly SizeReport[]): string[] {
  return Object.keys(reports[0].toTheEnd).flatMap(name => ['', `${name}, to the end`, ...table(['people', ...walkColumns], reports.map(({ people, toTheEnd }) => [
    people.toLocaleString('en-US'), ...walkColumns.map(column => toTheEnd[name][column])
  ]))]);
}
