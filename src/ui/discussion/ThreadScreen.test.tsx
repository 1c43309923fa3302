import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { InMemoryDiscussions, memberRights, plainFeatures, sampleBoard, samplePeople } from '../../core/discussion/memory';
import type { MemoryBoard } from '../../core/discussion/memory';
import type { ClientKey, DiscussionId, PostId, ReplyId } from '../../core/discussion';
import { AppError } from '../../core/shared';
import type { Html } from '../../core/shared';
import { accessibilityProblems, renderBoard, topicOf } from '../../../test/support/uiHarness/renderBoard';
import type { BoardOptions, RenderedBoard } from '../../../test/support/uiHarness/renderBoard';
import { idleAfter, lookEvery } from './useNewReplies';

const customs = 'customs form';

async function openThread(options: BoardOptions = {}, title = customs): Promise<RenderedBoard> {
  const memory = options.memory ?? sampleBoard(options.sample);
  const board = renderBoard({ ...options, memory, route: options.route ?? { topic: topicOf(memory, title) } });
  await screen.findByRole('heading', { level: 2 });
  await waitFor(() => expect(screen.queryByRole('status', { name: 'Loading' })).not.toBeInTheDocument());
  await screen.findAllByRole('button', { name: 'More actions' });
  return board;
}

const postOf = (text: string): HTMLElement => screen.getByText(text).closest('[id^=kh-reply], section') as HTMLElement;
const menuOf = async (text: string): Promise<HTMLElement> => {
  fireEvent.click(within(postOf(text)).getAllByRole('button', { name: 'More actions' })[0]);
  return screen.findByRole('menu');
};
const replyBy = (memory: MemoryBoard, text: string): ReplyId => memory.posts.find(post => post.body.includes(text))?.id as ReplyId;

const copied = 'We had that in March and simply copied the form.';
const returned = 'That was returned by the office, sadly.';

