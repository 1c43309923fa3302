import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import * as React from 'react';
import { samplePeople } from '../../core/people/memory';
import type { ShareBallot } from '../../core/recognition';
import { emptyShares } from '../../core/recognition/memory';
import { AppError } from '../../core/shared';
import type { Instant } from '../../core/shared';
import { accessibilityProblems } from '../../../test/support/uiHarness/renderBoard';
import { renderRecognition } from '../../../test/support/uiHarness/renderRecognition';
import type { RecognitionOptions, RenderedRecognition } from '../../../test/support/uiHarness/renderRecognition';
import { sampleShares } from '../../../test/support/uiHarness/sampleShares';
import { loadDivision } from './divisionDraft';
import { WallScreen } from './WallScreen';

async function open(options: RecognitionOptions = {}): Promise<RenderedRecognition & { readonly panel: HTMLElement }> {
  const rendered = renderRecognition(<WallScreen />, { settings: { hasShareRounds: true }, ...options });
  fireEvent.click(await screen.findByRole('button', { name: 'Open gain-share rounds' }));
  const panel = await screen.findByRole('dialog', { name: 'Gain-share rounds' });
  return { ...rendered, panel };
}

const typeShares = (panel: HTMLElement, name: string, value: string): void => {
  fireEvent.change(within(panel).getByRole('textbox', { name: `Shares for ${name}` }), { target: { value } });
};
const save = (panel: HTMLElement): void => { fireEvent.click(within(panel).getByRole('button', { name: 'Save my division' })); };
const add = async (panel: HTMLElement, name: string): Promise<void> => {
  fireEvent.change(within(panel).getByRole('textbox', { name: 'Add a colleague' }), { target: { value: name.slice(0, 5) } });
  fireEvent.click(await within(panel).findByRole('button', { name: new RegExp(`^${name}`) }));
};
afterEach(() => window.localStorage.clear());

const rowsOf = (table: HTMLElement): readonly string[] => within(table).getAllByRole('row').slice(1).map(row => row.textContent ?? '');
const latest = (shown: RenderedRecognition): ShareBallot => shown.services.shares.ballots.slice(-1)[0].ballot;
const { asker, answerer, moderator, member } = samplePeople;

function textOf(blob: Blob): Promise<string> {
  return new Promise(done => {
    const reader = new FileReader();
    reader.onload = () => done(String(reader.result));
    reader.readAsText(blob);
  });
}

test('nothing of it is there until an owner switches it on', async () => {
  const { services } = renderRecognition(<WallScreen />, { reader: 'owner' });
  const read = jest.spyOn(services.shareRounds, 'open');
  await screen.findByRole('list', { name: 'Recognitions' });
  expect(screen.queryByRole('region', { name: 'Gain-share rounds' })).toBeNull();
  expect(read).not.toHaveBeenCalled();
});

test('members of a site without rounds see nothing of it', async () => {
  const { services } = renderRecognition(<WallScreen />, { settings: { hasShareRounds: true }, shares: { ...emptyShares(), exists: false } });
  const read = jest.spyOn(services.shareRounds, 'open');
  await screen.findByRole('list', { name: 'Recognitions' });
  await waitFor(() => expect(read).toHaveBeenCalledTimes(1));
  await act(async () => { await read.mock.results[0].value; });
  expect(screen.queryByText('Open gain-share rounds')).toBeNull();
});

test('an owner of a site without rounds is shown what would be made', async () => {
  const { panel, services } = await open({ reader: 'owner', shares: { ...emptyShares(), exists: false } });
  fireEvent.click(await within(panel).findByRole('button', { name: 'See what would change' }));
  const setup = await screen.findByRole('dialog', { name: 'Lists for gain-share rounds' });
  expect(within(setup).getByText(/Make the list “Share ballots”|Share ballots/, { selector: 'p' })).toBeInTheDocument();
  fireEvent.click(within(setup).getByRole('button', { name: 'Make these changes' }));
  await waitFor(() => expect(services.shares.exists).toBe(true));
});

