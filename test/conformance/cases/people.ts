import type { Case } from '../Case';
import type { World } from '../world';

const groupWith = (world: World, title: string, ...members: World['member'][]) => {
  const group = world.store.groups.add(world.web.siteId, { title }, world.owner);
  members.forEach(member => world.store.groups.addMember(group, member, world.owner));
  return group;
};

const newcomer = (world: World, name: string): string => {
  const upn = `${name}@example.test`;
  world.store.directory.add({ objectId: crypto.randomUUID(), upn, displayName: name, mail: upn, userType: 'Member', accountEnabled: true, profile: {} });
  return `i:0#.f|membership|${upn}`;
};

export const people: readonly Case[] = [
  { file: 'users-groups/get-siteusers--200.json', run: ({ ask }) => ask('GET', 'web?$select=Id,SiteUsers&$expand=SiteUsers') },
  { file: 'users-groups/get-user-by-id--200.json', run: ({ ask, member }) => ask('GET', `web/getuserbyid(${member.id})`) },
  { file: 'users-groups/get-user-by-id--500.json', run: ({ ask }) => ask('GET', 'web/getuserbyid(9999)') },
  { file: 'users-groups/ensure-user--200.json', run: world => world.ask('POST', 'web/ensureuser', { body: { logonName: newcomer(world, 'ensured') } }) },
  { file: 'users-groups/ensure-user--400.json', run: ({ ask }) => ask('POST', 'web/ensureuser', { body: { logonName: 'i:0#.f|membership|nobody@example.test' } }) },
  { file: 'users-groups/add-siteuser--201.json', run: world => world.ask('POST', 'web/siteusers', { body: { LoginName: newcomer(world, 'added') } }) },
  { file: 'users-groups/get-sitegroups--200.json', run: ({ ask }) => ask('GET', 'web?$select=Id,SiteGroups&$expand=SiteGroups') },
  {
    file: 'users-groups/get-sitegroup-by-name--200.json',
    run: world => world.ask('GET', `web/sitegroups?$filter=Title eq '${groupWith(world, 'Group by name').title}'&$top=1`)
  },
  {
    file: 'users-groups/get-sitegroup-by-name-with-current-user-rights--200.json',
    run: world => world.ask('GET', `web/sitegroups?$select=*,CanCurrentUserEditMembership,CanCurrentUserManageGroup,CanCurrentUserViewMembership&$filter=Title eq '${groupWith(world, 'Group with rights').title}'&$top=1`)
  },
  {
    file: 'users-groups/get-group-users--200.json',
    run: world => world.ask('GET', `web/sitegroups?$select=Id,Users&$expand=Users&$filter=Title eq '${groupWith(world, 'Group of one', world.member).title}'&$top=1`)
  },
  {
    file: 'users-groups/get-group-users--200-empty.json',
    run: world => world.ask('GET', `web/sitegroups?$select=Id,Users&$expand=Users&$filter=Title eq '${groupWith(world, 'Group of nobody').title}'&$top=1`)
  },
  {
    file: 'users-groups/update-sitegroup--204.json',
    run: world => world.ask('PATCH', `web/sitegroups/getbyid(${groupWith(world, 'Group changed').id})`, { body: { Description: 'changed' } })
  },
  {
    file: 'users-groups/remove-user-from-group--200.json',
    run: world => world.ask('DELETE', `web/sitegroups/getbyid(${groupWith(world, 'Group left', world.member).id})/users/getbyid(${world.member.id})`)
  },
  {
    file: 'users-groups/set-group-owner--200.json',
    run: world => world.ask('POST', `web/sitegroups(${groupWith(world, 'Group given').id})/setuserasowner(${world.member.id})`)
  }
];
