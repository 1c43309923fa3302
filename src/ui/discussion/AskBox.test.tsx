import { fireEvent, screen, waitFor } from '@testing-library/react';
import { accessibilityProblems, renderBoard } from '../../../test/support/uiHarness/renderBoard';

const environment = { presentation: 'ask' } as const;
const box = (): Promise<HTMLElement> => screen.findByRole('textbox', { name: 'What do you want to know?' });

test('shows what was answered before while somebody types, and asks with the words kept', async () => {
  renderBoard({ environment });
  fireEvent.change(await box(), { target: { value: 'customs' } });
  expect(await screen.findByRole('link', { name: /customs form/ })).toBeInTheDocument();
  fireEvent.click(screen.getByRole('button', { name: 'Ask a question' }));
  await waitFor(() => expect(screen.getByRole('textbox', { name: 'Title' })).toHaveValue('customs'));
});

test('comes back after reading a thread', async () => {
  renderBoard({ environment });
  fireEvent.change(await box(), { target: { value: 'customs' } });
  fireEvent.click(await screen.findByRole('link', { name: /customs form/ }));
  fireEvent.click(await screen.findByRole('link', { name: 'Back to the board' }));
  expect(await box()).toBeInTheDocument();
});

test('lets visitors search, without a button that would be refused', async () => {
  renderBoard({ environment, role: 'visitor' });
  expect(await box()).toHaveAccessibleDescription(/Asking needs the right/);
  expect(screen.queryByRole('button', { name: 'Ask a question' })).not.toBeInTheDocument();
  expect(await accessibilityProblems()).toEqual([]);
});
