/** Counts what one call costs: rows the database scanned and resource units, as the service charges them. */
import type { Meter } from './resources.ts';

export class Metering implements Meter {
  rowsRead = 0;
  #units: number | undefined;

  rows(count: number): void {
    this.rowsRead += count;
  }

  units(count: number): void {
    this.#units = (this.#units ?? 0) + count;
  }

  /** What handlers charged, or the rule: 1 for reading one thing, 2 for a list or a write. */
  charged(method: string, collection: boolean): number {
    return this.#units ?? (method !== 'GET' || collection ? 2 : 1);
  }
}
