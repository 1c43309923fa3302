import { writeFileSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { gzipSync } from 'node:zlib';

import { idIn, instantIn, readTable, tableFile, tagsIn } from './table.ts';
import type { TableRow } from './table.ts';

const folder = mkdtempSync(`${tmpdir()}/table-`);

async function rowsOf(path: string, signal?: AbortSignal): Promise<TableRow[]> {
  const rows: TableRow[] = [];
  for await (const row of readTable(path, signal)) rows.push(row);
  return rows;
}

describe('readTable', () => {
  test('reads quoted cells with line breaks out of a gzipped file', async () => {
    writeFileSync(`${folder}/A.csv.gz`, gzipSync('Id,Body\n1,"<p>a</p>\n\n<p>""b"", c</p>"\n2,x\n'));
    expect(await rowsOf(`${folder}/A.csv.gz`)).toEqual([{ Id: '1', Body: '<p>a</p>\n\n<p>"b", c</p>' }, { Id: '2', Body: 'x' }]);
  });

  test('fails on a broken archive instead of waiting for ever', async () => {
    writeFileSync(`${folder}/B.csv.gz`, gzipSync('Id\n1\n').subarray(0, 12));
    await expect(rowsOf(`${folder}/B.csv.gz`)).rejects.toThrow();
    await expect(rowsOf(`${folder}/missing.csv`)).rejects.toThrow('ENOENT');
  });

  test('ends when it is told to', async () => {
    writeFileSync(`${folder}/C.csv`, `Id\n${Array.from({ length: 500 }, (_, index) => index).join('\n')}\n`);
    const stop = new AbortController();
    let read = 0;
    for await (const row of readTable(`${folder}/C.csv`, stop.signal)) {
      read += row['Id'] === '' ? 0 : 1;
      if (read === 3) stop.abort();
    }
    expect(read).toBe(3);
  });

  test('finds the packed file before the plain one', () => {
    writeFileSync(`${folder}/A.csv`, 'Id\n');
    expect(tableFile(folder, 'A')).toBe(`${folder}/A.csv.gz`);
    expect(tableFile(folder, 'C')).toBe(`${folder}/C.csv`);
    expect(tableFile(folder, 'Z')).toBeUndefined();
  });
});

describe('cells', () => {
  test.each([['393', 393], ['393.0', 393], ['-1', -1], ['', undefined], ['x', undefined], ['1.5', undefined]])('%p as an id', (text, id) => {
    expect(idIn(text)).toBe(id);
  });

  test.each([['2011-06-21T20:19:34.730', '2011-06-21T20:19:34Z'], ['2011-06-21 20:19:34', '2011-06-21T20:19:34Z'], ['yesterday', undefined], ['2011-13-41T00:00:00', undefined], ['', undefined]])(
    '%p as an instant', (text, instant) => {
      expect(instantIn(text)).toBe(instant);
    });

  test('tags stand in angle brackets', () => {
    expect(tagsIn('<air-travel><visas>')).toEqual(['air-travel', 'visas']);
    expect(tagsIn('')).toEqual([]);
  });
});
