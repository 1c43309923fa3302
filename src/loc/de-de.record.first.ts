import type { RecordOwnStrings } from './en-us.record.first';
import { plural } from './plural';

const count = plural('de');

/** German, as `en-us.record.first.ts`. */
export const deDeRecordFirst: RecordOwnStrings = {
  record: {
    titleOf: name => `Nachweis von ${name}`,
    private: 'Nur Sie sehen diese Seite. Sie entsteht bei jedem Öffnen aus dem, was andere ohnehin sehen können.',
    upTo: date => `Stand ${date}`,
    summary: 'Zusammenfassung',
    answers: {
      exact: number => count(number, { one: '# Antwort', other: '# Antworten' }),
      atLeast: number => count(number, { one: 'mindestens # Antwort', other: 'mindestens # Antworten' })
    },
    people: {
      exact: number => count(number, { one: '# Person', other: '# Personen' }),
      atLeast: number => count(number, { one: 'mindestens # Person', other: 'mindestens # Personen' })
    },
    thanksCount: {
      exact: number => count(number, { one: '# Dank', other: '#-mal Dank' }),
      atLeast: number => count(number, { one: 'mindestens # Dank', other: 'mindestens #-mal Dank' })
    },
    badgeCount: number => count(number, { one: '# Abzeichen', other: '# Abzeichen' }),
    answersLine: answers => `Als Lösung angenommen: ${answers}.`,
    helpedLine: people => `Geholfen haben Sie: ${people}.`,
    thanksLine: thanks => `Erhalten haben Sie: ${thanks}.`,
    badgesLine: badges => `Sie haben ${badges}.`,
    reusedLine: number => count(number, { one: '# Ihrer Antworten wurde weiterverwendet.', other: '# Ihrer Antworten wurden weiterverwendet.' }),
    nothing: 'Noch nichts zu zeigen',
    nothingText: 'Angenommene Antworten, Dank und Abzeichen sammeln sich hier von selbst.',
    leftOut: number => count(number, {
      one: '# Anerkennung zählt nicht mit, weil etwas an ihr nicht zusammenpasst.', other: '# Anerkennungen zählen nicht mit, weil etwas an ihnen nicht zusammenpasst.'
    }),
    unchecked: number => count(number, {
      one: '# Anerkennung zählt nicht mit, weil sie sich nicht prüfen ließ.', other: '# Anerkennungen zählen nicht mit, weil sie sich nicht prüfen ließen.'
    }),
    incomplete: 'Es gibt mehr, als durchgesehen wurde. Darum steht bei Zahlen „mindestens“.',
    readSoFar: number => `Bisher gelesen: Ihre neuesten ${number} Anerkennungen. Die Zahlen gelten für diese.`,
    readFurther: 'Weiterlesen',
    readingFurther: 'Wird weitergelesen',
    missingPosts: 'Die Foren ließen sich nicht durchsuchen. Antworten fehlen hier.',
    byTopic: 'Belege nach Themen',
    otherAnswers: 'Weitere Antworten',
    noTopic: 'Ohne Thema',
    acceptedAnswer: 'Angenommene Antwort',
    answer: 'Antwort',
    askedBy: name => `gefragt von ${name}`,
    showMore: number => `${number} weitere anzeigen`,
    thanks: 'Dank',
    badges: 'Abzeichen',
    givenOn: (date, by) => `${date}, von ${by}`,
    criteria: 'Kriterien',
    state: {
      valid: 'Gültig', expiresSoon: 'Läuft bald ab', expired: 'Abgelaufen', gone: 'Nicht mehr im Katalog'
    },
    until: date => `bis ${date}`,
    since: date => `seit ${date}`,
    sendToManager: 'An meine Führungskraft senden',
    sendToManagerHint: 'Ihr eigenes Mailprogramm öffnet sich mit dem Text. Gesendet wird erst, wenn Sie es senden.',
    reusedIn: 'Wiederverwendet in',
    print: 'Drucken',
    csv: 'Als CSV speichern',
    saveBadge: name => `„${name}“ als Datei speichern`,
    badgeFileHint: 'Im Format Open Badges 3.0. Niemand hat die Datei signiert: Das steht darin, und wer sie liest, muss in Ihrem Unternehmen nachfragen.',
    hide: 'Ausblenden',
    decline: 'Ablehnen',
    show: 'Wieder zeigen',
    respondTitle: name => `Dank von ${name}`,
    hidden: 'Ausgeblendet: Es fehlt überall in diesem Produkt. In diesem Nachweis bleibt es, auch gedruckt oder gespeichert. Wer die Liste selbst öffnet, kann den Eintrag weiterhin lesen.',
    declined: 'Abgelehnt: Es fehlt überall in diesem Produkt und in diesem Nachweis. Wer die Liste selbst öffnet, kann den Eintrag weiterhin lesen.',
    hiddenDone: 'Es ist ausgeblendet. Wer die Liste selbst öffnet, kann den Eintrag weiterhin lesen.',
    declinedDone: 'Es ist abgelehnt. Wer die Liste selbst öffnet, kann den Eintrag weiterhin lesen.',
    shownDone: 'Es wird wieder gezeigt.',
    notResponded: 'Das wurde nicht gespeichert.',
    outside: 'Abzeichen von anderswo'
  },
  standing: {
    title: 'Wo ich stehe',
    text: 'Jedes Mal neu gezählt, nirgends aufbewahrt und nur Ihnen gezeigt.',
    show: 'Zeigen, wo ich stehe'
  }
};
