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
  IsShareByEmailGuestUser: v.optional(v.boolean(), false), IsEmailAuthenticationGuestUser: v.optional(v.boolean(), false),
  Users: v.optional(v.array(userSchema), [])
});
const assignmentsSchema = v.object({
  value: v.array(v.object({
    Member: memberSchema,
    RoleDefinitionBindings: v.array(v.object({ BasePermissions: v.object({ High: v.string(), Low: v.string() }) }))
  }))
});

/** "Everyone" and "Everyone except external users"; the second ends in the tenant's id. */
const everyoneClaim = /^c:0\(\.s\|true$|spo-grid-all-users/i;

/**
 * Who can read what is posted here. Reading role assignments needs a right that members often lack: then only what they
 * may know is said, and that it is limited.
 */
export async function readAudience(access: BoardAccess, schema: BoardSchema): Promise<Audience> {
  try {
    const { body } = await access.connection.send({
      method: 'GET', path: `${list(access.listId)}/roleassignments`, query: { $expand: 'Member,Member/Users,RoleDefinitionBindings' }
    });
    return audienceOf(parse(assignmentsSchema, body), schema.ownItemsOnly);
  } catch (error) {
    if (!isAppError(error, 'forbidden')) throw error;
    return limitedAudience(access, schema);
  }
}

function audienceOf({ value }: v.InferOutput<typeof assignmentsSchema>, ownItemsOnly: boolean): Audience {
  const readers = value
    .filter(assignment => assignment.RoleDefinitionBindings.some(role => (permissionMask(role.BasePermissions) & rights.view) === rights.view))
    .map(assignment => assignment.Member);
  const people = readers.reduce<readonly v.InferOutput<typeof userSchema>[]>((all, member) => [...all, member, ...member.Users], []);
  const guests = people.filter(isGuest).map(person => person.Title);
  return {
    certainty: 'known',
    readers: [...readers].sort((a, b) => width(b) - width(a)).map(member => member.Title),
    everyone: people.some(person => everyoneClaim.test(person.LoginName)),
    guests: [...new Set(guests)],
    mayIncludeGuests: false,
    ownItemsOnly
  };
}

/** Most inclusive first: a claim for everyone, then groups by their size, then single people. */
function width(member: v.InferOutput<typeof memberSchema>): number {
  if (everyoneClaim.test(member.LoginName) || member.Users.some(user => everyoneClaim.test(user.LoginName))) return Number.MAX_SAFE_INTEGER;
  return member.PrincipalType === 8 ? member.Users.length + 1 : 0;
}

function isGuest(person: v.InferOutput<typeof userSchema>): boolean {
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
