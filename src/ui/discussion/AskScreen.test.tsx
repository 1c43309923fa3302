import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { InMemoryDrafts, plainFeatures } from '../../core/discussion/memory';
import type { Audience, ClientKey } from '../../core/discussion';
import { AppError } from '../../core/shared';
import type { Html } from '../../core/shared';
import { enUs } from '../../loc';
import { accessibilityProblems, renderBoard } from '../../../test/support/uiHarness/renderBoard';
import type { BoardOptions, RenderedBoard } from '../../../test/support/uiHarness/renderBoard';
import { audienceText } from './composer/AudienceLine';
import { draftInterval } from './composer/useDraft';

async function openAsk(options: BoardOptions = {}, button = 'Ask a question'): Promise<RenderedBoard> {
  const board = renderBoard(options);
  fireEvent.click(await screen.findByRole('button', { name: button }));
  await waitFor(() => expect(screen.getByRole('textbox', { name: 'Title' })).not.toHaveAttribute('readonly'));
  return board;
}
const typeTitle = (text: string): void => { fireEvent.change(screen.getByRole('textbox', { name: 'Title' }), { target: { value: text } }); };
const typeBody = async (text: string): Promise<void> => { fireEvent.change(await screen.findByRole('textbox', { name: 'Details' }), { target: { value: text } }); };
const post = (): void => { fireEvent.click(screen.getByRole('button', { name: 'Post' })); };

beforeEach(() => window.localStorage.clear());

describe('asking', () => {
  test('begins at the title, which is all that is needed, and leads to the new question', async () => {
    const { memory } = await openAsk();
    expect(screen.getByRole('textbox', { name: 'Title' })).toHaveFocus();
    typeTitle('  Who signs the export form?  ');
    post();
    expect(await screen.findByRole('heading', { name: 'Who signs the export form?' })).toBeInTheDocument();
    expect(memory.posts[memory.posts.length - 1]).toMatchObject({ title: 'Who signs the export form?', body: '', isQuestion: true });
  });

  test('stores the words, the kind and the category that were chosen', async () => {
    const { memory } = await openAsk();
    typeTitle('A new layout');
    await typeBody('<p>What do you think?</p>');
    fireEvent.click(screen.getByRole('radio', { name: /^Discussion/ }));
    fireEvent.change(screen.getByRole('combobox', { name: 'Category' }), { target: { value: '3' } });
    post();
    await screen.findByText('What do you think?');
    expect(memory.posts[memory.posts.length - 1]).toMatchObject({ isQuestion: false, category: { title: 'Machines' } });
  });

  test('cleans what is pasted before it is sent', async () => {
    const { memory } = await openAsk();
    typeTitle('Pasted from elsewhere');
    await typeBody('<p onclick="steal()" class="MsoNormal" style="position:fixed">Text</p><script>steal()</script>');
    post();
    await screen.findByText('Text');
    expect(memory.posts[memory.posts.length - 1].body).toBe('<p>Text</p>');
  });

  test.each([
    ['nothing', '', 'Write a title first.'],
    ['more than a title holds', 'x'.repeat(256), 'The title can have 255 characters. Shorten it, and put the rest below.']
  ])('with %s as a title says what to change and sends nothing', async (_what, title, sentence) => {
    const { discussions } = await openAsk();
    typeTitle(title);
    post();
    expect(await screen.findByRole('alert')).toHaveTextContent(sentence);
    expect(discussions.calls.get('ask')).toBeUndefined();
  });

  test('with a text that is too long says so', async () => {
    const { discussions } = await openAsk();
    typeTitle('Long');
    await typeBody(`<p>${'x'.repeat(1_100_000)}</p>`);
    post();
    expect(await screen.findByRole('alert')).toHaveTextContent('too long for SharePoint');
    expect(discussions.calls.get('ask')).toBeUndefined();
  });

  test('twice in a hurry posts once', async () => {
    const { discussions, memory } = await openAsk();
    typeTitle('Only once');
    const button = screen.getByRole('button', { name: 'Post' });
    fireEvent.click(button);
    fireEvent.click(button);
    await screen.findByRole('heading', { name: 'Only once' });
    expect(discussions.calls.get('ask')).toBe(1);
    expect(memory.posts.filter(entry => entry.title === 'Only once')).toHaveLength(1);
  });

  test('when the answer was lost and it is sent again, the list has it once', async () => {
    const { discussions, memory } = await openAsk();
    discussions.failNext('ask', new AppError('unexpected'), 'afterCommit');
    typeTitle('Sent twice');
    post();
    expect(await screen.findByRole('alert')).toHaveTextContent('Something went wrong');
    expect(screen.getByRole('textbox', { name: 'Title' })).toHaveValue('Sent twice');
    post();
    await screen.findByRole('heading', { name: 'Sent twice' });
    expect(memory.posts.filter(entry => entry.title === 'Sent twice')).toHaveLength(1);
  });

  test('can be taken back for ten seconds, and the words come back as a draft', async () => {
    const { memory, drafts } = await openAsk();
    typeTitle('On second thoughts');
    post();
    await screen.findByRole('heading', { name: 'On second thoughts' });
    const first = memory.posts[memory.posts.length - 1];
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(await screen.findByText('You have an unfinished post: “On second thoughts”.')).toBeInTheDocument();
    expect(first.recycled).toBe(true);
    expect((await drafts.load({ kind: 'ask' }))?.clientKey).not.toBe(first.clientKey);
  });
});

