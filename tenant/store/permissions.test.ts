import { permissionBits } from './permissionBits.ts';
import type { Securable, UserRow } from './Store.ts';
import { testSite } from './testSite.ts';

const { viewListItems, addListItems, editListItems, manageLists, managePermissions, cancelCheckout, enumeratePermissions, approveItems } = permissionBits;
const contribute = 1073741827;
const read = 1073741826;

describe('permissions', () => {
  const site = testSite();
  const { store, web, owner, member, other, visitor, system } = site;
  const onWeb: Securable = { kind: 'web', web };
  const board = site.communityBoard();
  const discussion = site.discussion(board, 'Public');
  const reply = site.reply(discussion, board);

  test.each<[string, UserRow, bigint, bigint]>([
    ['an owner', owner, viewListItems | manageLists | managePermissions | enumeratePermissions, 0n],
    ['a member', member, viewListItems | addListItems | editListItems | manageLists, managePermissions | cancelCheckout | enumeratePermissions | approveItems],
    ['a visitor', visitor, viewListItems, addListItems | editListItems]
  ])('of %s are those of the roles of their groups', (_who, user, has, lacks) => {
    expect(store.permissions.effective(user, onWeb) & has).toBe(has);
    expect(store.permissions.effective(user, onWeb) & lacks).toBe(0n);
  });

  test('of a site administrator and of the system are all there are', () => {
    const admin = store.users.add(web.siteId, { upn: 'admin@contoso.example', title: 'admin', isSiteAdmin: true });
    expect([admin, system].map(user => store.permissions.can(user, { kind: 'list', list: board }, permissionBits.enumeratePermissions | manageLists))).toEqual([true, true]);
  });

  test('of a stranger are none, and of a deleted person none any more', () => {
    const stranger = store.users.add(web.siteId, { upn: 'stranger@contoso.example', title: 'stranger' });
    expect(store.permissions.effective(stranger, onWeb)).toBe(0n);
    expect(store.permissions.effective({ ...member, isDeleted: true }, onWeb)).toBe(0n);
  });

  test('of everybody in the company reach those who carry the claim, guests not', () => {
    const claim = store.users.add(web.siteId, { upn: '', loginName: 'c:0-.f|rolemanager|spo-grid-all-users/1', title: 'Everyone except external users', principalType: 4 });
    const guest = store.users.add(web.siteId, { upn: 'guest@contoso.example', title: 'guest', isGuest: true });
    const employee = store.users.add(web.siteId, { upn: 'new@contoso.example', title: 'new' });
    const group = store.groups.byId(web.siteId, 4)!;
    store.groups.addMember(group, claim, system);
    expect([employee, guest].map(user => store.permissions.can(user, onWeb, viewListItems))).toEqual([true, false]);
    store.groups.removeMember(group, claim, system);
    expect(store.permissions.can(employee, onWeb, viewListItems)).toBe(false);
  });

  test('follow a change of role, group or membership at once', () => {
    const role = store.permissions.addRoleDefinition(web.siteId, { name: 'Moderate', mask: viewListItems }, owner);
    store.permissions.assign(onWeb, visitor.id, role.id, owner);
    expect(store.permissions.can(visitor, onWeb, cancelCheckout)).toBe(false);
    store.permissions.updateRoleDefinition(role, { mask: viewListItems | cancelCheckout }, owner);
    expect(store.permissions.can(visitor, onWeb, cancelCheckout)).toBe(true);
    store.permissions.removeRoleDefinition(role, owner);
    expect(store.permissions.can(visitor, onWeb, cancelCheckout)).toBe(false);
  });

  test('of a list with its own are not those of the site', () => {
    const list = site.list({ title: 'Secret' });
    const item = store.items.add(list, {}, { Title: 'x' }, member);
    const on: Securable = { kind: 'list', list };
    store.permissions.breakInheritance(on, { copyRoleAssignments: false, clearSubscopes: true }, owner);
    expect(store.permissions.hasUniqueAssignments(on)).toBe(true);
    expect(store.lists.fresh(list).hasUniquePermissions).toBe(true);
    expect(() => store.lists.byTitle(web, 'Secret', member)).toThrow(expect.objectContaining({ reason: 'listNotFound' }));
    expect(() => store.items.get(list, item.id, member)).toThrow(expect.objectContaining({ reason: 'itemNotFound' }));
    expect(store.lists.all(web, member).map(each => each.title)).not.toContain('Secret');
    // Who breaks inheritance without copying keeps the list.
    expect(store.lists.byTitle(web, 'Secret', owner).id).toBe(list.id);
    store.permissions.assign(on, member.id, contribute, owner);
    expect(store.items.update(list, item.id, {}, {}, member).version).toBe(2);
    store.permissions.resetInheritance(on, owner);
    expect(store.permissions.hasUniqueAssignments(on)).toBe(false);
    expect(store.items.get(list, item.id, other).id).toBe(item.id);
  });

  test('of a discussion with its own hold for its replies, old and new', () => {
    const hidden = site.discussion(board, 'Hidden');
    const old = site.reply(hidden, board);
    const on: Securable = { kind: 'item', list: board, item: hidden };
    store.permissions.breakInheritance(on, { copyRoleAssignments: false, clearSubscopes: false }, owner);
    const young = site.reply(hidden, board, owner);
    const seen = (user: UserRow): number[] => store.items.query(board, { scope: 'RecursiveAll', rowLimit: 100 }, user).rows.map(row => row.id);
    expect(seen(owner)).toEqual(expect.arrayContaining([hidden.id, old.id, young.id]));
    expect(seen(member)).toEqual([discussion.id, reply.id]);
    expect(() => store.items.get(board, old.id, member)).toThrow(expect.objectContaining({ reason: 'itemNotFound' }));
    expect(store.permissions.firstUniqueAncestor({ kind: 'item', list: board, item: store.items.get(board, young.id, owner) })).toMatchObject({ kind: 'item', item: { id: hidden.id } });
    store.permissions.resetInheritance(on, owner);
    expect(seen(member)).toEqual([discussion.id, reply.id, hidden.id, old.id, young.id]);
  });

  test('given on one item alone open the way to it, and to nothing beside', () => {
    const list = site.list({ title: 'Narrow' });
    const [one, two] = ['a', 'b'].map(Title => store.items.add(list, {}, { Title }, owner));
    const guest = store.users.add(web.siteId, { upn: 'partner@contoso.example', title: 'partner', isGuest: true });
    store.permissions.breakInheritance({ kind: 'item', list, item: one! }, { copyRoleAssignments: true, clearSubscopes: false }, owner);
    store.permissions.assign({ kind: 'item', list, item: one! }, guest.id, read, owner);
    expect(store.lists.all(web, guest).map(each => each.title)).toEqual(['Narrow']);
    expect(store.items.query(list, { scope: 'RecursiveAll', rowLimit: 10 }, guest).rows.map(row => row.id)).toEqual([one!.id]);
    expect(store.items.find(list, two!.id, guest)).toBeUndefined();
    expect(store.permissions.assignments(onWeb).find(row => row.principalId === guest.id)?.roleDefinitionIds).toEqual([1073741825]);
  });

  test.each<[string, () => void, string]>([
    ['by those who may not manage them', () => store.permissions.breakInheritance({ kind: 'list', list: board }, { copyRoleAssignments: true, clearSubscopes: false }, member), 'accessDenied'],
    ['where they are inherited', () => store.permissions.assign({ kind: 'list', list: board }, member.id, read, owner), 'invalidQuery'],
    ['for nobody', () => store.permissions.assign(onWeb, 999, read, owner), 'userNotFound'],
    ['with a role that is not there', () => store.permissions.assign(onWeb, member.id, 5, owner), 'roleDefinitionNotFound'],
    ['that are not there', () => store.permissions.unassign(onWeb, other.id, undefined, owner), 'roleAssignmentNotFound']
  ])('cannot be changed %s', (_how, work, reason) => {
    expect(work).toThrow(expect.objectContaining({ reason }));
  });
});

