import type { PeopleList } from '../../core/people';
import { clientKeyPlan as clientKey, columnPlan, indexed, oneALine } from './listPlans';
import type { ListPlan } from './listPlans';
import { peopleLists } from './peopleColumns';
import type { PeopleColumn } from './peopleColumns';

export type PeopleListPlan = ListPlan<PeopleList>;

/** Only names of ours, so that a slip of the pen does not compile. */
const column: typeof columnPlan<PeopleColumn> = columnPlan;

export const expertisePlan: PeopleListPlan = {
  list: 'expertise',
  ...peopleLists.expertise,
  title: 'Expertise',
  description: 'What people say of themselves: one item each, which nobody else can change',
  columns: [
    clientKey,
    column('KnowhowAccount', '0A7C9F11-53B4-4E0C-8D21-6B1F4C8E0A02', 'Text', 'Account', 'Principal name of the author, in lower case', indexed),
    column('KnowhowTopics', '0A7C9F11-53B4-4E0C-8D21-6B1F4C8E0A03', 'Note', 'Topics', oneALine),
    column('KnowhowAskMe', '0A7C9F11-53B4-4E0C-8D21-6B1F4C8E0A04', 'Note', 'Ask me about', oneALine),
    column('KnowhowWants', '0A7C9F11-53B4-4E0C-8D21-6B1F4C8E0A05', 'Note', 'Would like to know', oneALine),
    column('KnowhowLanguages', '0A7C9F11-53B4-4E0C-8D21-6B1F4C8E0A06', 'Note', 'Languages', 'BCP 47, one a line, best first'),
    column('KnowhowProcesses', '0A7C9F11-53B4-4E0C-8D21-6B1F4C8E0A07', 'Note', 'Processes', oneALine),
    column('KnowhowDisciplines', '0A7C9F11-53B4-4E0C-8D21-6B1F4C8E0A08', 'Note', 'Disciplines', oneALine),
    column('KnowhowMentor', '0A7C9F11-53B4-4E0C-8D21-6B1F4C8E0A09', 'Boolean', 'Mentor', 'Would mentor somebody'),
    column('KnowhowPronouns', '0A7C9F11-53B4-4E0C-8D21-6B1F4C8E0A0A', 'Text', 'Pronouns', ''),
    column('KnowhowTimeZone', '0A7C9F11-53B4-4E0C-8D21-6B1F4C8E0A0B', 'Text', 'Time zone', 'IANA, for example Europe/Lisbon'),
    column('KnowhowOfficeHours', '0A7C9F11-53B4-4E0C-8D21-6B1F4C8E0A0C', 'Text', 'Office hours', 'Day (0 is Sunday) and times, for example 2 14:00-15:00; 4 09:30-10:30'),
    column('KnowhowWeeklyLimit', '0A7C9F11-53B4-4E0C-8D21-6B1F4C8E0A0D', 'Number', 'Questions a week', 'Beyond it somebody else is suggested', 'Min="0"'),
    column('KnowhowPausedUntil', '0A7C9F11-53B4-4E0C-8D21-6B1F4C8E0A0E', 'DateTime', 'Paused until', 'Not suggested before', indexed),
    column('KnowhowHidden', '0A7C9F11-53B4-4E0C-8D21-6B1F4C8E0A0F', 'Boolean', 'Hidden', 'Not shown in the directory', indexed),
    column('KnowhowAnswers', '0A7C9F11-53B4-4E0C-8D21-6B1F4C8E0A10', 'Note', 'Answers to nominations', 'Id and answer, one nomination a line')
  ],
  indexed: ['Author'],
  rules: { read: 1, write: 2 },
  isSearched: true,
  isWrittenByOwners: false
};

export const nominationsPlan: PeopleListPlan = {
  list: 'nominations',
  ...peopleLists.nominations,
  title: 'Subject experts',
  description: 'Whom the owners of this site ask to stand for a topic; counts when that person has said yes',
  columns: [
    clientKey,
    column('KnowhowNominee', '1F3E6D20-7B42-4C55-9E10-3A5D8C7B2101', 'User', 'Nominee', '', indexed),
    column('KnowhowFrom', '1F3E6D20-7B42-4C55-9E10-3A5D8C7B2102', 'DateTime', 'From', ''),
    column('KnowhowUntil', '1F3E6D20-7B42-4C55-9E10-3A5D8C7B2103', 'DateTime', 'Until', '', indexed)
  ],
  indexed: ['Title'],
  rules: { read: 1, write: 1 },
  isSearched: false,
  isWrittenByOwners: true
};

export const outcomesPlan: PeopleListPlan = {
  list: 'outcomes',
  ...peopleLists.outcomes,
  title: 'Ways to an answer',
  description: 'Where searches for help ended: answer, person or question',
  columns: [
    clientKey,
    column('KnowhowDiscussion', '2B8A4C30-91D7-4F6B-A3C2-5E7F1D9B4201', 'Number', 'Discussion', ''),
    column('KnowhowList', '2B8A4C30-91D7-4F6B-A3C2-5E7F1D9B4202', 'Text', 'Board', 'Id of the list')
  ],
  indexed: [],
  rules: { read: 2, write: 2 },
  isSearched: false,
  isWrittenByOwners: false
};

export const choicesPlan: PeopleListPlan = {
  list: 'choices',
  ...peopleLists.choices,
  title: 'Personal choices',
  description: 'Which offers somebody has answered with not now',
  columns: [],
  indexed: ['Title', 'Author'],
  rules: { read: 2, write: 2 },
  isSearched: false,
  isWrittenByOwners: false
};

/** In order of making. */
export const peoplePlans: readonly PeopleListPlan[] = [expertisePlan, nominationsPlan, outcomesPlan, choicesPlan];
