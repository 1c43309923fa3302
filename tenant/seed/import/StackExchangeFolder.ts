/**
 * A dump of a Stack Exchange site as CSV: `Posts`, and beside it or in a folder `2017` `Users`, `Votes` and `Badges`.
 * Posts without a Body column (the full table of 2017) get a made one of the length of a usual post.
 * Columns: https://meta.stackexchange.com/questions/2677 (PostTypeId 1 question, 2 answer; VoteTypeId 2 up-vote).
 */
import { basename, dirname, resolve } from 'node:path';

import { StepProgress } from '../report.ts';
import type { SeedOptions } from '../report.ts';
import type { ImportSource, SourceAward, SourceAwards, SourcePerson, SourcePost } from './source.ts';
import { syntheticBody } from './SyntheticPosts.ts';
import { idIn, instantIn, readTable, tableFile, tagsIn } from './table.ts';
import type { TableRow } from './table.ts';

const upVote = '2';
/** A title column holds 255 characters, longer ones are cut as a person would have to. */
const longestTitle = 255;

export class StackExchangeFolder implements ImportSource {
  readonly title: string;
  readonly urlName: string;
  readonly description: string;
  private readonly postsFile: string;
  private readonly folders: readonly string[];

  constructor(folder: string) {
    const path = resolve(folder);
    const postsFile = tableFile(path, 'Posts');
    if (!postsFile) throw new Error(`There is no Posts.csv.gz in ${folder}.`);
    this.postsFile = postsFile;
    this.folders = [path, `${path}/2017`];
    // 'data/travel' → Travel, 'data/travel/2017' → Travel 2017
    const name = /^\d+$/.test(basename(path)) ? `${basename(dirname(path))} ${basename(path)}` : basename(path);
    this.title = name.charAt(0).toUpperCase() + name.slice(1);
    this.urlName = this.title.replaceAll(/[^\p{L}\p{N}]/gu, '');
    this.description = `Questions and answers of ${name}, CC BY-SA, by their authors`;
  }

  async *posts(signal?: AbortSignal): AsyncGenerator<SourcePost> {
    for await (const row of readTable(this.postsFile, signal)) yield postIn(row);
  }

  async people(wanted: ReadonlySet<number>, options: SeedOptions): Promise<ReadonlyMap<number, SourcePerson>> {
    const people = new Map<number, SourcePerson>();
    for await (const row of this.beside('Users', 'Reading names', options)) {
      const id = idIn(row['Id']);
      const location = row['Location']?.trim();
      if (id !== undefined && wanted.has(id)) people.set(id, { name: row['DisplayName'] || `user${id}`, ...(location ? { location } : {}) });
    }
    return people;
  }

  async likes(wanted: ReadonlySet<number>, options: SeedOptions): Promise<ReadonlyMap<number, number>> {
    const likes = new Map<number, number>();
    for await (const row of this.beside('Votes', 'Reading votes', options)) {
      const id = idIn(row['PostId']);
      if (row['VoteTypeId'] === upVote && id !== undefined && wanted.has(id)) likes.set(id, (likes.get(id) ?? 0) + 1);
    }
    return likes;
  }

  async awards(options: SeedOptions): Promise<SourceAwards> {
    const awards: SourceAward[] = [];
    let unreadable = 0;
    for await (const row of this.beside('Badges', 'Reading badges', options)) {
      const award = awardIn(row);
      if (award) awards.push(award);
      else unreadable++;
    }
    awards.sort((a, b) => (a.at === b.at ? a.id - b.id : a.at < b.at ? -1 : 1));
    return { awards, unreadable, areOfThesePosts: tableFile(this.folders[0]!, 'Badges') !== undefined };
  }

  /** A table of the same dump; nothing when it is not there. */
  private async *beside(name: string, what: string, options: SeedOptions): AsyncGenerator<TableRow> {
    const file = this.folders.map(folder => tableFile(folder, name)).find(path => path !== undefined);
    if (!file) return;
    const progress = new StepProgress(options, what);
    let read = 0;
    for await (const row of readTable(file, options.signal)) {
      progress.at(++read);
      yield row;
    }
    progress.at(read, true);
  }
}

/** Undefined: a person, a name or a date is missing. */
function awardIn(row: TableRow): SourceAward | undefined {
  const [id, person, at, name] = [idIn(row['Id']), idIn(row['UserId']), instantIn(row['Date']), row['Name']?.trim()];
  if (id === undefined || person === undefined || at === undefined || !name) return undefined;
  return { id, person, at, name, badgeClass: idIn(row['Class']) ?? 3, isTag: row['TagBased'] === 'True' };
}

function postIn(row: TableRow): SourcePost {
  const id = idIn(row['Id']);
  const created = instantIn(row['CreationDate']);
  const parentId = idIn(row['ParentId']);
  const title = (row['Title'] ?? '').trim().slice(0, longestTitle);
  const kind = row['PostTypeId'] === '1' ? 'question' : row['PostTypeId'] === '2' ? 'answer' : undefined;
  const skip = id === undefined || id < 1 ? 'posts without a number'
    : kind === undefined ? 'posts of other types (wikis, excerpts)'
      : created === undefined ? 'posts with a bad date'
        : kind === 'question' && title === '' ? 'questions without a title'
          : kind === 'answer' && parentId === undefined ? 'answers that name no question'
            : undefined;
  return {
    id: id ?? 0,
    kind: skip === undefined ? kind : undefined,
    ...(skip === undefined ? {} : { skip }),
    parentId,
    acceptedId: idIn(row['AcceptedAnswerId']),
    title,
    body: row['Body'] ?? syntheticBody(id ?? 0),
    created: created ?? '',
    edited: instantIn(row['LastEditDate']),
    authorId: idIn(row['OwnerUserId']),
    editorId: idIn(row['LastEditorUserId']),
    tags: tagsIn(row['Tags'])
  };
}
