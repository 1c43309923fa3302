import { addressOf, principalNameOf } from '../people';
import type { Person } from '../people';
import type { ReadRecipient, RecipientFinding } from './ReadBadge';

/**
 * Whether a badge is made out to this person: by address, by account, or by the hash of one of them and a salt (Open
 * Badges 3.0, `IdentityHash`). Other identifiers say nothing about anybody here, nor do hashes of other methods.
 * @param sha256 of UTF-8, in hexadecimal
 */
export async function recipientOf(recipients: readonly ReadRecipient[], me: Person, sha256: (text: string) => Promise<string>): Promise<RecipientFinding> {
  if (recipients.length === 0) return 'absent';
  const names = namesOf(me);
  const isMe = await Promise.all(recipients.map(({ value, isHashed, salt = '' }) => {
    const [, hash] = /^sha256\$([\da-f]{64})$/i.exec(value) ?? [];
    if (!isHashed) return plain(value).includes('@') ? names.includes(plain(value)) : undefined;
    return hash === undefined ? undefined : anyOf(names.map(async name => await sha256(`${name}${salt}`) === hash.toLowerCase()));
  }));
  if (isMe.includes(true)) return 'ok';
  return addressOf(me) === undefined || isMe.includes(undefined) ? 'cannotTell' : 'failed';
}

/** As issuers may have written them before hashing. */
function namesOf(me: Person): readonly string[] {
  const names = [addressOf(me), me.email?.trim(), principalNameOf(me.loginName)];
  return [...new Set(names.filter((name): name is string => name !== undefined && name !== ''))];
}

function plain(value: string): string {
  return value.trim().toLowerCase().replace(/^mailto:/, '').replace(/%40/g, '@');
}

async function anyOf(answers: readonly Promise<boolean>[]): Promise<boolean> {
  return (await Promise.all(answers)).includes(true);
}
