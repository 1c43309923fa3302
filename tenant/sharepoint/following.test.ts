import { makeTestTenant, type TestTenant } from '../http/testTenant.ts';

let demo: TestTenant;
beforeEach(() => {
  demo = makeTestTenant();
});
afterEach(() => demo.store.close());

const account = (who: string): string => `@v='${encodeURIComponent(`i:0#.f|membership|${who}`)}'`;
const follow = (who: string, whom: string): Promise<any> => demo.json(who, 'POST', `social.following/follow(ActorType=0,AccountName=@v)?${account(whom)}`);
const manager = 'SP.UserProfiles.PeopleManager';

describe('following people', () => {
  it('answers whether it is new, and is seen from both sides', async () => {
    const { member, visitor } = demo.people;
    expect([await follow(member, visitor), await follow(member, visitor)]).toEqual([{ value: 0 }, { value: 1 }]);
    expect(await demo.json(member, 'GET', `${manager}/amifollowing(accountname=@v)?${account(visitor)}`)).toEqual({ value: true });
    expect(await demo.json(visitor, 'GET', `${manager}/amifollowing(accountname=@v)?${account(member)}`)).toEqual({ value: false });
    expect((await demo.json(visitor, 'GET', 'social.following/my/followers')).value.map((each: any) => [each.Name, each.IsFollowed])).toEqual([['member', false]]);
    expect((await demo.json(member, 'GET', 'social.following/my/followed(types=1)')).value.map((each: any) => each.Name)).toEqual(['visitor']);
    expect(await demo.json(member, 'GET', 'social.following/my/followedcount(types=2)')).toEqual({ value: 0 });
    expect((await demo.json(member, 'GET', `${manager}/getpeoplefollowedbyme`)).value.map((each: any) => [each.DisplayName, each.IsFollowed])).toEqual([['visitor', true]]);
  });

  it('ends', async () => {
    const { member, visitor } = demo.people;
    await follow(member, visitor);
    await demo.ask(member, 'POST', 'social.following/stopfollowing', { body: { actor: { ActorType: 0, AccountName: visitor, Id: null } } });
    expect(await demo.json(member, 'POST', 'social.following/isfollowed', { body: { actor: { ActorType: 0, AccountName: visitor } } })).toEqual({ value: false });
    expect((await demo.json(visitor, 'GET', `${manager}/getmyfollowers`)).value).toEqual([]);
  });

  it('is refused for nobody, and not emulated for sites', async () => {
    expect((await follow(demo.people.member, 'nobody@example.test'))['odata.error'].code).toContain('SPException');
    expect((await demo.ask(demo.people.member, 'POST', 'social.following/follow', { body: { actor: { ActorType: 2, ContentUri: 'https://x' } } })).status).toBe(501);
  });
});

describe('properties of profiles', () => {
  const set = (who: string, body: unknown, how = 'setsinglevalueprofileproperty'): Promise<Response> => demo.ask(who, 'POST', `${manager}/${how}`, { body });
  const read = async (whom: string, name: string): Promise<string> => (await demo.json(demo.people.visitor, 'GET', `${manager}/getuserprofilepropertyfor(accountname=@v,propertyname='${name}')?${account(whom)}`)).value;

  it('are changed by their person alone', async () => {
    const { member, visitor } = demo.people;
    expect((await set(member, { accountName: member, propertyName: 'HomePhone', propertyValue: '123' })).status).toBe(200);
    expect((await set(member, { accountName: member, propertyName: 'SPS-Skills', propertyValues: ['Bread', 'Butter'] }, 'setmultivaluedprofileproperty')).status).toBe(200);
    expect((await set(visitor, { accountName: member, propertyName: 'HomePhone', propertyValue: '456' })).status).toBe(403);
    expect([await read(member, 'HomePhone'), await read(member, 'SPS-Skills')]).toEqual(['123', 'Bread|Butter']);
  });

  it('are refused when there is none of that name', async () => {
    expect((await set(demo.people.member, { accountName: demo.people.member, propertyName: 'Nope', propertyValue: 'x' })).status).toBe(400);
  });
});
