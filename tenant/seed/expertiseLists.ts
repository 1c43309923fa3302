/**
 * The four lists that an owner of a site makes for finding experts: entries of people, nominations of subject experts,
 * ends of searches, dismissed prompts. With the addresses, columns, indexes, item rules and rights that
 * docs/data-schema.md names; test/contract/peopleSeed.test.ts asks the set-up itself whether anything is missing.
 */
import type { ListRow, Store } from '../store/Store.ts';
import { column, keyColumn as key, makeOwnList, withIndex } from './ownLists.ts';
import type { OwnListPlan } from './ownLists.ts';
import type { SeededSite } from './site.ts';

export interface PeopleLists {
  readonly expertise: ListRow;
  readonly nominations: ListRow;
  readonly outcomes: ListRow;
  readonly choices: ListRow;
}

const plans: Readonly<Record<keyof PeopleLists, OwnListPlan>> = {
  expertise: {
    title: 'Expertise', urlName: 'KnowhowExpertise', description: 'What people say of themselves: one item each, which nobody else can change',
    columns: [
      key, column('Account', 'Account', 'Text', withIndex), column('Topics', 'Topics', 'Note'), column('AskMe', 'Ask me about', 'Note'), column('Wants', 'Would like to know', 'Note'),
      column('Languages', 'Languages', 'Note'), column('Processes', 'Processes', 'Note'), column('Disciplines', 'Disciplines', 'Note'), column('Mentor', 'Mentor', 'Boolean'),
      column('Pronouns', 'Pronouns', 'Text'), column('TimeZone', 'Time zone', 'Text'), column('OfficeHours', 'Office hours', 'Text'), column('WeeklyLimit', 'Questions a week', 'Number'),
      column('PausedUntil', 'Paused until', 'DateTime', withIndex), column('Hidden', 'Hidden', 'Boolean', withIndex), column('Answers', 'Answers to nominations', 'Note')
    ],
    indexed: ['Author'], readSecurity: 1, writeSecurity: 2, noCrawl: false
  },
  nominations: {
    title: 'Subject experts', urlName: 'KnowhowSubjectExperts', description: 'Whom the owners of this site ask to stand for a topic; counts when that person has said yes',
    columns: [key, column('Nominee', 'Nominee', 'User', withIndex), column('From', 'From', 'DateTime'), column('Until', 'Until', 'DateTime', withIndex)],
    indexed: ['Title'], readSecurity: 1, writeSecurity: 1, noCrawl: true, isWrittenByOwners: true
  },
  outcomes: {
    title: 'Ways to an answer', urlName: 'KnowhowOutcomes', description: 'Where searches for help ended: answer, person or question',
    columns: [key, column('Discussion', 'Discussion', 'Number'), column('List', 'Board', 'Text')],
    indexed: [], readSecurity: 2, writeSecurity: 2, noCrawl: true
  },
  choices: {
    title: 'Personal choices', urlName: 'KnowhowChoices', description: 'Which offers somebody has answered with not now',
    columns: [], indexed: ['Title', 'Author'], readSecurity: 2, writeSecurity: 2, noCrawl: true
  }
};

export function makePeopleLists(store: Store, site: SeededSite, created: string): PeopleLists {
  const make = (plan: OwnListPlan): ListRow => makeOwnList(store, site, plan, created);
  return { expertise: make(plans.expertise), nominations: make(plans.nominations), outcomes: make(plans.outcomes), choices: make(plans.choices) };
}
