import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { sampleBoard } from '../../core/discussion/memory';
import type { MemoryBoard } from '../../core/discussion/memory';
import { AppError } from '../../core/shared';
import { renderBoard, topicOf } from '../../../test/support/uiHarness/renderBoard';
import type { BoardOptions, RenderedBoard } from '../../../test/support/uiHarness/renderBoard';
import type { Kept } from '../app/contract';

/** Keeps as a browser does: as text. */
class KeptText implements Kept {
  public text: string | undefined;

  public load(): unknown {
    return this.text === undefined ? undefined : JSON.parse(this.text);
  }

  public save(value: unknown): void {
    this.text = value === undefined ? undefined : JSON.stringify(value);
  }
}

const titles = (): string[] => within(screen.getByRole('list', { name: 'Discussions' })).getAllByRole('link').map(link => link.textContent ?? '');
const never = (): Promise<void> => new Promise(() => undefined);
const calls = (board: RenderedBoard): Record<string, number> => Object.fromEntries(board.discussions.calls);

/** A visit that ended after the rows were there. */
async function afterVisit(memory: MemoryBoard, options: BoardOptions = {}): Promise<KeptText> {
  const snapshots = new KeptText();
  const visit = renderBoard({ memory, ...options, services: { snapshots } });
  await screen.findByRole('list', { name: 'Discussions' });
  visit.unmount();
  return snapshots;
}

test('the rows of the last visit are there at once, before anything was asked', async () => {
  const memory = sampleBoard();
  const snapshots = await afterVisit(memory);
  const board = renderBoard({ memory, services: { snapshots }, before: never });
  expect(titles()).toHaveLength(memory.posts.filter(post => post.title !== '').length);
  expect(screen.getByRole('button', { name: 'Ask a question' })).toBeInTheDocument();
  expect(calls(board)).toEqual({ open: 1 });
  expect(screen.queryByText(/Showing what was here/)).not.toBeInTheDocument();
});

test('they are read again quietly, the board with them, in one request', async () => {
  const memory = sampleBoard();
  const snapshots = await afterVisit(memory);
  const changed = memory.posts.find(post => post.title.includes('Line 4'));
  if (changed) changed.title = 'Line 5 stops';
  const board = renderBoard({ memory: { ...memory, title: 'Renamed' }, services: { snapshots } });
  expect(titles().some(title => title.includes('Line 4'))).toBe(true);
  expect(await screen.findByRole('link', { name: /Line 5/ })).toBeInTheDocument();
  expect(screen.getByRole('heading', { name: 'Renamed' })).toBeInTheDocument();
  expect(calls(board)).toEqual({ open: 1 });
  expect(snapshots.text).toContain('Line 5');
});

test('no body is kept', async () => {
  const memory = sampleBoard();
  const snapshots = await afterVisit(memory);
  expect(snapshots.text).toContain('customs form');
  expect(snapshots.text).not.toContain('"body"');
});

test('when they cannot be read again, the board says from when they are', async () => {
  const memory = sampleBoard();
  const snapshots = await afterVisit(memory);
  renderBoard({ memory, services: { snapshots }, before: () => { throw new AppError('offline'); } });
  expect(await screen.findByText(/Showing what was here at/)).toBeInTheDocument();
  expect(titles().length).toBeGreaterThan(3);
  expect(snapshots.text).toContain('customs form');
});

test.each(['forbidden', 'notFound'] as const)('a list that is %s by now shows nothing of the last visit, and nothing stays kept', async kind => {
  const memory = sampleBoard();
  const snapshots = await afterVisit(memory);
  renderBoard({ memory, services: { snapshots }, before: () => { throw new AppError(kind); } });
  expect(await screen.findByRole('alert')).toBeInTheDocument();
  expect(screen.queryByRole('list', { name: 'Discussions' })).not.toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Ask a question' })).not.toBeInTheDocument();
  expect(snapshots.text).toBeUndefined();
});

test('a thread opened from them brings the board along, without a request more', async () => {
  const memory = sampleBoard();
  const snapshots = await afterVisit(memory);
  const board = renderBoard({ memory, services: { snapshots }, route: { topic: topicOf(memory, 'Line 4') } });
  await screen.findByRole('heading', { name: /Waiting for a first answer/ });
  expect(calls(board)).toEqual({ openThread: 1, replies: 1 });
});

test('another first view than the one that was kept begins without rows', async () => {
  const memory = sampleBoard();
  const snapshots = await afterVisit(memory);
  renderBoard({ memory, services: { snapshots }, settings: { pageSize: 5 }, before: never });
  expect(screen.queryByRole('list', { name: 'Discussions' })).not.toBeInTheDocument();
});

test('only the first view is kept, not what somebody filtered for', async () => {
  const memory = sampleBoard();
  const snapshots = new KeptText();
  renderBoard({ memory, services: { snapshots } });
  await screen.findByRole('list', { name: 'Discussions' });
  const before = snapshots.text;
  fireEvent.click(screen.getByRole('tab', { name: 'Unanswered' }));
  await waitFor(() => expect(titles().some(title => title.includes('customs form'))).toBe(false));
  expect(snapshots.text).toBe(before);
});

test.each([
  ['a word', '"gone"'], ['a list', '[]'], ['a row without a title', '{"at":1,"pageSize":20,"board":{},"page":{"rows":[{"id":1}],"unreadable":[]}}'],
  ['no rows', '{"at":1,"pageSize":20,"board":{"id":"x","title":"x","rights":{"canPost":true},"features":[],"categories":[],"sorts":[]},"page":{"unreadable":[]}}']
])('%s instead of what was kept is ignored', async (_name, text) => {
  const snapshots = new KeptText();
  snapshots.text = text;
  renderBoard({ services: { snapshots } });
  expect(screen.queryByRole('list', { name: 'Discussions' })).not.toBeInTheDocument();
  expect(await screen.findByRole('link', { name: /customs form/ })).toBeInTheDocument();
});
