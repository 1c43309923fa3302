import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import * as React from 'react';
import { AppError } from '../../core/shared';
import { accessibilityProblems } from '../../../test/support/uiHarness/renderBoard';
import { renderRecognition } from '../../../test/support/uiHarness/renderRecognition';
import type { RecognitionOptions, RenderedRecognition } from '../../../test/support/uiHarness/renderRecognition';
import type { Instant } from '../../core/shared';
import { WallScreen } from './WallScreen';

async function open(options: RecognitionOptions = {}): Promise<RenderedRecognition & { readonly panel: HTMLElement }> {
  const rendered = renderRecognition(<WallScreen />, options);
  fireEvent.click(await screen.findByRole('button', { name: 'Nominations' }));
  const panel = await screen.findByRole('dialog');
  await within(panel).findByText('Everybody asks Marek about lithium batteries.');
  return { ...rendered, panel };
}

const give = (panel: HTMLElement, field: string, text: string, button: string): void => {
  fireEvent.change(within(panel).getByRole('textbox', { name: field }), { target: { value: text } });
  fireEvent.click(within(panel).getAllByRole('button', { name: button })[0]);
};

test('a colleague agrees once with a reason of their own', async () => {
  const { panel, services } = await open({ reader: 'visitor' });
  expect(panel).toHaveTextContent('Amina Haddad nominated Marek Novak for “Subject knowledge”');
  expect(await accessibilityProblems(panel)).toEqual([]);
  fireEvent.click(within(panel).getByRole('button', { name: 'I agree' }));
  fireEvent.click(within(panel).getByRole('button', { name: 'Say so' }));
  expect(within(panel).getByText('Give a reason.')).toBeInTheDocument();
  give(panel, 'Why do you agree?', 'He answered me twice.', 'Say so');
  await waitFor(() => expect(panel).toHaveTextContent('2 colleagues agree'));
  expect(services.memory.steps.filter(step => step.step === 'endorsement')).toHaveLength(2);
  expect(within(panel).queryByRole('button', { name: 'I agree' })).toBeNull();
});

test.each([{ reader: 'asker', who: 'nominated' }, { reader: 'moderator', who: 'is nominated' }, { reader: 'member', who: 'agreed already' }] as const)('the $reader, who $who, does not agree, and decides nothing', async ({ reader }) => {
  const { panel } = await open({ reader });
  expect(within(panel).queryByRole('button', { name: 'I agree' })).toBeNull();
  expect(within(panel).queryByRole('button', { name: 'Award' })).toBeNull();
});

test('whoever may award the badge decides; the award stands on the wall', async () => {
  const { panel, services } = await open({ reader: 'owner' });
  fireEvent.click(within(panel).getByRole('button', { name: 'Award' }));
  give(panel, 'Why is it awarded?', 'Four colleagues say the same.', 'Award');
  await waitFor(() => expect(services.memory.items.map(item => item.stored.reason)).toContain('Four colleagues say the same.'));
  expect(await within(panel).findByText('Nobody is nominated.')).toBeInTheDocument();
  fireEvent.click(within(panel).getByRole('checkbox', { name: 'Show decided ones too' }));
  expect(await within(panel).findByText('Awarded by Olivia Brandt')).toBeInTheDocument();
});

test('says that a nomination was changed, and shows nothing that was said before', async () => {
  const { panel, services } = await open({ reader: 'owner' });
  expect(within(panel).getByText('1 colleague agrees')).toBeInTheDocument();
  services.memory.steps.splice(0, 1, { ...services.memory.steps[0], reason: 'Other words', changedAt: '2099-01-01T00:00:00Z' as Instant });
  fireEvent.click(within(panel).getByRole('checkbox', { name: 'Show decided ones too' }));
  expect(await within(panel).findByText(/^Changed since it was made\. What was said before the change does not count\./)).toBeInTheDocument();
  expect(within(panel).queryByText('1 colleague agrees')).not.toBeInTheDocument();
});

test('anybody nominates somebody else, never themselves', async () => {
  const { panel, services } = await open({ reader: 'member' });
  fireEvent.click(within(panel).getByRole('button', { name: 'Nominate somebody' }));
  fireEvent.click(within(panel).getByRole('button', { name: 'Nominate' }));
  expect(within(panel).getByRole('alert')).toHaveTextContent('Choose a person and a badge.');
  fireEvent.change(within(panel).getByRole('textbox', { name: 'Person' }), { target: { value: 'Priya' } });
  fireEvent.click(await within(panel).findByRole('button', { name: /^Priya Raman/ }));
  fireEvent.change(within(panel).getByRole('combobox', { name: 'Badge' }), { target: { value: '3' } });
  give(panel, 'Your reason', 'I know a lot.', 'Nominate');
  expect(within(panel).getByRole('alert')).toHaveTextContent('You cannot nominate yourself.');
  fireEvent.click(within(panel).getByRole('button', { name: 'Undo' }));
  fireEvent.change(within(panel).getByRole('textbox', { name: 'Person' }), { target: { value: 'Jonas' } });
  fireEvent.click(await within(panel).findByRole('button', { name: /^Jonas Keller/ }));
  give(panel, 'Your reason', 'He knows a lot.', 'Nominate');
  await waitFor(() => expect(services.memory.steps.filter(step => step.step === 'nomination')).toHaveLength(2));
  expect(await within(panel).findByText('He knows a lot.')).toBeInTheDocument();
});

test('a reason half typed is back after a reload, for its author alone, and is the same attempt', async () => {
  const first = await open({ reader: 'visitor' });
  const sent = jest.spyOn(first.services.nominations, 'endorse').mockRejectedValue(new AppError('offline'));
  fireEvent.click(within(first.panel).getByRole('button', { name: 'I agree' }));
  give(first.panel, 'Why do you agree?', 'He answered me.', 'Say so');
  expect(await within(first.panel).findByRole('alert')).toHaveTextContent('What you typed is still here');
  first.unmount();

  const owner = await open({ reader: 'owner' });
  fireEvent.click(within(owner.panel).getByRole('button', { name: 'I agree' }));
  expect(within(owner.panel).getByRole('textbox', { name: 'Why do you agree?' })).toHaveValue('');
  owner.unmount();

  const again = await open({ reader: 'visitor' });
  const sentAgain = jest.spyOn(again.services.nominations, 'endorse');
  fireEvent.click(within(again.panel).getByRole('button', { name: 'I agree' }));
  expect(within(again.panel).getByRole('textbox', { name: 'Why do you agree?' })).toHaveValue('He answered me.');
  fireEvent.click(within(again.panel).getByRole('button', { name: 'Say so' }));
  await waitFor(() => expect(again.panel).toHaveTextContent('2 colleagues agree'));
  expect(sentAgain.mock.calls[0][3]).toBe(sent.mock.calls[0][3]);
  again.unmount();

  const later = await open({ reader: 'visitor' });
  fireEvent.click(within(later.panel).getByRole('button', { name: 'I agree' }));
  expect(within(later.panel).getByRole('textbox', { name: 'Why do you agree?' })).toHaveValue('');
});
