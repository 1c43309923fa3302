/** What a view's XML asks, in the terms of the store, and one view laid over another. */
import { parseView } from '../odata/caml.ts';
import type { Condition, OrderBy, ViewScope } from '../store/Store.ts';

export interface ViewQuery {
  readonly where: Condition | undefined;
  readonly orderBy: readonly OrderBy[];
  /** Empty: the view names none. */
  readonly viewFields: readonly string[];
  readonly rowLimit: number | undefined;
  /** `<RowLimit Paged="TRUE">`: more pages may follow. */
  readonly paged: boolean;
  readonly scope: ViewScope;
}

export function parseViewXml(xml: string): ViewQuery {
  const { where, orderBy, viewFields, rowLimit, paged, scope } = parseView(xml);
  return { where, orderBy, viewFields: viewFields ?? [], rowLimit, paged, scope };
}

/** OverrideViewXml: what it says replaces, its condition is added, the rest of the view stays. */
export function mergeViews(view: ViewQuery, over: ViewQuery): ViewQuery {
  const conditions = [over.where, view.where].filter(condition => condition !== undefined);
  return {
    where: conditions.length < 2 ? conditions[0] : { kind: 'and', conditions },
    orderBy: over.orderBy.length > 0 ? over.orderBy : view.orderBy,
    viewFields: over.viewFields.length > 0 ? over.viewFields : view.viewFields,
    rowLimit: over.rowLimit ?? view.rowLimit,
    paged: over.rowLimit === undefined ? view.paged : over.paged,
    scope: over.scope === 'Default' ? view.scope : over.scope
  };
}
