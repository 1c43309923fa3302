/**
 * A classic Community Site (template COMMUNITY) beside the intranet: its discussions, categories, members with their
 * counters and gifted badges, and the property bag with its settings. Names and addresses are those that the template
 * gives. Its list of reported posts is not made.
 *
 * The service keeps the counters by event receivers. Here they are as they were seeded, which any real site that was
 * migrated or restored may be, too: who shows them must say so.
 */
import type { ListRow, Store, UserRow, WebRow } from '../store/Store.ts';
import { instant } from './instants.ts';
import { people, upnOf } from './people.ts';
import { guidOf } from './site.ts';

export const communityPath = '/sites/community';

const badges = ['Expert', 'Customs guide', 'Helping hand'];

interface SeedMember {
  readonly alias: string;
  readonly points: number;
  readonly discussions: number;
  readonly replies: number;
  readonly bestReplies: number;
  readonly badge?: string;
  /** Left the community; the row stays. */
  readonly isInactive?: boolean;
}

const members: readonly SeedMember[] = [
  { alias: 'member', points: 2740, discussions: 4, replies: 120, bestReplies: 15, badge: 'Customs guide' },
  { alias: 'amara', points: 640, discussions: 2, replies: 42, bestReplies: 2, badge: 'Expert' },
  { alias: 'peter', points: 310, discussions: 1, replies: 20, bestReplies: 1, badge: 'Helping hand' },
  { alias: 'owner', points: 120, discussions: 2, replies: 10, bestReplies: 0 },
  { alias: 'jakub', points: 10, discussions: 1, replies: 0, bestReplies: 0 },
  { alias: 'ines', points: 80, discussions: 0, replies: 8, bestReplies: 0, isInactive: true }
];

const posts: readonly { readonly by: string; readonly title: string; readonly body: string; readonly replies: readonly { readonly by: string; readonly body: string; readonly isBest?: boolean }[] }[] = [
  {
    by: 'jakub', title: 'Which form for samples without value?', body: '<p>We ship samples to Oslo each week. Pro forma invoice, or a customs invoice over one euro?</p>',
    replies: [{ by: 'member', body: '<p>Pro forma, with a value for customs purposes only. Nought is sent back.</p>', isBest: true }, { by: 'peter', body: '<p>And write what they are samples of.</p>' }]
  },
  { by: 'owner', title: 'Rules of this community', body: '<p>Ask in the open, answer in the open.</p>', replies: [] }
];

