import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import * as React from 'react';
import { samplePeople } from '../../core/people/memory';
import type { CommentId, RecognitionId } from '../../core/recognition';
import { emptyWall } from '../../core/recognition/memory';
import { AppError } from '../../core/shared';
import type { Instant } from '../../core/shared';
import { enUsFirst } from '../../loc';
import { enUsRecognitionFirst } from '../../loc/en-us.recognition.first';
import { accessibilityProblems } from '../../../test/support/uiHarness/renderBoard';
import { linksInMemory, renderRecognition } from '../../../test/support/uiHarness/renderRecognition';
import type { RecognitionOptions, RenderedRecognition } from '../../../test/support/uiHarness/renderRecognition';
import { WallScreen } from './WallScreen';

/** As a page opens: what the first view does not say comes with what says it. */
const firstTexts = { strings: enUsFirst, words: enUsRecognitionFirst };
const show = (options: RecognitionOptions = {}): RenderedRecognition => renderRecognition(<WallScreen />, { ...options, environment: { ...firstTexts, ...options.environment } });
const entries = async (): Promise<readonly HTMLElement[]> => within(await screen.findByRole('list', { name: 'Recognitions' })).getAllByRole('article');
const sentences = async (): Promise<readonly string[]> => (await entries()).map(entry => entry.querySelector('p')?.textContent ?? '');

test('recognitions read as sentences, newest first, and nothing is broken for people who use other means', async () => {
  show();
  const texts = await sentences();
  expect(texts[1]).toMatch(/^Priya Raman thanked Marek Novak and Jonas Keller$/);
  expect(texts[2]).toMatch(/^Amina Haddad thanked Jonas Keller with “Helpful answer”$/);
  expect(texts[texts.length - 1]).toMatch(/^Olivia Brandt awarded “Subject knowledge” to Jonas Keller$/);
  expect(await accessibilityProblems()).toEqual([]);
});

test('what a recipient hid is on nobody’s wall', async () => {
  show();
  expect((await sentences()).join()).not.toContain('Tom Visser with');
  expect(screen.queryByText('You showed me round the project room.')).toBeNull();
});

test('a forged manager’s thanks says that it is not counted', async () => {
  show();
  const [forged] = await entries();
  expect(forged).toHaveTextContent('Tom Visser thanked Amina Haddad as their manager');
  expect(forged).toHaveTextContent('This recognition is not counted');
});

test('the first recognition of somebody gets one line', async () => {
  show();
  const all = await entries();
  expect(all[1]).toHaveTextContent('The first recognition for Marek Novak here.');
  expect(all[2]).not.toHaveTextContent('The first recognition');
});

test('evidence is a link to the post', async () => {
  show();
  const entry = (await entries())[2];
  expect(within(entry).getByRole('link', { name: 'For: Which customs form for a repair sent back?' })).toHaveAttribute('href', 'https://contoso.example/board?topic=31&reply=314');
});

test('a like counts at once and is taken back exactly when SharePoint refuses it', async () => {
  const { services } = show();
  const entry = (await entries())[1];
  fireEvent.click(within(entry).getByRole('button', { name: 'Like: recognition of Marek Novak, Jonas Keller', pressed: false }));
  const liked = (): HTMLElement => within(entry).getByRole('button', { name: '1 like: recognition of Marek Novak, Jonas Keller', pressed: true });
  await waitFor(liked);
  services.recognitions.access.failNext(new AppError('throttled'));
  fireEvent.click(liked());
  expect(await screen.findByText('Your like was not kept.')).toBeInTheDocument();
  expect(liked()).toBeInTheDocument();
});

test('congratulations are a comment of the item, never an empty one, and can be read in place', async () => {
  const { services } = show();
  const entry = (await entries())[1];
  fireEvent.click(within(entry).getByRole('button', { name: 'Congratulate Marek Novak, Jonas Keller' }));
  fireEvent.click(await within(entry).findByRole('button', { name: 'Send' }));
  expect(within(entry).getByText('Write a few words first.')).toBeInTheDocument();
  fireEvent.change(within(entry).getByRole('textbox', { name: 'Your words' }), { target: { value: 'Well earned' } });
  fireEvent.click(within(entry).getByRole('button', { name: 'Send' }));
  expect(await within(entry).findByText('1 comment')).toBeInTheDocument();
  expect(services.memory.comments.map(one => one.text)).toEqual(['Well earned']);
  expect(within(entry).queryByRole('textbox')).toBeNull();
});

