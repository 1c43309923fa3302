/** What people have changed on pages: the web parts of each column, kept in one JSON file, or in memory. */
import fs from 'node:fs';
import path from 'node:path';
import type { WebPartData } from './pages.ts';

/** By column of the page, in reading order. */
export type SavedParts = readonly (readonly WebPartData[])[];

export interface SavedPages {
  get(page: string): SavedParts | undefined;
  put(page: string, parts: SavedParts): void;
  clear(): void;
}

/**
 * @param file - where to keep them; without it they live as long as the process
 * @throws Error with a sentence when the file holds something else
 */
export function savedPages(file?: string): SavedPages {
  const pages = new Map<string, SavedParts>(Object.entries(file && fs.existsSync(file) ? readPages(file) : {}));
  const write = (): void => {
    if (!file) return;
    fs.mkdirSync(path.dirname(file), { recursive: true });
    // Written beside and moved over, so that a killed process leaves the old file or the new one.
    fs.writeFileSync(`${file}.new`, JSON.stringify(Object.fromEntries(pages), undefined, 1));
    fs.renameSync(`${file}.new`, file);
  };
  return {
    get: page => pages.get(page),
    put(page, parts) { pages.set(page, parts); write(); },
    clear() { pages.clear(); write(); }
  };
}

function readPages(file: string): Record<string, SavedParts> {
  try {
    const pages: unknown = JSON.parse(fs.readFileSync(file, 'utf8'));
    for (const [name, columns] of Object.entries(pages as object)) {
      const parsed = parseParts({ columns });
      if (typeof parsed === 'string') throw new Error(`Page ${name}: ${parsed}`);
    }
    return pages as Record<string, SavedParts>;
  } catch (error) {
    throw new Error(`What people changed on pages cannot be read from ${file}; move that away. ${(error as Error).message}`, { cause: error });
  }
}

/** Checks what a browser sends; returns a sentence that says what is wrong, or the parts. */
export function parseParts(value: unknown): SavedParts | string {
  const columns = (value as { columns?: unknown } | null)?.columns;
  if (!Array.isArray(columns)) return 'Expected {"columns":[[…],…]}.';
  for (const [index, column] of columns.entries()) {
    if (!Array.isArray(column)) return `Column ${index} is no list of web parts.`;
    const wrong = column.find(part => !isWebPartData(part));
    if (wrong) return `Column ${index} holds something that is no web part data.`;
  }
  return columns as SavedParts;
}

function isWebPartData(value: unknown): value is WebPartData {
  const part = value as Partial<WebPartData> | null;
  return typeof part === 'object' && part !== null
    && isGuid(part.id) && isGuid(part.instanceId)
    && typeof part.title === 'string' && typeof part.properties === 'object' && part.properties !== null;
}

function isGuid(value: unknown): boolean {
  return typeof value === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value);
}
