import type { ExpertiseEntries, ExpertiseEntry, MyExpertise, Nomination, NominationId, SavedEntry } from '../../core/people';
import { arrival } from './arrival';
import { rights } from './columns';
import { connect } from './connection';
import type { Connection } from './connection';
import { attemptsInMemory } from './exactlyOnce';
import type { ExpertiseNominating } from './expertiseNominating';
import { missingFields } from './expertiseFields';
import { entryColumns } from './expertiseRows';
import type { ExpertiseWriting } from './expertiseWriting';
import { OwnExpertise } from './ownExpertise';
import type { AttemptStorage, SiteContext } from './SiteContext';

/**
 * Entries and nominations as items of two lists; every entry is its author's own, by the list's item rules. Reading the own
 * one is part of the first view; what writes and nominates comes with the first call.
 */
export class SharePointExpertiseEntries implements ExpertiseEntries {
  private readonly own: OwnExpertise;
  private readonly attempts: AttemptStorage;

  public constructor(context: SiteContext, connection: Connection = connect(context)) {
    this.own = new OwnExpertise(connection, context.webUrl);
    this.attempts = context.attempts ?? attemptsInMemory();
  }

  public async open(): Promise<MyExpertise> {
    this.own.standing.forget();
    const { rows, me, mayManageSite } = await this.own.read();
    const { schema } = this.own.list;
    const may = (right: bigint): boolean => schema !== undefined && (schema.permissions & right) === right;
    const missing = schema ? entryColumns.filter(name => isOurs(name) && !schema.present.has(name)) : [];
    return {
      exists: schema !== undefined,
      canWrite: may(rights.add) && may(rights.edit),
      canManage: mayManageSite,
      me,
      ...(rows.length === 0 ? {} : { entry: rows[0].entry }),
      nominations: this.own.standing.nominationsOf(me.siteUserId).map(one => ({ ...one, answer: rows[0]?.answers.get(one.id) ?? 'open' })),
      missingColumns: missing,
      missingFields: missingFields(missing)
    };
  }

  public async save(...wanted: Parameters<ExpertiseEntries['save']>): Promise<SavedEntry> {
    return (await this.writing()).save(...wanted);
  }

  public async remove(entry: ExpertiseEntry): Promise<void> {
    return (await this.writing()).remove(entry);
  }

  public async answer(nomination: NominationId, answer: 'accepted' | 'declined'): Promise<SavedEntry> {
    return (await this.writing()).answer(nomination, answer);
  }

  public async topics(): Promise<readonly string[]> {
    return (await this.nominating()).topics();
  }

  public async nominate(wanted: Parameters<ExpertiseEntries['nominate']>[0]): Promise<Nomination> {
    return (await this.nominating()).nominate(wanted);
  }

  public async withdraw(nomination: NominationId): Promise<void> {
    return (await this.nominating()).withdraw(nomination);
  }

  public async nominations(): Promise<readonly Nomination[]> {
    return (await this.nominating()).nominations();
  }

  private async writing(): Promise<ExpertiseWriting> {
    const { ExpertiseWriting: Writing } = await arrival(import(/* webpackChunkName: 'kh-people-write' */ './expertiseWriting'));
    return new Writing(this.own, this.attempts);
  }

  private async nominating(): Promise<ExpertiseNominating> {
    const { ExpertiseNominating: Nominating } = await arrival(import(/* webpackChunkName: 'kh-people-write' */ './expertiseNominating'));
    return new Nominating(this.own, this.attempts);
  }
}

function isOurs(column: string): boolean {
  return column.indexOf('Knowhow') === 0;
}
