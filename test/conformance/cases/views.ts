import type { Case } from '../Case';
import type { World } from '../world';

const added = (world: World, title: string, more: Record<string, unknown> = {}) =>
  world.ask('POST', `${world.at(world.makeList(title))}/views/add`, { body: { parameters: { Title: `View of ${title}`, RowLimit: 3, ViewFields: ['LinkTitle', 'Modified'], ...more } } });

const withView = (world: World, title: string) => {
  const list = world.makeList(title);
  const view = world.store.views.create(list, { title: 'Extra', viewFields: ['LinkTitle', 'Modified'] }, world.owner);
  return { list, at: `${world.at(list)}/views(guid'${view.id}')` };
};

export const views: readonly Case[] = [
  { file: 'views/create-view--200.json', run: world => added(world, 'View added') },
  {
    file: 'views/create-view--200.2.json',
    run: world => added(world, 'View with query', { Query: '<Where><Eq><FieldRef Name="Title" /><Value Type="Text">General</Value></Eq></Where>' })
  },
  { file: 'views/create-view-compact--200.json', run: world => added(world, 'View compact') },
  {
    file: 'views/update-view--204.json',
    run: world => world.ask('PATCH', withView(world, 'View changed').at, { body: { RowLimit: 5 } })
  },
  { file: 'views/delete-view--200.json', run: world => world.ask('DELETE', `${withView(world, 'View deleted').at}/deleteobject`) },
  { file: 'views/remove-view-field--200.json', run: world => world.ask('POST', `${withView(world, 'View field removed').at}/viewfields/removeviewfield`, { body: { strField: 'Modified' } }) },
  {
    file: 'views/get-list-views--200.json',
    run: world => world.ask('GET', `${world.at(world.makeList('Views'))}?$select=Id,ListExperienceOptions,Title,Views&$expand=Views`)
  },
  {
    file: 'views/get-views-viewfields--200.json',
    run: world => world.ask('GET', `${world.at(world.makeList('Views with fields'))}?$select=Id,Views/Id,Views/Title,Views/ViewFields&$expand=Views,Views/ViewFields`)
  }
];
