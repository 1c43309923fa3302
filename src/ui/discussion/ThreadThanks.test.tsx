import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { sampleBoard, samplePeople } from '../../core/discussion/memory';
import type { MemoryBoard } from '../../core/discussion/memory';
import { memoryRecognition } from '../../../test/support/uiHarness/memoryRecognition';
import type { MemoryRecognitionServices } from '../../../test/support/uiHarness/memoryRecognition';
import { accessibilityProblems, renderBoard, topicOf } from '../../../test/support/uiHarness/renderBoard';
import type { BoardOptions, RenderedBoard } from '../../../test/support/uiHarness/renderBoard';
import { gateInMemory, thanksScope } from '../../../test/support/uiHarness/thanksInMemory';
import type { GateInMemory } from '../../../test/support/uiHarness/thanksInMemory';

const { answerer, member } = samplePeople;
const copied = 'We had that in March and simply copied the form.';
const ownQuestion = 'How do we re-issue a customs form after a split shipment?';

interface Opened {
  readonly board: RenderedBoard;
  readonly memory: MemoryBoard;
  readonly thanks: MemoryRecognitionServices;
  readonly gate: GateInMemory;
  readonly offered: jest.Mock;
}

/** A thread on a site with recognition, read by the asker; without `isOpen` nobody can give there. */
async function openThread({ isOpen = true, gate: known, ...options }: BoardOptions & { readonly isOpen?: boolean; readonly gate?: GateInMemory } = {}): Promise<Opened> {
  const memory = options.memory ?? sampleBoard();
  const thanks = memoryRecognition({ reader: 'asker' });
  const gate = known ?? gateInMemory(async () => thanksScope(thanks, 'asker'));
  const offered = jest.fn(async () => (isOpen ? gate : undefined));
  const board = renderBoard({ role: 'asker', ...options, memory, services: { thanks: offered }, route: { topic: topicOf(memory, 'customs form') } });
  await screen.findAllByRole('button', { name: 'More actions' });
  await waitFor(() => expect(offered).toHaveBeenCalledTimes(1));
  return { board, memory, thanks, gate, offered };
}

