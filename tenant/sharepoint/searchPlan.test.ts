/** Whatever the index decides by itself is what deciding hit by hit gives. */
import fc from 'fast-check';

import { parseKql } from '../odata/kql.ts';
import { seed } from '../seed/index.ts';
import { seededSite } from '../seed/site.ts';
import { openStore } from '../store/openStore.ts';
import type { Store } from '../store/Store.ts';
import type { SearchDocument } from './searchDocument.ts';
import { planSearch } from './searchPlan.ts';
import type { SearchWorld } from './searchPlan.ts';

const now = new Date('2026-11-20T12:00:00Z');
const origin = 'http://127.0.0.1:4631';
let store: Store;
let world: SearchWorld;
let documents: SearchDocument[];

beforeAll(async () => {
  store = openStore({ clock: () => now, switches: { crawlDelaySeconds: 0 } });
  await seed(store, 'demo', { now });
  const { web, system } = seededSite(store);
  const lists = store.lists.all(web, system);
  world = { lists, users: () => store.users.list(web.siteId), origin, siteId: web.siteId, webId: web.id, now };
  const { rows } = store.search.query({ siteId: web.siteId, order: 'id', limit: 100_000, offset: 0 }, system);
  documents = rows.map(row => {
    const list = lists.find(one => one.id === row.listId)!;
    const item = store.items.get(list, row.itemId, system);
    return { row, list, web, origin, item, author: store.users.byId(web.siteId, item.authorId), editor: store.users.byId(web.siteId, item.editorId) };
  });
});

afterAll(() => store.close());

const leaves = ['customs', 'form*', '"customs form"', 'Author:"Mina Haddad"', 'Author:Ben*', 'ListItemID:3', 'ListItemID:2..9', 'ListItemID>=40', 'Created>=2026-11-15', 'Write<2026-11-01',
  'contentclass:STS_ListItem_DiscussionBoard', 'IsDocument:true', 'Title:how', 'ContentTypeId:0x0107*', 'ShoeSize:42', 'DocId<50', '*'];
const tree = fc.letrec<{ query: string }>(tie => ({
  query: fc.oneof({ depthSize: 'small', withCrossShrink: true },
    fc.constantFrom(...leaves),
    fc.tuple(tie('query'), fc.constantFrom(' AND ', ' OR '), tie('query')).map(([left, word, right]) => `(${left}${word}${right})`),
    tie('query').map(query => `(NOT ${query})`))
})).query;

test('the index and the test on each hit agree, for any tree of restrictions', () => {
  const { web, system } = seededSite(store);
  let decided = 0;
  fc.assert(fc.property(tree, query => {
    const plan = planSearch(parseKql(query), world);
    const tested = documents.filter(document => plan.test(document)).length;
    if (plan.empty) return tested === 0;
    if (!plan.exact) return true;
    decided++;
    return store.search.query({ ...plan.filters, ...(plan.match === undefined ? {} : { match: plan.match }), siteId: web.siteId, order: 'rank', limit: 0, offset: 0 }, system).total === tested;
  }), { numRuns: 300 });
  expect(decided).toBeGreaterThan(200);
});
