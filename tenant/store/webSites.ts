import { type Context, instant, newGuid } from './Context.ts';
import { builtInRoles, permissionBits } from './permissionBits.ts';
import type { SqlRow } from './Database.ts';
import { StoreError } from './StoreError.ts';
import type { NewSite, SiteRow, Sites, TimeZoneRow, WebRow } from './Store.ts';

/** Central Europe; a default that differs from UTC, so that mistakes with local dates show. */
export const centralEurope: TimeZoneRow = {
  id: 4, description: '(UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna', iana: 'Europe/Berlin', bias: -60, daylightBias: -60
};

type WebData = Omit<WebRow, 'id' | 'siteId' | 'path'>;

export function makeSites(context: Context): Sites {
  const { database } = context;

  const sites: Sites = {
    create: site => database.transaction(() => createSite(context, site)),
    all: () => database.all('SELECT * FROM sites ORDER BY path').map(siteOf),
    webAt(path) {
      const wanted = path.toLowerCase();
      const rows = database.all("SELECT * FROM webs WHERE ? = lower(path) OR ? LIKE lower(path) || '/%' ORDER BY length(path) DESC LIMIT 1", wanted, wanted);
      return rows[0] && webOf(rows[0]);
    },
    web(id) {
      const row = database.get('SELECT * FROM webs WHERE id = ?', id.toLowerCase());
      return row && webOf(row);
    },
    site(id) {
      const row = database.get('SELECT * FROM sites WHERE id = ?', id.toLowerCase());
      return row && siteOf(row);
    },
    updateWeb(web, changes, user) {
      context.store.permissions.demand(user, { kind: 'web', web }, permissionBits.manageWeb);
      const { id, siteId, path, ...data } = { ...web, ...changes, modified: instant(context.now()) };
      database.run('UPDATE webs SET data = ? WHERE id = ?', JSON.stringify(data), id);
      return { id, siteId, path, ...data };
    }
  };
  return sites;
}

function createSite(context: Context, site: NewSite): WebRow {
  const { database } = context;
  const path = site.path.replace(/\/+$/, '');
  if (!path.startsWith('/')) throw new StoreError('invalidQuery', `A site's path begins with a slash: ${site.path}`);
  const created = site.created ?? instant(context.now());
  const siteId = (site.id ?? newGuid()).toLowerCase();
  const webId = (site.webId ?? newGuid()).toLowerCase();
  database.run('INSERT INTO sites (id, path, created, group_id) VALUES (?, ?, ?, ?)', siteId, path, created, site.groupId ?? '00000000-0000-0000-0000-000000000000');
  for (const role of builtInRoles) {
    database.run('INSERT INTO roles (site_id, id, name, description, mask, hidden, sort, kind) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
      siteId, role.id, role.name, role.description, role.mask.toString(), role.hidden ? 1 : 0, role.order, role.kind);
  }
  database.run('INSERT INTO scopes (id, site_id, web_id, list_id, item_id) VALUES (?, ?, ?, ?, 0)', webId, siteId, webId, '');

  const system = context.store.users.system(siteId);
  const data: WebData = {
    title: site.title, description: site.description ?? '', language: 1033, template: site.template ?? 'STS', created, modified: created, lastItemModified: created,
    ownerGroupId: 3, visitorGroupId: 4, memberGroupId: 5, timeZone: site.timeZone ?? centralEurope,
    properties: { vti_associateownergroup: '3', vti_associatevisitorgroup: '4', vti_associatemembergroup: '5', vti_associategroups: '3;4;5' }
  };
  database.run('INSERT INTO webs (id, site_id, path, data) VALUES (?, ?, ?, ?)', webId, siteId, path, JSON.stringify(data));
  const web: WebRow = { id: webId, siteId, path, ...data };

  const groups = [
    { id: 3, title: `${site.title} Owners`, role: 1073741829, description: 'Use this group to grant people full control permissions to the SharePoint site' },
    { id: 4, title: `${site.title} Visitors`, role: 1073741826, description: 'Use this group to grant people read permissions to the SharePoint site' },
    { id: 5, title: `${site.title} Members`, role: 1073741830, description: 'Use this group to grant people contribute permissions to the SharePoint site' }
  ];
  for (const group of groups) {
    context.store.groups.add(siteId, { id: group.id, title: group.title, description: group.description, ownerId: 3, allowMembersEditMembership: group.id === 5 }, system);
    context.store.permissions.assign({ kind: 'web', web }, group.id, group.role, system);
  }
  return web;
}

function siteOf(row: SqlRow): SiteRow {
  return { id: String(row.id), path: String(row.path), created: String(row.created), groupId: String(row.group_id) };
}

function webOf(row: SqlRow): WebRow {
  return { id: String(row.id), siteId: String(row.site_id), path: String(row.path), ...JSON.parse(String(row.data)) as WebData };
}
