/** A view as XML, in the two forms that SharePoint answers, and back. */
import type { ViewRow } from '../store/Store.ts';
import { escapeXml } from './fieldsXml.ts';

export function fieldRefs(names: readonly string[]): string {
  return names.map(name => `<FieldRef Name="${escapeXml(name)}" />`).join('');
}

export function htmlSchemaXml(view: ViewRow): string {
  return `<View ${attributes(view)}><ViewFields>${fieldRefs(view.viewFields)}</ViewFields>${queryElement(view)}${rowLimit(view)}</View>`;
}

export function listViewXml(view: ViewRow): string {
  return `<View ${attributes(view)} >${queryElement(view)}<ViewFields>${fieldRefs(view.viewFields)}</ViewFields>${rowLimit(view)}<Toolbar Type="None"/></View>`;
}

const scopeNames = ['', 'Recursive', 'RecursiveAll', 'FilesOnly'] as const;

function attributes(view: ViewRow): string {
  const pairs: [string, string][] = [
    ['Name', `{${view.id.toUpperCase()}}`],
    ['DefaultView', upper(view.isDefault)],
    ['Type', view.viewType],
    ['DisplayName', view.title],
    ['Url', view.url],
    ['Personal', upper(view.personal)],
    ...(view.scope === 0 ? [] : [['Scope', scopeNames[view.scope]] as [string, string]]),
    ...(view.baseViewId === '' ? [] : [['BaseViewID', view.baseViewId] as [string, string]])
  ];
  return pairs.map(([name, value]) => `${name}="${escapeXml(value)}"`).join(' ');
}

function queryElement(view: ViewRow): string {
  return view.query === '' ? '<Query />' : `<Query>${view.query}</Query>`;
}

function rowLimit(view: ViewRow): string {
  return `<RowLimit Paged="${upper(view.paged)}">${view.rowLimit}</RowLimit>`;
}

function upper(value: boolean): string {
  return value ? 'TRUE' : 'FALSE';
}

/** What a client sets by `ListViewXml`: query, columns, limit and scope. */
export function queryOfViewXml(xml: string): { query?: string; viewFields?: string[]; rowLimit?: number; paged?: boolean; scope?: number } {
  const query = /<Query>([\s\S]*?)<\/Query>/i.exec(xml)?.[1];
  const fields = /<ViewFields>([\s\S]*?)<\/ViewFields>/i.exec(xml)?.[1];
  const limit = /<RowLimit([^>]*)>\s*(\d+)/i.exec(xml);
  const scope = /<View[^>]*\sScope="(\w+)"/i.exec(xml)?.[1];
  return {
    ...(query === undefined ? {} : { query: query.trim() }),
    ...(fields === undefined ? {} : { viewFields: [...fields.matchAll(/<FieldRef[^>]*\sName="([^"]+)"/gi)].map(match => match[1]!) }),
    ...(limit === null ? {} : { rowLimit: Number(limit[2]), paged: /Paged="TRUE"/i.test(limit[1]!) }),
    ...(scope === undefined ? {} : { scope: Math.max(0, (scopeNames as readonly string[]).indexOf(scope)) })
  };
}
