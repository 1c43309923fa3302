import type { ExpertiseEntries, Nomination, NominationId, Person } from '../../core/people';
import { principalNameOf } from '../../core/people';
import { AppError } from '../../core/shared';
import { equals, oneOfValues, view } from './caml';
import type { Caml } from './caml';
import { exactlyOnce } from './exactlyOnce';
import { onList, PeopleListAccess } from './expertiseLists';
import { entryColumns, nominationColumns, readEntry, readNomination } from './expertiseRows';
import type { EntryRow } from './expertiseRows';
import { newestFirst } from './ownExpertise';
import type { OwnExpertise } from './ownExpertise';
import { peopleColumns, peopleLists } from './peopleColumns';
import { readEach } from './readEach';
import { recycleItems } from './recycleItems';
import type { AttemptStorage } from './SiteContext';
import { ensuredUserId } from './siteUsers';
import { linesOf, textCell } from './textCells';

/** Entries that the topics for suggestions are taken from. */
const topicsWindow = 1000;
const mostTopics = 200;
const mostNominations = 100;

/** Topics in use, and the owner's nominations. Comes when somebody writes an entry or nominates. */
export class ExpertiseNominating implements Pick<ExpertiseEntries, 'topics' | 'nominate' | 'withdraw' | 'nominations'> {
  private readonly nominationList: PeopleListAccess;

  public constructor(private readonly own: OwnExpertise, private readonly attempts: AttemptStorage) {
    this.nominationList = new PeopleListAccess(own.connection, own.webUrl, peopleLists.nominations);
  }

  public async topics(): Promise<readonly string[]> {
    const wanted = [peopleColumns.id, peopleColumns.topics, peopleColumns.hidden];
    const { items } = await this.own.list.items({ wanted, viewXml: fields => view({ fields, rowLimit: topicsWindow, orderBy: newestFirst }) });
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
    const nominee = await ensuredUserId(this.own.connection, wanted.nominee);
    const body = {
      [peopleColumns.title]: topic, [`${peopleColumns.nominee}Id`]: nominee, [peopleColumns.from]: wanted.from, [peopleColumns.until]: wanted.until,
      [peopleColumns.clientKey]: wanted.key
    };
    const find = async (): Promise<Nomination | undefined> =>
      (await this.nominationsWhere(() => equals(peopleColumns.clientKey, 'Text', wanted.key), 1))[0];
    await exactlyOnce<unknown>({
      key: wanted.key, find,
      send: () => this.own.connection.send(onList(this.own.webUrl, peopleLists.nominations, '/items', { method: 'POST', body }))
    }, this.attempts, this.own.connection.clock);
    this.own.standing.forget();
    return await find() ?? missing();
  }

  public async withdraw(nomination: NominationId): Promise<void> {
    this.own.standing.forget();
    await recycleItems(this.own.connection, this.own.webUrl, peopleLists.nominations, [nomination]);
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
    const { items } = await this.own.list.items({
      wanted: entryColumns,
      viewXml: fields => view({ fields, where: oneOfValues(peopleColumns.account, accounts), rowLimit: 5 * accounts.length, orderBy: newestFirst })
    });
    for (const row of readEach(items ?? [], item => readEntry(item, () => [])).rows) {
      const author = row.entry.person.siteUserId;
      if (!answers.has(author)) answers.set(author, row.answers);
    }
    return answers;
  }
}

/** It was there a moment ago. */
function missing(): never {
  throw new AppError('notFound', { status: 404 });
}
