import { asDirectoryPerson } from '../../core/people';
import type { Organisation, Person, PersonRef } from '../../core/people';
import type { ManagerSource } from '../../core/recognition';
import { ManagersInOrder } from './ManagersInOrder';

const person: Person = { siteUserId: 1, name: 'Somebody', email: 'somebody@contoso.example', isGuest: false, isDeleted: false };
const lead: PersonRef = { siteUserId: undefined, name: 'Lead', loginName: 'i:0#.f|membership|lead@contoso.example', isGuest: false };
const head = asDirectoryPerson({ siteUserId: undefined, name: 'Head', email: 'head@contoso.example', isGuest: false, isDeleted: false });
const telling = (manager: PersonRef | null | undefined): ManagerSource => ({ managerOf: async () => manager });

test.each([
  ['the profile names one', lead, async () => ({ manager: head, reports: [] }), lead],
  ['the profile says nothing and Graph names one', undefined, async () => ({ manager: head, reports: [] }), head],
  ['the profile says nothing and Graph knows of nobody above', undefined, async () => ({ reports: [] }), null],
  ['neither tells', undefined, async () => undefined, undefined],
  ['Graph fails', undefined, () => Promise.reject(new Error('No Graph')), undefined]
] as [string, PersonRef | undefined, () => Promise<Organisation | undefined>, PersonRef | null | undefined][])('the manager when %s', async (_, profile, organisation, expected) => {
  expect(await new ManagersInOrder(telling(profile), { organisation }).managerOf(person)).toEqual(expected);
});

test('Graph is asked only where the profile says nothing, once for each person, and again where it said nothing', async () => {
  const organisation = jest.fn<Promise<Organisation | undefined>, []>(async () => undefined);
  const managers = new ManagersInOrder(telling(undefined), { organisation });
  await managers.managerOf(person);
  organisation.mockImplementation(async () => ({ manager: head, reports: [] }));
  await managers.managerOf(person);
  await managers.managerOf(person);
  expect(organisation).toHaveBeenCalledTimes(2);
  const silent = jest.fn<Promise<Organisation | undefined>, []>(async () => undefined);
  await new ManagersInOrder(telling(lead), { organisation: silent }).managerOf(person);
  expect(silent).not.toHaveBeenCalled();
});
