import type { DiscussionQuery } from '../../src/core/discussion';
import { ask } from './discussionsContract';
import { makeTenantBoard } from './tenantBoard';

const firstPage: DiscussionQuery = { filter: 'all', sort: 'lastActivity', pageSize: 20 };

it('opens a plain board with one request more where a server refuses columns that a list lacks', async () => {
  const target = await makeTenantBoard('plain', { unknownViewFields: 'refused' });
  const { id } = await ask(target, 'asker', 'Question');
  target.takeRequests();
  const { board, page } = await target.fresh('asker').open(firstPage);
  expect(page.rows.map(row => row.id)).toEqual([id]);
  expect(target.takeRequests().map(request => request.split('/').pop())).toEqual(['POST $batch', 'RenderListDataAsStream']);
  expect((await target.fresh('asker').openThread(id)).discussion.title).toBe('Question');
  expect(board.features).toEqual(['attachments']);
  await target.close();
});
