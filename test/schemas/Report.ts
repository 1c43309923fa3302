/** What a check has looked at and what it found wrong. */
export class Report {
  /** `SP.List.ItemCount`: each member once, however often it was sent. */
  readonly members = new Set<string>();
  /** Values whose type was looked at. */
  values = 0;
  readonly #problems = new Map<string, string>();

  checked(typeName: string, member: string): void {
    this.members.add(`${typeName}.${member}`);
  }

  /** The first place stands for all where a member is wrong in the same way. */
  wrong(member: string, problem: string, at: string): void {
    const key = `${member}: ${problem}`;
    if (!this.#problems.has(key)) this.#problems.set(key, at);
  }

  /** `SP.List.Colour: is not in the schema (GET web/lists)`, but for exceptions; each exception must be of use. */
  problems(exceptions: readonly Exception[] = []): string[] {
    const found = [...this.#problems].map(([problem, at]) => ({ text: `${problem} (${at})`, problem }));
    const unused = exceptions.filter(({ member }) => !found.some(({ problem }) => matches(problem, member)));
    return [
      ...found.filter(({ problem }) => !exceptions.some(({ member }) => matches(problem, member))).map(({ text }) => text),
      ...unused.map(({ member }) => `${member}: stands among the exceptions and nothing is wrong with it`)
    ];
  }
}

/** Why a member may differ from the schema. */
export interface Exception {
  /** `SP.List.Colour`, or a pattern of such names. */
  readonly member: string | RegExp;
  readonly reason: string;
}

function matches(problem: string, member: string | RegExp): boolean {
  return typeof member === 'string' ? problem.startsWith(`${member}: `) : member.test(problem);
}
