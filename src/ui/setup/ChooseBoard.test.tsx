import * as React from 'react';
import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { AppError } from '../../core/shared';
import type { BindableList, BoardSetup } from '../../core/discussion';
import { enUs } from '../../loc';
import { ChooseBoard } from './ChooseBoard';

const list = (title: string, itemCount: number): BindableList => ({ id: `id of ${title}`, title, itemCount, lastItemModified: '2026-01-01T00:00:00Z' });

function setupWith(lists: readonly BindableList[], overrides: Partial<BoardSetup> = {}): BoardSetup {
  const notAsked = (): Promise<never> => Promise.reject(new Error('not asked for here'));
  return { lists: () => Promise.resolve(lists), createList: title => Promise.resolve(list(title, 0)), preview: notAsked, apply: notAsked, undo: notAsked, ...overrides };
}
const show = (setup: BoardSetup, canChoose = true): jest.Mock => {
  const onChosen = jest.fn();
  render(<ChooseBoard setup={setup} strings={enUs} canChoose={canChoose} onChosen={onChosen} />);
  return onChosen;
};

test('an owner chooses one of the site\'s lists', async () => {
  const onChosen = show(setupWith([list('Questions', 12), list('Talk', 3)]));
  fireEvent.change(await screen.findByLabelText('Discussion list'), { target: { value: 'id of Talk' } });
  fireEvent.click(screen.getByRole('button', { name: 'Show this list' }));
  expect(onChosen).toHaveBeenCalledWith(list('Talk', 3));
});

test('where there is no list, one is made by its title alone', async () => {
  const onChosen = show(setupWith([]));
  expect(await screen.findByText('This site has no discussion list yet.')).toBeInTheDocument();
  fireEvent.change(screen.getByLabelText('Title of the new list'), { target: { value: ' Ask us ' } });
  fireEvent.click(screen.getByRole('button', { name: 'Make the list' }));
  await waitFor(() => expect(onChosen).toHaveBeenCalledWith(list('Ask us', 0)));
});

test('a title that is taken says so and loses nothing', async () => {
  const onChosen = show(setupWith([], { createList: () => Promise.reject(new AppError('conflict')) }));
  fireEvent.change(await screen.findByLabelText('Title of the new list'), { target: { value: 'Ask us' } });
  fireEvent.click(screen.getByRole('button', { name: 'Make the list' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('A list with this title exists already');
  expect(screen.getByLabelText('Title of the new list')).toHaveValue('Ask us');
  expect(onChosen).not.toHaveBeenCalled();
});

test('lists that cannot be read are a sentence with a way to try again', async () => {
  let attempts = 0;
  show(setupWith([], { lists: () => (++attempts === 1 ? Promise.reject(new AppError('offline')) : Promise.resolve([list('Questions', 1)])) }));
  fireEvent.click(await screen.findByRole('button', { name: 'Try again' }));
  expect(await screen.findByLabelText('Discussion list')).toBeInTheDocument();
});

test('a reader is told whom to ask, and nothing is requested', () => {
  const lists = jest.fn();
  show(setupWith([], { lists }), false);
  expect(screen.getByText('This board is not set up yet')).toBeInTheDocument();
  expect(screen.queryByRole('button')).not.toBeInTheDocument();
  expect(lists).not.toHaveBeenCalled();
});
