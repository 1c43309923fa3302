/** Expected refusals are values: a rule returns `refused(reason)` and nobody has to catch anything. */
export type Ruling<Reason extends string> = { readonly allowed: true } | { readonly allowed: false; readonly reason: Reason };

export const allowed: { readonly allowed: true } = { allowed: true };

export function refused<Reason extends string>(reason: Reason): { readonly allowed: false; readonly reason: Reason } {
  return { allowed: false, reason };
}
