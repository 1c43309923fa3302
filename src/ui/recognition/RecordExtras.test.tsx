import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import * as React from 'react';
import { samplePeople } from '../../core/people/memory';
import type { Recognition, RecognitionKey } from '../../core/recognition';
import { addRecognition, exampleRecognition, sampleWall } from '../../core/recognition/memory';
import type { MemoryWall } from '../../core/recognition/memory';
import type { Instant } from '../../core/shared';
import { accessibilityProblems } from '../../../test/support/uiHarness/renderBoard';
import { renderRecognition } from '../../../test/support/uiHarness/renderRecognition';
import type { RecognitionOptions, RenderedRecognition } from '../../../test/support/uiHarness/renderRecognition';
import { MyRecordScreen } from './MyRecordScreen';

const { answerer, asker, member, moderator, owner } = samplePeople;
const show = (options: RecognitionOptions = {}): RenderedRecognition => renderRecognition(<MyRecordScreen />, { reader: 'answerer', ...options });

/** A wall on which these were thanked so often, some minutes ago. */
function wallWith(counts: readonly (readonly [Recognition['recipient'], number])[]): MemoryWall {
  const memory = sampleWall({ isEmpty: true });
  const at = `${new Date(Date.now() - 3_600_000).toISOString().slice(0, 19)}Z` as Instant;
  counts.forEach(([recipient, count], person) => {
    for (let number = 0; number < count; number++) {
      const id = 100 + person * 50 + number;
      addRecognition(memory, exampleRecognition(id, { recipient, giver: samplePeople.visitor, at, act: `near-${id}` as Recognition['act'] }), `near-${id}` as RecognitionKey);
    }
  });
  return memory;
}

test('nobody is told where they stand unless an owner lets it, and then only who asks', async () => {
  const { unmount } = show();
  await screen.findByRole('heading', { name: 'Summary' });
  expect(screen.queryByText('Where I stand')).toBeNull();
  unmount();
  show({ settings: { showsStanding: true } });
  expect(await screen.findByRole('heading', { name: 'Where I stand' })).toBeInTheDocument();
  expect(screen.queryByText(/^You were recognised/)).toBeNull();
});

test('where I stand is a sentence with at most two on each side, in the order of names, without a place', async () => {
  show({ settings: { showsStanding: true }, memory: wallWith([[answerer, 3], [asker, 4], [member, 5], [owner, 9], [moderator, 1]]) });
  fireEvent.click(await screen.findByRole('button', { name: 'Show where I stand' }));
  expect(await screen.findByText('You were recognised 3 times in the last 12 months. That is level 1. 2 more are the next level.')).toBeInTheDocument();
  const section = screen.getByRole('heading', { name: 'Where I stand' }).closest('section') as HTMLElement;
  expect(within(section).getAllByRole('listitem').map(one => one.textContent)).toEqual(['Amina Haddad: 4', 'Priya Raman: 5', 'Marek Novak: 1']);
  expect(section).not.toHaveTextContent('Olivia Brandt');
  expect(await accessibilityProblems()).toEqual([]);
});

test('a forged recognition moves nobody, and a wall too long says how far it was looked through', async () => {
  const memory = wallWith([[answerer, 1], [asker, 50], [member, 50], [owner, 50], [moderator, 50], [samplePeople.guest, 50], [samplePeople.visitor, 50]]);
  for (let number = 0; number < 300; number++) {
    const act = `forged-${number}` as Recognition['act'];
    addRecognition(memory, exampleRecognition(1000 + number, { kind: 'managerThanks', giver: samplePeople.visitor, at: memory.items[0].stored.at, act }), act as unknown as RecognitionKey);
  }
  show({ settings: { showsStanding: true }, memory });
  fireEvent.click(await screen.findByRole('button', { name: 'Show where I stand' }));
  expect(await screen.findByText(/^You were recognised 0 times/)).toBeInTheDocument();
  expect(screen.getByText(/^500 recognitions were looked through, back to/)).toBeInTheDocument();
});

test('a manager sees what their people were thanked for in the last month, forged and hidden ones aside', async () => {
  const memory = sampleWall();
  const hidden = memory.items.find(item => item.stored.recipient === moderator)?.stored.id;
  const { unmount } = show({ reader: 'owner', memory });
  const section = (await screen.findByRole('heading', { name: 'Your people were thanked' })).closest('section') as HTMLElement;
  expect(within(section).getAllByRole('listitem')).toHaveLength(3);
  expect(section).toHaveTextContent('You stayed until the lorry was cleared.');
  expect(section).not.toHaveTextContent('The tender was ready');
  unmount();
  memory.responses.push({ recognition: hidden as Recognition['id'], by: moderator, answer: 'hidden' });
  show({ reader: 'owner', memory });
  const again = (await screen.findByRole('heading', { name: 'Your people were thanked' })).closest('section') as HTMLElement;
  expect(within(again).getAllByRole('listitem')).toHaveLength(2);
});

test.each(['answerer', 'visitor'] as const)('the %s, who is nobody\'s manager, sees nothing of it', async reader => {
  const asked = jest.fn(async () => []);
  show({ reader, services: { reports: { mine: asked } } });
  await waitFor(() => expect(asked).toHaveBeenCalledTimes(1));
  expect(screen.queryByText('Your people were thanked')).toBeNull();
});

test('nobody sees it where nobody tells who manages whom', async () => {
  const memory = sampleWall();
  memory.managers.clear();
  show({ reader: 'owner', memory });
  await screen.findByRole('heading', { name: /^Record of/ });
  expect(screen.queryByText('Your people were thanked')).toBeNull();
});

test('the record goes to one\'s manager only by one\'s own mail program, on one\'s own press', async () => {
  const opened: string[] = [];
  jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(this: HTMLAnchorElement) { opened.push(this.href); });
  show();
  const button = await screen.findByRole('button', { name: 'Send to my manager' });
  expect(screen.getByText('Your own mail program opens with the text. Nothing is sent until you send it.')).toBeInTheDocument();
  expect(opened).toEqual([]);
  fireEvent.click(button);
  await waitFor(() => expect(opened).toHaveLength(1));
  expect(opened[0]).toMatch(new RegExp(`^mailto:${encodeURIComponent(owner.email ?? '')}\\?subject=Record%20of%20Jonas%20Keller`));
  jest.restoreAllMocks();
});
