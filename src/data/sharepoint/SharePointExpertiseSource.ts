import * as v from 'valibot';
import type { EntriesFound, EntriesOfPeople, ExpertiseEntry, ExpertiseSource, FacetChoice, PersonRef } from '../../core/people';
import { addressOf, entryHolds, principalNameOf } from '../../core/people';
import { AppError } from '../../core/shared';
import { parse } from './boardSchema';
import { and, contains, oneOf, oneOfValues, or, view } from './caml';
import type { Caml } from './caml';
import { connect, need } from './connection';
import type { Ask, Connection, Part } from './connection';
import { PeopleListAccess } from './expertiseLists';
import type { ItemJson, ItemsFound, ItemsQuery } from './expertiseLists';
import { ExpertiseNominations } from './expertiseNominations';
import { entryColumns, readEntry } from './expertiseRows';
import { gathering } from './gathering';
import { anyBeginning, restriction } from './kql';
import { text } from './odata';
import { peopleColumns, peopleLists } from './peopleColumns';
import type { PeopleColumn } from './peopleColumns';
import { readEach } from './readEach';
import type { Unreadable } from './readEach';
import type { SiteContext } from './SiteContext';

/** People asked for in one condition. */
const perCondition = 60;
/** Rows read beyond what was asked for, because some are hidden, older or somebody's second. */
const spare = 20;
/** Newest entries looked through on a large list, for what the search index does not know yet. */
const newestWindow = 200;
const mostWords = 12;

const newestFirst = [{ field: peopleColumns.id, ascending: false }];
const wordColumns: readonly PeopleColumn[] = [peopleColumns.title, peopleColumns.topics, peopleColumns.processes, peopleColumns.disciplines];

interface Choice {
  readonly column: PeopleColumn;
  readonly value: string;
  readonly of: (entry: ExpertiseEntry) => readonly string[];
}

/**
 * The site's own list of entries. Below the threshold the list itself is asked; above it the search index, and the newest
 * entries, which it may not know yet. Only the newest entry of a person counts.
 */
export class SharePointExpertiseSource implements ExpertiseSource {
  private readonly list: PeopleListAccess;
  private readonly nominations: ExpertiseNominations;
  private me: number | undefined;

  /** @param connection the page's own gathering one lets requests travel together with those of other sources */
  public constructor(context: SiteContext, private readonly connection: Connection = gathering(connect(context))) {
    this.list = new PeopleListAccess(connection, context.webUrl, peopleLists.expertise);
    this.nominations = new ExpertiseNominations(connection, context.webUrl);
    this.me = context.me?.id;
  }

  public async matching(words: readonly string[], choice: FacetChoice, most: number): Promise<EntriesFound> {
    const wanted = words.filter(word => word.trim() !== '').slice(0, mostWords);
    const choices = choicesOf(choice);
    const isPlain = wanted.length === 0 && choices.length === 0;
    const rowLimit = most + spare;
    if (!isPlain && this.list.schema?.isLarge) return this.matchingInIndex(wanted, choices, most);
    // Asked for when it is sent: by then the list may have shown which columns it lacks.
    const where = (): Caml | undefined => condition(wanted, choices, column => this.list.has(column));
    const found = await this.read({ wanted: entryColumns, viewXml: fields => view({ fields, where: where(), rowLimit, orderBy: newestFirst }) });
    if (found.refused) return this.matchingInIndex(wanted, choices, most);
    const experts = await this.experts(wanted, found.items ?? []);
    return this.result([...experts, ...found.items ?? []], rowLimit + experts.length, most, entry => fits(entry, choices) && entryHolds(entry, wanted));
  }

