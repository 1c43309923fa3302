import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import * as React from 'react';
import { samplePeople } from '../../core/people/memory';
import { AppError } from '../../core/shared';
import { accessibilityProblems } from '../../../test/support/uiHarness/renderBoard';
import { renderRecognition } from '../../../test/support/uiHarness/renderRecognition';
import type { RecognitionOptions, RenderedRecognition } from '../../../test/support/uiHarness/renderRecognition';
import { WallScreen } from './WallScreen';

const { answerer, member, moderator } = samplePeople;

async function open(options: RecognitionOptions = {}): Promise<RenderedRecognition & { readonly panel: HTMLElement }> {
  const rendered = renderRecognition(<WallScreen />, options);
  fireEvent.click((await screen.findAllByRole('button', { name: 'Say thanks' }))[0]);
  return { ...rendered, panel: await screen.findByRole('dialog', { name: 'Say thanks' }) };
}

async function choose(panel: HTMLElement, name: string): Promise<void> {
  fireEvent.change(within(panel).getByRole('textbox', { name: 'To' }), { target: { value: name.split(' ')[0] } });
  fireEvent.click(await within(panel).findByRole('button', { name: new RegExp(`^${name}`) }));
}

const write = (panel: HTMLElement, reason: string): void => { fireEvent.change(within(panel).getByRole('textbox', { name: 'What for' }), { target: { value: reason } }); };
const send = (panel: HTMLElement, name: RegExp | string = 'Send thanks'): void => { fireEvent.click(within(panel).getByRole('button', { name })); };
const given = ({ services }: RenderedRecognition): readonly string[] => services.memory.items.slice(7).map(({ stored }) => `${stored.kind} to ${stored.recipient.name}: ${stored.reason}`);

test('to whom and what for, and it is given; within ten seconds it can be taken back', async () => {
  const rendered = await open();
  const { panel } = rendered;
  expect(await accessibilityProblems(panel)).toEqual([]);
  await choose(panel, answerer.name);
  write(panel, 'You explained the tariff line.');
  send(panel);
  await waitFor(() => expect(given(rendered)).toEqual([`thanks to ${answerer.name}: You explained the tariff line.`]));
  const undo = await screen.findByRole('group', { name: `Your thanks to ${answerer.name} are given.` });
  expect(await screen.findByText('You explained the tariff line.')).toBeInTheDocument();
  fireEvent.click(within(undo).getByRole('button', { name: 'Undo' }));
  await waitFor(() => expect(given(rendered)).toEqual([]));
  await waitFor(() => expect(screen.queryByText('You explained the tariff line.')).toBeNull());
});

test('several people are thanked at once, each with an item of their own', async () => {
  const rendered = await open();
  await choose(rendered.panel, answerer.name);
  await choose(rendered.panel, member.name);
  write(rendered.panel, 'The audit went well.');
  send(rendered.panel);
  await waitFor(() => expect(given(rendered)).toEqual([`thanks to ${answerer.name}: The audit went well.`, `thanks to ${member.name}: The audit went well.`]));
});

test('nobody chosen and no reason: both are said, and nothing is sent', async () => {
  const rendered = await open();
  send(rendered.panel);
  const problems = await within(rendered.panel).findByRole('alert');
  expect(problems).toHaveTextContent('Choose somebody to thank.');
  expect(problems).toHaveTextContent('Say what for.');
  for (const name of ['To', 'What for']) expect(within(rendered.panel).getByRole('textbox', { name })).toHaveAttribute('aria-invalid', 'true');
  expect(given(rendered)).toEqual([]);
});

test('oneself is refused', async () => {
  const rendered = await open();
  await choose(rendered.panel, samplePeople.asker.name);
  write(rendered.panel, 'I did well.');
  send(rendered.panel);
  expect(await within(rendered.panel).findByRole('alert')).toHaveTextContent('You cannot thank yourself.');
  expect(given(rendered)).toEqual([]);
});

test('a badge says its rule, and asks for the evidence that it needs, within the company', async () => {
  const rendered = await open();
  const { panel } = rendered;
  await choose(panel, answerer.name);
  write(panel, 'It solved it.');
  fireEvent.change(within(panel).getByRole('combobox', { name: 'Badge' }), { target: { value: '1' } });
  expect(panel).toHaveTextContent('Given when: The asker accepted the answer');
  send(panel);
  expect(await within(panel).findByRole('alert')).toHaveTextContent('This badge needs evidence.');
  const evidence = within(panel).getByRole('textbox', { name: 'Evidence' });
  fireEvent.change(evidence, { target: { value: 'https://elsewhere.example/page' } });
  send(panel);
  await waitFor(() => expect(within(panel).getByRole('alert')).toHaveTextContent('Evidence has to lie within your company.'));
  rendered.services.memory.goneEvidence.add('https://contoso.example/gone');
  fireEvent.change(evidence, { target: { value: 'https://contoso.example/gone' } });
  send(panel);
  await waitFor(() => expect(within(panel).getByRole('alert')).toHaveTextContent('You cannot open this evidence yourself.'));
  fireEvent.change(evidence, { target: { value: 'https://contoso.example/page' } });
  send(panel);
  await waitFor(() => expect(given(rendered)).toEqual([`thanks to ${answerer.name}: It solved it.`]));
});

