/** SP.Web: the web in whose address `_api` is. */
import type { EntityType, Extension } from '../http/resources.ts';
import type { WebRow } from '../store/Store.ts';

export const webType: EntityType<WebRow> = {
  name: 'SP.Web',
  path: () => 'Web',
  properties: {},
  navigation: {},
  operations: {}
};

export const webExtension: Extension = {};
