/** What a seed says while it runs and when it is done. */
export interface SeedProgress {
  /** 'Reading posts', 'Writing posts' */
  readonly what: string;
  readonly done: number;
  /** Undefined while nobody knows. */
  readonly total: number | undefined;
  /** Per second since this step began; what an earlier run had done does not count. */
  readonly rate: number;
}

export interface SeedOptions {
  /** About one call a second. */
  readonly onProgress?: (progress: SeedProgress) => void;
  /** Stops after the batch at hand; what is written stays, and the next run goes on from there. */
  readonly signal?: AbortSignal;
  /** The moment that "two hours ago" counts from; the store's clock when missing. */
  readonly now?: Date;
}

export interface SeedReport {
  readonly seed: string;
  /** False when the signal stopped it. */
  readonly completed: boolean;
  /** The data folder held this seed already: nothing was written. */
  readonly alreadyThere: boolean;
  readonly lists: readonly { readonly title: string; readonly path: string; readonly items: number }[];
  /** How many rows were left out, by reason in words. */
  readonly skipped: Readonly<Record<string, number>>;
  readonly notes: readonly string[];
  readonly milliseconds: number;
}

/** One line for a terminal: `Writing posts  4,000 of 8,523  2,100/s  3 s left`. */
export function progressLine({ what, done, total, rate }: SeedProgress): string {
  const count = (value: number): string => value.toLocaleString('en-US');
  const left = total === undefined || done >= total || rate === 0 ? '' : `  ${timeOf((total - done) / rate)} left`;
  return `${what}  ${count(done)}${total === undefined ? '' : ` of ${count(total)}`}  ${count(Math.round(rate))}/s${left}`;
}

function timeOf(seconds: number): string {
  return seconds < 100 ? `${Math.ceil(seconds)} s` : `${Math.ceil(seconds / 60)} min`;
}

/** The report in sentences, one a line. */
export function reportLines(report: SeedReport): string[] {
  const count = (value: number): string => value.toLocaleString('en-US');
  if (report.alreadyThere) return [`The data folder holds the seed ${report.seed} already.`];
  return [
    `${report.completed ? 'Seeded' : 'Stopped while seeding'} ${report.seed} in ${(report.milliseconds / 1000).toFixed(1)} s.${report.completed ? '' : ' Start again to go on from here.'}`,
    ...report.lists.map(list => `  ${list.title}: ${count(list.items)} items`),
    ...Object.entries(report.skipped).filter(([, rows]) => rows > 0).map(([reason, rows]) => `  Skipped ${count(rows)}: ${reason}`),
    ...report.notes.map(note => `  ${note}`)
  ];
}

/** Measures one step and passes it on, about once a second. */
export class StepProgress {
  private readonly options: SeedOptions;
  private readonly what: string;
  private readonly total: number | undefined;
  private readonly began = performance.now();
  private reported = -Infinity;
  /** What an earlier run had done. */
  private found = 0;

  constructor(options: SeedOptions, what: string, total?: number) {
    this.options = options;
    this.what = what;
    this.total = total;
  }

  /** So many were there before this run. */
  foundThere(count: number): void {
    this.found = count;
  }

  at(done: number, last = false): void {
    const time = performance.now();
    if (!last && time - this.reported < 1000) return;
    // That a step begins does not hold back its first figure.
    if (done > 0) this.reported = time;
    const seconds = Math.max(0.001, (time - this.began) / 1000);
    this.options.onProgress?.({ what: this.what, done, total: this.total, rate: (done - this.found) / seconds });
  }
}
