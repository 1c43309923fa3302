/** Presence, photos, working hours, manager and reports: each by a permission of its own, granted and taken back here. */
import { asDirectoryPerson, keyOf } from '../../src/core/people';
import type { DirectoryPerson, PersonExtras } from '../../src/core/people';
import { openGates } from '../../src/data/graph/GraphDirectory';
import { openGraph } from './graphPage';
import type { GraphPage } from './graphPage';

let page: GraphPage;
beforeAll(async () => { page = await openGraph(); });
beforeEach(() => {
  page.tokenScopes = undefined;
  page.takeRequests();
  page.target.tenant.faults.clear();
  page.target.tenant.log.clear();
});
afterAll(async () => { await page.close(); });

const everything = ['Presence.Read.All', 'User.Read.All', 'Calendars.ReadBasic'];

/** As people search gives them. */
function personOf(alias: string): DirectoryPerson {
  const found = page.target.store.directory.find(`${alias}@contoso.example`);
  if (!found) throw new Error(`No ${alias}`);
  const { objectId, displayName, mail, upn } = found;
  return { ...asDirectoryPerson({ siteUserId: undefined, name: displayName, email: mail, loginName: `i:0#.f|membership|${upn}`, isGuest: false, isDeleted: false }), directoryId: objectId };
}

/** Parts of the batches since the last call. */
function parts(): readonly string[] {
  const found = page.target.tenant.log.requests.flatMap(request => request.parts ?? []).map(part => `${part.status} ${decodeURIComponent(new URL(part.url, 'https://x').pathname.replace('/v1.0/', ''))}`);
  page.target.tenant.log.clear();
  return found;
}

async function extrasOf(aliases: readonly string[], directory = page.directory()): Promise<readonly (PersonExtras | undefined)[]> {
  const people = aliases.map(personOf);
  const extras = await directory.extras(people);
  return people.map(person => extras.get(person.key));
}

