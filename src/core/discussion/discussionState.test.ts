import { discussionState, isSolved, isUnanswered } from './discussionState';
import { everyFeature, plainFeatures } from './memoryPosts';
import type { DiscussionSummary, ReplyId } from './types';

type Facts = Pick<DiscussionSummary, 'isQuestion' | 'replyCount' | 'acceptedReplyId' | 'outcome'>;
const question: Facts = { isQuestion: true, replyCount: 0 };
const accepted = 5 as ReplyId;

it.each<[string, Facts, string]>([
  ['no question', { isQuestion: false, replyCount: 3 }, 'talk'],
  ['a question without a reply', question, 'unanswered'],
  ['a question with replies', { ...question, replyCount: 2 }, 'open'],
  ['a question with an accepted answer', { ...question, replyCount: 2, acceptedReplyId: accepted }, 'solved'],
  ['solved by the asker\'s word alone', { ...question, replyCount: 0, outcome: 'solved' }, 'solved'],
  ['partly, although an answer is accepted', { ...question, replyCount: 2, acceptedReplyId: accepted, outcome: 'partly' }, 'partly'],
  ['not yet, although an answer is accepted', { ...question, replyCount: 2, acceptedReplyId: accepted, outcome: 'notYet' }, 'open'],
  ['talk with an accepted answer', { isQuestion: false, replyCount: 1, acceptedReplyId: accepted }, 'solved']
])('calls %s by its state', (_, facts, state) => {
  expect(discussionState(facts)).toBe(state);
  expect(isSolved(facts)).toBe(state === 'solved');
});

it.each<[string, readonly (typeof everyFeature)[number][], Facts, boolean]>([
  ['a question without a reply', everyFeature, question, true],
  ['a question with a reply', everyFeature, { ...question, replyCount: 1 }, false],
  ['a question solved without a reply', everyFeature, { ...question, outcome: 'solved' }, false],
  ['talk on a board that knows questions', everyFeature, { isQuestion: false, replyCount: 0 }, false],
  ['any discussion on a board that does not', plainFeatures, { isQuestion: false, replyCount: 0 }, true]
])('tells whether %s waits for an answer', (_, features, facts, expected) => {
  expect(isUnanswered({ features }, facts)).toBe(expected);
});
