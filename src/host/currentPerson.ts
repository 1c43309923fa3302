import type { PersonRef } from '../core/people';
import type { HostContext } from './hostContext';
import { siteContext } from './siteContext';

/** The current person, from what the page already knows. */
export function currentPerson(context: HostContext): PersonRef & { readonly name: string } {
  const { loginName, displayName = '', email, isExternalGuestUser = false } = context.pageContext.user;
  return { name: displayName, loginName, isGuest: isExternalGuestUser, siteUserId: siteContext(context).me?.id, ...(email ? { email } : {}) };
}
