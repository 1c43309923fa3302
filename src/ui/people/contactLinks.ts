import type { PersonRef } from '../../core/people';
import { accountOf } from './placeOfPerson';

/** Addresses that open Teams or the mail program; none needs a permission, or sends anything by itself. */
export interface ContactLinks {
  readonly chat?: string;
  readonly call?: string;
  readonly mail?: string;
}

/** What a message may begin with. */
export interface FirstWords {
  readonly subject: string;
  readonly text?: string;
}

/**
 * How to reach somebody. Teams knows members by their principal name and guests by their address; who has neither has no links.
 * @see https://learn.microsoft.com/microsoftteams/platform/concepts/build-and-test/deep-link-teams
 */
export function contactLinks(person: PersonRef, words: FirstWords): ContactLinks {
  const email = person.email?.trim() || undefined;
  const account = person.isGuest ? email : accountOf(person) ?? email;
  const text = words.text?.trim() ?? '';
  return {
    ...(account === undefined ? {} : {
      chat: `https://teams.microsoft.com/l/chat/0/0?users=${encodeURIComponent(account)}${text === '' ? '' : `&message=${encodeURIComponent(text)}`}`,
      call: `https://teams.microsoft.com/l/call/0/0?users=${encodeURIComponent(account)}`
    }),
    ...(email === undefined ? {} : { mail: mailLink(email, words.subject, text) })
  };
}

function mailLink(email: string, subject: string, text: string): string {
  const address = encodeURIComponent(email).replace('%40', '@');
  return `mailto:${address}?subject=${encodeURIComponent(subject)}${text === '' ? '' : `&body=${encodeURIComponent(text)}`}`;
}
