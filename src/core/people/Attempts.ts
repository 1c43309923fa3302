import type { PeopleSourceName } from './People';

/** Asks sources that may fail, each by itself: remembers who did not answer, and gives up only when nobody did. */
export class Attempts {
  private readonly notAnswered = new Set<PeopleSourceName>();
  private readonly failures: unknown[] = [];
  private answers = 0;

  public get missing(): readonly PeopleSourceName[] {
    return [...this.notAnswered];
  }

  /** Undefined when the source is absent or fails. */
  public async ask<T>(source: PeopleSourceName, question: (() => Promise<T>) | undefined): Promise<T | undefined> {
    if (!question) return undefined;
    try {
      const answer = await question();
      this.answers++;
      return answer;
    } catch (error) {
      this.notAnswered.add(source);
      this.failures.push(error);
      return undefined;
    }
  }

  /** As `ask`, for what only adds to others' answers: it does not save a view in which everybody else failed. */
  public async askExtra<T>(source: PeopleSourceName, question: (() => Promise<T>) | undefined): Promise<T | undefined> {
    try {
      return await question?.();
    } catch {
      this.notAnswered.add(source);
      return undefined;
    }
  }

  /** Throws the first failure when every source failed. */
  public orThrow(): void {
    if (this.answers === 0 && this.failures.length > 0) throw this.failures[0];
  }
}
