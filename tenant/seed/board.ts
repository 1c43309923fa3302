/** Puts written discussions into a discussion board list, as years of use would have left them. */
import type { BulkRow, FieldValue, ListRow, Store, UserRow } from '../store/Store.ts';
import { flatten, lengthOf } from './content/posts.ts';
import type { SeedDiscussion, SeedPicture, SeedReply } from './content/posts.ts';
import { instant } from './instants.ts';
import { drawing } from './pictures.ts';

export interface BoardContent {
  readonly list: ListRow;
  readonly discussions: readonly SeedDiscussion[];
  /** Site users by alias. */
  readonly users: ReadonlyMap<string, UserRow>;
  /** Item ids of the categories by title. */
  readonly categories: ReadonlyMap<string, number>;
  readonly system: UserRow;
  readonly now: Date;
}

/** A post on its way into the list: who, when, what it belongs to. */
interface Post {
  readonly discussion: SeedDiscussion;
  readonly reply: SeedReply | undefined;
  readonly created: number;
  readonly parent: Post | undefined;
  id: number;
}

/** Ids follow the order of writing over the whole board, so replies of several discussions interleave as in a real list. */
export function fillBoard(store: Store, content: BoardContent): void {
  const posts = content.discussions.flatMap(discussion => postsOf(discussion, content.now)).sort((a, b) => a.created - b.created);
  posts.forEach((post, index) => {
    post.id = index + 1;
  });
  const known = new Set(store.fields.list(content.list).map(field => field.internalName));
  store.items.bulkInsert(content.list, posts.map(post => rowOf(post, posts, content, known)));
  for (const post of posts) {
    const picture = post.reply ? post.reply.picture : post.discussion.picture;
    if (picture) attach(store, content, post, picture);
  }
  store.search.crawl(store.lists.fresh(content.list));
}

function postsOf(discussion: SeedDiscussion, now: Date): Post[] {
  const first: Post = { discussion, reply: undefined, created: now.getTime() - lengthOf(discussion.ago), parent: undefined, id: 0 };
  const byReply = new Map<SeedReply, Post>();
  for (const { reply, parent } of flatten(discussion.replies)) {
    const answered = parent ? byReply.get(parent)! : first;
    byReply.set(reply, { discussion, reply, created: answered.created + lengthOf(reply.after), parent: answered, id: 0 });
  }
  return [first, ...byReply.values()];
}

function rowOf(post: Post, posts: readonly Post[], content: BoardContent, known: ReadonlySet<string>): BulkRow {
  const { discussion, reply } = post;
  const written = reply ?? discussion;
  const authorId = content.users.get(written.by)!.id;
  const root = reply ? posts.find(other => other.discussion === discussion && !other.reply)! : post;
  const all: Readonly<Record<string, FieldValue>> = {
    Body: written.body,
    ...likesOf(post, content),
    ...(reply ? { ParentItemID: post.parent!.id } : discussionValues(post, posts, content))
  };
  return {
    id: post.id,
    fsType: reply ? 0 : 1,
    contentTypeId: reply ? '0x0107' : '0x012002',
    parentFolderId: reply ? root.id : 0,
    authorId,
    created: instant(post.created),
    ...(written.edited ? { modified: instant(post.created + lengthOf(written.edited)), version: 2 } : {}),
    moderationStatus: !reply && discussion.isPending ? 2 : 0,
    // A plain classic board lacks most of the columns.
    values: Object.fromEntries(Object.entries(all).filter(([name]) => known.has(name)))
  };
}

function discussionValues(post: Post, posts: readonly Post[], content: BoardContent): Readonly<Record<string, FieldValue>> {
  const { discussion } = post;
  const replies = posts.filter(other => other.discussion === discussion && other.reply);
  const last = replies.at(-1);
  const best = replies.find(other => other.reply!.accepted);
  return {
    Title: discussion.title,
    DiscussionLastUpdated: instant((last ?? post).created),
    LastReplyBy: last ? content.users.get(last.reply!.by)!.id : null,
    BestAnswerId: best?.id ?? null,
    IsAnswered: best !== undefined,
    IsQuestion: discussion.isQuestion,
    IsFeatured: discussion.isFeatured,
    CategoriesLookup: content.categories.get(discussion.category ?? '') ?? null,
    DescendantLikesCount: replies.reduce((sum, other) => sum + other.reply!.likes, 0),
    KnowhowOutcome: discussion.outcome ?? null
  };
}

/** So many people, never the author, beginning at another one for every post. */
function likesOf(post: Post, content: BoardContent): Readonly<Record<string, FieldValue>> {
  const { by, likes } = post.reply ?? post.discussion;
  const candidates = [...content.users].filter(([alias, user]) => alias !== by && !user.isDeleted && !user.isGuest && alias !== 'visitor').map(([, user]) => user.id);
  const start = (post.id * 7) % candidates.length;
  return { LikesCount: likes, LikedBy: candidates.map((_, index) => candidates[(start + index) % candidates.length]!).slice(0, likes) };
}

/** Attaches the picture, shows it at the end of the body, and leaves author and dates as they were. */
function attach(store: Store, { list, users, system }: BoardContent, post: Post, picture: SeedPicture): void {
  const written = post.reply ?? post.discussion;
  const item = store.items.get(list, post.id, system);
  const { path } = store.attachments.add(list, item, picture.fileName, drawing(picture.drawing), system);
  const author = users.get(written.by)!;
  store.items.updateByForm(list, post.id, [
    { fieldName: 'Body', fieldValue: `${written.body}<p><img src="${path}" alt="${picture.fileName}"></p>` },
    { fieldName: 'Editor', fieldValue: JSON.stringify([{ Key: author.loginName }]) },
    { fieldName: 'Modified', fieldValue: item.modified }
  ], { newDocumentUpdate: true, datesInUTC: true }, system);
}
