/** SP.Site: the site collection. The tenant has one web in each, so the row of the web stands for both. */
import type { EntityType } from '../http/resources.ts';
import type { WebRow } from '../store/Store.ts';

export const siteType: EntityType<WebRow> = {
  name: 'SP.Site',
  path: () => 'Site',
  properties: {},
  navigation: {},
  operations: {}
};
