/**
 * Where imported posts come from: real ones in CSV files, or made ones for benches. Read twice, once for the shape
 * of the threads and once for the posts themselves, so that neither has to fit into memory.
 */
import type { SeedOptions } from '../report.ts';

export interface SourcePost {
  readonly id: number;
  /** Undefined: the post is left out, for the reason in `skip`. */
  readonly kind: 'question' | 'answer' | undefined;
  readonly skip?: string;
  readonly parentId: number | undefined;
  readonly acceptedId: number | undefined;
  readonly title: string;
  readonly body: string;
  readonly created: string;
  readonly edited: string | undefined;
  /** Undefined: the account is gone. */
  readonly authorId: number | undefined;
  readonly editorId: number | undefined;
  readonly tags: readonly string[];
}

export interface SourcePerson {
  readonly name: string;
  /** As they wrote it: 'Porto, Portugal'. */
  readonly location?: string;
}

export interface SourceAward {
  readonly id: number;
  readonly person: number;
  readonly name: string;
  /** 1 gold, 2 silver, 3 bronze. */
  readonly badgeClass: number;
  /** The name is a tag. */
  readonly isTag: boolean;
  readonly at: string;
}

export interface SourceAwards {
  readonly awards: readonly SourceAward[];
  /** They belong to exactly these posts: who got one comes in, even without a post. Else the awards of those who wrote are taken. */
  readonly areOfThesePosts: boolean;
  /** Rows without a person, a name or a date. */
  readonly unreadable: number;
}

export interface ImportSource {
  /** 'Travel' */
  readonly title: string;
  /** Last part of the list's address. */
  readonly urlName: string;
  readonly description: string;
  /** In order of id. */
  posts(signal?: AbortSignal): AsyncIterable<SourcePost>;
  /** These people by their id; who is missing has no account any more. */
  people(wanted: ReadonlySet<number>, options: SeedOptions): Promise<ReadonlyMap<number, SourcePerson>>;
  /** Up-votes by post id. */
  likes(wanted: ReadonlySet<number>, options: SeedOptions): Promise<ReadonlyMap<number, number>>;
  /** Badges that the community gave, in the order of giving. A source of people who say nothing of themselves has none. */
  awards?(options: SeedOptions): Promise<SourceAwards>;
}
