import type { PeopleStrings } from './en-us.people';
import { plural } from './plural';

const count = plural('de');

/** German, as `en-us.people.ts`. */
export const deDePeople: PeopleStrings = {
  reason: {
    acceptedAnswers: number => count(number, { one: '# angenommene Antwort', other: '# angenommene Antworten' }),
    answers: number => count(number, { one: '# Antwort', other: '# Antworten' }),
    likes: number => count(number, { one: 'einmal hilfreich gefunden', other: '#-mal hilfreich gefunden' }),
    thanks: number => count(number, { one: 'ein Dank', other: '#-mal Dank' }),
    on: (what, subject) => `${what} zu ${subject}`,
    atLeast: what => `mindestens ${what}`,
    lastThisMonth: 'zuletzt in diesem Monat',
    lastIn: month => `zuletzt im ${month}`,
    subjectExpert: topic => `Fachperson für ${topic}`,
    askMeAbout: topic => `Nimmt Fragen zu ${topic}`,
    topic: topic => `Kennt nach eigener Angabe: ${topic}`,
    skill: skill => `Kenntnis laut Profil: ${skill}`,
    responsibility: text => `Zuständig für ${text}`,
    jobTitle: text => `Arbeitet als ${text}`,
    department: text => `Arbeitet in ${text}`,
    profile: 'Die Wörter stehen im Profil',
    list: 'Warum diese Person'
  },
  elsewhere: 'Aus einer anderen Abteilung',
  insteadOf: {
    atLimit: name => `Vorgeschlagen, da ${name} diese Woche genug Fragen hat`,
    paused: name => `Vorgeschlagen, da ${name} gerade keine Fragen annimmt`,
    away: name => `Vorgeschlagen, da ${name} abwesend ist`
  },
  availability: {
    atLimit: 'Hat diese Woche genug Fragen',
    paused: until => `Nimmt bis ${until} keine Fragen an`,
    away: 'Abwesend'
  },
  presence: {
    available: 'Verfügbar',
    busy: 'Beschäftigt',
    doNotDisturb: 'Nicht stören',
    away: 'Abwesend',
    offline: 'Offline',
    unknown: 'Anwesenheit unbekannt',
    outOfOffice: until => `Abwesend bis ${until}`
  },
  localTime: time => `dort ${time}`,
  contact: {
    group: name => `${name} erreichen`,
    chat: 'Chat',
    call: 'Anrufen',
    mail: 'E-Mail',
    askInPublic: 'Öffentlich fragen',
    mailSubject: 'Eine Frage'
  }
};
