/** Reads a gzipped CSV file with a header line, row by row, without ever holding the whole. */
import { createReadStream, existsSync } from 'node:fs';
import { createGunzip } from 'node:zlib';

import { parse } from 'csv-parse';

export type TableRow = Readonly<Record<string, string>>;

/** Plain `.csv` beside `.csv.gz` is taken as well, which keeps the fixtures of the tests readable. */
export function tableFile(folder: string, name: string): string | undefined {
  return [`${folder}/${name}.csv.gz`, `${folder}/${name}.csv`].find(path => existsSync(path));
}

export async function* readTable(path: string, signal?: AbortSignal): AsyncGenerator<TableRow> {
  const file = createReadStream(path);
  const text = path.endsWith('.gz') ? file.pipe(createGunzip()) : file;
  const rows = text.pipe(parse({ columns: true, bom: true, relax_column_count: true }));
  // A pipe does not pass failures on: a broken archive must end the reading, not hang it.
  for (const source of [file, text]) source.on('error', (error: Error) => rows.destroy(error));
  try {
    for await (const row of rows) {
      if (signal?.aborted) return;
      yield row as TableRow;
    }
  } finally {
    file.destroy();
  }
}

/** Ids are written as 393 or, by some tools, as 393.0; undefined when there is none. */
export function idIn(text: string | undefined): number | undefined {
  const value = Number(text);
  return text !== undefined && text.trim() !== '' && Number.isInteger(value) ? value : undefined;
}

/** The dumps write `2011-06-21T20:19:34.730` and mean UTC. Undefined when it is no date. */
export function instantIn(text: string | undefined): string | undefined {
  if (!text || !/^\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d/.test(text)) return undefined;
  const date = new Date(`${text.slice(0, 10)}T${text.slice(11, 19)}Z`);
  return Number.isNaN(date.getTime()) ? undefined : `${date.toISOString().slice(0, 19)}Z`;
}

/** `<air-travel><visas>` → ['air-travel', 'visas'] */
export function tagsIn(text: string | undefined): string[] {
  return (text ?? '').split(/[<>|]+/).filter(tag => tag !== '');
}
