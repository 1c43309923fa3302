/**
 * The whole SharePoint service: the root entity (`_api/`) with everything that the handler files add to it.
 *
 * To add a resource: describe it in its own file in the terms of `http/resources.ts`, export an `Extension`
 * there and add one line to `extensions` here. Each owner of a handler file adds the line.
 */
import type { EntityType, Extension, Part, RootEntity } from '../http/resources.ts';
import { webExtension, webType } from './web.ts';
import { siteType } from './site.ts';

const extensions: readonly Extension[] = [
  webExtension
];

export const rootType: EntityType<RootEntity> = {
  name: 'SP.ApiRoot',
  path: () => '',
  properties: {},
  navigation: {
    Web: { target: webType, many: false, get: root => root.web },
    Site: { target: siteType, many: false, get: root => root.web }
  },
  operations: {}
};

for (const extension of extensions) {
  merge(rootType, extension.root);
  merge(webType, extension.web);
  merge(siteType, extension.site);
}

/** Adds to a description in place, so that navigations which already point to it see the whole. */
function merge<T>(type: EntityType<T>, part: Part<T> | undefined): void {
  const whole = type as { -readonly [K in keyof EntityType<T>]: EntityType<T>[K] };
  if (part?.properties !== undefined && typeof type.properties !== 'function') {
    // SharePoint answers the properties of its own objects in alphabetical order.
    whole.properties = Object.fromEntries(
      Object.entries({ ...type.properties, ...part.properties }).sort(([a], [b]) => (a < b ? -1 : 1)));
  }
  whole.navigation = { ...type.navigation, ...part?.navigation };
  whole.operations = { ...type.operations, ...part?.operations };
}
