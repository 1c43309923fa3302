/** Whether a site has recognition, and the badges of one person: what it costs, and what is remembered. */
import type { NewBadge } from '../../src/core/recognition';
import { connect } from '../../src/data/sharepoint/connection';
import { attemptsInMemory } from '../../src/data/sharepoint/exactlyOnce';
import { gathering } from '../../src/data/sharepoint/gathering';
import { SharePointHeldBadges } from '../../src/data/sharepoint/SharePointHeldBadges';
import { SharePointIntegrityChecks } from '../../src/data/sharepoint/SharePointIntegrityChecks';
import { SharePointPeople } from '../../src/data/sharepoint/SharePointPeople';
import { SharePointRecognitionSetup } from '../../src/data/sharepoint/SharePointRecognitionSetup';
import { SharePointThanksAccess } from '../../src/data/sharepoint/SharePointThanksAccess';
import type { AttemptStorage, SiteContext } from '../../src/data/sharepoint/SiteContext';
import type { Role } from './ContractBoard';
import { give, makeTenantRecognition, recognitionKey } from './recognitionSite';
import type { TenantRecognitionSite } from './recognitionSite';
import { makeTenantBoard } from './tenantBoard';
import type { TenantBoard } from './tenantBoard';

const hour = 60;
let site: TenantRecognitionSite;
/** A site without the lists of recognition. */
let bare: TenantBoard;
/** A page of a person, with the storage of their browser. */
const page = (target: TenantBoard, role: Role, attempts?: AttemptStorage): SiteContext => {
  const { id } = target.store.users.ensure(target.list.siteId, { owner: 'owner', moderator: 'moderator', asker: 'member', answerer: 'amara', visitor: 'visitor' }[role].concat('@contoso.example'));
  return target.context(role, { me: { id, isGuest: false }, ...(attempts ? { attempts } : {}) });
};
const accessOn = (context: SiteContext): SharePointThanksAccess => new SharePointThanksAccess(gathering(connect(context)), context);
const badge = (marks: Partial<NewBadge> = {}): NewBadge => ({
  name: 'Helpful', description: 'It helped', criteria: 'So', icon: 'lamp', awarders: { kind: 'everyone' }, needsEvidence: false, isRetired: false, translations: {}, ...marks
});

beforeAll(async () => { [site, bare] = await Promise.all([makeTenantRecognition(), makeTenantBoard('plain')]); });
beforeEach(() => { [site.target, bare].forEach(target => target.takeRequests()); });
afterEach(() => {
  site.target.tenant.faults.clear();
  site.empty();
});
afterAll(async () => { await Promise.all([site.close(), bare.close()]); });

describe('whether thanks can be given', () => {
  it('follows the rights on the list, and is asked for once an hour and person, on whatever page', async () => {
    const browser = attemptsInMemory();
    expect(await accessOn(page(site.target, 'asker', browser)).here()).toEqual({ mayGive: true, hasBadges: false });
    expect(site.target.takeRequests()).toEqual(['POST $batch']);
    expect(await accessOn(page(site.target, 'asker', browser)).here()).toMatchObject({ mayGive: true });
    expect(site.target.takeRequests()).toEqual([]);
    expect(await accessOn(page(site.target, 'visitor', browser)).here()).toMatchObject({ mayGive: false });
    expect(site.target.takeRequests()).toHaveLength(1);
    site.tick(hour);
    await accessOn(page(site.target, 'asker', browser)).here();
    expect(site.target.takeRequests()).toHaveLength(1);
  });

  it('is no on a site without the lists, which is remembered too and is no failed request of the page', async () => {
    const browser = attemptsInMemory();
    for (let view = 1; view <= 2; view++) expect(await accessOn(page(bare, 'owner', browser)).here()).toMatchObject({ mayGive: false, hasBadges: false });
    expect(bare.tenant.log.requests.map(({ status }) => status)).toEqual([200]);
  });

  it('is asked for again by whoever has just made the lists, or taken them back', async () => {
    const target = await makeTenantBoard('plain');
    try {
      const owner = page(target, 'owner', attemptsInMemory());
      const setup = new SharePointRecognitionSetup(owner);
      expect(await accessOn(owner).here()).toMatchObject({ mayGive: false });
      const made = await setup.apply(await setup.preview());
      expect(await accessOn(owner).here()).toMatchObject({ mayGive: true });
      await setup.undo(made);
      expect(await accessOn(owner).here()).toMatchObject({ mayGive: false });
    } finally {
      await target.close();
    }
  });

  it('is no where it cannot be found out, and the next page asks again', async () => {
    const browser = attemptsInMemory();
    site.target.tenant.faults.add({ route: '/\\$batch/i', fault: { kind: 'status', status: 500 } });
    const access = accessOn(page(site.target, 'asker', browser));
    expect(await access.here()).toMatchObject({ mayGive: false, hasBadges: false });
    site.target.tenant.faults.clear();
    site.target.takeRequests();
    expect(await access.here()).toMatchObject({ mayGive: false, hasBadges: false });
    expect(site.target.takeRequests()).toEqual([]);
    expect(await accessOn(page(site.target, 'asker', browser)).here()).toMatchObject({ mayGive: true });
  });

  it('travels with the question who wrote in a thread', async () => {
    const context = page(site.target, 'asker', attemptsInMemory());
    const connection = gathering(connect(context));
    const people = new SharePointPeople(context, connection);
    await Promise.all([people.details([await site.person('answerer')]), new SharePointThanksAccess(connection, context).here()]);
    expect(site.target.takeRequests()).toEqual(['POST $batch']);
  });
});

