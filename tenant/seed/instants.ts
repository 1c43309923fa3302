/** The store's instants: ISO 8601 UTC, whole seconds. */
export function instant(time: number | Date): string {
  return `${new Date(time).toISOString().slice(0, 19)}Z`;
}
