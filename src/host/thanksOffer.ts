import type { GraphSource } from '../core/people';
import type { SharePointThanksAccess } from '../data/sharepoint/SharePointThanksAccess';
import type { ThanksGate, ThanksOffer } from '../ui/recognition/thanksGate';
import { browserStorage } from './browserStorage';
import { comesLater } from './comesLater';
import type { HostContext } from './hostContext';
import { thanksInvitations } from './thanksInvitations';

/**
 * "Say thanks" away from the wall, where the site has the lists and the reader may write there. What it needs comes when
 * somebody presses it.
 * @param graph tells managers whom the profiles do not tell
 */
export function thanksOffer(context: HostContext, locale: string, access: Pick<SharePointThanksAccess, 'here'>, graph: GraphSource | undefined): ThanksOffer {
  const { web, user } = context.pageContext;
  const gate: ThanksGate = {
    enter: comesLater(async () => (await import(/* webpackChunkName: 'kh-say-thanks' */ './recognitionScope')).recognitionScope(context, locale, graph)),
    invitations: thanksInvitations(browserStorage(), web.absoluteUrl, user.loginName)
  };
  return async () => ((await access.here()).mayGive ? gate : undefined);
}
