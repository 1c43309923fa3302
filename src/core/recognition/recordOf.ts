import { foldText, PeopleTable, samePerson } from '../people';
import type { Person } from '../people';
import type { Badge } from './Badge';
import { badgesHeld } from './badgesHeld';
import type { HeldBadge } from './badgesHeld';
import { countable } from './countable';
import { creditOf } from './creditOf';
import type { Recognition, RecipientResponse } from './Recognition';
import type { RecordFound, RecordItem } from './RecordItem';
import { responseTo } from './visible';

/** What one person did for others, for themselves to see and to take along. Every figure is the length of a list that it shows. */
export interface MyRecord {
  readonly person: Person;
  readonly acceptedAnswers: readonly RecordItem[];
  readonly otherAnswers: readonly RecordItem[];
  /** What colleagues made of the answers: FAQ entries, collections. */
  readonly reuses: readonly RecordItem[];
  /** Askers of the accepted answers and givers of thanks, each once. */
  readonly peopleHelped: readonly Person[];
  /** Newest first, from colleagues and from managers; hidden ones are among them: the person's own to see, to print and to save. */
  readonly thanks: readonly Recognition[];
  readonly badges: readonly HeldBadge[];
  /** By topic, the one with most in it first. */
  readonly topics: readonly RecordTopic[];
  /** Recognitions that do not count, and those that nobody has checked: the screen says so. */
  readonly leftOut: readonly Recognition[];
  readonly unchecked: readonly Recognition[];
  /** False: figures read "at least". */
  readonly isComplete: boolean;
}

export interface RecordTopic {
  readonly topic: string;
  readonly answers: readonly RecordItem[];
  readonly recognitions: readonly Recognition[];
}

export interface RecordContext {
  readonly badges: readonly Badge[];
  readonly responses: readonly RecipientResponse[];
  readonly now: Date;
  /** False: there are more recognitions than were read. */
  readonly isComplete: boolean;
}

/** My record (A8). What the person declined is in none of it; the order of what comes in changes nothing. */
export function recordOf(person: Person, recognitions: readonly Recognition[], evidence: RecordFound, context: RecordContext): MyRecord {
  const mine = recognitions.filter(one => samePerson(one.recipient, person) && responseTo(one, context.responses) !== 'declined');
  const { counted, leftOut, unchecked } = countable(mine);
  const newest = [...counted].reverse();
  const { answers, reuses } = creditOf(person, evidence.items);
  const acceptedAnswers = answers.filter(one => one.kind === 'acceptedAnswer');
  return {
    person, acceptedAnswers, reuses, leftOut, unchecked,
    otherAnswers: answers.filter(one => one.kind === 'answer'),
    peopleHelped: helped(person, acceptedAnswers, newest),
    thanks: newest.filter(one => one.kind !== 'award'),
    badges: badgesHeld(newest, context.badges, context.now),
    topics: topicsOf(answers, newest),
    isComplete: context.isComplete && evidence.isComplete
  };
}

function helped(person: Person, answers: readonly RecordItem[], recognitions: readonly Recognition[]): readonly Person[] {
  const people = new PeopleTable<Person>();
  const askers = answers.flatMap(one => one.asker ?? []);
  const givers = recognitions.filter(one => one.kind !== 'award' && !one.imported).map(one => one.giver);
  for (const one of [...askers, ...givers]) {
    if (!samePerson(one, person) && !people.has(one)) people.set(one, one);
  }
  return people.values();
}

function topicsOf(answers: readonly RecordItem[], recognitions: readonly Recognition[]): readonly RecordTopic[] {
  const topics = new Map<string, { topic: string; answers: RecordItem[]; recognitions: Recognition[] }>();
  const under = (topic: string): { answers: RecordItem[]; recognitions: Recognition[] } => {
    const key = foldText(topic);
    const known = topics.get(key) ?? { topic, answers: [], recognitions: [] };
    topics.set(key, known);
    return known;
  };
  for (const answer of answers) each(answer.topics, topic => under(topic).answers.push(answer));
  for (const recognition of recognitions) each(recognition.topics, topic => under(topic).recognitions.push(recognition));
  const size = (one: RecordTopic): number => one.answers.length + one.recognitions.length;
  return [...topics].sort(([keyOfA, a], [keyOfB, b]) => size(b) - size(a) || (keyOfA < keyOfB ? -1 : 1)).map(([, topic]) => topic);
}

/** Every topic once, however often it is written. */
function each(topics: readonly string[], use: (topic: string) => void): void {
  new Map(topics.map(topic => [foldText(topic), topic])).forEach(use);
}
