import { InMemoryPeople } from '../../src/core/people';
import { SharePointPeople } from '../../src/data/sharepoint/SharePointPeople';
import { openGraph } from './graphPage';
import { ben, benDetails, mina, minaDetails, peopleContract } from './peopleContract';
import { makeTenantBoard } from './tenantBoard';

peopleContract('InMemoryPeople', 'local', async () => ({
  people: new InMemoryPeople([{ ...ben, ...benDetails }, { ...mina, ...minaDetails }]),
  takeRequests: () => 0,
  refuse: async () => undefined,
  close: async () => undefined
}));

peopleContract('SharePointPeople', 'remote', async () => {
  const target = await makeTenantBoard('plain');
  return {
    people: new SharePointPeople(target.context('visitor')),
    takeRequests: () => target.takeRequests().length,
    refuse: async () => { target.tenant.faults.add({ route: 'peoplemanager', fault: { kind: 'status', status: 403 } }); },
    close: () => target.close()
  };
});

peopleContract('GraphPeople', 'remote', async () => {
  const page = await openGraph('visitor@contoso.example');
  await page.grant(['User.Read', 'User.Read.All']);
  return {
    people: page.people(),
    takeRequests: () => page.takeRequests().length,
    refuse: () => page.grant(['User.Read']),
    close: () => page.close()
  };
});
