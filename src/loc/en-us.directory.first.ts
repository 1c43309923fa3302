import { enUsPeople } from './en-us.people';
import { plural } from './plural';

const count = plural('en');

/** What the first view of "Find an expert" says, and whatever may stand in its place. */
export const enUsDirectoryFirst = {
  title: 'Find an expert',
  labelled: (label: string, text: string) => `${label}: ${text}`,
  titleLabel: 'Title of the directory',
  purposeLabel: 'Purpose in one sentence',
  purposePlaceholder: 'Who can be found here?',
  searchLabel: 'Who knows about…',
  searchHint: 'Names, topics, departments, or words of an answer',
  clearSearch: 'Clear search',
  facet: {
    group: 'Narrow down',
    open: 'Filter',
    openWith: (number: number) => count(number, { one: 'Filter, # chosen', other: 'Filter, # chosen' }),
    topic: 'Topic',
    process: 'Process',
    discipline: 'Discipline',
    department: 'Department',
    office: 'Office',
    language: 'Language',
    any: (name: string) => `${name}: any`,
    value: (value: string, number: number) => `${value} (${number})`,
    availableNow: 'Free for questions now',
    clear: 'Clear all'
  },
  letter: {
    group: 'Names beginning with',
    all: 'All',
    option: (letter: string) => `Names beginning with ${letter}`
  },
  view: { group: 'View', cards: 'Cards', list: 'List', chart: 'Organisation' },
  people: (number: number) => count(number, { one: '# person', other: '# people' }),
  found: (number: number, text: string) => count(number, { one: `# person for “${text}”`, other: `# people for “${text}”` }),
  atLeastPeople: (number: number) => count(number, { one: '# person so far', other: '# people so far' }),
  list: 'People',
  showMore: (number: number) => `Show ${number} more`,
  shown: (number: number) => count(number, { one: '# person shown', other: '# people shown' }),
  missing: {
    expertise: 'Entries of this site could not be read. What people say of themselves is missing here.',
    peopleSearch: 'People search did not answer. Shown are people with an entry on this site or with answers on its boards.',
    profiles: 'Profiles could not be read. Some details are missing here.',
    evidence: 'The boards could not be searched. Answers are not counted here.',
    graph: 'Pictures and presence could not be read.'
  },
  card: {
    topics: 'Topics',
    askMeAbout: 'Ask me about',
    languages: 'Languages',
    officeHours: 'Office hours',
    nextSlot: (day: string, from: string, until: string) => `Next: ${day}, ${from} to ${until} your time`,
    slotNow: (until: string) => `Now, until ${until} your time`,
    skills: 'Skills'
  },
  mine: {
    open: 'My entry',
    suggestTitle: 'Be found for what you know',
    suggest: 'Colleagues look here for people who know. It takes a minute.',
    suggestMake: 'Make my entry',
    notNow: 'Not now'
  },
  nomination: {
    title: (topic: string) => `Would you be the subject expert on ${topic}?`
  },
  /** How people are shown, as in the box to ask in. */
  person: enUsPeople
};

export type DirectoryFirstStrings = typeof enUsDirectoryFirst;
