import { webcrypto } from 'node:crypto';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import * as React from 'react';
import { samplePeople } from '../../core/people/memory';
import { deDeRecognition } from '../../loc/de-de.recognition';
import { badgeIssuer, signedToken } from '../../../test/support/signBadge';
import { accessibilityProblems } from '../../../test/support/uiHarness/renderBoard';
import { renderRecognition } from '../../../test/support/uiHarness/renderRecognition';
import type { RecognitionOptions } from '../../../test/support/uiHarness/renderRecognition';
import { BadgeReading } from './BadgeReading';

// jsdom has no keys.
beforeAll(() => { Object.defineProperty(globalThis, 'crypto', { value: webcrypto, configurable: true }); });

const show = (options: RecognitionOptions = {}): void => { renderRecognition(<BadgeReading me={samplePeople.answerer} />, options); };
const badgeOf = (issuer: string, marks: object = {}): object => ({
  '@context': ['https://www.w3.org/ns/credentials/v2', 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'], id: 'https://school.example/badges/7', type: ['VerifiableCredential', 'OpenBadgeCredential'],
  name: 'Safety instructor', issuer: { id: issuer, type: ['Profile'], name: 'School of Safety' }, validFrom: '2025-01-05T09:00:00Z',
  credentialSubject: {
    type: ['AchievementSubject'], identifier: [{ type: 'IdentityObject', hashed: false, identityHash: 'jonas@contoso.example', identityType: 'emailAddress' }],
    achievement: { id: 'https://school.example/achievements/1', type: ['Achievement'], name: 'Safety instructor', description: 'Teaches safety', criteria: { narrative: 'Two courses' } }
  },
  ...marks
});
const choose = (content: BlobPart): void => { fireEvent.change(screen.getByLabelText('Badge file'), { target: { files: [new File([content], 'badge')] } }); };
const paste = (text: string): void => { fireEvent.change(screen.getByLabelText('Or its text'), { target: { value: text } }); };
const answers = (): (string | null)[] => screen.getAllByRole('listitem').map(one => one.textContent);

test('a signed badge is shown with each check and what could not be checked', async () => {
  const issuer = await badgeIssuer('EdDSA');
  show();
  choose(await signedToken(issuer, badgeOf(issuer.didKey, { credentialStatus: { id: 'https://school.example/status#7', type: 'BitstringStatusListEntry' } }), { kid: issuer.didKey }));
  expect(await screen.findByRole('heading', { name: 'Safety instructor' })).toBeInTheDocument();
  expect(answers()).toEqual([
    'Follows the format: yes', 'Within its dates: yes', 'Made out to you: yes, it names your address',
    'Signature: fits; made with the key that the issuer is named by. Who that is, the issuer says of itself',
    'Not called back: not checked, the list is with its issuer and no other host is asked'
  ]);
  expect(await accessibilityProblems()).toEqual([]);
});

test('pasted text is read as a file is, and a changed one says so', async () => {
  const issuer = await badgeIssuer('ES256');
  const token = await signedToken(issuer, badgeOf('https://school.example'), { jwk: issuer.jwk });
  show();
  paste(`${token}\n`);
  expect(await screen.findByText(/^Signature: fits; nothing was changed since/)).toBeInTheDocument();
  paste(token.replace(/\.([^.]+)\./, (_, claims: string) => `.${Buffer.from(Buffer.from(claims, 'base64url').toString().replace('Two courses', 'No courses')).toString('base64url')}.`));
  expect(await screen.findByText(/^Signature: does not fit/)).toBeInTheDocument();
  paste('');
  await waitFor(() => expect(screen.queryByRole('heading')).toBeNull());
});

test('the badge in a picture is read', async () => {
  show();
  choose('<svg xmlns="http://www.w3.org/2000/svg" xmlns:o="https://purl.imsglobal.org/ob/v3p0"><o:credential><![CDATA[' + JSON.stringify(badgeOf('https://school.example')) + ']]></o:credential></svg>');
  expect(await screen.findByText('Signature: none, so anybody can have written this file')).toBeInTheDocument();
  choose('<svg xmlns="http://www.w3.org/2000/svg"/>');
  expect(await screen.findByText('No Open Badges 3.0 badge is in this picture.')).toBeInTheDocument();
});

test('markup in a badge stays text, and nothing becomes a link', async () => {
  show();
  paste(JSON.stringify(badgeOf('javascript:alert(1)', { issuer: { id: 'javascript:alert(1)', type: ['Profile'], name: '<img src=x onerror=alert(1)>' } })));
  expect(await screen.findByText('Issued by <img src=x onerror=alert(1)>')).toBeInTheDocument();
  expect(screen.queryByRole('link')).toBeNull();
  expect(screen.queryByRole('img')).toBeNull();
});

test('the last file wins, however long an earlier one takes', async () => {
  const issuer = await badgeIssuer('EdDSA');
  const token = await signedToken(issuer, badgeOf(issuer.didKey), { kid: issuer.didKey });
  show();
  paste(token);
  paste('no badge');
  expect(await screen.findByText('This file is no Open Badges 3.0 badge.')).toBeInTheDocument();
  await new Promise(resolve => setTimeout(resolve, 50));
  expect(screen.queryByRole('heading')).toBeNull();
});

test('German readers are told the same', async () => {
  show({ environment: { words: deDeRecognition, locale: 'de-DE' } });
  fireEvent.change(screen.getByLabelText('Oder ihr Text'), { target: { value: JSON.stringify(badgeOf('https://school.example')) } });
  expect(await screen.findByText('Signatur: keine, also kann jeder diese Datei geschrieben haben')).toBeInTheDocument();
});
