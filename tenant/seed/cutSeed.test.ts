import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { openStore } from '../store/openStore.ts';
import { seed } from './index.ts';
import { seededSite } from './site.ts';

const name = 'synthetic:9000,people:3000';
const folder = mkdtempSync(path.join(tmpdir(), 'cut-seed-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Seeds in a process of its own, which kills itself in the middle of the posts. */
const program = `
  import { openStore } from './tenant/store/openStore.ts';
  import { seed } from './tenant/seed/index.ts';
  const store = openStore({ dataFolder: ${JSON.stringify(folder)} });
  const commit = store.setSetting;
  store.setSetting = (key, value) => {
    commit(key, value);
    if (key.startsWith('import ') && Number(value) >= 3000) setImmediate(() => process.kill(process.pid, 'SIGKILL'));
  };
  await seed(store, ${JSON.stringify(name)});
`;

test('a seed whose process was killed goes on where it stood, says so, and ends complete', async () => {
  const child = spawnSync(process.execPath, ['--input-type=module', '--eval', program], { encoding: 'utf8' });
  expect(child.signal).toBe('SIGKILL');

  const store = openStore({ dataFolder: folder });
  const { web, system } = seededSite(store);
  const reached = store.lists.byTitle(web, 'Synthetic 9000', system).itemCount;
  expect(reached).toBeGreaterThanOrEqual(2900);
  expect(reached).toBeLessThan(9000);

  const report = await seed(store, name);
  const list = store.lists.byTitle(web, 'Synthetic 9000', system);
  expect(report).toMatchObject({ completed: true, alreadyThere: false });
  expect(report.notes[0]).toMatch(/^An earlier run was cut off/);
  expect(list.itemCount).toBe(9000);
  expect(store.search.query({ listIds: [list.id], order: 'id', limit: 1, offset: 0 }, system).total).toBe(9000);
  // 40 of the demo, 3,000 made ones, 400 who wrote the posts.
  expect(store.directory.count()).toBe(3440);
  expect(await seed(store, name)).toMatchObject({ alreadyThere: true });
  store.close();
});
