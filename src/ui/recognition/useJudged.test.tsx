import { fireEvent, screen, waitFor } from '@testing-library/react';
import * as React from 'react';
import type { Recognition, RecognitionKey } from '../../core/recognition';
import { addRecognition, exampleRecognition, sampleWall } from '../../core/recognition/memory';
import { renderRecognition } from '../../../test/support/uiHarness/renderRecognition';
import { memoryRecognition } from '../../../test/support/uiHarness/memoryRecognition';
import { LobbyScreen } from './LobbyScreen';
import { WallScreen } from './WallScreen';

const note = 'This recognition is not counted: something about it does not fit.';

/** The wall gives what it knows at sight; what the memory found out comes with the check, as over SharePoint. */
function atSight(size: number) {
  const memory = sampleWall();
  for (let number = 1; number <= size; number++) {
    addRecognition(memory, exampleRecognition(1000 + number, { act: `many-${number}` as Recognition['act'], kind: 'managerThanks', reason: 'Says that a manager gave it.' }), `many-${number}` as RecognitionKey);
  }
  const services = memoryRecognition({ memory, reader: 'member' });
  const found = new Map<number, Recognition['integrity']>();
  const list = services.recognitions.list.bind(services.recognitions);
  services.recognitions.list = async (wall, query) => {
    const page = await list(wall, query);
    const hide = (one: Recognition): Recognition => {
      found.set(one.id, one.integrity);
      return { ...one, integrity: { state: 'unchecked' } };
    };
    return { ...page, entries: page.entries.map(entry => ({ ...entry, recognitions: entry.recognitions.map(hide) })) };
  };
  const check = jest.fn(async (_wall: unknown, all: readonly Recognition[]) => all.map(one => ({ ...one, integrity: found.get(one.id) ?? one.integrity })));
  return { services: { ...services, checks: { ...services.checks, check } }, check };
}

test('the wall asks once about what claims a role, says what does not fit, and asks about nothing twice', async () => {
  const { services, check } = atSight(10);
  renderRecognition(<WallScreen />, { reader: 'member', services });
  expect(await screen.findAllByText(note)).toHaveLength(10);
  expect(check).toHaveBeenCalledTimes(1);
  fireEvent.click(screen.getByRole('button', { name: 'Show more' }));
  await waitFor(() => expect(check).toHaveBeenCalledTimes(2));
  const [first, second] = check.mock.calls.map(([, all]) => all.map(one => one.id));
  expect(first).toHaveLength(10);
  expect(second.filter(id => first.includes(id))).toEqual([]);
  await waitFor(() => expect(screen.getAllByText(note)).toHaveLength(11));
});

test('where nobody answers, the wall stands as it was', async () => {
  const { services, check } = atSight(2);
  check.mockRejectedValue(new Error('no answer'));
  renderRecognition(<WallScreen />, { reader: 'member', services });
  await waitFor(() => expect(check).toHaveBeenCalledTimes(1));
  expect((await screen.findAllByRole('article')).length).toBeGreaterThan(2);
  expect(screen.queryByText(note)).toBeNull();
});

test('a screen in the lobby shows nothing that turns out not to fit', async () => {
  const { services, check } = atSight(3);
  renderRecognition(<LobbyScreen />, { reader: 'member', services, settings: { layout: 'lobby' }, environment: { reducedMotion: true } });
  await waitFor(() => expect(check).toHaveBeenCalledTimes(1));
  await waitFor(() => expect(screen.queryByText('Says that a manager gave it.')).toBeNull());
  expect(screen.getByText('You stayed until the lorry was cleared.')).toBeInTheDocument();
});
