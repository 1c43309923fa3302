import type { Tenant } from '../../tenant/http/server.ts';
import { median, rounded } from './Section.ts';

export interface Cost {
  readonly requests: number;
  readonly parts: number;
  readonly rowsRead: number;
  readonly resourceUnits: number;
  readonly requestBytes: number;
  readonly responseBytes: number;
  /** Median over the runs, client and server together, no network delay. */
  readonly milliseconds: number;
}

/** What tasks cost a tenant in this process: everything but the time is counted exactly. */
export class Costs {
  readonly byTask: Record<string, Cost> = {};
  private readonly tenant: Tenant;
  private readonly runs: number;

  constructor(tenant: Tenant, runs: number) {
    this.tenant = tenant;
    this.runs = runs;
  }

  /** Runs the same task a few times, each prepared anew, and counts the last. */
  async record<T>(name: string, prepare: () => Promise<T>, task: (prepared: T, run: number) => Promise<unknown>): Promise<void> {
    const times: number[] = [];
    for (let run = 0; run < this.runs; run++) {
      const prepared = await prepare();
      this.tenant.log.clear();
      const start = performance.now();
      await task(prepared, run);
      times.push(performance.now() - start);
    }
    const { requests, calls: parts, rowsRead, resourceUnits, requestBytes, responseBytes } = this.tenant.log.totals();
    this.byTask[name] = { requests, parts, rowsRead, resourceUnits, requestBytes, responseBytes, milliseconds: rounded(median(times)) };
  }
}
