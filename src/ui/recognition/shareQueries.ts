import * as React from 'react';
import type { ShareBallot, ShareRound, ShareRoundId, ShareRoundsFound } from '../../core/recognition';
import { useQuery, useQueryClient } from '../app/query';
import { useWholeRecognition } from './RecognitionContext';

/** Names of what is cached of gain-share rounds. */
const shareKeys = {
  all: ['recognition', 'shares'] as const,
  rounds: ['recognition', 'shares', 'rounds'] as const,
  ballots: (round: ShareRoundId) => ['recognition', 'shares', 'ballots', round] as const,
  setup: ['recognition', 'shares', 'setup'] as const
};

/** How old rounds may be before they are asked for again, in milliseconds. */
const roundsStale = 60_000;

export function useShareRounds() {
  const { services: { shareRounds } } = useWholeRecognition();
  return useQuery<ShareRoundsFound>(shareKeys.rounds, () => shareRounds.open(), { staleTime: roundsStale });
}

/** Everybody's ballots of a closed round, once an owner asks for them. */
export function useBallots(round: ShareRound, isWanted: boolean) {
  const { services: { shareRounds } } = useWholeRecognition();
  return useQuery<readonly ShareBallot[]>(shareKeys.ballots(round.id), () => shareRounds.ballots(round), { enabled: isWanted });
}

/** What the lists of rounds lack, for owners, with the texts of the set-up. */
export function useShareSetup(isWanted: boolean) {
  const { services: { shareSetup }, environment: { setupWords } } = useWholeRecognition();
  return useQuery(shareKeys.setup, async () => ({ changes: await shareSetup.preview(), texts: await setupWords() }), { enabled: isWanted, staleTime: Infinity });
}

/** Reads rounds and ballots again after something was opened, divided, published or made. */
export function useReadSharesAgain(): () => void {
  const client = useQueryClient();
  return React.useCallback(() => { void client.invalidateQueries(shareKeys.all); }, [client]);
}
