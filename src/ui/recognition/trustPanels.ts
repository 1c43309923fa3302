/** What owners look at now and then comes together. */
export { IntegrityPanel } from './IntegrityPanel';
export { SuggestionsPanel } from './SuggestionsPanel';
