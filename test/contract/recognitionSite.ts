import { keyOf } from '../../src/core/people';
import type { Person } from '../../src/core/people';
import { samplePeople } from '../../src/core/people/memory';
import type { ActKey, Badges, NewRecognition, Nominations, Recognition, RecognitionKey, Recognitions } from '../../src/core/recognition';
import { emptyWall, InMemoryBadges, InMemoryNominations, InMemoryRecognitions } from '../../src/core/recognition/memory';
import type { MemoryWall } from '../../src/core/recognition/memory';
import { attemptsInMemory } from '../../src/data/sharepoint/exactlyOnce';
import { recognitionPlans, recognitionsPlan } from '../../src/data/sharepoint/recognitionPlans';
import type { RecognitionListPlan } from '../../src/data/sharepoint/recognitionPlans';
import { SharePointBadgeNominations } from '../../src/data/sharepoint/SharePointBadgeNominations';
import { SharePointBadges } from '../../src/data/sharepoint/SharePointBadges';
import { SharePointRecognitions } from '../../src/data/sharepoint/SharePointRecognitions';
import { SharePointRecognitionSetup } from '../../src/data/sharepoint/SharePointRecognitionSetup';
import type { SiteContext } from '../../src/data/sharepoint/SiteContext';
import type { ListRow, Switches, UserRow } from '../../tenant/store/Store.ts';
import type { Role } from './ContractBoard';
import { makeTenantBoard } from './tenantBoard';
import type { TenantBoard } from './tenantBoard';

/** A site with the lists of recognition on which several people act, each on a page of their own. */
export interface RecognitionSite {
  recognitions(role: Role): Recognitions;
  badges(role: Role): Badges;
  nominations(role: Role): Nominations;
  person(role: Role): Promise<Person>;
  /** Id of a group with the owner in it. */
  readonly ownersGroupId: number;
  tick(minutes: number): void;
  /** Takes everything away that people put there. */
  empty(): void;
  close(): Promise<void>;
}

export interface TenantRecognitionSite extends RecognitionSite {
  readonly target: TenantBoard;
  listOf(plan: RecognitionListPlan): ListRow;
  user(role: Role): UserRow;
  /** Items in the list of recognitions. */
  stored(): number;
}

let keys = 0;
/** A key as a form makes it. */
export function recognitionKey(): RecognitionKey {
  return `00000000-0000-4000-8000-${String(++keys).padStart(12, '0')}` as RecognitionKey;
}

/** Thanks as a form gives it. */
export function thanks(recipients: readonly Person[], some: Partial<NewRecognition> = {}): NewRecognition {
  return { act: `act-${++keys}` as ActKey, kind: 'thanks', recipients, reason: 'You found the right form.', topics: [], values: [], ...some };
}

/** Gives thanks, one item for each recipient. */
export async function give(site: RecognitionSite, from: Role, to: readonly Role[], some: Partial<NewRecognition> = {}): Promise<readonly Recognition[]> {
  const recognitions = site.recognitions(from);
  const { wall } = await recognitions.open({ pageSize: 5 });
  const recipients = await Promise.all(to.map(role => site.person(role)));
  return recognitions.give(wall, thanks(recipients, some), recipients.map(recognitionKey));
}

export async function makeMemoryRecognition(lists: Partial<Pick<MemoryWall, 'bindsComments' | 'keepsWords'>> = {}): Promise<RecognitionSite> {
  const memory: MemoryWall = { ...emptyWall(), ...lists };
  let now = Date.parse('2026-03-01T09:00:00Z');
  const ownersGroupId = 3;
  memory.owners.add(keyOf(samplePeople.owner));
  memory.groups.set(keyOf(samplePeople.owner), [ownersGroupId]);
  const options = (role: Role) => ({ me: samplePeople[role], canManage: role === 'owner', canGive: role !== 'visitor', now: () => new Date(now) });
  return {
    recognitions: role => new InMemoryRecognitions(memory, options(role)),
    badges: role => new InMemoryBadges(memory, options(role)),
    nominations: role => new InMemoryNominations(memory, options(role)),
    person: async role => samplePeople[role],
    ownersGroupId,
    tick: minutes => { now += minutes * 60_000; },
    empty() {
      for (const kept of [memory.badges, memory.items, memory.responses, memory.steps, memory.comments]) kept.splice(0);
      memory.badgeKeys.clear();
    },
    close: async () => undefined
  };
}

export async function makeTenantRecognition(switches: Partial<Switches> = {}): Promise<TenantRecognitionSite> {
  const target = await makeTenantBoard('plain', switches);
  const setup = new SharePointRecognitionSetup(target.context('owner'));
  await setup.apply(await setup.preview());
  const web = target.store.sites.webAt('/sites/intranet');
  if (!web) throw new Error('No site');
  const system = target.store.users.system(web.siteId);
  const accounts: Readonly<Record<Role, string>> = { owner: 'owner', moderator: 'moderator', asker: 'member', answerer: 'amara', visitor: 'visitor' };
  const page = (role: Role): SiteContext => target.context(role, { attempts: attemptsInMemory() });
  const listOf = (plan: RecognitionListPlan): ListRow => target.store.lists.byPath(web, `/sites/intranet/Lists/${plan.urlName}`, system);
  const user = (role: Role): UserRow => target.store.users.ensure(web.siteId, `${accounts[role]}@contoso.example`);
  target.takeRequests();
  return {
    target, listOf, user,
    recognitions: role => new SharePointRecognitions(page(role)),
    badges: role => new SharePointBadges(page(role)),
    nominations: role => new SharePointBadgeNominations(page(role)),
    async person(role) {
      const { id, title, loginName, email } = user(role);
      return { siteUserId: id, name: title, loginName, email, isGuest: false, isDeleted: false };
    },
    ownersGroupId: web.ownerGroupId ?? 0,
    stored: () => target.store.lists.fresh(listOf(recognitionsPlan)).itemCount,
    tick: minutes => target.tick(minutes),
    empty() {
      for (const list of recognitionPlans.map(listOf)) {
        const { rows } = target.store.items.query(list, { rowLimit: 5000, scope: 'RecursiveAll' }, system);
        for (const row of rows) target.store.items.remove(list, row.id, {}, system);
      }
    },
    close: () => target.close()
  };
}
