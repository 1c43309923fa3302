import type { Person } from '../../core/people';
import { principalNameOf } from '../../core/people';
import { equals, isMe, view } from './caml';
import type { Caml } from './caml';
import type { Ask, Connection } from './connection';
import { PeopleListAccess } from './expertiseLists';
import type { ItemJson } from './expertiseLists';
import { ExpertiseNominations } from './expertiseNominations';
import { entryColumns, readEntry } from './expertiseRows';
import type { EntryRow } from './expertiseRows';
import { peopleColumns, peopleLists } from './peopleColumns';
import { readEach } from './readEach';
import { readerAsk, readerFrom } from './siteUsers';

export const newestFirst = [{ field: peopleColumns.id, ascending: false }];

export interface Own {
  /** Newest first: only the first counts. */
  readonly rows: readonly EntryRow[];
  readonly me: Person;
  readonly mayManageSite: boolean;
}

/** The current person's own entry, with what is remembered of its list and of the nominations that stand. */
export class OwnExpertise {
  public readonly list: PeopleListAccess;
  public readonly standing: ExpertiseNominations;

  public constructor(public readonly connection: Connection, public readonly webUrl: string) {
    this.list = new PeopleListAccess(connection, webUrl, peopleLists.expertise);
    this.standing = new ExpertiseNominations(connection, webUrl);
  }

  /** The person's own items with whatever is not known yet, in one request; a second where the author has no index on a large list. */
  public async read(): Promise<Own> {
    const nominations = this.standing.asks();
    const more: readonly Ask[] = [readerAsk, ...nominations];
    const query = (where: Caml) => ({ wanted: entryColumns, viewXml: (fields: readonly string[]) => view({ fields, where, rowLimit: 20, orderBy: newestFirst }) });
    const found = await this.list.items(query(isMe(peopleColumns.author)), more);
    const { me, mayManageSite } = readerFrom(found.more[0]);
    this.standing.take(found.more.slice(1));
    const items = found.refused
      ? (await this.list.items(query(equals(peopleColumns.account, 'Text', principalNameOf(me.loginName) ?? '')))).items
      : found.items;
    const { rows } = readEach(items ?? [], (item: ItemJson) => readEntry(item, this.standing.expertOn));
    return { rows: rows.filter(row => row.entry.person.siteUserId === me.siteUserId), me, mayManageSite };
  }
}
