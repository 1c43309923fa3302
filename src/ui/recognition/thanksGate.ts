import type { RecognitionScope } from './RecognitionContext';

/** Everything that "Say thanks" needs away from the wall; loaded when somebody presses it. */
export type ThanksGate = () => Promise<RecognitionScope>;
