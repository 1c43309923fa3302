import * as v from 'valibot';
import type { Audience } from '../../core/discussion';
import { isAppError } from '../../core/shared';
import type { BoardAccess } from './BoardAccess';
import type { BoardSchema } from './boardSchema';
import { parse, permissionMask } from './boardSchema';
import { rights } from './columns';
import { list } from './odata';

const userSchema = v.object({
  Id: v.number(), Title: v.string(), LoginName: v.string(),
  IsShareByEmailGuestUser: v.optional(v.boolean(), false), IsEmailAuthenticationGuestUser: v.optional(v.boolean(), false)
});
const memberSchema = v.looseObject({
  Id: v.number(), Title: v.string(), LoginName: v.string(), PrincipalType: v.number(),
  IsShareByEmailGuestUser: v.optional(v.boolean(), false), IsEmailAuthenticationGuestUser: v.optional(v.boolean(), false)
});
type Member = v.InferOutput<typeof memberSchema>;
type User = v.InferOutput<typeof userSchema>;
const usersSchema = v.object({ value: v.array(userSchema) });
const assignmentsSchema = v.object({
  value: v.array(v.object({
    Member: memberSchema,
    RoleDefinitionBindings: v.array(v.object({ BasePermissions: v.object({ High: v.string(), Low: v.string() }) }))
  }))
});

/** "Everyone" and "Everyone except external users"; the second ends in the tenant's id. */
const everyoneClaim = /^c:0\(\.s\|true$|spo-grid-all-users/i;

/**
 * Who can read what is posted here: role assignments first, then the members of the groups among them in one request.
 * Reading role assignments needs a right that members often lack: then only what they may know is said, and that it is
 * limited.
 */
export async function readAudience(access: BoardAccess, schema: BoardSchema): Promise<Audience> {
  if (!schema.maySeePermissions) return limitedAudience(access, schema);
  try {
    const { body } = await access.connection.send({
      method: 'GET', path: `${list(access.listId)}/roleassignments`, query: { $expand: 'Member,RoleDefinitionBindings' }
    });
    const readers = parse(assignmentsSchema, body).value
      .filter(assignment => assignment.RoleDefinitionBindings.some(role => (permissionMask(role.BasePermissions) & rights.view) === rights.view))
      .map(assignment => assignment.Member);
    return audienceOf(readers, await membersOf(access, readers.filter(isGroup)), schema);
  } catch (error) {
    if (!isAppError(error, 'forbidden')) throw error;
    return limitedAudience(access, schema);
  }
}

/** By group id; a group that hides its members is absent. */
async function membersOf(access: BoardAccess, groups: readonly Member[]): Promise<ReadonlyMap<number, readonly User[]>> {
  if (groups.length === 0) return new Map();
  const parts = await access.connection.batch(groups.map(group => ({
    method: 'GET', path: `web/sitegroups/getbyid(${group.Id})/users`, query: { $select: 'Id,Title,LoginName,IsShareByEmailGuestUser,IsEmailAuthenticationGuestUser' }
  })));
  const known = new Map<number, readonly User[]>();
  groups.forEach((group, index) => {
    const part = parts[index];
    if ('answer' in part) known.set(group.Id, parse(usersSchema, part.answer.body).value);
  });
  return known;
}

function audienceOf(readers: readonly Member[], members: ReadonlyMap<number, readonly User[]>, schema: BoardSchema): Audience {
  const people = readers.reduce<readonly User[]>((all, reader) => [...all, reader, ...(members.get(reader.Id) ?? [])], []);
  const hidden = readers.some(reader => isGroup(reader) && !members.has(reader.Id));
  const width = (reader: Member): number => widthOf(reader, members.get(reader.Id) ?? []);
  return {
    certainty: hidden ? 'limited' : 'known',
    readers: [...readers].sort((a, b) => width(b) - width(a)).map(reader => reader.Title),
    everyone: people.some(person => everyoneClaim.test(person.LoginName)),
    guests: [...new Set(people.filter(isGuest).map(person => person.Title))],
    mayIncludeGuests: hidden && schema.reading.guests.size > 0,
    ownItemsOnly: schema.ownItemsOnly
  };
}

function isGroup(member: Member): boolean {
  return member.PrincipalType === 8;
}

/** Most inclusive first: a claim for everyone, then groups by their size, then single people. */
function widthOf(reader: Member, members: readonly User[]): number {
  if ([reader, ...members].some(person => everyoneClaim.test(person.LoginName))) return Number.MAX_SAFE_INTEGER;
  return isGroup(reader) ? members.length + 1 : 0;
}

function isGuest(person: User): boolean {
  return person.IsShareByEmailGuestUser || person.IsEmailAuthenticationGuestUser || /#ext#/i.test(person.LoginName);
}

const groupSchema = v.object({ Title: v.string() });

async function limitedAudience(access: BoardAccess, schema: BoardSchema): Promise<Audience> {
  const groups = ['AssociatedVisitorGroup', 'AssociatedMemberGroup', 'AssociatedOwnerGroup'];
  const parts = await access.connection.batch(groups.map(group => ({ method: 'GET', path: `web/${group}`, query: { $select: 'Title' } })));
  const readers = parts.map(part => ('error' in part ? undefined : v.safeParse(groupSchema, part.answer.body)));
  return {
    certainty: 'limited',
    readers: readers.filter(parsed => parsed?.success).map(parsed => (parsed?.output as v.InferOutput<typeof groupSchema>).Title),
    everyone: false,
    guests: [],
    mayIncludeGuests: schema.reading.guests.size > 0,
    ownItemsOnly: schema.ownItemsOnly
  };
}
