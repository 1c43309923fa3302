import { act, fireEvent, screen, within } from '@testing-library/react';
import * as React from 'react';
import { samplePeople } from '../../core/people/memory';
import type { ActKey, RecognitionKey } from '../../core/recognition';
import { sampleWall } from '../../core/recognition/memory';
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

  test('Escape stops it, too', async () => {
    renderRecognition(<LobbyScreen />, { settings });
    await settled();
    fireEvent.keyDown(screen.getByRole('button', { name: 'Pause' }), { key: 'Escape' });
    const stopped = shown();
    await pass(20);
    expect(shown()).toBe(stopped);
    expect(screen.getByRole('button', { name: 'Go on' })).toBeInTheDocument();
  });

  test('new thanks appear by themselves: one question every ten minutes, none while nobody sees the screen', async () => {
    const { services } = renderRecognition(<LobbyScreen />, { settings });
    await settled();
    const asked = [jest.spyOn(services.recognitions, 'open'), jest.spyOn(services.recognitions, 'list')];
    const questions = (): number => asked[0].mock.calls.length;
    const { wall } = await services.recognitions.open({ pageSize: 5 });
    await services.recognitions.give(wall, {
      act: 'new' as ActKey, kind: 'thanks', recipients: [samplePeople.member], reason: 'You opened the gate at five.', topics: [], values: []
    }, ['new' as RecognitionKey]);
    asked.forEach(one => one.mockClear());
    await pass(599);
    expect(questions()).toBe(0);
    await pass(2);
    await settled();
    expect(questions()).toBe(1);
    expect(screen.getByText(/of 5$/)).toBeInTheDocument();
    const visible = jest.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
    await pass(1200);
    expect(questions()).toBe(1);
    visible.mockRestore();
  });
});

test('a long reason ends with a whole word', async () => {
  const memory = sampleWall();
  const long = memory.items[4];
  memory.items[4] = { ...long, stored: { ...long.stored, act: 'other' as ActKey, reason: 'Word '.repeat(200) } };
  renderRecognition(<LobbyScreen />, { settings, memory, environment: { reducedMotion: true } });
  expect(await screen.findByText(/^(Word ){55}Word…$/)).toBeInTheDocument();
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
