import * as v from 'valibot';
import type { Person, PersonRef } from '../../core/people';
import { AppError, isAppError } from '../../core/shared';
import { parse, permissionMask } from './boardSchema';
import { rights } from './columns';
import { need } from './connection';
import type { Ask, Connection, Part } from './connection';
import { text } from './odata';

const meSchema = v.object({ Id: v.number(), Title: v.nullable(v.string()), LoginName: v.string(), Email: v.optional(v.nullable(v.string())) });
const idSchema = v.object({ Id: v.number() });

export const meAsk: Ask = { method: 'GET', path: 'web/currentuser', query: { $select: 'Id,Title,LoginName,Email' } };
/** SharePoint's own groups of the reader; those whom only a directory group makes a member are not told. */
export const myGroupsAsk: Ask = { method: 'GET', path: 'web/currentuser/groups', query: { $select: 'Id' } };
export const webRightsAsk: Ask = { method: 'GET', path: 'web', query: { $select: 'EffectiveBasePermissions' } };

export function meFrom(part: Part): Person {
  const { Id, Title, LoginName, Email } = parse(meSchema, need(part).body);
  return { siteUserId: Id, name: Title ?? '', loginName: LoginName, ...(Email ? { email: Email } : {}), isGuest: /#ext#/i.test(LoginName), isDeleted: false };
}

/** Undefined: refused. */
export function idsFrom(part: Part): readonly number[] | undefined {
  return 'error' in part ? undefined : parse(v.object({ value: v.array(idSchema) }), part.answer.body).value.map(one => one.Id);
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
