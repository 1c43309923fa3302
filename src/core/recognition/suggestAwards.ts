import { foldText, keyOf, PeopleTable, samePerson } from '../people';
import type { Person } from '../people';
import { countable } from './countable';
import { creditOf } from './creditOf';
import type { Recognition } from './Recognition';
import { placeKey } from './RecordItem';
import type { RecordFound, RecordItem } from './RecordItem';

/** Accepted answers on one topic that are worth a second look. */
export const acceptedOnOneTopic = 5;

export type AwardRule = 'acceptedOnOneTopic' | 'firstAcceptedAnswer' | 'acrossDepartments';

/** Offered to those who may award, with the evidence; a person decides. */
export interface AwardSuggestion {
  readonly rule: AwardRule;
  readonly person: Person;
  /** `acceptedOnOneTopic` only. */
  readonly topic?: string;
  /** Newest first. */
  readonly evidence: readonly RecordItem[];
}

/**
 * What the evidence suggests, newest evidence first. A first answer is only called so where everything was looked through.
 * Of each kind of evidence only what is newer than the last that an award points at counts, so nothing is suggested twice.
 * Nothing is awarded by machine.
 */
export function suggestAwards(evidence: RecordFound, recognitions: readonly Recognition[]): readonly AwardSuggestion[] {
  const awarded = countable(recognitions).counted.filter(one => one.badge !== undefined);
  const people = new PeopleTable<Person>();
  for (const item of evidence.items.filter(one => one.kind === 'acceptedAnswer')) {
    const author = item.original?.author ?? item.person;
    if (!author.isDeleted && !people.has(author)) people.set(author, author);
  }
  return people.values().flatMap(person => suggestionsFor(person, evidence, awarded.filter(one => samePerson(one.recipient, person))))
    .sort((a, b) => compare(b.evidence[0].at, a.evidence[0].at) || compare(keyOf(a.person), keyOf(b.person)) || compare(`${a.rule} ${a.topic ?? ''}`, `${b.rule} ${b.topic ?? ''}`));
}

function suggestionsFor(person: Person, found: RecordFound, awarded: readonly Recognition[]): readonly AwardSuggestion[] {
  const accepted = creditOf(person, found.items).answers.filter(one => one.kind === 'acceptedAnswer');
  const cited = new Set(awarded.flatMap(({ evidence }) => (evidence?.kind === 'post' ? [placeKey(evidence.place)] : [])));
  const fresh = (items: readonly RecordItem[]): readonly RecordItem[] => {
    const at = items.findIndex(item => cited.has(placeKey(item.place)));
    return at < 0 ? items : items.slice(0, at);
  };
  const first = found.isComplete && accepted.length === 1 ? fresh(accepted) : [];
  const elsewhere = fresh(accepted.filter(item => isElsewhere(person, item.asker)));
  return [
    ...[...byTopic(accepted).values()].map(({ topic, items }) => ({ rule: 'acceptedOnOneTopic' as const, person, topic, evidence: fresh(items) }))
      .filter(one => one.evidence.length >= acceptedOnOneTopic),
    ...(first.length > 0 ? [{ rule: 'firstAcceptedAnswer' as const, person, evidence: first }] : []),
    ...(elsewhere.length > 0 ? [{ rule: 'acrossDepartments' as const, person, evidence: elsewhere }] : [])
  ];
}

function byTopic(items: readonly RecordItem[]): ReadonlyMap<string, { readonly topic: string; readonly items: readonly RecordItem[] }> {
  const topics = new Map<string, { topic: string; items: RecordItem[] }>();
  for (const item of items) {
    for (const [key, topic] of new Map(item.topics.map(one => [foldText(one), one]))) {
      const known = topics.get(key);
      if (known) known.items.push(item);
      else topics.set(key, { topic, items: [item] });
    }
  }
  return topics;
}

/** Both departments are known, and differ. */
function isElsewhere(person: Person, asker: Person | undefined): boolean {
  const [own, other] = [person.department, asker?.department].map(name => foldText((name ?? '').trim()));
  return own !== '' && other !== '' && own !== other;
}

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