  /** Those who stand for a topic that they did not name themselves: seldom, and then one request more. */
  private async experts(words: readonly string[], found: readonly ItemJson[]): Promise<readonly ItemJson[]> {
    const nominees = this.nominations.nomineesOn(words);
    const entries = readEach(found, item => readEntry(item, () => []).entry.person.siteUserId).rows;
    const missing = [...new Set(nominees)].filter(id => entries.indexOf(id) < 0).slice(0, perCondition);
    if (missing.length === 0) return [];
    const where = oneOfValues(peopleColumns.author, missing);
    const { items } = await this.read({ wanted: entryColumns, viewXml: fields => view({ fields, where, rowLimit: 5 * perCondition, orderBy: newestFirst }) });
    return items ?? [];
  }

  public async of(people: readonly PersonRef[]): Promise<EntriesOfPeople> {
    const conditions = conditionsOf(people);
    if (conditions.length === 0) return { entries: [], hidden: [] };
    const queries = conditions.map((where): ItemsQuery => ({
      wanted: entryColumns, viewXml: fields => view({ fields, where, rowLimit: 5 * perCondition, orderBy: newestFirst })
    }));
    const found = await Promise.all(queries.map(query => this.read(query)));
    if (found.some(one => one.refused)) throw new AppError('unexpected', { threshold: true });
    const { visible, hidden } = this.sorted(found.flatMap(one => one.items ?? []));
    return { entries: visible, hidden: hidden.map(entry => entry.person) };
  }

  /** Rows with whatever else is not known yet, in one request. */
  private async read(query: ItemsQuery): Promise<ItemsFound> {
    const nominations = this.nominations.asks();
    const meAsk: readonly Ask[] = this.me === undefined ? [{ method: 'GET', path: 'web/currentuser', query: { $select: 'Id' } }] : [];
    const found = await this.list.items(query, [...nominations, ...meAsk]);
    this.nominations.take(found.more.slice(0, nominations.length));
    if (meAsk.length > 0) this.me = idOf(found.more[nominations.length]);
    return found;
  }

  /** Two requests: search and the newest entries, then the rows of the hits. */
  private async matchingInIndex(words: readonly string[], choices: readonly Choice[], most: number): Promise<EntriesFound> {
    const window: ItemsQuery = { wanted: entryColumns, viewXml: fields => view({ fields, rowLimit: newestWindow, orderBy: newestFirst }) };
    const [newest, hits] = await Promise.all([this.read(window), this.search([...words, ...choices.map(one => one.value)], most + spare)]);
    const missing = hits.ids.filter(id => !(newest.items ?? []).some(item => item.ID === id));
    const rows = missing.length === 0 ? [] : (await this.read({
      wanted: entryColumns, viewXml: fields => view({ fields, where: oneOf(peopleColumns.id, missing), rowLimit: missing.length, orderBy: newestFirst })
    })).items ?? [];
    const { entries, unreadable } = this.result([...newest.items ?? [], ...rows], Number.MAX_SAFE_INTEGER, most, entry => fits(entry, choices) && entryHolds(entry, words));
    return { entries, isComplete: hits.total <= hits.ids.length, ...(unreadable ? { unreadable } : {}) };
  }

  private async search(words: readonly string[], rowLimit: number): Promise<{ ids: readonly number[]; total: number }> {
    const query = anyBeginning(words);
    if (query === '' || !this.list.schema) return { ids: [], total: 0 };
    const { body } = await this.connection.send({
      method: 'GET', path: 'search/query',
      query: {
        querytext: text(`${query} ${restriction('ListID', this.list.schema.id)}`), selectproperties: text('ListItemID'),
        rowlimit: String(rowLimit), trimduplicates: 'false'
      }
    });
    const results = parse(searchSchema, body).PrimaryQueryResult?.RelevantResults;
    const ids = (results?.Table.Rows ?? []).map(row => Number(row.Cells.find(cell => cell.Key === 'ListItemID')?.Value));
    return { ids: ids.filter(id => Number.isInteger(id) && id > 0), total: results?.TotalRows ?? 0 };
  }

  private result(items: readonly ItemJson[], rowLimit: number, most: number, isWanted: (entry: ExpertiseEntry) => boolean): EntriesFound {
    const { visible, unreadable } = this.sorted(items);
    const entries = visible.filter(isWanted);
    const isComplete = items.length < rowLimit && entries.length <= most;
    return {
      entries: entries.slice(0, most), isComplete,
      ...(isComplete ? { total: entries.length } : {}), ...(unreadable.length === 0 ? {} : { unreadable })
    };
  }

