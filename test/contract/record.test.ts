/** Posts that people may take credit for: with who asked, and where nothing but the newest may be looked through. */
import { connect } from '../../src/data/sharepoint/connection';
import { gathering } from '../../src/data/sharepoint/gathering';
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
