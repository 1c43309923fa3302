import * as v from 'valibot';
import type { Person, PersonRef } from '../../core/people';
import { AppError, isAppError } from '../../core/shared';
import { isRefusedView } from './behaviors/translateErrors';
import { parse, permissionMask } from './boardSchema';
import { rights } from './columns';
import { need } from './connection';
import type { Ask, Connection, Part } from './connection';
import { text } from './odata';

const meSchema = v.object({ Id: v.number(), Title: v.nullable(v.string()), LoginName: v.string(), Email: v.optional(v.nullable(v.string())) });
const idSchema = v.object({ Id: v.number() });

export const meAsk: Ask = { method: 'GET', path: 'web/currentuser', query: { $select: 'Id,Title,LoginName,Email' } };
export const webRightsAsk: Ask = { method: 'GET', path: 'web', query: { $select: 'EffectiveBasePermissions' } };

const readerSelect = 'EffectiveBasePermissions,CurrentUser/Id,CurrentUser/Title,CurrentUser/LoginName,CurrentUser/Email';
/** Who reads and what they may do on the site, as one question: each part of a batch is charged by itself. */
export const readerAsk: Ask = { method: 'GET', path: 'web', query: { $select: readerSelect, $expand: 'CurrentUser' } };
const readerWithGroupsAsk: Ask = { method: 'GET', path: 'web', query: { $select: `${readerSelect},CurrentUser/Groups/Id`, $expand: 'CurrentUser,CurrentUser/Groups' } };

export interface Reader {
  readonly me: Person;
  readonly mayManageSite: boolean;
  /** SharePoint's own groups of the reader; those that only a directory group makes them a member of are not told. Undefined: refused, or not asked for. */
  readonly myGroupIds?: readonly number[];
}

const readerSchema = v.object({ CurrentUser: v.object({ ...meSchema.entries, Groups: v.optional(v.array(idSchema)) }) });

/** With the groups. A second request only where SharePoint refuses to say all of it at once. */
export async function askReader(connection: Connection): Promise<Reader> {
  const [whole] = await connection.batch([readerWithGroupsAsk]);
  return readerFrom('error' in whole && (whole.error.kind === 'forbidden' || isRefusedView(whole.error)) ? (await connection.batch([readerAsk]))[0] : whole);
}

export function readerFrom(part: Part): Reader {
  const { CurrentUser } = parse(readerSchema, need(part).body);
  return { me: personFrom(CurrentUser), mayManageSite: mayManageSite(part), ...(CurrentUser.Groups ? { myGroupIds: CurrentUser.Groups.map(group => group.Id) } : {}) };
}

export function meFrom(part: Part): Person {
  return personFrom(parse(meSchema, need(part).body));
}

function personFrom({ Id, Title, LoginName, Email }: v.InferOutput<typeof meSchema>): Person {
  return { siteUserId: Id, name: Title ?? '', loginName: LoginName, ...(Email ? { email: Email } : {}), isGuest: /#ext#/i.test(LoginName), isDeleted: false };
}

/** To make the lists and to say who may write some of them takes both rights. */
export function mayManageSite(part: Part): boolean {
  if ('error' in part) return false;
  const { EffectiveBasePermissions } = parse(v.object({ EffectiveBasePermissions: v.object({ High: v.string(), Low: v.string() }) }), part.answer.body);
  const needed = rights.manageLists | rights.managePermissions;
  return (permissionMask(EffectiveBasePermissions) & needed) === needed;
}

/** The id by which a person column is written; somebody who never was on the site is added to its user list. */
export async function ensuredUserId(connection: Connection, person: PersonRef): Promise<number> {
  if (person.siteUserId !== undefined) return person.siteUserId;
  const logonName = person.loginName ?? person.email;
  if (!logonName) throw new AppError('invalid', { field: 'person' });
  const { body } = await connection.send({ method: 'POST', path: 'web/ensureuser', body: { logonName }, repeatable: true });
  return parse(idSchema, body).Id;
}

/** Undefined: whoever never was on the site. */
export async function knownUserId(connection: Connection, { siteUserId, loginName, email }: PersonRef): Promise<number | undefined> {
  if (siteUserId !== undefined || (!loginName && !email)) return siteUserId;
  try {
    const { body } = await connection.send(loginName
      ? { method: 'GET', path: 'web/siteusers(@v)', query: { '@v': text(loginName), $select: 'Id' } }
      : { method: 'GET', path: 'web/siteusers/getbyemail(@v)', query: { '@v': text(email ?? ''), $select: 'Id' } });
    return parse(idSchema, body).Id;
  } catch (error) {
    if (isAppError(error, 'notFound') || isAppError(error, 'unexpected')) return undefined;
    throw error;
  }
}
