/** Prompts that somebody answered with "not now": remembered on every device where the site has the list, else in this browser (A11). */
export interface PersonalChoices {
  /** Names of the prompts dismissed. Never throws: a failure means that nothing is asked. */
  dismissed(): Promise<ReadonlySet<string>>;
  /** Never throws: at worst it is remembered in this browser only. */
  dismiss(prompt: string): Promise<void>;
}
