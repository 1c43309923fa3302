import { plural } from './plural';

const count = plural('en');

/** What the first view of the wall says, and of the lobby. Names in braces are put in by the screens. */
export const enUsRecognitionFirst = {
  wall: {
    title: 'Recognition wall',
    titleLabel: 'Title of the wall',
    purposeLabel: 'Purpose in one sentence',
    purposePlaceholder: 'What is thanked for here?',
    list: 'Recognitions',
    showMore: 'Show more',
    loadingMore: 'Loading more',
    shown: (number: number) => count(number, { one: '# recognition shown', other: '# recognitions shown' }),
    lookedThrough: (number: number) => count(number, { one: 'The newest # was looked through.', other: 'The newest # were looked through.' }),
    unreadable: (number: number) => count(number, { one: '# recognition could not be read.', other: '# recognitions could not be read.' }),
    missingColumns: 'Some columns of the lists are missing. An owner can add them.',
    first: (name: string) => `The first recognition for ${name} here.`,
    entryLabel: (giver: string, receivers: string) => `${giver}, for ${receivers}`,
    kind: { thanks: 'Thanks', managerThanks: 'Thanks from a manager', award: 'Award' },
    back: 'Back to the wall',
    evidence: (title: string) => `For: ${title}`,
    topics: 'Topics',
    valuesLine: (list: string) => `Values: ${list}`,
    importedFrom: (name: string) => `From the former community, given by ${name}`,
    doubtful: 'This recognition is not counted: something about it does not fit.',
    expired: 'This badge has run out since.',
    nominations: 'Nominations',
    myRecord: 'My record',
    likeVerb: 'Like',
    likes: (number: number) => count(number, { one: '# like', other: '# likes' }),
    likeLabel: (text: string, name: string) => `${text}: recognition of ${name}`,
    likeFailed: 'Your like was not kept.',
    congratulate: 'Congratulate',
    congratulateLabel: (name: string) => `Congratulate ${name}`,
    answer: 'Answer',
    answerLabel: 'Answer what was given to you',
    comments: 'Comments',
    commentsLabel: (name: string) => `Comments: recognition of ${name}`
  },
  sentence: {
    thanks: '{giver} thanked {receivers}',
    managerThanks: '{giver} thanked {receivers} as their manager',
    thanksBadge: '{giver} thanked {receivers} with “{badge}”',
    award: '{giver} awarded “{badge}” to {receivers}',
    awardGone: '{giver} awarded a badge to {receivers} that is no longer in the catalogue'
  },
  filter: {
    group: 'Narrow down',
    badge: 'Badge',
    kind: 'Kind',
    topic: 'Topic',
    department: 'Department',
    open: (number: number) => (number === 0 ? 'Narrow down' : `Narrow down: ${number} chosen`),
    any: (name: string) => `${name}: any`,
    clear: 'Clear all',
    kinds: { thanks: 'Thanks', managerThanks: 'Thanks from managers', award: 'Badges awarded' }
  },
  empty: {
    title: 'Nothing here yet',
    text: 'Say thanks to somebody who helped you, and say what for.',
    visitor: 'Thanks appear here as soon as somebody gives them.',
    unprepared: 'This site is not prepared for recognition yet',
    unpreparedText: 'An owner of this site can make the lists, or let you read them.',
    unpreparedOwner: 'You can look at what would be added, and make the lists with one press.',
    closed: 'You cannot read recognitions here',
    noneTitle: 'Nothing fits all of this',
    noneText: 'Take one of the filters away.',
    goneTitle: 'This recognition is not here',
    goneText: 'It was taken back, hidden by its recipient, or never on this site.'
  },
  lobby: {
    label: 'Recognitions in turn',
    pause: 'Pause',
    go: 'Go on',
    position: (at: number, all: number) => `${at} of ${all}`
  },
  thanks: {
    open: 'Say thanks'
  }
};

export type RecognitionFirstStrings = typeof enUsRecognitionFirst;
