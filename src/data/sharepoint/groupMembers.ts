import * as v from 'valibot';
import { parse } from './boardSchema';
import type { Part } from './connection';

/** Who is in a group of the site, as far as the site tells. */
export interface GroupMembers {
  readonly ids: readonly number[];
  /** False: directory groups or claims are in it too, and SharePoint does not say who is in those. */
  readonly isWhole: boolean;
}

/** PrincipalType of a person. */
const person = 1;
const membersSchema = v.object({ value: v.array(v.object({ Id: v.number(), PrincipalType: v.number() })) });

/** Columns to ask for. */
export const memberFields = 'Id,PrincipalType';

/** Undefined: refused. */
export function membersFrom(part: Part): GroupMembers | undefined {
  if ('error' in part) return undefined;
  const { value } = parse(membersSchema, part.answer.body);
  return { ids: value.map(one => one.Id), isWhole: value.every(one => one.PrincipalType === person) };
}

/** Undefined: nobody tells. On sites of a Microsoft 365 group its owners and members are one claim in the site's groups. */
export function isMemberOf(members: GroupMembers, siteUserId: number | undefined): boolean | undefined {
  if (siteUserId !== undefined && members.ids.indexOf(siteUserId) >= 0) return true;
  return members.isWhole ? false : undefined;
}
