import { deDePeople } from './de-de.people';
import type { DirectoryFirstStrings } from './en-us.directory.first';
import { plural } from './plural';

const count = plural('de');

/** German, as `en-us.directory.first.ts`. */
export const deDeDirectoryFirst: DirectoryFirstStrings = {
  title: 'Fachleute finden',
  labelled: (label, text) => `${label}: ${text}`,
  titleLabel: 'Titel des Verzeichnisses',
  purposeLabel: 'Zweck in einem Satz',
  purposePlaceholder: 'Wer ist hier zu finden?',
  searchLabel: 'Wer kennt sich aus mit …',
  searchHint: 'Namen, Themen, Abteilungen oder Wörter einer Antwort',
  clearSearch: 'Suche leeren',
  facet: {
    group: 'Eingrenzen',
    open: 'Filter',
    openWith: number => count(number, { one: 'Filter, # gewählt', other: 'Filter, # gewählt' }),
    topic: 'Thema',
    process: 'Prozess',
    discipline: 'Disziplin',
    department: 'Abteilung',
    office: 'Standort',
    language: 'Sprache',
    any: name => `${name}: alle`,
    value: (value, number) => `${value} (${number})`,
    availableNow: 'Jetzt frei für Fragen',
    clear: 'Alle aufheben'
  },
  letter: {
    group: 'Namen mit dem Anfangsbuchstaben',
    all: 'Alle',
    option: letter => `Namen mit ${letter}`
  },
  view: { group: 'Ansicht', cards: 'Karten', list: 'Liste', chart: 'Organisation' },
  people: number => count(number, { one: '# Person', other: '# Personen' }),
  found: (number, text) => count(number, { one: `# Person zu „${text}“`, other: `# Personen zu „${text}“` }),
  atLeastPeople: number => count(number, { one: 'bisher # Person', other: 'bisher # Personen' }),
  list: 'Personen',
  showMore: number => `${number} weitere zeigen`,
  shown: number => count(number, { one: '# Person gezeigt', other: '# Personen gezeigt' }),
  missing: {
    expertise: 'Die Einträge dieser Website waren nicht zu lesen. Eigene Angaben fehlen hier.',
    peopleSearch: 'Die Personensuche antwortet nicht. Gezeigt werden Personen mit Eintrag auf dieser Website oder mit Antworten in ihren Foren.',
    profiles: 'Die Profile waren nicht zu lesen. Einzelheiten fehlen hier.',
    evidence: 'Die Foren waren nicht zu durchsuchen. Antworten sind hier nicht gezählt.',
    graph: 'Bilder und Anwesenheit waren nicht zu lesen.'
  },
  card: {
    topics: 'Themen',
    askMeAbout: 'Fragen willkommen zu',
    languages: 'Sprachen',
    officeHours: 'Sprechstunden',
    nextSlot: (day, from, until) => `Nächste: ${day}, ${from} bis ${until} Ihrer Zeit`,
    slotNow: until => `Jetzt, bis ${until} Ihrer Zeit`,
    skills: 'Kenntnisse'
  },
  mine: {
    open: 'Mein Eintrag',
    suggestTitle: 'Lassen Sie sich finden für das, was Sie wissen',
    suggest: 'Kolleginnen und Kollegen suchen hier Leute, die sich auskennen. Es dauert eine Minute.',
    suggestMake: 'Meinen Eintrag anlegen',
    notNow: 'Nicht jetzt'
  },
  nomination: {
    title: topic => `Möchten Sie die Fachperson für ${topic} sein?`
  },
  person: deDePeople
};
