/** One profile with everything that the reader may see, and what is known of those who have none. */
import type { PersonRef } from '../../src/core/people';
import { keyOf } from '../../src/core/people';
import { SharePointProfiles } from '../../src/data/sharepoint/SharePointProfiles';
import { makeTenantBoard } from './tenantBoard';
import type { TenantBoard } from './tenantBoard';

let target: TenantBoard;
beforeAll(async () => {
  target = await makeTenantBoard('plain');
  const { directory } = target.store;
  const owner = directory.find('owner@contoso.example');
  if (!owner) throw new Error('No owner');
  directory.add({ ...owner, profile: { ...owner.profile, responsibilities: ['Intranet', 'News; weekly'], interests: ['Sailing'], pastProjects: ['Move to the cloud'], schools: ['Delft'], aboutMe: '<div>I keep the intranet &amp; news tidy.</div>' } });
});
beforeEach(() => {
  target.tenant.faults.clear();
  target.takeRequests();
});
afterAll(async () => { await target.close(); });

const profiles = (): SharePointProfiles => new SharePointProfiles(target.context('visitor'));
const siteUser = (alias: string): number => target.store.users.byUpn(target.list.siteId, `${alias}@contoso.example`)?.id ?? 0;
const ref = (more: Partial<PersonRef>): PersonRef => ({ siteUserId: undefined, name: '', isGuest: false, ...more });

const olivia = {
  name: 'Olivia Brandt', email: 'owner@contoso.example', loginName: 'i:0#.f|membership|owner@contoso.example', jobTitle: 'Head of internal communications', department: 'Communications',
  office: 'Rotterdam', skills: ['Communities', 'SharePoint'], responsibilities: ['Intranet', 'News; weekly'], interests: ['Sailing'], pastProjects: ['Move to the cloud'], schools: ['Delft'],
  aboutMe: 'I keep the intranet & news tidy.', isGuest: false, isDeleted: false
};

it.each([
  ['login name', { loginName: 'i:0#.f|membership|owner@contoso.example' }],
  ['principal name, as a link has it', { loginName: 'owner@contoso.example' }],
  ['address', { email: 'owner@contoso.example' }]
])('gives everything in one request, by %s', async (_, known) => {
  const profile = await profiles().profile(ref(known));
  expect(profile).toMatchObject(olivia);
  expect(profile?.key).toBe(keyOf({ siteUserId: undefined, ...olivia }));
  expect(target.takeRequests()).toHaveLength(1);
});

it('keeps the site\'s id, and asks once more where nothing else is known', async () => {
  const id = siteUser('owner');
  expect(await profiles().profile(ref({ siteUserId: id, email: 'owner@contoso.example' }))).toMatchObject({ ...olivia, siteUserId: id });
  target.takeRequests();
  expect(await profiles().profile(ref({ siteUserId: id }))).toMatchObject({ ...olivia, siteUserId: id });
  expect(target.takeRequests()).toHaveLength(2);
});

it('gives whoever has a picture the address of this site\'s picture page', async () => {
  const pictured = target.store.directory.list({ limit: 60 }).filter(person => target.store.directory.photo(person.objectId) !== undefined).map(person => person.upn);
  expect(pictured.length).toBeGreaterThan(5);
  const profile = await profiles().profile(ref({ email: pictured[0] }));
  expect(profile?.pictureUrl).toBe(`${target.context('visitor').webUrl}/_layouts/15/userphoto.aspx?size=M&accountname=${encodeURIComponent(pictured[0])}`);
  expect((await profiles().profile(ref({ email: 'ben@contoso.example' })))?.pictureUrl).toBeUndefined();
});

it('gives who has no profile as the site knows them, and nobody of whom nobody knows', async () => {
  const { store, list } = target;
  const gone = store.users.add(list.siteId, { loginName: 'i:0#.f|membership|gone@contoso.example', upn: 'gone@contoso.example', title: 'Gone Person', email: 'gone@contoso.example' });
  expect(await profiles().profile(ref({ siteUserId: gone.id }))).toMatchObject({ siteUserId: gone.id, name: 'Gone Person', skills: [] });
  expect(await profiles().profile(ref({ siteUserId: 999_999 }))).toBeUndefined();
  expect(await profiles().profile(ref({ email: 'nobody@contoso.example' }))).toBeUndefined();
  expect(await profiles().profile(ref({ name: 'Only a name' }))).toBeUndefined();
});

it('never makes an account of the address of a guest', async () => {
  expect(await profiles().profile(ref({ email: 'guest@contoso.example', isGuest: true }))).toBeUndefined();
  expect(target.takeRequests()).toEqual([]);
});

it.each([['refused', 403, 'forbidden'], ['broken', 500, 'unexpected']])('fails when profiles are %s', async (_, status, kind) => {
  target.tenant.faults.add({ route: 'peoplemanager', fault: { kind: 'status', status } });
  await expect(profiles().profile(ref({ email: 'owner@contoso.example' }))).rejects.toMatchObject({ kind });
});

it('waits when profiles are throttled', async () => {
  target.tenant.faults.add({ route: 'peoplemanager', count: 1, fault: { kind: 'status', status: 429, headers: { 'Retry-After': '2' } } });
  expect(await profiles().profile(ref({ email: 'owner@contoso.example' }))).toMatchObject({ name: 'Olivia Brandt' });
  expect(target.waited()).toBeGreaterThanOrEqual(2000);
});

it('tells a board what it needs of many, as before', async () => {
  const details = await profiles().details([{ siteUserId: siteUser('owner'), name: '', email: 'owner@contoso.example', isGuest: false, isDeleted: false }]);
  expect([...details.values()]).toMatchObject([{ jobTitle: 'Head of internal communications', department: 'Communications' }]);
});
