/**
 * Imports the posts of a source into a classic discussion board of the site:
 *   1. read the posts once: who wrote, which thread belongs together, which tags are frequent
 *   2. read badges, names and up-votes of what will be imported
 *   3. people become site users, those whose answers were accepted say so in entries of their own, badges become awards
 *   4. frequent tags become the categories, the board is made
 *   5. read the posts again and write them in batches, search index included; each batch commits with its checkpoint
 * A question keeps its number as item id, and so does an answer. Stopped after a batch, the next run repeats the reading
 * and goes on behind the checkpoint, so nothing comes in twice.
 */
import type { BulkRow, FieldValue, ListRow, Store, UserRow } from '../../store/Store.ts';
import { seedCategories } from '../demo.ts';
import { domain } from '../people.ts';
import { StepProgress } from '../report.ts';
import type { SeedOptions } from '../report.ts';
import { guidOf } from '../site.ts';
import type { SeededSite } from '../site.ts';
import { importAwards } from './importAwards.ts';
import { importExpertise, KnownTopics, tagsOf } from './importExpertise.ts';
import type { ImportSource, SourceAwards, SourcePerson, SourcePost } from './source.ts';

const mostCategories = 25;

export interface ImportResult {
  readonly completed: boolean;
  readonly list: ListRow | undefined;
  readonly skipped: Readonly<Record<string, number>>;
  readonly notes: readonly string[];
}

const stopped: ImportResult = { completed: false, list: undefined, skipped: {}, notes: [] };

/** What is known of a thread before any of it is written. */
interface Thread {
  readonly created: string;
  readonly tags: readonly string[];
  readonly acceptedId: number | undefined;
  acceptedIsHere: boolean;
  lastReply: string;
  lastReplyBy: number | undefined;
  likesOfReplies: number;
}

interface Outline {
  readonly threads: Map<number, Thread>;
  /** Thread by post, for every post that comes in. */
  readonly threadOf: Map<number, number>;
  readonly people: Set<number>;
  readonly tags: Map<string, number>;
  readonly known: KnownTopics;
  readonly skipped: Map<string, number>;
}

export async function importPosts(store: Store, site: SeededSite, source: ImportSource, options: SeedOptions): Promise<ImportResult> {
  const outline = await readOutline(source, options);
  const postIds = new Set(outline.threadOf.keys());
  const awarded = await source.awards?.(options);
  // Who was given one of these posts' badges comes in, even without a post.
  if (awarded?.areOfThesePosts) for (const { person } of awarded.awards) outline.people.add(person);
  const named = await source.people(outline.people, options);
  const likes = await source.likes(postIds, options);
  if (options.signal?.aborted) return stopped;

  const users = addPeople(store, site, named, options);
  if (awarded) {
    const { awards } = awarded;
    countAwards(outline, awarded, users);
    importExpertise(store, site, { topics: outline.known, badges: tagsOf(awards), people: named, users: users.byId }, options.now ?? store.now());
    if (!await importAwards(store, site, { community: source.title, awards, users: users.byId }, options)) return stopped;
  }
  addLikesOfReplies(outline, likes, users.likers.length);
  const { list, categories } = makeBoard(store, site, source, outline);
  const writer = new PostWriter(store, list, outline, users, categories, likes);
  const completed = await writer.write(source, postIds.size, options);
  return { completed, list: store.lists.fresh(list), skipped: Object.fromEntries(outline.skipped), notes: notesOf(outline, users, likes) };
}

async function readOutline(source: ImportSource, options: SeedOptions): Promise<Outline> {
  const outline: Outline = { threads: new Map(), threadOf: new Map(), people: new Set(), tags: new Map(), known: new KnownTopics(), skipped: new Map() };
  const progress = new StepProgress(options, 'Reading posts');
  let read = 0;
  for await (const post of source.posts(options.signal)) {
    progress.at(++read);
    const reason = post.skip ?? (post.kind === 'answer' && !outline.threads.has(post.parentId!) ? 'answers whose question is not in the file, or comes after them' : undefined);
    if (reason !== undefined || post.kind === undefined) {
      outline.skipped.set(reason!, (outline.skipped.get(reason!) ?? 0) + 1);
      continue;
    }
    take(outline, post);
  }
  progress.at(read, true);
  return outline;
}

