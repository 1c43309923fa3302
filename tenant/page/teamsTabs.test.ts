import type { Manifest } from './manifests.ts';
import { readTeamsView, teamsPage } from './teamsTabs.ts';

const part = (alias: string, ...supportedHosts: string[]): Manifest => ({
  id: alias, alias, version: '1.0.0', componentType: 'WebPart', manifestVersion: 2, supportedHosts,
  preconfiguredEntries: [{ title: { default: `Title of ${alias}` } }],
  loaderConfig: { entryModuleId: alias, internalModuleBaseUrls: [], scriptResources: {} }
});
const manifests = [
  part('Parcels', 'SharePointWebPart', 'TeamsTab'),
  part('RecognitionWallWebPart', 'TeamsTab', 'TeamsPersonalApp'),
  part('DiscussionBoardWebPart', 'TeamsTab', 'TeamsPersonalApp'),
  part('AskQuestionWebPart', 'SharePointWebPart')
];
const view = (query: string, all = manifests): ReturnType<typeof readTeamsView> => readTeamsView(new URLSearchParams(query), all);

it.each([
  ['', ['board', 'wall', 'Parcels']],
  ['scope=personal', ['board', 'wall']]
])('with "%s" has a tab for each web part whose manifest names that host', (query, ids) => {
  expect(view(query)?.tabs.map(({ id }) => id)).toEqual(ids);
});

it.each([
  ['tab=wall', 'wall', 'team'],
  ['tab=Parcels', 'Parcels', 'team'],
  ['tab=Parcels&scope=personal', 'board', 'personal'],
  ['tab=AskQuestionWebPart', 'board', 'team'],
  ['tab=wall&scope=meeting', 'wall', 'team']
])('with "%s" opens %s in the scope %s', (query, tab, scope) => {
  expect(view(query)).toMatchObject({ tab: { id: tab }, scope });
});

it('binds a channel\'s board to a list, and leaves a personal app without properties, as it has no property pane', () => {
  const parts = (query: string): unknown => teamsPage(view(query)!).sections[0].columns[0].parts;
  expect(parts('tab=board')).toEqual([{ alias: 'DiscussionBoardWebPart', list: 'Lists/Questions' }]);
  expect(parts('tab=board&scope=personal')).toEqual([{ alias: 'DiscussionBoardWebPart' }]);
});

it('has no page where no web part can stand in Teams', () => {
  expect(view('', [part('AskQuestionWebPart', 'SharePointWebPart')])).toBeUndefined();
});
