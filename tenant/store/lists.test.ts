import { testSite } from './testSite.ts';

const site = testSite();
const { store, web, owner, member, visitor } = site;

describe('lists', () => {
  test.each<[number, string, string, 0 | 1]>([
    [100, 'Travel plans', '/sites/intranet/Lists/Travel plans', 0],
    [101, 'Shared files', '/sites/intranet/Shared files', 1],
    [108, 'What/if?', '/sites/intranet/Lists/Whatif', 0],
    [500, 'Topics', '/sites/intranet/Lists/Topics', 0],
    [880, 'Community Members', '/sites/intranet/Lists/Community Members', 0]
  ])('of template %s called %j lie at %s', (template, title, rootFolder, baseType) => {
    expect(store.lists.create(web, { template, title }, owner)).toMatchObject({ template, title, rootFolder, baseType, itemCount: 0, enableVersioning: true, majorVersionLimit: 50 });
  });

  test('have the name of their entity as the service writes it', () => {
    expect(store.lists.byTitle(web, 'travel plans', member).entityTypeName).toBe('Travel_x0020_plansList');
  });

  test('share no title in a web, whatever the case', () => {
    expect(() => store.lists.create(web, { template: 100, title: 'TRAVEL PLANS' }, owner)).toThrow(expect.objectContaining({ reason: 'duplicateListTitle' }));
    const list = store.lists.create(web, { template: 100, title: 'Other' }, owner);
    expect(() => store.lists.update(list, { title: 'Topics' }, owner)).toThrow(expect.objectContaining({ reason: 'duplicateListTitle' }));
  });

  test('are made by members (Edit), not by visitors, and not of unknown templates', () => {
    expect(store.lists.create(web, { template: 100, title: 'By a member' }, member).authorId).toBe(member.id);
    expect(() => store.lists.create(web, { template: 100, title: 'No' }, visitor)).toThrow(expect.objectContaining({ reason: 'accessDenied' }));
    expect(() => store.lists.create(web, { template: 171, title: 'Tasks' }, owner)).toThrow(expect.objectContaining({ reason: 'notEmulated' }));
  });

  test('are found by id, title, path and below their path', () => {
    const list = store.lists.byTitle(web, 'Topics', member);
    expect(store.lists.byId(web, `{${list.id.toUpperCase()}}`, member).id).toBe(list.id);
    expect(store.lists.byPath(web, '/SITES/intranet/lists/topics/', member).id).toBe(list.id);
    expect(store.lists.containing('/sites/intranet/Lists/Topics/A/b.txt')?.id).toBe(list.id);
    expect(store.lists.containing('/sites/intranet/Lists/Topics2')).toBeUndefined();
  });

  test('change their version with their settings', () => {
    const list = store.lists.byTitle(web, 'Topics', member);
    expect(store.lists.update(list, { description: 'x' }, owner)).toMatchObject({ description: 'x', version: list.version + 1 });
  });

  test('come back from the recycle bin with their items', () => {
    const list = site.list({ title: 'Gone' });
    store.items.add(list, {}, { Title: 'a' }, member);
    const bin = store.lists.recycle(list, owner);
    expect(() => store.lists.byTitle(web, 'Gone', owner)).toThrow(expect.objectContaining({ reason: 'listNotFound' }));
    store.recycleBin.restore(web, bin, owner);
    expect(store.lists.byTitle(web, 'Gone', owner).itemCount).toBe(1);
  });

  test('leave nothing behind when they are deleted', () => {
    const list = site.list({ title: 'Deleted' });
    store.lists.remove(list, owner);
    expect(() => store.lists.fresh(list)).toThrow(expect.objectContaining({ reason: 'listNotFound' }));
    expect(site.list({ title: 'Deleted' }).itemCount).toBe(0);
  });

  test('have content types of their own, found by the id of their parent', () => {
    const board = site.list({ template: 108, title: 'Board' });
    const types = store.contentTypes.ofList(board);
    expect(types.map(type => type.name)).toEqual(['Discussion', 'Message']);
    expect(types[1]!.id).toMatch(/^0x010700[0-9A-F]{32}$/);
    expect(store.contentTypes.find(board, '0x0107')?.id).toBe(types[1]!.id);
    expect(store.contentTypes.find(board, '0x0101')).toBeUndefined();
  });

  test('have a default view, and one only', () => {
    const list = site.list({ title: 'Views' });
    const view = store.views.create(list, { title: 'Mine', isDefault: true, viewFields: ['Title'] }, owner);
    expect(store.views.default(list).id).toBe(view.id);
    expect(store.views.list(list).filter(each => each.isDefault)).toHaveLength(1);
  });

  test('of events have when and where, and are sorted by it', () => {
    const calendar = store.lists.create(web, { template: 106, title: 'Calendar' }, owner);
    store.items.add(calendar, {}, { Title: 'Late', EventDate: '2026-05-02T08:00:00Z', EndDate: '2026-05-02T09:00:00Z', Location: 'Room 1' }, owner);
    store.items.add(calendar, {}, { Title: 'Early', EventDate: '2026-05-01T08:00:00Z', EndDate: '2026-05-01T09:00:00Z' }, owner);
    expect(store.items.query(calendar, { scope: 'Default', rowLimit: 10, orderBy: [{ field: { name: 'EventDate' }, ascending: true }] }, owner).rows.map(row => row.values.Title)).toEqual(['Early', 'Late']);
    expect(store.fields.byInternalName(calendar, 'EventDate')).toMatchObject({ indexed: true, required: true, title: 'Start Time' });
  });

  test('of members know the numbers of each person, and boards look them up', () => {
    const members = store.lists.create(web, { template: 880, title: 'Members of the community' }, owner);
    const { id } = store.items.add(members, {}, { Title: 'member', MemberId: member.id, MemberStatusInt: 1 }, owner);
    expect(store.items.get(members, id, owner)).toMatchObject({ contentTypeId: expect.stringMatching(/^0x010027FC2137D8DE4B00A40E14346D070D520100/), values: { Member: member.id, NumberOfReplies: null } });
    const board = store.lists.create(web, { template: 108, title: 'Board with members', community: true, membersListId: members.id }, owner);
    expect(store.fields.byInternalName(board, 'MemberLookup')?.lookupList).toBe(members.id);
  });
});

