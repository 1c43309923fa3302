import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { DirectoryPerson, Outcome, PersonKey, Suggestion } from '../../../core/people';
import { samplePeople } from '../../../core/discussion/memory';
import type { Instant } from '../../../core/shared';
import type { LadderServices } from '../../app/contract';
import { accessibilityProblems, renderBoard } from '../../../../test/support/uiHarness/renderBoard';
import type { BoardOptions, RenderedBoard } from '../../../../test/support/uiHarness/renderBoard';

const jonas: DirectoryPerson = { ...samplePeople.answerer, key: 'jonas@contoso.example' as PersonKey, skills: [], responsibilities: [], interests: [], pastProjects: [], schools: [] };
const suggestion: Suggestion = {
  person: jonas, isFromElsewhere: true, insteadOf: { name: 'Mina Haddad', because: { kind: 'atLimit', asked: 2, limit: 2 } },
  reasons: [{ kind: 'evidence', acceptedAnswers: 4, answers: 0, likes: 0, thanks: 0, subject: 'customs', lastAt: '2026-03-05T09:00:00Z' as Instant, isComplete: true }]
};

interface Told {
  readonly ladder: LadderServices;
  readonly outcomes: Outcome[];
  readonly asked: string[];
  readonly dismissed: string[];
}

function ladderOf(more: { readonly found?: () => Promise<readonly Suggestion[]>; readonly topics?: readonly string[]; readonly dismissed?: readonly string[] } = {}): Told {
  const outcomes: Outcome[] = [];
  const asked: string[] = [];
  const dismissed: string[] = [...more.dismissed ?? []];
  return {
    outcomes, asked, dismissed,
    ladder: {
      experts: { mayKnow: text => { asked.push(text); return (more.found ?? (async () => [suggestion]))(); } },
      outcomes: { record: async outcome => { outcomes.push(outcome); } },
      myTopics: async () => more.topics ?? [],
      choices: { dismissed: async () => new Set(dismissed), dismiss: async prompt => { dismissed.push(prompt); } }
    }
  };
}

async function openAsk(told: Told, options: BoardOptions = {}): Promise<RenderedBoard> {
  const board = renderBoard({ services: { ladder: told.ladder }, ...options });
  fireEvent.click(await screen.findByRole('button', { name: 'Ask a question' }));
  await waitFor(() => expect(screen.getByRole('textbox', { name: 'Title' })).not.toHaveAttribute('readonly'));
  return board;
}
const typeTitle = (text: string): void => { fireEvent.change(screen.getByRole('textbox', { name: 'Title' }), { target: { value: text } }); };
const people = (): Promise<HTMLElement> => screen.findByRole('region', { name: 'These people may know' });

beforeEach(() => window.localStorage.clear());

