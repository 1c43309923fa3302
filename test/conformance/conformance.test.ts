/**
 * The tenant against answers of a real one. Where the recordings are not at hand the suite says so and registers no case:
 * nothing passes that was not compared.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Case } from './Case';
import { attachments } from './cases/attachments';
import { batches } from './cases/batches';
import { changes } from './cases/changes';
import { comments } from './cases/comments';
import { contentTypes } from './cases/contentTypes';
import { fields } from './cases/fields';
import { files } from './cases/files';
import { items } from './cases/items';
import { lists } from './cases/lists';
import { paging } from './cases/paging';
import { people } from './cases/people';
import { permissions } from './cases/permissions';
import { recycleBin } from './cases/recycleBin';
import { renderListData } from './cases/renderListData';
import { social } from './cases/social';
import { views } from './cases/views';
import { web } from './cases/web';
import { coverageTable } from './coverage';
import { judge } from './judge';
import { readRecordings } from './recordings';
import { makeWorld, type World } from './world';

const cases: readonly Case[] = [
  ...attachments, ...batches, ...changes, ...comments, ...contentTypes, ...fields, ...files, ...items, ...lists, ...paging, ...people, ...permissions, ...recycleBin,
  ...renderListData, ...social, ...views, ...web
];
const recordings = readRecordings();
const table = join(__dirname, 'coverage.md');

describe('the cases of the suite', () => {
  it('name each recording once', () => {
    const names = cases.map(each => each.file);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });
});

if (recordings.length === 0) {
  describe('answers of a real tenant', () => {
    it.todo('cannot be compared: set KNOWHOW_RECORDED to the folder of the recordings');
  });
} else {
  const byFile = new Map(recordings.map(recording => [recording.file, recording]));
  let world: World;

  beforeAll(() => {
    world = makeWorld();
  });

  afterAll(() => world.store.close());

  describe('an answer has the shape of the recorded one', () => {
    it.each(cases.filter(each => each.differs === undefined).map(each => [each.file, each] as const))('%s', async (file, each) => {
      const recording = byFile.get(file);
      expect(recording).toBeDefined();
      const actual = await each.run(world);
      expect(judge(recording!, actual, each).map(({ kind, path, detail }) => `${kind} ${path}: ${detail}`)).toEqual([]);
    });
  });

  describe('an answer still differs where the coverage says why', () => {
    it.each(cases.filter(each => each.differs !== undefined).map(each => [each.file, each] as const))('%s', async (file, each) => {
      const actual = await each.run(world);
      expect(judge(byFile.get(file)!, actual, each)).not.toEqual([]);
    });
  });

  describe('the table of coverage', () => {
    it('is the committed one', () => {
      const text = coverageTable(recordings, cases);
      if (process.env.KNOWHOW_WRITE_COVERAGE === '1') {
        writeFileSync(table, text);
      }
      expect(readFileSync(table, 'utf8')).toBe(text);
    });
  });
}
