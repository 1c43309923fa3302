/** Thanks as evidence of what people know, beside what the boards show. */
import type { EvidenceFound, EvidenceSource } from '../../src/core/people';
import { connect } from '../../src/data/sharepoint/connection';
import { gathering } from '../../src/data/sharepoint/gathering';
import { recognitionsPlan } from '../../src/data/sharepoint/recognitionPlans';
import { SharePointEvidence } from '../../src/data/sharepoint/SharePointEvidence';
import { SharePointThanks } from '../../src/data/sharepoint/SharePointThanks';
import { give, makeTenantRecognition } from './recognitionSite';
import type { TenantRecognitionSite } from './recognitionSite';
import { makeTenantBoard } from './tenantBoard';
import type { TenantBoard } from './tenantBoard';

let site: TenantRecognitionSite;
const said = (found: EvidenceFound): readonly string[] => found.items.map(item => `${item.kind}: ${item.title}`);
function evidence(target: TenantBoard): EvidenceSource {
  const context = target.context('visitor');
  const connection = gathering(connect(context));
  return new SharePointThanks(new SharePointEvidence(context, connection), context, connection);
}

beforeAll(async () => { site = await makeTenantRecognition({ crawlDelaySeconds: 0 }); });
afterEach(() => { site.empty(); });
afterAll(async () => { await site.close(); });

it('shows thanks by person and by topic, with an address of their own', async () => {
  const [{ id }] = await give(site, 'asker', ['answerer'], { reason: 'The form', topics: ['Customs duty'] });
  await give(site, 'asker', ['moderator'], { reason: 'The train', topics: ['Travel'] });
  const found = await evidence(site.target).on('customs');
  expect(found).toMatchObject({ isComplete: true, items: [{ kind: 'thanks', title: 'The form', topics: ['Customs duty'], person: { siteUserId: site.user('answerer').id } }] });
  expect(found.items[0].href).toMatch(new RegExp(`/sites/intranet/Lists/KnowhowRecognitions/DispForm\\.aspx\\?ID=${id}$`));
  const { siteUserId: _id, ...moderator } = await site.person('moderator');
  expect(said(await evidence(site.target).of({ ...moderator, siteUserId: undefined }))).toEqual(['thanks: The train']);
});

it('costs no request more than the boards do', async () => {
  const answerer = await site.person('answerer');
  await give(site, 'asker', ['answerer']);
  const context = site.target.context('visitor');
  site.target.takeRequests();
  await new SharePointEvidence(context).of(answerer);
  const plain = site.target.takeRequests().length;
  await evidence(site.target).of(answerer);
  expect(site.target.takeRequests().length).toBeLessThanOrEqual(plain);
});

it('leaves out what is hidden, claims a role, or was given to oneself', async () => {
  const [{ id }] = await give(site, 'asker', ['answerer'], { reason: 'Hidden' });
  await give(site, 'asker', ['answerer'], { reason: 'Claims to manage', kind: 'managerThanks' });
  await give(site, 'asker', ['answerer'], { reason: 'Honest' });
  const { wall } = await site.recognitions('answerer').open({ pageSize: 5 });
  await site.recognitions('answerer').respond(wall, id, 'hidden');
  expect(said(await evidence(site.target).of(await site.person('answerer')))).toEqual(['thanks: Honest']);
});

it.each([false, true])('keeps what is liked and leaves out what was edited, where a like moves the stamps: %s', async likeBumpsModified => {
  site.target.store.setSwitches({ likeBumpsModified });
  const [liked] = await give(site, 'asker', ['answerer'], { reason: 'Liked' });
  const [edited] = await give(site, 'asker', ['answerer'], { reason: 'Small' });
  site.tick(60);
  const moderator = site.recognitions('moderator');
  await moderator.like((await moderator.open({ pageSize: 5 })).wall, liked.id, true);
  site.target.store.items.update(site.listOf(recognitionsPlan), edited.id, { KnowhowReason: 'Great' }, {}, site.user('asker'));
  expect(said(await evidence(site.target).of(await site.person('answerer')))).toEqual(['thanks: Liked']);
  site.target.store.setSwitches({ likeBumpsModified: false });
});

it('is what the boards show on a site without the list, or where the list fails', async () => {
  await give(site, 'asker', ['answerer']);
  site.target.tenant.faults.add({ route: 'KnowhowRecognition', fault: { kind: 'status', status: 403 } });
  expect(await evidence(site.target).of(await site.person('answerer'))).toEqual({ items: [], isComplete: false });
  site.target.tenant.faults.clear();
  const bare = await makeTenantBoard('plain', { crawlDelaySeconds: 0 });
  expect(await evidence(bare).on('customs')).toEqual({ items: [], isComplete: true });
  await bare.close();
});
