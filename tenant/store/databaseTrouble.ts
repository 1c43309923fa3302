/**
 * What is wrong with the file of a data folder, in a sentence for the person who named the folder. Numbers are SQLite's
 * primary result codes: https://www.sqlite.org/rescode.html
 */
const sentences: Readonly<Record<number, string>> = {
  5: 'another process uses it; stop that one, or choose another folder.',
  8: 'it may not be written; change its permissions, or choose another folder.',
  10: 'the disk failed to read or write it.',
  11: 'its tenant.db is damaged; move that away, or choose another folder.',
  13: 'the disk is full.',
  14: 'its tenant.db cannot be opened; see whether it is a file, and who may read and write it.',
  26: 'its tenant.db is damaged or no database; move that away, or choose another folder.'
};

/** The sentence for a failure of SQLite; undefined for any other failure. */
export function databaseTrouble(failure: unknown): string | undefined {
  const code = (failure as { errcode?: unknown } | null)?.errcode;
  // Extended codes keep the primary one in their low byte.
  return typeof code === 'number' ? sentences[code & 0xff] : undefined;
}