describe('columns', () => {
  const list = site.list({ title: 'Columns' });
  const add = (xml: string, options = {}): ReturnType<typeof store.fields.createFromXml> => store.fields.createFromXml(list, xml, options, owner);
  const reasonOf = (work: () => unknown): unknown => {
    try {
      work();
      return undefined;
    } catch (failure) {
      return (failure as { reason?: string }).reason;
    }
  };

  test('are made from XML, which comes back with what the service adds', () => {
    const field = add('<Field Type="Choice" DisplayName="Outcome &amp; more" Name="Outcome" ID="{6F9619FF-8B86-4011-B42D-00CF4FC964FF}"><Default>b</Default><CHOICES><CHOICE>a</CHOICE><CHOICE>b</CHOICE></CHOICES></Field>');
    expect(field).toMatchObject({ id: '6f9619ff-8b86-4011-b42d-00cf4fc964ff', internalName: 'Outcome', title: 'Outcome & more', type: 'Choice', typeKind: 6, choices: ['a', 'b'], defaultValue: 'b', fillInChoice: false });
    expect(field.schemaXml).toMatch(/^<Field Type="Choice" .*StaticName="Outcome" SourceID="\{.*ColName="nvarchar\d+"/);
    expect(store.items.add(list, {}, {}, member).values.Outcome).toBe('b');
  });

  test('get a name from their title where none is given', () => {
    expect(add('<Field Type="Text" DisplayName="Client key"/>').internalName).toBe('Client_x0020_key');
    expect(add('<Field Type="Text" DisplayName="Client key"/>', { internalNameHint: false }).internalName).toBe('Client_x0020_key0');
  });

  test.each<[string, string]>([
    ['<Field Type="Text" Name="Title" DisplayName="Again"/>', 'duplicateField'],
    ['<Field Type="Text" DisplayName="Open"', 'invalidPropertyXml'],
    ['<Field Type="Telepathy" DisplayName="T"/>', 'invalidPropertyXml'],
    ['<Field Type="Text"/>', 'invalidPropertyXml'],
    ['<Column Type="Text" Name="X"/>', 'invalidPropertyXml'],
    ['<Field Type="Note" Name="N" DisplayName="N" Indexed="TRUE"/>', 'fieldNotIndexable'],
    ['<Field Type="UserMulti" Mult="TRUE" Name="U" DisplayName="U" Indexed="TRUE"/>', 'fieldNotIndexable'],
    ['<Field Type="Lookup" Name="L" DisplayName="L" List="{6f9619ff-8b86-4011-b42d-00cf4fc964fe}"/>', 'listNotFound']
  ])('refuse %s with %s', (xml, reason) => {
    expect(reasonOf(() => add(xml))).toBe(reason);
  });

  test('take an index and lose it, but become unique only with one', () => {
    const field = add('<Field Type="Text" Name="Key" DisplayName="Key"/>');
    expect(reasonOf(() => store.fields.update(list, field, { enforceUniqueValues: true }, owner))).toBe('invalidValue');
    const unique = store.fields.update(list, field, { indexed: true, enforceUniqueValues: true }, owner);
    expect(unique.schemaXml).toContain('EnforceUniqueValues="TRUE"');
    expect(store.fields.update(list, unique, { indexed: false, enforceUniqueValues: false }, owner).schemaXml).not.toContain('Indexed');
  });

  test('cannot become unique when values are there twice', () => {
    const field = add('<Field Type="Text" Name="Twice" DisplayName="Twice"/>');
    for (let times = 0; times < 2; times += 1) store.items.add(list, {}, { Twice: 'same' }, member);
    expect(reasonOf(() => store.fields.update(list, field, { indexed: true, enforceUniqueValues: true }, owner))).toBe('duplicateValue');
  });

  test('are indexed twenty times at most', () => {
    const many = site.list({ title: 'Indexes' });
    const index = (number: number): unknown => store.fields.createFromXml(many, `<Field Type="Text" Name="I${number}" DisplayName="I${number}" Indexed="TRUE"/>`, {}, owner);
    for (let number = 1; number <= 20; number += 1) index(number);
    expect(reasonOf(() => index(21))).toBe('tooManyIndexes');
    expect(store.fields.byInternalName(many, 'I21')).toBeUndefined();
  });

  test('go with their values, but for the built-in ones', () => {
    const field = add('<Field Type="Text" Name="Brief" DisplayName="Brief" Indexed="TRUE"/>', { addToDefaultView: true });
    expect(store.views.default(list).viewFields).toContain('Brief');
    store.fields.remove(list, field, owner);
    expect(store.fields.byInternalName(list, 'Brief')).toBeUndefined();
    expect(store.views.default(list).viewFields).not.toContain('Brief');
    expect(reasonOf(() => store.fields.remove(list, store.fields.byInternalName(list, 'Title')!, owner))).toBe('fieldNotDeletable');
  });

  test('are changed by those who may manage the list only', () => {
    expect(reasonOf(() => store.fields.createFromXml(list, '<Field Type="Text" Name="Z" DisplayName="Z"/>', {}, visitor))).toBe('accessDenied');
  });
});
