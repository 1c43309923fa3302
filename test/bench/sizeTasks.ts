import type { Ask } from './ServedTenant.ts';

export interface World {
  readonly posts: number;
  readonly people: number;
}

export interface Task {
  readonly name: string;
  /** What its cost is set against. */
  readonly by: 'posts' | 'people';
  ask(world: World): Ask;
}

const list = ({ posts }: World): string => `/sites/intranet/_api/web/lists/getbytitle('Synthetic ${posts}')`;
const stream = (world: World, view: string, folder?: string): Ask => ({
  path: `${list(world)}/RenderListDataAsStream`, method: 'POST',
  body: { parameters: { RenderOptions: 2, ViewXml: view, ...(folder === undefined ? {} : { FolderServerRelativeUrl: folder }) } }
});
const fields = '<ViewFields><FieldRef Name="Title"/><FieldRef Name="Created"/><FieldRef Name="Author"/></ViewFields>';
const people = 'b09a7990-05ea-4af9-81ef-edfab16c4e31';
const search = (text: string, more = ''): Ask => ({
  path: `/sites/intranet/_api/search/query?querytext='${encodeURIComponent(text)}'&sourceid='${people}'&rowlimit=20&selectproperties='PreferredName,WorkEmail,JobTitle,Skills'${more}`
});
const users = (query: string): Ask => ({ path: `/v1.0/users${query}`, headers: { ConsistencyLevel: 'eventual', Accept: 'application/json' } });
const after = (offset: number): string => Buffer.from(`Paged=TRUE&p_Offset=${offset}`).toString('base64url');

export const tasks: readonly Task[] = [
  { name: 'items, first page by id', by: 'posts', ask: world => ({ path: `${list(world)}/items?$select=Id,Title,Created&$top=100` }) },
  { name: 'items, page in the middle', by: 'posts', ask: world => ({ path: `${list(world)}/items?$select=Id,Title,Created&$top=100&$skiptoken=${encodeURIComponent(`Paged=TRUE&p_ID=${Math.floor(world.posts / 2)}`)}` }) },
  { name: 'items, sorted by an indexed column', by: 'posts', ask: world => ({ path: `${list(world)}/items?$select=Id,Title,Created&$orderby=DiscussionLastUpdated desc&$top=100` }) },
  { name: 'items, sorted by an indexed column of two values', by: 'posts', ask: world => ({ path: `${list(world)}/items?$select=Id,Title,Created&$orderby=IsAnswered desc&$top=100` }) },
  { name: 'stream, discussions by an indexed column', by: 'posts', ask: world => stream(world, `<View><Query><OrderBy><FieldRef Name="DiscussionLastUpdated" Ascending="FALSE"/></OrderBy></Query>${fields}<RowLimit Paged="TRUE">30</RowLimit></View>`) },
  { name: 'stream, replies in a folder', by: 'posts', ask: world => stream(world, `<View><Query/>${fields}<RowLimit Paged="TRUE">30</RowLimit></View>`, `/sites/intranet/Lists/Synthetic${world.posts}/About the customs form, case 50`) },
  { name: 'people search, one person', by: 'people', ask: () => search('watanabe0') },
  { name: 'people search, a skill', by: 'people', ask: () => search('hydraulics safety') },
  { name: 'people search, a skill, with refiners', by: 'people', ask: () => search('hydraulics safety', "&refiners='Department,Skills,OfficeNumber'") },
  { name: 'people search, everybody', by: 'people', ask: () => search('*') },
  { name: 'people search, everybody, with refiners', by: 'people', ask: () => search('*', "&refiners='Department,Skills,OfficeNumber'") },
  { name: 'users, first page', by: 'people', ask: () => users('?$top=100') },
  { name: 'users, last page', by: 'people', ask: world => users(`?$top=100&$skiptoken=${after(world.people - 100)}`) },
  { name: 'users, $count', by: 'people', ask: () => users('/$count') },
  { name: 'users, $search in names', by: 'people', ask: () => users('?$top=20&$search="displayName:watan"&$count=true') },
  { name: 'users, $filter startswith', by: 'people', ask: () => users("?$top=20&$filter=startswith(displayName,'Ma') or startswith(surname,'Ma') or startswith(mail,'ma')") },
  { name: 'users, $filter by department', by: 'people', ask: () => users("?$top=20&$count=true&$filter=department eq 'Quality Nordics'") }
];
