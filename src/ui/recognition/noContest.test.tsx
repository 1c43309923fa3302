/** Recognition is no contest (A9): as it is installed, nothing on any screen counts people against each other. */
import { fireEvent, render, screen, within } from '@testing-library/react';
import * as React from 'react';
import { deDeRecognition } from '../../loc/de-de.recognition';
import { enUsRecognition } from '../../loc/en-us.recognition';
import { renderRecognition, usualWall } from '../../../test/support/uiHarness/renderRecognition';
import type { RecognitionOptions } from '../../../test/support/uiHarness/renderRecognition';
import { LobbyScreen } from './LobbyScreen';
import { MyRecordScreen } from './MyRecordScreen';
import { WallScreen } from './WallScreen';

const contest = /\b(points?|rank(s|ed|ing)?|levels?|leader ?boards?|streaks?|scores?|winners?|champions?|(first|second|third) place|top \d+|Punkte?n?|Rang(liste)?|Stufen?|Bestenliste|Platz \d+|Sieger)\b|#\d+\b/i;
/** What a part just added has: `wallSettings({})` gives the same, and is tested to. */
const installed: RecognitionOptions = { settings: { ...usualWall, showsStanding: false, hasShareRounds: false } };

/** What somebody sees and what is read out to them. */
function shown(): string {
  const labels = [...document.querySelectorAll('[aria-label], [title]')].map(one => `${one.getAttribute('aria-label') ?? ''} ${one.getAttribute('title') ?? ''}`);
  return [document.body.textContent ?? '', ...labels].join('\n');
}

test('the word list finds what it is for', () => {
  render(<p title="Level 3">12 points</p>);
  expect(shown()).toMatch(contest);
});

test.each(['owner', 'answerer'] as const)('the wall shows the %s no contest', async reader => {
  renderRecognition(<WallScreen />, { ...installed, reader });
  await screen.findByRole('list', { name: 'Recognitions' });
  expect(shown()).not.toMatch(contest);
});

test.each(['Badges', 'Integrity', 'Suggestions'])('the panel “%s” shows owners no contest', async tool => {
  renderRecognition(<WallScreen />, { ...installed, reader: 'owner' });
  fireEvent.click(within(await screen.findByRole('group', { name: 'For owners' })).getByRole('button', { name: tool }));
  await within(await screen.findByRole('dialog')).findAllByRole('listitem');
  expect(shown()).not.toMatch(contest);
});

test.each(['Say thanks', 'Nominations'])('the panel “%s” shows no contest', async name => {
  renderRecognition(<WallScreen />, installed);
  fireEvent.click((await screen.findAllByRole('button', { name }))[0]);
  await screen.findByRole('dialog');
  expect(shown()).not.toMatch(contest);
});

test('a screen in the lobby shows no contest', async () => {
  renderRecognition(<LobbyScreen />, { settings: { ...installed.settings, layout: 'lobby' }, environment: { reducedMotion: true } });
  await screen.findByRole('list', { name: 'Recognitions' });
  expect(shown()).not.toMatch(contest);
});

test.each(['answerer', 'owner', 'guest'] as const)('the record shows the %s no contest', async reader => {
  renderRecognition(<MyRecordScreen />, { ...installed, reader });
  await screen.findByRole('heading', { name: /^Record of/ });
  expect(shown()).not.toMatch(contest);
});

test.each([['English', enUsRecognition], ['German', deDeRecognition]])('no text in %s speaks of one, but those that an owner switches on', (_, words) => {
  const { standing, pane, ...others } = words;
  const usual = Object.entries(pane).filter(([key]) => key.indexOf('standing') < 0).map(([, text]) => text);
  const texts = (value: unknown): readonly string[] => (typeof value === 'string' ? [value] : typeof value === 'function' ? [String(value('A', 2, 2)), String(value(2, 'A', 2))] : Object.values(value as object).flatMap(texts));
  expect(texts({ ...others, usual }).filter(text => contest.test(text))).toEqual([]);
  expect(texts(standing).filter(text => contest.test(text))).not.toEqual([]);
});
