import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import * as React from 'react';
import { samplePeople } from '../../core/people/memory';
import type { RecognitionKey } from '../../core/recognition';
import { addRecognition, exampleRecognition, sampleWall } from '../../core/recognition/memory';
import { AppError } from '../../core/shared';
import { enUsFirst } from '../../loc';
import { enUsRecognitionFirst } from '../../loc/en-us.recognition.first';
import { enUsRecordFirst } from '../../loc/en-us.record.first';
import { accessibilityProblems } from '../../../test/support/uiHarness/renderBoard';
import { samplePosts } from '../../../test/support/uiHarness/memoryRecognition';
import { renderRecognition } from '../../../test/support/uiHarness/renderRecognition';
import type { RecognitionOptions, RenderedRecognition } from '../../../test/support/uiHarness/renderRecognition';
import { MyRecordScreen } from './MyRecordScreen';

/** As a page opens: what the first view does not say comes with what says it. */
const firstTexts = { strings: enUsFirst, words: { ...enUsRecognitionFirst, ...enUsRecordFirst } };
const show = (options: RecognitionOptions = {}): RenderedRecognition => renderRecognition(<MyRecordScreen />, { reader: 'answerer', ...options, environment: { ...firstTexts, ...options.environment } });
const files: { name: string; text: string }[] = [];

beforeEach(() => {
  files.length = 0;
  const blobs: Blob[] = [];
  URL.createObjectURL = jest.fn((blob: Blob) => `blob:${blobs.push(blob) - 1}`);
  URL.revokeObjectURL = jest.fn();
  jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(this: HTMLAnchorElement) {
    const reader = new FileReader();
    const name = this.download;
    reader.onload = () => files.push({ name, text: String(reader.result) });
    reader.readAsText(blobs[Number(this.href.split(':').pop())]);
  });
});
afterEach(() => jest.restoreAllMocks());

test('the record says in words what its lists show', async () => {
  show();
  expect(await screen.findByRole('heading', { name: 'Record of Jonas Keller' })).toBeInTheDocument();
  expect(screen.getByText('You gave 5 answers that colleagues accepted as the solution.')).toBeInTheDocument();
  expect(screen.getByText('You helped 2 people.')).toBeInTheDocument();
  expect(screen.getByText('You were given 2 thanks.')).toBeInTheDocument();
  const topic = screen.getByRole('heading', { name: 'Customs' }).parentElement as HTMLElement;
  expect(within(topic).getAllByRole('link')).toHaveLength(5);
  expect(await accessibilityProblems()).toEqual([]);
});

test('an answer names what colleagues made of it', async () => {
  const posts = samplePosts();
  const [answer] = posts.items;
  const place = { listId: answer.place.listId, discussionId: 77 };
  const faq = { ...answer, kind: 'answer' as const, person: samplePeople.member, title: 'FAQ: repairs sent back', place, original: { author: samplePeople.answerer, place: answer.place } };
  show({ posts: { ...posts, items: [...posts.items, faq] } });
  const item = (await screen.findByRole('link', { name: 'Which customs form for a repair sent back?' })).closest('li') as HTMLElement;
  expect(item).toHaveTextContent('Reused in FAQ: repairs sent back');
  expect(within(item).getByRole('link', { name: 'FAQ: repairs sent back' })).toHaveAttribute('href', expect.stringContaining('topic=77'));
  expect(screen.getByText('You gave 5 answers that colleagues accepted as the solution.')).toBeInTheDocument();
  expect(screen.getByText('1 of your answers was reused.')).toBeInTheDocument();
  expect(await accessibilityProblems()).toEqual([]);
});

test('a badge stands with its criteria, its giver and what expires', async () => {
  show();
  const badge = (await screen.findByRole('heading', { name: 'Subject knowledge' })).closest('li') as HTMLElement;
  expect(badge).toHaveTextContent(/by Olivia Brandt · Expires soon, until/);
  expect(badge).toHaveTextContent('Criteria: Answers that colleagues accepted');
});

