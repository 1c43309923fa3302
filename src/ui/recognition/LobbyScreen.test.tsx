import { act, fireEvent, screen, within } from '@testing-library/react';
import * as React from 'react';
import { accessibilityProblems } from '../../../test/support/uiHarness/renderBoard';
import { renderRecognition } from '../../../test/support/uiHarness/renderRecognition';
import { LobbyScreen } from './LobbyScreen';

const settings = { layout: 'lobby' as const, seconds: 5 };

async function settled(): Promise<void> {
  await act(async () => { await jest.advanceTimersByTimeAsync(50); });
}

async function pass(seconds: number): Promise<void> {
  await act(async () => { await jest.advanceTimersByTimeAsync(seconds * 1000); });
}

const shown = (): string => screen.getByRole('region', { name: 'Recognitions in turn' }).textContent ?? '';

describe('on a screen that turns', () => {
  beforeEach(() => { jest.useFakeTimers(); });
  afterEach(() => { jest.useRealTimers(); });

  test('one follows the other, and somebody can stop it', async () => {
    renderRecognition(<LobbyScreen />, { settings });
    await settled();
    const first = shown();
    expect(screen.getByText('1 of 4')).toBeInTheDocument();
    await pass(5);
    expect(screen.getByText('2 of 4')).toBeInTheDocument();
    expect(shown()).not.toBe(first);
    fireEvent.click(screen.getByRole('button', { name: 'Pause' }));
    const second = shown();
    await pass(20);
    expect(shown()).toBe(second);
    fireEvent.click(screen.getByRole('button', { name: 'Go on' }));
    await pass(5);
    expect(shown()).not.toBe(second);
  });
});

test('a forged recognition is not shown to people who pass', async () => {
  renderRecognition(<LobbyScreen />, { settings, environment: { reducedMotion: true } });
  expect(await screen.findByRole('list', { name: 'Recognitions' })).not.toHaveTextContent('Says that a trainee is the manager.');
});

test('nothing can be pressed but "Pause", and nothing is broken for people who use other means', async () => {
  renderRecognition(<LobbyScreen />, { settings });
  const part = await screen.findByRole('region', { name: 'Recognitions in turn' });
  expect(within(part).queryAllByRole('button')).toEqual([]);
  expect(screen.queryAllByRole('link')).toEqual([]);
  expect(screen.getAllByRole('button')).toHaveLength(1);
  expect(await accessibilityProblems()).toEqual([]);
});

test('where nothing may move, the newest stand still below one another', async () => {
  renderRecognition(<LobbyScreen />, { settings, environment: { reducedMotion: true } });
  expect(within(await screen.findByRole('list', { name: 'Recognitions' })).getAllByRole('listitem')).toHaveLength(4);
  expect(screen.queryByRole('button')).toBeNull();
});
