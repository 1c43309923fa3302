/** Mail and activity notifications that were sent: nobody receives them, tests read them at `/_local/sent`. */
export interface SentMessage {
  readonly kind: 'mail' | 'activity';
  /** UPN. */
  readonly from: string;
  readonly to: readonly string[];
  /** What was posted, as it came. */
  readonly body: Readonly<Record<string, unknown>>;
  readonly at: string;
}

const kept = 1000;

export class Outbox {
  #messages: SentMessage[] = [];

  add(message: SentMessage): void {
    this.#messages = [...this.#messages.slice(1 - kept), message];
  }

  get messages(): readonly SentMessage[] {
    return this.#messages;
  }

  clear(): void {
    this.#messages = [];
  }
}
