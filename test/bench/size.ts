/**
 * The local tenant at large sizes: how fast a seed comes in, how fast a process starts on it, whether its memory stays, and
 * what a page of a list or of people costs.
 *
 * All sizes are served at the same time, each by a process of its own, and asked in turns, so that whatever else the computer
 * does falls on all of them alike. `first` is the first time that something is asked; totals and refiners are remembered
 * from then on until a row changes.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { seed } from '../../tenant/seed/index.ts';
import { seededSite } from '../../tenant/seed/site.ts';
import { openStore } from '../../tenant/store/openStore.ts';
import type { Store } from '../../tenant/store/Store.ts';
import { median, rounded, type Section } from './Section.ts';
import { ServedTenant } from './ServedTenant.ts';
import { type Task, tasks, type World } from './sizeTasks.ts';
import { table } from './table.ts';

const runs = 25;
const pagesForMemory = 2000;
const usual: readonly World[] = [{ posts: 1000, people: 1000 }, { posts: 20_001, people: 20_001 }, { posts: 100_000, people: 44_203 }];
const full: readonly World[] = [{ posts: 1000, people: 1000 }, { posts: 72_181, people: 44_203 }, { posts: 1_000_000, people: 300_000 }];

interface SeedCost {
  readonly seconds: number;
  /** Of the processor, user and system. */
  readonly processorSeconds: number;
  readonly postsPerSecond: number;
  readonly peoplePerSecond: number;
}

interface TaskCost {
  readonly first: number;
  readonly milliseconds: number;
  readonly rowsRead: number;
}

interface WorldReport extends World {
  readonly seed: SeedCost;
  /** Median of three starts on the folder as it is. */
  readonly startMilliseconds: number;
  /** MB, before and after 2,000 list pages. */
  readonly memory: { readonly before: number; readonly after: number };
  readonly tasks: Readonly<Record<string, TaskCost>>;
}

export const size: Section = {
  name: 'size',
  async run(options) {
    const folder = mkdtempSync(join(tmpdir(), 'bench-'));
    const served: Served[] = [];
    try {
      for (const world of options.full ? full : usual) {
        options.say(`Seeding ${nameOf(world)} …`);
        served.push(await serve(world, join(folder, nameOf(world).replace(/\W/g, '-'))));
      }
      options.say('Asking …');
      const costs = await askAll(served);
      const reports: WorldReport[] = [];
      for (const { world, tenant, seed: seeding, startMilliseconds } of served) {
        reports.push({ ...world, seed: seeding, startMilliseconds, memory: await memoryOver(tenant, world), tasks: costs.get(tenant)! });
      }
      return { json: { size: reports }, lines: linesOf(reports) };
    } finally {
      await Promise.all(served.map(({ tenant }) => tenant.close()));
      rmSync(folder, { recursive: true, force: true });
    }
  }
};

interface Served {
  readonly world: World;
  readonly tenant: ServedTenant;
  readonly seed: SeedCost;
  readonly startMilliseconds: number;
}

function nameOf({ posts, people }: World): string {
  return `synthetic:${posts},people:${people}`;
}

async function serve(world: World, folder: string): Promise<Served> {
  const seeding = await seedInto(folder, world);
  const starts: number[] = [];
  for (let time = 0; time < 2; time++) {
    const trial = await ServedTenant.start(folder, nameOf(world));
    starts.push(trial.startMilliseconds);
    await trial.close();
  }
  const tenant = await ServedTenant.start(folder, nameOf(world));
  await tenant.grant(['User.Read', 'User.ReadBasic.All', 'User.Read.All']);
  return { world, tenant, seed: seeding, startMilliseconds: Math.round(median([...starts, tenant.startMilliseconds])) };
}

