import { keyOf, PeopleTable, samePerson } from '../people';
import type { Person } from '../people';
import type { Instant } from '../shared';
import { sharePot } from './ShareRound';
import type { Share, ShareBallot, ShareRound } from './ShareRound';

export type BallotRefusal = 'noShares' | 'toSelf' | 'twice' | 'notAWholeNumber' | 'overPot' | 'notOpen' | 'closed' | 'unknownPerson';

export type ShareResults =
  | { readonly state: 'hidden'; readonly until: Instant }
  | {
    readonly state: 'published';
    /** Most shares first. */
    readonly totals: readonly Share[];
    readonly ballots: number;
    /** Ballots that count for nobody, and why: changed after the close, beyond the pot. */
    readonly leftOut: readonly { readonly ballot: ShareBallot; readonly refusal: BallotRefusal }[];
  };

/** Why a division is refused; undefined: it may be sent. Less than the whole pot may be divided. */
export function ballotRefusal(round: ShareRound, by: Person, shares: readonly Share[], at: Date): BallotRefusal | undefined {
  if (!(at.getTime() >= new Date(round.opens).getTime())) return 'notOpen';
  if (!(at.getTime() < new Date(round.closes).getTime())) return 'closed';
  if (shares.length === 0) return 'noShares';
  if (shares.some(one => !samePerson(one.recipient, { ...one.recipient }))) return 'unknownPerson';
  if (shares.some(one => samePerson(one.recipient, by))) return 'toSelf';
  if (shares.some(one => !Number.isInteger(one.shares) || one.shares < 1)) return 'notAWholeNumber';
  if (shares.some((one, index) => shares.slice(0, index).some(other => samePerson(one.recipient, other.recipient)))) return 'twice';
  return shares.reduce((sum, one) => sum + one.shares, 0) > sharePot ? 'overPot' : undefined;
}

/**
 * Sums of a closed round (A32). Of several ballots of one member the last that may count does; a ballot that breaks the
 * rules counts as a whole for nobody. The order of the ballots changes nothing.
 */
export function shareResults(round: ShareRound, ballots: readonly ShareBallot[], now: Date): ShareResults {
  if (!(now.getTime() >= new Date(round.closes).getTime())) return { state: 'hidden', until: round.closes };
  const own = [...new Map(ballots.filter(one => one.round === round.id).map(one => [one.id, one])).values()].sort((a, b) => a.id - b.id);
  const counted = new PeopleTable<ShareBallot>();
  const leftOut: { ballot: ShareBallot; refusal: BallotRefusal }[] = [];
  for (const ballot of own) {
    const refusal = ballotRefusal(round, ballot.by, ballot.shares, new Date(ballot.modified));
    if (refusal) leftOut.push({ ballot, refusal });
    else counted.set(ballot.by, ballot);
  }
  return { state: 'published', totals: totalsOf(counted.values()), ballots: counted.size, leftOut };
}

function totalsOf(ballots: readonly ShareBallot[]): readonly Share[] {
  const totals = new PeopleTable<Share>();
  for (const { recipient, shares } of ballots.flatMap(one => one.shares)) {
    totals.set(recipient, { recipient, shares: (totals.get(recipient)?.shares ?? 0) + shares });
  }
  return [...totals.values()].sort((a, b) => b.shares - a.shares || (keyOf(a.recipient) < keyOf(b.recipient) ? -1 : 1));
}
