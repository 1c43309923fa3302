import type { Outcome, Outcomes } from './Outcomes';

/** Outcomes for tests: each attempt of one end counts once. */
export class InMemoryOutcomes implements Outcomes {
  /** True: the list takes nothing; nobody hears of it. */
  public refuses = false;
  private readonly stored = new Map<string, Outcome>();

  public get recorded(): readonly Outcome[] {
    return [...this.stored.values()];
  }

  public async record(outcome: Outcome): Promise<void> {
    if (!this.refuses) this.stored.set(outcome.key, outcome);
  }
}