describe('badges on a card', () => {
  const heldBy = async (role: Role, context = page(site.target, 'visitor', attemptsInMemory())): Promise<readonly string[]> => {
    const connection = gathering(connect(context));
    const access = new SharePointThanksAccess(connection, context);
    const [held] = await Promise.all([new SharePointHeldBadges(context, connection, access, new SharePointIntegrityChecks(context, connection)).of(await site.person(role)), access.here()]);
    return held.map(one => one.badge?.name ?? 'gone');
  };

  it('cost one request with the question of the hour in it, and none where the site is known to have none', async () => {
    expect(await heldBy('answerer')).toEqual([]);
    const { id } = await site.badges('owner').save(badge(), { key: recognitionKey() });
    await give(site, 'asker', ['answerer'], { badge: id });
    site.target.takeRequests();
    expect(await heldBy('answerer')).toEqual(['Helpful']);
    expect(site.target.takeRequests()).toEqual(['POST $batch']);
    const context = page(bare, 'owner', attemptsInMemory());
    const connection = gathering(connect(context));
    const access = new SharePointThanksAccess(connection, context);
    await access.here();
    bare.takeRequests();
    expect(await new SharePointHeldBadges(context, connection, access, new SharePointIntegrityChecks(context, connection)).of(await site.person('answerer'))).toEqual([]);
    expect(bare.takeRequests()).toEqual([]);
  });

  it('leave out what is hidden, ran out, was edited, or was awarded by nobody who may, at the price of one more request', async () => {
    const save = async (marks: Partial<NewBadge>) => (await site.badges('owner').save(badge(marks), { key: recognitionKey() })).id;
    const owners = { kind: 'group' as const, groupId: site.ownersGroupId, groupName: 'Owners' };
    const [plain, hidden, short, group, forged] = [
      await save({ name: 'Plain' }), await save({ name: 'Hidden' }), await save({ name: 'Short', validMonths: 1 }),
      await save({ name: 'Awarded', awarders: owners }), await save({ name: 'Forged', awarders: owners })
    ];
    await give(site, 'asker', ['answerer'], { badge: short });
    site.tick(40 * 24 * hour);
    await give(site, 'asker', ['answerer'], { badge: plain });
    const [{ id }] = await give(site, 'asker', ['answerer'], { badge: hidden });
    await give(site, 'owner', ['answerer'], { badge: group, kind: 'award' });
    await give(site, 'asker', ['answerer'], { badge: forged, kind: 'award' });
    const { wall } = await site.recognitions('answerer').open({ pageSize: 5 });
    await site.recognitions('answerer').respond(wall, id, 'hidden');
    site.target.takeRequests();
    expect(await heldBy('answerer')).toEqual(['Awarded', 'Plain']);
    expect(site.target.takeRequests()).toHaveLength(2);
  });

  it('are none where they cannot be read', async () => {
    site.target.tenant.faults.add({ route: '/\\$batch/i', fault: { kind: 'status', status: 500 } });
    expect(await heldBy('answerer')).toEqual([]);
  });
});
