/**
 * Gives entries to imported people who have shown what they know: topics are the tags of the questions that their accepted
 * answers solved, the most frequent first, then the tags that they were given a badge for. Written in one transaction with
 * a mark, so that a resumed import neither repeats nor halves them.
 */
import type { BulkRow, Store, UserRow } from '../../store/Store.ts';
import { entryRow, fillEntries } from '../expertise.ts';
import { nextIdOf } from '../ownLists.ts';
import { sitePath } from '../site.ts';
import type { SeededSite } from '../site.ts';
import { whereaboutsOf } from './languages.ts';
import type { SourceAward, SourcePerson } from './source.ts';

const mostTopics = 5;
const mostBadges = 5;
const mostAskMe = 2;

/** Tags by how often somebody solved a question of them. */
export class KnownTopics {
  private readonly people = new Map<number, { readonly tags: Map<string, number>; last: string }>();

  /** An answer that was accepted; without an author it shows nobody's knowledge. */
  add(person: number | undefined, tags: readonly string[], at: string): void {
    if (person === undefined) return;
    const known = this.people.get(person) ?? { tags: new Map<string, number>(), last: at };
    for (const tag of tags) known.tags.set(tag, (known.tags.get(tag) ?? 0) + 1);
    if (at > known.last) known.last = at;
    this.people.set(person, known);
  }

  /** By id of the person, in order of id. */
  all(): readonly { readonly person: number; readonly topics: readonly string[]; readonly last: string }[] {
    return [...this.people].sort(([a], [b]) => a - b).map(([person, { tags, last }]) => ({
      person, last, topics: [...tags].sort(([a, many], [b, more]) => more - many || (a < b ? -1 : 1)).slice(0, mostTopics).map(([tag]) => tag)
    }));
  }
}

export interface ImportedKnowledge {
  readonly topics: KnownTopics;
  /** Tags with a badge, by person. */
  readonly badges: ReadonlyMap<number, readonly string[]>;
  readonly people: ReadonlyMap<number, SourcePerson>;
  readonly users: ReadonlyMap<number, UserRow>;
}

/** Tags that people were given a badge for, each once, by person. */
export function tagsOf(awards: readonly SourceAward[]): ReadonlyMap<number, readonly string[]> {
  const tags = new Map<number, readonly string[]>();
  for (const { person, name, isTag } of awards) {
    const known = tags.get(person) ?? [];
    if (isTag && !known.includes(name)) tags.set(person, [...known, name]);
  }
  return tags;
}

export function importExpertise(store: Store, site: SeededSite, knowledge: ImportedKnowledge, now: Date): void {
  const list = store.lists.byPath(site.web, `${sitePath}/Lists/KnowhowExpertise`, site.system);
  const mark = `import ${list.id}`;
  if (store.setting(mark) !== undefined) return;
  const first = nextIdOf(store, list, site);
  const rows = knowledge.topics.all().flatMap(({ person, topics, last }) => {
    const user = knowledge.users.get(person);
    return user && topics.length > 0 ? [{ person, topics, last, user }] : [];
  }).map(({ person, topics, last, user }, index) => rowOf(first + index, person, user, topics, last, knowledge, now));
  store.transaction(() => {
    fillEntries(store, list, rows);
    store.setSetting(mark, String(rows.length));
  });
}

/** Every fifth sets a limit, every fortieth has paused, every tenth is a mentor: by a rule that needs no list. */
function rowOf(id: number, person: number, user: UserRow, topics: readonly string[], last: string, { badges, people }: ImportedKnowledge, now: Date): BulkRow {
  const { languages, timeZone } = whereaboutsOf(people.get(person)?.location);
  const all = [...topics, ...(badges.get(person) ?? []).filter(tag => !topics.includes(tag)).slice(0, mostBadges)];
  return entryRow(id, user, {
    topics: all.join(', '), askMe: topics.slice(0, mostAskMe).join(', '), languages: languages.join(', '), isMentor: person % 10 === 0,
    ...(person % 5 === 0 ? { weeklyLimit: 1 + (person % 7) } : {}), ...(person % 40 === 0 ? { pausedFor: 20 } : {})
  }, { created: last, now, ...(timeZone === undefined ? {} : { timeZone }) });
}
