import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { AppError } from '../../core/shared';
import { samplePeople } from '../../core/people/memory';
import { accessibilityProblems } from '../../../test/support/uiHarness/renderBoard';
import { renderDirectory } from '../../../test/support/uiHarness/renderDirectory';
import { placeOfPerson } from './placeOfPerson';

const jonas = samplePeople.answerer;
const card = (): Promise<HTMLElement> => screen.findByRole('region', { name: 'Card of a person' });
const heading = (name: string): Promise<HTMLElement> => screen.findByRole('heading', { name });

test('a permalink shows what somebody says of themselves and what shows it, each item a link', async () => {
  renderDirectory({ route: { expert: jonas.email } });
  await heading(jonas.name);
  const shown = await card();
  expect(shown).toHaveTextContent('Subject expert on Customs');
  expect(shown).toHaveTextContent(/Hamburg, .* there/);
  expect(shown).toHaveTextContent(/Next: \w+day, .* your time/);
  const evidence = within(shown).getByRole('link', { name: 'Which customs form for a repair sent back?' });
  expect(evidence).toHaveAttribute('href', expect.stringMatching(/^https:\/\/contoso\.example\/board\?topic=31&reply=\d+$/));
  expect(shown).toHaveTextContent('Questions and answers');
  expect(await accessibilityProblems()).toEqual([]);
});

test('who has an entry and who has none can both be reached in three ways, and in public', async () => {
  renderDirectory({ route: { expert: jonas.email } });
  await heading(jonas.name);
  const ways = within(within(await card()).getByRole('group', { name: `Reach ${jonas.name}` })).getAllByRole('link');
  expect(ways.map(way => way.textContent?.trim())).toEqual(['Chat', 'Call', 'Mail', 'Ask in public']);
});

test('the profile of the company is folded behind the own words, and open where there are none', async () => {
  const { go } = renderDirectory({ route: { expert: jonas.email } });
  await heading(jonas.name);
  expect(screen.getByText('From the company profile').closest('details')).not.toHaveAttribute('open');
  go({ expert: samplePeople.asker.email });
  await heading(samplePeople.asker.name);
  expect(screen.getByText('From the company profile').closest('details')).toHaveAttribute('open');
});

test('a guest is marked', async () => {
  renderDirectory({ route: { expert: placeOfPerson(samplePeople.guest) } });
  expect(await screen.findByRole('heading', { name: /^Lena Ortiz\s*Guest$/ })).toBeInTheDocument();
});

test.each(['nobody@contoso.example', 'no such person', '<script>'])('a link to %p says that nobody is there and leads back', async expert => {
  const { places } = renderDirectory({ route: { expert } });
  expect(await screen.findByText('This person is not here')).toBeInTheDocument();
  fireEvent.click(screen.getByRole('button', { name: 'Close' }));
  expect(places).toEqual([{}]);
});

test('manager and reports are there where Graph tells, and any of them opens the organisation', async () => {
  const { places } = renderDirectory({ route: { expert: jonas.email } });
  fireEvent.click(await screen.findByRole('button', { name: `Show the people around ${jonas.name}` }));
  expect(places).toEqual([{}]);
  expect(await screen.findByRole('region', { name: 'Manager' })).toHaveTextContent(samplePeople.owner.name);
  expect(await accessibilityProblems()).toEqual([]);
});

test('without Graph the card is whole: no presence, no manager, no word about it', async () => {
  renderDirectory({ route: { expert: jonas.email }, sources: { without: ['graph'] } });
  await heading(jonas.name);
  expect(await screen.findByRole('link', { name: 'Customs value of free samples' })).toBeInTheDocument();
  expect(screen.queryByText('Available')).toBeNull();
  expect(screen.queryByRole('heading', { name: 'Manager' })).toBeNull();
  expect(screen.queryByText(/could not be read/)).toBeNull();
});

test('boards that do not answer are said; the rest of the card stands', async () => {
  renderDirectory({ route: { expert: jonas.email }, sources: { before: source => { if (source === 'evidence') throw new AppError('throttled', { status: 429 }); } } });
  await heading(jonas.name);
  expect(await screen.findByText('The boards could not be searched. Answers are not counted here.')).toBeInTheDocument();
  expect(screen.queryByText(/No answers on the boards/)).toBeNull();
});

test('a card that fails as a whole is tried again', async () => {
  let isDown = true;
  renderDirectory({ route: { expert: jonas.email }, sources: { before: () => { if (isDown) throw new AppError('offline', {}); } } });
  expect(await screen.findByText('No connection')).toBeInTheDocument();
  isDown = false;
  fireEvent.click(screen.getAllByRole('button', { name: 'Try again' })[0]);
  expect(await heading(jonas.name)).toBeInTheDocument();
});

test('the own card leads to the own entry and offers no chat with oneself', async () => {
  const { places } = renderDirectory({ reader: 'answerer', route: { expert: jonas.email } });
  await heading(jonas.name);
  expect(screen.queryByRole('group', { name: `Reach ${jonas.name}` })).toBeNull();
  fireEvent.click(screen.getByRole('link', { name: 'Edit my entry' }));
  await waitFor(() => expect(places).toEqual([{ isMine: true }]));
});