describe('people who may know', () => {
  test('are named while a title is typed, with the reason, in whose place, and ways to reach them that carry the text', async () => {
    const told = ladderOf();
    await openAsk(told);
    typeTitle('Customs form for Norway');
    const region = await people();
    expect(region).toHaveTextContent('4 accepted answers on customs');
    expect(region).toHaveTextContent('Suggested since Mina Haddad has enough questions this week');
    expect(region).toHaveTextContent('From another department');
    expect(within(region).getByRole('link', { name: 'Chat' })).toHaveAttribute('href', expect.stringContaining('message=Customs%20form%20for%20Norway'));
    expect(told.asked).toEqual(['Customs form for Norway']);
    expect(await accessibilityProblems()).toEqual([]);
  });

  test('are asked by name: they stand in the question, and the draft keeps them', async () => {
    const told = ladderOf();
    const { memory, drafts } = await openAsk(told);
    typeTitle('Customs form for Norway');
    const button = within(await people()).getByRole('button', { name: 'Ask by name: Jonas Keller' });
    fireEvent.click(button);
    expect(button).toHaveAttribute('aria-pressed', 'true');
    await waitFor(async () => expect(await drafts.load({ kind: 'ask' })).toMatchObject({ askedPeople: [{ name: 'Jonas Keller' }] }));
    fireEvent.click(screen.getByRole('button', { name: 'Post' }));
    await screen.findByRole('heading', { name: 'Customs form for Norway' });
    expect(memory.posts[memory.posts.length - 1].body).toBe('<p>Asked by name: <a href="mailto:jonas@contoso.example" rel="noopener" target="_blank">@Jonas Keller</a></p>');
    expect(told.outcomes).toMatchObject([{ rung: 'question' }]);
  });

  test('are asked no more when the name is pressed again', async () => {
    const { memory } = await openAsk(ladderOf());
    typeTitle('Customs form for Norway');
    const button = within(await people()).getByRole('button', { name: 'Ask by name: Jonas Keller' });
    fireEvent.click(button);
    fireEvent.click(button);
    expect(button).toHaveAttribute('aria-pressed', 'false');
    fireEvent.click(screen.getByRole('button', { name: 'Post' }));
    await screen.findByRole('heading', { name: 'Customs form for Norway' });
    expect(memory.posts[memory.posts.length - 1].body).toBe('');
  });

  test('reached by chat count once as an end of the search, without words or names', async () => {
    const told = ladderOf();
    await openAsk(told);
    typeTitle('Customs form for Norway');
    const region = await people();
    fireEvent.click(within(region).getByRole('link', { name: 'Chat' }));
    fireEvent.click(within(region).getByRole('link', { name: 'Mail' }));
    expect(told.outcomes).toHaveLength(1);
    expect(Object.keys(told.outcomes[0]).sort()).toEqual(['key', 'listId', 'rung']);
    expect(told.outcomes[0].rung).toBe('person');
  });

  test.each([
    ['nobody is known', async () => []],
    ['the search fails', async () => { throw new Error('down'); }]
  ])('are left out where %s, and asking goes on', async (_case, found) => {
    const told = ladderOf({ found });
    await openAsk(told);
    typeTitle('Customs form for Norway');
    await waitFor(() => expect(told.asked).toHaveLength(1));
    expect(screen.queryByRole('region', { name: 'These people may know' })).not.toBeInTheDocument();
    fireEvent.click(screen.getByRole('button', { name: 'Post' }));
    expect(await screen.findByRole('heading', { name: 'Customs form for Norway' })).toBeInTheDocument();
  });

  test('are not looked for again when only small words change', async () => {
    const told = ladderOf();
    await openAsk(told);
    typeTitle('Customs form Norway');
    await people();
    typeTitle('Customs form for Norway?');
    await new Promise(resolve => setTimeout(resolve, 900));
    expect(told.asked).toHaveLength(1);
  });

  test('stand below the answers in the box to ask in', async () => {
    renderBoard({ services: { ladder: ladderOf().ladder }, environment: { presentation: 'ask' } });
    fireEvent.change(await screen.findByRole('textbox', { name: 'What do you want to know?' }), { target: { value: 'customs form' } });
    const region = await people();
    expect(within(region).queryByRole('button', { name: /Ask by name/ })).not.toBeInTheDocument();
  });
});

describe('an answer that is there', () => {
  test('ends the search from within the question: the draft goes, the discussion opens, and undo brings the words back', async () => {
    const told = ladderOf({ found: async () => [] });
    const { drafts } = await openAsk(told);
    typeTitle('customs form');
    const similar = await screen.findByRole('region', { name: 'These may answer it' });
    fireEvent.click(within(similar).getAllByRole('button', { name: /customs form/i })[0]);
    fireEvent.click(await screen.findByRole('button', { name: 'This answers it' }));
    expect(await screen.findByRole('heading', { level: 2, name: /customs form/i })).toBeInTheDocument();
    expect(told.outcomes).toMatchObject([{ rung: 'answer', discussionId: expect.any(Number) }]);
    expect(await drafts.load({ kind: 'ask' })).toBeUndefined();
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    await waitFor(async () => expect(await drafts.load({ kind: 'ask' })).toMatchObject({ title: 'customs form' }));
  });

  async function openHit(told: Told, role: BoardOptions['role'] = 'member'): Promise<void> {
    renderBoard({ services: { ladder: told.ladder }, role });
    fireEvent.change(await screen.findByRole('searchbox', { name: 'Search questions and answers' }), { target: { value: 'customs' } });
    fireEvent.click(await screen.findByRole('link', { name: /customs form/i }));
    await screen.findByText('You looked for “customs”.');
  }

  test('found by searching is confirmed above it, and the board is as before', async () => {
    const told = ladderOf();
    await openHit(told);
    fireEvent.click(screen.getByRole('button', { name: 'This answers it' }));
    expect(told.outcomes).toMatchObject([{ rung: 'answer' }]);
    expect(screen.queryByText('You looked for “customs”.')).not.toBeInTheDocument();
    fireEvent.click(screen.getByRole('link', { name: 'Back to the board' }));
    expect(await screen.findByRole('searchbox', { name: 'Search questions and answers' })).toHaveValue('');
  });

  test('that was not enough leads on to asking, with the words as the title', async () => {
    await openHit(ladderOf());
    fireEvent.click(screen.getByRole('button', { name: 'Not yet, ask everybody' }));
    await waitFor(() => expect(screen.getByRole('textbox', { name: 'Title' })).toHaveValue('customs'));
  });

  test('can be confirmed by somebody who may only read, who is not led to asking', async () => {
    const told = ladderOf();
    await openHit(told, 'visitor');
    expect(screen.queryByRole('button', { name: 'Not yet, ask everybody' })).not.toBeInTheDocument();
    fireEvent.click(screen.getByRole('button', { name: 'This answers it' }));
    expect(told.outcomes).toHaveLength(1);
  });
});