test('the wall says how long the round is open and how many shares are left', async () => {
  renderRecognition(<WallScreen />, { settings: { hasShareRounds: true } });
  expect(await screen.findByRole('region', { name: 'Gain-share rounds' })).toHaveTextContent(/“Third quarter”\. Open until .+\. 34 of 100 left/);
});

test('a member divides whole shares, sees what is left and who could read it, and changes it until the close', async () => {
  const shown = await open();
  const { panel } = shown;
  expect(await within(panel).findByText('34 of 100 left')).toBeInTheDocument();
  expect(within(panel).getByText(/can read it in the list at any time, also before the close/)).toBeInTheDocument();
  expect(within(panel).queryByText(/You are one of those/)).toBeNull();
  expect(await accessibilityProblems(panel)).toEqual([]);
  await add(panel, member.name);
  typeShares(panel, member.name, '34');
  expect(within(panel).getByText('0 of 100 left')).toBeInTheDocument();
  fireEvent.click(within(panel).getByRole('button', { name: `Remove ${moderator.name}` }));
  save(panel);
  expect(await within(panel).findByText('You can change it until the close.')).toBeInTheDocument();
  expect(latest(shown).shares.map(one => [one.recipient.name, one.shares])).toEqual([[answerer.name, 46], [member.name, 34]]);
  typeShares(panel, member.name, '1');
  save(panel);
  await waitFor(() => expect(latest(shown).shares[1].shares).toBe(1));
  expect(shown.services.shares.ballots).toHaveLength(5);
});

test.each([
  ['more than the pot', '81', 'You have handed out more shares than there are.'],
  ['half a share', '0.5', 'Give everybody a whole number of shares, at least 1.'],
  ['no number', '', 'Give everybody a whole number of shares, at least 1.']
])('refuses %s with a sentence, and keeps what is typed', async (_, typed, sentence) => {
  const shown = await open();
  await within(shown.panel).findByText('34 of 100 left');
  typeShares(shown.panel, answerer.name, typed);
  save(shown.panel);
  expect(within(shown.panel).getByRole('alert')).toHaveTextContent(sentence);
  expect(within(shown.panel).getByRole('textbox', { name: `Shares for ${answerer.name}` })).toHaveValue(typed);
  expect(latest(shown).shares[0].shares).toBe(46);
});

test('a division half typed is there when the page is opened again, and no draft any more once it is saved', async () => {
  const first = await open();
  await within(first.panel).findByText('34 of 100 left');
  typeShares(first.panel, answerer.name, '5');
  first.unmount();
  const second = await open();
  expect(await within(second.panel).findByText('75 of 100 left')).toBeInTheDocument();
  expect(within(second.panel).getByRole('textbox', { name: `Shares for ${answerer.name}` })).toHaveValue('5');
  expect(within(second.panel).queryByRole('button', { name: 'Take the other one' })).toBeNull();
  save(second.panel);
  await within(second.panel).findByText('You can change it until the close.');
  second.unmount();
  const third = await open();
  expect(await within(third.panel).findByText('34 of 100 left')).toBeInTheDocument();
});

test('a draft begun from a ballot that changed since is shown beside it', async () => {
  const first = await open();
  await within(first.panel).findByText('34 of 100 left');
  typeShares(first.panel, answerer.name, '5');
  first.unmount();
  const place = Object.keys(window.localStorage).find(name => name.indexOf('knowhow.division|') === 0) as string;
  window.localStorage.setItem(place, JSON.stringify({ ...JSON.parse(window.localStorage.getItem(place) as string), over: 'another version' }));
  const second = await open();
  expect(await within(second.panel).findByText('75 of 100 left')).toBeInTheDocument();
  expect(within(second.panel).getByRole('textbox', { name: `Shares for ${answerer.name}` })).toHaveValue('5');
  const other = within(second.panel).getAllByRole('button').map(button => button.textContent);
  expect(other).toEqual(expect.arrayContaining(['Take the other one', 'Save this one']));
  fireEvent.click(within(second.panel).getByRole('button', { name: 'Take the other one' }));
  expect(await within(second.panel).findByText('34 of 100 left')).toBeInTheDocument();
});

test.each(['{', '{"rows":[1],"key":"a"}', '[]', '"text"'])('what is kept and is no draft (%s) is as if nothing were kept', kept => {
  window.localStorage.setItem('here', kept);
  expect(loadDivision('here')).toBeUndefined();
});

