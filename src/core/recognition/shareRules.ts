import { addressOf, cleanLine, principalNameOf, samePerson } from '../people';
import type { Person } from '../people';
import { sharePot } from './ShareRound';
import type { NewShareRound, Share, ShareRound } from './ShareRound';

export type BallotRefusal = 'noShares' | 'toSelf' | 'twice' | 'notAWholeNumber' | 'overPot' | 'notOpen' | 'closed' | 'unknownPerson';
export type RoundRefusal = 'noTitle' | 'titleTooLong' | 'noDates' | 'closesBeforeOpening' | 'closesInThePast';

/** Characters that a title can have. */
export const roundTitleLimit = 120;

/** A close that is no date leaves the round ahead for good: nothing is divided, nothing is shown. */
export function shareRoundState(round: Pick<ShareRound, 'opens' | 'closes'>, at: Date): 'ahead' | 'open' | 'closed' {
  const [opens, closes] = [new Date(round.opens).getTime(), new Date(round.closes).getTime()];
  if (!(at.getTime() >= opens) || Number.isNaN(closes)) return 'ahead';
  return at.getTime() < closes ? 'open' : 'closed';
}

/** Why a division is refused; undefined: it may be sent. Less than the whole pot may be divided. */
export function ballotRefusal(round: ShareRound, by: Person, shares: readonly Share[], at: Date): BallotRefusal | undefined {
  const state = shareRoundState(round, at);
  if (state !== 'open') return state === 'closed' ? 'closed' : 'notOpen';
  if (shares.length === 0) return 'noShares';
  if (shares.some(one => accountOf(one.recipient) === undefined)) return 'unknownPerson';
  if (shares.some(one => samePerson(one.recipient, by))) return 'toSelf';
  if (shares.some(one => !Number.isInteger(one.shares) || one.shares < 1)) return 'notAWholeNumber';
  if (shares.some((one, index) => shares.slice(0, index).some(other => samePerson(one.recipient, other.recipient)))) return 'twice';
  return dividedIn(shares) > sharePot ? 'overPot' : undefined;
}

/** Why a round is not opened. */
export function shareRoundRefusal({ title, opens, closes }: NewShareRound, at: Date): RoundRefusal | undefined {
  const words = cleanLine(title);
  if (words === '') return 'noTitle';
  if (words.length > roundTitleLimit) return 'titleTooLong';
  const [from, to] = [new Date(opens).getTime(), new Date(closes).getTime()];
  if (Number.isNaN(from) || Number.isNaN(to)) return 'noDates';
  if (to <= from) return 'closesBeforeOpening';
  return to <= at.getTime() ? 'closesInThePast' : undefined;
}

/** Shares handed out so far. What is no number counts nothing. */
export function dividedIn(shares: readonly Pick<Share, 'shares'>[]): number {
  return shares.reduce((sum, one) => sum + (Number.isFinite(one.shares) ? one.shares : 0), 0);
}

/** The name by which payroll and a ballot know somebody: principal name, else address, in lower case. */
export function accountOf(person: Pick<Person, 'loginName' | 'email'>): string | undefined {
  return principalNameOf(person.loginName) ?? addressOf({ siteUserId: undefined, ...person });
}
