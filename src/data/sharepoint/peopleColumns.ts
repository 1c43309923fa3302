import type { PeopleList } from '../../core/people';
import type { ListPlace } from './listPlans';

/**
 * The only place with the internal names of the people feature's lists. All of them are ordinary lists (template 100) that
 * an owner makes with `SharePointPeopleSetup` by `peoplePlans.ts`; what begins with Knowhow is ours. docs/data-schema.md tells the same.
 */
export const peopleColumns = {
  id: 'ID',
  version: 'owshiddenversion',
  title: 'Title',
  author: 'Author',
  created: 'Created',
  modified: 'Modified',
  clientKey: 'KnowhowClientKey',
  account: 'KnowhowAccount',
  topics: 'KnowhowTopics',
  askMe: 'KnowhowAskMe',
  wants: 'KnowhowWants',
  languages: 'KnowhowLanguages',
  processes: 'KnowhowProcesses',
  disciplines: 'KnowhowDisciplines',
  mentor: 'KnowhowMentor',
  pronouns: 'KnowhowPronouns',
  timeZone: 'KnowhowTimeZone',
  officeHours: 'KnowhowOfficeHours',
  weeklyLimit: 'KnowhowWeeklyLimit',
  pausedUntil: 'KnowhowPausedUntil',
  hidden: 'KnowhowHidden',
  answers: 'KnowhowAnswers',
  nominee: 'KnowhowNominee',
  from: 'KnowhowFrom',
  until: 'KnowhowUntil',
  discussion: 'KnowhowDiscussion',
  board: 'KnowhowList'
} as const;

export type PeopleColumn = (typeof peopleColumns)[keyof typeof peopleColumns];

/** Where the lists are; how they are made only their set-up needs. */
export const peopleLists = {
  expertise: { urlName: 'KnowhowExpertise' },
  nominations: { urlName: 'KnowhowSubjectExperts' },
  outcomes: { urlName: 'KnowhowOutcomes' },
  choices: { urlName: 'KnowhowChoices' }
} as const satisfies Record<PeopleList, ListPlace>;
