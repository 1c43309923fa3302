import { makeTestTenant, type TestTenant } from '../http/testTenant.ts';
import type { ListRow, UserRow } from '../store/Store.ts';

let demo: TestTenant;
let owner: UserRow;
let board: ListRow;

beforeEach(() => {
  demo = makeTestTenant();
  owner = demo.store.users.byUpn(demo.web.siteId, demo.people.owner)!;
  board = demo.store.lists.create(demo.web, { template: 108, title: 'Board' }, owner);
  demo.store.items.add(board, { fsType: 1 }, { Title: 'One' }, owner);
});

afterEach(() => demo.store.close());

const like = (liked: boolean, who = demo.people.member, itemId = 1): Promise<Response> => demo.ask(who, 'POST',
  `Microsoft.Office.Server.ReputationModel.Reputation.SetLike(listID=@a1,itemID=@a2,like=@a3)?@a1='{${board.id.toUpperCase()}}'&@a2='${itemId}'&@a3=${liked}`);
const switchOn = (who = demo.people.owner): Promise<Response> =>
  demo.ask(who, 'POST', `Microsoft.SharePoint.Portal.RatingSettings.SetListRating?listID='${board.id}'&ratingType=2`);

describe('likes of list items', () => {
  it('are refused until the list\'s setting is on', async () => {
    const refused = await like(true);
    expect([refused.status, (await refused.json() as any)['odata.error'].message.value]).toEqual([500, 'Likes are not supported in this item.']);
  });

  it('are switched on by those who manage the list, with columns and property', async () => {
    expect((await switchOn(demo.people.member)).status).toBe(403);
    expect((await switchOn()).status).toBe(200);
    const list = await demo.json(demo.people.owner, 'GET', `web/lists(guid'${board.id}')?$select=RootFolder/Properties,Fields/InternalName&$expand=RootFolder,RootFolder/Properties,Fields`);
    expect(list.RootFolder.Properties).toMatchObject({ Ratings_x005f_VotingExperience: 'Likes' });
    expect(list.Fields.map((field: any) => field.InternalName)).toEqual(expect.arrayContaining(['LikesCount', 'LikedBy']));
  });

  it('count each person once, and are read from the columns', async () => {
    await switchOn();
    expect(await (await like(true)).json()).toEqual({ value: 1 });
    expect(await (await like(true)).json()).toEqual({ value: 1 });
    expect(await (await like(true, demo.people.owner)).json()).toEqual({ value: 2 });
    expect(await (await like(false)).json()).toEqual({ value: 1 });
    const item = await demo.json(demo.people.visitor, 'GET', `web/lists(guid'${board.id}')/items(1)?$select=LikesCount,LikedById,LikedByStringId,LikedBy/Title&$expand=LikedBy`);
    expect(item).toEqual({ LikedBy: [{ Title: 'owner' }], LikesCount: 1, LikedById: [owner.id], LikedByStringId: [String(owner.id)] });
  });

  it('miss an item that is not there', async () => {
    await switchOn();
    expect((await like(true, demo.people.member, 99)).status).toBe(404);
  });
});
