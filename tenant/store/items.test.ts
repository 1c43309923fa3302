import type { ListRow } from './Store.ts';
import { testSite } from './testSite.ts';

describe('items', () => {
  const site = testSite();
  const { store, owner, member, other, visitor } = site;
  let list: ListRow;
  let number = 0;
  beforeEach(() => {
    number += 1;
    list = site.list({ title: `List ${number}` });
  });
  const refusal = (work: () => unknown): string => {
    try {
      work();
      return 'done';
    } catch (failure) {
      return String((failure as { reason?: string }).reason ?? failure);
    }
  };

  test('are stamped with their author and the time, in version 1', () => {
    const item = store.items.add(list, {}, { Title: 'One' }, member);
    expect(item).toMatchObject({ id: 1, authorId: member.id, editorId: member.id, created: store.now().toISOString().slice(0, 19) + 'Z', version: 1, uiVersion: 512, leafName: '1_.000', fsType: 0, values: { Title: 'One' } });
    expect(store.lists.fresh(list).itemCount).toBe(1);
  });

  test('never use an id twice', () => {
    store.items.remove(list, store.items.add(list, {}, {}, member).id, {}, member);
    expect(store.items.add(list, {}, {}, member).id).toBe(2);
  });

  test('keep the values of the past, up to the limit of the list', () => {
    list = store.lists.update(list, { majorVersionLimit: 3 }, owner);
    const { id } = store.items.add(list, {}, { Title: 'v1' }, member);
    for (const Title of ['v2', 'v3', 'v4', 'v5']) {
      site.later(60);
      store.items.update(list, id, { Title }, {}, other);
    }
    const versions = store.items.versions(list, id, member);
    expect(versions.map(version => [version.label, version.item.values.Title, version.isCurrent])).toEqual([['5.0', 'v5', true], ['4.0', 'v4', false], ['3.0', 'v3', false]]);
    expect(store.items.get(list, id, member)).toMatchObject({ authorId: member.id, editorId: other.id, version: 5 });
  });

  test.each([['*'], ['"1"'], ['"5f5c1ad0-0000-4000-8000-000000000000,1"'], [undefined]])('are changed under the tag %s', ifMatch => {
    const { id } = store.items.add(list, {}, { Title: 'a' }, member);
    expect(store.items.update(list, id, { Title: 'b' }, { ifMatch }, member).version).toBe(2);
  });

  test('are left alone under an older tag, which names both versions', () => {
    const { id, uniqueId } = store.items.add(list, {}, { Title: 'a' }, member);
    store.items.update(list, id, { Title: 'b' }, {}, member);
    expect(() => store.items.update(list, id, { Title: 'c' }, { ifMatch: '"1"' }, member)).toThrow(expect.objectContaining({ reason: 'etagMismatch', details: { given: '"1"', actual: `"${uniqueId},2"` } }));
    expect(() => store.items.remove(list, id, { ifMatch: '"1"' }, member)).toThrow(expect.objectContaining({ reason: 'etagMismatch' }));
    expect(store.items.get(list, id, member).values.Title).toBe('b');
  });

  test('keep editor, date and history in a system update, yet get a new tag', () => {
    const { id, modified } = store.items.add(list, {}, { Title: 'a' }, member);
    site.later(60);
    const item = store.items.update(list, id, { Title: 'b' }, { systemUpdate: true }, other);
    expect(item).toMatchObject({ modified, editorId: member.id, version: 2, uiVersion: 512 });
  });

  test('refuse a second item with the same unique value, whatever its case', () => {
    store.fields.createFromXml(list, '<Field Type="Text" Name="ClientKey" DisplayName="Client key" Indexed="TRUE" EnforceUniqueValues="TRUE"/>', {}, owner);
    const first = store.items.add(list, {}, { ClientKey: 'abc' }, member);
    expect(() => store.items.add(list, {}, { ClientKey: 'ABC' }, other)).toThrow(expect.objectContaining({ reason: 'duplicateValue', details: { field: 'Client key', name: 'ClientKey' } }));
    expect(store.items.update(list, first.id, { ClientKey: 'abc' }, {}, member).version).toBe(2);
    store.items.add(list, {}, {}, member);
    expect(refusal(() => store.items.add(list, {}, {}, member))).toBe('done');
  });

  test('undo everything when a write fails half-way', () => {
    store.fields.createFromXml(list, '<Field Type="Text" Name="ClientKey" DisplayName="ClientKey" Indexed="TRUE" EnforceUniqueValues="TRUE"/>', {}, owner);
    store.items.add(list, {}, { ClientKey: 'a' }, member);
    expect(refusal(() => store.items.add(list, {}, { ClientKey: 'a' }, member))).toBe('duplicateValue');
    expect(store.lists.fresh(list).itemCount).toBe(1);
    expect(store.items.add(list, {}, {}, member).id).toBe(2);
  });

  test('are written by those who may only', () => {
    const { id } = store.items.add(list, {}, {}, member);
    expect(refusal(() => store.items.add(list, {}, {}, visitor))).toBe('accessDenied');
    expect(refusal(() => store.items.update(list, id, {}, {}, visitor))).toBe('accessDenied');
    expect(refusal(() => store.items.recycle(list, id, {}, visitor))).toBe('accessDenied');
    expect(refusal(() => store.items.update(list, id, {}, {}, other))).toBe('done');
  });

  test('are for their authors alone where the list says so, but for those who may override', () => {
    list = store.lists.update(list, { readSecurity: 2, writeSecurity: 2 }, owner);
    const { id } = store.items.add(list, {}, { Title: 'mine' }, member);
    const count = (user: typeof member): number => store.items.query(list, { scope: 'RecursiveAll', rowLimit: 10 }, user).rows.length;
    expect([count(member), count(other), count(owner)]).toEqual([1, 0, 1]);
    expect(refusal(() => store.items.get(list, id, other))).toBe('itemNotFound');
    list = store.lists.update(list, { readSecurity: 1 }, owner);
    expect(refusal(() => store.items.update(list, id, {}, {}, other))).toBe('accessDenied');
    expect(refusal(() => store.items.update(list, id, {}, {}, owner))).toBe('done');
  });

  test('wait for approval, seen by author and approver, and wait again after a change', () => {
    list = store.lists.update(list, { enableModeration: true }, owner);
    const { id, moderationStatus } = store.items.add(list, {}, { Title: 'new' }, member);
    expect(moderationStatus).toBe(2);
    expect(refusal(() => store.items.get(list, id, other))).toBe('itemNotFound');
    expect(refusal(() => store.items.update(list, id, { OData__ModerationStatus: 0 }, {}, member))).toBe('accessDenied');
    expect(store.items.update(list, id, { OData__ModerationStatus: 0 }, {}, owner).moderationStatus).toBe(0);
    expect(store.items.get(list, id, other).id).toBe(id);
    expect(store.items.update(list, id, { Title: 'changed' }, {}, member).moderationStatus).toBe(2);
    expect(store.items.add(list, {}, {}, owner).moderationStatus).toBe(0);
  });

  test('come back from the recycle bin with their files, history and rights', () => {
    const item = store.items.add(list, {}, { Title: 'a' }, member);
    store.items.update(list, item.id, { Title: 'b' }, {}, member);
    store.attachments.add(list, item, 'a.txt', new Uint8Array([1]), member);
    const bin = store.items.recycle(list, item.id, {}, member);
    expect(refusal(() => store.items.get(list, item.id, member))).toBe('itemNotFound');
    expect(store.recycleBin.list(site.web, member, 1)[0]).toMatchObject({ id: bin, title: 'b', itemType: 3, deletedById: member.id, dirName: list.rootFolder.slice(1) });
    expect(refusal(() => store.recycleBin.byId(site.web, bin, other))).toBe('recycleBinItemNotFound');
    store.recycleBin.restore(site.web, bin, member);
    const back = store.items.get(list, item.id, member);
    expect(back).toMatchObject({ uniqueId: item.uniqueId, authorId: member.id, hasAttachments: true, values: { Title: 'b' } });
    expect(store.attachments.read(list, back, 'a.txt')).toEqual(new Uint8Array([1]));
    expect(store.items.versions(list, item.id, member)).toHaveLength(2);
    expect(store.recycleBin.list(site.web, member, 1).some(row => row.id === bin)).toBe(false);
  });

  test('leave nothing behind when the recycle bin is emptied', () => {
    const item = store.items.add(list, {}, {}, member);
    store.attachments.add(list, item, 'a.txt', new Uint8Array([1]), member);
    const bin = store.items.recycle(list, item.id, {}, member);
    store.recycleBin.remove(site.web, bin, member);
    expect(refusal(() => store.recycleBin.restore(site.web, bin, member))).toBe('recycleBinItemNotFound');
    expect(store.attachments.ofMany(list, [item.id]).size).toBe(0);
  });

  test('log every change in order', () => {
    const everything = { kinds: ['item'], types: [1, 2, 3] } as const;
    const { id } = store.items.add(list, {}, {}, member);
    store.items.update(list, id, { Title: 'x' }, {}, other);
    const since = store.changes.latestSequence(list);
    store.items.recycle(list, id, {}, member);
    expect(store.changes.ofList(list, { itemId: id, limit: 10, ...everything }).map(change => [change.changeType, change.editorId])).toEqual([[1, member.id], [2, other.id], [3, member.id]]);
    expect(store.changes.ofList(list, { after: since, limit: 10, ...everything }).map(change => change.changeType)).toEqual([3]);
  });

  test('give the texts of their lookups in one go', () => {
    const one = store.items.add(list, {}, {}, member);
    const two = store.items.add(list, {}, {}, site.system);
    expect(store.items.lookupTexts(list, [one, two], ['Author', 'Editor', 'Missing']).get('Author')).toEqual(new Map([[member.id, 'member'], [site.system.id, 'System Account']]));
  });
});

