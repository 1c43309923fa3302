/** Badges of a community for seeding recognition at size: the real ones where they are at hand, else made ones of the same shape. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { projectFolder } from './startTenant.ts';

/** As many as the real community gave. */
export const allAwards = 108_812;

export interface AwardsFolder {
  /** For `--seed`. */
  readonly path: string;
  readonly isReal: boolean;
  /** Account of whoever was given most, and how many that are. */
  readonly mostDecorated: { readonly upn: string; readonly awards: number };
  /** Name of the badge that was given most often, and the topic. */
  readonly badge: string;
  readonly topic: string;
  remove(): void;
}

interface Award {
  /** The row as it stands in the table. */
  readonly row: string;
  readonly person: string;
  readonly name: string;
  readonly isTag: boolean;
}

const heads = 'Class,Date,Id,Name,TagBased,UserId';
const realFolder = resolve(process.env.KNOWHOW_DATA ?? resolve(projectFolder, '../shared/data'), 'travel/2017');
const realTable = (name: string): string => join(realFolder, `${name}.csv.gz`);

/** No posts: who was given a badge comes in all the same. Of fewer than all, each n-th, so that there are as many kinds and people as in a small community. */
export function awardsFolder(count = allAwards): AwardsFolder {
  const isReal = ['Badges', 'Users'].every(name => existsSync(realTable(name)));
  const all = isReal ? realAwards() : madeAwards();
  const awards = all.filter((_, index) => Math.floor((index + 1) * count / all.length) > Math.floor(index * count / all.length));
  const root = mkdtempSync(join(tmpdir(), 'knowhow-awards-'));
  const path = join(root, 'travel');
  mkdirSync(path);
  writeFileSync(join(path, 'Posts.csv'), 'Id,PostTypeId\n');
  writeFileSync(join(path, 'Badges.csv'), [heads, ...awards.map(award => award.row), ''].join('\n'));
  if (isReal) symlinkSync(realTable('Users'), join(path, 'Users.csv.gz'));
  else writeFileSync(join(path, 'Users.csv'), ['Id,DisplayName', ...[...new Set(awards.map(award => award.person))].map(id => `${id},Person ${id}`), ''].join('\n'));
  const [person, given] = mostFrequent(awards.map(award => award.person));
  return {
    path, isReal, mostDecorated: { upn: `person${person}@contoso.example`, awards: given },
    badge: mostFrequent(awards.filter(award => !award.isTag).map(award => award.name))[0],
    topic: mostFrequent(awards.filter(award => award.isTag).map(award => award.name))[0],
    remove: () => { rmSync(root, { recursive: true, force: true }); }
  };
}

/** No name of a badge holds a comma or a quotation mark. */
function realAwards(): readonly Award[] {
  const [first, ...rows] = gunzipSync(readFileSync(realTable('Badges'))).toString().trim().split(/\r?\n/);
  if (first !== heads) throw new Error(`Badges.csv.gz has other columns: ${first}`);
  return rows.map(row => {
    const [, , , name, isTag, person] = row.split(',') as [string, string, string, string, string, string];
    return { row, person, name, isTag: isTag === 'True' };
  });
}

/** One person has every sixtieth, the others some three each; every two-hundredth is of a tag, as in the real ones. */
function madeAwards(): readonly Award[] {
  const start = Date.parse('2011-06-21T20:00:00Z');
  return Array.from({ length: allAwards }, (_, index) => {
    const isTag = index % 200 === 7;
    const name = isTag ? `topic-${index % 3}` : `Badge ${index % 7 === 0 ? 0 : index % 100}`;
    const person = index % 60 === 0 ? '101' : String(1000 + (index * 7919) % 31_000);
    const date = new Date(start + index * 1_800_000).toISOString().slice(0, 23);
    return { row: `${1 + index % 3},${date},${index + 1},${name},${isTag ? 'True' : 'False'},${person}`, person, name, isTag };
  });
}

function mostFrequent(values: readonly string[]): readonly [string, number] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].reduce((most, each) => (each[1] > most[1] ? each : most), ['', 0]);
}
