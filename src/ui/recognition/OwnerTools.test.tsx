import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import * as React from 'react';
import { samplePeople } from '../../core/people/memory';
import type { Recognition, RecognitionKey } from '../../core/recognition';
import { addRecognition, emptyWall, exampleRecognition, sampleWall } from '../../core/recognition/memory';
import { AppError } from '../../core/shared';
import type { Instant } from '../../core/shared';
import { accessibilityProblems } from '../../../test/support/uiHarness/renderBoard';
import { renderRecognition } from '../../../test/support/uiHarness/renderRecognition';
import type { RecognitionOptions, RenderedRecognition } from '../../../test/support/uiHarness/renderRecognition';
import { WallScreen } from './WallScreen';

async function open(tool: string, options: RecognitionOptions = {}): Promise<RenderedRecognition & { readonly panel: HTMLElement }> {
  const rendered = renderRecognition(<WallScreen />, { reader: 'owner', ...options });
  fireEvent.click(within(await screen.findByRole('group', { name: 'For owners' })).getByRole('button', { name: tool }));
  return { ...rendered, panel: await screen.findByRole('dialog') };
}

const type = (panel: HTMLElement, name: string, value: string): void => { fireEvent.change(within(panel).getByRole('textbox', { name }), { target: { value } }); };

test('members find no tools of owners', async () => {
  renderRecognition(<WallScreen />);
  await screen.findByRole('list', { name: 'Recognitions' });
  expect(screen.queryByRole('group', { name: 'For owners' })).toBeNull();
});

test('an owner begins with the sober set, in the languages that there are', async () => {
  const { panel, services } = await open('Badges', { memory: emptyWall() });
  expect(await accessibilityProblems(panel)).toEqual([]);
  fireEvent.click(within(panel).getByRole('button', { name: 'Add these badges' }));
  await waitFor(() => expect(services.memory.badges).toHaveLength(8));
  expect(services.memory.badges[0]).toMatchObject({ name: 'Helpful answer', needsEvidence: true, translations: { de: { name: 'Hilfreiche Antwort' } } });
  expect(await within(panel).findByText('Kept up to date')).toBeInTheDocument();
});

test('the sober set cut in the middle is completed by the second try, each badge once', async () => {
  const { panel, services } = await open('Badges', { memory: emptyWall() });
  services.badges.access.failNext(new AppError('offline'), 'afterCommit');
  fireEvent.click(within(panel).getByRole('button', { name: 'Add these badges' }));
  await within(panel).findByRole('alert');
  fireEvent.click(within(panel).getByRole('button', { name: 'Add these badges' }));
  await waitFor(() => expect(services.memory.badges.map(badge => badge.name)).toEqual([...new Set(services.memory.badges.map(badge => badge.name))]));
  await waitFor(() => expect(services.memory.badges).toHaveLength(8));
});

test('a badge is added with its rule; what is missing is said at the field', async () => {
  const { panel, services } = await open('Badges');
  fireEvent.click(within(panel).getByRole('button', { name: 'Add a badge' }));
  fireEvent.click(within(panel).getByRole('button', { name: 'Save' }));
  expect(within(panel).getAllByText('Write something here.')).toHaveLength(3);
  type(panel, 'Name', 'Mentor of the year');
  type(panel, 'In one sentence', 'Took somebody along');
  type(panel, 'What somebody has to have done', 'A year of meetings');
  type(panel, 'Months until it has to be renewed', '1000');
  fireEvent.change(within(panel).getByRole('combobox', { name: 'Who may award it' }), { target: { value: 'group' } });
  fireEvent.click(within(panel).getByRole('button', { name: 'Save' }));
  expect(await within(panel).findByText('Choose a group.')).toBeInTheDocument();
  expect(within(panel).getByText(/Give a whole number from 1 to 120/)).toBeInTheDocument();
  fireEvent.change(within(panel).getByRole('combobox', { name: 'Group' }), { target: { value: '3' } });
  fireEvent.click(within(panel).getByRole('radio', { name: 'Handshake' }));
  type(panel, 'Months until it has to be renewed', '12');
  fireEvent.click(within(panel).getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(services.memory.badges[3]).toMatchObject({ name: 'Mentor of the year', icon: 'handshake', awarders: { kind: 'group', groupId: 3, groupName: 'Owners' }, validMonths: 12 }));
  expect(await within(panel).findByText(/Members of “Owners” may award it · Valid for 12 months/)).toBeInTheDocument();
});

test('a badge changed by another owner meanwhile is not overwritten', async () => {
  const { panel, services } = await open('Badges');
  fireEvent.click(within(panel).getByRole('button', { name: 'Edit Helpful answer' }));
  services.memory.badges[0] = { ...services.memory.badges[0], etag: '"9"' };
  fireEvent.click(within(panel).getByRole('checkbox', { name: 'No longer awarded' }));
  fireEvent.click(within(panel).getByRole('button', { name: 'Save' }));
  expect(await within(panel).findByText(/Somebody else changed this badge meanwhile/)).toBeInTheDocument();
  expect(services.memory.badges[0].isRetired).toBe(false);
});

test('both texts of a badge are shown when another owner was first, and mine takes its place when I save again', async () => {
  const { panel, services } = await open('Badges');
  fireEvent.click(within(panel).getByRole('button', { name: 'Edit Helpful answer' }));
  services.memory.badges[0] = { ...services.memory.badges[0], criteria: 'Theirs', etag: '"9"' };
  type(panel, 'What somebody has to have done', 'Mine');
  fireEvent.click(within(panel).getByRole('button', { name: 'Save' }));
  expect(await within(panel).findByText('Theirs')).toBeInTheDocument();
  expect(within(panel).getByRole('textbox', { name: 'What somebody has to have done' })).toHaveValue('Mine');
  fireEvent.click(within(panel).getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(services.memory.badges[0].criteria).toBe('Mine'));
});