  /** Each person's newest entry, newest first; those that hide, apart from the reader's own, by themselves. */
  private sorted(items: readonly ItemJson[]): { visible: readonly ExpertiseEntry[]; hidden: readonly ExpertiseEntry[]; unreadable: readonly Unreadable[] } {
    const { rows, unreadable } = readEach(items, item => readEntry(item, this.nominations.expertOn).entry);
    const newest = [...rows].sort((a, b) => b.id - a.id)
      .filter((entry, index, all) => all.findIndex(other => other.person.siteUserId === entry.person.siteUserId) === index);
    const isHidden = (entry: ExpertiseEntry): boolean => entry.isHidden && entry.person.siteUserId !== this.me;
    return { visible: newest.filter(entry => !isHidden(entry)), hidden: newest.filter(isHidden), unreadable };
  }
}

const searchSchema = v.object({
  PrimaryQueryResult: v.nullable(v.object({
    RelevantResults: v.nullable(v.object({
      TotalRows: v.number(), Table: v.object({ Rows: v.array(v.object({ Cells: v.array(v.object({ Key: v.string(), Value: v.nullable(v.string()) })) })) })
    }))
  }))
});

function idOf(part: Part): number | undefined {
  return 'error' in part ? undefined : parse(v.object({ Id: v.number() }), need(part).body).Id;
}

function choicesOf(choice: FacetChoice): readonly Choice[] {
  const all: readonly (Omit<Choice, 'value'> & { readonly value: string | undefined })[] = [
    { column: peopleColumns.topics, value: choice.topic, of: entry => entry.topics },
    { column: peopleColumns.processes, value: choice.process, of: entry => entry.processes },
    { column: peopleColumns.disciplines, value: choice.discipline, of: entry => entry.disciplines },
    { column: peopleColumns.languages, value: choice.language, of: entry => entry.languages }
  ];
  return all.filter((one): one is Choice => one.value !== undefined && one.value !== '');
}

/** All that was chosen, and one of the words. */
function condition(words: readonly string[], choices: readonly Choice[], has: (column: PeopleColumn) => boolean): Caml | undefined {
  const asked = wordColumns.filter(has);
  const oneWord = or(...words.flatMap(word => asked.map(column => contains(column, column === peopleColumns.title ? 'Text' : 'Note', stem(word)))));
  return and(...choices.filter(one => has(one.column)).map(one => contains(one.column, 'Note', one.value)), oneWord);
}

/** A column holds several values: the list can only say that the letters are somewhere in it. */
function fits(entry: ExpertiseEntry, choices: readonly Choice[]): boolean {
  return choices.every(({ value, of }) => of(entry).some(one => one.toLowerCase() === value.toLowerCase()));
}

/** Singular and plural may differ by two letters: the list finds both, and what holds the word is decided here. */
function stem(word: string): string {
  const letters = [...word];
  return letters.slice(0, Math.max(3, letters.length - 2)).join('');
}

/** By account where a login name or address is known, and by the platform's own author: each condition on an index of its own. */
function conditionsOf(people: readonly PersonRef[]): readonly Caml[] {
  const accounts = people.flatMap(person => principalNameOf(person.loginName) ?? addressOf(person) ?? []);
  const ids = people.flatMap(person => (principalNameOf(person.loginName) === undefined && person.siteUserId !== undefined ? [person.siteUserId] : []));
  return [...inPieces([...new Set(accounts)], peopleColumns.account), ...inPieces([...new Set(ids)], peopleColumns.author)];
}

function inPieces(values: readonly (string | number)[], column: PeopleColumn): readonly Caml[] {
  const pieces: Caml[] = [];
  for (let from = 0; from < values.length; from += perCondition) pieces.push(oneOfValues(column, values.slice(from, from + perCondition)));
  return pieces;
}
