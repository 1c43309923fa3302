/** What a page must know of the tenant, read from the store. */
import { demandDigest, digestSeconds, makeDigest } from '../http/digest.ts';
import { permissionBits } from '../store/permissionBits.ts';
import type { Store, UserRow, WebRow } from '../store/Store.ts';
import type { FactsSource, Mask, PageFacts, PersonChoice } from './pageFacts.ts';

/** How many people the toolbar offers. */
const offered = 12;
const rankOfRole = ['Owner', 'Moderator', 'Member', 'Visitor', 'Guest'];

export function storeFacts(store: Store): FactsSource {
  const webOf = (site: string): WebRow | undefined => {
    const web = store.sites.webAt(`/sites/${site}`);
    return web?.path.toLowerCase() === `/sites/${site}`.toLowerCase() ? web : undefined;
  };
  const both = (site: string, upn: string): { web: WebRow; user: UserRow } | undefined => {
    const web = webOf(site);
    const user = web && store.users.byUpn(web.siteId, upn);
    return web && user && !user.isDeleted ? { web, user } : undefined;
  };
  return {
    people(site) {
      const web = webOf(site);
      if (!web) return [];
      const named = store.users.list(web.siteId)
        .filter(user => user.principalType === 1 && user.upn && !user.isDeleted && !user.isHiddenInUI)
        .map(user => ({ upn: user.upn, name: user.title, title: user.jobTitle, role: roleOf(store, web, user) }));
      return oneOfEachRoleFirst(named).slice(0, offered);
    },
    facts(site, upn): PageFacts | undefined {
      const found = both(site, upn);
      if (!found) return undefined;
      const { web, user } = found;
      const onWeb = store.permissions.effective(user, { kind: 'web', web });
      if (!(onWeb & permissionBits.open)) return undefined;
      const pages = store.lists.all(web, user).find(list => list.template === 119);
      return {
        site: { id: web.siteId },
        web: { id: web.id, title: web.title, path: web.path, permissions: mask(onWeb) },
        pageList: {
          id: pages?.id ?? '00000000-0000-0000-0000-000000000000',
          permissions: mask(pages ? store.permissions.effective(user, { kind: 'list', list: pages }) : onWeb)
        },
        user: {
          id: user.id, upn: user.upn, loginName: user.loginName, name: user.title, email: user.email,
          isGuest: user.isGuest, isSiteAdmin: user.isSiteAdmin
        },
        digest: { value: makeDigest(web, user, store.now()), timeoutSeconds: digestSeconds }
      };
    },
    boards(site, upn) {
      const found = both(site, upn);
      if (!found) return [];
      return store.lists.all(found.web, found.user)
        .filter(list => list.template === 108 && !list.hidden)
        .map(list => ({ title: list.title, address: list.rootFolder.slice(found.web.path.length + 1) }));
    },
    listId(site, upn, address) {
      const found = both(site, upn);
      if (!found) return undefined;
      const path = `${found.web.path}/${address}`.toLowerCase();
      // A saved page holds the id whoever looks at it; whether the list may be read is for the list to say.
      return store.lists.all(found.web, store.users.system(found.web.siteId)).find(list => list.rootFolder.toLowerCase() === path)?.id;
    },
    digestHolds(site, upn, digest) {
      const found = both(site, upn);
      if (!found) return false;
      try {
        demandDigest(digest, found.web, found.user, store.now());
        return true;
      } catch {
        return false;
      }
    }
  };
}

function mask(rights: bigint): Mask {
  return { High: Number(rights >> 32n), Low: Number(rights & 0xffffffffn) };
}

/** The word for what a person may do, as people say it. */
function roleOf(store: Store, web: WebRow, user: UserRow): string {
  const rights = store.permissions.effective(user, { kind: 'web', web });
  if (user.isGuest) return 'Guest';
  if (user.isSiteAdmin || rights & permissionBits.manageWeb) return 'Owner';
  if (rights & permissionBits.cancelCheckout && store.groups.ofUser(user).some(group => /moderator/i.test(group.title))) return 'Moderator';
  return rights & permissionBits.addListItems ? 'Member' : 'Visitor';
}

function oneOfEachRoleFirst(people: readonly PersonChoice[]): PersonChoice[] {
  const first = rankOfRole.flatMap(role => {
    const ofRole = people.filter(person => person.role === role);
    return ofRole.filter(person => person.upn.startsWith(`${role.toLowerCase()}@`)).concat(ofRole).slice(0, 1);
  });
  return [...first, ...people.filter(person => !first.includes(person))];
}
