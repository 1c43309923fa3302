/** Somebody as the site knows them. Author of a post, liker, asker; never an alias (A106). */
export interface Person {
  /** Id in the site's user list; undefined for somebody whom the site no longer knows. */
  readonly siteUserId: number | undefined;
  /** Display name; empty when the account was deleted and left no name. */
  readonly name: string;
  readonly email?: string;
  readonly loginName?: string;
  readonly jobTitle?: string;
  readonly department?: string;
  readonly pictureUrl?: string;
  /** From outside the company: always marked where their words are shown (A89). */
  readonly isGuest: boolean;
  /** The account is gone: shown by name where one is left, never linked. */
  readonly isDeleted: boolean;
}
