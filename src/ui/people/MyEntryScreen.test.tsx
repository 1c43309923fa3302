import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { nothingSaid } from '../../core/people';
import { AppError } from '../../core/shared';
import { sampleDirectory, samplePeople } from '../../core/people/memory';
import { accessibilityProblems } from '../../../test/support/uiHarness/renderBoard';
import { renderDirectory } from '../../../test/support/uiHarness/renderDirectory';
import type { DirectoryOptions, RenderedDirectory } from '../../../test/support/uiHarness/renderDirectory';

async function openEntry(options: DirectoryOptions = {}): Promise<RenderedDirectory> {
  const rendered = renderDirectory({ route: { isMine: true }, ...options });
  await screen.findByRole('textbox', { name: 'Pronouns' });
  return rendered;
}

function add(label: string, value: string): void {
  // The values that are there stand in a list of the same name.
  const field = screen.getAllByLabelText(label).filter(element => element.tagName === 'INPUT')[0];
  fireEvent.change(field, { target: { value } });
  fireEvent.keyDown(field, { key: 'Enter' });
}

const save = (): void => { fireEvent.click(screen.getByRole('button', { name: 'Save' })); };
const saved = (): Promise<HTMLElement> => screen.findByText('Your entry is saved.', { selector: 'form *' });

test('somebody becomes an expert: topics, questions welcome, a limit, and is found by it', async () => {
  const { services, go } = await openEntry();
  expect(await accessibilityProblems()).toEqual([]);
  await waitFor(() => expect(document.querySelector('datalist option')).not.toBeNull());
  add('Topics', 'Export papers, Carnets');
  fireEvent.click(screen.getByRole('checkbox', { name: 'Carnets' }));
  fireEvent.change(screen.getByRole('spinbutton', { name: 'Questions a week, at most' }), { target: { value: '3' } });
  save();
  await saved();
  const { entry } = await services.entries.open();
  expect(entry).toMatchObject({ topics: ['Export papers', 'Carnets'], askMeAbout: ['Carnets'], weeklyLimit: 3, person: { name: samplePeople.asker.name } });
  go({});
  fireEvent.change(await screen.findByRole('searchbox'), { target: { value: 'carnets' } });
  expect(await screen.findByText('Takes questions on Carnets')).toBeInTheDocument();
});

test('what the list has no column for is not asked, and that something is missing is said', async () => {
  const memory = sampleDirectory();
  memory.missingColumns = ['KnowhowPronouns', 'KnowhowHidden', 'KnowhowTopics'];
  memory.missingFields = ['pronouns', 'isHidden', 'topics'];
  renderDirectory({ route: { isMine: true }, memory });
  expect(await screen.findByRole('spinbutton', { name: 'Questions a week, at most' })).toBeInTheDocument();
  expect(screen.getByText('Some of these fields cannot be kept on this site yet. Its owner can add them.')).toBeInTheDocument();
  expect(screen.queryByRole('textbox', { name: 'Pronouns' })).toBeNull();
  expect(screen.queryByLabelText('Topics')).toBeNull();
  expect(screen.queryByText('About me')).toBeNull();
  expect(screen.getByLabelText('Process')).toBeInTheDocument();
});

test('a lost answer makes no second entry: saving again is the same entry', async () => {
  const { services } = await openEntry();
  services.entries.failNext(new AppError('offline', {}), 'afterCommit');
  fireEvent.change(screen.getByRole('textbox', { name: 'Pronouns' }), { target: { value: 'she/her' } });
  save();
  expect(await screen.findByText('Your entry was not saved. What you typed is kept.')).toBeInTheDocument();
  expect(services.drafts.load()).toMatchObject({ pronouns: 'she/her' });
  fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
  await saved();
  expect(services.memory.entries.filter(entry => entry.person.siteUserId === samplePeople.asker.siteUserId)).toHaveLength(1);
  expect(services.drafts.load()).toBeUndefined();
});

test('what was typed and not saved is back on return, and can be let go', async () => {
  const { services, go } = await openEntry({ reader: 'answerer' });
  add('Topics', 'Carnets');
  go({});
  await screen.findByRole('searchbox');
  go({ isMine: true });
  expect(await screen.findByText('What you typed before is back. It is not saved yet.')).toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'Remove Carnets' })).toBeInTheDocument();
  fireEvent.click(screen.getAllByRole('button', { name: 'Discard changes' })[0]);
  expect(screen.queryByRole('button', { name: 'Remove Carnets' })).toBeNull();
  expect(services.drafts.load()).toBeUndefined();
});

test('what is wrong is said at its field, which gets the focus', async () => {
  const { services } = await openEntry();
  add('Languages', 'klingonish!');
  save();
  expect(await screen.findByText('“klingonish!” is no language that is known here. Try its English name, or a code such as pt-BR.')).toBeInTheDocument();
  expect(screen.getByRole('combobox', { name: 'Languages' })).toHaveFocus();
  expect((await services.entries.open()).entry).toBeUndefined();
});