test('a new badge whose first attempt was stored says what was typed last', async () => {
  const { panel, services } = await open('Badges');
  fireEvent.click(within(panel).getByRole('button', { name: 'Add a badge' }));
  for (const field of ['Name', 'In one sentence', 'What somebody has to have done']) type(panel, field, 'First');
  services.badges.access.failNext(new AppError('offline'), 'afterCommit');
  fireEvent.click(within(panel).getByRole('button', { name: 'Save' }));
  expect(await within(panel).findByRole('alert')).toHaveTextContent('What you typed is kept');
  type(panel, 'Name', 'Second');
  fireEvent.click(within(panel).getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(services.memory.badges.map(badge => badge.name).slice(3)).toEqual(['Second']));
});

test('badges of a classic community are taken into the catalogue once', async () => {
  const badge = { id: 4, name: 'Top contributor' };
  const memory = Object.assign(sampleWall(), { classic: { badges: [badge], gifts: [{ badge, memberId: 3, memberName: 'Ada', at: '2014-03-01T00:00:00Z' as Instant }] } });
  const { panel, services } = await open('Badges', { memory });
  expect(await within(panel).findByText('1 badge, given to 1 person, come from the classic community site.')).toBeInTheDocument();
  fireEvent.click(within(panel).getByRole('button', { name: 'Take them into the catalogue' }));
  await waitFor(() => expect(services.memory.badges.map(one => one.importedFrom)).toContain('classic/4'));
});

test('what does not fit is listed with why and with its versions', async () => {
  const memory = sampleWall();
  const [, thanked] = memory.items;
  memory.items[1] = { ...thanked, stored: { ...thanked.stored, modified: new Date().toISOString() as Instant } };
  const { panel } = await open('Integrity', { memory });
  expect(await within(panel).findByText('6 recognitions looked through, 2 to look into')).toBeInTheDocument();
  const edited = within(panel).getByText('Changed after it was given').closest('li')?.parentElement?.closest('li') as HTMLElement;
  expect(await within(edited).findByText('The tender', { selector: 'del' })).toBeInTheDocument();
  expect(within(edited).getByText(/^The tender was ready a week early/, { selector: 'ins' })).toBeInTheDocument();
  expect(within(edited).getByText('Changed by Olivia Brandt')).toBeInTheDocument();
  const doubtful = within(panel).getByText('Says that a manager gave it, but its author is not their manager').closest('li')?.parentElement?.closest('li') as HTMLElement;
  expect(doubtful).toHaveTextContent('Tom Visser thanked Amina Haddad as their manager');
  expect(within(doubtful).getByRole('link', { name: 'Open the item' })).toHaveAttribute('href', expect.stringContaining('item?id='));
  fireEvent.click(within(doubtful).getByRole('button', { name: 'What it said when', expanded: false }));
  expect(await within(doubtful).findByText('Given by Tom Visser')).toBeInTheDocument();
  expect(await accessibilityProblems(panel)).toEqual([]);
});

test('suggestions come with their evidence, and a person writes the reason', async () => {
  const { panel, services } = await open('Suggestions');
  expect(await within(panel).findByText('Jonas Keller: 5 accepted answers on Customs')).toBeInTheDocument();
  expect(services.memory.items).toHaveLength(7);
  fireEvent.click(within(panel).getAllByRole('button', { name: 'Recognise this' })[0]);
  const thanks = await screen.findByRole('dialog', { name: 'Say thanks' });
  expect(thanks).toHaveTextContent(samplePeople.answerer.name);
  expect(thanks).toHaveTextContent('Evidence: Customs question 5');
  expect(within(thanks).getByRole('textbox', { name: 'What for' })).toHaveValue('');
});

test('a list without end is looked through by windows, and it is said how far', async () => {
  const memory = sampleWall();
  for (let number = 1; number <= 450; number++) {
    addRecognition(memory, exampleRecognition(1000 + number, { act: `many-${number}` as Recognition['act'] }), `many-${number}` as RecognitionKey);
  }
  const { panel } = await open('Integrity', { memory });
  expect(await within(panel).findByText('200 recognitions looked through. Nothing is wrong.')).toBeInTheDocument();
  expect(within(panel).getByText(/^Back to .*There are older ones\.$/)).toBeInTheDocument();
  fireEvent.click(within(panel).getByRole('button', { name: 'Look through older ones' }));
  expect(await within(panel).findByText(/^400 recognitions looked through/)).toBeInTheDocument();
  fireEvent.click(within(panel).getByRole('button', { name: 'Look through older ones' }));
  expect(await within(panel).findByText('456 recognitions looked through, 1 to look into')).toBeInTheDocument();
  expect(within(panel).queryByRole('button', { name: 'Look through older ones' })).toBeNull();
});

test('versions that cannot be read are said to be so', async () => {
  const { panel } = await open('Integrity', { services: { checks: { check: async (_wall, all) => all, versions: async () => undefined, isReadable: async () => undefined } } });
  fireEvent.click(await within(panel).findByRole('button', { name: 'What it said when' }));
  expect(await within(panel).findByText('Its versions cannot be read.')).toBeInTheDocument();
});
