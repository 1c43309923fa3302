import type { Actual, World } from './world';

/** One recorded answer, and the call that must be answered alike. */
export interface Case {
  /** `lists/create-list--201.json` */
  readonly file: string;
  run(world: World): Promise<Actual>;
  /** Why the tenant answers otherwise on purpose. A case that has become alike must drop its reason. */
  readonly differs?: string;
  /** Paths that the tenant answers besides what this recording has. */
  readonly mayAdd?: RegExp;
  /** Paths that this recording has and the tenant leaves out on purpose: named in the coverage. */
  readonly leavesOut?: { readonly paths: RegExp; readonly reason: string };
}
