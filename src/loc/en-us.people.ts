import { plural } from './plural';

const count = plural('en');

/** How people are shown wherever they are suggested: in the directory and in the box to ask in. */
export const enUsPeople = {
  reason: {
    acceptedAnswers: (number: number) => count(number, { one: '# accepted answer', other: '# accepted answers' }),
    answers: (number: number) => count(number, { one: '# answer', other: '# answers' }),
    likes: (number: number) => count(number, { one: 'found helpful once', other: 'found helpful # times' }),
    thanks: (number: number) => count(number, { one: 'thanked once', other: 'thanked # times' }),
    on: (what: string, subject: string) => `${what} on ${subject}`,
    atLeast: (what: string) => `at least ${what}`,
    lastThisMonth: 'last this month',
    lastIn: (month: string) => `last in ${month}`,
    subjectExpert: (topic: string) => `Subject expert on ${topic}`,
    askMeAbout: (topic: string) => `Takes questions on ${topic}`,
    topic: (topic: string) => `Says: knows ${topic}`,
    skill: (skill: string) => `Skill in the profile: ${skill}`,
    responsibility: (text: string) => `Responsible for ${text}`,
    jobTitle: (text: string) => `Works as ${text}`,
    department: (text: string) => `Works in ${text}`,
    profile: 'The words are in the profile',
    list: 'Why this person'
  },
  elsewhere: 'From another department',
  insteadOf: {
    atLimit: (name: string) => `Suggested since ${name} has enough questions this week`,
    paused: (name: string) => `Suggested since ${name} takes a break from questions`,
    away: (name: string) => `Suggested since ${name} is away`
  },
  availability: {
    atLimit: 'Has enough questions this week',
    paused: (until: string) => `Takes a break from questions until ${until}`,
    away: 'Away'
  },
  presence: {
    available: 'Available',
    busy: 'Busy',
    doNotDisturb: 'Do not disturb',
    away: 'Away',
    offline: 'Offline',
    unknown: 'Presence unknown',
    outOfOffice: (until: string) => `Out of office until ${until}`
  },
  localTime: (time: string) => `${time} there`,
  contact: {
    group: (name: string) => `Reach ${name}`,
    chat: 'Chat',
    call: 'Call',
    mail: 'Mail',
    askInPublic: 'Ask in public',
    mailSubject: 'A question'
  }
};

export type PeopleStrings = typeof enUsPeople;