test('refuses oneself, somebody twice and nobody', async () => {
  const { panel } = await open();
  await within(panel).findByText('34 of 100 left');
  await add(panel, asker.name);
  expect(within(panel).getByRole('alert')).toHaveTextContent('You cannot give shares to yourself.');
  await add(panel, answerer.name);
  expect(within(panel).getByRole('alert')).toHaveTextContent('This colleague is in your division already.');
  for (const person of [answerer, moderator]) fireEvent.click(within(panel).getByRole('button', { name: `Remove ${person.name}` }));
  save(panel);
  expect(within(panel).getByRole('alert')).toHaveTextContent('Add at least one colleague.');
});

test('a round that closed while the form was open takes no division', async () => {
  const shown = await open();
  await within(shown.panel).findByText('34 of 100 left');
  const [, stored] = shown.services.shares.rounds;
  stored.round = { ...stored.round, closes: '2026-01-01T00:00:00Z' as Instant };
  shown.services.shareRounds.access.failNext(new AppError('forbidden', { field: 'closed' }));
  save(shown.panel);
  expect(await within(shown.panel).findByRole('alert')).toHaveTextContent('Your division was not saved. What you typed is kept.');
});

test('a division saved on another page is shown beside one\'s own, and is not overwritten unasked', async () => {
  const shown = await open();
  const { panel, services } = shown;
  await within(panel).findByText('34 of 100 left');
  const stored = services.shares.ballots.slice(-1)[0];
  stored.ballot = { ...stored.ballot, etag: '"7"', shares: [{ recipient: member, shares: 9 }] };
  typeShares(panel, answerer.name, '50');
  save(panel);
  const theirs = await within(panel).findByRole('table', { name: 'The other division' });
  expect(rowsOf(theirs)[0]).toMatch(new RegExp(`^${member.name}.*9$`));
  expect(within(panel).getByRole('textbox', { name: `Shares for ${answerer.name}` })).toHaveValue('50');
  expect(stored.ballot.shares[0].shares).toBe(9);
  fireEvent.click(within(panel).getByRole('button', { name: 'Save this one' }));
  await waitFor(() => expect(stored.ballot.shares[0].shares).toBe(50));
});

test('nothing is told of a closed round before an owner publishes its totals', async () => {
  const { panel } = await open();
  const closed = (await within(panel).findByRole('heading', { name: 'Second quarter' })).closest('li') as HTMLElement;
  expect(closed).toHaveTextContent('Totals are not published yet.');
  expect(within(closed).queryByRole('button', { name: 'Count the ballots' })).toBeNull();
  expect(within(closed).getAllByRole('table', { hidden: true }).map(table => rowsOf(table).length)).toEqual([2]);
});

test('an owner counts a closed round, is told what is left out, hands it to payroll and publishes it', async () => {
  const blobs: Blob[] = [];
  URL.createObjectURL = jest.fn((blob: Blob) => `blob:${blobs.push(blob)}`);
  const names: string[] = [];
  const click = jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) { names.push(this.download); });
  const { panel, services } = await open({ reader: 'owner' });
  expect(within(panel).queryByText(/ballots? counted/)).toBeNull();
  fireEvent.click(await within(panel).findByRole('button', { name: 'Count the ballots' }));
  const table = await within(panel).findByRole('table', { name: '3 ballots counted' });
  const expected = [[asker, 20], [answerer, 110], [member, 30], [moderator, 50]] as const;
  const byName = [...expected].sort((a, b) => a[0].name.localeCompare(b[0].name));
  expect(rowsOf(table)).toEqual(byName.map(([person, shares]) => expect.stringMatching(new RegExp(`^${person.name}.*${shares}$`)) as string));
  expect(within(panel).getByText(`${samplePeople.visitor.name}: was changed after the close`)).toBeInTheDocument();
  expect(within(panel).getByText(/With so few ballots, colleagues can work out who gave what/)).toBeInTheDocument();
  fireEvent.click(within(panel).getByRole('button', { name: 'Save as a table for payroll (CSV)' }));
  click.mockRestore();
  expect(names).toEqual(['Second quarter.csv']);
  expect((await textOf(blobs[0])).split('\r\n').slice(0, 2)).toEqual(['"Account","Colleague","Shares"', expect.stringMatching(/^"[^"]+@[^"]+","[^"]+","\d+"$/)]);
  expect(await accessibilityProblems(panel)).toEqual([]);
  fireEvent.click(within(panel).getByRole('button', { name: 'Publish the totals' }));
  expect(await within(panel).findByText('The published totals are what the ballots say now.')).toBeInTheDocument();
  expect(services.shares.rounds[0].round.published).toMatchObject({ ballots: 3, leftOut: 1 });
});

