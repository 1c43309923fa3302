/**
 * Groups of the directory: those made here, and the Microsoft 365 group behind each site that has one (its members are
 * the site's member group). Shapes as recorded.
 */
import type { PersonRow, Store } from '../store/Store.ts';
import { graphErrors } from './errors.ts';
import { bodyOf, empty, json } from './GraphCall.ts';
import type { GraphAnswer, GraphCall } from './GraphCall.ts';
import { nextLink, pageOf } from './paging.ts';
import { selectedUserProperties, shapeOfDirectoryObject } from './userProperties.ts';

interface Group {
  readonly id: string;
  readonly displayName: string;
  readonly description: string | null;
  readonly mailNickname: string;
  readonly mailEnabled: boolean;
  readonly securityEnabled: boolean;
  readonly groupTypes: readonly string[];
  readonly visibility: string | null;
  readonly createdDateTime: string;
  /** Object ids. */
  readonly members: readonly string[];
  readonly owners: readonly string[];
}

const setting = 'graph groups';
const noGroup = '00000000-0000-0000-0000-000000000000';
const domain = 'contoso.example';

export function listGroups(call: GraphCall): GraphAnswer {
  call.consents.demand('GroupMember.Read.All');
  const groups = matching(call, allGroups(call.store));
  const page = pageOf(call, 100, 999);
  const names = selectedNames(call);
  return json(call, {
    '@odata.context': `${call.root}/$metadata#groups${names ? `(${names.join(',')})` : ''}`,
    ...(call.query.get('$count') === 'true' ? { '@odata.count': groups.length } : {}),
    ...nextLink(call, page, groups.length),
    value: groups.slice(page.offset, page.offset + page.limit).map(group => shape(group, names))
  }, { units: 2 });
}

export function readGroup(call: GraphCall, id: string): GraphAnswer {
  call.consents.demand('GroupMember.Read.All');
  const names = selectedNames(call);
  return json(call, { '@odata.context': `${call.root}/$metadata#groups${names ? `(${names.join(',')})` : ''}/$entity`, ...shape(groupOf(call, id), names) });
}

export function createGroup(call: GraphCall): GraphAnswer {
  call.consents.demand('Group.ReadWrite.All');
  const body = bodyOf(call);
  for (const name of ['displayName', 'mailNickname', 'mailEnabled', 'securityEnabled']) {
    if (body[name] === undefined || body[name] === '') throw graphErrors.directoryBad(`A value is required for property '${name}' of resource 'Group'.`);
  }
  const people = (name: string): string[] => {
    const bound = body[`${name}@odata.bind`];
    return Array.isArray(bound) ? bound.map(address => personAt(call, address).objectId) : [];
  };
  const group: Group = {
    id: crypto.randomUUID(), displayName: String(body['displayName']), description: typeof body['description'] === 'string' ? body['description'] : null,
    mailNickname: String(body['mailNickname']), mailEnabled: body['mailEnabled'] === true, securityEnabled: body['securityEnabled'] === true,
    groupTypes: Array.isArray(body['groupTypes']) ? body['groupTypes'].map(String) : [], visibility: typeof body['visibility'] === 'string' ? body['visibility'] : null,
    createdDateTime: `${call.store.now().toISOString().slice(0, 19)}Z`, members: people('members'), owners: people('owners')
  };
  save(call.store, [...made(call.store), group]);
  return json(call, { '@odata.context': `${call.root}/$metadata#groups/$entity`, ...shape(group) }, { status: 201, headers: { Location: `${call.origin}/v2/directoryObjects/${group.id}/Microsoft.DirectoryServices.Group` } });
}

export function deleteGroup(call: GraphCall, id: string): GraphAnswer {
  call.consents.demand('Group.ReadWrite.All');
  const group = madeGroup(call, id);
  save(call.store, made(call.store).filter(one => one.id !== group.id));
  return empty(204);
}