describe('reading', () => {
  test('a link straight to a thread costs one request before the question is there, and one for its answers', async () => {
    const { discussions } = await openThread();
    expect(Object.fromEntries(discussions.calls)).toEqual({ openThread: 1, replies: 1 });
  });

  test('puts the accepted answer with its conversation on top, and hides no other', async () => {
    await openThread();
    const accepted = screen.getByRole('region', { name: 'Accepted answer' });
    expect(within(accepted).getByText(/Cancel the first form/)).toBeInTheDocument();
    expect(within(accepted).getByText(/Worked, both went through/)).toBeInTheDocument();
    expect(screen.getByRole('heading', { name: '3 more answers' })).toBeInTheDocument();
    expect(accepted.compareDocumentPosition(screen.getByText(copied)) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
  });

  test('names people with job title and department, asked in one go', async () => {
    const memory = sampleBoard();
    const details = jest.fn(async () => new Map([[12, { jobTitle: 'Customs lead', department: 'Trade' }]]));
    await openThread({ memory, services: { people: { details } } });
    expect(await screen.findByText('Customs lead')).toBeInTheDocument();
    expect(details.mock.calls.length).toBe(1);
  });

  test('marks people from outside, and names deleted ones plainly', async () => {
    const { unmount } = await openThread();
    expect(within(postOf('On our side the recipient needs a copy of both.')).getByText('Guest')).toHaveAttribute('title', 'From outside the company');
    unmount();
    await openThread({}, 'pallet labels');
    expect(screen.getByText('Former colleague')).toBeInTheDocument();
    expect(screen.queryByRole('link', { name: 'Former colleague' })).not.toBeInTheDocument();
  });

  test('tells times relatively, with the exact one on the element', async () => {
    await openThread();
    const time = screen.getByText('2 hr. ago');
    expect(time.tagName).toBe('TIME');
    expect(time).toHaveAttribute('title', expect.stringMatching(/\d{4}.*\d:\d\d/));
  });

  test('shows nothing that could run, however it was stored', async () => {
    const { container } = await openThread({}, 'price list');
    expect(container.querySelector('script, iframe, object, form, [onerror], [onclick], [onload]')).toBeNull();
  });

  test('a link to a reply brings it into view, focused and marked', async () => {
    const memory = sampleBoard();
    const reply = replyBy(memory, 'returned by the office');
    await openThread({ memory, route: { topic: topicOf(memory, customs), reply } });
    await waitFor(() => expect(document.getElementById(`kh-reply-${reply}`)).toHaveFocus());
    expect(document.getElementById(`kh-reply-${reply}`)).toHaveClass('linked');
  });

  test('a link to a reply that is gone says so and shows the rest', async () => {
    const memory = sampleBoard();
    await openThread({ memory, route: { topic: topicOf(memory, customs), reply: 9999 as ReplyId } });
    expect(await screen.findByText('The reply that the link leads to is no longer here.')).toBeInTheDocument();
  });

  test('a discussion that is not there offers the way back', async () => {
    const board = renderBoard({ route: { topic: 9999 as DiscussionId } });
    fireEvent.click(await screen.findByRole('button', { name: 'Back to the board' }));
    expect(board.places).toEqual([{}]);
  });

  test('an address of a classic page is resolved and replaced', async () => {
    const memory = sampleBoard();
    const id = topicOf(memory, customs);
    const path = memory.posts.find(post => post.id === id)?.folderPath as string;
    const board = renderBoard({ memory, route: { classic: { kind: 'folder', path } } });
    expect(await screen.findByRole('heading', { name: /customs form/ })).toBeInTheDocument();
    expect(board.places).toEqual([{ topic: id }]);
  });

  test('sorts the other answers and keeps the accepted one on top', async () => {
    await openThread();
    fireEvent.change(screen.getByRole('combobox', { name: 'Sort answers' }), { target: { value: 'newest' } });
    const texts = screen.getAllByRole('listitem').map(item => item.textContent ?? '');
    expect(texts.findIndex(text => /recipient needs/.test(text))).toBeLessThan(texts.findIndex(text => /simply copied/.test(text)));
  });
});

describe('what this person may do', () => {
  test('a visitor reads and has no button that would be refused', async () => {
    await openThread({ role: 'visitor' });
    for (const name of [/^Reply/, 'Helpful', /Write an answer/, /Accept/]) expect(screen.queryByRole('button', { name })).not.toBeInTheDocument();
    const menu = await menuOf(copied);
    expect(within(menu).getAllByRole('menuitem').map(item => item.textContent)).toEqual(['Copy link', 'Share to Teams']);
  });

  test('a plain classic board has no marks and no accepted answer', async () => {
    await openThread({ sample: { features: plainFeatures }, role: 'asker' });
    expect(screen.queryByRole('button', { name: 'Helpful' })).not.toBeInTheDocument();
    expect(screen.queryByText('Did this help?')).not.toBeInTheDocument();
    const menu = await menuOf(copied);
    expect(menu).not.toHaveTextContent(/Accept/);
  });

  test('the asker chooses another answer, and everybody else cannot', async () => {
    const { memory, unmount } = await openThread({ role: 'asker' });
    const menu = await menuOf(copied);
    fireEvent.click(within(menu).getByText('Accept this answer instead'));
    await waitFor(() => expect(memory.posts.find(post => post.title.includes(customs))?.acceptedReplyId).toBe(replyBy(memory, 'simply copied')));
    expect(within(screen.getByRole('region', { name: 'Accepted answer' })).getByText(copied)).toBeInTheDocument();
    unmount();
    await openThread({ role: 'answerer', memory });
    expect(await menuOf(copied)).not.toHaveTextContent(/mark away|Accept/);
  });

  test('an accepted answer that is refused goes back to where it was, with a message', async () => {
    const { discussions } = await openThread({ role: 'moderator' });
    discussions.failNext('accept', new AppError('forbidden'));
    fireEvent.click(within(await menuOf(copied)).getByText('Accept this answer instead'));
    expect(await screen.findByText('The accepted answer was not changed.')).toBeInTheDocument();
    expect(within(screen.getByRole('region', { name: 'Accepted answer' })).getByText(/Cancel the first form/)).toBeInTheDocument();
  });

  test('only the asker is asked whether it helped, and takes it back with the same button', async () => {
    const { memory, unmount } = await openThread({ role: 'asker' });
    const partly = screen.getByRole('button', { name: 'Partly' });
    fireEvent.click(partly);
    await waitFor(() => expect(partly).toHaveAttribute('aria-pressed', 'true'));
    await waitFor(() => expect(memory.posts.find(post => post.title.includes(customs))?.outcome).toBe('partly'));
    unmount();
    await openThread({ role: 'moderator', memory });
    expect(screen.queryByText('Did this help?')).not.toBeInTheDocument();
  });
});

describe('marks', () => {
  const helpful = (): HTMLElement => within(postOf(copied)).getAllByRole('button', { name: 'Helpful' })[0];

  test('show at once and are confirmed with the list\'s own count', async () => {
    const { memory } = await openThread({ role: 'asker' });
    fireEvent.click(helpful());
    await waitFor(() => expect(helpful()).toHaveAttribute('aria-pressed', 'true'));
    await waitFor(() => expect(memory.posts.find(post => post.body.includes('simply copied'))?.likedBy).toHaveLength(1));
  });

  test('go back to exactly what they were when they are refused, with a message', async () => {
    const { discussions } = await openThread({ role: 'asker', before: operation => (operation === 'like' ? new Promise(done => setTimeout(done, 60)) : undefined) });
    discussions.failNext('like', new AppError('throttled'));
    fireEvent.click(helpful());
    await waitFor(() => expect(helpful()).toHaveAttribute('aria-pressed', 'true'));
    expect(await screen.findByText('Your mark was not saved.')).toBeInTheDocument();
    await waitFor(() => expect(helpful()).toHaveAttribute('aria-pressed', 'false'));
    expect(within(postOf(copied)).queryByRole('button', { name: /found this helpful/ })).not.toBeInTheDocument();
  });

  test('are sent once, however fast somebody presses', async () => {
    const { discussions } = await openThread({ role: 'asker' });
    fireEvent.click(helpful());
    fireEvent.click(helpful());
    await waitFor(() => expect(discussions.calls.get('like')).toBe(1));
    expect(helpful()).toHaveAttribute('aria-pressed', 'true');
  });

  test('say who set them, by name, when asked', async () => {
    await openThread();
    fireEvent.click(screen.getAllByRole('button', { name: /4 found this helpful/ })[0]);
    const people = await screen.findByRole('dialog', { name: 'Who found this helpful' });
    expect(within(people).getAllByRole('listitem').map(item => item.textContent)).toEqual(['Amina Haddad', 'Priya Raman', 'Marek Novak', 'Lena OrtizGuest']);
  });
});

describe('writing', () => {
  const write = async (text: string, label = 'Your answer'): Promise<void> => {
    fireEvent.change(await screen.findByRole('textbox', { name: label }), { target: { value: text } });
  };

  test('an answer is posted once, appears below the others, and can be taken back', async () => {
    const { discussions, memory } = await openThread();
    fireEvent.click(screen.getByRole('button', { name: 'Write an answer' }));
    await write('<p>Ask the carrier.</p>');
    const post = screen.getByRole('button', { name: 'Post answer' });
    fireEvent.click(post);
    fireEvent.click(post);
    expect(await screen.findByText('Ask the carrier.')).toBeInTheDocument();
    expect(discussions.calls.get('reply')).toBe(1);
    const reply = replyBy(memory, 'Ask the carrier');
    await waitFor(() => expect(document.getElementById(`kh-reply-${reply}`)).toHaveFocus());
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(screen.queryByText('Ask the carrier.')).not.toBeInTheDocument());
    expect(memory.posts.find(candidate => candidate.id === reply)?.recycled).toBe(true);
  });

  test('a reply goes below the post that it answers', async () => {
    const { memory } = await openThread();
    fireEvent.click(within(postOf(returned)).getByRole('button', { name: 'Reply to Marek Novak' }));
    await write('<p>Which office?</p>', 'Your reply');
    fireEvent.click(screen.getByRole('button', { name: 'Post reply' }));
    await screen.findByText('Which office?');
    expect(memory.posts.find(post => post.body.includes('Which office'))?.parentId).toBe(replyBy(memory, 'returned by the office'));
    expect(screen.getByText('in reply to Marek Novak')).toBeInTheDocument();
  });

  test('a quotation begins with the words and their author', async () => {
    await openThread();
    fireEvent.click(within(await menuOf(copied)).getByText('Quote'));
    const field = await screen.findByRole('textbox', { name: 'Your reply' });
    expect(field).toHaveValue('<blockquote><p><strong>Priya Raman wrote</strong></p><p>We had that in March and simply copied the form.</p></blockquote><p></p>');
  });

  test('a failure keeps every word, and the second attempt carries the same key', async () => {
    const { discussions, memory } = await openThread();
    discussions.failNext('reply', new AppError('offline'), 'afterCommit');
    fireEvent.click(screen.getByRole('button', { name: 'Write an answer' }));
    await write('<p>Only once.</p>');
    fireEvent.click(screen.getByRole('button', { name: 'Post answer' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('No connection');
    expect(screen.getByRole('textbox', { name: 'Your answer' })).toHaveValue('<p>Only once.</p>');
    fireEvent.click(screen.getByRole('button', { name: 'Post answer' }));
    await waitFor(() => expect(screen.queryByRole('textbox', { name: 'Your answer' })).not.toBeInTheDocument());
    expect(memory.posts.filter(post => post.body.includes('Only once'))).toHaveLength(1);
  });

  test('words changed after an attempt whose end was unknown are the words that count', async () => {
    const { discussions, memory } = await openThread();
    discussions.failNext('reply', new AppError('offline'), 'afterCommit');
    fireEvent.click(screen.getByRole('button', { name: 'Write an answer' }));
    await write('<p>First words.</p>');
    fireEvent.click(screen.getByRole('button', { name: 'Post answer' }));
    await screen.findByRole('alert');
    await write('<p>Better words.</p>');
    fireEvent.click(screen.getByRole('button', { name: 'Post answer' }));
    expect(await screen.findByText('Better words.')).toBeInTheDocument();
    expect(memory.posts.filter(post => /words/.test(post.body)).map(post => post.body)).toEqual(['<p>Better words.</p>']);
  });

  test('nothing is sent without words', async () => {
    const { discussions } = await openThread();
    fireEvent.click(screen.getByRole('button', { name: 'Write an answer' }));
    await write('<p> </p>');
    fireEvent.click(screen.getByRole('button', { name: 'Post answer' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('Write something first.');
    expect(discussions.calls.get('reply')).toBeUndefined();
  });

  test('what was typed is stored and opens again on return', async () => {
    const { drafts, memory, unmount } = await openThread();
    fireEvent.click(screen.getByRole('button', { name: 'Write an answer' }));
    await write('<p>Half a thou</p>');
    expect(await screen.findByText(/^Draft saved/)).toBeInTheDocument();
    unmount();
    await openThread({ memory, services: { drafts } });
    expect(await screen.findByText(/Your draft from .* is back\./)).toBeInTheDocument();
    expect(screen.getByRole('textbox', { name: 'Your answer' })).toHaveValue('<p>Half a thou</p>');
  });

  test('a browser that stores nothing is said', async () => {
    const { drafts } = await openThread();
    drafts.refuses = true;
    fireEvent.click(screen.getByRole('button', { name: 'Write an answer' }));
    await write('<p>Hello</p>');
    expect(await screen.findByText(/does not store drafts/)).toBeInTheDocument();
  });

  test('an image is shown at once, uploaded after the post exists, and has its address in the end', async () => {
    URL.createObjectURL = () => 'blob:picture';
    URL.revokeObjectURL = () => undefined;
    const { memory } = await openThread();
    fireEvent.click(screen.getByRole('button', { name: 'Write an answer' }));
    await write('<p>See</p>');
    const file = Object.assign(new File(['x'], 'form.png', { type: 'image/png' }), { arrayBuffer: async () => new ArrayBuffer(1) });
    fireEvent.change(screen.getByLabelText('Insert image'), { target: { files: [file] } });
    await waitFor(() => expect((screen.getByRole('textbox', { name: 'Your answer' }) as HTMLTextAreaElement).value).toMatch(/src="blob:picture"/));
    fireEvent.click(screen.getByRole('button', { name: 'Post answer' }));
    await waitFor(() => expect(memory.posts.find(post => post.body.includes('<p>See'))?.body)
      .toMatch(/^<p>See<\/p><img (?=.*src="\/sites\/intranet\/Lists\/Questions\/Attachments\/\d+\/form\.png")(?!.*blob).*>$/));
  });

  test('an image that cannot be uploaded leaves the post in place and can be tried again', async () => {
    URL.createObjectURL = () => 'blob:picture';
    const { discussions, memory } = await openThread();
    discussions.failNext('attach', new AppError('offline'));
    fireEvent.click(screen.getByRole('button', { name: 'Write an answer' }));
    await write('<p>See</p>');
    const file = Object.assign(new File(['x'], 'form.png', { type: 'image/png' }), { arrayBuffer: async () => new ArrayBuffer(1) });
    fireEvent.change(screen.getByLabelText('Insert image'), { target: { files: [file] } });
    await waitFor(() => expect((screen.getByRole('textbox', { name: 'Your answer' }) as HTMLTextAreaElement).value).toMatch(/blob:picture/));
    fireEvent.click(screen.getByRole('button', { name: 'Post answer' }));
    expect(await screen.findByText('The post is there, but 1 image was not uploaded.')).toBeInTheDocument();
    fireEvent.click(screen.getByRole('button', { name: 'Upload again' }));
    await waitFor(() => expect(screen.queryByText(/was not uploaded/)).not.toBeInTheDocument());
    const post = memory.posts.find(candidate => candidate.body.includes('<p>See'));
    expect(post?.attachments).toHaveLength(1);
    expect(discussions.calls.get('reply')).toBe(1);
  });
});

describe('changing and removing', () => {
  test('an own reply is edited in place', async () => {
    const { memory } = await openThread();
    fireEvent.click(within(await menuOf(copied)).getByText('Edit'));
    fireEvent.change(await screen.findByRole('textbox', { name: 'Edit post' }), { target: { value: '<p>Changed.</p>' } });
    fireEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText('Changed.')).toBeInTheDocument();
    expect(memory.posts.some(post => post.body === '<p>Changed.</p>')).toBe(true);
    expect(within(postOf('Changed.')).getAllByText(/edited/)[0]).toBeInTheDocument();
  });

  test('an edit that meets a newer text shows both and saves what the person chooses', async () => {
    const memory = sampleBoard();
    const other = new InMemoryDiscussions(memory, { me: samplePeople.moderator, rights: { ...memberRights, canModerate: true } });
    await openThread({ memory });
    const id = replyBy(memory, 'simply copied') as PostId;
    fireEvent.click(within(await menuOf(copied)).getByText('Edit'));
    fireEvent.change(await screen.findByRole('textbox', { name: 'Edit post' }), { target: { value: '<p>Mine.</p>' } });
    const { board } = await other.openThread(topicOf(memory, customs));
    await other.edit(board, id, { body: '<p>Theirs.</p>' as Html }, '"1"');
    fireEvent.click(screen.getByRole('button', { name: 'Save' }));
    const dialog = await screen.findByRole('alertdialog');
    expect(within(dialog).getByText('Mine.')).toBeInTheDocument();
    expect(within(dialog).getByText('Theirs.')).toBeInTheDocument();
    expect(within(dialog).getByText(/Marek Novak saved another version/)).toBeInTheDocument();
    fireEvent.click(within(dialog).getByRole('button', { name: 'Save my text' }));
    await waitFor(() => expect(memory.posts.find(post => post.id === id)?.body).toBe('<p>Mine.</p>'));
  });

  test('a like by somebody else in between is no conflict', async () => {
    const memory = sampleBoard();
    await openThread({ memory });
    const post = memory.posts.find(candidate => candidate.body.includes('simply copied'));
    if (post) post.version++;
    fireEvent.click(within(await menuOf(copied)).getByText('Edit'));
    fireEvent.change(await screen.findByRole('textbox', { name: 'Edit post' }), { target: { value: '<p>Still mine.</p>' } });
    fireEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText('Still mine.')).toBeInTheDocument();
    expect(screen.queryByRole('alertdialog')).not.toBeInTheDocument();
  });

  test('a deleted reply can be brought back for ten seconds', async () => {
    const { memory } = await openThread();
    fireEvent.click(within(await menuOf(copied)).getByText('Delete'));
    await waitFor(() => expect(screen.queryByText(copied)).not.toBeInTheDocument());
    fireEvent.click(await screen.findByRole('button', { name: 'Undo' }));
    expect(await screen.findByText(copied)).toBeInTheDocument();
    expect(memory.posts.find(post => post.body.includes('simply copied'))?.recycled).toBe(false);
  });

  test('a reply that the list does not let go of comes back with a message', async () => {
    const { discussions } = await openThread();
    discussions.failNext('recycle', new AppError('forbidden'));
    fireEvent.click(within(await menuOf(copied)).getByText('Delete'));
    expect(await screen.findByText(copied)).toBeInTheDocument();
  });

  test('deleting a whole discussion leads back to the board, and undo leads back to it', async () => {
    const { memory, places } = await openThread({ role: 'asker' });
    fireEvent.click(screen.getAllByRole('button', { name: 'More actions' })[0]);
    fireEvent.click(within(await screen.findByRole('menu')).getByText('Delete'));
    await screen.findByRole('list', { name: 'Discussions' });
    expect(screen.queryByRole('link', { name: /customs form/ })).not.toBeInTheDocument();
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(await screen.findByRole('heading', { name: /customs form/ })).toBeInTheDocument();
    expect(places).toEqual([{}, { topic: topicOf(memory, customs) }]);
  });
});

describe('links', () => {
  test('a reply\'s link is copied, or shown when the browser refuses', async () => {
    const { memory } = await openThread();
    const writeText = jest.fn(async () => undefined);
    Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true });
    const button = within(postOf(copied)).getAllByRole('button', { name: 'Copy link' })[0];
    fireEvent.click(button);
    await waitFor(() => expect(writeText).toHaveBeenCalledWith(`https://contoso.example/board?topic=${topicOf(memory, customs)}&reply=${replyBy(memory, 'simply copied')}`));
    writeText.mockRejectedValueOnce(new Error('denied'));
    fireEvent.click(button);
    expect(await screen.findByDisplayValue(/board\?topic=/)).toHaveAccessibleName('Copy link');
  });

  test('sharing leads to Teams with the permalink', async () => {
    await openThread();
    const item = within(await menuOf(copied)).getByText('Share to Teams').closest('a');
    expect(item).toHaveAttribute('href', expect.stringMatching(/^https:\/\/teams\.microsoft\.com\/share\?href=https%3A%2F%2Fcontoso/));
  });
});

describe('while it is open', () => {
  /** Lets the watch look now, as if its time had come. */
  async function withWatch(options: BoardOptions): Promise<{ board: RenderedBoard; look: () => Promise<void> }> {
    const every = jest.spyOn(window, 'setInterval');
    const board = await openThread(options);
    const watches = every.mock.calls.filter(([, delay]) => delay === lookEvery).map(([callback]) => callback as () => void);
    every.mockRestore();
    return { board, look: async () => { await act(async () => { watches[watches.length - 1](); }); } };
  }

  // jsdom's page is never in front of anybody.
  beforeEach(() => { jest.spyOn(document, 'visibilityState', 'get').mockReturnValue('visible'); });
  afterEach(() => { jest.restoreAllMocks(); });

  test('new replies are announced, and shown when asked for', async () => {
    const memory = sampleBoard();
    const { look } = await withWatch({ memory });
    const other = new InMemoryDiscussions(memory, { me: samplePeople.guest, rights: memberRights });
    const discussionId = topicOf(memory, customs);
    const { board } = await other.openThread(discussionId);
    await other.reply(board, { clientKey: 'k' as ClientKey, discussionId, folderPath: '', parentId: discussionId, body: '<p>Just in.</p>' as Html });
    await look();
    expect(await screen.findByText('1 new reply', { selector: '[role=status]' })).toBeInTheDocument();
    expect(screen.queryByText('Just in.')).not.toBeInTheDocument();
    fireEvent.click(screen.getByRole('button', { name: '1 new reply · Show' }));
    expect(await screen.findByText('Just in.')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /new reply/ })).not.toBeInTheDocument();
  });

  test('a tab that nobody sees asks nothing', async () => {
    const { board, look } = await withWatch({});
    jest.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
    await look();
    expect(board.discussions.calls.get('repliesAfter')).toBeUndefined();
  });

  test('nor does one that nobody has touched for a while', async () => {
    const { board, look } = await withWatch({});
    const now = Date.now();
    jest.spyOn(Date, 'now').mockReturnValue(now + idleAfter + 1);
    await look();
    expect(board.discussions.calls.get('repliesAfter')).toBeUndefined();
  });
});

test.each([['a thread', {}], ['a thread for its asker', { role: 'asker' }], ['a thread for a visitor', { role: 'visitor' }]] as const)(
  '%s has no broken rule of accessibility',
  async (_name, options) => {
    await openThread(options);
    expect(await accessibilityProblems()).toEqual([]);
  }
);

test('the composer has no broken rule of accessibility', async () => {
  await openThread();
  await act(async () => { fireEvent.click(screen.getByRole('button', { name: 'Write an answer' })); });
  await screen.findByRole('textbox', { name: 'Your answer' });
  expect(await accessibilityProblems()).toEqual([]);
});
