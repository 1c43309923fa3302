import { deDeRecognitionFirst } from './de-de.recognition.first';
import { deDeRecognitionOwner } from './de-de.recognition.owner';
import { deDeRecordFirst } from './de-de.record.first';
import { deDeShareRound } from './de-de.shareRound';
import type { RecognitionStrings } from './en-us.recognition';
import { plural } from './plural';

const count = plural('de');

/** German, as `en-us.recognition.ts`. */
export const deDeRecognition: RecognitionStrings = {
  ...deDeRecognitionFirst,
  wall: {
    ...deDeRecognitionFirst.wall,
    congratulateText: 'Ihre Worte',
    congratulateSend: 'Senden',
    congratulateSending: 'Wird gesendet',
    congratulateSent: 'Ihre Worte stehen bei der Anerkennung.',
    congratulateEmpty: 'Schreiben Sie zuerst ein paar Worte.',
    congratulateRefused: 'Diese Liste nimmt nur Kommentare der gebenden Person und von Besitzern an. Ihre Worte wurden nicht gespeichert: Kopieren Sie sie, um sie anders zu senden.',
    congratulateClosed: 'Diese Liste nimmt nur Kommentare der gebenden Person und von Besitzern an.',
    commentCount: number => count(number, { one: '# Kommentar', other: '# Kommentare' }),
    commentsNewest: number => `Die neuesten ${number} Kommentare`,
    noComments: 'Noch hat niemand etwas geschrieben.',
    allComments: 'Alle Kommentare stehen beim Element',
    removeComment: 'Löschen',
    removeCommentLabel: name => `Ihren Kommentar löschen: Anerkennung für ${name}`,
    commentRemoved: 'Ihr Kommentar ist gelöscht.',
    commentNotRemoved: 'Ihr Kommentar wurde nicht gelöscht.'
  },
  thanks: {
    ...deDeRecognitionFirst.thanks,
    title: 'Danke sagen',
    intro: 'Alle, die diese Website lesen können, sehen Ihre Worte mit Ihrem Namen.',
    to: 'An',
    toHint: 'Geben Sie einen Namen ein. Sie können mehreren auf einmal danken.',
    remove: name => `${name} entfernen`,
    noneFound: 'Niemand gefunden',
    reason: 'Wofür',
    reasonHint: 'Sagen Sie, was getan wurde und was daraus wurde.',
    examplesTitle: 'So sagen es andere',
    examples: [
      'Du hast in einer Stunde das richtige Zollformular gefunden, und die Reparatur ging am selben Tag hinaus.',
      'Du hast aufgeschrieben, wie die letzte Ausschreibung lief. Unsere war eine Woche früher fertig.',
      'Du bist an meiner Frage geblieben, bis es ging, obwohl es nicht dein Gebiet ist.'
    ],
    left: number => count(number, { one: 'noch # Zeichen', other: 'noch # Zeichen' }),
    more: 'Abzeichen, Beleg, Themen',
    badge: 'Abzeichen',
    noBadge: 'Ohne Abzeichen',
    criteria: 'Wird verliehen, wenn',
    asManager: 'Als Führungskraft',
    asManagerHint: 'Es erscheint als Dank der Führungskraft.',
    evidence: 'Beleg',
    evidenceHint: 'Adresse einer Seite oder eines Dokuments Ihres Unternehmens, woran man es sieht',
    evidenceTitle: 'Name des Belegs',
    evidenceOf: title => `Beleg: ${title}`,
    withoutEvidence: 'Beleg weglassen',
    topics: 'Themen',
    topicsHint: 'Durch Kommas getrennt',
    values: 'Werte des Unternehmens',
    valuesHint: 'Durch Kommas getrennt',
    send: 'Dank senden',
    sending: 'Wird gesendet',
    award: 'Abzeichen verleihen',
    sent: names => `Ihr Dank an ${names} ist ausgesprochen.`,
    awarded: names => `Das Abzeichen ist an ${names} verliehen.`,
    taken: 'Ihr Dank ist zurückgenommen.',
    notSent: 'Ihr Dank wurde nicht gesendet. Ihr Text bleibt erhalten.',
    partlySent: (given, missing) => `Ihr Dank an ${given} ist gesendet, der an ${missing} nicht. Senden Sie ihn noch einmal: Niemand erhält ihn doppelt.`,
    unknownSent: 'Ob Ihr Dank angekommen ist, ist nicht bekannt. Senden Sie ihn noch einmal: Niemand erhält ihn doppelt.',
    sentOtherwise: 'Auf einer anderen Seite haben Sie diesen Dank schon mit anderen Worten gesendet. Ihr Text bleibt erhalten: Senden Sie noch einmal, um auch ihn zu senden.',
    restored: 'Ihr früherer Text ist wieder da.',
    discard: 'Neu beginnen',
    cannot: 'Sie können diese Website lesen, aber nicht auf ihr danken. Fragen Sie ihre Besitzer.',
    problemsTitle: 'So lässt es sich noch nicht senden',
    refusal: {
      noRecipient: 'Wählen Sie, wem Sie danken.',
      toSelf: 'Sich selbst können Sie nicht danken.',
      noReason: 'Sagen Sie wofür. Erst ein Grund macht den Dank wertvoll.',
      reasonTooLong: 'Kürzen Sie den Grund.',
      tooManyRecipients: 'Danken Sie höchstens 20 Personen auf einmal.',
      notAnAwarder: 'Sie dürfen dieses Abzeichen nicht verleihen.',
      notTheManager: 'Sie sind nicht die Führungskraft.',
      managerUnknown: 'Hier ist nicht bekannt, wer die Führungskraft ist.',
      evidenceMissing: 'Dieses Abzeichen braucht einen Beleg. Ergänzen Sie eine Adresse, woran man es sieht.',
      evidenceUnreadable: 'Sie können diesen Beleg selbst nicht öffnen.',
      badgeRetired: 'Dieses Abzeichen wird nicht mehr verliehen.',
      foreignEvidence: 'Belege müssen in Ihrem Unternehmen liegen. Beginnen Sie mit der Adresse einer seiner Websites.'
    },
    refusalFor: (name, sentence) => `${name}: ${sentence}`
  },
  awarders: {
    everyone: 'Alle dürfen es verleihen',
    managers: 'Die Führungskraft der Person darf es verleihen',
    group: name => `Mitglieder von „${name}“ dürfen es verleihen`
  },
  badge: {
    needsEvidence: 'Braucht einen Beleg',
    validMonths: number => count(number, { one: '# Monat gültig', other: '# Monate gültig' }),
    forGood: 'Unbegrenzt gültig',
    retired: 'Wird nicht mehr verliehen',
    icons: {
      answer: 'Antwort', book: 'Buch', bridge: 'Brücke', compass: 'Kompass', gear: 'Zahnrad', handshake: 'Handschlag', lamp: 'Lampe', shield: 'Schild'
    }
  },
  nomination: {
    panelTitle: 'Vorschläge für Abzeichen',
    panelText: 'Alle können vorschlagen, Kolleginnen und Kollegen sagen, warum sie zustimmen, und wer das Abzeichen verleihen darf, entscheidet. Jeder Schritt steht mit seinem Urheber da.',
    nominate: 'Jemanden vorschlagen',
    person: 'Person',
    personHint: 'Geben Sie einen Namen ein',
    badge: 'Abzeichen',
    chooseBadge: 'Abzeichen wählen',
    reason: 'Ihr Grund',
    send: 'Vorschlagen',
    sending: 'Wird vorgeschlagen',
    sent: name => `${name} ist vorgeschlagen.`,
    open: 'Offene Vorschläge',
    all: 'Auch entschiedene zeigen',
    none: 'Niemand ist vorgeschlagen.',
    entry: '{giver} schlägt {receivers} für „{badge}“ vor',
    goneBadge: 'ein Abzeichen, das es nicht mehr gibt',
    endorsements: number => count(number, { one: '# Person stimmt zu', other: '# Personen stimmen zu' }),
    changed: 'Nachträglich geändert. Was vor der Änderung gesagt wurde, zählt nicht.',
    endorse: 'Ich stimme zu',
    endorseSend: 'Zustimmen',
    endorsed: 'Ihre Zustimmung ist gespeichert.',
    award: 'Verleihen',
    decline: 'Ablehnen',
    reasonFor: { endorse: 'Warum stimmen Sie zu?', awarded: 'Warum wird es verliehen?', declined: 'Warum wird es abgelehnt?' },
    awarded: 'Das Abzeichen ist verliehen.',
    declined: 'Der Vorschlag ist abgelehnt.',
    decidedAwarded: name => `Verliehen von ${name}`,
    decidedDeclined: name => `Abgelehnt von ${name}`,
    notDone: 'Das wurde nicht gespeichert. Ihr Text ist noch da.',
    refusal: {
      noReason: 'Nennen Sie einen Grund.',
      reasonTooLong: 'Kürzen Sie den Grund.',
      toSelf: 'Sich selbst können Sie nicht vorschlagen.',
      badgeRetired: 'Dieses Abzeichen wird nicht mehr verliehen.',
      isNominee: 'Sie selbst sind vorgeschlagen.',
      isNominator: 'Der Vorschlag ist von Ihnen.',
      endorsedAlready: 'Sie haben schon zugestimmt.',
      decided: 'Darüber ist schon entschieden.',
      notAnAwarder: 'Sie dürfen dieses Abzeichen nicht verleihen.',
      nobodyElse: 'Dieses Abzeichen braucht einen Beleg: Jemand anderes muss zustimmen, bevor Sie es verleihen.',
      incomplete: 'Wählen Sie eine Person und ein Abzeichen.'
    }
  },
  record: {
    ...deDeRecordFirst.record,
    title: 'Mein Nachweis',
    evidence: 'Beleg',
    letterSubject: (name, date) => `Nachweis von ${name}, ${date}`,
    letterAnswers: answers => `Als Lösung angenommen: ${answers}`,
    letterPeople: people => `Geholfen: ${people}`,
    letterThanks: thanks => `Erhalten: ${thanks}`,
    letterBadges: names => `Abzeichen: ${names}`,
    team: 'Ihren Leuten wurde gedankt',
    teamText: 'Im letzten Monat, denen, deren Führungskraft Sie sind. Was sie verbergen, fehlt.',
    teamNone: 'Im letzten Monat wurde niemandem gedankt.',
    teamPartial: number => `Nur die ersten ${number} Ihrer Leute wurden angesehen.`,
    unsigned: 'Nicht signiert. Von der genannten Person aus den Angaben auf der Website ihres Unternehmens erstellt. Für sich allein kein Nachweis.',
    columns: ['Art', 'Datum', 'Von', 'Abzeichen', 'Titel oder Grund', 'Themen', 'Adresse'],
    outsideText: 'Öffnen Sie ein Abzeichen, das jemand anders ausgestellt hat, und sehen Sie, was sich prüfen lässt. Kein anderer Server wird gefragt, und nichts davon wird gespeichert.',
    outsideFile: 'Abzeichendatei',
    outsideFileHint: 'JSON, ein Web-Token (JWT) oder ein Bild (PNG, SVG), in dem ein Abzeichen steckt',
    outsidePasted: 'Oder ihr Text',
    outsideRefusal: {
      tooLarge: 'Die Datei ist zu groß für ein Abzeichen.',
      notABadge: 'Diese Datei ist kein Abzeichen nach Open Badges 3.0.',
      noBadgeInPicture: 'In diesem Bild ist kein Abzeichen nach Open Badges 3.0.',
      olderVersion: 'Dieses Abzeichen hat ein älteres Format. Fragen Sie die ausstellende Stelle nach Open Badges 3.0.'
    },
    issuer: name => `Ausgestellt von ${name}`,
    madeFor: reason => `Wofür: ${reason}`,
    check: {
      shape: 'Folgt dem Format', dates: 'Innerhalb seiner Daten', recipient: 'Auf Sie ausgestellt', signature: 'Signatur', revocation: 'Nicht zurückgezogen'
    },
    checked: {
      shape: { ok: 'ja', failed: 'nein' },
      dates: { ok: 'ja', failed: 'nein', absent: 'nicht geprüft, die Datei nennt keine' },
      recipient: {
        ok: 'ja, es nennt Ihre Adresse', failed: 'nein, es nennt jemand anders', absent: 'nicht geprüft, die Datei nennt niemanden', cannotTell: 'nicht geprüft, es nennt niemanden mit einer Adresse, die sich vergleichen ließe'
      },
      signature: {
        absent: 'keine, also kann jeder diese Datei geschrieben haben',
        asIssuerSigned: 'passt; mit dem Schlüssel gemacht, nach dem die ausstellende Stelle benannt ist. Wer das ist, sagt sie selbst',
        asSigned: 'passt; seitdem wurde nichts geändert. Wessen Schlüssel es ist, kann nur die ausstellende Stelle sagen',
        changed: 'passt nicht: Die Datei wurde nach dem Signieren geändert oder mit einem anderen Schlüssel signiert',
        keyElsewhere: 'nicht geprüft, der Schlüssel liegt bei der ausstellenden Stelle, und kein anderer Server wird gefragt',
        unknownKey: 'nicht geprüft, die Datei enthält keinen passenden Schlüssel',
        unknownMethod: 'nicht geprüft, dieses Verfahren ist hier nicht bekannt',
        unknownWords: 'nicht geprüft, die Datei verwendet Wörter, deren Definitionen hier nicht vorliegen',
        notLoaded: 'nicht geprüft, der prüfende Teil dieser Seite ließ sich nicht laden. Versuchen Sie es später noch einmal'
      },
      revocation: {
        absent: 'nicht geprüft, die Datei nennt keine Liste zurückgezogener Abzeichen', cannotTell: 'nicht geprüft, die Liste liegt bei der ausstellenden Stelle, und kein anderer Server wird gefragt'
      }
    },
    problems: list => `Fehlt oder ist falsch: ${list}`,
    problem: {
      noContext: 'Kontext', noId: 'Kennung', noName: 'Name', noIssuer: 'ausstellende Stelle', noDates: 'Daten', noSubject: 'Gegenstand', noRecipient: 'empfangende Person',
      noAchievement: 'Leistung', noCriteria: 'Kriterien', wrongType: 'Typ', envelope: 'was um das Abzeichen signiert wurde, sagt etwas anderes'
    }
  },
  standing: {
    ...deDeRecordFirst.standing,
    mine: number => count(number, { one: 'In den letzten 12 Monaten wurden Sie # Mal anerkannt.', other: 'In den letzten 12 Monaten wurden Sie # Mal anerkannt.' }),
    level: level => `Das ist Stufe ${level}.`,
    toNext: number => count(number, { one: 'Noch # bis zur nächsten Stufe.', other: 'Noch # bis zur nächsten Stufe.' }),
    above: 'Etwas häufiger',
    below: 'Etwas seltener',
    person: (name, number) => `${name}: ${number}`,
    nobody: 'Niemand',
    reach: (number, date) => count(number, { one: `# Anerkennung wurde durchgesehen, zurück bis ${date}.`, other: `# Anerkennungen wurden durchgesehen, zurück bis ${date}.` })
  },
  shareRound: deDeShareRound,
  ...deDeRecognitionOwner
};