/** Rates are those of the steps that write, search index included; the time is that of the whole seed. */
async function seedInto(folder: string, world: World): Promise<SeedCost> {
  const store = openStore({ dataFolder: folder });
  const rates = new Map<string, number>();
  const [began, processor] = [performance.now(), process.cpuUsage()];
  await seed(store, nameOf(world), {
    onProgress({ what, done, total, rate }) {
      // The board is there, and still empty: an owner who follows the set-up from the first day.
      if (what === 'Writing posts' && done === 0) indexLastActivity(store, world);
      // Those who wrote the posts are added one by one.
      if (what !== 'Adding people' || total === world.people) rates.set(what, rate);
    }
  });
  const seconds = (performance.now() - began) / 1000;
  const { user, system } = process.cpuUsage(processor);
  store.close();
  return {
    seconds: rounded(seconds), processorSeconds: rounded((user + system) / 1e6),
    postsPerSecond: Math.round(rates.get('Writing posts') ?? 0), peoplePerSecond: Math.round(rates.get('Adding people') ?? 0)
  };
}

/** As the set-up of a board offers it to its owner, which is refused once it is large. */
function indexLastActivity(store: Store, { posts }: World): void {
  const { web, system } = seededSite(store);
  const list = store.lists.byTitle(web, `Synthetic ${posts}`, system);
  store.fields.update(list, store.fields.byInternalName(list, 'DiscussionLastUpdated')!, { indexed: true }, system);
}

async function askAll(served: readonly Served[]): Promise<Map<ServedTenant, Record<string, TaskCost>>> {
  const costs = new Map(served.map(({ tenant }) => [tenant, {} as Record<string, TaskCost>]));
  await warm(served);
  for (const task of tasks) {
    const times = new Map(served.map(({ tenant }) => [tenant, [] as number[]]));
    for (let run = 0; run < runs; run++) {
      for (const { world, tenant } of served) times.get(tenant)!.push((await tenant.ask(task.ask(world))).milliseconds);
    }
    for (const { world, tenant } of served) {
      const [first, ...others] = times.get(tenant)!;
      costs.get(tenant)![task.name] = { first: rounded(first!), milliseconds: Math.round(median(others) * 100) / 100, rowsRead: await tenant.rowsReadBy(task.ask(world)) };
    }
  }
  return costs;
}

/** The code of every process is compiled and its caches are filled before the first is measured; nothing asked here is measured later. */
async function warm(served: readonly Served[]): Promise<void> {
  for (let time = 0; time < 100; time++) {
    for (const { tenant } of served) {
      await tenant.ask({ path: "/sites/intranet/_api/web/lists/getbytitle('Team talk')/items?$top=20" });
      await tenant.ask({ path: "/sites/intranet/_api/search/query?querytext='invoice'" });
      await tenant.ask({ path: '/v1.0/me', headers: { Accept: 'application/json' } });
    }
  }
}

async function memoryOver(tenant: ServedTenant, world: World): Promise<WorldReport['memory']> {
  const page = tasks.filter((task: Task) => task.by === 'posts').map(task => task.ask(world));
  const ask = async (count: number): Promise<void> => {
    for (let time = 0; time < count; time++) await tenant.ask(page[time % page.length]!);
  };
  await ask(pagesForMemory / 4);
  const before = Math.round(tenant.memory());
  await ask(pagesForMemory);
  return { before, after: Math.round(tenant.memory()) };
}

function linesOf(reports: readonly WorldReport[]): string[] {
  const smallest = reports[0]!;
  const costs = tasks.flatMap(task => ['', task.name, ...table([task.by, 'rowsRead', 'first ms', 'ms', 'time ×'], reports.map(report => {
    const cost = report.tasks[task.name]!;
    return [report[task.by].toLocaleString('en-US'), cost.rowsRead, cost.first, cost.milliseconds, (cost.milliseconds / smallest.tasks[task.name]!.milliseconds).toFixed(2)];
  }))]);
  return [
    ...table(['posts', 'people', 'seed s', 'processor s', 'posts/s', 'people/s', 'start ms', 'MB before', 'MB after'], reports.map(({ posts, people, seed: cost, startMilliseconds, memory }) => [
      posts.toLocaleString('en-US'), people, cost.seconds, cost.processorSeconds, cost.postsPerSecond, cost.peoplePerSecond, startMilliseconds, memory.before, memory.after
    ])),
    ...costs
  ];
}
