import { createTenant } from '../http/server.ts';
import type { Tenant } from '../http/server.ts';
import { seed } from '../seed/index.ts';
import { openStore } from '../store/openStore.ts';

const site = 'http://127.0.0.1:4537/sites/intranet';
let tenant: Tenant;

beforeAll(async () => {
  const store = openStore();
  await seed(store, 'empty', { now: new Date('2026-11-20T12:00:00Z') });
  tenant = createTenant({ store });
});

afterAll(() => tenant.store.close());

const get = (address: string, person = 'member@contoso.example'): Promise<Response> =>
  tenant.fetch(new Request(`${site}${address}`, { headers: { Authorization: `Bearer ${person}`, Accept: 'application/json;odata=nometadata' } }));

describe('PeopleManager', () => {
  test('describes a person in the recorded shape', async () => {
    const body: any = await (await get('/_api/SP.UserProfiles.PeopleManager/GetPropertiesFor(accountName=@v)?@v=\'i:0%23.f|membership|owner@contoso.example\'')).json();
    expect(Object.keys(body)).toEqual(['AccountName', 'DirectReports', 'DisplayName', 'Email', 'ExtendedManagers', 'ExtendedReports', 'IsFollowed', 'LatestPost', 'Peers',
      'PersonalSiteHostUrl', 'PersonalUrl', 'PictureUrl', 'Title', 'UserProfileProperties', 'UserUrl']);
    expect(body).toMatchObject({ AccountName: 'i:0#.f|membership|owner@contoso.example', DisplayName: 'Olivia Brandt', Title: 'Head of internal communications', ExtendedManagers: [] });
    expect(body.DirectReports).toContain('i:0#.f|membership|moderator@contoso.example');
    expect(body.UserProfileProperties).toEqual(expect.arrayContaining([
      { Key: 'Department', Value: 'Communications', ValueType: 'Edm.String' },
      { Key: 'SPS-Skills', Value: 'Communities|SharePoint', ValueType: 'Edm.String' },
      { Key: 'SPS-School', Value: '', ValueType: 'Edm.String' }
    ]));
  });

  test('knows me, and a guest by the login name of the site', async () => {
    expect((await (await get('/_api/SP.UserProfiles.PeopleManager/GetMyProperties')).json() as any).DisplayName).toBe('Mina Haddad');
    const address = `/_api/SP.UserProfiles.PeopleManager/GetPropertiesFor(accountName=@v)?@v='${encodeURIComponent('i:0#.f|membership|guest_partner.example#ext#@contoso.example')}'`;
    expect((await (await get(address)).json() as any).DisplayName).toBe('Greta Novak');
  });

  test('knows who stands above, from the highest down', async () => {
    const body: any = await (await get('/_api/SP.UserProfiles.PeopleManager/GetPropertiesFor(accountName=@v)?@v=\'dorota@contoso.example\'')).json();
    expect(body.ExtendedManagers).toEqual(['i:0#.f|membership|owner@contoso.example', 'i:0#.f|membership|jakub@contoso.example']);
    expect(body.UserProfileProperties).toContainEqual({ Key: 'Manager', Value: 'i:0#.f|membership|jakub@contoso.example', ValueType: 'Edm.String' });
  });

  test('gives one property, and null for somebody unknown', async () => {
    const one = await get('/_api/SP.UserProfiles.PeopleManager/GetUserProfilePropertyFor(accountName=@v,propertyName=\'SPS-Skills\')?@v=\'moderator@contoso.example\'');
    expect(await one.json()).toEqual({ value: 'Moderation|Search|Excel' });
    expect(await (await get('/_api/SP.UserProfiles.PeopleManager/GetPropertiesFor(accountName=@v)?@v=\'nobody@contoso.example\'')).json()).toEqual({ 'odata.null': true });
  });
});

describe('userphoto.aspx', () => {
  test('shows the picture of who has one and a blank pixel for who has none', async () => {
    const people = tenant.store.directory.list();
    const kind = async (has: boolean): Promise<[number, string | null]> => {
      const person = people.find(one => (tenant.store.directory.photo(one.objectId) !== undefined) === has)!;
      const response = await get(`/_layouts/15/userphoto.aspx?size=S&accountname=${encodeURIComponent(person.upn)}`);
      return [response.status, response.headers.get('content-type')];
    };
    expect(await kind(true)).toEqual([200, 'image/png']);
    expect(await kind(false)).toEqual([200, 'image/gif']);
    expect((await get('/_layouts/15/userphoto.aspx?accountname=nobody@contoso.example')).headers.get('content-type')).toBe('image/gif');
  });
});
