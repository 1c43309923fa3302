import { SharePointPeople } from '../../src/data/sharepoint/SharePointPeople';
import { ask } from './discussionsContract';
import { makeTenantBoard } from './tenantBoard';

it('gives job title, department and picture of the people of a thread in one request, and asks for nobody twice', async () => {
  const target = await makeTenantBoard('community');
  const { author } = await ask(target, 'asker', 'Question');
  const { author: other } = await ask(target, 'answerer', 'Another');
  const people = new SharePointPeople(target.context('visitor'));
  target.takeRequests();
  const nobody = { siteUserId: undefined, name: '', isGuest: false, isDeleted: true };
  const details = await people.details([author, other, author, nobody]);
  expect(target.takeRequests()).toEqual(['POST $batch']);
  expect(details.get(author.siteUserId ?? 0)).toMatchObject({ jobTitle: 'Customs specialist', department: 'Logistics' });
  expect([...details.keys()]).toEqual([author.siteUserId, other.siteUserId]);
  await people.details([author]);
  expect(target.takeRequests()).toEqual([]);
  await target.close();
});

it('gives less, and no error, when profiles are refused', async () => {
  const target = await makeTenantBoard('community');
  const { author } = await ask(target, 'asker', 'Question');
  target.tenant.faults.add({ route: 'peoplemanager', fault: { kind: 'status', status: 403 } });
  expect((await new SharePointPeople(target.context('visitor')).details([author])).size).toBe(0);
  await target.close();
});
