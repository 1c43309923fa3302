import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { samplePeople } from '../../core/people/memory';
import { AppError } from '../../core/shared';
import { memoryRecognition } from '../../../test/support/uiHarness/memoryRecognition';
import { renderDirectory } from '../../../test/support/uiHarness/renderDirectory';
import { gateInMemory, thanksScope } from '../../../test/support/uiHarness/thanksInMemory';
import type { ThanksGate, ThanksOffer } from './thanksGate';

const services = memoryRecognition({ reader: 'asker' });
const scope = thanksScope(services, 'asker');
const offerOf = (enter: ThanksGate['enter']): ThanksOffer => async () => gateInMemory(enter);
const card = (thank?: ThanksOffer): void => {
  renderDirectory({ route: { expert: samplePeople.answerer.email }, environment: thank ? { thank } : {} });
};

test('on a card, thanks go to that person, and nothing is loaded before somebody presses it', async () => {
  const enter = jest.fn(async () => scope);
  card(offerOf(enter));
  const button = await screen.findByRole('button', { name: 'Say thanks' });
  expect(enter).not.toHaveBeenCalled();
  fireEvent.click(button);
  const panel = await screen.findByRole('dialog', { name: 'Say thanks' });
  expect(within(panel).getByRole('list', { name: 'To' })).toHaveTextContent(samplePeople.answerer.name);
  fireEvent.change(within(panel).getByRole('textbox', { name: 'What for' }), { target: { value: 'From the card.' } });
  fireEvent.click(within(panel).getByRole('button', { name: 'Send thanks' }));
  await waitFor(() => expect(services.memory.items.map(item => item.stored.reason)).toContain('From the card.'));
  expect(await screen.findByRole('group', { name: `Your thanks to ${samplePeople.answerer.name} are given.` })).toBeInTheDocument();
});

test.each([
  ['no owner wants it', undefined], ['the site has no recognition', async () => undefined], ['nobody could find out', async () => { throw new AppError('offline'); }]
] as [string, ThanksOffer | undefined][])('where %s, it is not there', async (_, offer) => {
  card(offer);
  await screen.findByRole('heading', { name: samplePeople.answerer.name });
  expect(screen.queryByRole('button', { name: 'Say thanks' })).toBeNull();
});

test('what could not be loaded can be tried again', async () => {
  card(offerOf(jest.fn(async () => scope).mockRejectedValueOnce(new AppError('offline'))));
  fireEvent.click(await screen.findByRole('button', { name: 'Say thanks' }));
  fireEvent.click(within(await screen.findByRole('alert')).getByRole('button', { name: 'Try again' }));
  expect(await screen.findByRole('dialog', { name: 'Say thanks' })).toBeInTheDocument();
});
