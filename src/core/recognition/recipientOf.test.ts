import { createHash } from 'node:crypto';
import { samplePeople } from '../people/memory';
import type { ReadRecipient } from './ReadBadge';
import { recipientOf } from './recipientOf';

const { answerer, member } = samplePeople;
const sha256 = async (text: string): Promise<string> => createHash('sha256').update(text, 'utf8').digest('hex');
const plain = (value: string): ReadRecipient => ({ value, isHashed: false });
const hashed = (value: string, salt?: string): ReadRecipient => ({ value, isHashed: true, ...(salt === undefined ? {} : { salt }) });
const hashOf = (text: string): string => `sha256$${createHash('sha256').update(text, 'utf8').digest('hex')}`;
const noAddress = { ...answerer, email: undefined, loginName: undefined };

it.each<[string, readonly ReadRecipient[], typeof answerer, string]>([
  ['nobody\'s', [], answerer, 'absent'],
  ['mine, by address', [plain('Jonas@contoso.example')], answerer, 'ok'],
  ['mine, by mailto', [plain('mailto:jonas%40contoso.example')], answerer, 'ok'],
  ['mine, by account', [plain('jonas@contoso.example')], { ...answerer, email: 'j.keller@contoso.example' }, 'ok'],
  ['mine, by a salted hash', [hashed(hashOf('jonas@contoso.exampleKosher'), 'Kosher')], answerer, 'ok'],
  ['mine, by a hash without salt in capitals', [hashed(hashOf('jonas@contoso.example').toUpperCase().replace('SHA256', 'sha256'))], answerer, 'ok'],
  ['mine, by a hash of the address as it is written', [hashed(hashOf('Jonas@Contoso.example'))], { ...answerer, email: 'Jonas@Contoso.example' }, 'ok'],
  ['mine, beside an identifier', [plain('did:example:1'), plain('jonas@contoso.example')], answerer, 'ok'],
  ['somebody else\'s', [plain('jonas@contoso.example')], member, 'failed'],
  ['somebody else\'s by hash', [hashed(hashOf('jonas@contoso.exampleKosher'), 'Kosher')], member, 'failed'],
  ['another salt\'s', [hashed(hashOf('jonas@contoso.exampleKosher'), 'Sweet')], answerer, 'failed'],
  ['of an identifier', [plain('did:example:1')], answerer, 'cannotTell'],
  ['of another method of hashing', [hashed('md5$0123456789abcdef0123456789abcdef')], answerer, 'cannotTell'],
  ['hashed, and says so of an address', [hashed('jonas@contoso.example')], answerer, 'cannotTell'],
  ['unknown to somebody without address', [plain('jonas@contoso.example')], noAddress, 'cannotTell']
])('says whose a badge is: %s', async (_, recipients, me, expected) => {
  expect(await recipientOf(recipients, me, sha256)).toBe(expected);
});

it('hashes as the example of the standard does', async () => {
  const recipient = hashed('sha256$b5809d8a92f8858436d7e6b87c12ebc0ae1eac4baecc2c0b913aee2c922ef399', 'Kosher');
  expect(await recipientOf([recipient], { ...answerer, email: 'a@example.com' }, sha256)).toBe('ok');
});
