import type { RecognitionFirstStrings } from './en-us.recognition.first';
import { plural } from './plural';

const count = plural('en');

/** What the first view of "My record" says beside the texts of the wall. */
export const enUsRecordFirst = {
  record: {
    titleOf: (name: string) => `Record of ${name}`,
    private: 'Only you see this page. It is made of what others can see anyway, each time you open it.',
    upTo: (date: string) => `As of ${date}`,
    summary: 'Summary',
    answers: {
      exact: (number: number) => count(number, { one: '# answer', other: '# answers' }),
      atLeast: (number: number) => count(number, { one: 'at least # answer', other: 'at least # answers' })
    },
    people: {
      exact: (number: number) => count(number, { one: '# person', other: '# people' }),
      atLeast: (number: number) => count(number, { one: 'at least # person', other: 'at least # people' })
    },
    thanksCount: {
      exact: (number: number) => count(number, { one: '# thanks', other: '# thanks' }),
      atLeast: (number: number) => count(number, { one: 'at least # thanks', other: 'at least # thanks' })
    },
    badgeCount: (number: number) => count(number, { one: '# badge', other: '# badges' }),
    answersLine: (answers: string) => `You gave ${answers} that colleagues accepted as the solution.`,
    helpedLine: (people: string) => `You helped ${people}.`,
    thanksLine: (thanks: string) => `You were given ${thanks}.`,
    badgesLine: (badges: string) => `You hold ${badges}.`,
    reusedLine: (number: number) => count(number, { one: '# of your answers was reused.', other: '# of your answers were reused.' }),
    nothing: 'Nothing to show yet',
    nothingText: 'Accepted answers, thanks and badges gather here by themselves.',
    leftOut: (number: number) => count(number, {
      one: '# recognition is not counted, because something about it does not fit.', other: '# recognitions are not counted, because something about them does not fit.'
    }),
    unchecked: (number: number) => count(number, {
      one: '# recognition is not counted, because it could not be checked.', other: '# recognitions are not counted, because they could not be checked.'
    }),
    incomplete: 'There is more than was looked through, so figures say “at least”.',
    readSoFar: (number: number) => `Read so far: your newest ${number} recognitions. Figures are of these.`,
    readFurther: 'Read further',
    readingFurther: 'Reading further',
    missingPosts: 'The boards could not be searched. Answers are missing here.',
    byTopic: 'Evidence by topic',
    otherAnswers: 'Other answers',
    noTopic: 'Without a topic',
    acceptedAnswer: 'Accepted answer',
    answer: 'Answer',
    askedBy: (name: string) => `asked by ${name}`,
    showMore: (number: number) => `Show ${number} more`,
    thanks: 'Thanks',
    badges: 'Badges',
    givenOn: (date: string, by: string) => `${date}, by ${by}`,
    criteria: 'Criteria',
    state: {
      valid: 'Valid', expiresSoon: 'Expires soon', expired: 'Expired', gone: 'No longer in the catalogue'
    },
    until: (date: string) => `until ${date}`,
    since: (date: string) => `since ${date}`,
    sendToManager: 'Send to my manager',
    sendToManagerHint: 'Your own mail program opens with the text. Nothing is sent until you send it.',
    reusedIn: 'Reused in',
    print: 'Print',
    csv: 'Save as CSV',
    saveBadge: (name: string) => `Save “${name}” as a file`,
    badgeFileHint: 'In the format Open Badges 3.0. Nobody signed the file: it says so, and whoever reads it has to ask your company.',
    hide: 'Hide',
    decline: 'Decline',
    show: 'Show again',
    respondTitle: (name: string) => `Thanks from ${name}`,
    hidden: 'Hidden: left out everywhere in this product. It stays in this record, also when you print or save it. Whoever opens the list itself can still read the item.',
    declined: 'Declined: left out everywhere in this product, and of this record. Whoever opens the list itself can still read the item.',
    hiddenDone: 'It is hidden. Whoever opens the list itself can still read the item.',
    declinedDone: 'It is declined. Whoever opens the list itself can still read the item.',
    shownDone: 'It is shown again.',
    notResponded: 'This was not kept.',
    outside: 'Badges from elsewhere'
  },
  standing: {
    title: 'Where I stand',
    text: 'Counted afresh each time you ask, kept nowhere, and shown to you alone.',
    show: 'Show where I stand'
  }
};

export type RecordOwnStrings = typeof enUsRecordFirst;
export type RecordFirstStrings = RecognitionFirstStrings & RecordOwnStrings;