const postOf = (text: string): HTMLElement => screen.getByText(text).closest('[id^=kh-reply], section') as HTMLElement;
const thankOn = (text: string): HTMLElement => within(postOf(text)).getAllByRole('button', { name: 'Say thanks' })[0];
const idOf = (memory: MemoryBoard, text: string): number => memory.posts.find(post => post.body.includes(text))?.id ?? 0;
const acceptInstead = async (text: string): Promise<void> => {
  fireEvent.click(within(postOf(text)).getAllByRole('button', { name: 'More actions' })[0]);
  fireEvent.click(within(await screen.findByRole('menu')).getByText('Accept this answer instead'));
};
const invitation = `Thank ${member.name} with a reason?`;
const send = async (reason: string): Promise<void> => {
  const panel = await screen.findByRole('dialog', { name: 'Say thanks' });
  fireEvent.change(within(panel).getByRole('textbox', { name: 'What for' }), { target: { value: reason } });
  fireEvent.click(within(panel).getByRole('button', { name: 'Send thanks' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
};

describe('beneath a post', () => {
  test('thanks go to its author, with the post as evidence and the category as topic', async () => {
    const { memory, thanks } = await openThread();
    await screen.findAllByRole('button', { name: 'Say thanks' });
    fireEvent.click(thankOn(copied));
    const panel = await screen.findByRole('dialog', { name: 'Say thanks' });
    expect(within(panel).getByRole('list', { name: 'To' })).toHaveTextContent(member.name);
    expect(within(panel).getByText(`Evidence: ${ownQuestion}`)).toBeInTheDocument();
    await send('You told us what not to do.');
    const { id: listId, title: listTitle } = memory;
    expect(thanks.memory.items[thanks.memory.items.length - 1].stored).toMatchObject({
      recipient: { name: member.name }, topics: ['Customs'], kind: 'thanks',
      evidence: { kind: 'post', title: ownQuestion, place: { listId, listTitle, discussionId: topicOf(memory, 'customs form'), replyId: idOf(memory, 'simply copied') } }
    });
  });

  test('they are offered on posts of others only, and the page has no rule broken', async () => {
    await openThread();
    await screen.findAllByRole('button', { name: 'Say thanks' });
    // The asker wrote the question and "Worked", others four replies.
    expect(screen.getAllByRole('button', { name: 'Say thanks' })).toHaveLength(4);
    expect(within(postOf('Worked, both went through. Thank you.')).queryByRole('button', { name: 'Say thanks' })).toBeNull();
    expect(await accessibilityProblems()).toEqual([]);
  });

  test('nobody can thank an account that is gone', async () => {
    const memory = sampleBoard();
    renderBoard({ role: 'asker', memory, services: { thanks: async () => gateInMemory(() => Promise.reject(new Error('Not asked'))) }, route: { topic: topicOf(memory, 'pallet labels') } });
    await screen.findAllByRole('button', { name: 'Say thanks' });
    expect(within(postOf('Former colleague')).queryByRole('button', { name: 'Say thanks' })).toBeNull();
  });

  test('they are behind "…" on a narrow board', async () => {
    const width = jest.spyOn(Element.prototype, 'getBoundingClientRect').mockReturnValue({ width: 320 } as DOMRect);
    await openThread();
    expect(screen.queryByRole('button', { name: 'Say thanks' })).toBeNull();
    fireEvent.click(within(postOf(copied)).getAllByRole('button', { name: 'More actions' })[0]);
    fireEvent.click(within(await screen.findByRole('menu')).getByText('Say thanks'));
    expect(within(await screen.findByRole('dialog', { name: 'Say thanks' })).getByRole('list', { name: 'To' })).toHaveTextContent(member.name);
    width.mockRestore();
  });

  test('where thanks cannot be given there is no trace of them', async () => {
    await openThread({ isOpen: false });
    await acceptInstead(copied);
    await waitFor(() => expect(within(screen.getByRole('region', { name: 'Accepted answer' })).getByText(copied)).toBeInTheDocument());
    expect(screen.queryByRole('button', { name: 'Say thanks' })).toBeNull();
    expect(screen.queryByRole('group', { name: invitation })).toBeNull();
  });

  test('a thread in which nobody else wrote asks nothing', async () => {
    const memory = sampleBoard();
    const offered = jest.fn(async () => undefined);
    renderBoard({ role: 'answerer', memory, services: { thanks: offered }, route: { topic: topicOf(memory, 'شهادة') } });
    await screen.findByText('Waiting for a first answer');
    expect(offered).not.toHaveBeenCalled();
  });
});

describe('at the acceptance', () => {
  test('one line asks whoever has just accepted, the focus follows the answer, and what is given leaves no line', async () => {
    const { memory, thanks, gate } = await openThread();
    expect(screen.queryByRole('group', { name: `Thank ${answerer.name} with a reason?` })).toBeNull();
    await acceptInstead(copied);
    const line = await screen.findByRole('group', { name: invitation });
    const entry = document.getElementById(`kh-reply-${idOf(memory, 'simply copied')}`);
    expect(entry).toContainElement(line);
    expect(await accessibilityProblems()).toEqual([]);
    fireEvent.click(within(line).getByRole('button', { name: 'Say thanks' }));
    await send('That is the answer.');
    expect(thanks.memory.items[thanks.memory.items.length - 1].stored).toMatchObject({ recipient: { name: member.name }, reason: 'That is the answer.' });
    await waitFor(() => expect(screen.queryByRole('group', { name: invitation })).toBeNull());
    expect([...gate.closed]).toEqual([`post ${memory.id}/${idOf(memory, 'simply copied')}`]);
  });

  test('"Not now" puts it away for this answer for good, and the focus stays with the answer', async () => {
    const { memory, gate, board } = await openThread();
    await acceptInstead(copied);
    fireEvent.click(within(await screen.findByRole('group', { name: invitation })).getByRole('button', { name: 'Not now' }));
    expect(screen.queryByRole('group', { name: invitation })).toBeNull();
    expect(document.getElementById(`kh-reply-${idOf(memory, 'simply copied')}`)).toHaveFocus();
    board.unmount();
    memory.posts.filter(post => post.acceptedReplyId !== undefined && post.title.includes('customs form')).forEach(post => { post.acceptedReplyId = undefined; });
    await openThread({ memory, gate });
    await screen.findAllByRole('button', { name: 'Say thanks' });
    fireEvent.click(within(postOf(copied)).getAllByRole('button', { name: 'Accept this answer' })[0]);
    await waitFor(() => expect(document.getElementById(`kh-reply-${idOf(memory, 'simply copied')}`)).toHaveFocus());
    expect(screen.queryByRole('group', { name: invitation })).toBeNull();
  });
});
