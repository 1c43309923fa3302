/** The recognition of the demo site through production code: its lists are what the set-up makes, and its wall shows every case. */
import { countable } from '../../src/core/recognition';
import type { Badge, Recognition, WallPage } from '../../src/core/recognition';
import { SharePointBadgeNominations } from '../../src/data/sharepoint/SharePointBadgeNominations';
import { SharePointIntegrityChecks } from '../../src/data/sharepoint/SharePointIntegrityChecks';
import { SharePointRecognitions } from '../../src/data/sharepoint/SharePointRecognitions';
import { SharePointRecognitionSetup } from '../../src/data/sharepoint/SharePointRecognitionSetup';
import type { SiteContext } from '../../src/data/sharepoint/SiteContext';
import { openDemoSite } from './demoSite';
import type { DemoSite } from './demoSite';

const now = new Date('2026-03-02T09:00:00Z');
let site: DemoSite;
const context = (alias: string): SiteContext => site.context(alias);

beforeAll(async () => { site = await openDemoSite(now); });
afterAll(async () => { await site.close(); });

const open = (alias: string): ReturnType<SharePointRecognitions['open']> => new SharePointRecognitions(context(alias)).open({ pageSize: 50 });
const given = (page: WallPage): readonly Recognition[] => page.entries.flatMap(entry => entry.recognitions);
const aboutXavier = (one: Recognition): boolean => one.recipient.name === 'Xavier Dubois';

test('the set-up finds nothing to do on the demo site', async () => {
  expect(await new SharePointRecognitionSetup(context('owner')).preview()).toEqual([]);
});

test('the catalogue has badges of every rule', async () => {
  const { wall } = await open('visitor');
  const rule = ({ name, awarders, needsEvidence, validMonths }: Badge): unknown => [name, awarders.kind, needsEvidence, validMonths];
  expect(wall.badges.map(rule)).toEqual([
    ['Helpful answer', 'everyone', true, undefined], ['Across departments', 'everyone', false, undefined], ['Welcomed newcomers', 'everyone', false, undefined],
    ['Prevented a mistake', 'managers', false, undefined], ['Subject knowledge', 'group', true, 24], ['Kept up to date', 'group', false, 12]
  ]);
  expect(wall.badges[0].translations).toMatchObject({ de: { name: 'Hilfreiche Antwort' } });
});

test('the wall joins what was given in one act and leaves out what its recipient hid', async () => {
  site.tenant.log.clear();
  const { page } = await open('visitor');
  expect(site.tenant.log.requests).toHaveLength(1);
  expect(page.unreadable).toEqual([]);
  expect(page.entries).toHaveLength(26);
  expect(page.entries.map(entry => entry.recognitions.length).filter(people => people > 1)).toEqual([2, 2, 3]);
  expect(given(page).filter(aboutXavier)).toHaveLength(1);
  const xavier = new SharePointRecognitions(context('xavier'));
  const { wall } = await xavier.open({ pageSize: 5 });
  expect(given(await xavier.of(wall, wall.me))).toHaveLength(2);
});

test('everything that was not changed later is sound, and links to what its recipient wrote', async () => {
  const { wall, page } = await open('owner');
  const checked = await new SharePointIntegrityChecks(context('owner')).check(wall, given(page));
  const doubts = checked.filter(one => one.integrity.state !== 'sound').map(one => [one.recipient.name, one.integrity.state === 'doubtful' ? one.integrity.problems : 'unchecked']);
  expect(doubts).toEqual([['Beatriz Costa', ['editedAfterwards']], ['Xavier Dubois', ['badgeExpired']]]);
  expect(countable(checked).leftOut.map(one => one.modified)).toEqual(['2026-02-26T09:00:00Z']);
  const evidence = checked.flatMap(one => (one.evidence?.kind === 'post' ? [one.evidence.place.replyId] : []));
  expect(evidence).toHaveLength(14);
  expect(evidence).not.toContain(undefined);
});

test('one nomination is decided and gave an award, one waits with its endorsements', async () => {
  const { wall, page } = await open('moderator');
  const nominations = await new SharePointBadgeNominations(context('moderator')).list(wall, true);
  expect(nominations).toMatchObject([
    { nominee: { name: 'Mina Haddad' }, nominator: { name: 'Peter van Dijk' }, endorsements: [{ by: { name: 'Dorota Zielińska' } }, { by: { name: 'Amara Okafor' } }] },
    { nominee: { name: 'Ben Fischer' }, endorsements: [{ by: { name: 'Viktor Horváth' } }, { by: { name: 'Ivan Petrov' } }], decision: { answer: 'awarded', by: { name: 'Olivia Brandt' } } }
  ]);
  expect(nominations[0].decision).toBeUndefined();
  expect(given(page).filter(one => one.nominationId === nominations[1].id)).toMatchObject([{ kind: 'award', recipient: { name: 'Ben Fischer' }, giver: { name: 'Olivia Brandt' } }]);
});
