import { samplePeople } from '../../../src/core/people/memory';
import type { Person } from '../../../src/core/people';
import type { RecognitionKey, ShareRoundId, ShareSetup } from '../../../src/core/recognition';
import { emptyShares } from '../../../src/core/recognition/memory';
import type { MemoryShares } from '../../../src/core/recognition/memory';
import type { Instant } from '../../../src/core/shared';

const day = 86_400_000;
const { owner, moderator, asker, answerer, member, visitor } = samplePeople;

/** One round that is open, in which the asker divided 34 shares, and one that is closed: three ballots, one changed too late, nothing published. */
export function sampleShares(now = new Date()): MemoryShares {
  const memory = emptyShares();
  const at = (days: number): Instant => `${new Date(now.getTime() + days * day).toISOString().slice(0, 19)}Z` as Instant;
  const round = (title: string, from: number, to: number): ShareRoundId => {
    const id = ++memory.lastId as ShareRoundId;
    memory.rounds.push({ key: `round-${id}` as RecognitionKey, round: { id, title, opens: at(from), closes: at(to), etag: '"1"' } });
    return id;
  };
  const ballot = (of: ShareRoundId, by: Person, days: number, shares: readonly (readonly [Person, number])[]): void => {
    const id = ++memory.lastId;
    memory.ballots.push({
      key: `ballot-${id}` as RecognitionKey,
      ballot: { id, round: of, by, changedBy: by, shares: shares.map(([recipient, count]) => ({ recipient, shares: count })), modified: at(days), etag: '"1"' }
    });
  };
  const closed = round('Second quarter', -40, -20);
  ballot(closed, asker, -30, [[answerer, 60], [moderator, 40]]);
  ballot(closed, owner, -29, [[answerer, 50], [asker, 20], [member, 30]]);
  ballot(closed, member, -28, [[moderator, 10]]);
  ballot(closed, visitor, -2, [[member, 100]]);
  const open = round('Third quarter', -3, 11);
  ballot(open, asker, -1, [[answerer, 46], [moderator, 20]]);
  return memory;
}

/** The lists of rounds in memory: both, or none. */
export function shareSetupOf(memory: MemoryShares): ShareSetup {
  return {
    preview: async () => (memory.exists ? [] : (['shareRounds', 'shareBallots'] as const).map(list => ({ id: `createList:${list}`, kind: 'createList', list, detail: list }))),
    apply: async changes => {
      memory.exists = true;
      return changes;
    },
    undo: async made => {
      if (memory.rounds.length > 0) return made;
      memory.exists = false;
      return [];
    }
  };
}
