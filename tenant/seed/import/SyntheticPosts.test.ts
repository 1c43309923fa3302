import { SyntheticPosts } from './SyntheticPosts.ts';
import type { SourcePost } from './source.ts';

async function postsOf(count: number): Promise<SourcePost[]> {
  const posts: SourcePost[] = [];
  for await (const post of new SyntheticPosts(count).posts()) posts.push(post);
  return posts;
}

describe('SyntheticPosts', () => {
  test('makes exactly so many posts, numbered from 1, answers behind their questions', async () => {
    const posts = await postsOf(1000);
    expect(posts.map(post => post.id)).toEqual(Array.from({ length: 1000 }, (_, index) => index + 1));
    const questions = new Set(posts.filter(post => post.kind === 'question').map(post => post.id));
    expect(posts.filter(post => post.kind === 'answer' && !(questions.has(post.parentId!) && post.parentId! < post.id))).toEqual([]);
    expect(questions.size).toBeGreaterThan(150);
  });

  test('makes the same posts every time, with dates that grow and lie in the past', async () => {
    const [one, other] = [await postsOf(300), await postsOf(300)];
    expect(one).toEqual(other);
    expect(one.map(post => post.created)).toEqual([...one.map(post => post.created)].sort());
    expect(one.at(-1)!.created < '2026-01-02').toBe(true);
  });

  test('has threads of sixty replies and accepted answers of their own thread', async () => {
    const posts = await postsOf(1000);
    const replies = new Map<number, number>();
    for (const post of posts) if (post.parentId) replies.set(post.parentId, (replies.get(post.parentId) ?? 0) + 1);
    expect(Math.max(...replies.values())).toBe(60);
    const parents = new Map(posts.map(post => [post.id, post.parentId]));
    const accepted = posts.filter(post => post.acceptedId !== undefined);
    expect(accepted.length).toBeGreaterThan(30);
    expect(accepted.filter(post => parents.get(post.acceptedId!) !== post.id)).toEqual([]);
  });
});
