import { screen, within } from '@testing-library/react';
import { badgesHeld } from '../../core/recognition';
import { exampleBadge, exampleRecognition } from '../../core/recognition/memory';
import { samplePeople } from '../../core/people/memory';
import { accessibilityProblems } from '../../../test/support/uiHarness/renderBoard';
import { renderDirectory } from '../../../test/support/uiHarness/renderDirectory';
import type { HeldBadges } from './contract';

const jonas = samplePeople.answerer;
const badge = exampleBadge(1, { name: 'Helpful answer', icon: 'answer' });
const held = badgesHeld([exampleRecognition(4, { badge: badge.id, at: '2026-01-05T09:00:00Z' as never })], [badge], new Date('2026-02-01T09:00:00Z'));

test('a card shows the badges that somebody holds, by name and day, asked for this person alone', async () => {
  const of = jest.fn(async () => held);
  renderDirectory({ route: { expert: jonas.email }, services: { badges: { of } } });
  const section = (await screen.findByRole('heading', { name: 'Badges' })).parentElement as HTMLElement;
  expect(within(section).getAllByRole('listitem').map(item => item.textContent)).toEqual(['Helpful answerSince January 5, 2026']);
  expect(of.mock.calls).toEqual([[expect.objectContaining({ name: jonas.name })]]);
  expect(await accessibilityProblems()).toEqual([]);
});

test.each([
  ['somebody holds none', { of: async () => [] }], ['the site has no recognition', undefined], ['they cannot be read', { of: () => Promise.reject(new Error('No answer')) }]
] as [string, HeldBadges | undefined][])('where %s a card says nothing of badges', async (_, badges) => {
  renderDirectory({ route: { expert: jonas.email }, services: badges ? { badges } : {} });
  await screen.findByRole('link', { name: 'Customs value of free samples' });
  expect(screen.queryByRole('heading', { name: 'Badges' })).toBeNull();
});
