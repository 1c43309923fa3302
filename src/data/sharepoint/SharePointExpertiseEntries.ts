import type { EntryKey, Expertise, ExpertiseEntries, ExpertiseEntry, MyExpertise, Nomination, NominationId, Person, SavedEntry } from '../../core/people';
import { cleanExpertise, nothingSaid, principalNameOf, validateExpertise } from '../../core/people';
import { AppError, isAppError } from '../../core/shared';
import { equals, isMe, oneOfValues, view } from './caml';
import type { Caml } from './caml';
import { rights } from './columns';
import { connect } from './connection';
import type { Ask, Connection } from './connection';
import { exactlyOnce, attemptsInMemory } from './exactlyOnce';
import { expertiseFields, linesOf, textCell } from './expertiseFields';
import { noList, onList, PeopleListAccess } from './expertiseLists';
import type { ItemJson } from './expertiseLists';
import { ExpertiseNominations } from './expertiseNominations';
import { answersText, entryColumns, nominationColumns, readEach, readEntry, readNomination } from './expertiseRows';
import type { EntryRow } from './expertiseRows';
import { id as idText } from './odata';
import { expertisePlan, nominationsPlan, peopleColumns } from './peopleColumns';
import { recycleItems } from './recycleItems';
import type { AttemptStorage, SiteContext } from './SiteContext';
import { ensuredUserId, mayManageSite, meAsk, meFrom, webRightsAsk } from './siteUsers';

const newestFirst = [{ field: peopleColumns.id, ascending: false }];
/** Entries that the topics for suggestions are taken from. */
const topicsWindow = 1000;
const mostTopics = 200;
const mostNominations = 100;
/** How often a save goes on after somebody else's change that touches none of its words. */
const mostMerges = 3;

interface Own {
  /** Newest first: only the first counts. */
  readonly rows: readonly EntryRow[];
  readonly me: Person;
  readonly mayManageSite: boolean;
}

/** Entries and nominations as items of two lists; every entry is its author's own, by the list's item rules. */
export class SharePointExpertiseEntries implements ExpertiseEntries {
  private readonly list: PeopleListAccess;
  private readonly nominationList: PeopleListAccess;
  private readonly standing: ExpertiseNominations;
  private readonly attempts: AttemptStorage;

  public constructor(private readonly context: SiteContext, private readonly connection: Connection = connect(context)) {
    this.list = new PeopleListAccess(connection, context.webUrl, expertisePlan);
    this.nominationList = new PeopleListAccess(connection, context.webUrl, nominationsPlan);
    this.standing = new ExpertiseNominations(connection, context.webUrl);
    this.attempts = context.attempts ?? attemptsInMemory();
  }

