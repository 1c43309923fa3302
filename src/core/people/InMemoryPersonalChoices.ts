import type { PersonalChoices } from './PersonalChoices';

/** Choices that live as long as this object. */
export class InMemoryPersonalChoices implements PersonalChoices {
  private readonly prompts: Set<string>;

  public constructor(dismissed: readonly string[] = []) {
    this.prompts = new Set(dismissed);
  }

  public async dismissed(): Promise<ReadonlySet<string>> {
    return new Set(this.prompts);
  }

  public async dismiss(prompt: string): Promise<void> {
    this.prompts.add(prompt);
  }
}
