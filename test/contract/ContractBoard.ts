import type { Discussions } from '../../src/core/discussion';

/** Who acts in the contract. The asker and the answerer are ordinary members. */
export type Role = 'owner' | 'moderator' | 'asker' | 'answerer' | 'visitor';

/** `plain`: a classic board as it came with the site, without Community columns, likes or anything of ours. */
export type BoardKind = 'community' | 'plain';

/** A new, empty board on which several people act. */
export interface ContractBoard {
  as(role: Role): Discussions;
  /** Site user ids of those whom the board remembers as asked in this discussion. */
  asked(id: number): readonly number[];
  /** Lets time go by, so that what follows is later. */
  tick(minutes?: number): void;
  close(): Promise<void>;
}

export type MakeBoard = (kind: BoardKind) => Promise<ContractBoard>;
