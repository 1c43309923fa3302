import type { RecognitionFirstStrings } from './en-us.recognition.first';
import { plural } from './plural';

const count = plural('de');

/** German, as `en-us.recognition.first.ts`. */
export const deDeRecognitionFirst: RecognitionFirstStrings = {
  wall: {
    title: 'Anerkennung',
    titleLabel: 'Titel der Wand',
    purposeLabel: 'Zweck in einem Satz',
    purposePlaceholder: 'Wofür wird hier gedankt?',
    list: 'Anerkennungen',
    showMore: 'Weitere anzeigen',
    loadingMore: 'Weitere werden geladen',
    shown: number => count(number, { one: '# Anerkennung angezeigt', other: '# Anerkennungen angezeigt' }),
    lookedThrough: number => count(number, { one: 'Die neueste wurde durchgesehen.', other: 'Die neuesten # wurden durchgesehen.' }),
    unreadable: number => count(number, { one: '# Anerkennung ließ sich nicht lesen.', other: '# Anerkennungen ließen sich nicht lesen.' }),
    missingColumns: 'In den Listen fehlen Spalten. Besitzer der Website können sie ergänzen.',
    first: name => `Die erste Anerkennung für ${name} hier.`,
    entryLabel: (giver, receivers) => `${giver}, für ${receivers}`,
    kind: { thanks: 'Dank', managerThanks: 'Dank einer Führungskraft', award: 'Verleihung' },
    back: 'Zurück zur Wand',
    evidence: title => `Für: ${title}`,
    topics: 'Themen',
    valuesLine: list => `Werte: ${list}`,
    importedFrom: name => `Aus der früheren Community, verliehen von ${name}`,
    doubtful: 'Diese Anerkennung zählt nicht: Etwas an ihr passt nicht zusammen.',
    expired: 'Dieses Abzeichen ist inzwischen abgelaufen.',
    nominations: 'Vorschläge',
    myRecord: 'Mein Nachweis',
    likeVerb: 'Gefällt mir',
    likes: number => count(number, { one: '# Gefällt mir', other: '# Gefällt mir' }),
    likeLabel: (text, name) => `${text}: Anerkennung für ${name}`,
    likeFailed: 'Ihr „Gefällt mir“ wurde nicht gespeichert.',
    congratulate: 'Gratulieren',
    congratulateLabel: name => `${name} gratulieren`,
    answer: 'Antworten',
    answerLabel: 'Auf die Anerkennung für Sie antworten',
    comments: 'Kommentare',
    commentsLabel: name => `Kommentare: Anerkennung für ${name}`
  },
  sentence: {
    thanks: '{giver} dankt {receivers}',
    managerThanks: '{giver} dankt als Führungskraft {receivers}',
    thanksBadge: '{giver} dankt {receivers} mit „{badge}“',
    award: '{giver} verleiht „{badge}“ an {receivers}',
    awardGone: '{giver} verleiht ein Abzeichen, das nicht mehr im Katalog ist, an {receivers}'
  },
  filter: {
    group: 'Eingrenzen',
    badge: 'Abzeichen',
    kind: 'Art',
    topic: 'Thema',
    department: 'Abteilung',
    open: number => (number === 0 ? 'Eingrenzen' : `Eingrenzen: ${number} gewählt`),
    any: name => `${name}: alle`,
    clear: 'Alle aufheben',
    kinds: { thanks: 'Dank', managerThanks: 'Dank von Führungskräften', award: 'Verliehene Abzeichen' }
  },
  empty: {
    title: 'Hier ist noch nichts',
    text: 'Danken Sie jemandem, der Ihnen geholfen hat, und sagen Sie wofür.',
    visitor: 'Dank erscheint hier, sobald jemand dankt.',
    unprepared: 'Diese Website ist noch nicht für Anerkennung vorbereitet',
    unpreparedText: 'Besitzer dieser Website können die Listen anlegen oder Ihnen das Lesen erlauben.',
    unpreparedOwner: 'Sie können ansehen, was hinzukäme, und die Listen mit einem Klick anlegen.',
    closed: 'Sie können hier keine Anerkennungen lesen',
    noneTitle: 'Nichts passt zu allem',
    noneText: 'Heben Sie einen der Filter auf.',
    goneTitle: 'Diese Anerkennung ist nicht hier',
    goneText: 'Sie wurde zurückgenommen, von der anerkannten Person ausgeblendet oder war nie auf dieser Website.'
  },
  lobby: {
    label: 'Anerkennungen im Wechsel',
    pause: 'Anhalten',
    go: 'Weiter',
    position: (at, all) => `${at} von ${all}`
  },
  thanks: {
    open: 'Danke sagen'
  }
};
