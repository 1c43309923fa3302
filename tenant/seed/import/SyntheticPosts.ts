/**
 * Any number of posts for benches, the same every time and without memory: each post is computed from its number.
 * Threads stand one after the other; most are short, every fiftieth has 60 replies.
 */
import type { ImportSource, SourcePerson, SourcePost } from './source.ts';

const authors = 400;
const sentences: readonly string[] = [
  'The form was sent back because the weight did not match.',
  'I have tried the steps from the manual, without success.',
  'Which of the two numbers is printed on the label?',
  'It works again after a restart, but only until noon.',
  'Ask the warehouse first, they have the list.',
  'The supplier confirmed the change for next week.',
  'We had the same last year and kept both versions.',
  'Please attach a picture of the screen.',
  'The report is refreshed at seven, not at six.',
  'Legal says that one signature is enough.'
];
const subjects = ['customs form', 'press', 'invoice', 'badge', 'report', 'scanner', 'contract', 'travel claim', 'calibration', 'meeting room'];

/** A number from 0 up to `below`, spread by multiplication with a large odd number (Knuth's hash). */
function spread(seed: number, below: number): number {
  return (Math.imul(seed + 1, 2654435761) >>> 0) % below;
}

/** Two to five paragraphs, some 400 characters. */
export function syntheticBody(id: number): string {
  return Array.from({ length: 2 + spread(id, 4) }, (_, index) =>
    `<p>${sentences[spread(id * 7 + index, sentences.length)]} ${sentences[spread(id * 13 + index, sentences.length)]}</p>`).join('');
}

export class SyntheticPosts implements ImportSource {
  readonly title: string;
  readonly urlName: string;
  readonly description = 'Made posts, to measure with';
  private readonly count: number;

  constructor(count: number) {
    this.count = count;
    this.title = `Synthetic ${count}`;
    this.urlName = `Synthetic${count}`;
  }

  async *posts(signal?: AbortSignal): AsyncGenerator<SourcePost> {
    const first = Date.UTC(2019, 0, 1);
    // One post a minute at a million, so that dates never reach the future.
    const step = Math.min(3_600_000, Math.floor((Date.UTC(2026, 0, 1) - first) / this.count));
    for (let question = 1, thread = 0; question <= this.count && !signal?.aborted; thread++) {
      const replies = Math.min(thread % 50 === 49 ? 60 : spread(thread, 7), this.count - question);
      for (let offset = 0; offset <= replies; offset++) {
        const id = question + offset;
        yield {
          id,
          kind: offset === 0 ? 'question' : 'answer',
          parentId: offset === 0 ? undefined : question,
          acceptedId: offset === 0 && replies > 0 && thread % 3 === 0 ? question + 1 + spread(thread, replies) : undefined,
          title: offset === 0 ? `About the ${subjects[spread(thread, subjects.length)]}, case ${thread + 1}` : '',
          // Made when it is asked for: the first reading looks at the threads only.
          get body() { return syntheticBody(id); },
          created: `${new Date(first + id * step).toISOString().slice(0, 19)}Z`,
          edited: undefined,
          authorId: 1 + spread(id, authors),
          editorId: undefined,
          tags: [subjects[spread(thread, subjects.length)]!]
        };
      }
      question += replies + 1;
    }
  }

  people(wanted: ReadonlySet<number>): Promise<ReadonlyMap<number, SourcePerson>> {
    return Promise.resolve(new Map([...wanted].map(id => [id, { name: `Colleague ${id}` }])));
  }

  likes(wanted: ReadonlySet<number>): Promise<ReadonlyMap<number, number>> {
    return Promise.resolve(new Map([...wanted].map(id => [id, spread(id * 3, 5)])));
  }
}