test('badges that one may not award are not offered', async () => {
  const { panel } = await open();
  const names = within(within(panel).getByRole('combobox', { name: 'Badge' })).getAllByRole('option').map(option => option.textContent);
  expect(names).toEqual(['Without a badge', 'Helpful answer', 'Welcomed newcomers']);
});

test('a manager thanks as their manager; who is none, or of whom nobody knows, is not offered it', async () => {
  const manager = await open({ reader: 'moderator' });
  await choose(manager.panel, samplePeople.asker.name);
  write(manager.panel, 'A good year.');
  fireEvent.click(await within(manager.panel).findByRole('checkbox', { name: 'As their manager' }));
  send(manager.panel);
  await waitFor(() => expect(given(manager)).toEqual([`managerThanks to ${samplePeople.asker.name}: A good year.`]));
  manager.unmount();
  const colleague = await open({ reader: 'member' });
  await choose(colleague.panel, moderator.name);
  expect(within(colleague.panel).queryByRole('checkbox', { name: 'As their manager' })).toBeNull();
});

test('a lost answer keeps what was typed, and the second attempt gives it once', async () => {
  const rendered = await open();
  await choose(rendered.panel, answerer.name);
  write(rendered.panel, 'Once only.');
  rendered.services.recognitions.access.failNext(new AppError('offline'), 'afterCommit');
  send(rendered.panel);
  expect(await within(rendered.panel).findByText(/Whether your thanks arrived is not known/)).toBeInTheDocument();
  expect(within(rendered.panel).getByRole('textbox', { name: 'What for' })).toHaveValue('Once only.');
  send(rendered.panel);
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(given(rendered)).toEqual([`thanks to ${answerer.name}: Once only.`]);
});

test('what was typed is back after the panel was closed, and can be dropped', async () => {
  const { panel } = await open();
  write(panel, 'Half a sentence');
  fireEvent.click(within(panel).getByRole('button', { name: 'Cancel' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  fireEvent.click(screen.getAllByRole('button', { name: 'Say thanks' })[0]);
  const again = await screen.findByRole('dialog', { name: 'Say thanks' });
  expect(within(again).getByRole('textbox', { name: 'What for' })).toHaveValue('Half a sentence');
  fireEvent.click(within(again).getByRole('button', { name: 'Start anew' }));
  expect(within(again).getByRole('textbox', { name: 'What for' })).toHaveValue('');
});

test('thanks that another page has given in other words are kept, and sent again they are thanks of their own', async () => {
  const rendered = await open();
  await choose(rendered.panel, answerer.name);
  write(rendered.panel, 'My words.');
  const sent = jest.spyOn(rendered.services.recognitions, 'give').mockRejectedValueOnce(new AppError('conflict', { field: 'sentOtherwise' }));
  send(rendered.panel);
  expect(await within(rendered.panel).findByText(/Another page of yours has given these thanks/)).toBeInTheDocument();
  send(rendered.panel);
  await waitFor(() => expect(given(rendered)).toEqual([`thanks to ${answerer.name}: My words.`]));
  const [[, one, [key]], [, two, [newKey]]] = sent.mock.calls;
  expect(one.act).not.toBe(two.act);
  expect(key).not.toBe(newKey);
});

test('while thanks are on their way their words stay as they are; a second press sends nothing', async () => {
  const rendered = await open();
  await choose(rendered.panel, answerer.name);
  write(rendered.panel, 'As it was.');
  let answer: () => void = () => undefined;
  const give = rendered.services.recognitions.give.bind(rendered.services.recognitions);
  const sent = jest.spyOn(rendered.services.recognitions, 'give').mockImplementation(async (...all) => {
    await new Promise<void>(resolve => { answer = resolve; });
    return give(...all);
  });
  send(rendered.panel);
  await waitFor(() => expect(sent).toHaveBeenCalledTimes(1));
  write(rendered.panel, 'As it was. And more');
  expect(within(rendered.panel).getByRole('textbox', { name: 'What for' })).toHaveValue('As it was.');
  send(rendered.panel, 'Sending');
  answer();
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(sent).toHaveBeenCalledTimes(1);
  expect(given(rendered)).toEqual([`thanks to ${answerer.name}: As it was.`]);
});

test('a panel closed while its thanks are on their way closes no other, and what is typed there meanwhile is kept', async () => {
  const rendered = await open();
  await choose(rendered.panel, answerer.name);
  write(rendered.panel, 'Sent.');
  let answer: () => void = () => undefined;
  const give = rendered.services.recognitions.give.bind(rendered.services.recognitions);
  const sent = jest.spyOn(rendered.services.recognitions, 'give').mockImplementationOnce(async (...all) => {
    await new Promise<void>(resolve => { answer = resolve; });
    return give(...all);
  });
  send(rendered.panel);
  await waitFor(() => expect(sent).toHaveBeenCalledTimes(1));
  fireEvent.click(within(rendered.panel).getByRole('button', { name: 'Cancel' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  fireEvent.click(screen.getAllByRole('button', { name: 'Say thanks' })[0]);
  const again = await screen.findByRole('dialog', { name: 'Say thanks' });
  write(again, 'Typed meanwhile.');
  answer();
  expect(await screen.findByRole('group', { name: `Your thanks to ${answerer.name} are given.`, hidden: true })).toBeInTheDocument();
  expect(within(again).getByRole('textbox', { name: 'What for' })).toHaveValue('Typed meanwhile.');
  expect(rendered.services.drafts.load('')?.reason).toBe('Typed meanwhile.');
});
