import { samePerson } from '../people';
import { AppError } from '../shared';
import { MemoryAccess } from './MemoryAccess';
import type { MemoryWallOptions } from './MemoryAccess';
import { instantOf } from './MemoryWall';
import type { RecognitionKey } from './Recognition';
import type { CountedShares } from './shareResults';
import { ballotRefusal, shareRoundRefusal, shareRoundState } from './shareRules';
import type { NewShareRound, SavedBallot, Share, ShareBallot, ShareRound, ShareRoundId, ShareRounds, ShareRoundsFound } from './ShareRound';

/** Rounds of a site in memory: several people divide in the same ones, each through an object of their own. */
export interface MemoryShares {
  /** False: the lists were not made. */
  exists: boolean;
  readonly rounds: { readonly key: RecognitionKey; round: ShareRound }[];
  readonly ballots: { readonly key: RecognitionKey; ballot: ShareBallot }[];
  lastId: number;
}

export function emptyShares(): MemoryShares {
  return { exists: true, rounds: [], ballots: [], lastId: 0 };
}

export class InMemoryShareRounds implements ShareRounds {
  public readonly access: MemoryAccess;

  public constructor(private readonly memory: MemoryShares, options: MemoryWallOptions) {
    this.access = new MemoryAccess(memory, options);
  }

  public async open(): Promise<ShareRoundsFound> {
    const { me, canManage, canGive } = this.access;
    const { exists, rounds } = this.memory;
    return { exists, canManage, canVote: canGive, seesAllBallots: canManage, me, rounds: rounds.map(one => one.round).sort((a, b) => b.id - a.id), mine: this.mine() };
  }

  public async start(round: NewShareRound, key: RecognitionKey): Promise<ShareRound> {
    this.access.needManager();
    demand(shareRoundRefusal(round, this.access.now()));
    return this.access.write(() => {
      const known = this.memory.rounds.find(one => one.key === key);
      if (known) return known.round;
      const made: ShareRound = { ...round, title: round.title.trim(), id: ++this.memory.lastId as ShareRoundId, etag: '"1"' };
      this.memory.rounds.push({ key, round: made });
      return made;
    });
  }

  public async vote(round: ShareRound, shares: readonly Share[], known: { readonly key: RecognitionKey } | { readonly ballot: ShareBallot }): Promise<SavedBallot> {
    const { me } = this.access;
    const now = this.access.now();
    demand(ballotRefusal(round, me, shares, now));
    return this.access.write(() => {
      const key = 'key' in known ? known.key : this.memory.ballots.find(one => one.ballot.id === known.ballot.id)?.key;
      const mine = this.mine().find(one => one.round === round.id);
      const stored = this.memory.ballots.find(one => one.ballot.id === mine?.id);
      const isKnown = stored && ('key' in known ? stored.key === key : stored.ballot.id === known.ballot.id && stored.ballot.etag === known.ballot.etag);
      if (stored && !isKnown) return JSON.stringify(stored.ballot.shares) === JSON.stringify(shares) ? { saved: true, ballot: stored.ballot } : { saved: false, theirs: stored.ballot };
      const id = stored?.ballot.id ?? ++this.memory.lastId;
      const ballot: ShareBallot = { id, round: round.id, by: me, changedBy: me, shares, modified: instantOf(now), etag: stored ? next(stored.ballot.etag) : '"1"' };
      if (stored) stored.ballot = ballot;
      else if ('key' in known) this.memory.ballots.push({ key: known.key, ballot });
      else throw new AppError('notFound');
      return { saved: true, ballot };
    });
  }

  public async ballots(round: ShareRound): Promise<readonly ShareBallot[]> {
    this.needClosed(round);
    return this.memory.ballots.map(one => one.ballot).filter(one => one.round === round.id);
  }

  public async publish(round: ShareRound, { totals, ballots, leftOut }: CountedShares): Promise<ShareRound> {
    this.needClosed(round);
    return this.access.write(() => {
      const stored = this.memory.rounds.find(one => one.round.id === round.id);
      if (!stored) throw new AppError('notFound');
      if (stored.round.etag !== round.etag) throw new AppError('conflict', { status: 412 });
      stored.round = {
        ...stored.round, etag: next(round.etag), published: { totals, ballots, leftOut: leftOut.length, by: this.access.me, at: instantOf(this.access.now()) }
      };
      return stored.round;
    });
  }

  private mine(): readonly ShareBallot[] {
    return this.memory.ballots.map(one => one.ballot).filter(one => samePerson(one.by, this.access.me)).sort((a, b) => b.id - a.id);
  }

  private needClosed(round: ShareRound): void {
    this.access.needManager();
    if (shareRoundState(round, this.access.now()) !== 'closed') throw new AppError('forbidden', { field: 'notClosed' });
  }
}

/** What a screen did not ask the rules about. */
function demand(refusal: string | undefined): void {
  if (refusal !== undefined) throw new AppError('forbidden', { field: refusal });
}

function next(etag: string): string {
  return `"${Number(etag.replace(/"/g, '')) + 1}"`;
}
