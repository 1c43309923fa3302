import { keyOf, samePerson } from '../../core/people';
import type { Person } from '../../core/people';
import type { Badge, BadgeId, ManagerSource, Wall } from '../../core/recognition';
import { isAwarder } from '../../core/recognition';
import type { Connection } from './connection';
import { isMemberOf, memberFields, membersFrom } from './groupMembers';
import type { GroupMembers } from './groupMembers';
import { id as idText } from './odata';

/** Milliseconds that the members of a group are remembered. */
const lifetime = 5 * 60_000;

/** A claim to have given a badge to somebody, to be held against the groups and the managers. */
export interface AwardClaim {
  readonly by: Person;
  readonly recipient: Person;
  readonly badge: Badge;
}

export type AwardJudge = (by: Person, badge: BadgeId, recipient: Person) => boolean | undefined;

/** Who may award: asks the groups that badges name for their members, and the profiles of recipients for their managers. */
export class Awarders {
  private readonly groups = new Map<number, { readonly at: number; readonly members: Promise<GroupMembers | undefined> }>();

  /** @param connection the page's own gathering one: everything asked here is one request */
  public constructor(private readonly connection: Connection, private readonly managers: ManagerSource) {}

  /** Answers about these claims only; undefined where a group does not show its members, or nobody tells a manager. */
  public async judge(wall: Pick<Wall, 'me' | 'myGroupIds'>, claims: readonly AwardClaim[]): Promise<AwardJudge> {
    const groupIds = new Set(claims.flatMap(({ badge: { awarders } }) => (awarders.kind === 'group' ? [awarders.groupId] : [])));
    const recipients = new Map(claims.filter(claim => claim.badge.awarders.kind === 'managers').map(claim => [keyOf(claim.recipient), claim.recipient]));
    const [members, managers] = await Promise.all([
      Promise.all([...groupIds].map(async id => [id, await this.membersOf(id)] as const)),
      Promise.all([...recipients].map(async ([key, recipient]) => [key, await this.managers.managerOf(recipient)] as const))
    ]);
    const memberIds = new Map(members);
    const managerOf = new Map(managers);
    const badges = new Map(claims.map(claim => [claim.badge.id, claim.badge]));
    return (by, badgeId, recipient) => {
      const badge = badges.get(badgeId);
      return badge && isAwarder(badge, recipient, {
        myGroupIds: groupsOf(by, wall, memberIds, badge),
        isMyReport: person => isManagerOf(by, managerOf.get(keyOf(person)))
      });
    };
  }

  /** Undefined: nobody tells. */
  public async isManager(by: Person, recipient: Person): Promise<boolean | undefined> {
    return isManagerOf(by, await this.managers.managerOf(recipient));
  }

  public membersOf(groupId: number): Promise<GroupMembers | undefined> {
    const now = this.connection.clock.now();
    const kept = this.groups.get(groupId);
    if (kept && now - kept.at < lifetime) return kept.members;
    const members = this.connection.batch([{ method: 'GET', path: `web/sitegroups/getbyid(${idText(groupId)})/users`, query: { $select: memberFields } }]).then(([part]) => membersFrom(part));
    members.catch(() => this.groups.delete(groupId));
    this.groups.set(groupId, { at: now, members });
    return members;
  }
}

function isManagerOf(by: Person, manager: Awaited<ReturnType<ManagerSource['managerOf']>>): boolean | undefined {
  if (manager === undefined) return undefined;
  return manager !== null && samePerson(manager, by);
}

/** Whether somebody is in the badge's own group; where that does not show, of the reader their own groups tell. Undefined: nobody tells. */
function groupsOf(by: Person, wall: Pick<Wall, 'me' | 'myGroupIds'>, members: ReadonlyMap<number, GroupMembers | undefined>, badge: Badge): readonly number[] | undefined {
  if (badge.awarders.kind !== 'group') return undefined;
  const { groupId } = badge.awarders;
  const known = members.get(groupId);
  const isMember = known && isMemberOf(known, by.siteUserId);
  if (isMember !== undefined) return isMember ? [groupId] : [];
  const own = by.siteUserId === wall.me.siteUserId ? wall.myGroupIds : undefined;
  return known === undefined || own?.includes(groupId) === true ? own : undefined;
}
