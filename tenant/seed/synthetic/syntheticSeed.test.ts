import { parseSyntheticSeed } from './syntheticSeed.ts';

describe('parseSyntheticSeed', () => {
  test.each([
    ['synthetic:1000', { posts: 1000, people: undefined }], ['people:20', { posts: undefined, people: 20 }],
    ['synthetic:1000,people:20', { posts: 1000, people: 20 }], ['people:20,synthetic:1000', { posts: 1000, people: 20 }]
  ])('reads %s', (name, seed) => {
    expect(parseSyntheticSeed(name)).toEqual(seed);
  });

  test.each(['demo', 'empty', '/data/people', 'synthetic'])('leaves %s to others', name => {
    expect(parseSyntheticSeed(name)).toBeUndefined();
  });

  test.each([
    ['synthetic:', '"synthetic:" is no number of posts'], ['synthetic:0', 'from 1 to 10,000,000'], ['synthetic:10000001', 'no number of posts'], ['synthetic:1.5', 'no number of posts'],
    ['people:1000001', 'from 1 to 1,000,000'], ['people:-1', 'no number of people'], ['people:1e3', 'no number of people'],
    ['synthetic:5,', 'not understood at ""'], ['synthetic:5,items:2', 'not understood at "items:2"'], ['people:1,people:2', 'says "people" twice']
  ])('refuses %s with a sentence', (name, sentence) => {
    expect(() => parseSyntheticSeed(name)).toThrow(sentence);
  });
});
