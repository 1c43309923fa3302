import type { SiteContext } from '../data/sharepoint/SiteContext';
import { browserStorage } from './browserStorage';
import type { HostContext } from './hostContext';

/** What the page already knows costs no request: the address, the person, a form digest. */
export function siteContext({ pageContext }: HostContext): SiteContext {
  const page = pageContext.legacyPageContext as { userId?: unknown; formDigestValue?: unknown; formDigestTimeoutSeconds?: unknown };
  const attempts = browserStorage();
  return {
    webUrl: pageContext.web.absoluteUrl.replace(/\/$/, ''),
    ...(typeof page.userId === 'number' ? { me: { id: page.userId, isGuest: pageContext.user.isExternalGuestUser === true } } : {}),
    ...(typeof page.formDigestValue === 'string' && typeof page.formDigestTimeoutSeconds === 'number'
      ? { pageDigest: { value: page.formDigestValue, expiresAt: Date.now() + (page.formDigestTimeoutSeconds - 60) * 1000 } }
      : {}),
    ...(attempts === undefined ? {} : { attempts })
  };
}