test('thanks can be hidden and shown again, with the honest sentence', async () => {
  const { services } = show();
  const group = (await screen.findAllByRole('group', { name: 'Thanks from Priya Raman' }))[0];
  fireEvent.click(within(group).getByRole('button', { name: 'Hide' }));
  expect(await screen.findByText(/^Hidden: left out everywhere in this product. It stays in this record, also when you print or save it. Whoever opens the list itself can still read the item/)).toBeInTheDocument();
  expect(services.memory.responses.map(one => one.answer)).toContain('hidden');
  // It counts in the summary, so it is on paper too.
  expect(screen.getByText('You were given 2 thanks.')).toBeInTheDocument();
  expect(within(group).getByRole('button', { name: 'Show again' }).closest('li')).not.toHaveClass('screenOnly');
  fireEvent.click(screen.getByRole('button', { name: 'Show again' }));
  await waitFor(() => expect(screen.queryByText(/^Hidden: left out/)).toBeNull());
});

test('what I declined counts no more and can be taken back', async () => {
  show();
  const group = (await screen.findAllByRole('group', { name: 'Thanks from Priya Raman' }))[0];
  fireEvent.click(within(group).getByRole('button', { name: 'Decline' }));
  expect(await screen.findByText('You were given 1 thanks.')).toBeInTheDocument();
  expect((await screen.findByRole('button', { name: 'Show again' })).closest('li')).toHaveClass('screenOnly');
  fireEvent.click(await screen.findByRole('button', { name: 'Show again' }));
  expect(await screen.findByText('You were given 2 thanks.')).toBeInTheDocument();
});

test('a forged recognition raises no figure, and the record says that it was left out', async () => {
  show({ reader: 'asker', posts: { items: [], isComplete: true } });
  expect(await screen.findByText('1 recognition is not counted, because something about it does not fit.')).toBeInTheDocument();
  expect(screen.queryByText(/You were given/)).toBeNull();
});

