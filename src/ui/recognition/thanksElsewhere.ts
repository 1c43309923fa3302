/** "Say thanks" where no wall is. */
export { RecognitionProvider } from './RecognitionContext';
export { ThanksPanel } from './ThanksPanel';
