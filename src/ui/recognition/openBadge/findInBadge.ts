import type { Person } from '../../../core/people';
import { readOpenBadge, recipientOf } from '../../../core/recognition';
import type { OpenBadgeReading, RecipientFinding, SignatureFinding } from '../../../core/recognition';
import { sha256Hex } from './bytes';
import { checkSignature } from './checkSignature';

type Readable = Extract<OpenBadgeReading, { isReadable: true }>;

/** A badge with everything that was found out about it. */
export type BadgeFound =
  | Extract<OpenBadgeReading, { isReadable: false }>
  | Omit<Readable, 'checks' | 'signed'> & { readonly checks: Readable['checks'] & { readonly recipient: RecipientFinding; readonly signature: SignatureFinding | 'absent' | 'notLoaded' } };

/** Reads a badge and makes every check that this page can make alone. Never throws: `notLoaded` where the part of the program that checks did not come. */
export async function findInBadge(text: string, me: Person, now: Date): Promise<BadgeFound> {
  const reading = readOpenBadge(text, { now });
  if (!reading.isReadable) return reading;
  const { signed, ...rest } = reading;
  const [recipient, signature] = await Promise.all([
    recipientOf(reading.badge.recipients, me, sha256Hex).catch(() => 'cannotTell' as const),
    signed ? checkSignature(signed).catch(() => 'notLoaded' as const) : 'absent' as const
  ]);
  return { ...rest, checks: { ...reading.checks, recipient, signature } };
}