describe('before asking', () => {
  test('similar discussions appear while the title is typed and open in place, with the text kept', async () => {
    await openAsk();
    typeTitle('customs form for a split');
    const similar = await screen.findByRole('region', { name: 'These may answer it' });
    fireEvent.click(within(similar).getByRole('button', { name: /How do we re-issue/ }));
    expect(await within(similar).findByText(/The truck to Oslo/)).toBeInTheDocument();
    expect(await within(similar).findByText(/Cancel the first form/)).toBeInTheDocument();
    expect(screen.getByRole('textbox', { name: 'Title' })).toHaveValue('customs form for a split');
  });

  test('ground rules stand open beside the first post and folded later', async () => {
    const { unmount } = await openAsk();
    expect((await screen.findByText('Ground rules')).closest('details')).toHaveAttribute('open');
    unmount();
    await openAsk();
    expect((await screen.findByText('Ground rules')).closest('details')).not.toHaveAttribute('open');
  });

  test('approval is a matter of the owner', async () => {
    const { unmount } = await openAsk({ role: 'owner', sample: { requiresApproval: true } });
    expect(screen.getByText(/wait for approval/)).toBeInTheDocument();
    unmount();
    await openAsk({ role: 'member', sample: { requiresApproval: true } });
    expect(screen.queryByText(/wait for approval/)).not.toBeInTheDocument();
  });

  test('a plain classic board starts discussions, without a kind or category', async () => {
    const { memory } = await openAsk({ sample: { features: plainFeatures } }, 'Start a discussion');
    expect(screen.queryByRole('radio')).not.toBeInTheDocument();
    typeTitle('Plain');
    post();
    await screen.findByRole('heading', { name: 'Plain' });
    expect(memory.posts[memory.posts.length - 1].isQuestion).toBe(false);
  });

  test('everybody sees who will be able to read it', async () => {
    await openAsk();
    expect(await screen.findByText(/everyone in the company; includes people outside the company: Lena Ortiz/)).toBeInTheDocument();
  });
});

describe('who can read it, in words', () => {
  const audience: Audience = { certainty: 'known', readers: [], everyone: false, guests: [], mayIncludeGuests: false, ownItemsOnly: false };
  test.each<[Partial<Audience>, string]>([
    [{ everyone: true }, 'everyone in the company'],
    [{ readers: ['Members'] }, 'Members'],
    [{ readers: ['Visitors', 'Members'] }, 'Visitors and Members'],
    [{ readers: ['A', 'B', 'C', 'D', 'E'] }, 'A, B, C and 2 more'],
    [{ readers: ['Members'], guests: ['Lena', 'Max'] }, 'Members; includes people outside the company: Lena and Max'],
    [{ certainty: 'limited', mayIncludeGuests: true }, 'people with access to this site; may include people outside the company'],
    [{ ownItemsOnly: true, everyone: true }, 'only you and the owners of this list']
  ])('%j reads as "%s"', (facts, words) => {
    expect(audienceText({ ...audience, ...facts }, enUs)).toBe(words);
  });
});