export function seedCommunity(store: Store, now: Date): WebRow {
  const created = instant(now.getTime() - 900 * 86_400_000);
  const web = store.sites.create({ path: communityPath, title: 'Export community', description: 'Customs, carriers and certificates', template: 'COMMUNITY', created, id: guidOf('community site'), webId: guidOf('community web') });
  const system = store.users.system(web.siteId);
  const users = seedUsers(store, web, system);
  const list = (template: number, title: string, urlName: string, more: { hidden?: boolean; badgesListId?: string; categoriesListId?: string; membersListId?: string; community?: boolean } = {}): ListRow =>
    store.lists.create(web, { template, title, urlName, id: guidOf(`community ${title}`), created, ...more }, system);

  const badgeList = list(100, 'Badges', 'Badges', { hidden: true });
  store.items.bulkInsert(badgeList, badges.map((Title, index) => ({ id: index + 1, fsType: 0, contentTypeId: '0x01', parentFolderId: 0, authorId: system.id, created, values: { Title } })));
  const categories = list(500, 'Categories', 'Categories');
  store.items.bulkInsert(categories, [{ id: 1, fsType: 0, contentTypeId: '0x01', parentFolderId: 0, authorId: system.id, created, values: { Title: 'General', CategoryDescription: '<p>Whatever fits nowhere else</p>', TopicCount: posts.length } }]);
  const memberList = list(880, 'Community Members', 'Members', { badgesListId: badgeList.id });
  store.items.bulkInsert(memberList, members.map((one, index) => ({
    id: index + 1, fsType: 0, contentTypeId: '0x01', parentFolderId: 0, authorId: users.get(one.alias)!.id, created,
    values: {
      Title: users.get(one.alias)!.title, Member: users.get(one.alias)!.id, MemberStatusInt: one.isInactive ? 2 : 1, ReputationScore: one.points, NumberOfDiscussions: one.discussions,
      NumberOfReplies: one.replies, NumberOfBestResponses: one.bestReplies, LastActivity: instant(now.getTime() - (index + 1) * 86_400_000),
      GiftedBadgeLookup: one.badge === undefined ? null : badges.indexOf(one.badge) + 1, GiftedBadgeText: one.badge ?? null
    }
  })));
  const board = list(108, 'Discussions List', 'Community Discussion', { community: true, categoriesListId: categories.id, membersListId: memberList.id });
  store.lists.setRating(board, 'Likes', system);
  seedPosts(store, board, users, now);

  const settings: Readonly<Record<string, string>> = {
    AchievementPoints: '10,10,10,100', AchievementPointsEnabled: 'True', LevelThresholds: '0,100,500,2500,10000', DisplayAchievementAsImage: 'True',
    Level1Text: 'Level 1', Level2Text: 'Level 2', Level3Text: 'Level 3', Level4Text: 'Level 4', Level5Text: 'Level 5',
    Community_MembersCount: String(members.filter(one => !one.isInactive).length), Community_TopicsCount: String(posts.length), Community_RepliesCount: String(posts.flatMap(post => post.replies).length),
    vti_CommunityEnableAutoApproval: 'True', vti_CommunityEnableReportAbuse: 'False'
  };
  const updated = store.sites.updateWeb(web, { properties: { ...web.properties, ...settings } }, system);
  for (const searched of [categories, memberList, board]) store.search.crawl(store.lists.fresh(searched));
  return updated;
}

/** Members of the community write, the owner owns, everybody of the company reads. */
function seedUsers(store: Store, web: WebRow, system: UserRow): Map<string, UserRow> {
  const home = (id: number | undefined) => store.groups.byId(web.siteId, id ?? 0)!;
  const users = new Map<string, UserRow>();
  for (const { alias } of people.filter(one => !one.isDeleted && one.role !== 'guest')) {
    const user = store.users.ensure(web.siteId, upnOf(alias));
    users.set(alias, user);
    const isMember = members.some(one => one.alias === alias && !one.isInactive);
    store.groups.addMember(home(alias === 'owner' ? web.ownerGroupId : isMember || alias === 'moderator' ? web.memberGroupId : web.visitorGroupId), user, system);
  }
  return users;
}

function seedPosts(store: Store, board: ListRow, users: ReadonlyMap<string, UserRow>, now: Date): void {
  const memberId = (alias: string): number | null => members.findIndex(one => one.alias === alias) + 1 || null;
  let id = 0;
  for (const [index, post] of posts.entries()) {
    const at = (hours: number): string => instant(now.getTime() - (posts.length - index) * 86_400_000 + hours * 3_600_000);
    const discussion = ++id;
    const best = post.replies.findIndex(reply => reply.isBest === true);
    store.items.bulkInsert(board, [
      {
        id: discussion, fsType: 1, contentTypeId: '0x012002', parentFolderId: 0, authorId: users.get(post.by)!.id, created: at(0),
        values: { Title: post.title, Body: post.body, IsQuestion: post.replies.length > 0, CategoriesLookup: 1, MemberLookup: memberId(post.by), DiscussionLastUpdated: at(post.replies.length), BestAnswerId: best < 0 ? null : discussion + 1 + best }
      },
      ...post.replies.map((reply, place) => ({
        id: ++id, fsType: 0 as const, contentTypeId: '0x0107', parentFolderId: discussion, authorId: users.get(reply.by)!.id, created: at(place + 1),
        values: { Body: reply.body, ParentItemID: discussion, MemberLookup: memberId(reply.by) }
      }))
    ]);
  }
}