test('nobody’s comments are read before somebody asks for them; one’s own can be deleted', async () => {
  const { services } = show();
  const read = jest.spyOn(services.recognitions, 'comments');
  const entry = (await entries())[2];
  const { id } = services.memory.items[3].stored;
  const said = { recognition: id, at: '2026-01-05T10:00:00Z' as Instant };
  services.memory.comments.push({ ...said, id: '1' as CommentId, by: samplePeople.member, text: 'So deserved' }, { ...said, id: '2' as CommentId, by: samplePeople.asker, text: 'It was' });
  expect(read).not.toHaveBeenCalled();
  fireEvent.click(within(entry).getByRole('button', { name: 'Comments: recognition of Jonas Keller', expanded: false }));
  expect(await within(entry).findByText('2 comments')).toBeInTheDocument();
  expect(within(entry).getAllByRole('listitem').map(one => one.querySelector('p + p')?.textContent).filter(Boolean)).toEqual(['So deserved', 'It was']);
  expect(await accessibilityProblems()).toEqual([]);
  fireEvent.click(within(entry).getByRole('button', { name: 'Delete your comment: recognition of Jonas Keller' }));
  expect(await within(entry).findByText('1 comment')).toBeInTheDocument();
  expect(within(entry).queryByText('It was')).toBeNull();
});

test('a list that takes no words of others says so, keeps them on the screen, and the next time says so at once', async () => {
  const { services } = show();
  const all = await entries();
  fireEvent.click(within(all[1]).getByRole('button', { name: /^Congratulate / }));
  fireEvent.change(await within(all[1]).findByRole('textbox', { name: 'Your words' }), { target: { value: 'Well earned' } });
  services.recognitions.access.failNext(new AppError('forbidden'));
  fireEvent.click(within(all[1]).getByRole('button', { name: 'Send' }));
  expect(await within(all[1]).findByRole('alert')).toHaveTextContent('This list takes comments of the giver and of owners only.');
  expect(within(all[1]).getByRole('textbox')).toHaveValue('Well earned');
  fireEvent.click(within(all[1]).getByRole('button', { name: 'Close' }));
  const send = jest.spyOn(services.recognitions, 'congratulate');
  fireEvent.click(within(all[3]).getByRole('button', { name: /^Congratulate / }));
  expect(await within(all[3]).findByText('This list takes comments of the giver and of owners only.')).toBeInTheDocument();
  expect(within(all[3]).queryByRole('textbox')).toBeNull();
  fireEvent.click(within(all[3]).getByRole('button', { name: 'Close' }));
  expect(within(all[3]).getByRole('button', { name: /^Congratulate / })).toBeInTheDocument();
  expect(send).not.toHaveBeenCalled();
  expect(await accessibilityProblems()).toEqual([]);
});

test('a sign-in that ran out refuses no words for good: they stay, also when the field is closed, and are sent again', async () => {
  const { services } = show();
  const all = await entries();
  const press = (name: string | RegExp): void => { fireEvent.click(within(all[1]).getByRole('button', { name })); };
  press(/^Congratulate /);
  fireEvent.change(await within(all[1]).findByRole('textbox', { name: 'Your words' }), { target: { value: 'Well earned' } });
  services.recognitions.access.failNext(new AppError('forbidden', { status: 401 }));
  press('Send');
  expect(await within(all[1]).findByRole('alert')).not.toHaveTextContent('This list takes comments');
  press('Cancel');
  press(/^Congratulate /);
  expect(await within(all[1]).findByRole('textbox', { name: 'Your words' })).toHaveValue('Well earned');
  press('Send');
  await waitFor(() => expect(services.memory.comments.map(one => one.text)).toContain('Well earned'));
});

test('an entry says in words what kind it is', async () => {
  show();
  const all = await entries();
  expect(within(all[1]).getByText('Thanks')).toBeInTheDocument();
  expect(within(all[3]).getByText('Thanks from a manager')).toBeInTheDocument();
  expect(within(all[4]).getByText('Award')).toBeInTheDocument();
});

