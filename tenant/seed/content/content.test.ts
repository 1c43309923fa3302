import { people } from '../people.ts';
import { aurora, categories, questions, suggestions, teamTalk } from './index.ts';
import { flatten, lengthOf } from './posts.ts';
import type { SeedDiscussion, SeedReply } from './posts.ts';

const everything: readonly SeedDiscussion[] = [...questions, ...teamTalk, ...aurora, ...suggestions];
const aliases = new Set(people.map(one => one.alias));

function depth(replies: readonly SeedReply[]): number {
  return replies.length === 0 ? 0 : 1 + Math.max(...replies.map(reply => depth(reply.replies)));
}

/** Minutes after the discussion of the youngest reply. */
function youngest(replies: readonly SeedReply[]): number {
  return Math.max(0, ...replies.map(reply => lengthOf(reply.after) + Math.max(youngest(reply.replies), reply.edited ? lengthOf(reply.edited) : 0)));
}

describe('the content of the demo site', () => {
  test('is as large as a real board: 60 questions and 150 replies, one thread above 45 and six deep', () => {
    const counts = questions.map(one => flatten(one.replies).length);
    expect(questions.length).toBeGreaterThanOrEqual(60);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBeGreaterThanOrEqual(150);
    expect(Math.max(...counts)).toBeGreaterThanOrEqual(45);
    expect(Math.max(...questions.map(one => depth(one.replies)))).toBeGreaterThanOrEqual(6);
    expect(teamTalk).toHaveLength(25);
  });

  test('holds the states that a screen must show', () => {
    const has = (test: (one: SeedDiscussion) => boolean): boolean => questions.some(test);
    expect(has(one => one.isQuestion && one.replies.length === 0)).toBe(true);
    expect(has(one => flatten(one.replies).some(({ reply }) => reply.accepted))).toBe(true);
    expect(has(one => one.isQuestion && one.replies.length > 0 && one.outcome === undefined && !flatten(one.replies).some(({ reply }) => reply.accepted))).toBe(true);
    expect(has(one => one.picture !== undefined)).toBe(true);
    expect(has(one => one.title.length === 255)).toBe(true);
    expect(has(one => /\p{Script=Arabic}|\p{Script=Hebrew}/u.test(one.title))).toBe(true);
    expect(has(one => /\p{Extended_Pictographic}/u.test(one.title))).toBe(true);
    expect(has(one => /<script>/.test(JSON.stringify(one.replies)))).toBe(true);
  });

  test('names only people and categories that exist', () => {
    const writers = everything.flatMap(one => [one.by, ...flatten(one.replies).map(({ reply }) => reply.by)]);
    expect(writers.filter(by => !aliases.has(by))).toEqual([]);
    expect(questions.map(one => one.category).filter(category => !categories.some(one => one.title === category))).toEqual([]);
  });

  test('has no post in the future and no title twice', () => {
    expect(everything.filter(one => youngest(one.replies) > lengthOf(one.ago)).map(one => one.title)).toEqual([]);
    expect(new Set(everything.map(one => one.title)).size).toBe(everything.length);
  });

  test('never likes a post more often than there are people', () => {
    const likes = everything.flatMap(one => [one.likes, ...flatten(one.replies).map(({ reply }) => reply.likes)]);
    expect(Math.max(...likes)).toBeLessThan(people.filter(one => !one.isDeleted).length - 5);
  });
});
