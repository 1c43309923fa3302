/** People as a form gives them, by their accounts: so the site gets to know whoever has not been here yet. */
export function peopleValue(accounts: readonly string[]): string {
  return JSON.stringify(accounts.map(Key => ({ Key })));
}
