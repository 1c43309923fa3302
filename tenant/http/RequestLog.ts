/** What was asked since the start or the last clearing: exact counts for benches and tests. */

export interface LoggedPart {
  readonly method: string;
  readonly url: string;
  readonly status: number;
  readonly rowsRead: number;
  readonly resourceUnits: number;
}

export interface LoggedRequest extends LoggedPart {
  /** ISO 8601 UTC. */
  readonly at: string;
  readonly user: string | undefined;
  readonly milliseconds: number;
  readonly requestBytes: number;
  readonly responseBytes: number;
  /** The requests inside a batch; the batch itself then counts their sum. */
  readonly parts?: readonly LoggedPart[];
  /** A fault that was injected into it. */
  readonly fault?: string;
}

export interface LogTotals {
  readonly requests: number;
  /** Each request of a batch counted, as the service charges them. */
  readonly calls: number;
  readonly rowsRead: number;
  readonly resourceUnits: number;
  readonly requestBytes: number;
  readonly responseBytes: number;
}

/** Old entries fall out, so that a tenant left running stays small. */
const keptRequests = 20_000;

export class RequestLog {
  #requests: LoggedRequest[] = [];

  add(request: LoggedRequest): void {
    this.#requests.push(request);
    if (this.#requests.length > keptRequests) {
      this.#requests = this.#requests.slice(-keptRequests / 2);
    }
  }

  clear(): void {
    this.#requests = [];
  }

  get requests(): readonly LoggedRequest[] {
    return this.#requests;
  }

  totals(): LogTotals {
    const sum = (of: (request: LoggedRequest) => number): number => this.#requests.reduce((total, request) => total + of(request), 0);
    return {
      requests: this.#requests.length,
      calls: sum(({ parts }) => parts?.length ?? 1),
      rowsRead: sum(({ rowsRead }) => rowsRead),
      resourceUnits: sum(({ resourceUnits }) => resourceUnits),
      requestBytes: sum(({ requestBytes }) => requestBytes),
      responseBytes: sum(({ responseBytes }) => responseBytes)
    };
  }
}
