import type { Brand } from '../shared';

export type OutcomeKey = Brand<string, 'OutcomeKey'>;

/** Where a search for help ended (A85): at an answer that was there, at a person, or at a question to everybody. */
export type Rung = 'answer' | 'person' | 'question';

/** One end of a search. Holds no words and no names of our own making; SharePoint stamps the author of every item, which only the list's owners can read. */
export interface Outcome {
  readonly key: OutcomeKey;
  readonly rung: Rung;
  /** The discussion that helped, or that was asked; undefined for a person. */
  readonly discussionId?: number;
  readonly listId?: string;
}

/** The outcomes list of the site. */
export interface Outcomes {
  /** Never throws, never waits for anything on the screen: an outcome that cannot be stored is lost. */
  record(outcome: Outcome): Promise<void>;
}
