/**
 * The intranet site as a new one stands there: people in the directory and in the site, groups, roles, the usual
 * libraries, no boards yet.
 *
 * Owners: Full Control · Moderators: "Moderate" (Contribute, and the two rights by which classic boards know a
 * moderator) · Members: Contribute · Visitors, and everyone of the company: Read · guests: nothing but what a board gives.
 */
import { createHash } from 'node:crypto';

import { builtInRoles, permissionBits } from '../store/permissionBits.ts';
import type { GroupRow, ListRow, Store, UserRow, WebRow } from '../store/Store.ts';
import { instant } from './instants.ts';
import { loginOf, managerOf, people, upnOf } from './people.ts';
import type { SeedPerson } from './people.ts';
import { portrait } from './pictures.ts';

export const sitePath = '/sites/intranet';

const contribute = 1073741827;
const limitedAccess = 1073741825;
/** The claim that stands for every account of the organisation, guests left out. */
const everyoneLogin = 'c:0-.f|rolemanager|spo-grid-all-users/9f6b1e0c-5f0e-4f0a-9c52-0a4c1d6d8f11';

export interface SeededSite {
  readonly web: WebRow;
  readonly system: UserRow;
  /** Site users by alias ('owner'). */
  readonly users: ReadonlyMap<string, UserRow>;
  readonly owners: GroupRow;
  readonly moderators: GroupRow;
}

export function seedSite(store: Store, now: Date): SeededSite {
  const created = instant(now.getTime() - 430 * 86_400_000);
  const web = store.sites.create({ path: sitePath, title: 'Contoso intranet', description: 'News, questions and everything else', created, id: guidOf('site'), webId: guidOf('web') });
  const system = store.users.system(web.siteId);
  const users = new Map(people.map(one => [one.alias, addPerson(store, web, one)]));
  seedGroups(store, web, system, users);
  seedLibraries(store, web, system, created);
  return seededSite(store);
}

/** The site as it was seeded before: what a resumed import goes on with. */
export function seededSite(store: Store): SeededSite {
  const web = store.sites.webAt(sitePath);
  if (!web) throw new Error('The store holds no seeded site.');
  return {
    web,
    system: store.users.system(web.siteId),
    users: new Map(people.map(one => [one.alias, store.users.byLoginName(web.siteId, loginOf(one))!])),
    owners: store.groups.byId(web.siteId, web.ownerGroupId ?? 0)!,
    moderators: store.groups.byName(web.siteId, `${web.title} Moderators`)!
  };
}

/** The same text gives the same id, so that addresses of the demo stay valid over restarts. */
export function guidOf(text: string): string {
  const hex = createHash('sha256').update(`knowhow ${text}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

function addPerson(store: Store, web: WebRow, one: SeedPerson): UserRow {
  const objectId = guidOf(`person ${one.alias}`);
  const upn = upnOf(one.alias);
  const isGuest = one.role === 'guest';
  if (!one.isDeleted) {
    const [givenName, ...surname] = one.name.split(' ');
    const manager = managerOf(one);
    const mail = isGuest ? `${one.alias}@partner.example` : upn;
    store.directory.add({
      objectId, upn, displayName: one.name, mail, userType: isGuest ? 'Guest' : 'Member', accountEnabled: true,
      profile: {
        givenName: givenName!, surname: surname.join(' '), jobTitle: one.title, department: one.department, officeLocation: one.office,
        businessPhones: [phone(one.alias)], preferredLanguage: 'en-US', skills: one.skills,
        ...(manager === undefined ? {} : { manager: upnOf(manager) })
      }
    });
    if (one.hasPhoto) store.directory.setPhoto(objectId, 'image/png', portrait(one.name));
  }
  return store.users.add(web.siteId, {
    upn, loginName: loginOf(one), title: one.name, email: isGuest ? `${one.alias}@partner.example` : upn, objectId,
    jobTitle: one.title, department: one.department, isSiteAdmin: one.role === 'owner', isGuest, isDeleted: one.isDeleted
  });
}

/** 555 numbers belong to nobody. */
function phone(alias: string): string {
  return `+1 555 01${String([...alias].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % 100).padStart(2, '0')}`;
}

function seedGroups(store: Store, web: WebRow, system: UserRow, users: ReadonlyMap<string, UserRow>): void {
  const group = (id: number | undefined): GroupRow => store.groups.byId(web.siteId, id ?? 0)!;
  const [owners, members, visitors] = [group(web.ownerGroupId), group(web.memberGroupId), group(web.visitorGroupId)];
  const onWeb = { kind: 'web', web } as const;

  const moderate = store.permissions.addRoleDefinition(web.siteId, {
    name: 'Moderate', description: 'Can contribute, edit and delete the posts of others, and approve.',
    mask: builtInRoles.find(role => role.id === contribute)!.mask | permissionBits.cancelCheckout | permissionBits.approveItems, order: 60
  }, system);
  const moderators = store.groups.add(web.siteId, { title: `${web.title} Moderators`, description: 'Keep the boards in order.', ownerId: owners.id }, system);
  store.permissions.assign(onWeb, moderators.id, moderate.id, system);
  // A new team site lets its members edit lists; ours may only write in them, as most intranets have it.
  store.permissions.unassign(onWeb, members.id, undefined, system);
  store.permissions.assign(onWeb, members.id, contribute, system);

  const everyone = store.users.add(web.siteId, { upn: '', loginName: everyoneLogin, title: 'Everyone except external users', principalType: 4 });
  store.groups.addMember(visitors, everyone, system);
  const home = { owner: owners, moderator: moderators, member: members, visitor: visitors };
  for (const one of people) {
    if (one.role !== 'guest' && !one.isDeleted) store.groups.addMember(home[one.role], users.get(one.alias)!, system);
  }
  // What SharePoint gives by itself to whoever may read only a part of a site: enough to open it.
  store.permissions.assign(onWeb, users.get('guest')!.id, limitedAccess, system);
}

function seedLibraries(store: Store, web: WebRow, system: UserRow, created: string): void {
  const libraries: readonly (readonly [template: 101 | 119, title: string, urlName: string, files: readonly string[]])[] = [
    [101, 'Documents', 'Shared Documents', ['Split shipments.docx', 'Contracts overview.xlsx', 'Osaka.pptx']],
    [119, 'Site Pages', 'SitePages', ['Home.aspx', 'Questions.aspx', 'Team-talk.aspx']]
  ];
  for (const [template, title, urlName, files] of libraries) {
    const list: ListRow = store.lists.create(web, { template, title, urlName, id: guidOf(`list ${title}`), created }, system);
    store.items.bulkInsert(list, files.map((leafName, index) => ({
      id: index + 1, fsType: 0, contentTypeId: '0x0101', parentFolderId: 0, leafName, authorId: system.id, created,
      values: { Title: leafName.replace(/\.\w+$/, '').replaceAll('-', ' ') }
    })));
    store.search.crawl(list);
  }
}