function take(outline: Outline, post: SourcePost): void {
  for (const id of [post.authorId, post.editorId]) if (id !== undefined) outline.people.add(id);
  if (post.kind === 'question') {
    outline.threads.set(post.id, { created: post.created, tags: post.tags, acceptedId: post.acceptedId, acceptedIsHere: false, lastReply: '', lastReplyBy: undefined, likesOfReplies: 0 });
    outline.threadOf.set(post.id, post.id);
    for (const tag of post.tags) outline.tags.set(tag, (outline.tags.get(tag) ?? 0) + 1);
    return;
  }
  const thread = outline.threads.get(post.parentId!)!;
  outline.threadOf.set(post.id, post.parentId!);
  if (post.id === thread.acceptedId) {
    thread.acceptedIsHere = true;
    outline.known.add(post.authorId, thread.tags, post.created);
  }
  if (post.created > thread.lastReply) {
    thread.lastReply = post.created;
    thread.lastReplyBy = post.authorId;
  }
}

function countAwards(outline: Outline, { awards, unreadable }: SourceAwards, people: ImportedPeople): void {
  const foreign = awards.filter(award => !people.byId.has(award.person)).length;
  if (foreign > 0) outline.skipped.set('badges of people who have no account or wrote none of these posts', foreign);
  if (unreadable > 0) outline.skipped.set('badges without a person, a name or a date', unreadable);
}

function addLikesOfReplies(outline: Outline, likes: ReadonlyMap<number, number>, most: number): void {
  for (const [post, thread] of outline.threadOf) {
    if (post !== thread) outline.threads.get(thread)!.likesOfReplies += Math.min(likes.get(post) ?? 0, most);
  }
}

interface ImportedPeople {
  readonly byId: ReadonlyMap<number, UserRow>;
  /** Stands for everybody whose account is gone, as SharePoint shows them. */
  readonly deleted: UserRow;
  /** Site user ids of all who may like. */
  readonly likers: readonly number[];
}

function addPeople(store: Store, { web }: SeededSite, people: ReadonlyMap<number, SourcePerson>, options: SeedOptions): ImportedPeople {
  const progress = new StepProgress(options, 'Adding people', people.size);
  return store.transaction(() => {
    const byId = new Map<number, UserRow>();
    for (const [id, { name }] of [...people].sort(([a], [b]) => a - b)) {
      const upn = `person${id}@${domain}`;
      const objectId = guidOf(`imported person ${id}`);
      if (!store.directory.byObjectId(objectId)) {
        store.directory.add({ objectId, upn, displayName: name, mail: upn, userType: 'Member', accountEnabled: true, profile: {} });
      }
      byId.set(id, store.users.add(web.siteId, { upn, title: name, email: upn, objectId }));
      progress.at(byId.size);
    }
    const deleted = store.users.add(web.siteId, { upn: `deleted.user@${domain}`, title: 'Deleted user', email: '', isDeleted: true });
    progress.at(byId.size, true);
    return { byId, deleted, likers: [...byId.values()].map(user => user.id) };
  });
}

function makeBoard(store: Store, site: SeededSite, source: ImportSource, outline: Outline): { list: ListRow; categories: ReadonlyMap<string, number> } {
  const frequent = [...outline.tags].sort(([a, many], [b, more]) => more - many || (a < b ? -1 : 1)).slice(0, mostCategories).map(([tag]) => tag).sort();
  const categories = new Map(frequent.map((tag, index) => [tag, index + 1]));
  const existing = store.lists.all(site.web, site.system).find(list => list.title === source.title);
  if (existing) return { list: existing, categories };
  return store.transaction(() => {
    const created = [...outline.threads.values()][0]?.created;
    const categoriesList = seedCategories(store, site, `${source.title} categories`, frequent.map(title => ({ title, description: '' })), created ?? site.web.created);
    const list = store.lists.create(site.web, {
      template: 108, title: source.title, urlName: source.urlName, description: source.description, id: guidOf(`list ${source.title}`),
      community: true, categoriesListId: categoriesList.list.id, ...(created ? { created } : {})
    }, site.system);
    store.lists.setRating(list, 'Likes', site.system);
    return { list: store.lists.fresh(list), categories };
  });
}

/** A twentieth of all, from 1,000 to 10,000: what a stop loses is little, and a commit is paid by many rows. */
function batchSizeFor(total: number): number {
  return Math.min(10_000, Math.max(1000, Math.ceil(total / 20)));
}

/** Writes posts in batches and remembers, in the same transaction, how far it came. */
class PostWriter {
  private readonly store: Store;
  private readonly list: ListRow;
  private readonly outline: Outline;
  private readonly people: ImportedPeople;
  private readonly categories: ReadonlyMap<string, number>;
  private readonly likes: ReadonlyMap<number, number>;
  private readonly checkpoint: string;

