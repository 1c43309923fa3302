import type { DirectoryPerson } from './DirectoryPerson';
import type { Reason } from './Reason';

/** Somebody who may be listed or suggested, with what decides the place. */
export interface Candidate {
  readonly person: DirectoryPerson;
  /** Strongest first, as `reasonsFor` gives them. */
  readonly reasons: readonly Reason[];
  /** Place in the answer of the people search, from 0; undefined for those whom it did not give. */
  readonly searchPlace?: number;
}
