import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { AppError } from '../../core/shared';
import { accessibilityProblems } from '../../../test/support/uiHarness/renderBoard';
import { renderDirectory } from '../../../test/support/uiHarness/renderDirectory';
import { samplePeople } from '../../core/people/memory';

const people = (): Promise<HTMLElement> => screen.findByRole('list', { name: 'People' });
const names = async (): Promise<readonly string[]> => within(await people()).getAllByRole('link', { name: /^[^@]*$/ })
  .filter(link => link.getAttribute('href')?.includes('expert=')).map(link => link.textContent ?? '');

async function search(text: string): Promise<void> {
  await people();
  fireEvent.change(screen.getByRole('searchbox', { name: 'Who knows about…' }), { target: { value: text } });
  await waitFor(() => expect(screen.queryByText(new RegExp(`for “${text}”`))).not.toBeNull());
}

test('everybody is there with a count, and nothing is broken for people who use other means', async () => {
  renderDirectory();
  expect(await names()).toContain(samplePeople.answerer.name);
  expect(screen.getByText(/^\d+ people$/)).toBeInTheDocument();
  expect(await accessibilityProblems()).toEqual([]);
});

test('who answered stands first, with the reason', async () => {
  renderDirectory();
  await search('customs');
  expect((await names())[0]).toBe(samplePeople.answerer.name);
  const [first] = within(await people()).getAllByRole('listitem');
  expect(first).toHaveTextContent(/2 accepted answers on customs, found helpful \d+ times/);
});

test('a hidden person is found by nobody, somebody who takes a break is shown as such', async () => {
  renderDirectory();
  await search('customs');
  expect(await names()).not.toContain(samplePeople.visitor.name);
  expect(await people()).toHaveTextContent(/Takes a break from questions until/);
});

test('process and discipline together are the crossing, and can be cleared', async () => {
  renderDirectory();
  await people();
  fireEvent.change(screen.getByRole('combobox', { name: 'Process' }), { target: { value: 'Ship' } });
  await waitFor(async () => expect(await names()).toHaveLength(2));
  fireEvent.change(screen.getByRole('combobox', { name: 'Discipline' }), { target: { value: 'Compliance' } });
  await waitFor(async () => expect(await names()).toEqual([samplePeople.answerer.name]));
  fireEvent.click(screen.getByRole('button', { name: 'Clear all' }));
  await waitFor(async () => expect((await names()).length).toBeGreaterThan(2));
});

test('letters are one stop of the keyboard and find names', async () => {
  renderDirectory();
  await people();
  const letters = within(screen.getByRole('toolbar', { name: 'Names beginning with' })).getAllByRole('button');
  expect(letters.filter(letter => letter.tabIndex === 0)).toHaveLength(1);
  const letter = samplePeople.answerer.name[0];
  fireEvent.click(screen.getByRole('button', { name: `Names beginning with ${letter}` }));
  await waitFor(async () => expect((await names()).every(name => name.startsWith(letter))).toBe(true));
  expect(screen.getByRole('button', { name: `Names beginning with ${letter}` })).toHaveAttribute('aria-pressed', 'true');
});

test('nobody found: a way out to everybody and back', async () => {
  renderDirectory();
  await people();
  fireEvent.change(screen.getByRole('searchbox'), { target: { value: 'xylophone' } });
  expect(await screen.findByText('Nobody found for “xylophone”')).toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'Ask everybody' })).toHaveAttribute('href', 'https://contoso.example/board');
  expect(await accessibilityProblems()).toEqual([]);
  fireEvent.click(screen.getByRole('button', { name: 'Show everybody' }));
  await waitFor(async () => expect((await names()).length).toBeGreaterThan(3));
});

test('an empty directory says how it fills', async () => {
  renderDirectory({ sample: { isEmpty: true }, sources: { without: ['peopleSearch', 'evidence'] } });
  expect(await screen.findByText('Nobody is here yet')).toBeInTheDocument();
  expect(screen.getAllByRole('button', { name: 'Make my entry' }).length).toBeGreaterThan(0);
});

