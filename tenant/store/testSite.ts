import { openStore } from './openStore.ts';
import type { BulkRow, FieldValue, ItemRow, ListRow, NewList, Store, UserRow, WebRow } from './Store.ts';
import type { Switches } from './Switches.ts';

/** A small site in memory for tests: an owner, two members, a visitor, and a clock that the test moves. */
export interface TestSite {
  readonly store: Store;
  readonly web: WebRow;
  readonly system: UserRow;
  readonly owner: UserRow;
  readonly member: UserRow;
  readonly other: UserRow;
  readonly visitor: UserRow;
  /** Moves the clock. */
  later(seconds: number): void;
  list(wanted?: Partial<NewList>): ListRow;
  /** A board with the columns of a Community Site and likes. */
  communityBoard(): ListRow;
  discussion(board: ListRow, title: string, user?: UserRow): ItemRow;
  reply(discussion: ItemRow, board: ListRow, user?: UserRow, values?: Readonly<Record<string, string>>): ItemRow;
  /** Rows with ids 1 to `count`, made by the member. */
  fill(list: ListRow, count: number, values?: (id: number) => Readonly<Record<string, FieldValue>>): void;
}

export function testSite(switches: Partial<Switches> = {}): TestSite {
  let now = new Date('2026-03-02T10:00:00Z');
  const store = openStore({ clock: () => now, switches });
  const web = store.sites.create({ path: '/sites/intranet', title: 'Intranet' });
  const system = store.users.system(web.siteId);
  const person = (name: string, groupId: number): UserRow => {
    store.directory.add({ objectId: `00000000-0000-4000-8000-${name.length.toString().padStart(6, '0')}${name.charCodeAt(0).toString().padStart(6, '0')}`, upn: `${name}@contoso.example`, displayName: name, mail: `${name}@contoso.example`, userType: 'Member', accountEnabled: true, profile: {} });
    const user = store.users.ensure(web.siteId, `${name}@contoso.example`);
    const group = store.groups.byId(web.siteId, groupId);
    if (group) store.groups.addMember(group, user, system);
    return user;
  };
  const owner = person('owner', 3);
  const member = person('member', 5);
  const other = person('other', 5);
  const visitor = person('visitor', 4);

  const site: TestSite = {
    store, web, system, owner, member, other, visitor,
    later(seconds) {
      now = new Date(now.getTime() + seconds * 1000);
    },
    list: (wanted = {}) => store.lists.create(web, { template: 100, title: 'Things', ...wanted }, owner),
    communityBoard() {
      const categories = store.lists.create(web, { template: 500, title: 'Categories' }, owner);
      store.items.add(categories, {}, { Title: 'Travel' }, owner);
      const board = store.lists.create(web, { template: 108, title: 'Board', community: true, categoriesListId: categories.id }, owner);
      return store.lists.setRating(board, 'Likes', owner);
    },
    discussion(board, title, user = member) {
      const { item, fields } = store.items.addByForm(board, { fsType: 1 }, [{ fieldName: 'Title', fieldValue: title }, { fieldName: 'ContentTypeId', fieldValue: '0x012002' }], {}, user);
      if (!item) throw new Error(JSON.stringify(fields));
      return item;
    },
    reply(discussion, board, user = member, values = {}) {
      const form = Object.entries({ ContentTypeId: '0x0107', Body: '<p>An answer</p>', ...values }).map(([fieldName, fieldValue]) => ({ fieldName, fieldValue }));
      const { item, fields } = store.items.addByForm(board, { folder: discussion.fileRef }, form, {}, user);
      if (!item) throw new Error(JSON.stringify(fields));
      return item;
    },
    fill(list, count, values = () => ({})) {
      const rows = Array.from({ length: count }, (_, index): BulkRow => ({
        id: index + 1, fsType: 0, contentTypeId: '0x01', parentFolderId: 0, authorId: member.id, created: '2026-01-01T00:00:00Z', values: { Title: `Row ${index + 1}`, ...values(index + 1) }
      }));
      store.items.bulkInsert(list, rows);
    }
  };
  return site;
}
