/**
 * The whole SharePoint service: the root entity (`_api/`) with everything that the handler files add to it.
 *
 * To add a resource: describe it in its own file in the terms of `http/resources.ts`, export an `Extension`
 * there and add one line to `extensions` here. Each owner of a handler file adds the line.
 */
import type { EntityType, Extension, FileHandler, Part, RootEntity } from '../http/resources.ts';
import { attachmentsExtension } from './attachments.ts';
import { changesExtension } from './changes.ts';
import { communityExtension } from './community.ts';
import { contextInfoExtension } from './contextinfo.ts';
import { filesExtension } from './files.ts';
import { groupsExtension, groupsOfUser } from './groups.ts';
import { likesExtension } from './likes.ts';
import { listsExtension } from './lists.ts';
import { peopleManagerExtension } from './peopleManager.ts';
import { permissionsExtension } from './permissions.ts';
import { recycleBinExtension } from './recycleBin.ts';
import { rolesExtension } from './roles.ts';
import { searchExtension } from './search.ts';
import { siteType } from './site.ts';
import { userType, usersExtension } from './users.ts';
import { webExtension, webType } from './web.ts';

const extensions: readonly Extension[] = [
  contextInfoExtension,
  webExtension,
  usersExtension,
  groupsExtension,
  rolesExtension,
  permissionsExtension,
  listsExtension,
  // Before files: the address of an attachment looks like that of a document, too.
  attachmentsExtension,
  filesExtension,
  recycleBinExtension,
  changesExtension,
  likesExtension,
  communityExtension,
  searchExtension,
  peopleManagerExtension
];

export const rootType: EntityType<RootEntity> = {
  name: 'the root of _api',
  path: () => '',
  properties: {},
  navigation: {
    Web: { target: webType, many: false, get: root => root.web },
    Site: { target: siteType, many: false, get: root => root.web }
  },
  operations: {}
};

merge(userType, groupsOfUser);
for (const extension of extensions) {
  merge(rootType, extension.root);
  merge(webType, extension.web);
  merge(siteType, extension.site);
}

export const fileHandlers: readonly FileHandler[] = extensions.flatMap(({ files }) => files ?? []);

/** Adds to a description in place, so that navigations which already point to it see the whole. */
function merge<T>(type: EntityType<T>, part: Part<T> | undefined): void {
  const whole = type as { -readonly [K in keyof EntityType<T>]: EntityType<T>[K] };
  if (part?.properties !== undefined && typeof type.properties !== 'function') {
    whole.properties = Object.fromEntries(Object.entries(part.properties).reduce(insert, Object.entries(type.properties)));
  }
  // A name that is there already keeps its place.
  whole.navigation = { ...type.navigation, ...part?.navigation };
  whole.operations = { ...type.operations, ...part?.operations };
}

/** Properties of the service's own objects stand in alphabetical order, but for some that keep the place they have. */
function insert<V>(members: [string, V][], added: [string, V]): [string, V][] {
  const next = members.findIndex(([name]) => name.toLowerCase() > added[0].toLowerCase());
  return next < 0 ? [...members, added] : [...members.slice(0, next), added, ...members.slice(next)];
}