test('without people search the others are there, and it is said', async () => {
  const { services } = renderDirectory({ sources: { before: source => { if (source === 'peopleSearch') throw new AppError('unexpected', { status: 500 }); } } });
  expect(await names()).toContain(samplePeople.answerer.name);
  expect(screen.getByText(/^People search did not answer/)).toBeInTheDocument();
  expect(services.sources.asked).toContain('peopleSearch');
});

test('when nothing answers, it says what happened and tries again', async () => {
  let isDown = true;
  renderDirectory({ sources: { before: () => { if (isDown) throw new AppError('offline', {}); } } });
  expect(await screen.findByText('No connection')).toBeInTheDocument();
  isDown = false;
  fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await names()).toContain(samplePeople.answerer.name);
});

test('pages follow each other until everybody was shown once', async () => {
  renderDirectory({ sample: { more: 40 }, settings: { pageSize: 12 } });
  // A page that lacks a few rows costs nobody another search.
  const first = (await names()).length;
  expect(first).toBeGreaterThanOrEqual(6);
  expect(first).toBeLessThanOrEqual(12);
  for (let click = 0; click < 6 && screen.queryByRole('button', { name: 'Show 12 more' }); click++) {
    const before = (await names()).length;
    fireEvent.click(screen.getByRole('button', { name: 'Show 12 more' }));
    await waitFor(async () => expect((await names()).length).toBeGreaterThan(before));
  }
  const all = await names();
  const total = Number(/^(\d+) people$/.exec(screen.getByText(/^\d+ people$/).textContent ?? '')?.[1]);
  expect(all).toHaveLength(total);
  expect(new Set(all).size).toBe(all.length);
});

test('a name opens the card; Back returns the focus to it', async () => {
  const { places, go } = renderDirectory();
  await people();
  const link = within(await people()).getByRole('link', { name: samplePeople.answerer.name });
  link.focus();
  fireEvent.click(link);
  expect(places).toEqual([{ expert: samplePeople.answerer.email }]);
  expect(await screen.findByRole('heading', { name: samplePeople.answerer.name })).toHaveFocus();
  go({});
  await waitFor(() => expect(screen.getByRole('link', { name: samplePeople.answerer.name })).toHaveFocus());
});

test('reaching somebody needs no permission: plain links to Teams and mail', async () => {
  renderDirectory();
  await people();
  const group = screen.getByRole('group', { name: `Reach ${samplePeople.answerer.name}` });
  expect(within(group).getByRole('link', { name: 'Chat' })).toHaveAttribute('href', expect.stringContaining('https://teams.microsoft.com/l/chat/0/0?users='));
  expect(within(group).getByRole('link', { name: 'Mail' })).toHaveAttribute('href', expect.stringContaining('mailto:'));
  expect(screen.queryByRole('group', { name: `Reach ${samplePeople.asker.name}` })).toBeNull();
});

test('"not now" is remembered, and the prompt comes back for nobody', async () => {
  const { services, unmount } = renderDirectory();
  fireEvent.click(await screen.findByRole('button', { name: 'Not now' }));
  await waitFor(() => expect(screen.queryByText('Be found for what you know')).toBeNull());
  await waitFor(async () => expect([...await services.choices.dismissed()]).toEqual(['makeEntry']));
  unmount();
  renderDirectory({ memory: services.memory, services: { choices: services.choices } });
  await people();
  await act(async () => { await Promise.resolve(); });
  expect(screen.queryByText('Be found for what you know')).toBeNull();
});

test('presence is said in words where Graph was granted, and the rest is whole without', async () => {
  renderDirectory();
  expect(await screen.findByText('Available')).toBeInTheDocument();
  expect(screen.getByText(/^Out of office until/)).toBeInTheDocument();
});

test('an owner edits the title in place', async () => {
  const { patches } = renderDirectory({ reader: 'owner', environment: { mode: 'edit' } });
  const title = await screen.findByRole('textbox', { name: 'Title of the directory' });
  fireEvent.change(title, { target: { value: 'Who knows what' } });
  fireEvent.blur(title);
  expect(patches).toEqual([{ title: 'Who knows what' }]);
});