describe('extras', () => {
  it('come together in one request', async () => {
    await page.grant(everything);
    const [amara, ben] = await extrasOf(['amara', 'ben']);
    expect(page.takeRequests()).toEqual(['POST /v1.0/$batch']);
    expect(amara).toEqual({
      presence: { availability: expect.any(String) },
      photoUrl: expect.stringMatching(/^data:image\/\w+;base64,[A-Za-z0-9+/=]+$/),
      workingHours: { timeZone: 'Europe/Berlin', days: [1, 2, 3, 4, 5], from: 480, until: 1020 }
    });
    // Ben has no picture: that is an answer, not a refusal.
    expect(ben?.photoUrl).toBeUndefined();
    expect(ben?.presence).toBeDefined();
  });

  it.each([
    ['Presence.Read.All', ['presence']],
    ['ProfilePhoto.Read.All', ['photoUrl']],
    ['User.ReadBasic.All', ['photoUrl']],
    ['Calendars.Read', ['workingHours']],
    ['User.Read', []]
  ])('are exactly what %s gives, whether or not the token can be read', async (scope, expected) => {
    await page.grant([scope]);
    for (const tokenScopes of [scope, undefined]) {
      page.tokenScopes = tokenScopes;
      const [amara] = await extrasOf(['amara']);
      expect(Object.keys(amara ?? {})).toEqual(expected);
    }
  });

  it('are not even asked for when the token says that nothing was granted', async () => {
    page.tokenScopes = 'User.Read';
    expect(await extrasOf(['amara'])).toEqual([undefined]);
    expect(page.takeRequests()).toEqual([]);
  });

  it('close one by one: what was refused is not asked for again, the rest is', async () => {
    await page.grant(['Presence.Read.All']);
    const gates = openGates();
    await extrasOf(['amara', 'member'], page.directory({ gates }));
    expect(gates).toEqual({ presence: { isClosed: false }, photos: { isClosed: false }, workingHours: { isClosed: true }, organisation: { isClosed: false } });
    // One's own picture needs no permission, so the photos were not all refused.
    await extrasOf(['amara', 'ben'], page.directory({ gates }));
    expect(gates.photos.isClosed).toBe(true);
    parts();
    const [amara] = await extrasOf(['amara', 'ben'], page.directory({ gates }));
    expect(parts()).toEqual(['200 communications/getPresencesByUserId']);
    expect(Object.keys(amara ?? {})).toEqual(['presence']);
  });

  it('all close when Graph is closed, and come back after any other failure', async () => {
    await page.grant(everything);
    const gates = openGates();
    page.target.tenant.faults.add({ route: '/v1.0/', count: 1, fault: { kind: 'status', status: 500 } });
    expect(await extrasOf(['amara'], page.directory({ gates }))).toEqual([undefined]);
    expect(Object.values(gates).some(gate => gate.isClosed)).toBe(false);
    page.target.tenant.faults.add({ route: '/v1.0/', fault: { kind: 'status', status: 403 } });
    expect(await extrasOf(['amara'], page.directory({ gates }))).toEqual([undefined]);
    page.takeRequests();
    expect(await extrasOf(['amara'], page.directory({ gates }))).toEqual([undefined]);
    expect(page.takeRequests()).toEqual([]);
  });

  it('wait as long as Graph asks when the batch is throttled, and leave out a part that is', async () => {
    await page.grant(everything);
    page.target.tenant.faults.add({ route: '$batch', count: 1, fault: { kind: 'status', status: 429, headers: { 'Retry-After': '2' } } });
    expect((await extrasOf(['amara']))[0]?.presence).toBeDefined();
    expect(page.target.waited()).toBeGreaterThanOrEqual(2000);
    page.target.tenant.faults.add({ route: 'getPresencesByUserId', count: 1, fault: { kind: 'status', status: 429 } });
    const [amara] = await extrasOf(['amara']);
    expect([amara?.presence, amara?.photoUrl]).toEqual([undefined, expect.any(String)]);
  });

  it('skip guests and those who left, and ask for no token when nobody is left', async () => {
    await page.grant(everything);
    page.tokens.length = 0;
    const guest = { ...personOf('guest'), isGuest: true };
    const invited = { ...personOf('ben'), loginName: 'i:0#.f|membership|ann_x.example#ext#@contoso.example' };
    const extras = await page.directory().extras([guest, invited, { ...personOf('ben'), isDeleted: true }]);
    expect([extras.size, page.tokens, page.takeRequests()]).toEqual([0, [], []]);
  });

  it('fill one batch and no more for a page of 60, whose first are shown with pictures', async () => {
    await page.grant(everything);
    const upns = page.target.store.directory.list({ limit: 60 }).filter(one => one.userType === 'Member').map(one => one.upn.split('@')[0]);
    expect(upns.length).toBeGreaterThan(30);
    const extras = await extrasOf(upns);
    expect(page.takeRequests()).toHaveLength(1);
    expect(parts()).toHaveLength(20);
    expect(extras.every(extra => extra?.presence !== undefined)).toBe(true);
    expect(extras.filter(extra => extra?.workingHours).length).toBe(20);
  });

  it('ask for each picture once, in the size that is shown', async () => {
    await page.grant(['User.ReadBasic.All']);
    page.tokenScopes = 'User.ReadBasic.All';
    const directory = page.directory();
    await extrasOf(['amara', 'ben'], directory);
    expect(parts()).toEqual(['200 users/amara@contoso.example/photos/96x96/$value', '404 users/ben@contoso.example/photos/96x96/$value'].map(part => part.replace(/(amara|ben)@contoso.example/, alias => personOf(alias.split('@')[0]).directoryId ?? '')));
    const [amara] = await extrasOf(['amara', 'ben'], directory);
    expect(amara?.photoUrl).toBeDefined();
    expect(page.takeRequests()).toHaveLength(1);
    await extrasOf(['amara'], directory);
    expect(parts()[0]).toMatch(/240x240/);
  });

  it('tell the presence of one person by name where no source knew the id', async () => {
    await page.grant(['Presence.Read.All']);
    const { directoryId, ...amara } = personOf('amara');
    expect(directoryId).toBeDefined();
    expect((await page.directory().extras([amara])).get(amara.key)?.presence).toBeDefined();
  });
});

describe('the organisation', () => {
  it('tells manager and reports with what a tile shows, in one request', async () => {
    await page.grant(['User.Read.All']);
    const organisation = await page.directory().organisation(personOf('owner'));
    expect(page.takeRequests()).toEqual(['POST /v1.0/$batch']);
    expect(organisation?.manager).toBeUndefined();
    const amara = organisation?.reports.find(person => person.name === 'Amara Okafor');
    expect(amara).toMatchObject({ key: keyOf(personOf('amara')), directoryId: personOf('amara').directoryId, jobTitle: 'Trade compliance lead', department: 'Legal', office: 'Rotterdam' });
    expect((await page.directory().organisation(personOf('amara')))?.manager?.name).toBe('Olivia Brandt');
  });

  it.each(['User.Read', 'User.ReadBasic.All', 'Presence.Read.All'])('is undefined with %s, and asked for once', async scope => {
    await page.grant([scope]);
    const gates = openGates();
    expect(await page.directory({ gates }).organisation(personOf('amara'))).toBeUndefined();
    page.takeRequests();
    expect(await page.directory({ gates }).organisation(personOf('amara'))).toBeUndefined();
    expect(page.takeRequests()).toEqual([]);
  });

  it('of somebody whom the directory does not know is empty', async () => {
    await page.grant(['User.Read.All']);
    const nobody = { siteUserId: 7, name: 'Nobody', email: 'nobody@contoso.example', isGuest: false };
    expect(await page.directory().organisation(nobody)).toEqual({ reports: [] });
  });
});
