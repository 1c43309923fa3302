/**
 * `web/lists(…)/items`: the query options of list items, paging by token, and creation.
 *
 * Facts: 100 a page, $top up to 5,000; $skip is ignored (and echoed); all folders and items are answered, whatever
 * folder they are in; a page that is exactly full and the last has no next link.
 */
import { numberArgument } from '../http/arguments.ts';
import type { Answer, Call, Navigation } from '../http/resources.ts';
import { count } from '../http/tabulate.ts';
import { parseFilter } from '../odata/filter.ts';
import { parseOrderBy } from '../odata/orderby.ts';
import type { ListQuery, ListRow, OrderBy } from '../store/Store.ts';
import { errors } from './errors.ts';
import { itemType } from './itemShape.ts';
import type { ItemEntity } from './itemShapeValues.ts';
import { plainBody } from './itemsWrite.ts';
import { itemsNextLink, pagingToken, parsePagingToken, typedPosition } from './itemsPaging.ts';
import { selectedColumns } from './itemsColumns.ts';

const defaultPage = 100;
const largestPage = 5000;

export const itemsOfList: Navigation<ListRow> = {
  target: (list, call) => itemType(list, call.store),
  many: true,
  get: (list, call) => firstPage(list, call),
  list: listItems,
  create: createItem,
  keys: {
    '': (list, args, call) => itemById(list, numberArgument(args, 'id'), call),
    getbyid: (list, args, call) => itemById(list, numberArgument(args, 'id'), call)
  }
};

function itemById(list: ListRow, id: number, call: Call): ItemEntity {
  return { list, item: call.store.items.get(list, id, call.user) };
}

/** `$expand=Items` of a list: the first page, without options of its own. */
function firstPage(list: ListRow, call: Call): readonly ItemEntity[] {
  return run(list, { rowLimit: defaultPage, scope: 'RecursiveAll', columns: selectedColumns(list, call) }, call).entities;
}

function listItems(list: ListRow, call: Call): Answer {
  call.meter.units(2);
  const type = itemType(list, call.store);
  const top = pageSize(list, call);
  if (top === 0) {
    return { kind: 'collection', type, values: [] };
  }
  const filter = call.options.get('$filter')?.trim() ?? '';
  const sort = call.options.get('$orderby')?.trim() ?? '';
  const orderBy: readonly OrderBy[] = sort === '' ? [] : parseOrderBy(sort);
  const skipToken = call.options.get('$skiptoken');
  const query: ListQuery = {
    rowLimit: top,
    scope: 'RecursiveAll',
    orderBy,
    columns: selectedColumns(list, call),
    ...(filter === '' ? {} : { where: parseFilter(filter) }),
    ...(skipToken === undefined ? {} : { after: typedPosition(parsePagingToken(skipToken, orderBy), orderBy, call.store.fields.list(list)) })
  };
  const { entities, next } = run(list, query, call);
  return {
    kind: 'collection',
    type,
    values: entities,
    ...(next === undefined ? {} : { nextLink: itemsNextLink(call.requestUrl, pagingToken(next, orderBy)) })
  };
}

function run(list: ListRow, query: ListQuery, call: Call): { entities: ItemEntity[]; next: ReturnType<typeof call.store.items.query>['next'] } {
  const { rows, next, rowsScanned } = call.store.items.query(list, query, call.user);
  call.meter.rows(rowsScanned);
  return { entities: rows.map(item => ({ list, item })), next };
}

/** $top above 5,000 fails on a list that is larger, and is no more than all of a smaller one. */
function pageSize(list: ListRow, call: Call): number {
  const top = count(call, '$top') ?? defaultPage;
  if (top > largestPage && call.store.lists.fresh(list).itemCount > largestPage) {
    throw errors.threshold();
  }
  return Math.min(top, largestPage);
}

/** 201 with the item. `FileSystemObjectType: 1` makes a folder; an ID of a folder's content type alone does not. */
async function createItem(list: ListRow, call: Call): Promise<Answer> {
  call.meter.units(2);
  const body = await call.json();
  const item = call.store.items.add(list, { fsType: body.FileSystemObjectType === 1 ? 1 : 0 }, plainBody(body), call.user);
  return { kind: 'entity', type: itemType(list, call.store), value: { list, item }, status: 201 };
}
