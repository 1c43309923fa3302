import type { WholeRecognitionEnvironment } from './contract';
import type { RecognitionScope } from './RecognitionContext';

/** Gives what "Say thanks" needs away from the wall where thanks can be given on this site; undefined elsewhere; a rejection counts as that. Costs at most one request an hour. */
export type ThanksOffer = () => Promise<ThanksGate | undefined>;

export interface ThanksGate {
  /** Everything that giving needs; loaded when somebody presses. */
  enter(): Promise<RecognitionScope<WholeRecognitionEnvironment>>;
  readonly invitations: ThanksInvitations;
}

/** The line below an answer that was just accepted comes once for it. Never throws: where nothing can be kept, nothing is. */
export interface ThanksInvitations {
  /** @param occasion what the thanks are about (`ThanksStart.occasion`) */
  isDue(occasion: string): boolean;
  close(occasion: string): void;
}
