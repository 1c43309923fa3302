/**
 * Answers that a real tenant gave. They stay outside this repository: the folder is named by KNOWHOW_RECORDED, or lies
 * beside the repository as `shared/recorded`.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

export interface Recording {
  /** `lists/create-list--201.json` */
  readonly file: string;
  /** Method and path pattern, derived by the recorder's keeper. */
  readonly call: string;
  readonly accept: string;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Parsed JSON, or raw text. */
  readonly body: unknown;
}

export const recordedFolder: string | undefined = [process.env.KNOWHOW_RECORDED, resolve(__dirname, '../../../shared/recorded')]
  .find((folder): folder is string => folder !== undefined && existsSync(join(folder, 'README.md')));

/** Of SharePoint, by file name; empty where the folder is not at hand. */
export function readRecordings(): readonly Recording[] {
  if (recordedFolder === undefined) {
    return [];
  }
  const folder = recordedFolder;
  return readdirSync(folder, { withFileTypes: true })
    .filter(entry => entry.isDirectory() && !entry.name.startsWith('graph-'))
    .flatMap(area => readdirSync(join(folder, area.name)).filter(name => name.endsWith('.json')).map(name => `${area.name}/${name}`))
    .sort()
    .map(file => ({ file, ...JSON.parse(readFileSync(join(folder, file), 'utf8')) as Omit<Recording, 'file'> }));
}
