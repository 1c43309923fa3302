import type { Person } from './Person';

/** Details about people beyond what a list row carries. Optional everywhere: a refusal means less detail, never an error. */
export interface People {
  /**
   * Job title, department and picture of these people, in as few requests as possible (one for up to 20).
   * Keyed by site user id; people without details are absent. Never throws for a missing profile.
   */
  details(people: readonly Person[]): Promise<ReadonlyMap<number, PersonDetails>>;
}

export interface PersonDetails {
  readonly jobTitle?: string;
  readonly department?: string;
  /** Same-tenant address of a picture. */
  readonly pictureUrl?: string;
}