test('a version saved elsewhere is not overwritten unseen: both can be kept', async () => {
  const { services } = await openEntry({ reader: 'answerer' });
  const { entry } = await services.entries.open();
  if (!entry) throw new Error('The sample has an entry of the answerer.');
  await services.entries.save({ ...nothingSaid, topics: ['Elsewhere'] }, { entry });
  add('Topics', 'Carnets');
  save();
  const conflict = await screen.findByRole('alertdialog', { name: 'Your entry was changed elsewhere' });
  expect(conflict).toHaveFocus();
  expect((await services.entries.open()).entry?.topics).toEqual(['Elsewhere']);
  fireEvent.click(within(conflict).getByRole('button', { name: 'Keep what is here' }));
  await saved();
  expect((await services.entries.open()).entry?.topics).toContain('Carnets');
});

test('an entry taken away can be brought back', async () => {
  const { services } = await openEntry({ reader: 'answerer' });
  fireEvent.click(screen.getByRole('button', { name: 'Take my entry away' }));
  fireEvent.click(await screen.findByRole('button', { name: 'Undo' }));
  await waitFor(async () => expect((await services.entries.open()).entry?.topics).toEqual(['Customs', 'Export']));
});

test('the preview shows what others see, and that they see nothing of somebody hidden', async () => {
  await openEntry({ reader: 'answerer' });
  const preview = screen.getByText('As others see it').closest('details') as HTMLElement;
  expect(preview).toHaveTextContent('he/him');
  fireEvent.click(screen.getByRole('checkbox', { name: /^Hide me/ }));
  expect(preview).toHaveTextContent('Others do not see you in this directory.');
  expect(preview).not.toHaveTextContent('he/him');
});

test('what the company shows stands beside its source', async () => {
  await openEntry({ reader: 'answerer' });
  const company = screen.getByRole('region', { name: 'What the company shows, and from where' });
  await waitFor(() => expect(company).toHaveTextContent('Job titleCustoms specialist company profile'));
});

test('a nomination is answered by the nominee alone, also without an entry', async () => {
  const { services } = await openEntry({ reader: 'member' });
  expect(screen.getByText('Would you be the subject expert on Tenders?')).toBeInTheDocument();
  fireEvent.click(screen.getByRole('button', { name: 'Yes' }));
  expect(await screen.findByText('You are the subject expert on Tenders.', { selector: 'section *' })).toBeInTheDocument();
  await waitFor(async () => expect((await services.entries.open()).entry?.subjectExpertOn).toEqual(['Tenders']));
});

test('saving after an answer is no conflict', async () => {
  await openEntry({ reader: 'member' });
  add('Topics', 'Carnets');
  fireEvent.click(screen.getByRole('button', { name: 'No' }));
  await screen.findByText('You said no.', { selector: 'section *' });
  save();
  await saved();
});

test('who may only read is told so, and sees what the company shows', async () => {
  renderDirectory({ route: { isMine: true }, reader: 'visitor', canWrite: false });
  expect(await screen.findByText('You can read this site, but not write to it. Ask its owner for an entry of your own.')).toBeInTheDocument();
  expect(screen.getByRole('region', { name: 'What the company shows, and from where' })).toBeInTheDocument();
});

test('an owner prepares the site, sees each change before, and takes it back', async () => {
  const { services } = renderDirectory({ reader: 'owner', sample: { isEmpty: true } });
  services.memory.lists.clear();
  fireEvent.click(await screen.findByRole('button', { name: 'See what would change' }));
  expect(await screen.findByText('Make the list “Expertise”')).toBeInTheDocument();
  fireEvent.click(screen.getByRole('button', { name: 'Make these changes' }));
  expect(await screen.findByText('6 changes made.')).toBeInTheDocument();
  expect(services.memory.lists.size).toBe(4);
  fireEvent.click(screen.getByRole('button', { name: 'Take it back' }));
  expect(await screen.findByText('Everything is as it was.')).toBeInTheDocument();
  expect(services.memory.lists.size).toBe(0);
});

test('an owner nominates somebody found by name; the same form sent once makes one nomination', async () => {
  const { services } = renderDirectory({ reader: 'owner' });
  fireEvent.click(await screen.findByRole('button', { name: 'Nominate an expert' }));
  fireEvent.change(await screen.findByRole('textbox', { name: 'Person' }), { target: { value: 'Amina' } });
  fireEvent.click(await screen.findByRole('button', { name: /^Amina Haddad/ }));
  fireEvent.click(screen.getByRole('button', { name: 'Nominate' }));
  expect(await screen.findByText('Choose a person, a topic, and an end after the beginning.')).toBeInTheDocument();
  fireEvent.change(screen.getByRole('combobox', { name: 'Topic' }), { target: { value: 'Carnets' } });
  fireEvent.click(screen.getByRole('button', { name: 'Nominate' }));
  expect(await screen.findByText(/^Amina Haddad: Carnets, until/)).toBeInTheDocument();
  expect((await services.entries.nominations()).filter(one => one.topic === 'Carnets')).toHaveLength(1);
});