/** Charged with 3 units (recorded). */
export function listMembers(call: GraphCall, id: string, kind: 'members' | 'owners'): GraphAnswer {
  call.consents.demand('GroupMember.Read.All');
  const people = groupOf(call, id)[kind].flatMap(one => call.store.directory.byObjectId(one) ?? []);
  const selected = selectedUserProperties(call.query.get('$select'), 'collection');
  const page = pageOf(call, 100, 999);
  return json(call, {
    '@odata.context': `${call.root}/$metadata#directoryObjects${selected ? `(${selected.join(',')})` : ''}`,
    ...(call.query.get('$count') === 'true' ? { '@odata.count': people.length } : {}),
    ...nextLink(call, page, people.length),
    value: people.slice(page.offset, page.offset + page.limit).map(person => shapeOfDirectoryObject(call, person, selected))
  }, { units: 3 });
}

export function addMember(call: GraphCall, id: string): GraphAnswer {
  call.consents.demand('Group.ReadWrite.All');
  const group = madeGroup(call, id);
  const person = personAt(call, bodyOf(call)['@odata.id']);
  if (group.members.includes(person.objectId)) throw graphErrors.directoryBad('One or more added object references already exist for the following modified properties: \'members\'.');
  replace(call.store, { ...group, members: [...group.members, person.objectId] });
  return empty(204);
}

export function removeMember(call: GraphCall, id: string, key: string): GraphAnswer {
  call.consents.demand('Group.ReadWrite.All');
  const group = madeGroup(call, id);
  if (!group.members.includes(key.toLowerCase())) throw graphErrors.resource(key);
  replace(call.store, { ...group, members: group.members.filter(one => one !== key.toLowerCase()) });
  return empty(204);
}

export function listMemberOf(call: GraphCall, person: PersonRow): GraphAnswer {
  call.consents.demand(person.objectId === call.person.objectId ? ['User.Read', 'GroupMember.Read.All'] : 'GroupMember.Read.All');
  const groups = allGroups(call.store).filter(group => group.members.includes(person.objectId));
  const page = pageOf(call, 100, 999);
  return json(call, {
    '@odata.context': `${call.root}/$metadata#directoryObjects`,
    ...nextLink(call, page, groups.length),
    value: groups.slice(page.offset, page.offset + page.limit).map(group => ({ '@odata.type': '#microsoft.graph.group', ...shape(group) }))
  }, { units: 2 });
}

function made(store: Store): readonly Group[] {
  return JSON.parse(store.setting(setting) ?? '[]') as Group[];
}

function save(store: Store, groups: readonly Group[]): void {
  store.setSetting(setting, JSON.stringify(groups));
}

function replace(store: Store, group: Group): void {
  save(store, made(store).map(one => (one.id === group.id ? group : one)));
}

/** In order of name. */
function allGroups(store: Store): readonly Group[] {
  return [...made(store), ...ofSites(store)].sort((a, b) => a.displayName.localeCompare(b.displayName) || a.id.localeCompare(b.id));
}

function ofSites(store: Store): Group[] {
  return store.sites.all().filter(site => site.groupId !== noGroup).flatMap(site => {
    const web = store.sites.webAt(site.path);
    if (!web) return [];
    const ids = (groupId: number | undefined): string[] => {
      const group = groupId === undefined ? undefined : store.groups.byId(site.id, groupId);
      return group ? store.groups.members(group).map(user => user.objectId).filter(id => id !== '') : [];
    };
    return [{
      id: site.groupId, displayName: web.title, description: web.description, mailNickname: site.path.split('/').at(-1)!, mailEnabled: true, securityEnabled: false,
      groupTypes: ['Unified'], visibility: 'Private', createdDateTime: site.created, members: [...new Set([...ids(web.memberGroupId), ...ids(web.ownerGroupId)])], owners: ids(web.ownerGroupId)
    }];
  });
}

function groupOf(call: GraphCall, id: string): Group {
  const group = allGroups(call.store).find(one => one.id === id.toLowerCase());
  if (!group) throw graphErrors.resource(id);
  return group;
}

/** Groups of sites change with their sites only. */
function madeGroup(call: GraphCall, id: string): Group {
  const group = made(call.store).find(one => one.id === id.toLowerCase());
  if (group) return group;
  throw allGroups(call.store).some(one => one.id === id.toLowerCase()) ? graphErrors.notEmulated('changes to the group of a site', ['the site\'s own groups']) : graphErrors.resource(id);
}

