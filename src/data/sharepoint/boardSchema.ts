import * as v from 'valibot';
import type { Board, BoardFeature, BoardRights, DiscussionSort } from '../../core/discussion';
import { AppError } from '../../core/shared';
import type { BoardExtras } from './boardExtras';
import { askedColumns, columns, discussionContentType, featureColumns, messageContentType, rights } from './columns';
import type { ColumnName } from './columns';
import { need } from './connection';
import type { Ask, Part } from './connection';
import { list } from './odata';
import type { Reading } from './rows';
import type { CurrentPerson } from './SiteContext';

/** Rows that one operation may touch; not raisable in SharePoint Online. */
export const listViewThreshold = 5000;

/** A board with what the adapter alone needs to know. */
export interface BoardSchema {
  readonly board: Board;
  readonly reading: Reading;
  readonly discussionType: string;
  readonly messageType: string;
  readonly indexed: ReadonlySet<string>;
  readonly present: ReadonlySet<string>;
  /** Each person sees only their own posts (ReadSecurity 2). */
  readonly ownItemsOnly: boolean;
  /** May ask who has which permissions on this list. */
  readonly maySeePermissions: boolean;
  /** More rows than the threshold in all, but not in the root folder, where the discussions are: it has been tried. */
  readonly rootIsSmall: boolean;
}

const mask = v.object({ High: v.string(), Low: v.string() });
const listSchema = v.object({
  Id: v.string(),
  Title: v.string(),
  Description: v.string(),
  BaseTemplate: v.number(),
  ItemCount: v.number(),
  EnableAttachments: v.boolean(),
  EnableModeration: v.boolean(),
  ReadSecurity: v.optional(v.number(), 1),
  WriteSecurity: v.optional(v.number(), 1),
  DefaultViewUrl: v.string(),
  EffectiveBasePermissions: mask,
  RootFolder: v.object({ ServerRelativeUrl: v.string(), Properties: v.optional(v.record(v.string(), v.unknown()), {}) }),
  ContentTypes: v.array(v.looseObject({ StringId: v.optional(v.string()), Id: v.optional(v.object({ StringValue: v.string() })) })),
  Fields: v.array(v.object({ InternalName: v.string(), Indexed: v.boolean() }))
});
const userSchema = v.object({ Id: v.number(), LoginName: v.string(), IsShareByEmailGuestUser: v.optional(v.boolean(), false), IsEmailAuthenticationGuestUser: v.optional(v.boolean(), false) });

/** What opening a board asks besides rows and extras. The list with its columns and content types is one read. */
export function schemaAsks(listId: string, me: CurrentPerson | undefined): readonly Ask[] {
  return [
    {
      method: 'GET',
      path: list(listId),
      query: {
        $select: 'Id,Title,Description,BaseTemplate,ItemCount,EnableAttachments,EnableModeration,ReadSecurity,WriteSecurity,DefaultViewUrl,' +
          'EffectiveBasePermissions,RootFolder/ServerRelativeUrl,RootFolder/Properties,ContentTypes/StringId,Fields/InternalName,Fields/Indexed',
        $expand: 'RootFolder,RootFolder/Properties,ContentTypes,Fields'
      }
    },
    ...(me ? [] : [{ method: 'GET', path: 'web/currentuser', query: { $select: 'Id,LoginName,IsShareByEmailGuestUser,IsEmailAuthenticationGuestUser' } } as const])
  ];
}

