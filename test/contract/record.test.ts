/** Posts that people may take credit for: with who asked, and where nothing but the newest may be looked through. */
import type { ClientKey } from '../../src/core/discussion';
import type { Person, PersonRef } from '../../src/core/people';
import { creditOf } from '../../src/core/recognition';
import type { Html } from '../../src/core/shared';
import { connect } from '../../src/data/sharepoint/connection';
import { gathering } from '../../src/data/sharepoint/gathering';
import { SharePointBoardSetup } from '../../src/data/sharepoint/SharePointBoardSetup';
import { SharePointRecord } from '../../src/data/sharepoint/SharePointRecord';
import type { Role } from './ContractBoard';
import { answer, ask } from './discussionsContract';
import { makeTenantBoard } from './tenantBoard';
import type { TenantBoard } from './tenantBoard';

let target: TenantBoard;
beforeAll(async () => {
  target = await makeTenantBoard('community', { crawlDelaySeconds: 0 });
  const customs = await ask(target, 'asker', 'Which form for Norway?', { category: 0 });
  const accepted = await answer(target, 'answerer', customs, customs.id, 'The pink T2L form');
  await answer(target, 'moderator', customs, customs.id, 'No idea, ask Amara');
  const { board } = await target.as('asker').openThread(customs.id);
  await target.as('asker').accept(board, customs.id, accepted);
  await ask(target, 'asker', 'Train to Lyon', { category: 1 });
});
afterEach(() => target.tenant.faults.clear());
afterAll(async () => { await target.close(); });

const record = (role: Role = 'visitor'): SharePointRecord => {
  const context = target.context(role);
  return new SharePointRecord(context, gathering(connect(context)));
};
const idOf = (alias: string): number => target.store.users.byUpn(target.list.siteId, `${alias}@contoso.example`)?.id ?? 0;

it('gives accepted answers of everybody with who asked, and nothing else', async () => {
  const { items, isComplete } = await record().accepted();
  expect(items.map(item => [item.kind, item.person.name, item.asker?.name, item.title])).toEqual([['acceptedAnswer', 'Amara Okafor', expect.any(String), 'Which form for Norway?']]);
  expect(isComplete).toBe(true);
});

it('names the departments of those who answered and asked, where profiles tell', async () => {
  const [{ person, asker }] = (await record().accepted()).items;
  expect(person.department).toMatch(/\w/);
  expect(asker?.department).toMatch(/\w/);
});

it('gives one person the answers that they wrote, with who asked', async () => {
  const own = await record().of({ siteUserId: idOf('moderator'), name: 'Marco Silva', isGuest: false });
  expect(own.items.map(item => [item.kind, item.title, item.asker?.siteUserId])).toEqual([['answer', 'Which form for Norway?', expect.any(Number)]]);
});

describe('an answer that colleagues made something of', () => {
  const board = (): { readonly listId: string } => ({ listId: target.list.id });
  const own = (): PersonRef => ({ siteUserId: idOf('amara'), name: 'Amara Okafor', isGuest: false });
  let accepted: { readonly discussionId: number; readonly replyId: number };
  beforeAll(async () => {
    const [{ place }] = (await record().accepted()).items;
    accepted = { discussionId: place.discussionId, replyId: place.replyId ?? 0 };
  });
  async function reuse(title: string, author: string, place: object): Promise<number> {
    const { id } = await ask(target, 'moderator', title, { category: 0 });
    target.store.items.update(target.list, id, { KnowhowOriginalAuthorId: idOf(author), KnowhowOriginal: JSON.stringify(place) }, {}, target.store.users.system(target.list.siteId));
    return id;
  }

  it('costs nothing more where boards have no columns for it', async () => {
    const system = target.store.users.system(target.list.siteId);
    for (const field of target.store.fields.list(target.list).filter(one => /^KnowhowOriginal/.test(one.internalName))) target.store.fields.remove(target.store.lists.fresh(target.list), field, system);
    target.takeRequests();
    await record().of(own());
    expect(target.takeRequests().length).toBeLessThanOrEqual(3);
  });

  it('keeps its author: what was made of it stands in their record, and in nobody else\'s', async () => {
    const setup = new SharePointBoardSetup(target.context('owner'));
    const changes = (await setup.preview(target.list.id)).filter(change => change.enables.indexOf('reuse') >= 0);
    expect((await setup.apply(target.list.id, changes)).map(one => one.change.column)).toEqual(['KnowhowOriginalAuthor', 'KnowhowOriginal']);
    const place = { ...board(), ...accepted };
    const moderator = target.fresh('moderator');
    const { id: faq } = await moderator.ask((await moderator.open({ filter: 'all', sort: 'newest', pageSize: 1 })).board, {
      clientKey: 'f4c1a0de-0000-4000-8000-000000000001' as ClientKey, title: 'FAQ: papers for Norway', body: '<p>T2L</p>' as Html, isQuestion: false, original: { author: personOf('amara'), place }
    });
    await reuse('FAQ: claims an answer of hers', 'moderator', place);
    await reuse('FAQ: names no place', 'amara', {});
    const { answers, reuses } = creditOf(personOf('amara'), (await record().of(own())).items);
    expect(answers.map(one => [one.kind, one.title])).toEqual([['acceptedAnswer', 'Which form for Norway?']]);
    expect(reuses.map(one => [one.title, one.place.discussionId, one.original?.place])).toEqual([['FAQ: papers for Norway', faq, place]]);
    const forged = creditOf(personOf('moderator'), (await record().of({ siteUserId: idOf('moderator'), name: 'Marco Silva', isGuest: false })).items);
    expect([forged.answers.map(one => one.title), forged.reuses]).toEqual([['Which form for Norway?'], []]);
  });

  it('keeps its author when only what was made of it is left', async () => {
    target.store.items.remove(target.list, accepted.replyId, {}, target.store.users.system(target.list.siteId));
    const { answers, reuses } = creditOf(personOf('amara'), (await record().of(own())).items);
    expect(answers.map(one => one.title)).toEqual(['FAQ: papers for Norway']);
    expect(reuses).toHaveLength(1);
  });
});

function personOf(alias: string): Person {
  return { siteUserId: idOf(alias), name: alias, isGuest: false, isDeleted: false };
}
