import { plural } from './plural';

const count = plural('en');

/** The texts of the first rows and of whatever may stand in their place: all that comes with the bundle. */
export const enUsFirst = {
  common: {
    retry: 'Try again',
    cancel: 'Cancel',
    close: 'Close',
    undo: 'Undo',
    undoFailed: 'This could not be undone.',
    save: 'Save',
    details: 'Details',
    more: 'More actions',
    loading: 'Loading',
    slow: 'This takes longer than usual.',
    guest: 'Guest',
    guestHint: 'From outside the company',
    deletedPerson: 'Former member',
    edited: 'edited',
    refresh: 'Refresh',
    list: (items: readonly string[]) => items.join(', '),
    and: (first: string, last: string) => `${first} and ${last}`,
    andMore: (shown: string, more: number) => count(more, { one: `${shown} and # more`, other: `${shown} and # more` })
  },
  when: {
    justNow: 'just now'
  },
  failure: {
    notFound: { title: 'This is no longer here', advice: 'It may have been moved or deleted. Go back to the board and look there.' },
    boardGone: { title: 'This board is not here', advice: 'Its list was deleted, or you have no access to it. Ask the owner of this site.' },
    forbidden: { title: 'You have no access to this', advice: 'Ask the owner of this site for access.' },
    conflict: { title: 'Somebody changed this at the same time', advice: 'Load it again to see what is there now.' },
    throttled: { title: 'SharePoint is busy', advice: 'Wait a moment, then try again.' },
    throttledFor: (seconds: number) => count(seconds, { one: 'SharePoint asks to wait # second. Then try again.', other: 'SharePoint asks to wait # seconds. Then try again.' }),
    offline: { title: 'No connection', advice: 'Check the network, then try again. What you typed is kept.' },
    invalid: { title: 'SharePoint did not take this', advice: 'Change the text and try again.' },
    unexpectedData: { title: 'This list does not look as expected', advice: 'Tell the owner of this board: a column was changed or removed.' },
    unexpected: { title: 'Something went wrong', advice: 'Try again. If it stays, tell the owner of this site.' },
    threshold: { title: 'The list is too large for this view', advice: 'Tell the owner of this board: the list needs an index.' },
    status: (status: number) => `Status ${status}`,
    correlation: (id: string) => `Request ${id}`,
    field: (name: string) => `Field ${name}`,
    notLoaded: 'The rest of this page could not be loaded.'
  },
  board: {
    fallbackTitle: 'Discussions',
    titleLabel: 'Title of the board',
    purposeLabel: 'Purpose in one sentence',
    purposePlaceholder: 'What is this board for?',
    ask: 'Ask a question',
    start: 'Start a discussion',
    searchLabel: 'Search questions and answers',
    clearSearch: 'Clear search',
    filters: 'Show',
    all: 'All',
    unanswered: 'Unanswered',
    solved: 'Solved',
    mine: 'Mine',
    sort: 'Sort',
    sortLastActivity: 'Last activity',
    sortNewest: 'Newest',
    sortMostLiked: 'Most helpful',
    category: 'Category',
    everyCategory: 'All categories',
    newSince: (number: number, since: string) => count(number, { one: `# new since ${since}`, other: `# new since ${since}` }),
    markAllRead: 'Mark as read',
    draftKept: (title: string) => (title === '' ? 'You have an unfinished post.' : `You have an unfinished post: “${title}”.`),
    draftGoOn: 'Go on writing',
    draftDiscard: 'Discard',
    showMore: (number: number) => `Show ${number} more`,
    lookFurther: 'Look further',
    lookedThrough: (number: number) => count(number, { one: 'Looked through # post so far.', other: 'Looked through # posts so far.' }),
    shown: (number: number) => count(number, { one: '# discussion shown', other: '# discussions shown' }),
    stale: (time: string) => `Showing what was here at ${time}.`,
    unreadable: (number: number) => count(number, { one: '# post could not be read.', other: '# posts could not be read.' }),
    unreadableRow: (id: number | undefined, reason: string) => (id === undefined ? reason : `Post ${id}: ${reason}`),
    list: 'Discussions'
  },
  row: {
    unread: 'New',
    solvedMark: 'Solved',
    partly: 'Partly solved',
    featured: 'Featured',
    replies: (number: number) => count(number, { one: '# reply', other: '# replies' }),
    likes: (number: number) => count(number, { one: '# found this helpful', other: '# found this helpful' }),
    lastReplyBy: (name: string) => `last reply by ${name}`,
    lastReply: 'last reply'
  }
};
