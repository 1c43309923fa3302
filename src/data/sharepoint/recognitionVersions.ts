import * as v from 'valibot';
import type { Recognition, RecognitionState, RecognitionVersion, SaidPart } from '../../core/recognition';
import { versionsFrom } from '../../core/recognition';
import { isAppError } from '../../core/shared';
import type { Instant } from '../../core/shared';
import { columns } from './columns';
import type { Connection, Part } from './connection';
import { onList } from './expertiseLists';
import { firstVersion, versionInstant, versionPerson, versionsIn } from './itemVersions';
import type { VersionJson } from './itemVersions';
import { id as idText } from './odata';
import { recognitionColumns, recognitionLists } from './recognitionColumns';

/** Where each part of what a recognition says is kept. */
const saidIn: Readonly<Record<SaidPart, string>> = {
  giver: columns.author, recipient: recognitionColumns.recipient, kind: recognitionColumns.kind, badge: recognitionColumns.badge, title: columns.title, reason: recognitionColumns.reason,
  evidence: recognitionColumns.evidence, topics: recognitionColumns.topics, values: recognitionColumns.values, act: recognitionColumns.act, nomination: recognitionColumns.nomination,
  imported: recognitionColumns.imported
};
const saidParts = Object.keys(saidIn) as readonly SaidPart[];

/** The list keeps a version of every change. */
const listSchema = v.object({ EnableVersioning: v.literal(true) });

/** What versions of one item say; undefined: they cannot be read, or those that are left do not reach back to its making. */
export interface RecognitionPast {
  readonly history: 'same' | 'changed' | 'unreadable';
  readonly versions: readonly RecognitionVersion[];
}

/** Items as they were. Everything asked in one turn is one request. */
export class RecognitionVersions {
  private isKept: Promise<boolean> | undefined;

  /** @param connection the page's own gathering one */
  public constructor(private readonly connection: Connection, private readonly webUrl: string) {}

  /** Only of items that somebody wrote to since they were made; of all others there is nothing to ask. */
  public async historyOf(recognition: Recognition): Promise<RecognitionPast['history']> {
    return isAsMade(recognition) ? 'same' : (await this.of(recognition)).history;
  }

  /** A change that shows is one even where older versions are gone; that there was none, only the whole row of versions tells. */
  public async of({ id, at }: Pick<Recognition, 'id' | 'at'>): Promise<RecognitionPast> {
    this.isKept ??= this.ask('', ['EnableVersioning']).then(part => 'answer' in part && v.is(listSchema, part.answer.body));
    const [items, isKept] = await Promise.all([
      this.ask(`/items(${idText(id)})/versions`, ['VersionId', 'Created', columns.editor, ...Object.values(saidIn)]), this.isKept
    ]);
    const rows = versionsIn(items);
    if (rows.length === 0) return { history: 'unreadable', versions: [] };
    const names = namesIn(rows);
    const versions = versionsFrom(rows.map(row => stateOf(row, names)));
    if (versions.length > 1) return { history: 'changed', versions };
    return { history: reachesBack(rows[0], at, isKept) ? 'same' : 'unreadable', versions };
  }

  /** What fails cannot be read. */
  private async ask(rest: string, wanted: readonly string[]): Promise<Part> {
    try {
      const [part] = await this.connection.batch([onList(this.webUrl, recognitionLists.recognitions, rest, { method: 'GET', query: { $select: wanted.join(',') } })]);
      return part;
    } catch (error) {
      if (isAppError(error)) return { error };
      throw error;
    }
  }
}

/** Nobody wrote to it, not even without a trace in the dates. */
function isAsMade({ at, modified, etag }: Recognition): boolean {
  return at === modified && etag === '"1"';
}

/** The first version is there; where the list keeps none, the only one is the first if it is as old as the item. */
function reachesBack(oldest: VersionJson, made: Instant, isKept: boolean): boolean {
  return (isKept && oldest.VersionId === firstVersion) || versionInstant(oldest) === made;
}

function stateOf(row: VersionJson, names: ReadonlyMap<number, string>): RecognitionState {
  const editor = row[columns.editor];
  const said: Partial<Record<SaidPart, string>> = {};
  for (const part of saidParts) {
    const words = wordsIn(row[saidIn[part]], names);
    if (words !== '') said[part] = words;
  }
  return { at: versionInstant(row), by: { siteUserId: editor?.LookupId, name: editor?.LookupValue ?? '', isGuest: false, isDeleted: !editor }, said };
}

/** A person by id, for two may have one name, with the newest name: that may change without anybody touching the item. */
function wordsIn(cell: unknown, names: ReadonlyMap<number, string>): string {
  if (typeof cell !== 'object' || cell === null) return cell === null || cell === undefined ? '' : String(cell);
  const person = v.safeParse(versionPerson, cell);
  return person.success ? `${names.get(person.output.LookupId) ?? ''} (${person.output.LookupId})` : JSON.stringify(cell);
}

function namesIn(rows: readonly VersionJson[]): ReadonlyMap<number, string> {
  return new Map(rows.flatMap(row => [row[columns.author], row[recognitionColumns.recipient]].flatMap(cell => {
    const person = v.safeParse(versionPerson, cell);
    return person.success ? [[person.output.LookupId, person.output.LookupValue] as const] : [];
  })));
}
