import type { Person } from '../../src/core/people';
import { samplePeople } from '../../src/core/people/memory';
import type { NewShareRound, RecognitionKey, Share, ShareRound, ShareRounds } from '../../src/core/recognition';
import { emptyShares, InMemoryShareRounds } from '../../src/core/recognition/memory';
import type { Instant } from '../../src/core/shared';
import { attemptsInMemory } from '../../src/data/sharepoint/exactlyOnce';
import { SharePointShareRounds } from '../../src/data/sharepoint/SharePointShareRounds';
import { SharePointShareSetup } from '../../src/data/sharepoint/SharePointShareSetup';
import { shareRoundPlans } from '../../src/data/sharepoint/shareRoundPlans';
import type { ShareListPlan } from '../../src/data/sharepoint/shareRoundPlans';
import type { ListRow, UserRow } from '../../tenant/store/Store.ts';
import type { Role } from './ContractBoard';
import { makeTenantBoard } from './tenantBoard';
import type { TenantBoard } from './tenantBoard';

/** A site with the lists of gain-share rounds on which several people act, each on a page of their own. */
export interface ShareSite {
  rounds(role: Role): ShareRounds;
  person(role: Role): Promise<Person>;
  now(): Date;
  tick(minutes: number): void;
  /** Takes everything away that people put there. */
  empty(): void;
  close(): Promise<void>;
}

export interface TenantShareSite extends ShareSite {
  readonly target: TenantBoard;
  listOf(plan: ShareListPlan): ListRow;
  user(role: Role): UserRow;
}

/** Minutes that a round of these tests is open. */
export const openFor = 60;

let keys = 0;
/** A key as a form makes it. */
export function shareKey(): RecognitionKey {
  return `00000000-0000-4000-9000-${String(++keys).padStart(12, '0')}` as RecognitionKey;
}

export function newRound(site: ShareSite, some: Partial<NewShareRound> = {}): NewShareRound {
  const at = (minutes: number): Instant => `${new Date(site.now().getTime() + minutes * 60_000).toISOString().slice(0, 19)}Z` as Instant;
  return { title: 'First quarter', opens: at(0), closes: at(openFor), ...some };
}

export async function startRound(site: ShareSite, some: Partial<NewShareRound> = {}): Promise<ShareRound> {
  return site.rounds('owner').start(newRound(site, some), shareKey());
}

/** `answerer: 60` → shares of that person. */
export async function division(site: ShareSite, wanted: Partial<Record<Role, number>>): Promise<readonly Share[]> {
  return Promise.all(Object.entries(wanted).map(async ([role, shares]) => ({ recipient: await site.person(role as Role), shares })));
}

export async function makeMemoryShares(): Promise<ShareSite> {
  const memory = emptyShares();
  let now = Date.parse('2026-03-01T09:00:00Z');
  return {
    rounds: role => new InMemoryShareRounds(memory, { me: samplePeople[role], canManage: role === 'owner', canGive: role !== 'visitor', now: () => new Date(now) }),
    person: async role => samplePeople[role],
    now: () => new Date(now),
    tick: minutes => { now += minutes * 60_000; },
    empty() {
      memory.rounds.splice(0);
      memory.ballots.splice(0);
    },
    close: async () => undefined
  };
}

export async function makeTenantShares(): Promise<TenantShareSite> {
  const target = await makeTenantBoard('plain');
  const setup = new SharePointShareSetup(target.context('owner'));
  await setup.apply(await setup.preview());
  const web = target.store.sites.webAt('/sites/intranet');
  if (!web) throw new Error('No site');
  const system = target.store.users.system(web.siteId);
  const accounts: Readonly<Record<Role, string>> = { owner: 'owner', moderator: 'moderator', asker: 'member', answerer: 'amara', visitor: 'visitor' };
  const listOf = (plan: ShareListPlan): ListRow => target.store.lists.byPath(web, `/sites/intranet/Lists/${plan.urlName}`, system);
  const user = (role: Role): UserRow => target.store.users.ensure(web.siteId, `${accounts[role]}@contoso.example`);
  target.takeRequests();
  return {
    target, listOf, user,
    rounds: role => new SharePointShareRounds(target.context(role, { attempts: attemptsInMemory() })),
    async person(role) {
      const { id, title, loginName, email } = user(role);
      return { siteUserId: id, name: title, loginName, email, isGuest: false, isDeleted: false };
    },
    now: () => new Date(target.context('owner').clock?.now() ?? 0),
    tick: minutes => target.tick(minutes),
    empty() {
      for (const list of shareRoundPlans.map(listOf)) {
        const { rows } = target.store.items.query(list, { rowLimit: 10_000, scope: 'RecursiveAll' }, system);
        for (const row of rows) target.store.items.remove(list, row.id, {}, system);
      }
    },
    close: () => target.close()
  };
}
