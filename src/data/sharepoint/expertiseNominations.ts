import type { Nomination } from '../../core/people';
import type { Instant } from '../../core/shared';
import { greater, view } from './caml';
import { rights } from './columns';
import type { Ask, Connection, Part } from './connection';
import { itemsAsk, readItems, readSchemaOf, schemaAsk } from './expertiseLists';
import type { PeopleListSchema } from './expertiseLists';
import { nominationColumns, readEach, readNomination } from './expertiseRows';
import type { EntryRow } from './expertiseRows';
import { nominationsPlan, peopleColumns } from './peopleColumns';

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
    const where = greater(peopleColumns.until, 'DateTime', this.now());
    return [
      schemaAsk(this.webUrl, nominationsPlan),
      itemsAsk(this.webUrl, nominationsPlan, {
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

  /** Topics of the nominations that somebody has accepted and that are running now. */
  public readonly expertOn = (authorId: number, answers: EntryRow['answers']): readonly string[] => {
    const now = this.now();
    return (this.kept?.standing ?? [])
      .filter(one => one.nominee.siteUserId === authorId && answers.get(one.id) === 'accepted' && one.from <= now && now < one.until)
      .map(one => one.topic)
      .filter((topic, index, all) => all.indexOf(topic) === index);
  };

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

  private now(): Instant {
    return new Date(this.connection.clock.now()).toISOString().replace(/\.\d+Z$/, 'Z') as Instant;
  }
}

/** A reader who may add nominations without managing rights proves that anybody may. */
export function isTrusted({ hasOwnRights, permissions }: Pick<PeopleListSchema, 'hasOwnRights' | 'permissions'>): boolean {
  const may = (right: bigint): boolean => (permissions & right) === right;
  return hasOwnRights && (may(rights.managePermissions) || !(may(rights.add) || may(rights.edit)));
}
