import type { Case } from '../Case';
import type { World } from '../world';

const readRole = 1073741826;

const ownList = (world: World, title: string) => {
  const list = world.makeList(title);
  world.addItems(list, 'One');
  world.store.permissions.breakInheritance({ kind: 'list', list }, { copyRoleAssignments: false, clearSubscopes: true }, world.owner);
  return world.at(list);
};

const broken = 'breakroleinheritance(copyroleassignments=false,clearsubscopes=true)';

export const permissions: readonly Case[] = [
  { file: 'permissions/get-web-effectivebasepermissions--200.json', run: ({ ask }) => ask('GET', 'web?$select=Id,EffectiveBasePermissions') },
  {
    file: 'permissions/get-user-effective-permissions-web--200.json',
    run: ({ ask, member }) => ask('GET', `web/getusereffectivepermissions('${encodeURIComponent(member.loginName)}')`)
  },
  { file: 'permissions/break-inheritance-list--200.json', run: world => world.ask('POST', `${world.at(world.makeList('Rights of list'))}/${broken}`) },
  {
    file: 'permissions/break-inheritance-item--200.json',
    run: world => {
      const list = world.makeList('Rights of item');
      world.addItems(list, 'One');
      return world.ask('POST', `web/lists/getbyid(guid'${list.id}')/items(1)/${broken}`);
    }
  },
  {
    file: 'permissions/break-inheritance-folder--200.json',
    run: world => {
      const list = world.makeList('Rights of folder', 108);
      const folder = world.store.items.add(list, { fsType: 1 }, { Title: 'Discussion' }, world.owner);
      return world.ask('POST', `web/getfolderbyid('${folder.uniqueId}')/listitemallfields/${broken}`);
    }
  },
  { file: 'permissions/get-list-hasuniqueroleassignments--200.json', run: world => world.ask('GET', `${ownList(world, 'Rights unique')}?$select=HasUniqueRoleAssignments,Id`) },
  { file: 'permissions/reset-inheritance-list--200.json', run: world => world.ask('POST', `${ownList(world, 'Rights reset')}/resetroleinheritance`) },
  { file: 'permissions/get-web-roleassignments--200.json', run: ({ ask }) => ask('GET', 'web?$select=Id,RoleAssignments&$expand=RoleAssignments') },
  {
    file: 'permissions/get-list-roleassignments-bindings--200-empty.json',
    run: world => world.ask('GET', `${ownList(world, 'Rights read')}?$select=HasUniqueRoleAssignments,Id,RoleAssignments/PrincipalId,RoleAssignments/RoleDefinitionBindings&$expand=RoleAssignments,RoleAssignments/RoleDefinitionBindings`)
  },
  {
    file: 'permissions/get-roleassignment-of-principal--200-empty.json',
    run: ({ ask }) => ask('GET', 'web/roleassignments?$select=PrincipalId,RoleDefinitionBindings&$expand=RoleDefinitionBindings&$filter=PrincipalId eq 9999&$top=1')
  },
  {
    file: 'permissions/add-roleassignment-list--200.json',
    run: world => world.ask('POST', `${ownList(world, 'Rights given')}/roleassignments/addroleassignment(principalid=${world.member.id},roledefid=${readRole})`)
  },
  {
    file: 'permissions/remove-roleassignment-list--200.json',
    run: async world => {
      const list = ownList(world, 'Rights taken');
      await world.ask('POST', `${list}/roleassignments/addroleassignment(principalid=${world.member.id},roledefid=${readRole})`);
      return world.ask('POST', `${list}/roleassignments/removeroleassignment(principalid=${world.member.id},roledefid=${readRole})`);
    }
  },
  { file: 'permissions/get-roledefinition-by-name--200.json', run: ({ ask }) => ask('GET', 'web/roledefinitions?$filter=Name eq \'Read\'&$top=1') },
  {
    file: 'permissions/create-roledefinition--201.json',
    run: ({ ask }) => ask('POST', 'web/roledefinitions', { body: { Name: 'Own role', Description: '', BasePermissions: { High: '0', Low: '262144' }, Order: 0 } })
  },
  {
    file: 'permissions/delete-roledefinition--200.json',
    run: ({ ask, store, web, owner }) => ask('DELETE', `web/roledefinitions(${store.permissions.addRoleDefinition(web.siteId, { name: 'Short-lived', mask: 1n }, owner).id})`)
  }
];
