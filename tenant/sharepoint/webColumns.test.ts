import { makeTestTenant, type TestTenant } from '../http/testTenant.ts';

let demo: TestTenant;
beforeEach(() => {
  demo = makeTestTenant();
});
afterEach(() => {
  expect(demo.failures).toEqual([]);
  demo.store.close();
});

const level = '<Field Type="Choice" ID="{0c6a2b52-1f5b-4f4b-9a53-6d3f5b0c1a11}" Name="SkillLevel" DisplayName="Level" Group="Skills"><CHOICES><CHOICE>Basic</CHOICE><CHOICE>Expert</CHOICE></CHOICES></Field>';
const create = (xml: string, who = demo.people.owner): Promise<Response> => demo.ask(who, 'POST', 'web/fields/createfieldasxml', { body: { parameters: { SchemaXml: xml } } });

describe('columns of the web', () => {
  test('are made by those who manage it, and lists take them by their XML', async () => {
    expect((await create(level, demo.people.member)).status).toBe(403);
    const made = await (await create(level)).json() as any;
    expect(made).toMatchObject({ Id: '0c6a2b52-1f5b-4f4b-9a53-6d3f5b0c1a11', InternalName: 'SkillLevel', Group: 'Skills', Scope: '/sites/demo', Choices: ['Basic', 'Expert'] });
    expect((await demo.json(demo.people.visitor, 'GET', 'web/availablefields(guid\'0c6a2b52-1f5b-4f4b-9a53-6d3f5b0c1a11\')?$select=Title')).Title).toBe('Level');

    await demo.ask(demo.people.owner, 'POST', 'web/lists', { body: { Title: 'Skills', BaseTemplate: 100 } });
    const list = 'web/lists/getbytitle(\'Skills\')';
    const taken = await demo.json(demo.people.owner, 'POST', `${list}/fields/createfieldasxml`, { body: { parameters: { SchemaXml: made.SchemaXml, Options: 8 } } });
    expect(taken).toMatchObject({ Id: made.Id, InternalName: 'SkillLevel', Scope: '/sites/demo/Lists/Skills' });
    expect((await demo.json(demo.people.owner, 'POST', `${list}/items`, { body: { Title: 'Welding', SkillLevel: 'Expert' } })).SkillLevel).toBe('Expert');
  });

  test('are made of properties, too', async () => {
    const answer = await demo.ask(demo.people.owner, 'POST', 'web/fields', { body: { Title: 'Years', FieldTypeKind: 9, Group: 'Skills' } });
    expect([answer.status, await answer.json()]).toEqual([201, expect.objectContaining({ InternalName: 'Years', TypeAsString: 'Number', SchemaXml: expect.not.stringContaining('ColName') })]);
  });

  test('have ids and names of their own', async () => {
    await create(level);
    expect((await create(level)).status).toBe(500);
    expect((await create('<Field Type="Text" Name="SkillLevel" DisplayName="Other" />')).status).toBe(500);
    expect((await create('<Field Type="Text" Name="Title" DisplayName="Other" />')).status).toBe(500);
  });

  test('that were installed stay, others may go', async () => {
    await create(level);
    expect((await demo.ask(demo.people.owner, 'DELETE', 'web/fields/getbyinternalnameortitle(\'Title\')')).status).toBe(400);
    expect((await demo.ask(demo.people.member, 'DELETE', 'web/fields/getbyinternalnameortitle(\'SkillLevel\')')).status).toBe(403);
    expect((await demo.ask(demo.people.owner, 'DELETE', 'web/fields/getbyinternalnameortitle(\'SkillLevel\')')).status).toBe(200);
    expect((await demo.ask(demo.people.owner, 'GET', 'web/fields/getbyinternalnameortitle(\'SkillLevel\')')).status).toBe(400);
  });
});
