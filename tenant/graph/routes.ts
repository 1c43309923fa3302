/** The routes of Graph: address patterns, methods and their handlers. */
import type { PersonRow } from '../store/Store.ts';
import type { Scope } from './consents.ts';
import type { GraphAnswer, GraphCall } from './GraphCall.ts';
import { addMember, createGroup, deleteGroup, listGroups, listMemberOf, listMembers, readGroup, removeMember } from './groups.ts';
import { createItem, deleteItem, listItems, readFields, readItem, updateFields } from './listItems.ts';
import { listPeople } from './people.ts';
import { listPhotos, photoOf } from './photos.ts';
import { readPresence, readPresences } from './presence.ts';
import { getSchedule } from './schedule.ts';
import { searchQuery } from './searchQuery.ts';
import { sendActivityNotification, sendMail } from './sending.ts';
import { listColumns, listLists, listOf, listSites, readList, readSite, siteOf } from './sites.ts';
import { countUsers, deleteUser, listReports, listUsers, readManager, readUser, updateUser, userOf } from './users.ts';

export type Handler = (call: GraphCall, keys: Keys) => GraphAnswer;
export type Keys = Readonly<Record<string, string>>;

export interface Route {
  /** `users/{user}/photos/{size}`; `@user` stands for `me` and `users/{user}`. */
  readonly pattern: string;
  readonly methods: Readonly<Record<string, Handler>>;
}

const ofUser = (handler: (call: GraphCall, person: PersonRow, keys: Keys) => GraphAnswer, scopes?: readonly Scope[]): Handler => (call, keys) => {
  if (keys['user'] !== undefined) return handler(call, userOf(call, keys['user'], scopes), keys);
  call.consents.demand('User.Read');
  return handler(call, call.person, keys);
};
const photoScopes: readonly Scope[] = ['User.ReadBasic.All', 'ProfilePhoto.Read.All'];
const ofList = (handler: (call: GraphCall, site: ReturnType<typeof siteOf>, list: ReturnType<typeof listOf>, item: string) => GraphAnswer): Handler => (call, keys) => {
  const site = siteOf(call, keys['site']!);
  return handler(call, site, listOf(call, site, keys['list']!), keys['item'] ?? '');
};

const described: readonly Route[] = [
  { pattern: '@user', methods: { GET: ofUser(readUser), PATCH: ofUser(updateUser), DELETE: ofUser(deleteUser) } },
  { pattern: '@user/manager', methods: { GET: ofUser(readManager) } },
  { pattern: '@user/directReports', methods: { GET: ofUser(listReports) } },
  { pattern: '@user/memberOf', methods: { GET: ofUser(listMemberOf) } },
  { pattern: '@user/people', methods: { GET: ofUser(listPeople) } },
  { pattern: '@user/presence', methods: { GET: ofUser(readPresence, ['User.ReadBasic.All', 'Presence.Read.All']) } },
  { pattern: '@user/photo', methods: { GET: ofUser((call, person) => photoOf(call, person, '648x648', false), photoScopes) } },
  { pattern: '@user/photo/$value', methods: { GET: ofUser((call, person) => photoOf(call, person, '648x648', true), photoScopes) } },
  { pattern: '@user/photos', methods: { GET: ofUser(listPhotos, photoScopes) } },
  { pattern: '@user/photos/{size}', methods: { GET: ofUser((call, person, keys) => photoOf(call, person, keys['size']!, false), photoScopes) } },
  { pattern: '@user/photos/{size}/$value', methods: { GET: ofUser((call, person, keys) => photoOf(call, person, keys['size']!, true), photoScopes) } },
  { pattern: 'me/calendar/getSchedule', methods: { POST: getSchedule } },
  { pattern: '@user/sendMail', methods: { POST: ofUser(call => sendMail(call)) } },
  { pattern: '@user/teamwork/sendActivityNotification', methods: { POST: ofUser(sendActivityNotification) } },
  { pattern: 'users', methods: { GET: listUsers } },
  { pattern: 'users/$count', methods: { GET: countUsers } },
  { pattern: 'groups', methods: { GET: listGroups, POST: createGroup } },
  { pattern: 'groups/{group}', methods: { GET: (call, keys) => readGroup(call, keys['group']!), DELETE: (call, keys) => deleteGroup(call, keys['group']!) } },
  { pattern: 'groups/{group}/members', methods: { GET: (call, keys) => listMembers(call, keys['group']!, 'members') } },
  { pattern: 'groups/{group}/owners', methods: { GET: (call, keys) => listMembers(call, keys['group']!, 'owners') } },
  { pattern: 'groups/{group}/members/$ref', methods: { POST: (call, keys) => addMember(call, keys['group']!) } },
  { pattern: 'groups/{group}/members/{member}/$ref', methods: { DELETE: (call, keys) => removeMember(call, keys['group']!, keys['member']!) } },
  { pattern: 'communications/getPresencesByUserId', methods: { POST: readPresences } },
  { pattern: 'search/query', methods: { POST: searchQuery } },
  { pattern: 'sites', methods: { GET: listSites } },
  { pattern: 'sites/{site}', methods: { GET: (call, keys) => readSite(call, keys['site']!) } },
  { pattern: 'sites/{site}/lists', methods: { GET: (call, keys) => listLists(call, siteOf(call, keys['site']!)) } },
  { pattern: 'sites/{site}/lists/{list}', methods: { GET: ofList(readList) } },
  { pattern: 'sites/{site}/lists/{list}/columns', methods: { GET: ofList(listColumns) } },
  { pattern: 'sites/{site}/lists/{list}/items', methods: { GET: ofList(listItems), POST: ofList(createItem) } },
  { pattern: 'sites/{site}/lists/{list}/items/{item}', methods: { GET: ofList(readItem), DELETE: ofList(deleteItem) } },
  { pattern: 'sites/{site}/lists/{list}/items/{item}/fields', methods: { GET: ofList(readFields), PATCH: ofList(updateFields) } }
];

export const routes: readonly Route[] = described.flatMap(route => (route.pattern.startsWith('@user') ? ['me', 'users/{user}'].map(who => ({ ...route, pattern: route.pattern.replace('@user', who) })) : [route]));

/** Routes with their methods, in the words of the coverage table. */
export const graphRoutes: readonly string[] = [...routes.map(({ pattern, methods }) => `${pattern} (${Object.keys(methods).join(', ')})`), '$batch (POST)'];
