import type { PeopleList } from '../../core/people';

/**
 * The only place with the internal names of the people feature's lists. All of them are ordinary lists (template 100) that
 * an owner makes with `SharePointPeopleSetup`; what begins with Knowhow is ours. docs/data-schema.md tells the same.
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

/** One of our columns. The XML is what `CreateFieldAsXml` gets. */
export interface PeopleColumnPlan {
  readonly name: PeopleColumn;
  readonly xml: string;
}

/** One list, as the set-up makes it. */
export interface PeopleListPlan {
  readonly list: PeopleList;
  /** Last part of the address below `Lists/`: the list is found by it, whatever its title becomes. */
  readonly urlName: string;
  readonly title: string;
  readonly description: string;
  readonly columns: readonly PeopleColumnPlan[];
  /** Built-in columns that queries begin with. */
  readonly indexed: readonly PeopleColumn[];
  /** ReadSecurity and WriteSecurity: 1 everybody's items, 2 one's own. Those who may manage the list are not bound. */
  readonly rules: { readonly read: 1 | 2; readonly write: 1 | 2 };
  /** False: search must not find the items. */
  readonly isSearched: boolean;
  /** Only those who manage permissions write here; everybody else who could read the site reads. */
  readonly isWrittenByOwners: boolean;
}

type Kind = 'Text' | 'Note' | 'Boolean' | 'Number' | 'DateTime' | 'User';

function column(name: PeopleColumn, id: string, kind: Kind, displayName: string, description: string, more = ''): PeopleColumnPlan {
  const shape = { Text: 'MaxLength="255"', Note: 'NumLines="6" RichText="FALSE" AppendOnly="FALSE"', Boolean: '', Number: 'Decimals="0"', DateTime: 'Format="DateTime"', User: 'List="UserInfo" UserSelectionMode="0"' }[kind];
  const attributes = [`ID="{${id}}"`, `Name="${name}"`, `StaticName="${name}"`, 'Group="Knowhow"', `Type="${kind}"`, shape, `DisplayName="${displayName}"`, `Description="${description}"`, more];
  const filled = attributes.filter(attribute => attribute !== '').join(' ');
  return { name, xml: kind === 'Boolean' ? `<Field ${filled}><Default>0</Default></Field>` : `<Field ${filled} />` };
}

/** One definition for every list that needs it: the id may be the same in different lists. */
const clientKey = column('KnowhowClientKey', '8C1D5B02-6E0F-4B6A-9A5E-2F7D90C1B301', 'Text', 'Knowhow key', 'Keeps an item from being stored twice', 'Hidden="TRUE" Indexed="TRUE" EnforceUniqueValues="TRUE"');
const indexed = 'Indexed="TRUE"';
const oneALine = 'One value a line';

export const expertisePlan: PeopleListPlan = {
  list: 'expertise',
  urlName: 'KnowhowExpertise',
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
  urlName: 'KnowhowSubjectExperts',
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
  urlName: 'KnowhowOutcomes',
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
  urlName: 'KnowhowChoices',
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
