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

/** @param file - where to keep them; without it they live as long as the process */
export function savedPages(file?: string): SavedPages {
  const pages = new Map<string, SavedParts>(Object.entries(file && fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')) : {}));
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
