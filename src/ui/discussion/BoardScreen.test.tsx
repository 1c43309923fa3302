import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { AppError } from '../../core/shared';
import { plainFeatures } from '../../core/discussion/memory';
import { accessibilityProblems, renderBoard } from '../../../test/support/uiHarness/renderBoard';

const rows = (): string[] => within(screen.getByRole('list', { name: 'Discussions' })).getAllByRole('link').map(link => link.textContent ?? '');
const loaded = (): Promise<HTMLElement> => screen.findByRole('list', { name: 'Discussions' });

describe('the list', () => {
  test('shows the last activity first, in one request, with the whole summary described on the title', async () => {
    const { discussions } = renderBoard();
    await loaded();
    expect(rows()[1]).toBe('How do we re-issue a customs form after a split shipment?');
    expect(Object.fromEntries(discussions.calls)).toEqual({ open: 1 });
    const link = screen.getByRole('link', { name: /customs form/ });
    await waitFor(() => expect(link).toHaveAccessibleDescription(/Amina Haddad.*Logistics.*last reply by Lena Ortiz.*Customs.*Solved.*5 replies.*3 found this helpful/));
  });

  test('never counts up to zero: a discussion without replies or marks has no figures', async () => {
    const { container } = renderBoard();
    await loaded();
    expect(screen.getByRole('link', { name: /Line 4 stops/ })).not.toHaveAccessibleDescription(/\b0\b|repl/);
    expect(container).not.toHaveTextContent(/\b0 (replies|answers|found)/);
  });

  test('shows the markup of a title as text', async () => {
    renderBoard();
    await loaded();
    expect(screen.getByRole('link', { name: /<script>alert\(1\)<\/script>/ })).toBeInTheDocument();
  });

  test('opens a discussion from anywhere in its row, and comes back to the title it came from', async () => {
    const board = renderBoard();
    await loaded();
    fireEvent.click(screen.getByText('Machines', { selector: 'li:nth-child(3) *' }));
    expect(board.places).toEqual([{ topic: board.topic('Line 4') }]);
    await waitFor(() => expect(screen.getByRole('heading', { name: /Line 4/ })).toHaveFocus());
    fireEvent.click(await screen.findByRole('link', { name: /Back to the board/ }));
    await waitFor(() => expect(screen.getByRole('link', { name: /Line 4/ })).toHaveFocus());
  });

  test('leaves a click with a modifier key to the browser', async () => {
    const board = renderBoard();
    await loaded();
    fireEvent.click(screen.getByRole('link', { name: /Line 4/ }), { ctrlKey: true });
    expect(board.places).toEqual([]);
  });

  test('marks what is new since the last visit, and takes the marks away when told', async () => {
    renderBoard({ lastVisit: new Date(Date.now() - 20 * 3_600_000) });
    await loaded();
    expect(screen.getByText(/^2 new since/)).toBeInTheDocument();
    expect(screen.getByRole('link', { name: /customs form/ })).toHaveAccessibleDescription(/^New/);
    fireEvent.click(screen.getByRole('button', { name: 'Mark as read' }));
    expect(screen.queryByText(/new since/)).not.toBeInTheDocument();
    expect(screen.getByRole('link', { name: /customs form/ })).not.toHaveAccessibleDescription(/New/);
  });

  test('does not call the own words new', async () => {
    renderBoard({ role: 'answerer', lastVisit: new Date(Date.now() - 20 * 3_600_000) });
    await loaded();
    expect(screen.getByText(/^1 new since/)).toBeInTheDocument();
  });

  test('pages to the end and then offers no more', async () => {
    renderBoard({ sample: { more: 30 } });
    await loaded();
    expect(rows()).toHaveLength(20);
    fireEvent.click(screen.getByRole('button', { name: 'Show 20 more' }));
    await waitFor(() => expect(rows()).toHaveLength(37));
    expect(screen.queryByRole('button', { name: /Show 20 more/ })).not.toBeInTheDocument();
    expect(screen.getByText('37 discussions shown')).toBeInTheDocument();
  });

  test('filters by tabs that arrows move between', async () => {
    renderBoard();
    await loaded();
    const all = screen.getByRole('tab', { name: 'All' });
    all.focus();
    fireEvent.keyDown(all, { key: 'ArrowRight' });
    const unanswered = screen.getByRole('tab', { name: 'Unanswered' });
    expect(unanswered).toHaveFocus();
    expect(unanswered).toHaveAttribute('aria-selected', 'true');
    await waitFor(() => expect(rows().join()).toMatch(/Line 4/));
    expect(rows().join()).not.toMatch(/customs form/);
  });

  test('offers only what the list can answer: a plain classic board has no Solved and no categories', async () => {
    renderBoard({ sample: { features: plainFeatures } });
    await loaded();
    expect(screen.getAllByRole('tab').map(tab => tab.textContent)).toEqual(['All', 'Unanswered', 'Mine']);
    expect(screen.queryByRole('combobox', { name: 'Category' })).not.toBeInTheDocument();
  });

  test('says how far it looked when a large list is filtered, and looks further', async () => {
    const board = renderBoard({ sample: { more: 30 } });
    await loaded();
    const list = board.discussions.list.bind(board.discussions);
    jest.spyOn(board.discussions, 'list').mockImplementation(async (known, query) => ({ ...await list(known, query), lookedThrough: 3000 }));
    fireEvent.click(screen.getByRole('tab', { name: 'Unanswered' }));
    expect(await screen.findByText('Looked through 3,000 posts so far.')).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Look further' })).toBeInTheDocument();
  });
});

