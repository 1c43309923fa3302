import type { EntryKey, Expertise, ExpertiseEntries, ExpertiseSource } from '../../src/core/people';
import { nothingSaid } from '../../src/core/people';
import { attemptsInMemory } from '../../src/data/sharepoint/exactlyOnce';
import { expertisePlan, nominationsPlan } from '../../src/data/sharepoint/peoplePlans';
import type { PeopleListPlan } from '../../src/data/sharepoint/peoplePlans';
import { SharePointExpertiseEntries } from '../../src/data/sharepoint/SharePointExpertiseEntries';
import { SharePointExpertiseSource } from '../../src/data/sharepoint/SharePointExpertiseSource';
import { SharePointPeopleSetup } from '../../src/data/sharepoint/SharePointPeopleSetup';
import type { SiteContext } from '../../src/data/sharepoint/SiteContext';
import type { ListRow, Switches, UserRow } from '../../tenant/store/Store.ts';
import type { Role } from './ContractBoard';
import { makeTenantBoard } from './tenantBoard';
import type { TenantBoard } from './tenantBoard';

/** A site with the lists of the people feature on which several people act, each on a page of their own. */
export interface ExpertiseSite {
  entries(role: Role): ExpertiseEntries;
  source(role: Role): ExpertiseSource;
  tick(minutes: number): void;
  /** Takes all entries and nominations away. */
  empty(): void;
  close(): Promise<void>;
}

export interface TenantExpertiseSite extends ExpertiseSite {
  readonly target: TenantBoard;
  readonly list: ListRow;
  readonly nominations: ListRow;
  user(role: 'owner' | 'asker' | 'answerer'): UserRow;
}

/** A key as a form makes it. */
export function entryKey(number: number): EntryKey {
  return `00000000-0000-4000-8000-${String(number).padStart(12, '0')}` as EntryKey;
}

export function says(some: Partial<Expertise>): Expertise {
  return { ...nothingSaid, ...some };
}

export async function makeTenantExpertise(switches: Partial<Switches> = {}): Promise<TenantExpertiseSite> {
  const target = await makeTenantBoard('plain', switches);
  const setup = new SharePointPeopleSetup(target.context('owner'));
  await setup.apply(await setup.preview());
  const web = target.store.sites.webAt('/sites/intranet');
  if (!web) throw new Error('No site');
  const system = target.store.users.system(web.siteId);
  const listOf = (plan: PeopleListPlan): ListRow => target.store.lists.byPath(web, `/sites/intranet/Lists/${plan.urlName}`, system);
  const accounts = { owner: 'owner', asker: 'member', answerer: 'amara' } as const;
  const page = (role: Role): SiteContext => target.context(role, { attempts: attemptsInMemory() });
  return {
    target,
    get list() { return listOf(expertisePlan); },
    get nominations() { return listOf(nominationsPlan); },
    entries: role => new SharePointExpertiseEntries(page(role)),
    source: role => new SharePointExpertiseSource(page(role)),
    user(role) {
      const user = target.store.users.byUpn(web.siteId, `${accounts[role]}@contoso.example`);
      if (!user) throw new Error(role);
      return user;
    },
    tick: minutes => target.tick(minutes),
    empty() {
      for (const list of [listOf(expertisePlan), listOf(nominationsPlan)]) {
        const { rows } = target.store.items.query(list, { rowLimit: 5000, scope: 'RecursiveAll' }, system);
        for (const row of rows) target.store.items.remove(list, row.id, {}, system);
      }
    },
    close: () => target.close()
  };
}