/** Answers to `schemaAsks`, in their order. */
export function readSchema(parts: readonly Part[], known: CurrentPerson | undefined, extras: BoardExtras): BoardSchema {
  const info = parse(listSchema, need(parts[0]).body);
  const fields = info.Fields;
  const guests = new Set(extras.guests);
  const me = known ?? currentPerson(parse(userSchema, need(parts[1]).body));
  const present = new Set(fields.map(field => field.InternalName));
  const indexed = new Set(fields.filter(field => field.Indexed).map(field => field.InternalName));
  const permissions = permissionMask(info.EffectiveBasePermissions);
  const may = (right: bigint): boolean => (permissions & right) === right;
  if (!may(rights.view)) throw new AppError('forbidden', { status: 403 });
  const noEditing = info.WriteSecurity === 4 && !may(rights.manageLists);
  const boardRights: BoardRights = {
    canRead: true,
    canPost: may(rights.add),
    canReply: may(rights.add),
    canEditOwn: may(rights.edit) && !noEditing,
    canDeleteOwn: may(rights.remove) && !noEditing,
    canModerate: may(rights.moderate),
    canManageList: may(rights.manageLists)
  };
  const features = featuresOf(present, info.EnableAttachments, info.RootFolder.Properties);
  const isLarge = info.ItemCount > listViewThreshold;
  const types = info.ContentTypes.map(type => type.StringId ?? type.Id?.StringValue ?? '');
  return {
    board: {
      id: info.Id.replace(/[{}]/g, '').toLowerCase(),
      title: info.Title,
      description: info.Description,
      rootFolder: info.RootFolder.ServerRelativeUrl,
      classicUrl: info.DefaultViewUrl,
      itemCount: info.ItemCount,
      features,
      rights: boardRights,
      categories: features.indexOf('categories') >= 0 ? extras.categories : [],
      sorts: sortsOf(features, isLarge, indexed),
      requiresApproval: info.EnableModeration,
      isLarge,
      me: me.id,
      isCurrentUserGuest: me.isGuest
    },
    reading: { features, me: me.id, noEditing, guests: me.isGuest ? new Set([...guests, me.id]) : guests },
    discussionType: types.find(type => startsWith(type, discussionContentType)) ?? discussionContentType,
    messageType: types.find(type => startsWith(type, messageContentType)) ?? messageContentType,
    indexed,
    present,
    ownItemsOnly: info.ReadSecurity === 2,
    maySeePermissions: may(rights.enumeratePermissions),
    rootIsSmall: false
  };
}

/** The list has grown beyond the threshold while somebody looked at it. */
export function grownLarge(schema: BoardSchema): BoardSchema {
  const sorts = sortsOf(schema.board.features, true, schema.indexed);
  return { ...schema, rootIsSmall: false, board: { ...schema.board, isLarge: true, sorts } };
}

/** The list's own list of columns to read, of which a plain board has fewer. */
export function presentColumns(schema: Pick<BoardSchema, 'present'>, wanted: readonly ColumnName[]): readonly ColumnName[] {
  const optional = askedColumns as readonly string[];
  return wanted.filter(name => optional.indexOf(name) < 0 || schema.present.has(name));
}

function featuresOf(present: ReadonlySet<string>, attachments: boolean, properties: Readonly<Record<string, unknown>>): readonly BoardFeature[] {
  const byColumn = featureColumns.filter(entry => entry.columns.every(name => present.has(name))).map(entry => entry.feature);
  const votesAreLikes = ratingExperience(properties) === 'Likes';
  return [...byColumn.filter(feature => feature !== 'likes' || votesAreLikes), ...(attachments ? ['attachments' as const] : [])];
}

/** Property names of a bag come encoded: `Ratings_x005f_VotingExperience`. */
function ratingExperience(properties: Readonly<Record<string, unknown>>): unknown {
  return properties.Ratings_VotingExperience ?? properties.Ratings_x005f_VotingExperience;
}

/** Sorting a large list by a column without an index is refused by SharePoint: it is not offered. */
function sortsOf(features: readonly BoardFeature[], isLarge: boolean, indexed: ReadonlySet<string>): readonly DiscussionSort[] {
  return [
    ...(!isLarge || indexed.has(columns.lastActivity) ? ['lastActivity' as const] : []),
    'newest',
    ...(features.indexOf('likes') >= 0 && !isLarge ? ['mostLiked' as const] : [])
  ];
}

function currentPerson(user: v.InferOutput<typeof userSchema>): CurrentPerson {
  return { id: user.Id, isGuest: user.IsShareByEmailGuestUser || user.IsEmailAuthenticationGuestUser || /#ext#/i.test(user.LoginName) };
}

export function permissionMask({ High, Low }: v.InferOutput<typeof mask>): bigint {
  return BigInt(High) * BigInt(0x100000000) + BigInt(Low);
}

function startsWith(type: string, prefix: string): boolean {
  return type.toUpperCase().indexOf(prefix.toUpperCase()) === 0;
}

/** The shape that we rely on, or `unexpectedData` with the place where it differs. */
export function parse<S extends v.GenericSchema>(schema: S, body: unknown): v.InferOutput<S> {
  const parsed = v.safeParse(schema, body);
  if (parsed.success) return parsed.output;
  const [issue] = parsed.issues;
  throw new AppError('unexpectedData', { serviceMessage: `${v.getDotPath(issue) ?? 'answer'}: ${issue.message}` });
}
