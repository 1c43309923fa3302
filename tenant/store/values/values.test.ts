import fc from 'fast-check';
import { StoreError } from '../StoreError.ts';
import type { FieldValue, FormOptions } from '../Store.ts';
import { testSite } from '../testSite.ts';

const site = testSite();
const { store, owner, member, other } = site;
const places = site.list({ title: 'Places' });
const rome = store.items.add(places, {}, { Title: 'Rome' }, owner).id;
const list = site.list();
for (const xml of [
  '<Field Type="Number" Name="Score" DisplayName="Score" Min="0" Max="10"/>', '<Field Type="Integer" Name="Whole" DisplayName="Whole"/>', '<Field Type="Boolean" Name="Done" DisplayName="Done"/>',
  '<Field Type="DateTime" Format="DateTime" Name="Due" DisplayName="Due"/>', '<Field Type="Note" Name="Story" DisplayName="Story"/>',
  '<Field Type="Choice" Name="Mood" DisplayName="Mood"><CHOICES><CHOICE>good</CHOICE><CHOICE>bad</CHOICE></CHOICES></Field>',
  '<Field Type="Choice" Name="Open" DisplayName="Open" FillInChoice="TRUE"><CHOICES><CHOICE>good</CHOICE></CHOICES></Field>',
  '<Field Type="MultiChoice" Name="Tags" DisplayName="Tags"><CHOICES><CHOICE>a</CHOICE><CHOICE>b</CHOICE></CHOICES></Field>',
  '<Field Type="URL" Name="Link" DisplayName="Link"/>', `<Field Type="Lookup" Name="Place" DisplayName="Place" List="{${places.id}}" ShowField="Title"/>`,
  `<Field Type="LookupMulti" Mult="TRUE" Name="Places" DisplayName="Places" List="{${places.id}}" ShowField="Title"/>`, '<Field Type="User" Name="Boss" DisplayName="Boss"/>',
  '<Field Type="UserMulti" Mult="TRUE" Name="Team" DisplayName="Team"/>', '<Field Type="Text" Name="Short" DisplayName="Short" MaxLength="5"/>'
]) store.fields.createFromXml(list, xml, {}, owner);
const item = store.items.add(list, {}, { Title: 'x' }, member);

