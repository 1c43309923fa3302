import type { GraphSource } from '../core/people';
import type { DirectoryGates } from '../data/graph/GraphDirectory';
import { comesLater } from './comesLater';
import type { HostContext } from './hostContext';

/** One for the page: what was refused to one part is not asked for by the next. */
let pageGates: DirectoryGates | undefined;

/**
 * Pictures, presence and managers from Graph, once an owner switched it on: asking SPFx for a token may send the whole
 * page to sign in and back (decision 0011). Its code comes, and a token is asked for, with the first call. Undefined where
 * the page offers no Graph, and for guests, to whom the directory is closed.
 */
export function directoryGraph(context: HostContext, isWanted: () => boolean): GraphSource | undefined {
  const { aadTokenProviderFactory, msGraphClientFactory, pageContext } = context;
  if (!aadTokenProviderFactory || !msGraphClientFactory || pageContext.user.isExternalGuestUser) return undefined;
  const loaded = comesLater<GraphSource>(async () => {
    const { GraphDirectory, openGates } = await import(/* webpackChunkName: 'kh-graph' */ '../data/graph/GraphDirectory');
    pageGates ??= openGates();
    return new GraphDirectory({ tokens: () => aadTokenProviderFactory.getTokenProvider(), client: () => msGraphClientFactory.getClient('3') }, { gates: pageGates });
  });
  return {
    extras: async people => (isWanted() ? (await loaded()).extras(people) : new Map()),
    organisation: async person => (isWanted() ? (await loaded()).organisation(person) : undefined)
  };
}
