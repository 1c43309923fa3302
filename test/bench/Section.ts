/** A part of the bench: one file, one section, one line in `sections.ts`. It reports; it does not judge. */
export interface BenchOptions {
  /** Sizes asked for by `--sizes`; undefined: the section's own. */
  readonly sizes: readonly number[] | undefined;
  /** The largest sizes, which take minutes. */
  readonly full: boolean;
  /** Tells what is being measured. */
  say(line: string): void;
}

export interface SectionReport {
  /** Keys of the JSON answer; sections share no names. */
  readonly json: Readonly<Record<string, unknown>>;
  /** The same for a terminal. */
  readonly lines: readonly string[];
}

export interface Section {
  readonly name: string;
  run(options: BenchOptions): Promise<SectionReport>;
}

export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
}

/** One digit behind the point. */
export function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