describe('values of a REST body', () => {
  const write = (property: string, value: unknown): FieldValue | string => {
    try {
      return store.items.update(list, item.id, { [property]: value }, {}, member).values[property.replace(/Id$/, '')] ?? null;
    } catch (failure) {
      return String((failure as StoreError).reason);
    }
  };

  test.each<[string, unknown, FieldValue | string]>([
    ['Title', 'Héllo', 'Héllo'], ['Title', '', null], ['Title', null, null], ['Title', 5, 'invalidQuery'], ['Title', 'x'.repeat(255), 'x'.repeat(255)], ['Title', 'x'.repeat(256), 'invalidValue'], ['Title', 'a\nb', 'invalidValue'],
    ['Short', 'sixsix', 'invalidValue'], ['Story', 'a\nb'.repeat(500), 'a\nb'.repeat(500)], ['Story', 'x'.repeat(2 * 1024 * 1024 + 1), 'tooLarge'],
    ['Score', 2.5, 2.5], ['Score', '2.5', 'invalidQuery'], ['Score', 11, 'invalidValue'], ['Whole', 2.5, 'invalidValue'],
    ['Done', true, true], ['Done', 1, 'invalidQuery'], ['Mood', 'good', 'good'], ['Mood', 'fine', 'invalidValue'], ['Open', 'fine', 'fine'],
    ['Tags', ['a', 'b'], ['a', 'b']], ['Tags', { results: ['a'] }, ['a']], ['Tags', ['z'], 'invalidValue'], ['Tags', 'a', 'invalidQuery'], ['Tags', null, []],
    ['Due', '2026-01-31T08:00:00Z', '2026-01-31T08:00:00Z'], ['Due', '2026-01-31T08:00:00.123+02:00', '2026-01-31T06:00:00Z'], ['Due', '2026-01-31T08:00:00', '2026-01-31T07:00:00Z'], ['Due', '2026-02-30', 'invalidQuery'],
    ['Link', { Url: 'https://contoso.example/a', Description: 'A' }, { url: 'https://contoso.example/a', description: 'A' }], ['Link', { Url: 'javascript:alert(1)' }, 'invalidValue'], ['Link', 'https://x', 'invalidQuery'],
    ['PlaceId', rome, rome], ['PlaceId', 999, 'invalidValue'], ['PlaceId', 0, null], ['Place', 'Rome', 'unknownProperty'], ['PlacesId', [rome], [rome]], ['BossId', other.id, other.id], ['BossId', 999, 'invalidValue'], ['TeamId', { results: [member.id, other.id] }, [member.id, other.id]],
    ['Nothing', 1, 'unknownProperty'], ['TitleId', 1, 'unknownProperty']
  ])('%s: %j', (property, value, expected) => {
    expect(write(property, value)).toEqual(expected);
  });

  test('pass over what the system keeps', () => {
    const before = store.items.get(list, item.id, member);
    const after = store.items.update(list, item.id, { ID: 99, Created: '2001-01-01T00:00:00Z', AuthorId: other.id, GUID: 'x', FileSystemObjectType: 1 }, {}, member);
    expect(after).toMatchObject({ id: before.id, created: before.created, authorId: before.authorId, guid: before.guid, fsType: 0 });
  });

  test('throw nothing but the store\'s own error, whatever they are', () => {
    const names = fc.constantFrom('Title', 'Score', 'Done', 'Due', 'Tags', 'Link', 'PlaceId', 'TeamId', 'ContentTypeId', 'OData__ModerationStatus', 'Mood', 'Author');
    fc.assert(fc.property(fc.dictionary(names, fc.jsonValue()), body => {
      try {
        store.items.update(list, item.id, body, {}, member);
      } catch (failure) {
        expect(failure).toBeInstanceOf(StoreError);
      }
    }), { numRuns: 300 });
  });
});