test('what the wall is narrowed down to stands in the address; a link shows one recognition alone, and leads back', async () => {
  const links = linksInMemory({ filter: { kind: 'award' } });
  const { unmount } = show({ links });
  expect(await entries()).toHaveLength(1);
  fireEvent.click(screen.getByRole('button', { name: 'Clear all' }));
  await waitFor(async () => expect((await entries()).length).toBeGreaterThan(1));
  expect(links.current()).toEqual({ filter: {} });
  fireEvent.click(within((await entries())[3]).getByRole('link'));
  await waitFor(async () => expect(await entries()).toHaveLength(1));
  expect((await sentences())[0]).toBe('Olivia Brandt thanked Priya Raman as their manager');
  fireEvent.click(screen.getByRole('link', { name: 'Back to the wall' }));
  await waitFor(async () => expect((await entries()).length).toBeGreaterThan(1));
  unmount();
  show({ links: linksInMemory({ filter: {}, recognition: 4711 as RecognitionId }) });
  expect(await screen.findByText('This recognition is not here')).toBeInTheDocument();
});

test('badge, kind and topic narrow the wall down, and it can be widened again', async () => {
  show();
  const all = (await entries()).length;
  fireEvent.change(screen.getByRole('combobox', { name: 'Kind' }), { target: { value: 'award' } });
  await waitFor(async () => expect(await entries()).toHaveLength(1));
  fireEvent.change(screen.getByRole('combobox', { name: 'Topic' }), { target: { value: 'Tenders' } });
  fireEvent.keyDown(screen.getByRole('combobox', { name: 'Topic' }), { key: 'Enter' });
  expect(await screen.findByText('Nothing fits all of this')).toBeInTheDocument();
  fireEvent.click(screen.getAllByRole('button', { name: 'Clear all' })[0]);
  await waitFor(async () => expect(await entries()).toHaveLength(all));
});

test('more come when they are asked for', async () => {
  show({ settings: { pageSize: 2 } });
  expect(await entries()).toHaveLength(2);
  fireEvent.click(screen.getByRole('button', { name: 'Show more' }));
  await waitFor(async () => expect(await entries()).toHaveLength(4));
});

test('an empty wall says what to do; a visitor is offered nothing that they may not do', async () => {
  const empty = show({ sample: { isEmpty: true } });
  expect(await screen.findByText('Nothing here yet')).toBeInTheDocument();
  expect(screen.getAllByRole('button', { name: 'Say thanks' }).length).toBeGreaterThan(0);
  expect(await accessibilityProblems()).toEqual([]);
  empty.unmount();
  show({ sample: { isEmpty: true }, canGive: false, reader: 'visitor' });
  expect(await screen.findByText('Thanks appear here as soon as somebody gives them.')).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Say thanks' })).toBeNull();
});

test('lists that were not made: readers are told, an owner is led to the set-up', async () => {
  const memory = { ...emptyWall(), exists: false };
  const reader = show({ memory });
  expect(await screen.findByText('This site is not prepared for recognition yet')).toBeInTheDocument();
  expect(screen.getByText(/^An owner of this site can make the lists/)).toBeInTheDocument();
  reader.unmount();
  for (const options of [{ memory, reader: 'guest' as const }, { memory: { ...memory, isClosed: true as const } }]) {
    const closed = show(options);
    expect(await screen.findByText('You cannot read recognitions here')).toBeInTheDocument();
    expect(screen.queryByText(/not prepared/)).toBeNull();
    closed.unmount();
  }
  show({ memory, reader: 'owner' });
  expect(await screen.findByText('You can look at what would be added, and make the lists with one press.')).toBeInTheDocument();
  fireEvent.click(await screen.findByRole('button', { name: 'See what would change' }));
  const panel = await screen.findByRole('dialog');
  expect(panel).toHaveTextContent('Make the list “Badge nominations”');
  fireEvent.click(within(panel).getByRole('button', { name: 'Make these changes' }));
  await waitFor(() => expect(panel).toHaveTextContent('4 changes made.'));
  expect(await screen.findByText('Nothing here yet')).toBeInTheDocument();
});

test('a wall that cannot be read says so and is tried again', async () => {
  const { services } = show({ services: {} });
  await entries();
  services.recognitions.open = () => Promise.reject(new AppError('throttled'));
  const { unmount } = show({ services });
  expect(await screen.findByRole('alert')).toHaveTextContent('SharePoint is busy');
  unmount();
});

test('an owner at the page edits title and purpose in place', async () => {
  const { patches } = show({ reader: 'owner', environment: { mode: 'edit', me: samplePeople.owner } });
  const title = await screen.findByRole('textbox', { name: 'Title of the wall' });
  fireEvent.change(title, { target: { value: 'Thanks' } });
  fireEvent.blur(title);
  expect(patches).toEqual([{ title: 'Thanks' }]);
});