test('a question begun in the directory opens with its words and whom it is for', async () => {
  const told = ladderOf();
  const { memory } = renderBoard({ services: { ladder: told.ladder }, environment: { takeQuestion: () => ({ title: 'Customs form for Norway', person: samplePeople.answerer }) } });
  await waitFor(() => expect(screen.getByRole('textbox', { name: 'Title' })).toHaveValue('Customs form for Norway'));
  expect(within(await people()).getByRole('button', { name: 'Ask by name: Jonas Keller' })).toHaveAttribute('aria-pressed', 'true');
  fireEvent.click(screen.getByRole('button', { name: 'Post' }));
  await screen.findByRole('heading', { name: 'Customs form for Norway' });
  expect(memory.posts[memory.posts.length - 1].body).toContain('@Jonas Keller');
});

test('a question handed to somebody who may only read shows them the board', async () => {
  renderBoard({ role: 'visitor', environment: { takeQuestion: () => ({ title: 'Customs form for Norway' }) } });
  expect(await screen.findByRole('list', { name: 'Discussions' })).toBeInTheDocument();
  expect(screen.queryByRole('textbox', { name: 'Title' })).not.toBeInTheDocument();
});

describe('someone could use you', () => {
  test('names unanswered questions about my topics, and is gone for good after "not now"', async () => {
    const told = ladderOf({ topics: ['Machines', 'Travel', 'Customs', 'Office tools'] });
    renderBoard({ services: { ladder: told.ladder } });
    const region = await screen.findByRole('region', { name: 'Someone could use you' });
    const links = within(region).getAllByRole('link');
    expect(links.length).toBeGreaterThan(0);
    expect(links.length).toBeLessThanOrEqual(3);
    expect(region).toHaveTextContent(/about .*, no reply yet/);
    expect(await accessibilityProblems()).toEqual([]);
    fireEvent.click(within(region).getByRole('button', { name: 'Not now' }));
    expect(screen.queryByRole('region', { name: 'Someone could use you' })).not.toBeInTheDocument();
    expect(told.dismissed).toEqual(['couldUseYou']);
  });

  test.each([
    ['who has no topics', {}],
    ['whose topics fit nothing', { topics: ['Glassblowing'] }],
    ['who said "not now" before', { topics: ['Machines', 'Travel', 'Customs', 'Office tools'], dismissed: ['couldUseYou'] }]
  ])('shows nothing to somebody %s', async (_who, more) => {
    const { discussions } = renderBoard({ services: { ladder: ladderOf(more).ladder } });
    await screen.findByRole('list', { name: 'Discussions' });
    await new Promise(resolve => setTimeout(resolve, 50));
    expect(screen.queryByRole('region', { name: 'Someone could use you' })).not.toBeInTheDocument();
    expect(discussions.calls.get('list') ?? 0).toBe('topics' in more && !('dismissed' in more) ? 1 : 0);
  });
});
