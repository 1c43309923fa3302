import type { Nomination } from '../../core/people';
import { nominationsInForce } from '../../core/people';
import { greater, view } from './caml';
import { rights } from './columns';
import type { Ask, Connection, Part } from './connection';
import { itemsAsk, readItems, readSchemaOf, schemaAsk } from './expertiseLists';
import type { PeopleListSchema } from './expertiseLists';
import { nominationColumns, readNomination } from './expertiseRows';
import type { EntryRow } from './expertiseRows';
import { peopleColumns, peopleLists } from './peopleColumns';
import { readEach } from './readEach';

/** Nominations that have not ended are asked for again after so long. Milliseconds. */
const lifetime = 5 * 60_000;
const most = 500;

export type StandingNomination = Omit<Nomination, 'answer'>;

/**
 * Nominations that have not ended yet, read along with the entries that they concern and kept for minutes. None count
 * where people who manage nothing could write them: then anybody could have nominated anybody.
 */
export class ExpertiseNominations {
  private kept: { readonly at: number; readonly standing: readonly StandingNomination[] } | undefined;

  public constructor(private readonly connection: Pick<Connection, 'clock'>, private readonly webUrl: string) {}

  /** What to ask besides; nothing while they are known. The answers go to `take`. */
  public asks(): readonly Ask[] {
    if (this.kept && this.connection.clock.now() - this.kept.at < lifetime) return [];
    const where = greater(peopleColumns.until, 'DateTime', new Date(this.connection.clock.now()).toISOString().replace(/\.\d+Z$/, 'Z'));
    return [
      schemaAsk(this.webUrl, peopleLists.nominations),
      itemsAsk(this.webUrl, peopleLists.nominations, {
        wanted: nominationColumns, viewXml: fields => view({ fields, where, rowLimit: most, orderBy: [{ field: peopleColumns.id, ascending: false }] })
      })
    ];
  }

  /** A site without the list, or a list that cannot be read: nobody is a subject expert by nomination. */
  public take(parts: readonly Part[]): void {
    if (parts.length === 0) return;
    this.kept = { at: this.connection.clock.now(), standing: this.read(parts) };
  }

  public forget(): void {
    this.kept = undefined;
  }

  /** Topics that somebody stands for now. */
  public readonly expertOn = (authorId: number, answers: EntryRow['answers']): readonly string[] =>
    nominationsInForce(this.nominationsOf(authorId).map(one => ({ ...one, answer: answers.get(one.id) ?? 'open' })), new Date(this.connection.clock.now()));

  /** Whom owners ask to stand for a topic that holds one of the words, whatever they have answered. */
  public nomineesOn(words: readonly string[]): readonly number[] {
    const folded = words.map(word => word.toLowerCase());
    const fitting = (this.kept?.standing ?? []).filter(one => folded.some(word => one.topic.toLowerCase().indexOf(word) >= 0));
    return fitting.flatMap(one => one.nominee.siteUserId ?? []);
  }

  public nominationsOf(authorId: number | undefined): readonly StandingNomination[] {
    return (this.kept?.standing ?? []).filter(one => one.nominee.siteUserId === authorId);
  }

  private read([schemaPart, itemsPart]: readonly Part[]): readonly StandingNomination[] {
    try {
      const schema = readSchemaOf(schemaPart);
      return schema && isTrusted(schema) ? readEach(readItems(itemsPart), readNomination).rows : [];
    } catch {
      return [];
    }
  }
}

/** A reader who may add nominations without managing rights proves that anybody may. */
export function isTrusted({ hasOwnRights, permissions }: Pick<PeopleListSchema, 'hasOwnRights' | 'permissions'>): boolean {
  const may = (right: bigint): boolean => (permissions & right) === right;
  return hasOwnRights && (may(rights.managePermissions) || !(may(rights.add) || may(rights.edit)));
}
