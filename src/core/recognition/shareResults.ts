import { PeopleTable, samePerson } from '../people';
import type { Instant } from '../shared';
import { accountOf, ballotRefusal, shareRoundState } from './shareRules';
import type { BallotRefusal } from './shareRules';
import type { Share, ShareBallot, ShareRound } from './ShareRound';

/** What counted, as an owner publishes it. */
export interface CountedShares {
  /** By account, which says nothing about who got more. */
  readonly totals: readonly Share[];
  /** Ballots that counted. */
  readonly ballots: number;
  /** Ballots that count for nobody, and why: changed after the close or by somebody else, beyond the pot. */
  readonly leftOut: readonly { readonly ballot: ShareBallot; readonly refusal: LeftOutReason }[];
}

/** `authorGone`: nobody can tell any more whose it is, so nobody can tell whether it gives to its author. */
export type LeftOutReason = BallotRefusal | 'changedByAnother' | 'authorGone';

export type ShareResults = { readonly state: 'hidden'; readonly until: Instant } | CountedShares & { readonly state: 'counted' };

/**
 * Sums of a closed round (A32). Of several ballots of one member the last that may count does; a ballot that breaks the
 * rules, or that somebody else changed, counts as a whole for nobody. The order of the ballots changes nothing.
 */
export function shareResults(round: ShareRound, ballots: readonly ShareBallot[], now: Date): ShareResults {
  if (shareRoundState(round, now) !== 'closed') return { state: 'hidden', until: round.closes };
  const own = [...new Map(ballots.filter(one => one.round === round.id).map(one => [one.id, one])).values()].sort((a, b) => a.id - b.id);
  const counted = new PeopleTable<ShareBallot>();
  const leftOut: { ballot: ShareBallot; refusal: LeftOutReason }[] = [];
  for (const ballot of own) {
    const refusal = leftOutReason(round, ballot);
    if (refusal) leftOut.push({ ballot, refusal });
    else counted.set(ballot.by, ballot);
  }
  return { state: 'counted', totals: totalsOf(counted.values()), ballots: counted.size, leftOut };
}

function leftOutReason(round: ShareRound, { by, changedBy, shares, modified }: ShareBallot): LeftOutReason | undefined {
  if (by.isDeleted) return 'authorGone';
  return samePerson(by, changedBy) ? ballotRefusal(round, by, shares, new Date(modified)) : 'changedByAnother';
}

/** Shares of one person by two reckonings, where they differ. */
export interface ShareDifference {
  readonly recipient: Share['recipient'];
  readonly published: number;
  readonly counted: number;
}

/** Where published totals are not what the ballots say now; empty: they agree. */
export function shareDifferences(published: readonly Share[], counted: readonly Share[]): readonly ShareDifference[] {
  const rows = new Map<string, ShareDifference>();
  for (const { recipient, shares } of published) rows.set(lineOf(recipient), { recipient, published: (rows.get(lineOf(recipient))?.published ?? 0) + shares, counted: 0 });
  for (const { recipient, shares } of counted) rows.set(lineOf(recipient), { recipient, published: rows.get(lineOf(recipient))?.published ?? 0, counted: shares });
  return [...rows.values()].filter(row => row.published !== row.counted);
}

function totalsOf(ballots: readonly ShareBallot[]): readonly Share[] {
  const totals = new Map<string, Share>();
  for (const { recipient, shares } of ballots.flatMap(one => one.shares)) {
    const before = totals.get(lineOf(recipient));
    totals.set(lineOf(recipient), { recipient: before?.recipient ?? recipient, shares: (before?.shares ?? 0) + shares });
  }
  return [...totals].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, share]) => share);
}

/** The account alone: a ballot may write anybody's address beside it, and one line would take the shares of another. */
function lineOf(recipient: Share['recipient']): string {
  return accountOf(recipient) ?? '';
}
