import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { InMemoryDrafts, everyFeature, sampleBoard } from '../../core/discussion/memory';
import type { MemoryBoard } from '../../core/discussion/memory';
import { AppError } from '../../core/shared';
import { accessibilityProblems, renderBoard, topicOf } from '../../../test/support/uiHarness/renderBoard';
import type { BoardOptions, RenderedBoard } from '../../../test/support/uiHarness/renderBoard';

const said = 'We had that in March and simply copied the form.';
const command = 'Publish as FAQ entry';

async function openThread(options: BoardOptions = {}): Promise<RenderedBoard> {
  const memory = options.memory ?? sampleBoard(options.sample);
  const board = renderBoard({ ...options, memory, route: { topic: topicOf(memory, 'customs form') } });
  await screen.findByText(said);
  return board;
}

const commands = async (post: Element | null): Promise<readonly (string | null)[]> => {
  fireEvent.click(within(post as HTMLElement).getAllByRole('button', { name: 'More actions' })[0]);
  return within(await screen.findByRole('menu')).getAllByRole('menuitem').map(item => item.textContent);
};
const answer = (): Element | null => screen.getByText(said).closest('[id^=kh-reply]');
const box = async (): Promise<HTMLElement> => {
  fireEvent.click(within(answer() as HTMLElement).getAllByRole('button', { name: 'More actions' })[0]);
  fireEvent.click(await screen.findByRole('menuitem', { name: command }));
  const found = await screen.findByRole('group', { name: command });
  await within(found).findByRole('textbox', { name: 'Details' });
  return found;
};
const original = (memory: MemoryBoard): MemoryBoard['posts'][number] => memory.posts.filter(post => post.body.includes(said))[0];
const entries = (memory: MemoryBoard): MemoryBoard['posts'] => memory.posts.filter(post => post.original !== undefined);

test('makes an entry of an answer that names whose it was and leads to it, and sends nothing before', async () => {
  const { memory, discussions, places } = await openThread({ role: 'moderator' });
  const form = await box();
  const source = original(memory);
  const question = memory.posts.filter(post => post.id === source.discussionId)[0];
  expect(within(form).getByText(`${source.author.name} stays credited: the entry names them and leads to this answer.`)).toBeInTheDocument();
  expect(within(form).getByRole('textbox', { name: 'Title' })).toHaveValue(question.title);
  expect(within(form).getByRole('textbox', { name: 'Details' })).toHaveValue(source.body);
  expect(within(form).getByRole('combobox', { name: 'Category' })).toHaveValue(String(question.category?.id));
  expect(await accessibilityProblems()).toEqual([]);
  expect(discussions.calls.get('ask')).toBeUndefined();

  fireEvent.change(within(form).getByRole('textbox', { name: 'Title' }), { target: { value: 'FAQ: lost customs forms' } });
  fireEvent.click(within(form).getByRole('button', { name: 'Post' }));
  expect(await screen.findByRole('heading', { level: 2, name: 'FAQ: lost customs forms' })).toBeInTheDocument();
  expect(await screen.findByText(`This entry names an answer by ${source.author.name} as its source.`)).toBeInTheDocument();
  expect(await accessibilityProblems()).toEqual([]);
  expect(entries(memory)).toMatchObject([{ title: 'FAQ: lost customs forms', isQuestion: false, category: question.category, original: { author: source.author, place: { listId: memory.id, discussionId: question.id, replyId: source.id } } }]);
  fireEvent.click(screen.getByRole('link', { name: 'Go to the answer' }));
  expect(places[places.length - 1]).toEqual({ topic: question.id, reply: source.id });
});

test.each<[string, BoardOptions]>([
  ['whoever may only read', { role: 'visitor' }],
  ['anybody on a board that cannot keep whose answer it was', { role: 'moderator', sample: { features: everyFeature.filter(feature => feature !== 'reuse') } }]
])('is not offered to %s', async (_, options) => {
  await openThread(options);
  expect(await commands(answer())).not.toContain(command);
});

test('is offered for answers, not for what was asked', async () => {
  const { unmount } = await openThread();
  expect(await commands(answer())).toContain(command);
  unmount();
  await openThread();
  const [opening] = screen.getAllByRole('button', { name: 'More actions' });
  expect(await commands(opening.parentElement)).not.toContain(command);
});

test('an entry half written is there after a reload, and still knows whose answer it is made of', async () => {
  const memory = sampleBoard();
  const drafts = new InMemoryDrafts();
  const { unmount } = await openThread({ memory, services: { drafts } });
  fireEvent.change(within(await box()).getByRole('textbox', { name: 'Title' }), { target: { value: 'FAQ: half a thought' } });
  await screen.findByText(/^Draft saved/);
  unmount();

  await openThread({ memory, services: { drafts } });
  const form = await screen.findByRole('group', { name: command });
  expect(await within(form).findByText(/^Your draft from .* is back\.$/)).toBeInTheDocument();
  expect(within(form).getByRole('textbox', { name: 'Title' })).toHaveValue('FAQ: half a thought');
  fireEvent.click(within(form).getByRole('button', { name: 'Post' }));
  await screen.findByRole('heading', { level: 2, name: 'FAQ: half a thought' });
  expect(entries(memory)).toMatchObject([{ title: 'FAQ: half a thought', original: { author: original(memory).author } }]);
  expect(await drafts.all()).toEqual([]);
});

test('is one entry with its source when the answer to sending it was lost', async () => {
  const { memory, discussions } = await openThread();
  const form = await box();
  discussions.failNext('ask', new AppError('offline'), 'afterCommit');
  fireEvent.click(within(form).getByRole('button', { name: 'Post' }));
  await within(form).findByText('No connection');
  fireEvent.click(within(form).getByRole('button', { name: 'Post' }));
  await screen.findByText(/as its source\.$/);
  expect(entries(memory)).toHaveLength(1);
});

test('is taken back by one undo, and the words stand below the answer again', async () => {
  const { memory } = await openThread();
  const form = await box();
  fireEvent.change(within(form).getByRole('textbox', { name: 'Title' }), { target: { value: 'FAQ: too early' } });
  fireEvent.click(within(form).getByRole('button', { name: 'Post' }));
  await screen.findByText(/as its source\.$/);
  fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
  expect(within(await screen.findByRole('group', { name: command })).getByRole('textbox', { name: 'Title' })).toHaveValue('FAQ: too early');
  expect(entries(memory).map(post => post.recycled)).toEqual([true]);
});

test('a discarded entry leaves the thread as it was', async () => {
  const { discussions, drafts } = await openThread();
  const form = await box();
  fireEvent.change(within(form).getByRole('textbox', { name: 'Title' }), { target: { value: 'No' } });
  fireEvent.click(within(form).getByRole('button', { name: 'Discard' }));
  await waitFor(() => expect(screen.queryByRole('group', { name: command })).not.toBeInTheDocument());
  expect(await drafts.all()).toEqual([]);
  expect(discussions.calls.get('ask')).toBeUndefined();
});