test('the table holds every answer and every recognition, and runs no formula', async () => {
  const memory = sampleWall();
  const formula = { ...memory.items[3].stored, reason: '=HYPERLINK("https://elsewhere.example")' };
  memory.items[3] = { ...memory.items[3], stored: formula };
  expect(show({ memory }).services.recognitions.access.me).toBe(samplePeople.answerer);
  fireEvent.click(await screen.findByRole('button', { name: 'Save as CSV' }));
  await waitFor(() => expect(files).toHaveLength(1));
  const lines = files[0].text.trim().split('\r\n');
  expect(files[0].name).toBe('My record.csv');
  expect(lines).toHaveLength(1 + 6 + 3);
  expect(files[0].text).toContain('"\'=HYPERLINK(');
  expect(lines[1]).toMatch(/^"Accepted answer","2026-/);
});

test('a badge is saved as an Open Badges 3.0 file that says that nobody signed it', async () => {
  show();
  fireEvent.click(await screen.findByRole('button', { name: 'Save “Subject knowledge” as a file' }));
  await waitFor(() => expect(files).toHaveLength(1));
  const badge = JSON.parse(files[0].text) as Record<string, unknown>;
  expect(files[0].name).toBe('Subject knowledge.json');
  expect(badge).toMatchObject({ type: ['VerifiableCredential', 'OpenBadgeCredential'], issuer: { id: 'https://contoso.example/sites/knowhow' }, description: expect.stringMatching(/^Not signed/) });
  expect(badge).not.toHaveProperty('proof');
});

test('printing prints the record alone, in black on white', async () => {
  const { container } = show({ environment: { theme: { isInverted: true, semanticColors: { bodyText: '#ffffff' } } } });
  fireEvent.click(await screen.findByRole('button', { name: 'Print' }));
  await waitFor(() => expect(document.querySelector('iframe')).not.toBeNull());
  const page = document.querySelector('iframe')?.contentDocument as Document;
  expect(page.querySelector('article h2')).toHaveTextContent('Record of Jonas Keller');
  expect(page.querySelector('style:last-of-type')?.textContent).toContain('size: A4');
  expect(page.querySelector<HTMLElement>('body > div')?.style.getPropertyValue('--kh-bodyText')).not.toBe('#ffffff');
  expect(container).not.toBeEmptyDOMElement();
  document.querySelector('iframe')?.remove();
});

test('a badge of another issuer is shown as words with what can be told', async () => {
  show();
  const own = { name: 'Safety instructor', type: ['VerifiableCredential', 'OpenBadgeCredential'], issuer: { id: 'https://school.example', name: 'School of Safety' }, credentialSubject: { achievement: { name: 'Safety instructor' } } };
  fireEvent.click(await screen.findByText('Badges from elsewhere'));
  const input = await screen.findByLabelText('Badge file');
  fireEvent.change(input, { target: { files: [fileOf(JSON.stringify(own))] } });
  expect(await screen.findByText('Issued by School of Safety')).toBeInTheDocument();
  expect(screen.getByText('Follows the format: no')).toBeInTheDocument();
  expect(screen.getByText('Signature: none, so anybody can have written this file')).toBeInTheDocument();
  fireEvent.change(input, { target: { files: [fileOf('no badge')] } });
  expect(await screen.findByText('This file is no Open Badges 3.0 badge.')).toBeInTheDocument();
});

test('boards that cannot be searched leave the rest, and it is said', async () => {
  show({ services: { posts: { of: () => Promise.reject(new AppError('throttled')), accepted: () => Promise.reject(new AppError('throttled')) } } });
  expect(await screen.findByText('The boards could not be searched. Answers are missing here.')).toBeInTheDocument();
  expect(screen.getByText('You were given at least 2 thanks.')).toBeInTheDocument();
});

test('whoever has nothing yet is told how it fills', async () => {
  show({ reader: 'guest', posts: { items: [], isComplete: true } });
  expect(await screen.findByText('Nothing to show yet')).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Print' })).toBeNull();
});

test('of more than 500 recognitions the newest are read, it is said, and the rest comes when asked for', async () => {
  const memory = sampleWall({ isEmpty: true });
  const { answerer, asker } = samplePeople;
  for (let id = 10; id < 612; id++) addRecognition(memory, exampleRecognition(id, { recipient: answerer, giver: asker }), `many-${id}` as RecognitionKey);
  const { services } = show({ memory, posts: { items: [], isComplete: true } });
  expect(await screen.findByText('You were given at least 500 thanks.')).toBeInTheDocument();
  expect(screen.getByText('Read so far: your newest 500 recognitions. Figures are of these.')).toBeInTheDocument();
  expect(await accessibilityProblems()).toEqual([]);
  const read = services.recognitions.of.bind(services.recognitions);
  services.recognitions.of = () => Promise.reject(new AppError('throttled'));
  fireEvent.click(screen.getByRole('button', { name: 'Read further' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('SharePoint is busy');
  expect(screen.getByText('You were given at least 500 thanks.')).toBeInTheDocument();
  services.recognitions.of = read;
  fireEvent.click(screen.getByRole('button', { name: 'Read further' }));
  expect(await screen.findByText('You were given 602 thanks.')).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Read further' })).toBeNull();
});

test('where nothing counts but an answer that nobody accepted, no summary stands without a sentence', async () => {
  const posts = samplePosts();
  show({ reader: 'visitor', sample: { isEmpty: true }, posts: { ...posts, items: [{ ...posts.items[5], person: samplePeople.visitor }] } });
  expect(await screen.findByRole('link', { name: 'Who signs the delivery note?' })).toBeInTheDocument();
  expect(screen.queryByRole('heading', { name: 'Summary' })).toBeNull();
});

/** jsdom's files cannot tell their text. */
function fileOf(text: string): File {
  return Object.assign(new File([text], 'badge.json'), { text: async () => text });
}