describe('drafts', () => {
  test('are stored as typed, kept across a reload, and offered on the board', async () => {
    const { drafts, unmount } = await openAsk();
    typeTitle('Half a ques');
    expect(await screen.findByText(/^Draft saved/)).toBeInTheDocument();
    unmount();
    renderBoard({ services: { drafts } });
    fireEvent.click(await screen.findByRole('button', { name: 'Go on writing' }));
    await waitFor(() => expect(screen.getByRole('textbox', { name: 'Title' })).toHaveValue('Half a ques'));
    expect(screen.getByText(/Your draft from .* is back\./)).toBeInTheDocument();
  });

  test('keep the last words when the composer closes before typing rested', async () => {
    const { drafts } = await openAsk();
    typeTitle('Quickly typed');
    fireEvent.click(screen.getByRole('button', { name: 'Back to the board' }));
    await waitFor(async () => expect((await drafts.load({ kind: 'ask' }))?.title).toBe('Quickly typed'));
  });

  test('that were on their way say that nothing is posted twice, and keep their key', async () => {
    const drafts = new InMemoryDrafts();
    await drafts.save({ place: { kind: 'ask' }, clientKey: 'k-1' as ClientKey, title: 'Sent?', body: '' as Html, images: [], savedAt: Date.now(), sending: true });
    const { memory } = await openAsk({ services: { drafts } });
    expect(screen.getByText(/it is never posted twice/)).toBeInTheDocument();
    post();
    await screen.findByRole('heading', { name: 'Sent?' });
    expect(memory.posts[memory.posts.length - 1].clientKey).toBe('k-1');
    expect(await drafts.load({ kind: 'ask' })).toBeUndefined();
  });

  test('are safe before the first request leaves', async () => {
    const { discussions, drafts } = await openAsk();
    let stored: unknown;
    const ask = discussions.ask.bind(discussions);
    jest.spyOn(discussions, 'ask').mockImplementation(async (board, entry) => {
      stored = await drafts.load({ kind: 'ask' });
      return ask(board, entry);
    });
    typeTitle('Safe first');
    post();
    await screen.findByRole('heading', { name: 'Safe first' });
    expect(stored).toMatchObject({ title: 'Safe first', sending: true });
  });

  test('are stored while somebody types without a pause, the last letter included', async () => {
    const { drafts } = await openAsk();
    for (let letters = 1; letters <= 8; letters++) {
      typeTitle('Half a sentence'.slice(0, letters));
      await act(async () => { await new Promise(resolve => { setTimeout(resolve, draftInterval / 4); }); });
    }
    expect((await drafts.load({ kind: 'ask' }))?.title.length).toBeGreaterThan(2);
    typeTitle('Half a sentence.');
    await waitFor(async () => expect((await drafts.load({ kind: 'ask' }))?.title).toBe('Half a sentence.'));
  });

  test('can be thrown away', async () => {
    const { drafts } = await openAsk();
    typeTitle('Never mind');
    await screen.findByText(/^Draft saved/);
    fireEvent.click(screen.getByRole('button', { name: 'Discard' }));
    await screen.findByRole('list', { name: 'Discussions' });
    expect(await drafts.load({ kind: 'ask' })).toBeUndefined();
    expect(screen.queryByText(/unfinished post/)).not.toBeInTheDocument();
  });
});

test('the form has no broken rule of accessibility', async () => {
  await openAsk();
  typeTitle('customs form for a split');
  await screen.findByRole('region', { name: 'These may answer it' });
  await screen.findByRole('textbox', { name: 'Details' });
  expect(await accessibilityProblems()).toEqual([]);
});

test('a pasted picture is stored before it is shown: the page may go in the next moment', async () => {
  URL.createObjectURL = () => 'blob:lift';
  URL.revokeObjectURL = () => undefined;
  const { drafts } = await openAsk();
  await screen.findByRole('textbox', { name: 'Details' });
  const file = Object.assign(new File(['abc'], 'lift.png', { type: 'image/png' }), { arrayBuffer: async () => new Uint8Array([1, 2, 3]).buffer });
  let imagesWhenShown: number | undefined;
  const body = screen.getByRole('textbox', { name: 'Details' }) as HTMLTextAreaElement;
  fireEvent.change(screen.getByLabelText('Insert image'), { target: { files: [file] } });
  await waitFor(async () => {
    expect(body.value).toContain('data-blob-id');
    imagesWhenShown ??= (await drafts.load({ kind: 'ask' }))?.images.length;
  });
  expect(imagesWhenShown).toBe(1);
});