describe('groups', () => {
  const site = testSite();
  const { store, web, owner, member, other, visitor } = site;

  test('are joined by whom their owners, or their rule, let in', () => {
    const visitors = store.groups.byId(web.siteId, 4)!;
    const members = store.groups.byId(web.siteId, 5)!;
    expect(() => store.groups.addMember(visitors, other, member)).toThrow(expect.objectContaining({ reason: 'accessDenied' }));
    store.groups.addMember(members, visitor, member);
    expect(store.groups.ofUser(visitor).map(group => group.title)).toEqual(['Intranet Members', 'Intranet Visitors']);
    store.groups.addMember(visitors, other, owner);
    expect(store.groups.members(visitors).map(user => user.title)).toEqual(['other', 'visitor']);
  });

  test('tell their members to members alone where they say so', () => {
    const group = store.groups.add(web.siteId, { title: 'Quiet', onlyAllowMembersViewMembership: true, ownerId: owner.id }, owner);
    store.groups.addMember(group, member, owner);
    expect([member, other, owner].map(user => store.groups.maySeeMembers(group, user))).toEqual([true, false, true]);
  });

  test('have names of their own', () => {
    expect(() => store.groups.add(web.siteId, { title: 'intranet members' }, owner)).toThrow(expect.objectContaining({ reason: 'duplicateGroup' }));
  });
});

describe('people', () => {
  const site = testSite();
  const { store, web } = site;

  test('are taken into the site from the directory, once', () => {
    store.directory.add({ objectId: 'aaaaaaaa-0000-4000-8000-000000000001', upn: 'New@contoso.example', displayName: 'New Person', mail: 'new.person@contoso.example', userType: 'Guest', accountEnabled: true, profile: { jobTitle: 'Buyer' } });
    const user = store.users.ensure(web.siteId, 'i:0#.f|membership|NEW@contoso.example');
    expect(user).toMatchObject({ title: 'New Person', isGuest: true, jobTitle: 'Buyer', loginName: 'i:0#.f|membership|new@contoso.example' });
    expect(store.users.ensure(web.siteId, 'new.person@contoso.example').id).toBe(user.id);
    expect(store.users.byUpn(web.siteId, 'NEW@CONTOSO.EXAMPLE')?.id).toBe(user.id);
  });

  test('whom no directory knows are not found', () => {
    expect(() => store.users.ensure(web.siteId, 'nobody@contoso.example')).toThrow(expect.objectContaining({ reason: 'userNotFound' }));
  });

  test('are found by the beginning of a name, a family name or an address', () => {
    const found = (startsWith: string): string[] => store.directory.list({ startsWith }).map(person => person.displayName);
    expect([found('new p'), found('person'), found('new.p'), found('100%')]).toEqual([['New Person'], ['New Person'], ['New Person'], []]);
  });
});
