import type { EvidenceItem, EvidenceSummary } from './Evidence';
import { PeopleTable } from './PeopleTable';

/** The evidence of each person in figures, every item counted once. People are found by `PeopleTable.get`. */
export function summarise(items: readonly EvidenceItem[]): PeopleTable<EvidenceSummary> {
  const people = new PeopleTable<EvidenceSummary>();
  const seen = new Set<string>();
  for (const item of items) {
    const id = `${item.kind}/${item.place.listId}/${item.place.discussionId}/${item.place.replyId ?? ''}`;
    if (item.person.isDeleted || seen.has(id)) continue;
    seen.add(id);
    people.set(item.person, added(people.get(item.person), item));
  }
  return people;
}

function added(summary: EvidenceSummary | undefined, item: EvidenceItem): EvidenceSummary {
  const so = summary ?? { acceptedAnswers: 0, answers: 0, likes: 0, thanks: 0, lastAt: item.at, items: [] };
  return {
    acceptedAnswers: so.acceptedAnswers + (item.kind === 'acceptedAnswer' ? 1 : 0),
    answers: so.answers + (item.kind === 'answer' ? 1 : 0),
    thanks: so.thanks + (item.kind === 'thanks' ? 1 : 0),
    likes: so.likes + Math.max(0, item.likes),
    lastAt: item.at > so.lastAt ? item.at : so.lastAt,
    items: [...so.items, item]
  };
}
