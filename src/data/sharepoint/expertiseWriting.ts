import type { EntryKey, Expertise, ExpertiseEntries, ExpertiseEntry, NominationId, Person, SavedEntry } from '../../core/people';
import { cleanExpertise, nothingSaid, principalNameOf, validateExpertise } from '../../core/people';
import { AppError, isAppError } from '../../core/shared';
import { exactlyOnce } from './exactlyOnce';
import { expertiseFields } from './expertiseFields';
import { noList, onList } from './expertiseLists';
import { answersText } from './expertiseRows';
import { id as idText } from './odata';
import type { Own, OwnExpertise } from './ownExpertise';
import { peopleColumns, peopleLists } from './peopleColumns';
import { recycleItems } from './recycleItems';
import type { AttemptStorage } from './SiteContext';
import { textCell } from './textCells';

/** How often a save goes on after somebody else's change that touches none of its words. */
const mostMerges = 3;

/** What changes the own entry. Comes when somebody writes. */
export class ExpertiseWriting implements Pick<ExpertiseEntries, 'save' | 'remove' | 'answer'> {
  public constructor(private readonly own: OwnExpertise, private readonly attempts: AttemptStorage) {}

  /**
   * 1. an own entry of another page is shown, not doubled: the caller gets it as a conflict
   * 2. creation goes exactly once by the key; a change goes under the ETag that was read
   * 3. a newer version with other words is a conflict; one that only holds an answer to a nomination is not
   * 4. older items of the same person, left by two pages at once, go to the recycle bin
   */
  public async save(typed: Expertise, known: { readonly key: EntryKey } | { readonly entry: ExpertiseEntry }): Promise<SavedEntry> {
    const expertise = cleanExpertise(typed);
    const [problem] = validateExpertise(expertise);
    if (problem) throw new AppError('invalid', { field: problem.field });
    const own = await this.own.read();
    const [current] = own.rows;
    if ('entry' in known) {
      const isOutdated = current !== undefined && current.entry.id !== known.entry.id && known.entry.person.siteUserId === own.me.siteUserId;
      return isOutdated ? { saved: false, theirs: current.entry } : this.change(expertise, known.entry, own);
    }
    if (current) return current.clientKey === known.key ? this.change(expertise, current.entry, own) : { saved: false, theirs: current.entry };
    await this.create(known.key, own.me, this.fields(expertise));
    return { saved: true, entry: (await this.own.read()).rows[0]?.entry ?? missing() };
  }

  public async remove(entry: ExpertiseEntry): Promise<void> {
    const { rows } = await this.own.read();
    await this.recycle([...new Set([entry.id, ...rows.map(row => row.entry.id)])]);
  }

  /** In their own entry; somebody without one gets it with this. Answers of other pages are kept. */
  public async answer(nomination: NominationId, answer: 'accepted' | 'declined'): Promise<SavedEntry> {
    this.own.standing.forget();
    for (let attempt = 1; ; attempt++) {
      const own = await this.own.read();
      if (!this.own.standing.nominationsOf(own.me.siteUserId).some(one => one.id === nomination)) throw new AppError('forbidden', { serviceMessage: 'No nomination of this person' });
      const [current] = own.rows;
      const answers = new Map(current?.answers).set(nomination, answer);
      const body = { [peopleColumns.answers]: answersText(answers) };
      try {
        if (current) await this.merge(current.entry, body);
        else await this.create(`nomination-${nomination}-${own.me.siteUserId ?? 0}` as EntryKey, own.me, { ...this.fields(nothingSaid), ...body });
        return { saved: true, entry: (await this.own.read()).rows[0]?.entry ?? missing() };
      } catch (error) {
        if (!isVersionConflict(error) || attempt === mostMerges) throw error;
      }
    }
  }

  private async create(key: EntryKey, me: Person, fields: object): Promise<void> {
    if (!this.own.list.schema) throw noList(peopleLists.expertise);
    const body = {
      ...fields, [peopleColumns.title]: textCell(me.name),
      ...this.kept({ [peopleColumns.account]: principalNameOf(me.loginName) ?? '', [peopleColumns.clientKey]: key })
    };
    await exactlyOnce<unknown>({
      key,
      send: () => this.own.connection.send(onList(this.own.webUrl, peopleLists.expertise, '/items', { method: 'POST', body })),
      // Without the column for keys: whatever entry there is by now is ours.
      find: async () => (await this.own.read()).rows.find(row => row.clientKey === key || !this.own.list.has(peopleColumns.clientKey))
    }, this.attempts, this.own.connection.clock);
  }

  private async change(expertise: Expertise, read: ExpertiseEntry, own: Own): Promise<SavedEntry> {
    const fields = { ...this.fields(expertise), [peopleColumns.title]: textCell(own.me.name), ...this.kept({ [peopleColumns.account]: principalNameOf(own.me.loginName) ?? '' }) };
    let under = read;
    for (let attempt = 1; ; attempt++) {
      try {
        await this.merge(under, fields);
        break;
      } catch (error) {
        if (!isVersionConflict(error)) throw error;
        const theirs = (await this.own.read()).rows.find(row => row.entry.id === read.id)?.entry;
        if (!theirs) throw new AppError('notFound', { status: 404 });
        if (this.sameWords(theirs, expertise)) break;
        if (!this.sameWords(theirs, read) || attempt === mostMerges) return { saved: false, theirs };
        under = theirs;
      }
    }
    const { rows } = await this.own.read();
    const [saved, ...older] = rows;
    if (older.length > 0 && saved.entry.id === read.id) await this.recycle(older.map(row => row.entry.id));
    return { saved: true, entry: rows.find(row => row.entry.id === read.id)?.entry ?? missing() };
  }

  private async merge(entry: ExpertiseEntry, body: object): Promise<void> {
    await this.own.connection.send(onList(this.own.webUrl, peopleLists.expertise, `/items(${idText(entry.id)})`, { method: 'MERGE', body, ifMatch: entry.etag, repeatable: true }));
  }

  private async recycle(ids: readonly number[]): Promise<void> {
    await recycleItems(this.own.connection, this.own.webUrl, peopleLists.expertise, ids);
  }

  private sameWords(a: Expertise, b: Expertise): boolean {
    return JSON.stringify(this.fields(a)) === JSON.stringify(this.fields(b));
  }

  private fields(expertise: Expertise): object {
    return this.kept(expertiseFields(expertise));
  }

  /** Without what the list has no column for: `missingColumns` has told so. */
  private kept(values: Readonly<Record<string, unknown>>): object {
    return Object.fromEntries(Object.entries(values).filter(([name]) => !this.own.list.schema || this.own.list.schema.present.has(name)));
  }
}

function isVersionConflict(error: unknown): boolean {
  return isAppError(error, 'conflict') && error.details.status === 412;
}

/** It was there a moment ago. */
function missing(): never {
  throw new AppError('notFound', { status: 404 });
}