describe('published totals', () => {
  const published = (): ReturnType<typeof sampleShares> => {
    const shares = sampleShares();
    const [stored] = shares.rounds;
    stored.round = { ...stored.round, published: { totals: [{ recipient: answerer, shares: 110 }], ballots: 3, leftOut: 1, by: samplePeople.owner, at: stored.round.closes } };
    return shares;
  };

  test('are there for members, with who published them', async () => {
    const { panel } = await open({ shares: published() });
    expect(rowsOf(await within(panel).findByRole('table', { name: 'Totals of “Second quarter”' }))).toHaveLength(1);
    expect(within(panel).getByText(new RegExp(`^Published by ${samplePeople.owner.name}, .* 3 ballots counted, 1 left out\\.$`))).toBeInTheDocument();
  });

  test('are compared with the ballots for an owner', async () => {
    const { panel } = await open({ shares: published(), reader: 'owner' });
    fireEvent.click(await within(panel).findByRole('button', { name: 'Count the ballots' }));
    expect(await within(panel).findByText(`${moderator.name}: published 0, counted 50`)).toBeInTheDocument();
    expect(within(panel).getByRole('button', { name: 'Publish these totals instead' })).toBeInTheDocument();
  });
});

test('an owner opens a round; what is missing is said, and a lost reply makes no second one', async () => {
  const { panel, services } = await open({ reader: 'owner', shares: emptyShares() });
  fireEvent.click(await within(panel).findByRole('button', { name: 'Open a round' }));
  fireEvent.click(within(panel).getByRole('button', { name: 'Open the round' }));
  expect(within(panel).getByRole('alert')).toHaveTextContent('Give the round a title.');
  fireEvent.change(within(panel).getByLabelText('Title of the round'), { target: { value: 'Fourth quarter' } });
  fireEvent.change(within(panel).getByLabelText('Closes'), { target: { value: '2020-01-01T00:00' } });
  fireEvent.click(within(panel).getByRole('button', { name: 'Open the round' }));
  expect(within(panel).getByRole('alert')).toHaveTextContent('The close has to be after the opening.');
  fireEvent.change(within(panel).getByLabelText('Closes'), { target: { value: '2099-01-01T00:00' } });
  services.shareRounds.access.failNext(new AppError('offline'), 'afterCommit');
  fireEvent.click(within(panel).getByRole('button', { name: 'Open the round' }));
  expect(await within(panel).findByText('The round was not opened. What you typed is kept.')).toBeInTheDocument();
  fireEvent.click(within(panel).getByRole('button', { name: 'Open the round' }));
  expect(await within(panel).findByRole('heading', { name: 'Fourth quarter' })).toBeInTheDocument();
  expect(services.shares.rounds).toHaveLength(1);
});

test('a failure says so in the panel and can be tried again', async () => {
  const shares = sampleShares();
  const rendered = renderRecognition(<WallScreen />, { settings: { hasShareRounds: true }, shares });
  const failing = jest.spyOn(rendered.services.shareRounds, 'open').mockRejectedValue(new AppError('offline'));
  fireEvent.click(await screen.findByRole('button', { name: 'Open gain-share rounds' }));
  const panel = await screen.findByRole('dialog', { name: 'Gain-share rounds' });
  const failure = await within(panel).findByRole('alert');
  failing.mockRestore();
  fireEvent.click(within(failure).getByRole('button'));
  expect(await within(panel).findByRole('heading', { name: 'Third quarter' })).toBeInTheDocument();
});
