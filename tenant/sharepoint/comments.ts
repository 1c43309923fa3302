/**
 * Comments of items and pages: `items(3)/comments`, `…/getcomments`, their replies and likes.
 *
 * Facts (recorded): newest first, 30 a page with an opaque token; ids are texts; what is created answers seven digits of
 * a second, the author's UPN and null for no mentions, what is read answers three at most, no UPN and an empty array.
 */
import { anyArgument, textArgument } from '../http/arguments.ts';
import type { Answer, Args, Call, EntityType, Navigation, Operation, Property } from '../http/resources.ts';
import type { CommentLike, CommentRow, ListRow, UserRow } from '../store/Store.ts';
import { errors } from './errors.ts';
import type { ItemEntity } from './itemShapeValues.ts';
import { itemsNextLink } from './itemsPaging.ts';

interface CommentEntity {
  readonly list: ListRow;
  readonly row: CommentRow;
  /** Just made by this call. */
  readonly isNew?: boolean;
}

interface LikeEntity {
  readonly list: ListRow;
  readonly like: CommentLike;
}

const pageLength = 30;
const sitePages = 119;

const likes = ({ list, row }: CommentEntity, call: Call): readonly CommentLike[] => call.store.comments.likes(list, row.itemId, row.id);
const person = (list: ListRow, id: number, call: Call): UserRow | undefined => call.store.users.byId(list.siteId, id);

/** `…:00.970Z` → `…:00.97Z` */
const shortest = (instant: string): string => instant.replace(/\.?0*Z$/, 'Z');
const sevenDigits = (instant: string): string => instant.replace('Z', '0000Z');

export const commentLikeType: EntityType<LikeEntity> = {
  name: 'Microsoft.SharePoint.Likes.userEntity',
  path: ({ like }) => `LikedBy(${like.userId})`,
  complete: true,
  properties: {
    creationDate: { type: 'Edm.DateTime', get: ({ like }) => shortest(like.created) },
    email: { type: 'Edm.String', get: ({ list, like }, call) => person(list, like.userId, call)?.email ?? '' },
    id: { type: 'Edm.Int32', get: ({ like }) => like.userId },
    loginName: { type: 'Edm.String', get: ({ list, like }, call) => person(list, like.userId, call)?.loginName ?? '' },
    name: { type: 'Edm.String', get: ({ list, like }, call) => person(list, like.userId, call)?.title ?? '' }
  }
};

const properties: Readonly<Record<string, Property<CommentEntity>>> = {
  // A complex value that clients may name in $expand all the same (recorded).
  author: { type: 'SP.Sharing.Principal', expandable: true, get: author },
  createdDate: { type: 'Edm.DateTime', get: ({ row, isNew }) => (isNew === true ? sevenDigits : shortest)(row.created) },
  id: { type: 'Edm.String', get: ({ row }) => String(row.id) },
  isLikedByUser: { type: 'Edm.Boolean', get: (comment, call) => likes(comment, call).some(like => like.userId === call.user.id) },
  isReply: { type: 'Edm.Boolean', get: ({ row }) => row.parentId > 0 },
  itemId: { type: 'Edm.Int32', get: ({ row }) => row.itemId },
  likeCount: { type: 'Edm.Int32', get: (comment, call) => likes(comment, call).length },
  listId: { type: 'Edm.Guid', get: ({ row }) => row.listId },
  mentions: { type: 'Collection(Microsoft.SharePoint.Comments.Client.Identity)', get: mentions },
  modifiedDate: { type: 'Edm.DateTime', get: () => null },
  parentId: { type: 'Edm.String', get: ({ row }) => String(row.parentId) },
  replyCount: { type: 'Edm.Int32', get: ({ row }) => row.replyCount },
  text: { type: 'Edm.String', get: ({ row }) => row.text }
};

const replies: Navigation<CommentEntity> = {
  target: () => commentType,
  many: true,
  get: ({ list, row }, call) => page(list, row.itemId, row.id, call).values,
  list: ({ list, row }, call) => paged(list, row.itemId, row.id, call),
  create: ({ list, row }, call) => create(list, row.itemId, row.id, call),
  keys: { '': ({ list, row }, args, call) => byId(list, row.itemId, args, call) }
};

const commentType: EntityType<CommentEntity> = {
  name: 'Microsoft.SharePoint.Comments.comment',
  path: ({ row }) => `web/lists('${row.listId}')/GetItemById(${row.itemId})/Comments(${row.id})`,
  complete: true,
  properties,
  navigation: {
    likedBy: { target: commentLikeType, many: true, get: (comment, call) => likes(comment, call).map(like => ({ list: comment.list, like })) },
    replies
  },
  operations: { like: setLike(true), unlike: setLike(false) },
  remove: ({ list, row }, call) => {
    call.meter.units(2);
    call.store.comments.remove(list, row.itemId, row.id, call.user);
    return { kind: 'empty', status: 200 };
  }
};

/** `items(3)/comments` */
export const commentsOfItem: Navigation<ItemEntity> = {
  target: commentType,
  many: true,
  hidden: true,
  get: ({ list, item }, call) => page(list, item.id, 0, call).values,
  list: ({ list, item }, call) => paged(list, item.id, 0, call),
  create: ({ list, item }, call) => create(list, item.id, 0, call),
  keys: { '': ({ list, item }, args, call) => byId(list, item.id, args, call) },
  operations: {
    deleteall: {
      method: 'POST',
      run: ({ list, item }, _args, call) => {
        call.meter.units(2);
        call.store.comments.removeAll(list, item.id, call.user);
        return { kind: 'null', name: 'DeleteAll' };
      }
    }
  }
};