/** `https://graph.microsoft.com/v1.0/directoryObjects/{id}` or `…/users/{id}`. */
function personAt(call: GraphCall, address: unknown): PersonRow {
  const key = typeof address === 'string' ? /\/(?:directoryObjects|users)(?:\/|\(')([^/')]+)/.exec(address)?.[1] : undefined;
  const person = key === undefined ? undefined : call.store.directory.byObjectId(decodeURIComponent(key)) ?? call.store.directory.find(decodeURIComponent(key));
  if (!person) throw graphErrors.resource(key ?? String(address));
  return person;
}

/** One comparison: `displayName eq '…'`, `startswith(displayName,'…')`, `groupTypes/any(c:c eq 'Unified')`. */
function matching(call: GraphCall, groups: readonly Group[]): readonly Group[] {
  const filter = call.query.get('$filter')?.trim();
  if (!filter) return groups;
  const found = /^(?:startswith\((displayName|mailNickname),\s*'((?:[^']|'')*)'\)|(displayName|mailNickname) eq '((?:[^']|'')*)'|groupTypes\/any\((\w+):\s*\5 eq '(\w+)'\))$/i.exec(filter);
  if (!found) throw graphErrors.notEmulated(`the filter ${filter} on groups`, ['displayName eq \'…\'', 'startswith(displayName,\'…\')', 'groupTypes/any(c:c eq \'Unified\')']);
  if (found[6] !== undefined) return groups.filter(group => group.groupTypes.includes(found[6]!));
  const value = (found[2] ?? found[4] ?? '').replaceAll('\'\'', '\'').toLowerCase();
  const textOf = (group: Group): string => ((found[1] ?? found[3])!.toLowerCase() === 'displayname' ? group.displayName : group.mailNickname).toLowerCase();
  return groups.filter(group => (found[1] ? textOf(group).startsWith(value) : textOf(group) === value));
}

function selectedNames(call: GraphCall): readonly string[] | undefined {
  const text = call.query.get('$select');
  if (!text) return undefined;
  return text.split(',').map(part => part.trim()).filter(part => part !== '').map(part => {
    const name = groupProperties.find(known => known.toLowerCase() === part.toLowerCase());
    if (!name) throw graphErrors.property(part, 'group');
    return name;
  });
}

function shape(group: Group, names: readonly string[] = groupProperties): Record<string, unknown> {
  const isUnified = group.groupTypes.includes('Unified');
  const mail = group.mailEnabled ? `${group.mailNickname}@${domain}` : null;
  const own: Readonly<Record<string, unknown>> = {
    id: group.id, createdDateTime: group.createdDateTime, creationOptions: [], description: group.description, displayName: group.displayName, groupTypes: group.groupTypes,
    mail, mailEnabled: group.mailEnabled, mailNickname: group.mailNickname, proxyAddresses: mail === null ? [] : [`SMTP:${mail}`], renewedDateTime: group.createdDateTime,
    resourceBehaviorOptions: [], resourceProvisioningOptions: [], securityEnabled: group.securityEnabled,
    securityIdentifier: `S-1-12-1-${group.id.replaceAll('-', '').match(/.{8}/g)!.map(part => parseInt(part, 16)).join('-')}`,
    visibility: group.visibility ?? (isUnified ? 'Public' : null), serviceProvisioningErrors: [], onPremisesProvisioningErrors: []
  };
  return Object.fromEntries(names.map(name => [name, own[name] ?? null]));
}

/** In the recorded order. */
const groupProperties = ['id', 'deletedDateTime', 'classification', 'createdDateTime', 'creationOptions', 'description', 'displayName', 'expirationDateTime', 'groupTypes',
  'isAssignableToRole', 'mail', 'mailEnabled', 'mailNickname', 'membershipRule', 'membershipRuleProcessingState', 'onPremisesDomainName', 'onPremisesLastSyncDateTime',
  'onPremisesNetBiosName', 'onPremisesSamAccountName', 'onPremisesSecurityIdentifier', 'onPremisesSyncEnabled', 'preferredDataLocation', 'preferredLanguage', 'proxyAddresses',
  'renewedDateTime', 'resourceBehaviorOptions', 'resourceProvisioningOptions', 'securityEnabled', 'securityIdentifier', 'theme', 'visibility', 'serviceProvisioningErrors',
  'onPremisesProvisioningErrors'];