describe('what stands instead of rows', () => {
  test.each([
    ['visitor', 'No discussions yet', 0],
    ['member', 'Be the first to ask', 2],
    ['owner', 'This board is ready', 2]
  ] as const)('an empty board tells a %s "%s"', async (role, title, asks) => {
    renderBoard({ role, sample: { isEmpty: true } });
    expect(await screen.findByText(title)).toBeInTheDocument();
    expect(screen.queryAllByRole('button', { name: 'Ask a question' })).toHaveLength(asks);
  });

  test('an empty board that cannot tell questions from talk names its action alike in both places', async () => {
    renderBoard({ sample: { isEmpty: true, features: plainFeatures } });
    expect(await screen.findAllByRole('button', { name: 'Start a discussion' })).toHaveLength(2);
    expect(screen.queryByRole('button', { name: 'Ask a question' })).not.toBeInTheDocument();
  });

  test('the owner\'s own line is shown on an empty board', async () => {
    renderBoard({ sample: { isEmpty: true }, settings: { welcome: 'Everything about customs.' } });
    expect(await screen.findByText('Everything about customs.')).toBeInTheDocument();
  });

  test('a failure says what to do, folds its details and can be tried again', async () => {
    const { discussions } = renderBoard({ before: undefined });
    await loaded();
    discussions.failNext('list', new AppError('throttled', { status: 429, retryAfterMs: 7000, serviceMessage: 'Throttled', correlationId: 'abc' }));
    fireEvent.click(screen.getByRole('tab', { name: 'Solved' }));
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('SharePoint is busySharePoint asks to wait 7 seconds. Then try again.');
    expect(within(alert).getByText('Status 429').closest('details')).not.toHaveAttribute('open');
    fireEvent.click(within(alert).getByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(rows().join()).toMatch(/customs form/));
  });

  test('a board whose list is gone says so and does not send people back to itself', async () => {
    renderBoard({ before: () => Promise.reject(new AppError('notFound')) });
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('This board is not hereIts list was deleted, or you have no access to it. Ask the owner of this site.');
    expect(within(alert).getByRole('button', { name: 'Try again' })).toBeInTheDocument();
  });

  test('rows that are older than wanted stay, and say so', async () => {
    const { discussions } = renderBoard();
    await loaded();
    fireEvent.click(screen.getByRole('link', { name: /Line 4/ }));
    await screen.findByRole('heading', { name: /Line 4/ });
    discussions.failNext('list', new AppError('offline'));
    const realNow = Date.now;
    jest.spyOn(Date, 'now').mockImplementation(() => realNow() + 120_000);
    fireEvent.click(await screen.findByRole('link', { name: /Back to the board/ }));
    expect(await screen.findByText(/^Showing what was here at/)).toBeInTheDocument();
    expect(rows().length).toBeGreaterThan(3);
    jest.restoreAllMocks();
  });

  test('a next page that does not come leaves the rows and is no stale list', async () => {
    const { discussions } = renderBoard({ sample: { more: 30 } });
    await loaded();
    discussions.failNext('list', new AppError('offline'));
    fireEvent.click(screen.getByRole('button', { name: 'Show 20 more' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('No connection');
    expect(screen.queryByText(/^Showing what was here/)).not.toBeInTheDocument();
    expect(rows()).toHaveLength(20);
  });

  test('waiting for more than ten seconds gives a sentence and an action', () => {
    jest.useFakeTimers();
    renderBoard({ before: () => new Promise(() => undefined) });
    expect(screen.getByRole('status', { name: 'Loading' })).toBeInTheDocument();
    act(() => { jest.advanceTimersByTime(10_001); });
    expect(screen.getByText('This takes longer than usual.')).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Try again' })).toBeInTheDocument();
    jest.useRealTimers();
  });

  test('rows that could not be read are counted, never dropped in silence', async () => {
    const board = renderBoard();
    await loaded();
    const list = board.discussions.list.bind(board.discussions);
    jest.spyOn(board.discussions, 'list').mockImplementation(async (known, query) => ({ ...await list(known, query), unreadable: [{ id: 4, reason: 'No author' }] }));
    fireEvent.click(screen.getByRole('tab', { name: 'Solved' }));
    expect(await screen.findByText('1 post could not be read.')).toBeInTheDocument();
    expect(screen.getByText('Post 4: No author')).toBeInTheDocument();
  });
});

describe('search', () => {
  const search = (text: string): void => { fireEvent.change(screen.getByRole('searchbox'), { target: { value: text } }); };

  test('waits until typing rests, then shows where the words were found, marked', async () => {
    const { discussions } = renderBoard();
    await loaded();
    search('cus');
    search('custo');
    search('consignment');
    expect(await screen.findByText('1 result for “consignment”', { selector: 'p' })).toBeInTheDocument();
    expect(discussions.calls.get('search')).toBe(1);
    expect(screen.getByText('consignment', { selector: 'mark' })).toBeInTheDocument();
  });

  test('leads to the answer that holds the words', async () => {
    const board = renderBoard();
    await loaded();
    search('recipient');
    await screen.findByText(/in an answer/);
    fireEvent.click(screen.getByRole('link', { name: /customs form/ }));
    expect(board.places[0]).toEqual({ topic: board.topic('customs form'), reply: expect.any(Number) });
  });

  test('without a result leads to asking, with the words kept as the title', async () => {
    renderBoard();
    await loaded();
    search('teleport pallets');
    expect(await screen.findByText('Nothing found for “teleport pallets”')).toBeInTheDocument();
    fireEvent.click(screen.getAllByRole('button', { name: 'Ask a question' })[1]);
    await waitFor(() => expect(screen.getByRole('textbox', { name: 'Title' })).toHaveValue('teleport pallets'));
  });

  test('takes a pasted address of a classic page for the place that it names', async () => {
    const board = renderBoard({
      environment: { classicPlace: address => (/Flat\.aspx/.test(address) ? { kind: 'item', id: board.topic('Line 4') } : undefined) }
    });
    await loaded();
    search('https://contoso.example/Lists/Questions/Flat.aspx?RootFolder=x');
    expect(await screen.findByRole('heading', { name: /Line 4/ })).toBeInTheDocument();
    expect(board.discussions.calls.get('search')).toBeUndefined();
  });

  test('offers asking to nobody who may not post', async () => {
    renderBoard({ role: 'visitor' });
    await loaded();
    search('teleport pallets');
    await screen.findByText('Nothing found for “teleport pallets”');
    expect(screen.queryByRole('button', { name: 'Ask a question' })).not.toBeInTheDocument();
    fireEvent.click(screen.getByRole('button', { name: 'Back to all discussions' }));
    expect(await loaded()).toBeInTheDocument();
  });
});

describe('editing in place', () => {
  test('an owner changes title and purpose where they stand', async () => {
    const { patches } = renderBoard({ role: 'owner', environment: { mode: 'edit' } });
    await loaded();
    const title = screen.getByRole('textbox', { name: 'Title of the board' });
    fireEvent.change(title, { target: { value: 'Customs desk' } });
    fireEvent.blur(title);
    expect(patches).toEqual([{ title: 'Customs desk' }]);
  });

  test('approval is a warning for owners while editing, with the way to the list settings', async () => {
    const { unmount } = renderBoard({ role: 'owner', sample: { requiresApproval: true }, environment: { mode: 'edit' } });
    await loaded();
    expect(screen.getByText('New posts wait for approval')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Open the list settings' })).toHaveAttribute('href', expect.stringMatching(/_layouts\/15\/listedit\.aspx\?List=%7B7d1f/));
    unmount();
    renderBoard({ role: 'member', sample: { requiresApproval: true } });
    await loaded();
    expect(screen.queryByText('New posts wait for approval')).not.toBeInTheDocument();
  });

  test('ground rules are edited as lines, at most seven', async () => {
    const { patches } = renderBoard({ role: 'owner', environment: { mode: 'edit' }, settings: { rules: ['1', '2', '3', '4', '5', '6'] } });
    await loaded();
    fireEvent.click(screen.getByRole('button', { name: 'Add a rule' }));
    const last = screen.getByRole('textbox', { name: 'Rule 7' });
    fireEvent.change(last, { target: { value: ' Be brief. ' } });
    fireEvent.blur(last);
    expect(patches[0].rules).toEqual(['1', '2', '3', '4', '5', '6', 'Be brief.']);
    expect(screen.queryByRole('button', { name: 'Add a rule' })).not.toBeInTheDocument();
  });
});

describe('setting up a plain classic board', () => {
  test('an owner previews the exact changes, says yes, and can take them back', async () => {
    const { memory } = renderBoard({ role: 'owner', environment: { mode: 'edit' }, sample: { features: plainFeatures } });
    await loaded();
    fireEvent.click(await screen.findByRole('button', { name: 'See what would change' }));
    expect(await screen.findByText('Add the column BestAnswerId')).toBeInTheDocument();
    expect(memory.features).toEqual(plainFeatures);
    fireEvent.click(screen.getByRole('button', { name: 'Make these changes' }));
    expect(await screen.findByText(/changes made\.$/)).toBeInTheDocument();
    expect(memory.features).toContain('acceptedAnswers');
    await waitFor(() => expect(screen.getByText('Solved', { selector: '[role=tab]' })).toBeInTheDocument());
    fireEvent.click(screen.getByRole('button', { name: 'Undo these changes' }));
    expect(await screen.findByText('The list is as it was.')).toBeInTheDocument();
    expect(memory.features).toEqual(plainFeatures);
  });

  test('nobody else is bothered', async () => {
    renderBoard({ role: 'moderator', sample: { features: plainFeatures } });
    await loaded();
    expect(screen.queryByText('This list can do more')).not.toBeInTheDocument();
  });
});

describe('for everybody', () => {
  test.each([
    ['the list', {}],
    ['an empty board', { sample: { isEmpty: true } }],
    ['a board being edited', { role: 'owner', environment: { mode: 'edit' }, sample: { features: plainFeatures, requiresApproval: true } }]
  ] as const)('%s has no broken rule of accessibility', async (_name, options) => {
    renderBoard(options);
    await screen.findByRole('tabpanel');
    await waitFor(() => expect(screen.queryByRole('status', { name: 'Loading' })).not.toBeInTheDocument());
    expect(await accessibilityProblems()).toEqual([]);
  });
});
