import type { FacetChoice, FacetName } from '../../core/people';
import type { DirectorySettings, DirectoryView } from './contract';

/** What was chosen on the list; it outlives a visit to a card. */
export interface DirectoryState {
  /** As typed. */
  readonly text: string;
  readonly facets: FacetChoice;
  readonly letter?: string;
  readonly view: DirectoryView;
}

export function initialDirectoryState(settings: Pick<DirectorySettings, 'view'>): DirectoryState {
  return { text: '', facets: {}, view: settings.view };
}

/** One facet chosen or, with undefined or false, taken away; the others stay. */
export function withFacet<Name extends FacetName | 'availableNow'>(choice: FacetChoice, name: Name, value: FacetChoice[Name]): FacetChoice {
  const changed: FacetChoice = { ...choice, [name]: value };
  return Object.fromEntries(Object.entries(changed).filter(([, chosen]) => chosen !== undefined && chosen !== false && chosen !== ''));
}

export function countChosen(choice: FacetChoice): number {
  return Object.keys(choice).length;
}
