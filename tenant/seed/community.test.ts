import { createTenant, type Tenant } from '../http/server.ts';
import { openStore } from '../store/openStore.ts';
import type { Store } from '../store/Store.ts';
import { seed } from './index.ts';

const now = new Date('2026-11-20T12:00:00Z');
let store: Store;
let tenant: Tenant;

beforeAll(async () => {
  store = openStore({ clock: () => now });
  await seed(store, 'demo', { now });
  tenant = createTenant({ store });
});

afterAll(() => store.close());

const ask = (who: string, address: string): Promise<Response> => Promise.resolve(tenant.fetch(new Request(`http://127.0.0.1/sites/community/_api/${address}`, {
  headers: { authorization: `Bearer ${who}@contoso.example`, accept: 'application/json;odata=nometadata' }
})));
const json = async (address: string): Promise<any> => (await ask('member', address)).json();

describe('the Community Site of the demo', () => {
  test('has the lists of its template, the badges hidden', async () => {
    const { value } = await json('web/lists?$select=Title,BaseTemplate,Hidden');
    expect(value.map((list: any) => [list.Title, list.BaseTemplate, list.Hidden])).toEqual([
      ['Badges', 100, true], ['Categories', 500, false], ['Community Members', 880, false], ['Discussions List', 108, false]
    ]);
    expect((await json('web?$select=WebTemplate')).WebTemplate).toBe('COMMUNITY');
  });

  test('tells members with their counters and gifted badges', async () => {
    const { value } = await json('web/lists/getbytitle(\'Community Members\')/items?$select=ReputationScore,NumberOfReplies,NumberOfBestResponses,GiftedBadgeText,Member/Title,GiftedBadgeLookup/Title&$expand=Member,GiftedBadgeLookup&$filter=MemberStatusInt eq 1&$top=2');
    expect(value).toEqual([
      { ReputationScore: 2740, NumberOfReplies: 120, NumberOfBestResponses: 15, GiftedBadgeText: 'Customs guide', Member: { Title: 'Mina Haddad' }, GiftedBadgeLookup: { Title: 'Customs guide' } },
      { ReputationScore: 640, NumberOfReplies: 42, NumberOfBestResponses: 2, GiftedBadgeText: 'Expert', Member: { Title: 'Amara Okafor' }, GiftedBadgeLookup: { Title: 'Expert' } }
    ]);
  });

  test('has one row for each member', async () => {
    const field = await json('web/lists/getbytitle(\'Community Members\')/fields/getbyinternalnameortitle(\'Member\')?$select=Indexed,EnforceUniqueValues');
    expect(field).toEqual({ Indexed: true, EnforceUniqueValues: true });
  });

  test('shows of each post what its author is, by lookups that depend on one, and nobody can ask for all of them at once', async () => {
    const board = 'web/lists/getbytitle(\'Discussions%20List\')';
    const { value } = await json(`${board}/items?$select=Id,AuthorReputationLookup/ReputationScore,AuthorNumOfRepliesLookup/NumberOfReplies&$expand=AuthorReputationLookup,AuthorNumOfRepliesLookup&$filter=Id eq 2`);
    expect(value[0]).toMatchObject({ AuthorReputationLookup: { ReputationScore: 2740 }, AuthorNumOfRepliesLookup: { NumberOfReplies: 120 } });
    const lookups = ['Reputation', 'NumOfPosts', 'NumOfReplies', 'NumOfBestResponses', 'MemberSince', 'LastActivity', 'MemberStatusInt'].map(name => `Author${name}LookupId`);
    expect((await ask('member', `${board}/items?$select=Id,${lookups.join()}`)).status).toBe(200);
    const answer = await ask('member', `${board}/items?$select=Id,MemberLookupId,CategoriesLookupId,AuthorId,EditorId,LastReplyById,LikedById,${lookups.join()}`);
    expect([answer.status, (await answer.text()).includes('lookup column threshold')]).toEqual([500, true]);
  });

  test('keeps its settings and counters in the property bag', async () => {
    expect(await json('web/allproperties')).toMatchObject({
      AchievementPointsEnabled: 'True', LevelThresholds: '0,100,500,2500,10000', Community_x005f_MembersCount: '5', Community_x005f_TopicsCount: '2', Community_x005f_RepliesCount: '2',
      vti_x005f_CommunityEnableAutoApproval: 'True'
    });
  });

  test('is read by everybody in the company, and written by its members', () => {
    const web = store.sites.webAt('/sites/community')!;
    const board = store.lists.byTitle(web, 'Discussions List', store.users.system(web.siteId));
    const rights = (alias: string): string => {
      const user = store.users.byUpn(web.siteId, `${alias}@contoso.example`)!;
      return ['view', 'add'].filter((_, index) => store.permissions.can(user, { kind: 'list', list: board }, BigInt(index + 1))).join();
    };
    expect([rights('member'), rights('samir')]).toEqual(['view,add', 'view']);
  });
});