  public async open(): Promise<MyExpertise> {
    this.standing.forget();
    const { rows, me, mayManageSite } = await this.own();
    const { schema } = this.list;
    const may = (right: bigint): boolean => schema !== undefined && (schema.permissions & right) === right;
    const missing = schema ? expertisePlan.columns.map(column => column.name).filter(name => !schema.present.has(name)) : [];
    return {
      exists: schema !== undefined,
      canWrite: may(rights.add) && may(rights.edit),
      canManage: mayManageSite,
      me,
      ...(rows.length === 0 ? {} : { entry: rows[0].entry }),
      nominations: this.standing.nominationsOf(me.siteUserId).map(one => ({ ...one, answer: rows[0]?.answers.get(one.id) ?? 'open' })),
      missingColumns: missing
    };
  }

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
    const own = await this.own();
    const [current] = own.rows;
    if ('entry' in known) {
      const isOutdated = current !== undefined && current.entry.id !== known.entry.id && known.entry.person.siteUserId === own.me.siteUserId;
      return isOutdated ? { saved: false, theirs: current.entry } : this.change(expertise, known.entry, own);
    }
    if (current) return current.clientKey === known.key ? this.change(expertise, current.entry, own) : { saved: false, theirs: current.entry };
    await this.create(known.key, own.me, this.fields(expertise));
    return { saved: true, entry: (await this.own()).rows[0]?.entry ?? missing() };
  }

  public async remove(entry: ExpertiseEntry): Promise<void> {
    const { rows } = await this.own();
    await this.recycle([...new Set([entry.id, ...rows.map(row => row.entry.id)])]);
  }

  public async topics(): Promise<readonly string[]> {
    const wanted = [peopleColumns.id, peopleColumns.topics, peopleColumns.hidden];
    const { items } = await this.list.items({ wanted, viewXml: fields => view({ fields, rowLimit: topicsWindow, orderBy: newestFirst }) });
    const counts = new Map<string, { topic: string; count: number }>();
    for (const item of items ?? []) {
      if (item[peopleColumns.hidden] === true) continue;
      for (const topic of linesOf(item[peopleColumns.topics])) {
        const key = topic.toLowerCase();
        counts.set(key, { topic: counts.get(key)?.topic ?? topic, count: (counts.get(key)?.count ?? 0) + 1 });
      }
    }
    return [...counts.values()].sort((a, b) => b.count - a.count || a.topic.localeCompare(b.topic)).slice(0, mostTopics).map(one => one.topic);
  }

  public async nominate(wanted: Parameters<ExpertiseEntries['nominate']>[0]): Promise<Nomination> {
    const topic = textCell(wanted.topic);
    if (topic === '' || wanted.from >= wanted.until) throw new AppError('invalid', { field: topic === '' ? peopleColumns.title : peopleColumns.until });
    const nominee = await ensuredUserId(this.connection, wanted.nominee);
    const body = {
      [peopleColumns.title]: topic, [`${peopleColumns.nominee}Id`]: nominee, [peopleColumns.from]: wanted.from, [peopleColumns.until]: wanted.until,
      [peopleColumns.clientKey]: wanted.key
    };
    const find = async (): Promise<Nomination | undefined> =>
      (await this.nominationsWhere(() => equals(peopleColumns.clientKey, 'Text', wanted.key), 1))[0];
    await exactlyOnce<unknown>({
      key: wanted.key, find,
      send: () => this.connection.send(onList(this.context.webUrl, nominationsPlan, '/items', { method: 'POST', body }))
    }, this.attempts, this.connection.clock);
    this.standing.forget();
    return await find() ?? missing();
  }

  /** In their own entry; somebody without one gets it with this. Answers of other pages are kept. */
  public async answer(nomination: NominationId, answer: 'accepted' | 'declined'): Promise<SavedEntry> {
    this.standing.forget();
    for (let attempt = 1; ; attempt++) {
      const own = await this.own();
      if (!this.standing.nominationsOf(own.me.siteUserId).some(one => one.id === nomination)) throw new AppError('forbidden', { serviceMessage: 'No nomination of this person' });
      const [current] = own.rows;
      const answers = new Map(current?.answers).set(nomination, answer);
      const body = { [peopleColumns.answers]: answersText(answers) };
      try {
        if (current) await this.merge(current.entry, body);
        else await this.create(`nomination-${nomination}-${own.me.siteUserId ?? 0}` as EntryKey, own.me, { ...this.fields(nothingSaid), ...body });
        return { saved: true, entry: (await this.own()).rows[0]?.entry ?? missing() };
      } catch (error) {
        if (!isVersionConflict(error) || attempt === mostMerges) throw error;
      }
    }
  }

  public async withdraw(nomination: NominationId): Promise<void> {
    this.standing.forget();
    await recycleItems(this.connection, this.context.webUrl, nominationsPlan, [nomination]);
  }

  public async nominations(): Promise<readonly Nomination[]> {
    return this.nominationsWhere(() => undefined, mostNominations);
  }

  /** Whose answers others may see: those of the nominees' own entries. */
  private async nominationsWhere(where: () => Caml | undefined, rowLimit: number): Promise<readonly Nomination[]> {
    const found = await this.nominationList.items({
      wanted: nominationColumns, viewXml: fields => view({ fields, where: where(), rowLimit, orderBy: newestFirst })
    });
    const { rows } = readEach(found.items ?? [], readNomination);
    const answers = await this.answersOf(rows.map(row => row.nominee));
    return rows.map(row => ({ ...row, answer: answers.get(row.nominee.siteUserId)?.get(row.id) ?? 'open' }));
  }

  private async answersOf(nominees: readonly Person[]): Promise<ReadonlyMap<number | undefined, EntryRow['answers']>> {
    const accounts = [...new Set(nominees.flatMap(person => principalNameOf(person.loginName) ?? []))];
    const answers = new Map<number | undefined, EntryRow['answers']>();
    if (accounts.length === 0) return answers;
    const { items } = await this.list.items({
      wanted: entryColumns,
      viewXml: fields => view({ fields, where: oneOfValues(peopleColumns.account, accounts), rowLimit: 5 * accounts.length, orderBy: newestFirst })
    });
    for (const row of readEach(items ?? [], item => readEntry(item, () => [])).rows) {
      const author = row.entry.person.siteUserId;
      if (!answers.has(author)) answers.set(author, row.answers);
    }
    return answers;
  }

  /** The person's own items with whatever is not known yet, in one request; a second where the author has no index on a large list. */
  private async own(): Promise<Own> {
    const nominations = this.standing.asks();
    const more: readonly Ask[] = [meAsk, webRightsAsk, ...nominations];
    const query = (where: Caml) => ({ wanted: entryColumns, viewXml: (fields: readonly string[]) => view({ fields, where, rowLimit: 20, orderBy: newestFirst }) });
    const found = await this.list.items(query(isMe(peopleColumns.author)), more);
    const me = meFrom(found.more[0]);
    this.standing.take(found.more.slice(2));
    const items = found.refused
      ? (await this.list.items(query(equals(peopleColumns.account, 'Text', principalNameOf(me.loginName) ?? '')))).items
      : found.items;
    const { rows } = readEach(items ?? [], (item: ItemJson) => readEntry(item, this.standing.expertOn));
    return { rows: rows.filter(row => row.entry.person.siteUserId === me.siteUserId), me, mayManageSite: mayManageSite(found.more[1]) };
  }

  private async create(key: EntryKey, me: Person, fields: object): Promise<void> {
    if (!this.list.schema) throw noList(expertisePlan);
    const body = {
      ...fields, [peopleColumns.title]: textCell(me.name),
      ...this.kept({ [peopleColumns.account]: principalNameOf(me.loginName) ?? '', [peopleColumns.clientKey]: key })
    };
    await exactlyOnce<unknown>({
      key,
      send: () => this.connection.send(onList(this.context.webUrl, expertisePlan, '/items', { method: 'POST', body })),
      // Without the column for keys: whatever entry there is by now is ours.
      find: async () => (await this.own()).rows.find(row => row.clientKey === key || !this.list.has(peopleColumns.clientKey))
    }, this.attempts, this.connection.clock);
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
        const theirs = (await this.own()).rows.find(row => row.entry.id === read.id)?.entry;
        if (!theirs) throw new AppError('notFound', { status: 404 });
        if (this.sameWords(theirs, expertise)) break;
        if (!this.sameWords(theirs, read) || attempt === mostMerges) return { saved: false, theirs };
        under = theirs;
      }
    }
    const { rows } = await this.own();
    const [saved, ...older] = rows;
    if (older.length > 0 && saved.entry.id === read.id) await this.recycle(older.map(row => row.entry.id));
    return { saved: true, entry: rows.find(row => row.entry.id === read.id)?.entry ?? missing() };
  }

  private async merge(entry: ExpertiseEntry, body: object): Promise<void> {
    await this.connection.send(onList(this.context.webUrl, expertisePlan, `/items(${idText(entry.id)})`, { method: 'MERGE', body, ifMatch: entry.etag, repeatable: true }));
  }

  private async recycle(ids: readonly number[]): Promise<void> {
    await recycleItems(this.connection, this.context.webUrl, expertisePlan, ids);
  }

  private sameWords(a: Expertise, b: Expertise): boolean {
    return JSON.stringify(this.fields(a)) === JSON.stringify(this.fields(b));
  }

  private fields(expertise: Expertise): object {
    return this.kept(expertiseFields(expertise));
  }

  /** Without what the list has no column for: `missingColumns` has told so. */
  private kept(values: Readonly<Record<string, unknown>>): object {
    return Object.fromEntries(Object.entries(values).filter(([name]) => !this.list.schema || this.list.schema.present.has(name)));
  }
}

function isVersionConflict(error: unknown): boolean {
  return isAppError(error, 'conflict') && error.details.status === 412;
}

/** It was there a moment ago. */
function missing(): never {
  throw new AppError('notFound', { status: 404 });
}
