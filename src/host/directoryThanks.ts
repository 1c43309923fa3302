import type { GraphSource } from '../core/people';
import type { IntegrityChecks } from '../core/recognition';
import { connect } from '../data/sharepoint/connection';
import { gathering } from '../data/sharepoint/gathering';
import { SharePointHeldBadges } from '../data/sharepoint/SharePointHeldBadges';
import { SharePointThanksAccess } from '../data/sharepoint/SharePointThanksAccess';
import type { HeldBadges } from '../ui/people/contract';
import type { ThanksOffer } from '../ui/recognition/thanksGate';
import { comesLater } from './comesLater';
import type { HostContext } from './hostContext';
import { siteContext } from './siteContext';
import { thanksOffer } from './thanksOffer';

/** What a card shows of recognition, over one connection: its questions of one turn are one request. Comes with the first card. */
export function directoryThanks(context: HostContext, locale: string, graph: GraphSource | undefined): { readonly thanks: ThanksOffer; readonly badges: HeldBadges } {
  const site = siteContext(context);
  const connection = gathering(connect(site));
  const access = new SharePointThanksAccess(connection, site);
  const sources = comesLater(async () => {
    const { recognitionSources } = await import(/* webpackChunkName: 'kh-recognition-data' */ './recognitionSources');
    return recognitionSources(site, connection, graph);
  });
  const checks = { check: async (...asked: Parameters<IntegrityChecks['check']>) => (await sources()).checks.check(...asked) };
  return { thanks: thanksOffer(context, locale, access, graph), badges: new SharePointHeldBadges(site, connection, access, checks) };
}