describe('attachments', () => {
  const site = testSite();
  const { store, member, visitor } = site;
  const list = site.list();
  const item = store.items.add(list, {}, {}, member);

  test('move the tag of their item, added or removed', () => {
    store.attachments.add(list, item, 'Plan 1.PNG', new Uint8Array([1, 2]), member);
    expect(store.items.get(list, item.id, member)).toMatchObject({ version: 2, hasAttachments: true });
    expect(store.attachments.list(list, item)).toMatchObject([{ fileName: 'Plan 1.PNG', size: 2, path: `${list.rootFolder}/Attachments/1/Plan 1.PNG` }]);
    store.attachments.remove(list, item, 'plan 1.png', member);
    expect(store.items.get(list, item.id, member)).toMatchObject({ version: 3, hasAttachments: false });
  });

  test.each([['a/b.txt', 'invalidFileName'], ['a?.txt', 'invalidFileName'], ['.hidden', 'invalidFileName'], ['twice.txt', 'attachmentExists']])('refuse the name %s', (name, reason) => {
    if (name === 'twice.txt') store.attachments.add(list, item, name, new Uint8Array(), member);
    expect(() => store.attachments.add(list, item, name, new Uint8Array(), member)).toThrow(expect.objectContaining({ reason }));
  });

  test('are written by those who may edit the item only', () => {
    expect(() => store.attachments.add(list, item, 'b.txt', new Uint8Array(), visitor)).toThrow(expect.objectContaining({ reason: 'accessDenied' }));
    expect(() => store.attachments.read(list, item, 'none.txt')).toThrow(expect.objectContaining({ reason: 'attachmentNotFound' }));
  });
});
