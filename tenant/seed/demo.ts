/** The boards of the demo site, and the lists in which its people say what they know and thank each other. */
import type { ListRow, NewList, Store } from '../store/Store.ts';
import { fillBoard } from './board.ts';
import { aurora, categories, questions, suggestions, teamTalk } from './content/index.ts';
import type { SeedDiscussion } from './content/posts.ts';
import { fillExpertise } from './expertise.ts';
import { makePeopleLists } from './expertiseLists.ts';
import { instant } from './instants.ts';
import { fillRecognition } from './recognition.ts';
import { makeRecognitionLists } from './recognitionLists.ts';
import { guidOf } from './site.ts';
import type { SeededSite } from './site.ts';

const fullControl = 1073741829;
const contribute = 1073741827;

/** The columns that the product offers to add: on the first board its owner has said yes. */
const addedColumns = [
  '<Field Type="Text" Name="KnowhowOutcome" StaticName="KnowhowOutcome" DisplayName="Outcome" MaxLength="16" />',
  '<Field Type="Text" Name="KnowhowClientKey" StaticName="KnowhowClientKey" DisplayName="Client key" MaxLength="64" Indexed="TRUE" EnforceUniqueValues="TRUE" Hidden="TRUE" />',
  '<Field Type="UserMulti" Mult="TRUE" List="UserInfo" Name="KnowhowAskedPeople" StaticName="KnowhowAskedPeople" DisplayName="Asked people" Hidden="TRUE" />',
  '<Field Type="User" List="UserInfo" UserSelectionMode="0" Name="KnowhowOriginalAuthor" StaticName="KnowhowOriginalAuthor" DisplayName="Original author" Indexed="TRUE" />',
  '<Field Type="Note" NumLines="2" RichText="FALSE" Name="KnowhowOriginal" StaticName="KnowhowOriginal" DisplayName="Original answer" Hidden="TRUE" />'
];

export function seedDemo(store: Store, site: SeededSite, now: Date): void {
  const created = instant(now.getTime() - 428 * 86_400_000);
  const { system, users, web } = site;
  const board = (list: NewList, discussions: readonly SeedDiscussion[], prepare: (list: ListRow) => void = () => undefined, categoryIds = new Map<string, number>()): ListRow => {
    const made = store.lists.create(web, { created, ...list, id: guidOf(`list ${list.title}`) }, system);
    prepare(made);
    fillBoard(store, { list: store.lists.fresh(made), discussions, users, categories: categoryIds, system, now });
    return store.lists.fresh(made);
  };

  const { list: categoriesList, ids } = seedCategories(store, site, 'Categories', categories, created);
  const questionsBoard = board({ template: 108, title: 'Questions and answers', urlName: 'Questions', description: 'Ask anything about work. Somebody knows.', community: true, categoriesListId: categoriesList.id },
    questions, list => {
      store.lists.setRating(list, 'Likes', system);
      for (const xml of addedColumns) store.fields.createFromXml(list, xml, { internalNameHint: true }, system);
    }, ids);

  board({ template: 108, title: 'Team talk', urlName: 'TeamTalk', description: 'Everything that is not a question.' }, teamTalk);

  const secret = board({ template: 108, title: 'Project Aurora', urlName: 'Aurora', description: 'Moving the press line. For the project only.', community: true, categoriesListId: categoriesList.id },
    aurora, list => store.lists.setRating(list, 'Likes', system));
  const onSecret = { kind: 'list', list: secret } as const;
  store.permissions.breakInheritance(onSecret, { copyRoleAssignments: false, clearSubscopes: true }, system);
  store.permissions.assign(onSecret, site.owners.id, fullControl, system);
  store.permissions.assign(onSecret, site.moderators.id, store.permissions.roleDefinition(web.siteId, 'Moderate')!.id, system);
  store.permissions.assign(onSecret, users.get('guest')!.id, contribute, system);

  board({ template: 108, title: 'Suggestions', urlName: 'Suggestions', description: 'What should be better here? Shown after a look by the owners.', community: true, categoriesListId: categoriesList.id },
    suggestions, list => {
      store.lists.setRating(list, 'Likes', system);
      store.lists.update(list, { enableModeration: true }, system);
    });

  fillExpertise(store, site, makePeopleLists(store, site, created), now);
  fillRecognition(store, site, makeRecognitionLists(store, site, created), questionsBoard, now);
}

/** A Categories list of a Community Site (template 500). */
export function seedCategories(store: Store, { web, system }: SeededSite, title: string, rows: readonly { readonly title: string; readonly description: string }[], created: string): { list: ListRow; ids: Map<string, number> } {
  const list = store.lists.create(web, { template: 500, title, id: guidOf(`list ${title}`), created }, system);
  const describes = store.fields.byInternalName(list, 'CategoryDescription') !== undefined;
  store.items.bulkInsert(list, rows.map((row, index) => ({
    id: index + 1, fsType: 0, contentTypeId: '0x01', parentFolderId: 0, authorId: system.id, created,
    values: { Title: row.title, ...(describes ? { CategoryDescription: row.description } : {}) }
  })));
  store.search.crawl(list);
  return { list: store.lists.fresh(list), ids: new Map(rows.map((row, index) => [row.title, index + 1])) };
}