describe('values of a form', () => {
  const write = (name: string, text: string, options: FormOptions = {}): FieldValue | string => {
    const { item: written, fields } = store.items.updateByForm(list, item.id, [{ fieldName: name, fieldValue: text }], options, member);
    return written ? written.values[name] ?? null : `! ${fields[0]?.errorMessage ?? ''}`;
  };
  const key = (user: typeof member): string => JSON.stringify([{ Key: user.loginName }]);

  const cases: readonly (readonly [string, string, FieldValue | string, FormOptions?])[] = [
    ['Title', 'Hello', 'Hello'], ['Title', '', "! You can't leave this blank."], ['Score', '1,000', '! The value of this field must be between 0 and 10.'], ['Score', '2.5', 2.5], ['Score', 'two', '! Only numbers can go here.'],
    ['Done', '1', true], ['Done', 'false', false], ['Done', 'maybe', '! The value is not a valid Yes/No value.'],
    ['Due', '1/31/2026 8:05 PM', '2026-01-31T19:05:00Z'], ['Due', '7/1/2026', '2026-06-30T22:00:00Z'], ['Due', '2024-33-33', '! Enter a date like this: 2/23/2012'],
    ['Due', '2026-01-31T08:00:00Z', '2026-01-31T08:00:00Z', { datesInUTC: true }], ['Due', '2026-01-31T08:00:00', '2026-01-31T08:00:00Z', { datesInUTC: true }], ['Due', '1/31/2026', '! Enter a date like this: 2/23/2012', { datesInUTC: true }],
    ['Tags', ';#a;#b;#', ['a', 'b']], ['Mood', 'good', 'good'], ['Link', 'https://contoso.example, The site', { url: 'https://contoso.example', description: 'The site' }],
    ['Place', String(rome), rome], ['Place', `${rome};#Rome`, rome], ['Places', `${rome};#Rome`, [rome]], ['Place', 'Rome', '! The lookup value is not valid.'],
    ['Boss', key(other), other.id], ['Boss', `[{'Key':'${other.loginName}'}]`, other.id], ['Boss', '', null], ['Team', JSON.stringify([{ Key: member.loginName }, { Key: other.loginName }]), [member.id, other.id]],
    ['Boss', '[{"Key":"i:0#.f|membership|nobody@contoso.example"}]', '! The user does not exist or is not unique.'],
    ['Nothing', 'x', "! Column 'Nothing' does not exist. It may have been deleted by another user."], ['FileRef', 'x', '! This field cannot be updated.']
  ];
  test.each(cases.map(([name, text, expected, options = {}]) => [name, text, expected, options] as const))('%s: %s', (name, text, expected, options) => {
    expect(write(name, text, options)).toEqual(expected);
  });

  test('write nothing when one field fails, and say which', () => {
    const count = store.lists.fresh(list).itemCount;
    const { item: made, fields } = store.items.addByForm(list, {}, [{ fieldName: 'Title', fieldValue: 'ok' }, { fieldName: 'Score', fieldValue: 'no' }], {}, member);
    expect(made).toBeUndefined();
    expect(fields.map(field => [field.fieldName, field.hasException, field.errorCode])).toEqual([['Title', false, 0], ['Score', true, -2146232832]]);
    expect(store.lists.fresh(list).itemCount).toBe(count);
  });

  test('that clash with a unique value are an error, or a row of their own by switch', () => {
    store.fields.createFromXml(list, '<Field Type="Text" Name="ClientKey" DisplayName="Client key" Indexed="TRUE" EnforceUniqueValues="TRUE"/>', {}, owner);
    const add = (): ReturnType<typeof store.items.addByForm> => store.items.addByForm(list, {}, [{ fieldName: 'Title', fieldValue: 'once' }, { fieldName: 'ClientKey', fieldValue: 'k' }], {}, member);
    expect(add().item).toBeDefined();
    expect(add).toThrow(expect.objectContaining({ reason: 'duplicateValue' }));
    store.setSwitches({ formDuplicates: 'fieldRow' });
    expect(add()).toMatchObject({ item: undefined, fields: [{ hasException: false }, { hasException: true, errorCode: -2130575169, errorMessage: expect.stringContaining('[Client key]') }] });
    store.setSwitches({ formDuplicates: 'thrown' });
  });

  test('set author and dates for those who manage the list, without a new version when asked so', () => {
    const made = store.items.add(list, {}, { Title: 'imported' }, owner);
    const values = [{ fieldName: 'Author', fieldValue: key(other) }, { fieldName: 'Created', fieldValue: '1/2/2020 8:00 AM' }, { fieldName: 'Modified', fieldValue: '1/3/2020 8:00 AM' }];
    const { item: changed } = store.items.updateByForm(list, made.id, values, { newDocumentUpdate: true }, owner);
    expect(changed).toMatchObject({ authorId: other.id, created: '2020-01-02T07:00:00Z', modified: '2020-01-03T07:00:00Z', uiVersion: 512 });
  });

  test('throw nothing but the store\'s own error, whatever they are', () => {
    const names = fc.constantFrom('Title', 'Score', 'Due', 'Tags', 'Link', 'Place', 'Boss', 'Team', 'ContentTypeId', 'ContentType', 'Author', 'Modified', 'FileLeafRef', '');
    fc.assert(fc.property(names, fc.oneof(fc.string(), fc.json()), (fieldName, fieldValue) => {
      try {
        store.items.updateByForm(list, item.id, [{ fieldName, fieldValue }], {}, owner);
      } catch (failure) {
        expect(failure).toBeInstanceOf(StoreError);
      }
    }), { numRuns: 300 });
  });
});