  constructor(store: Store, list: ListRow, outline: Outline, people: ImportedPeople, categories: ReadonlyMap<string, number>, likes: ReadonlyMap<number, number>) {
    this.store = store;
    this.list = list;
    this.outline = outline;
    this.people = people;
    this.categories = categories;
    this.likes = likes;
    this.checkpoint = `import ${list.id}`;
  }

  /** False when the signal stopped it. */
  async write(source: ImportSource, total: number, options: SeedOptions): Promise<boolean> {
    const behind = Number(this.store.setting(this.checkpoint) ?? 0);
    const progress = new StepProgress(options, 'Writing posts', total);
    const batchSize = batchSizeFor(total);
    progress.at(0);
    let batch: BulkRow[] = [];
    let done = 0;
    const commit = (): void => {
      if (batch.length === 0) return;
      this.store.transaction(() => {
        this.store.items.bulkInsert(this.list, batch, { searchable: true });
        this.store.setSetting(this.checkpoint, String(batch.at(-1)!.id));
      });
      batch = [];
    };
    for await (const post of source.posts(options.signal)) {
      const thread = this.outline.threadOf.get(post.id);
      if (thread === undefined || post.kind === undefined) continue;
      done++;
      if (post.id <= behind) {
        progress.foundThere(done);
        continue;
      }
      batch.push(this.rowOf(post, thread));
      if (batch.length < batchSize) continue;
      commit();
      progress.at(done);
      // Lets a signal in: reading from memory alone would never give way to it.
      await new Promise(resolve => setImmediate(resolve));
      if (options.signal?.aborted) return false;
    }
    if (options.signal?.aborted) return false;
    commit();
    progress.at(done, true);
    return true;
  }

  private rowOf(post: SourcePost, threadId: number): BulkRow {
    const author = this.userOf(post.authorId);
    const isQuestion = post.kind === 'question';
    return {
      id: post.id,
      fsType: isQuestion ? 1 : 0,
      contentTypeId: isQuestion ? '0x012002' : '0x0107',
      parentFolderId: isQuestion ? 0 : threadId,
      authorId: author,
      created: post.created,
      ...(post.edited && post.edited > post.created ? { modified: post.edited, editorId: this.userOf(post.editorId), version: 2 } : {}),
      values: { Body: post.body, ...this.likeValues(post), ...(isQuestion ? this.questionValues(post) : { ParentItemID: threadId }) }
    };
  }

  private questionValues(post: SourcePost): Readonly<Record<string, FieldValue>> {
    const thread = this.outline.threads.get(post.id)!;
    const category = post.tags.find(tag => this.categories.has(tag));
    const hasReplies = thread.lastReply !== '';
    return {
      Title: post.title,
      IsQuestion: true,
      IsAnswered: thread.acceptedIsHere,
      BestAnswerId: thread.acceptedIsHere ? thread.acceptedId! : null,
      DiscussionLastUpdated: thread.lastReply > post.created ? thread.lastReply : post.created,
      LastReplyBy: hasReplies ? this.userOf(thread.lastReplyBy) : null,
      DescendantLikesCount: thread.likesOfReplies,
      CategoriesLookup: category === undefined ? null : this.categories.get(category)!
    };
  }

  /** As many people as voted, never the same twice; another sequence of people for every post. */
  private likeValues(post: SourcePost): Readonly<Record<string, FieldValue>> {
    const { likers } = this.people;
    const count = Math.min(this.likes.get(post.id) ?? 0, likers.length);
    return { LikesCount: count, LikedBy: Array.from({ length: count }, (_, index) => likers[(post.id * 31 + index) % likers.length]!) };
  }

  private userOf(id: number | undefined): number {
    return ((id === undefined ? undefined : this.people.byId.get(id)) ?? this.people.deleted).id;
  }
}

function notesOf(outline: Outline, people: ImportedPeople, likes: ReadonlyMap<number, number>): string[] {
  const threads = [...outline.threads.values()];
  const missing = threads.filter(thread => thread.acceptedId !== undefined && !thread.acceptedIsHere).length;
  const capped = [...likes.values()].filter(count => count > people.likers.length).length;
  return [
    `${people.byId.size.toLocaleString('en-US')} people; posts of deleted accounts belong to "${people.deleted.title}"`,
    ...(missing > 0 ? [`${missing.toLocaleString('en-US')} accepted answers are not in the file: their questions count as unanswered`] : []),
    ...(capped > 0 ? [`${capped.toLocaleString('en-US')} posts have more up-votes than the site has people: likes were cut to ${people.likers.length}`] : [])
  ];
}
