/** The page that runs web parts on the real SPFx runtime. */
export { mountPage, type MountedPage, type PageOptions } from './mountPage.ts';
export { storeFacts } from './storeFacts.ts';
export { readSolution, type Solution } from './solutions/readSolution.ts';
export type { FactsSource, PageFacts, PersonChoice } from './pageFacts.ts';
