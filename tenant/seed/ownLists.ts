/** Lists as the product's own set-up makes them: addresses, columns, indexes, item rules and rights that docs/data-schema.md names. */
import type { ListRow, Store } from '../store/Store.ts';
import { guidOf } from './site.ts';
import type { SeededSite } from './site.ts';

export interface OwnListPlan {
  readonly title: string;
  /** Last part of the address. */
  readonly urlName: string;
  readonly description: string;
  /** XML of each. */
  readonly columns: readonly string[];
  /** Columns that every list has, given an index here. */
  readonly indexed: readonly string[];
  /** 1 everybody's items, 2 one's own. */
  readonly readSecurity: 1 | 2;
  readonly writeSecurity: 1 | 2;
  readonly noCrawl: boolean;
  /** Items can be liked. */
  readonly isLiked?: true;
  /** Who does not manage permissions reads only. */
  readonly isWrittenByOwners?: true;
}

const contribute = 1073741827;
const read = 1073741826;

export const keyColumn = '<Field Type="Text" Name="KnowhowClientKey" StaticName="KnowhowClientKey" DisplayName="Knowhow key" MaxLength="255" Hidden="TRUE" Indexed="TRUE" EnforceUniqueValues="TRUE" />';
export const withIndex = 'Indexed="TRUE"';

/** 'Topics' → `<Field Name="KnowhowTopics" …>` */
export function column(name: string, displayName: string, type: 'Text' | 'Note' | 'Boolean' | 'Number' | 'DateTime' | 'User', more = ''): string {
  const shape = { Text: 'MaxLength="255"', Note: 'NumLines="6" RichText="FALSE"', Boolean: '', Number: 'Decimals="0"', DateTime: 'Format="DateTime"', User: 'List="UserInfo" UserSelectionMode="0"' }[type];
  return `<Field Type="${type}" Name="Knowhow${name}" StaticName="Knowhow${name}" DisplayName="${displayName}" ${shape} ${more}>${type === 'Boolean' ? '<Default>0</Default>' : ''}</Field>`;
}

export function makeOwnList(store: Store, site: SeededSite, plan: OwnListPlan, created: string): ListRow {
  const { title, urlName, description, readSecurity, writeSecurity, noCrawl } = plan;
  const { web, system } = site;
  const list = store.lists.create(web, { template: 100, title, urlName, description, id: guidOf(`list ${title}`), created }, system);
  for (const xml of plan.columns) store.fields.createFromXml(list, xml, { internalNameHint: true }, system);
  for (const name of plan.indexed) store.fields.update(list, store.fields.byInternalName(list, name)!, { indexed: true }, system);
  if (plan.isLiked) store.lists.setRating(list, 'Likes', system);
  const made = store.lists.update(store.lists.fresh(list), { readSecurity, writeSecurity, noCrawl }, system);
  if (plan.isWrittenByOwners) letOwnersWrite(store, site, made);
  return store.lists.fresh(made);
}

/** Id behind the last item. */
export function nextIdOf(store: Store, list: ListRow, { system }: SeededSite): number {
  const [last] = store.items.query(list, { rowLimit: 1, scope: 'RecursiveAll', orderBy: [{ field: { name: 'ID' }, ascending: false }] }, system).rows;
  return (last?.id ?? 0) + 1;
}

/** Rights of its own, copied from the site; who may write only, reads here. */
function letOwnersWrite(store: Store, { web, system, moderators }: SeededSite, list: ListRow): void {
  const onList = { kind: 'list', list } as const;
  store.permissions.breakInheritance(onList, { copyRoleAssignments: true, clearSubscopes: true }, system);
  const moderate = store.permissions.roleDefinition(web.siteId, 'Moderate')!.id;
  for (const [group, role] of [[moderators.id, moderate], [web.memberGroupId ?? 0, contribute]] as const) {
    store.permissions.assign(onList, group, read, system);
    store.permissions.unassign(onList, group, role, system);
  }
}