export const commentOperations: Readonly<Record<string, Operation<ItemEntity>>> = {
  getcomments: { method: 'GET', run: ({ list, item }, _args, call) => paged(list, item.id, 0, call) },
  setcommentsdisabled: {
    method: 'POST',
    run: async ({ list, item }, args, call) => {
      call.meter.units(2);
      call.store.comments.setDisabled(list, item.id, String(await anyArgument(args, call, 'value')).toLowerCase() === 'true', call.user);
      return { kind: 'null', name: 'SetCommentsDisabled' };
    }
  },
  like: setPageLike(true),
  unlike: setPageLike(false)
};

/** Pages have likes of their own; the service refuses them on all other items, who have Reputation.SetLike. */
export const likedByInformation: Navigation<ItemEntity> = {
  target: {
    name: 'Microsoft.SharePoint.Likes.likedByInformation',
    path: ({ list, item }: ItemEntity) => `Web/Lists(guid'${list.id}')/Items(${item.id})/LikedByInformation`,
    complete: true,
    properties: {
      isLikedByUser: { type: 'Edm.Boolean', get: ({ list, item }, call) => call.store.comments.likes(list, item.id, 0).some(like => like.userId === call.user.id) },
      // A text, unlike the number of comments (recorded).
      likeCount: { type: 'Edm.Int64', get: ({ list, item }, call) => call.store.comments.likes(list, item.id, 0).length }
    },
    navigation: {
      likedBy: { target: commentLikeType, many: true, get: ({ list, item }, call) => call.store.comments.likes(list, item.id, 0).map(like => ({ list, like })) }
    }
  },
  many: false,
  get: entity => {
    if (entity.list.template !== sitePages) {
      throw errors.likesNotSupported();
    }
    return entity;
  }
};

function setPageLike(liked: boolean): Operation<ItemEntity> {
  return {
    method: 'POST',
    run: ({ list, item }, _args, call) => {
      call.meter.units(2);
      call.store.comments.like(list, item.id, 0, liked, call.user);
      return { kind: 'null', name: liked ? 'Like' : 'Unlike' };
    }
  };
}

function setLike(liked: boolean): Operation<CommentEntity> {
  return {
    method: 'POST',
    run: ({ list, row }, _args, call) => {
      call.meter.units(2);
      call.store.comments.like(list, row.itemId, row.id, liked, call.user);
      return { kind: 'null', name: liked ? 'Like' : 'Unlike' };
    }
  };
}

function byId(list: ListRow, itemId: number, args: Args, call: Call): CommentEntity {
  return { list, row: call.store.comments.byId(list, itemId, Number(textArgument(args, 'id')), call.user) };
}

async function create(list: ListRow, itemId: number, parentId: number, call: Call): Promise<Answer> {
  call.meter.units(2);
  const body = await call.json();
  const named = (body.mentions as { results?: unknown } | null | undefined)?.results ?? body.mentions;
  const mentioned = (Array.isArray(named) ? named : []) as readonly { loginName?: string; email?: string }[];
  const row = call.store.comments.add(list, itemId, {
    text: String(body.text ?? ''), parentId, mentions: mentioned.flatMap(({ loginName, email }) => loginName ?? email ?? [])
  }, call.user);
  return { kind: 'entity', type: commentType, value: { list, row, isNew: true }, status: 201 };
}

function paged(list: ListRow, itemId: number, parentId: number, call: Call): Answer {
  call.meter.units(2);
  const { values, next } = page(list, itemId, parentId, call);
  return { kind: 'collection', type: commentType, values, ...(next === undefined ? {} : { nextLink: itemsNextLink(call.requestUrl, token(next)) }) };
}

function page(list: ListRow, itemId: number, parentId: number, call: Call): { readonly values: readonly CommentEntity[]; readonly next: number | undefined } {
  const skipToken = call.options.get('$skiptoken');
  const rows = call.store.comments.of(list, itemId, {
    parentId, limit: pageLength + 1, ...(skipToken === undefined ? {} : { before: positionOf(skipToken) })
  }, call.user);
  const shown = rows.slice(0, pageLength);
  return { values: shown.map(row => ({ list, row })), next: rows.length > pageLength ? shown[shown.length - 1]!.id : undefined };
}

/** Opaque, and as long as the service's own: 21 bytes, of which the last four are the id of the last comment. */
function token(id: number): string {
  const bytes = Buffer.alloc(21);
  bytes[4] = 16;
  bytes.writeUInt32BE(id, 17);
  return bytes.toString('base64');
}

function positionOf(skipToken: string): number {
  const bytes = Buffer.from(skipToken, 'base64');
  if (bytes.length !== 21) {
    throw errors.argument('The query string is not valid: the paging position cannot be read.');
  }
  return bytes.readUInt32BE(17);
}

function author({ list, row, isNew }: CommentEntity, call: Call): Record<string, unknown> {
  const user = person(list, row.authorId, call);
  return {
    directoryObjectId: null, email: user?.email ?? '', expiration: null, id: row.authorId, isActive: user?.isDeleted !== true, isExternal: user?.isGuest === true, jobTitle: null,
    loginName: user?.loginName ?? '', name: user?.title ?? '', principalType: 1, userId: null, userPrincipalName: isNew === true ? user?.upn ?? null : null
  };
}

function mentions({ list, row, isNew }: CommentEntity, call: Call): readonly Record<string, unknown>[] | null {
  const users = row.mentions.flatMap(id => person(list, id, call) ?? []);
  return isNew === true && users.length === 0 ? null : users.map(({ email, id, loginName, title }) => ({ email, id, loginName, name: title }));
}
